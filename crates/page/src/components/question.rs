//! The question that the page answers.

use crate::hooks::{QUESTION_ID, use_page};
use crate::{state, text};
use yew::prelude::*;

/// The page's heading; a story that was loaded puts the focus here.
#[component]
pub fn Question() -> Html {
    let question = match use_page().question() {
        state::Question::Before => text::QUESTION,
        state::Question::UnderWay => text::under_way::QUESTION,
        state::Question::SeveralTeams => text::several_teams::QUESTION,
    };
    html! { <h1 id={QUESTION_ID} tabindex="-1">{ question }</h1> }
}
