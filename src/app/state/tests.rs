//! The reducer, action by action.

use super::*;

fn page() -> Rc<State> {
    State::new(Numerals::english()).into()
}

fn answered(state: Rc<State>, id: u32, stage: Stage, worlds: usize) -> Rc<State> {
    let estimate = Estimate {
        worlds,
        ..Estimate::default()
    };
    state.reduce(Action::Answered(Box::new(Answer {
        id,
        stage,
        estimate,
    })))
}

fn typed(state: Rc<State>, field: Field, text: &str) -> Rc<State> {
    state.reduce(Action::Typed(field, text.into()))
}

fn worlds(state: &State) -> Option<usize> {
    state.known.as_ref().map(|known| known.estimate.worlds)
}

#[test]
fn it_starts_with_the_models_defaults() {
    let state = page();
    assert_eq!(state.headcount.text, "700");
    assert_eq!(state.share.text, "67%");
    assert_eq!(state.plan(), Plan::default());
    assert_eq!(state.standing(), Standing::Awaited);
}

#[test]
fn what_was_typed_stays_and_the_value_is_the_last_valid_one() {
    for (field, text, value, problem) in [
        (Field::Headcount, "1200", 1200.0, None),
        (Field::Headcount, "1,200", 1200.0, None),
        (Field::Headcount, "", 700.0, Some(Problem::Empty)),
        (Field::Headcount, "abc", 700.0, Some(Problem::NotANumber)),
        (Field::Headcount, "-5", 700.0, Some(Problem::TooLow)),
        (Field::Headcount, "0", 700.0, Some(Problem::TooLow)),
        (
            Field::Headcount,
            "1000000000",
            700.0,
            Some(Problem::TooHigh),
        ),
        (Field::Headcount, "1,5", 700.0, Some(Problem::NotANumber)),
        (
            Field::Headcount,
            "1 200 people",
            700.0,
            Some(Problem::NotANumber),
        ),
        (Field::Share, "80", 0.8, None),
        (Field::Share, "80 %", 0.8, None),
        (Field::Share, "0", 0.0, None),
        (Field::Share, "101", 0.67, Some(Problem::TooHigh)),
        (Field::Share, "-1%", 0.67, Some(Problem::TooLow)),
    ] {
        let state = typed(page(), field, text);
        let entry = state.entry(field);
        assert_eq!(entry.text, text);
        assert_eq!((entry.value, entry.problem), (value, problem), "{text:?}");
        assert_eq!(state.request.id, if problem.is_none() { 2 } else { 1 });
    }
}

#[test]
fn leaving_a_field_tidies_what_is_valid_and_nothing_else() {
    for (text, after) in [("80", "80%"), ("abc", "abc")] {
        let state = typed(page(), Field::Share, text).reduce(Action::Entered(Field::Share));
        assert_eq!(state.share.text, after);
    }
}

#[test]
fn an_answer_to_an_older_question_is_dropped() {
    let state = typed(page(), Field::Headcount, "50");
    let state = answered(state, 1, Stage::Settled, 4096);
    assert_eq!(worlds(&state), None);
    let state = answered(state, 2, Stage::Preview, 512);
    assert_eq!(worlds(&state), Some(512));
    assert_eq!(state.standing(), Standing::Preview);
    let state = answered(state, 2, Stage::Settled, 4096);
    assert_eq!(state.standing(), Standing::Settled);
}

#[test]
fn dragging_follows_and_releasing_asks() {
    let state = answered(page(), 1, Stage::Settled, 4096);
    let state = state.reduce(Action::Dragged(0.4));
    assert_eq!(state.share.text, "40%");
    assert_eq!(state.request.id, 1);
    assert_eq!(state.standing(), Standing::Interpolated);
    let state = state.reduce(Action::Released);
    assert_eq!(state.request.id, 2);
    assert_eq!(state.request.plan.ai_share, 0.4);
    let again = state.clone().reduce(Action::Released);
    assert_eq!(again.request.id, 2, "the same question is not asked twice");
}

#[test]
fn a_preview_does_not_replace_a_full_estimate_that_reads_at_the_new_share() {
    let state = answered(page(), 1, Stage::Settled, 4096);
    let state = state.reduce(Action::Dragged(0.4)).reduce(Action::Released);
    let state = answered(state, 2, Stage::Preview, 512);
    assert_eq!(worlds(&state), Some(4096));
    let state = typed(state, Field::Headcount, "50");
    let state = answered(state, 3, Stage::Preview, 512);
    assert_eq!(worlds(&state), Some(512), "another team needs a new look");
}

#[test]
fn bad_input_marks_the_answer_as_that_of_the_last_valid_one() {
    let state = answered(page(), 1, Stage::Settled, 4096);
    let state = typed(state, Field::Headcount, "lots");
    assert_eq!(state.standing(), Standing::LastValid);
    let state = typed(state, Field::Headcount, "700");
    assert_eq!(state.standing(), Standing::Settled);
}

#[test]
fn after_a_failure_trying_again_or_asking_anew_restarts_the_engine() {
    let failed = typed(page(), Field::Headcount, "50").reduce(Action::Failed("gone".into()));
    assert_eq!(failed.trouble.as_deref(), Some("gone"));
    for next in [
        failed.clone().reduce(Action::TryAgain),
        typed(failed.clone(), Field::Headcount, "60"),
    ] {
        assert_eq!((next.start, next.trouble.clone()), (2, None));
    }
    let kept = failed.reduce(Action::TryAgain);
    assert_eq!(kept.headcount.text, "50");
    assert_eq!(kept.request.plan.headcount, 50.0);
}
