//! The answer, spoken.

use crate::hooks::use_page;
use crate::state::{Question, Standing};
use crate::text;
use yew::prelude::*;

/// A polite live region that speaks when an answer has settled, and is silent while one is being
/// worked out, typed or dragged to.
#[component]
pub fn Announcer() -> Html {
    let page = use_page();
    let said = use_mut_ref(String::new);
    match page.standing() {
        Standing::Settled if page.in_motion().is_none() => {
            let (numerals, onward, teams) = (&page.numerals, page.onward(), page.company_answer());
            let answer = match (page.question(), onward, teams) {
                (Question::UnderWay, Some(onward), _) => text::under_way::spoken(&page, onward),
                (Question::SeveralTeams, _, Some(known)) => {
                    text::several_teams::spoken(numerals, known)
                }
                _ => words::verdict::spoken(numerals, &page.reading(), page.inputs_shown()),
            };
            *said.borrow_mut() = match text::moved::moved_last(&page) {
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
