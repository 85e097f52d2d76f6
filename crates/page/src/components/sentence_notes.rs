//! What is said under the sentence: what it assumes, and what is wrong with it.

use super::field_of::field_of;
use super::money_choice::money_choice;
use super::sentence_problems::sentence_problems_later;
use super::work_figures::work_figures;
use crate::state::{Field, Page};
use crate::text;
use yew::prelude::*;

/// Below this many people, queues are only indicative.
const SMALL: f64 = 10.0;

/// The assumptions that a visitor can check and change, and a line for each field that cannot be
/// read.
pub fn sentence_notes(page: &Page) -> Html {
    let [down_to, counts_on, of_it] = text::fields::CUT_MEANS;
    let [volume, a_month] = text::fields::volume(page.presets.work);
    html! {
        <div class="notes">
            <p>
                <span>{ text::fields::AI_FIRST }</span>{ " " }
                <span>
                    { down_to }{ field_of(page, Field::Remaining) }
                    { counts_on }{ field_of(page, Field::Claim) }{ of_it }
                </span>
            </p>{ " " }
            // On a line of its own whatever the numbers above are: nothing moves up when they come.
            <p>
                <span>{ volume }{ field_of(page, Field::Contacts) }{ a_month }</span>{ " " }
                { money_choice(page) }
                if page.inputs.plan.headcount < SMALL {
                    { " " }<span>{ text::fields::SMALL_TEAM }</span>
                }
            </p>
            { work_figures(page.presets, &page.numerals) }
            { sentence_problems_later(page) }
        </div>
    }
}
