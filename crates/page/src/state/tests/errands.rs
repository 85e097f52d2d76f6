//! What is worked out beside the answer, and the guess before it.

use super::*;
use crate::state::errands::Now;
use uturn::model::{Decided, PlanResponsePoint};

fn found(state: &Rc<State>, place: usize, finding: Finding) -> Rc<State> {
    state.clone().reduce(Action::Found(Box::new(Found {
        id: state.round.id,
        place,
        finding,
    })))
}

#[test]
fn errands_wait_for_the_answer_and_are_sent_once() {
    let looked = page().reduce(Action::Looked(vec![Decided::Occupancy, Decided::Shrinkage]));
    assert!(looked.round.jobs.is_empty(), "the answer comes first");
    let state = answered(looked, 1, Stage::Settled, 4096);
    let errands =
        |state: &State| -> Vec<Errand> { state.round.jobs.iter().map(|job| job.errand).collect() };
    let both = [
        Errand::Response(Decided::Occupancy),
        Errand::Response(Decided::Shrinkage),
    ];
    assert_eq!(errands(&state), both);
    let point = PlanResponsePoint {
        value: Value::Number(0.5),
        regret_risk: Default::default(),
        standard_error: None,
    };
    let one = found(&state, 1, Finding::Response(vec![point]));
    assert!(
        one.response(Decided::Shrinkage)
            .is_some_and(|(_, is_current)| is_current)
    );
    assert_eq!(one.round, state.round, "the rest of the round goes on");
    let more = one.reduce(Action::Asked(vec![Errand::SelfCheck]));
    assert_eq!(errands(&more), [both[0], Errand::SelfCheck]);

    // Along its own input a response stays what it is, and is anchored anew; any other change makes it
    // old.
    let own = typed(more.clone(), Field::of_plan(Decided::Shrinkage), "30");
    assert!(
        own.response(Decided::Shrinkage)
            .is_some_and(|(_, is_current)| is_current)
    );
    let anew = answered(own.clone(), own.request.id, Stage::Settled, 4096);
    assert_eq!(errands(&anew), [both[0], both[1], Errand::SelfCheck]);
    let other = typed(more, Field::Headcount, "50");
    assert!(
        other
            .response(Decided::Shrinkage)
            .is_some_and(|(_, is_current)| !is_current)
    );
    assert!(other.round.jobs.is_empty(), "a new question ends the round");
    let again = answered(other.clone(), other.request.id, Stage::Settled, 4096);
    assert_eq!(again.round.jobs.len(), 3);
}

#[test]
fn a_finding_of_an_older_round_is_dropped() {
    let state = answered(page(), 1, Stage::Settled, 4096);
    let state = state.reduce(Action::Asked(vec![Errand::SelfCheck]));
    let late = state.clone().reduce(Action::Found(Box::new(Found {
        id: state.round.id - 1,
        place: 0,
        finding: Finding::Checks(Vec::new()),
    })));
    assert_eq!(late.errands.checks(), None);
    assert!(
        found(&state, 0, Finding::Checks(Vec::new()))
            .errands
            .checks()
            .is_some()
    );
}

#[test]
fn nothing_is_shown_before_the_guess() {
    let state = answered(guessing(), 1, Stage::Settled, 4096);
    assert!(state.is_awaiting() && state.is_full_awaited() && state.known().is_none());
    assert_eq!(state.standing(), Standing::Guessing);
    let state = state.reduce(Action::Guessed(Some(0.2)));
    assert_eq!(
        (state.guess, state.standing()),
        (Guess::Made(0.2), Standing::Settled)
    );
}

#[test]
fn a_guess_belongs_to_the_plan_that_it_was_made_about() {
    let state = guessing();
    let state = state.reduce(Action::Guessed(Some(0.5)));
    assert_eq!(
        state.clone().reduce(Action::Released).guess,
        Guess::Made(0.5)
    );
    assert_eq!(typed(state, Field::Headcount, "50").guess, Guess::Off);
}

#[test]
fn stories_are_told_anew_with_another_survey() {
    let story = Errand::Story("duolingo", Phase::Before);
    let state = answered(page(), 1, Stage::Settled, 4096).reduce(Action::Asked(vec![story]));
    let state = found(
        &state,
        0,
        Finding::Estimate(words::typical::estimate().into()),
    );
    let outstanding = |state: &State| {
        state.errands.outstanding(&Now {
            inputs: &state.inputs,
            pilot: None,
            company: None,
        })
    };
    assert!(outstanding(&state).is_empty());
    let state = state.reduce(Action::ChoseSurvey(None));
    let jobs = outstanding(&state);
    assert_eq!(
        jobs.iter().map(|job| job.inputs.survey).collect::<Vec<_>>(),
        [None]
    );
}
