//! The name of the page.

use crate::link;
use crate::text;
use uturn::model::Inputs;
use uturn::model::cases::case;
use yew::prelude::*;

/// The story that prompted the page.
const STORY: &str = "klarna-record";

/// The name, and what prompted it.
#[component]
pub fn Masthead() -> Html {
    let [after, turn] = text::PROMPTED;
    let story = case(STORY).map(|case| link::to_story(case, Inputs::default().survey));
    html! {
        <header class="masthead">
            <p class="brand">{ text::NAME }</p>
            <p class="strapline">{ after }<a href={story}>{ turn }</a></p>
        </header>
    }
}
