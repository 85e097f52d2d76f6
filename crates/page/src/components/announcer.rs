//! The answer, spoken.

use crate::hooks::use_page;
use crate::state::{Page, Standing, State};
use crate::text;
use yew::prelude::*;

/// That of the first question.
#[component]
pub fn Announcer() -> Html {
    let page = use_page();
    use_announced(&page, spoken)
}

/// What is said of it.
pub fn spoken(page: &State) -> String {
    words::verdict::spoken(&page.numerals, &page.reading(), page.inputs_shown())
}

/// A polite live region that speaks when an answer has settled, and is silent while one is being
/// worked out, typed or dragged to. What it says comes with the part of the program that draws the
/// question.
#[hook]
pub fn use_announced(page: &Page, answer: fn(&State) -> String) -> Html {
    let said = use_mut_ref(String::new);
    match page.standing() {
        Standing::Settled if page.in_motion().is_none() => {
            let answer = answer(page);
            *said.borrow_mut() = match text::moved::moved_last(page) {
                Some(moved) => format!("{answer} {moved}"),
                None => answer,
            };
        }
        Standing::Guessing => said.borrow_mut().clear(),
        _ => {}
    }
    let words = said.borrow().clone();
    html! { <p class="unseen" role="status">{ words }</p> }
}
