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

/// While it waits it keeps its place in the order of the Tab key, and says why it does nothing.
#[component]
pub fn ActionButton(props: &ActionButtonProps) -> Html {
    let ready = props.ready;
    let on_act = props.on_act.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if ready {
            on_act.emit(());
        }
    });
    html! {
        <button type="button" {onclick} aria-disabled={(!ready).then_some("true")}
            aria-describedby={(!ready).then_some(WHY)}
        >
            { &props.words }
        </button>
    }
}
