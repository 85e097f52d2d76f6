//! The question that the page answers.

use crate::hooks::{QUESTION_ID, use_page};
use crate::text;
use yew::prelude::*;

/// The page's heading; a story that was loaded puts the focus here.
#[component]
pub fn Question() -> Html {
    let question = text::question(use_page().question());
    html! { <h1 id={QUESTION_ID} tabindex="-1">{ question }</h1> }
}
