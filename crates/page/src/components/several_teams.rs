//! The third question: several teams under one target.

mod front;
mod hanging_together;
mod months;
mod other_ways;
mod regret_parts;
mod sentence;
mod take;
mod take_teams;
mod team_field;
mod team_table;
mod verdict;

use super::background::Background;
use super::your_numbers::YourNumbers;
use super::{notices, survey_choice, use_announced};
use crate::hooks::{go_to, use_page, use_sends};
use crate::state::{Action, KnownCompany};
use crate::text::several_teams::{self, story};
use crate::text::stories::READ_STORY;
pub use front::{Front, FrontTable, Offers, front};
#[cfg(test)]
pub use front::{FrontProps, FrontTableProps, OffersProps};
use hanging_together::HangingTogether;
#[cfg(test)]
pub use months::CompanyMonthsProps;
pub use months::{CompanyMonths, OnRecord};
use other_ways::OtherWays;
pub use regret_parts::RegretParts;
#[cfg(test)]
pub use regret_parts::RegretPartsProps;
pub use sentence::{Sentence, SentenceProblems};
use take_teams::TakeTeams;
use team_table::TeamTable;
use uturn::model::cases::ONE_TARGET;
use verdict::Verdict;
use yew::prelude::*;

/// All of it but the question: what is asked, the answer, the mixes, the teams, and what the first question has too.
#[component]
pub fn SeveralTeams() -> Html {
    let page = use_page();
    let known = page.company_answer();
    let estimate = known.map(|known| known.estimate.clone());
    let survey = known.and_then(KnownCompany::survey);
    let numerals = page.numerals.clone();
    let on_choose = use_sends(&page, Action::TookShares);
    let on_undo = use_sends(&page, |()| Action::Undo);
    let on_line = use_sends(&page, Action::ChoseLine);
    let announced = use_announced(&page, several_teams::spoken);
    let is_on_record = page.asks_about(&ONE_TARGET);
    let on_record = use_memo(
        (is_on_record, numerals.clone()),
        |(is_on_record, numerals)| {
            let record = story::on_record(numerals).filter(|_| *is_on_record);
            record.collect::<Vec<_>>()
        },
    );
    html! {
        <>
            { notices(&page) }
            if is_on_record {
                <section class="notice story-told" aria-labelledby="story-told">
                    <h2 id="story-told">{ story::NAME }</h2>{ " " }
                    <p>{ story::ASSUMED_HERE }</p>{ " " }
                    <button type="button" class="quiet" onclick={Callback::from(|_: MouseEvent| go_to(story::ID))}>
                        { READ_STORY }
                    </button>
                </section>
            }
            <div class="asked">
                <Sentence />
                <div class="notes">
                    <p>{ several_teams::SENTENCE_MEANS }</p>
                    <SentenceProblems />
                </div>
            </div>
            <div class="answer">
                <Verdict />
                if let Some(estimate) = &estimate {
                    <Front estimate={estimate.clone()} numerals={numerals.clone()}
                        {survey} on_choose={on_choose.clone()}
                        on_undo={page.can_undo().then_some(on_undo)} />
                }
                { survey_choice(&page) }
                if let Some(estimate) = &estimate {
                    <FrontTable estimate={estimate.clone()} numerals={numerals.clone()} />
                }
            </div>
            <TeamTable />
            if let Some(estimate) = &estimate {
                <section class="section" aria-labelledby="mixes">
                    <h2 id="mixes" class="heading">{ several_teams::OFFERS }</h2>
                    <Offers estimate={estimate.clone()} numerals={numerals.clone()} {on_choose} />
                    <OtherWays />
                </section>
            }
            if let Some(estimate) = &estimate {
                <RegretParts estimate={estimate.clone()} numerals={numerals.clone()} line={page.line}
                    on_line={on_line.clone()} {survey}
                >
                    <HangingTogether />
                </RegretParts>
                <CompanyMonths estimate={estimate.clone()} numerals={numerals.clone()}
                    line={page.line} {on_line} {survey} {on_record} />
            }
            <YourNumbers />
            <Background />
            <TakeTeams />
            { announced }
        </>
    }
}
