//! What the visitor should know before reading on: whose numbers these are.

use crate::hooks::Sends;
use crate::state::{Action, Page};
use crate::text;
use yew::prelude::*;

/// That the numbers are remembered ones, and what of a link could not be used; nothing where there
/// is nothing to say.
pub fn notices(page: &Page) -> Html {
    let lines = text::link::link_notes(&page.notes);
    html! {
        <>
            if page.is_remembered {
                <div class="notice">
                    <p>{ text::link::REMEMBERED }</p>
                    <button type="button" onclick={page.sends(|_: MouseEvent| Action::StartAfresh)}>
                        { text::link::START_AFRESH }
                    </button>
                </div>
            }
            if !lines.is_empty() {
                <div class="notice" role="group" aria-labelledby="link-notes">
                    <p id="link-notes">{ text::link::LINK_NOTES }</p>
                    <ul>
                        { for lines.iter().map(|line| html! { <li>{ line }</li> }) }
                    </ul>
                    <button type="button" onclick={page.sends(|_: MouseEvent| Action::ReadNotes)}>
                        { text::link::NOTES_READ }
                    </button>
                </div>
            }
        </>
    }
}
