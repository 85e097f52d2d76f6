//! What is said under the sentence: what is wrong with it, or what it assumes.

use crate::app::hooks::use_page;
use crate::app::state::{Field, State};
use crate::app::text;
use yew::prelude::*;

/// Below this many people, queues are only indicative.
const SMALL: f64 = 10.0;

/// The id of the message on a field.
pub fn problem_id(field: Field) -> String {
    format!("{}-problem", field.name())
}

/// One line, or one for each field that cannot be read.
#[component]
pub fn SentenceNotes() -> Html {
    let page = use_page();
    let problems: Vec<Html> = [Field::Headcount, Field::Share]
        .into_iter()
        .filter_map(|field| {
            let entry = page.entry(field);
            let problem = entry.problem?;
            let message = text::problem(&page.numerals, field, entry, problem);
            Some(html! { <p class="problem" id={problem_id(field)}>{ message }</p> })
        })
        .collect();
    html! {
        <div class={classes!("notes", page.is_awaiting().then_some("awaited"))}>
            <div aria-live="polite">{ for problems.iter().cloned() }</div>
            if problems.is_empty() {
                <p>{ assumptions(&page) }</p>
            }
        </div>
    }
}

fn assumptions(state: &State) -> Html {
    if state.headcount.value < SMALL {
        return html! { <>{ text::AI_FIRST }{ " " }{ text::SMALL_TEAM }</> };
    }
    let contacts = state.shown().contacts_per_month.alone;
    html! {
        <>
            { text::AI_FIRST }{ " " }
            <span class="held" aria-hidden={state.is_awaiting().then_some("true")}>
                { text::volume(&state.numerals, contacts) }
            </span>
        </>
    }
}
