//! The reducer, action by action.

use super::*;
use crate::app::engine::{Answer, Stage};
use crate::app::reading::ON_DEMAND_POOL;
use crate::model::cases::CASES;
use crate::model::{Country, PlanResponsePoint, Value, Work};

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
        run: Run::Plan,
        stage,
        estimate,
    })))
}

fn typed(state: Rc<State>, field: Field, text: &str) -> Rc<State> {
    state.reduce(Action::Typed(field, text.into()))
}

fn worlds(state: &State) -> Option<usize> {
    state.known().map(|known| known.estimate.worlds)
}

#[test]
fn it_starts_with_the_models_defaults() {
    let state = page();
    let texts = Field::IN_SENTENCE.map(|field| state.entry(field).text);
    assert_eq!(texts, ["700", "67%", "314", "67%", "470,000"]);
    assert_eq!(state.inputs, Inputs::default());
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
    let failed = typed(page(), Field::Headcount, "50").reduce(Action::Failed("gone".into()));
    assert_eq!(failed.trouble.as_deref(), Some("gone"));
    for next in [
        failed.clone().reduce(Action::TryAgain),
        typed(failed.clone(), Field::Headcount, "60"),
    ] {
        assert_eq!((next.start, next.trouble.clone()), (2, None));
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
        estimate: Estimate::default(),
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
            estimate: Estimate::default(),
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
    assert!((Field::Contacts.value(&state.inputs) - 15_000.0).abs() < 1e-6);
}

fn index(name: &str) -> usize {
    let plan = crate::model::PLAN_INPUTS
        .iter()
        .position(|input| input.name == name);
    let world = || {
        crate::model::WORLD_INPUTS
            .iter()
            .position(|input| input.name == name)
    };
    plan.or_else(world).unwrap_or_default()
}

#[test]
fn the_values_of_a_range_never_cross() {
    let ai = index("ai_resolution");
    let field = |end| Field::Uncertain(ai, end);
    let state = typed(page(), field(End::Low), "45%");
    assert_eq!(state.entry(field(End::Low)).problem, Some(Problem::TooHigh));
    assert_eq!(state.inputs, Inputs::default());
    let pulled = page().reduce(Action::Pulled(field(End::Low), 0.9));
    assert_eq!(
        pulled.inputs.ranges.ai_resolution,
        [0.40, 0.40, 0.57].into()
    );
    let pulled = pulled.reduce(Action::Pulled(field(End::High), 0.01));
    assert_eq!(
        pulled.inputs.ranges.ai_resolution,
        [0.40, 0.40, 0.40].into()
    );
}

#[test]
fn a_range_typed_value_by_value_is_taken_once_it_is_in_order() {
    let ai = index("ai_resolution");
    let mut state = page();
    for (end, text, wrong) in [
        (End::Low, "60", 1),
        (End::Likely, "70", 2),
        (End::High, "80", 0),
    ] {
        state = typed(state, Field::Uncertain(ai, end), text);
        assert_eq!(state.wrong_fields().count(), wrong, "{end:?}");
    }
    assert_eq!(state.inputs.ranges.ai_resolution, [0.6, 0.7, 0.8].into());
}

#[test]
fn numbers_of_the_plan_are_typed_in_their_own_unit() {
    let decided = |name| Field::of_plan(index(name));
    for (name, text, value) in [
        ("discount_rate", "5", 0.05),
        ("handle_minutes", "6.5", 6.5),
        ("horizon_months", "24", 24.0),
        ("assist_seat_cost", "$55", 55.0),
    ] {
        let state = typed(page(), decided(name), text);
        assert_eq!(decided(name).value(&state.inputs), value, "{name}");
        assert_eq!(state.changed(), [name]);
    }
    let half = typed(page(), decided("horizon_months"), "24.5");
    let problem = half.entry(decided("horizon_months")).problem;
    assert_eq!(problem, Some(Problem::NotWhole));
}

#[test]
fn occupancy_settles_a_volume_that_could_not_be_read() {
    let state = typed(page(), Field::Contacts, "lots");
    let state = typed(state, Field::of_plan(index("occupancy")), "85");
    assert!(state.is_valid());
    assert_eq!(state.inputs.plan.occupancy, 0.85);
}

#[test]
fn what_was_changed_can_be_reset_and_undone() {
    let state = page().reduce(Action::ChoseWork(Work::Translation));
    assert!(
        state.changed().is_empty(),
        "what presets set is not changed"
    );
    let state = state.reduce(Action::Chose("reversal", Value::Switch(false)));
    let state = typed(state, Field::Headcount, "5");
    let state = typed(state, Field::Headcount, "50");
    let state = state.reduce(Action::Entered(Field::Headcount));
    let state = typed(state, Field::Headcount, "500");
    assert_eq!(state.changed(), ["headcount", "reversal"]);
    let state = state.reduce(Action::Reset(vec!["headcount"]));
    assert_eq!(
        (state.changed(), state.inputs.plan.headcount),
        (vec!["reversal"], 700.0)
    );
    let mut state = state;
    for headcount in [500.0, 50.0, 700.0] {
        state = state.reduce(Action::Undo);
        assert_eq!(state.inputs.plan.headcount, headcount);
        assert_eq!(state.request.inputs, state.inputs);
    }
    let state = state.reduce(Action::Undo).reduce(Action::Undo);
    assert_eq!(
        (&state.inputs, state.presets),
        (&Inputs::default(), Presets::default())
    );
    assert!(!state.can_undo());
}

#[test]
fn a_country_brings_its_currency() {
    let state = page().reduce(Action::ChoseCountry(Country::Sweden));
    assert_eq!(state.inputs.ranges.agent_cost.likely, 500_000.0);
    assert_eq!(state.numerals.money(2e6, 2e6), "kr\u{a0}2\u{a0}M");
    assert_eq!(
        state.reduce(Action::Undo).numerals.money(2e6, 2e6),
        "$2\u{a0}M"
    );
}

#[test]
fn a_case_is_loaded_whole_and_keeps_the_survey() {
    for case in CASES {
        let state = typed(page(), Field::Cut, "lots").reduce(Action::ChoseSurvey(None));
        let state = state.reduce(Action::LoadedCase(case));
        assert!(state.is_valid(), "{}", case.key);
        assert_eq!(state.inputs.plan, case.inputs().plan);
        assert_eq!((state.inputs.survey, state.presets), (None, case.presets()));
    }
}

fn found(state: &Rc<State>, place: usize, finding: Finding) -> Rc<State> {
    state.clone().reduce(Action::Found(Box::new(Found {
        id: state.round.id,
        place,
        finding,
    })))
}

#[test]
fn errands_wait_for_the_answer_and_are_sent_once() {
    let looked = page().reduce(Action::Looked(vec!["occupancy", "shrinkage"]));
    assert!(looked.round.jobs.is_empty(), "the answer comes first");
    let state = answered(looked, 1, Stage::Settled, 4096);
    let errands =
        |state: &State| -> Vec<Errand> { state.round.jobs.iter().map(|job| job.errand).collect() };
    let both = [Errand::Response("occupancy"), Errand::Response("shrinkage")];
    assert_eq!(errands(&state), both);
    let point = PlanResponsePoint {
        value: Value::Number(0.5),
        regret_risk: Default::default(),
    };
    let one = found(&state, 1, Finding::Response(vec![point]));
    assert!(
        one.response("shrinkage")
            .is_some_and(|(_, is_current)| is_current)
    );
    assert_eq!(one.round, state.round, "the rest of the round goes on");
    let more = one.reduce(Action::Asked(vec![Errand::SelfCheck]));
    assert_eq!(errands(&more), [both[0], Errand::SelfCheck]);

    // Along its own input a response stays what it is; any other change makes it old.
    let own = typed(more.clone(), Field::of_plan(index("shrinkage")), "30");
    assert!(
        own.response("shrinkage")
            .is_some_and(|(_, is_current)| is_current)
    );
    let other = typed(more, Field::Headcount, "50");
    assert!(
        other
            .response("shrinkage")
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
    let state = answered(page().reduce(Action::GuessFirst), 1, Stage::Settled, 4096);
    assert!(state.is_awaiting() && state.is_full_awaited() && state.known().is_none());
    assert_eq!(state.standing(), Standing::Guessing);
    let state = state.reduce(Action::Guessed(Some(0.2)));
    assert_eq!(
        (state.guess, state.standing()),
        (Guess::Made(0.2), Standing::Settled)
    );
}
