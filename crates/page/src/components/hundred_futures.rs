//! The verdict as a hundred dots, and what each kind of dot means.

use crate::chart::{HundredDots, dot_sample};
use crate::reading::Dots;
use crate::state::{Guess, State};
use crate::text;
use yew::prelude::*;

/// The dots and their key, which leaves out what there is none of.
pub fn hundred_futures(page: &State) -> Html {
    let awaited = page.is_awaiting();
    let reading = page.reading();
    let dots = Dots::of(&reading);
    // Even the room that is held has a shape, which would give the answer away.
    let guessing = (page.guess == Guess::Wanted).then_some("guessing");
    let survey = page.survey_shown();
    let kinds = text::futures::kinds_of_futures(&page.numerals, &reading, dots, survey);
    let two_lines = text::futures::dots_of_two_lines(&page.numerals, &reading, dots, survey);
    let label = text::futures::hundred_futures(&kinds, two_lines.as_deref());
    let entries = kinds.iter().map(|kind| {
        html! {
            <li>
                { dot_sample(kind.look) }
                <span class="held">{ format!("{} {}", kind.count, kind.words) }</span>
            </li>
        }
    });
    html! {
        <div class={classes!("hundred", awaited.then_some("awaited"), guessing)}
            aria-hidden={awaited.then_some("true")}
        >
            <HundredDots {dots} {label} />
            <ul aria-hidden="true">{ for entries }</ul>
            if let Some(words) = two_lines {
                <p class="aside" aria-hidden="true"><span class="held">{ words }</span></p>
            }
        </div>
    }
}
