//! What is wrong with the sentence.

use super::later::{Part, problems_later};
use super::refused::Refused;
use crate::hooks::{Sends, use_page};
use crate::state::{Action, Field, Page};
use crate::text;
use yew::prelude::*;

/// The id of the message on a field.
pub fn problem_id(field: Field) -> String {
    format!("{}-problem", field.name())
}

/// Where it is told, and what.
pub fn sentence_problems(page: &Page) -> Html {
    told_in(lines(page))
}

/// The same where the program starts: what is told is a part of it that comes when there may be something.
pub fn sentence_problems_later(page: &Page) -> Html {
    told_in(problems_later(page, Part::SentenceProblems))
}

fn told_in(lines: Html) -> Html {
    html! { <div class="problems" aria-live="polite">{ lines }</div> }
}

#[component]
pub fn SentenceProblems() -> Html {
    lines(&use_page())
}

/// A line for each of its fields that cannot be read, and one where a cut that was set has moved.
fn lines(page: &Page) -> Html {
    let in_sentence = |(field, _): &(Field, _)| Field::IN_SENTENCE.contains(field);
    let on_action = page.sends(|action: Action| action);
    let problems = page.wrong_fields().filter(in_sentence);
    let problems = problems.map(|(field, problem)| {
        let refusal = text::refusals::refusal(field, page, problem);
        (field, refusal, "problem")
    });
    let moved = text::moved::cut_of_ones_own(page);
    let moved = moved.map(|refusal| (Field::Cut, refusal, "aside"));
    let told = problems.chain(moved).map(|(field, refusal, class)| {
        html! {
            <Refused {class} id={problem_id(field)} field_id={field.name()} {refusal}
                on_action={on_action.clone()} />
        }
    });
    told.collect()
}
