//! What is said under the sentence: what it assumes, and what is wrong with it.

use super::field_of::FieldOf;
use super::work_figures::WorkFigures;
use crate::app::hooks::use_page;
use crate::app::state::Field;
use crate::app::text;
use yew::prelude::*;

/// Below this many people, queues are only indicative.
const SMALL: f64 = 10.0;

/// The id of the message on a field.
pub fn problem_id(field: Field) -> String {
    format!("{}-problem", field.name())
}

/// The two assumptions that a visitor can check and change, and a line for each field that cannot
/// be read.
#[component]
pub fn SentenceNotes() -> Html {
    let page = use_page();
    let in_sentence = |(field, _): &(Field, _)| Field::IN_SENTENCE.contains(field);
    let problems = page
        .wrong_fields()
        .filter(in_sentence)
        .map(|(field, problem)| {
            let message = text::problem(&page.numerals, field, &page, problem);
            html! { <p class="problem" id={problem_id(field)}>{ message }</p> }
        });
    let [counts_on, of_it] = text::CLAIM;
    let [volume, a_month] = text::volume(page.presets.work);
    html! {
        <div class="notes">
            <p>
                <span>{ text::AI_FIRST }</span>{ " " }
                <span>{ counts_on }<FieldOf field={Field::Claim} />{ of_it }</span>{ " " }
                <span>{ volume }<FieldOf field={Field::Contacts} />{ a_month }</span>
                if page.inputs.plan.headcount < SMALL {
                    { " " }<span>{ text::SMALL_TEAM }</span>
                }
            </p>
            <WorkFigures presets={page.presets} numerals={page.numerals.clone()} />
            <div aria-live="polite">{ for problems }</div>
        </div>
    }
}
