//! The reducer, action by action.

mod drafts;
mod errands;
mod links;
mod numbers;
pub(crate) mod whatever;

use super::*;
use crate::engine::{Answer, Stage};
use crate::reading::ON_DEMAND_POOL;
use uturn::model::{Value, Work};

fn page() -> Rc<State> {
    State::new(Numerals::english()).into()
}

fn guessing() -> Rc<State> {
    let link = uturn::codec::read("#v=1&guess=1");
    State::opened(Numerals::english(), link, None).into()
}

fn answered(state: Rc<State>, id: u32, stage: Stage, worlds: usize) -> Rc<State> {
    let estimate = Estimate {
        worlds,
        ..words::typical::estimate()
    };
    state.reduce(Action::Answered(Box::new(Answer {
        id,
        run: Run::Plan,
        stage,
        estimate,
    })))
}

/// Typed to its end, in a field that has not been left.
fn typed(state: Rc<State>, field: Field, text: &str) -> Rc<State> {
    let state = state.reduce(Action::Typed(field, text.into()));
    state.reduce(Action::Rested)
}

fn worlds(state: &State) -> Option<usize> {
    state.known().map(|known| known.estimate.worlds)
}

#[test]
fn it_starts_with_the_models_defaults() {
    let state = page();
    let texts = Field::IN_SENTENCE.map(|field| state.entry(field).text);
    assert_eq!(texts, ["700", "67%", "314", "386", "67%", "470,000"]);
    assert_eq!(state.inputs, Inputs::default());
    assert_eq!(state.standing(), Standing::Awaited);
}

#[test]
fn it_goes_on_with_what_the_page_showed_before() {
    let opened = |link: &str, stage| {
        let link = uturn::codec::read(link);
        State::opened(Numerals::english(), link, None).answered_before(Some(Answer {
            id: 0,
            run: Run::Plan,
            stage,
            estimate: words::typical::estimate(),
        }))
    };
    let state = opened("", Stage::Settled);
    assert_eq!(state.standing(), Standing::Settled);
    assert!(!state.is_full_awaited());
    assert_eq!(state.request.runs, []);
    let state = typed(state.into(), Field::Headcount, "250");
    assert_eq!(state.request.runs, [Run::Plan]);
    let by_link = opened("#v=1&n=250", Stage::Settled);
    assert_eq!(by_link.standing(), Standing::Settled);
    assert_eq!(by_link.request.runs, []);
    // The engine goes on with a first look.
    let first_look = opened("#v=1&n=250", Stage::Preview);
    assert_eq!(first_look.standing(), Standing::Preview);
    assert_eq!(first_look.request.runs, [Run::Plan]);
    let guess = opened("#v=1&n=250&guess=1", Stage::Settled);
    assert_eq!(guess.standing(), Standing::Guessing);
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
        assert_eq!(
            (field.value(&state.inputs), entry.problem),
            (value, problem),
            "{text:?}"
        );
        assert_eq!(state.request.id, if problem.is_none() { 2 } else { 1 });
    }
}

