//! What is shown to those who open it.

use web_sys::HtmlDetailsElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FoldedProps {
    pub title: AttrValue,
    pub children: Html,
}

/// A closed heading. What is behind it is drawn when it is first opened.
#[component]
pub fn Folded(props: &FoldedProps) -> Html {
    let is_drawn = use_state_eq(|| false);
    let ontoggle = {
        let setter = is_drawn.setter();
        Callback::from(move |event: Event| {
            let details = event.target_dyn_into::<HtmlDetailsElement>();
            if details.is_some_and(|details| details.open()) {
                setter.set(true);
            }
        })
    };
    html! {
        <details class="folded" {ontoggle}>
            <summary><h3>{ &props.title }</h3></summary>
            if *is_drawn {
                { props.children.clone() }
            }
        </details>
    }
}
