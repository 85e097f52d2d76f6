//! The answer, spoken.

use crate::hooks::use_page;
use crate::state::Standing;
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
            let answer = match page.onward().filter(|_| page.since().is_some()) {
                Some(onward) => text::under_way::spoken(&page, onward),
                None => {
                    words::verdict::spoken(&page.numerals, &page.reading(), page.inputs_shown())
                }
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
