//! The name of the page.

use crate::app::link;
use crate::app::text;
use crate::model::Inputs;
use crate::model::cases::case;
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
