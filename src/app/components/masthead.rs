//! The name of the page.

use crate::app::text;
use yew::prelude::*;

/// The name, and a line on what it is about.
#[component]
pub fn Masthead() -> Html {
    html! {
        <header class="masthead">
            <p class="brand">{ text::NAME }</p>
            <p class="strapline">{ text::STRAPLINE }</p>
        </header>
    }
}
