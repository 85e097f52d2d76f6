//! What is wrong with the sentence.

use super::refused::Refused;
use crate::hooks::Sends;
use crate::state::{Action, Field, Page};
use crate::text;
use yew::prelude::*;

/// The id of the message on a field.
pub fn problem_id(field: Field) -> String {
    format!("{}-problem", field.name())
}

/// A line for each of its fields that cannot be read.
pub fn sentence_problems(page: &Page) -> Html {
    let in_sentence = |(field, _): &(Field, _)| Field::IN_SENTENCE.contains(field);
    let on_action = page.sends(|action: Action| action);
    let problems = page
        .wrong_fields()
        .filter(in_sentence)
        .map(|(field, problem)| {
            html! {
                <Refused class="problem" id={problem_id(field)} field_id={field.name()}
                    refusal={text::refusals::refusal(field, page, problem)}
                    on_action={on_action.clone()} />
            }
        });
    let moved = text::moved::cut_of_ones_own(page).map(|refusal| {
        html! {
            <Refused id="cut-moved" field_id={Field::Cut.name()} {refusal}
                on_action={on_action.clone()} class="aside" />
        }
    });
    html! { <div class="problems" aria-live="polite">{ for problems }{ for moved }</div> }
}
