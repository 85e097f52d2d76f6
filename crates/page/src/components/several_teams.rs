//! The third question: several teams under one target.

mod hanging_together;
mod sentence;
mod take_teams;
mod team_field;
mod team_table;
mod verdict;

use super::background::Background;
use super::your_numbers::YourNumbers;
use super::{Notices, Question, SurveyChoice};
use crate::hooks::use_page;
use hanging_together::HangingTogether;
use sentence::Sentence;
use take_teams::TakeTeams;
use team_table::TeamTable;
use verdict::Verdict;
use yew::prelude::*;

/// All of it: what is asked, the answer, the mixes, the teams, and what the first question has too.
#[component]
pub fn SeveralTeams() -> Html {
    let page = use_page();
    let estimate = page.company_answer().map(|known| known.estimate.clone());
    html! {
        <>
            <Question />
            <Notices />
            <div class="asked"><Sentence /></div>
            <div class="answer">
                <Verdict />
                <SurveyChoice />
            </div>
            <TeamTable />
            if estimate.is_some() {
                <HangingTogether />
            }
            <YourNumbers />
            <Background />
            <TakeTeams />
        </>
    }
}
