//! A button that may have to wait.

use super::WHY;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ActionButtonProps {
    pub words: AttrValue,
    /// There is an answer to act on.
    pub ready: bool,
    pub on_act: Callback<()>,
}

/// Why nothing can be taken along yet, for all buttons of the section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WhyNot(pub Option<&'static str>);

/// While it waits it keeps its place in the order of the Tab key. Who presses it reads beside it why
/// it does nothing: the section's line about that may be out of sight.
#[component]
pub fn ActionButton(props: &ActionButtonProps) -> Html {
    let ready = props.ready;
    let is_pressed = use_state_eq(|| false);
    let why = use_context::<WhyNot>().and_then(|WhyNot(why)| why);
    let onclick = {
        let (on_act, is_pressed) = (props.on_act.clone(), is_pressed.setter());
        Callback::from(move |_: MouseEvent| {
            is_pressed.set(!ready);
            if ready {
                on_act.emit(());
            }
        })
    };
    let said = why.filter(|_| *is_pressed && !ready);
    html! {
        <>
            <button type="button" {onclick} aria-disabled={(!ready).then_some("true")}
                aria-describedby={(!ready).then_some(WHY)}
            >
                { &props.words }
            </button>
            // It describes the button already, so it need not be announced.
            if let Some(said) = said { <p class="why">{ said }</p> }
        </>
    }
}