#[test]
fn leaving_a_field_tidies_what_is_valid_and_nothing_else() {
    for (text, after) in [("80", "80%"), ("abc", "abc")] {
        let state = typed(page(), Field::Share, text).reduce(Action::Entered(Field::Share));
        assert_eq!(state.entry(Field::Share).text, after);
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
    assert_eq!(state.entry(Field::Share).text, "40%");
    assert_eq!(state.request.id, 1);
    assert_eq!(state.standing(), Standing::Interpolated);
    let state = state.reduce(Action::Released);
    assert_eq!(state.request.id, 2);
    assert_eq!(state.request.inputs.plan.ai_share, 0.4);
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
    let asked = typed(page(), Field::Headcount, "50");
    let silent = asked.clone().reduce(Action::Failed(String::new()));
    assert_eq!(silent.trouble.as_deref(), Some(""));
    // Once for each question, another worker is asked without a word.
    let asked_again = asked.reduce(Action::Failed("gone".into()));
    assert_eq!((asked_again.start, asked_again.trouble.clone()), (2, None));
    let failed = asked_again.reduce(Action::Failed("gone".into()));
    assert_eq!(failed.trouble.as_deref(), Some("gone"));
    for next in [
        failed.clone().reduce(Action::TryAgain),
        typed(failed.clone(), Field::Headcount, "60"),
    ] {
        assert_eq!((next.start, next.trouble.clone()), (3, None));
    }
    let kept = failed.reduce(Action::TryAgain);
    assert_eq!(kept.entry(Field::Headcount).text, "50");
    assert_eq!(kept.request.inputs.plan.headcount, 50.0);
}

#[test]
fn the_cut_and_the_claim_are_one_quantity() {
    let state = typed(page(), Field::Claim, "60%");
    assert_eq!(state.entry(Field::Cut).text, "281");
    let state = typed(state, Field::Cut, "469");
    assert_eq!(state.entry(Field::Claim).text, "100%");
    assert_eq!(state.inputs.plan.claimed_resolution, 1.0);
    let state = typed(state, Field::Share, "50");
    assert_eq!(state.entry(Field::Cut).text, "350", "the claim is kept");
}

#[test]
fn a_cut_that_needs_more_than_everything_is_kept_and_used_once_it_can_be() {
    let state = typed(page(), Field::Cut, "500");
    assert_eq!(state.entry(Field::Cut).problem, Some(Problem::TooHigh));
    assert_eq!(state.inputs, Inputs::default());
    let larger = typed(state.clone(), Field::Headcount, "1000");
    assert_eq!(larger.entry(Field::Cut).problem, None);
    assert!((Field::Cut.value(&larger.inputs) - 500.0).abs() < 1e-9);
    let claimed = typed(state, Field::Claim, "60");
    assert_eq!(
        claimed.entry(Field::Cut).text,
        "281",
        "the claim says it anew"
    );
}

#[test]
fn with_nothing_handed_over_the_only_cut_is_none() {
    let state = typed(page(), Field::Share, "0");
    assert_eq!(state.entry(Field::Cut).text, "0");
    let state = typed(state, Field::Cut, "5");
    assert_eq!(state.entry(Field::Cut).problem, Some(Problem::TooHigh));
    let state = typed(state, Field::Cut, "0");
    assert_eq!(state.entry(Field::Cut).problem, None);
    assert_eq!(state.inputs.plan.claimed_resolution, 0.67);
}

#[test]
fn a_volume_decides_the_occupancy() {
    let state = typed(page(), Field::Contacts, "500000");
    assert!(state.inputs.plan.occupancy > 0.8);
    let state = state.reduce(Action::Entered(Field::Contacts));
    assert_eq!(state.entry(Field::Contacts).text, "500,000");
    for (text, problem) in [("100", Problem::TooLow), ("9000000", Problem::TooHigh)] {
        let wrong = typed(state.clone(), Field::Contacts, text);
        assert_eq!(wrong.entry(Field::Contacts).problem, Some(problem));
        assert_eq!(wrong.inputs, state.inputs);
    }
}

#[test]
fn a_kind_of_work_keeps_what_the_sentence_says() {
    let state = typed(page(), Field::Headcount, "40");
    let state = state.reduce(Action::ChoseWork(Work::Translation));
    assert_eq!(state.inputs.plan.headcount, 40.0);
    assert_eq!(state.inputs.plan.handle_minutes, 45.0);
    assert_eq!(state.request.inputs, state.inputs);
    let back = state.reduce(Action::ChoseWork(Work::CustomerService));
    assert_eq!(back.inputs.ranges, Inputs::default().ranges);
}

#[test]
fn another_survey_is_another_question() {
    let state = answered(page(), 1, Stage::Settled, 4096);
    let state = state.reduce(Action::ChoseSurvey(None));
    assert_eq!(state.request.id, 2);
    assert_eq!(state.standing(), Standing::Older);
    assert_eq!(
        state.survey_shown(),
        Some(Survey::ORGVUE),
        "until it is answered"
    );
}

#[test]
fn the_pool_is_asked_for_when_it_is_opened_and_nothing_else_is() {
    let state = answered(page(), 1, Stage::Settled, 4096);
    let open = state.reduce(Action::OpenedPool(true));
    assert_eq!(
        (open.request.id, &open.request.runs[..]),
        (2, &[Run::Pool][..])
    );
    let pool = open.request.inputs_of(Run::Pool);
    assert_eq!(pool.plan.on_demand_share, ON_DEMAND_POOL);
    let known = open.reduce(Action::Answered(Box::new(Answer {
        id: 2,
        run: Run::Pool,
        stage: Stage::Settled,
        estimate: words::typical::estimate(),
    })));
    assert!(known.pool.as_ref().is_some_and(|pool| pool.settled));
    assert_eq!(known.standing(), Standing::Settled);
    let again = known
        .reduce(Action::OpenedPool(false))
        .reduce(Action::OpenedPool(true));
    assert_eq!(again.request.id, 2, "what is known is not asked again");
    let moved = typed(again, Field::Share, "40");
    assert_eq!(moved.request.runs, [Run::Plan, Run::Pool]);
}

#[test]
fn a_pool_is_only_shown_beside_the_answer_it_belongs_to() {
    let pool_answered = |state: Rc<State>, id, stage| {
        state.reduce(Action::Answered(Box::new(Answer {
            id,
            run: Run::Pool,
            stage,
            estimate: words::typical::estimate(),
        })))
    };
    let state = answered(page(), 1, Stage::Settled, 4096).reduce(Action::OpenedPool(true));
    let preview = pool_answered(state, 2, Stage::Preview);
    assert_eq!(preview.pool_shown(), None, "fewer futures than the plan's");
    let state = pool_answered(preview, 2, Stage::Settled);
    assert!(state.pool_shown().is_some());
    let moved = answered(
        typed(state.clone(), Field::Share, "40"),
        3,
        Stage::Settled,
        4096,
    );
    assert!(moved.pool_shown().is_some(), "it reads at another share");
    let larger = typed(state, Field::Headcount, "50");
    assert!(larger.pool_shown().is_some(), "both answer the same still");
    for stage in [Stage::Preview, Stage::Settled] {
        let ahead = answered(larger.clone(), 3, stage, 512);
        assert_eq!(ahead.pool_shown(), None, "it is of another team");
    }
}

#[test]
fn months_are_those_of_the_last_full_answer() {
    let state = answered(page(), 1, Stage::Preview, 512);
    assert!(state.is_full_awaited());
    let state = answered(state, 1, Stage::Settled, 4096);
    assert!(!state.is_full_awaited());
    let state = typed(state, Field::Headcount, "50");
    let state = answered(state, 2, Stage::Preview, 512);
    assert_eq!((state.full().worlds, worlds(&state)), (4096, Some(512)));
    assert!(!state.is_full_off_its_share());
    let state = state.reduce(Action::Dragged(0.4));
    assert!(state.is_full_off_its_share() && state.is_off_its_share());
}

#[test]
fn going_back_to_what_is_known_asks_for_nothing_but_ends_the_other_run() {
    let state = answered(page(), 1, Stage::Settled, 4096);
    let away = state.reduce(Action::Dragged(0.4)).reduce(Action::Released);
    assert_eq!(away.request.runs, [Run::Plan]);
    let back = away.reduce(Action::Dragged(0.67)).reduce(Action::Released);
    assert_eq!((back.request.id, back.request.runs.len()), (3, 0));
    assert_eq!(back.standing(), Standing::Settled);
}

#[test]
fn a_handle_that_passes_by_does_not_bring_in_what_was_refused() {
    let state = typed(page(), Field::Cut, "500");
    let dragged = state.reduce(Action::Dragged(0.8));
    assert_eq!(dragged.inputs.plan.claimed_resolution, 0.67);
    assert_eq!(dragged.entry(Field::Cut).text, "500");
    let rests = dragged.reduce(Action::Released);
    assert!((Field::Cut.value(&rests.inputs) - 500.0).abs() < 1e-9);
}

#[test]
fn what_another_kind_of_work_makes_readable_is_read() {
    let state = typed(page(), Field::Contacts, "15000");
    assert_eq!(state.entry(Field::Contacts).problem, Some(Problem::TooLow));
    let state = state.reduce(Action::ChoseWork(Work::DataAnalysis));
    assert_eq!(state.entry(Field::Contacts).problem, None);
    assert_eq!(Field::Contacts.value(&state.inputs).round(), 15_000.0);
}
