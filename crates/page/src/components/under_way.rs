//! The second question: a plan has begun, and may go on or be turned back.

mod curve;
mod drawing;
mod months;
mod seen;
mod sentence;
mod take_onward;
mod verdict;
mod ways;

use super::background::Background;
use super::story_notice::story_notice;
use super::your_numbers::YourNumbers;
use super::{notices, survey_choice, use_announced};
use crate::hooks::use_page;
use crate::text::{find_out, under_way};
use curve::CurveTable;
use months::OnwardMonths;
use seen::Seen;
use sentence::Sentence;
use take_onward::TakeOnward;
use verdict::Verdict;
use ways::Ways;
use yew::prelude::*;

pub use curve::Curve;
pub use drawing::{Along, along};
pub use seen::LiveProblems;
pub use sentence::SentenceInShort;

/// All of it but the question: what is asked and seen, the answer, the ways on, and what the first question has too.
#[component]
pub fn UnderWay() -> Html {
    let page = use_page();
    let estimate = page.onward().and_then(|known| known.estimate.clone());
    let announced = use_announced(&page, under_way::spoken);
    html! {
        <>
            { notices(&page) }
            { story_notice(&page) }
            <div class="asked">
                <Sentence />
                <Seen />
            </div>
            <div class={classes!("answer", page.is_awaiting().then_some("whole"))}>
                <Verdict />
                if let Some(estimate) = &estimate {
                    <Curve estimate={estimate.clone()} numerals={page.numerals.clone()}
                        survey={page.survey_shown()} />
                }
                { survey_choice(&page) }
                if let Some(estimate) = &estimate {
                    <CurveTable estimate={estimate.clone()} numerals={page.numerals.clone()} />
                }
            </div>
            if let Some(estimate) = &estimate {
                <Ways estimate={estimate.clone()} inputs={page.inputs_shown().clone()}
                    numerals={page.numerals.clone()} />
                <OnwardMonths estimate={estimate.clone()} numerals={page.numerals.clone()}
                    line={page.line} survey={page.survey_shown()}
                    finest={crate::reading::TimeUnit::finest(page.inputs_shown())} />
                <section class="section" aria-labelledby="sunk">
                    <h2 id="sunk" class="heading">{ under_way::SUNK }</h2>
                    { for under_way::sunk(&page.numerals, estimate).map(|words| html! {
                        <p class="measure">{ words }</p>
                    }) }
                </section>
                <section class="section find-out" aria-labelledby="find-out">
                    <h2 id="find-out" class="heading">{ find_out::FIND_OUT }</h2>
                    <p class="measure">{ under_way::worth_of_knowing(&page.numerals, estimate) }</p>
                </section>
            }
            <YourNumbers />
            <Background />
            <TakeOnward />
            { announced }
        </>
    }
}
