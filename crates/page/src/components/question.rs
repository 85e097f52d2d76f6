//! The question that the page answers.

use crate::hooks::QUESTION_ID;
use crate::state::State;
use crate::text;
use yew::prelude::*;

/// The page's heading; a story that was loaded puts the focus here.
pub fn question(page: &State) -> Html {
    let question = text::question(page.question());
    html! { <h1 id={QUESTION_ID} tabindex="-1">{ question }</h1> }
}
