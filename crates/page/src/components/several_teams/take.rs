//! A button that takes something over in place of what is asked.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TakeProps {
    #[prop_or_default]
    pub id: Option<AttrValue>,
    #[prop_or_default]
    pub class: Classes,
    pub words: AttrValue,
    /// There is nothing to take over. The button keeps its place, and the focus.
    pub is_idle: bool,
    /// What it comes to.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    pub on_take: Callback<()>,
}

#[component]
pub fn Take(props: &TakeProps) -> Html {
    let is_idle = props.is_idle;
    let onclick = props.on_take.reform(|_: MouseEvent| ());
    html! {
        <button type="button" id={props.id.clone()} class={props.class.clone()} onclick={(!is_idle).then_some(onclick)}
            aria-disabled={is_idle.then_some("true")} aria-describedby={props.described_by.clone()}
        >
            { &props.words }
        </button>
    }
}
