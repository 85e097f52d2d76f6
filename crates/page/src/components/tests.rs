//! The sections as they are drawn for a state of the page: what they say, to whom, in which order,
//! and what can be done there. The states come from the reducer, the answers from the model.

mod answer;
pub mod companies;
mod everywhere;
mod figures;
mod links;
mod numbers;
mod orientation;
mod pilot;
mod pilot_worth;
mod sections;
mod sentence;
mod several_teams;
mod several_teams_front;
mod several_teams_months;
mod several_teams_regret_parts;
mod stories;
mod take_along;
mod under_way;
mod whatever;

use super::answer_at_length::AnswerAtLength;
use super::background::Background;
use super::take_along::TakeAlong;
use super::your_numbers::YourNumbers;
use super::{Announcer, Masthead, Orientation, PrerenderedSections};
use crate::embed::Contents;
use crate::engine::{Answer, CompanyAnswer, Onward, Stage};
use crate::numerals::Numerals;
use crate::rendered::{Document, Element, render};
use crate::state::{Action, Errand, Field, Finding, Found, Run, State};
use crate::text;
use crate::text::refusals::{Refusal, WayOut};
use std::rc::Rc;
use std::sync::LazyLock;
use uturn::codec;
use uturn::model::pilot::{Pilot, PilotEstimate};
use uturn::model::underway;
use uturn::model::{
    Engine, Estimate, Estimation, Inputs, Worlds, response_to_plan_input, self_check,
};
use yew::Reducible;
use yew::prelude::*;

/// What the page calls its parts and fields.
const ANSWER: &str = "The answer";
const PEOPLE: &str = "People doing this work today";
const SHARE: &str = "Share handed to AI";
const CUT: &str = "Fewer people";
const LEFT: &str = "People left after the cut";
const CLAIM: &str = "Share the AI is counted on to finish";
const VOLUME: &str = "Volume a month";
const SETTLED: &str = "From 4,096 simulated futures, give or take 1.";

/// The answer to the default plan, as the page gives it.
static DEFAULT: LazyLock<Estimate> = LazyLock::new(|| {
    Engine::default()
        .estimate(&Inputs::default(), Worlds::default())
        .unwrap()
});

/// The answer to other plans: from fewer futures, since their words are looked at and not their
/// figures.
fn estimate(inputs: &Inputs) -> Estimate {
    if *inputs == Inputs::default() {
        return DEFAULT.clone();
    }
    Engine::default().estimate(inputs, Worlds::W512).unwrap()
}

/// What a pilot tells before deciding, from as many futures.
fn pilot_estimate(inputs: &Inputs, pilot: Pilot) -> PilotEstimate {
    let mut engine = Engine::default();
    let worlds = if *inputs == Inputs::default() {
        Worlds::default()
    } else {
        Worlds::W512
    };
    let mut run = Estimation::new(inputs.clone(), worlds).unwrap();
    run.advance(&mut engine, run.worlds());
    run.pilot(&mut engine, &pilot).unwrap().unwrap()
}

/// The page as a link opens it.
fn opened(link: &str) -> Rc<State> {
    State::opened(Numerals::english(), codec::read(link), None).into()
}

/// With the settled answers to what it asks; of a plan under way no future may fit what was seen.
fn answered(state: Rc<State>) -> Rc<State> {
    let request = state.request.clone();
    let (id, stage) = (request.id, Stage::Settled);
    request.runs.iter().fold(state, |state, run| {
        let inputs = request.inputs_of(*run);
        let engine = &mut Engine::default();
        state.reduce(match run {
            Run::Plan | Run::Unseen | Run::Pool => Action::Answered(Box::new(Answer {
                id,
                run: *run,
                stage,
                estimate: estimate(&inputs),
            })),
            Run::FromHere => {
                let since = request.under_way.expect("a plan under way is asked about");
                let asked = underway::UnderWay::read(&since.asked(), &inputs).unwrap();
                let leaving = asked.evidence.and_then(|seen| seen.leaving);
                Action::WentOn(Box::new(Onward {
                    id,
                    stage,
                    estimate: engine.from_here(&inputs, &asked, Worlds::W512).ok(),
                    person_years: leaving.map(|left| left.person_years),
                }))
            }
            Run::Company => {
                let company = request.company.as_ref();
                let company = company.expect("several teams are asked about");
                let estimate = engine.company_estimate(company, Worlds::W512).unwrap();
                Action::AnsweredOfTeams(Box::new(CompanyAnswer {
                    id,
                    stage,
                    estimate,
                }))
            }
        })
    })
}

