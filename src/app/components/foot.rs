//! The foot of the page.

use crate::app::text;
use yew::prelude::*;

/// What the page does not claim.
#[component]
pub fn Foot() -> Html {
    html! {
        <footer class="foot">
            <p>{ text::LIMITS }</p>
        </footer>
    }
}
