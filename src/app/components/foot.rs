//! The foot of the page.

use crate::app::hooks::use_page;
use crate::app::text;
use yew::prelude::*;

/// What the figures rest on, and what the page does not claim.
#[component]
pub fn Foot() -> Html {
    let page = use_page();
    html! {
        <footer class="foot">
            <p>{ text::two_lines(&page.numerals) }</p>
            <p>{ text::LIMITS }</p>
        </footer>
    }
}