/// The default plan and its answer.
pub(crate) fn page() -> Rc<State> {
    answered(opened(""))
}

/// A field asks whether one of these is meant, with a button for each; the last one is clicked.
fn takes_last(
    (state, document): (Rc<State>, &Document),
    (label, refusal): (&str, Refusal),
    offered: &[&str],
) -> Rc<State> {
    let message = document.one("textbox", label).description();
    let asked = format!("{}?", offered.join(", or "));
    assert!(message.ends_with(&asked), "{message}");
    for words in offered {
        document.one("button", words);
    }
    let mut ways_out = refusal.ways_out;
    takes(state, ways_out.pop().expect("a way out"))
}

/// The button of a way out is clicked.
fn takes(state: Rc<State>, way: WayOut) -> Rc<State> {
    let actions = way.actions.into_iter();
    actions.fold(state, |state, action| state.reduce(action))
}

/// Typed to its end, in a field that has not been left.
fn typed(state: &Rc<State>, field: Field, text: &str) -> Rc<State> {
    let state = state.clone().reduce(Action::Typed(field, text.into()));
    state.reduce(Action::Rested)
}

/// With what it sends the engine on worked out.
fn worked_out(state: Rc<State>) -> Rc<State> {
    let round = state.round.clone();
    let mut engine = Engine::default();
    let found = |(place, job): (usize, &crate::state::Job)| {
        let finding = match job.errand {
            Errand::Response(input) => Finding::Response(
                response_to_plan_input(&mut engine, &job.inputs, input, Worlds::W512).unwrap(),
            ),
            Errand::Story(..) => Finding::Estimate(Box::new(
                engine.estimate(&job.inputs, Worlds::W512).unwrap(),
            )),
            Errand::Pilot => {
                Finding::Pilot(Box::new(pilot_estimate(&job.inputs, job.pilot.unwrap())))
            }
            Errand::Otherwise(_) => Finding::Company(Box::new(
                engine
                    .company_estimate(job.company.as_ref().unwrap(), Worlds::W512)
                    .unwrap(),
            )),
            Errand::Turn(_) => {
                let asked = job.under_way.expect("it is under way").asked();
                let asked = underway::UnderWay::read(&asked, &job.inputs).unwrap();
                let estimate = engine.from_here(&job.inputs, &asked, Worlds::W512);
                Finding::FromHere(Box::new(estimate.unwrap()))
            }
            Errand::SelfCheck => Finding::Checks(self_check()),
        };
        Found {
            id: round.id,
            place,
            finding,
        }
    };
    let all: Vec<Found> = round.jobs.iter().enumerate().map(found).collect();
    all.into_iter().fold(state, |state, found| {
        state.reduce(Action::Found(Box::new(found)))
    })
}

/// All of the page.
#[component]
pub(crate) fn Whole() -> Html {
    html! {
        <>
            <Orientation />
            <Masthead />
            <main>
                <PrerenderedSections />
                <AnswerAtLength />
                <YourNumbers />
                <Background />
                <TakeAlong />
                <Announcer />
            </main>
        </>
    }
}

/// The embedded card.
#[component]
fn Card() -> Html {
    html! { <Contents /> }
}

/// Fields of the sentence by their names.
fn stands(document: &Document, names: &[&str]) -> Vec<String> {
    let value = |name: &&str| document.one("textbox", name).value().to_owned();
    names.iter().map(value).collect()
}
