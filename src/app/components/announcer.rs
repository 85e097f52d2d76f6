//! The answer, spoken.

use crate::app::hooks::use_page;
use crate::app::state::Standing;
use crate::app::text;
use yew::prelude::*;

/// A polite live region that speaks when an answer has settled, and is silent while one is being
/// worked out or dragged to.
#[component]
pub fn Announcer() -> Html {
    let page = use_page();
    let said = use_mut_ref(String::new);
    match page.standing() {
        Standing::Settled => {
            *said.borrow_mut() = text::spoken(&page.numerals, &page.reading(), page.inputs_shown());
        }
        Standing::Guessing => said.borrow_mut().clear(),
        _ => {}
    }
    let words = said.borrow().clone();
    html! { <p class="unseen" role="status">{ words }</p> }
}
