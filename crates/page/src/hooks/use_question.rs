//! Turning to another question.

use super::{QUESTION_ID, go_to};
use crate::browser;
use crate::state::Page;
use yew::prelude::*;

/// Whoever turns to another question from far down the page is taken to where it is asked.
#[hook]
pub fn use_question(page: &Page) {
    let question = page.question();
    let last = use_mut_ref(|| question);
    use_effect_with(question, move |question| {
        let is_another = last.replace(*question) != *question;
        let scrolled = browser::window().and_then(|window| window.scroll_y().ok());
        if is_another && scrolled.is_some_and(|scrolled| scrolled > 0.0) {
            go_to(QUESTION_ID);
        }
    });
}
