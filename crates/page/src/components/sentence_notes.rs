//! What is said under the sentence: what it assumes, and what is wrong with it.

use super::field_of::FieldOf;
use super::money_choice::MoneyChoice;
use super::sentence_problems::SentenceProblems;
use super::work_figures::WorkFigures;
use crate::hooks::use_page;
use crate::state::Field;
use crate::text;
use yew::prelude::*;

/// Below this many people, queues are only indicative.
const SMALL: f64 = 10.0;

/// The assumptions that a visitor can check and change, and a line for each field that cannot be
/// read.
#[component]
pub fn SentenceNotes() -> Html {
    let page = use_page();
    let [down_to, counts_on, of_it] = text::fields::CUT_MEANS;
    let [volume, a_month] = text::fields::volume(page.presets.work);
    html! {
        <div class="notes">
            <p>
                <span>{ text::fields::AI_FIRST }</span>{ " " }
                <span>
                    { down_to }<FieldOf field={Field::Remaining} />
                    { counts_on }<FieldOf field={Field::Claim} />{ of_it }
                </span>{ " " }
                <span>{ volume }<FieldOf field={Field::Contacts} />{ a_month }</span>{ " " }
                <MoneyChoice />
                if page.inputs.plan.headcount < SMALL {
                    { " " }<span>{ text::fields::SMALL_TEAM }</span>
                }
            </p>
            <WorkFigures presets={page.presets} numerals={page.numerals.clone()} />
            <SentenceProblems />
        </div>
    }
}
