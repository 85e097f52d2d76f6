//! What is wrong with the sentence.

use crate::app::hooks::use_page;
use crate::app::state::Field;
use crate::app::text;
use yew::prelude::*;

/// The id of the message on a field.
pub fn problem_id(field: Field) -> String {
    format!("{}-problem", field.name())
}

/// A line for each of its fields that cannot be read.
#[component]
pub fn SentenceProblems() -> Html {
    let page = use_page();
    let in_sentence = |(field, _): &(Field, _)| Field::IN_SENTENCE.contains(field);
    let problems = page
        .wrong_fields()
        .filter(in_sentence)
        .map(|(field, problem)| {
            let message = text::problem(&page.numerals, field, &page, problem);
            html! { <p class="problem" id={problem_id(field)}>{ message }</p> }
        });
    html! { <div class="problems" aria-live="polite">{ for problems }</div> }
}
