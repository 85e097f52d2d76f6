//! Every input: typed, pulled, chosen, reset and undone; presets and cases.

use super::*;
use uturn::model::cases::CASES;
use uturn::model::{Country, Decided, Uncertain};

#[test]
fn another_country_is_offered_until_that_is_answered_or_a_link_brings_one() {
    let offering = || Rc::new(State::new(Numerals::english()).offering(Some(Country::EuroArea)));
    let still = typed(offering(), Field::Headcount, "40").reduce(Action::ChoseWork(Work::Email));
    assert_eq!(
        still.offered,
        Some(Country::EuroArea),
        "nothing was said to it"
    );
    assert!(!still.has_settled_country);
    assert_eq!(
        still.presets.country,
        Country::UnitedStates,
        "never silently"
    );

    let taken = still
        .clone()
        .reduce(Action::ChoseCountry(Country::EuroArea));
    assert_eq!((taken.offered, taken.has_settled_country), (None, true));
    assert_eq!(taken.inputs.plan.headcount, 40.0);
    let back = taken.reduce(Action::Undo);
    assert_eq!((back.offered, back.has_settled_country), (None, true));

    let refused = still.clone().reduce(Action::KeptCountry);
    assert_eq!((refused.offered, refused.has_settled_country), (None, true));
    assert_eq!(refused.settings(), still.settings());

    let link = |fragment| Action::Followed(Box::new(uturn::codec::read(fragment)));
    let led = still.clone().reduce(link("#v=1&n=250"));
    assert_eq!((led.offered, led.has_settled_country), (None, false));
    let look = still.reduce(link("#theme=dark"));
    assert_eq!(look.offered, Some(Country::EuroArea));
}

/// Pay, in the order in which people type it.
#[test]
fn a_range_is_typed_in_any_order_and_never_refused_on_the_way() {
    let pay = |end| Field::Uncertain(Uncertain::AgentCost, end);
    let [low, likely, high] = [
        (End::Low, "75000"),
        (End::Likely, "85000"),
        (End::High, "95000"),
    ];
    for order in [
        [low, likely, high],
        [likely, low, high],
        [high, likely, low],
        [likely, high, low],
    ] {
        let mut state = page();
        for (end, text) in order {
            state = typed(state, pay(end), text).reduce(Action::Entered(pay(end)));
            assert!(state.is_valid(), "{order:?}: {end:?}");
            let range = state.inputs.ranges.agent_cost;
            assert!(
                range.low <= range.likely && range.likely <= range.high,
                "{range:?}"
            );
        }
        assert_eq!(
            state.inputs.ranges.agent_cost,
            [75_000.0, 85_000.0, 95_000.0].into(),
            "{order:?}"
        );
    }
}

#[test]
fn the_ends_move_along_with_a_likely_value_beyond_them() {
    let pay = Field::Uncertain(Uncertain::AgentCost, End::Likely);
    let state = typed(page(), pay, "85000");
    assert_eq!(
        state.inputs.ranges.agent_cost,
        [70_300.0, 85_000.0, 103_000.0].into()
    );
    let within = typed(page(), pay, "60000");
    assert_eq!(
        within.inputs.ranges.agent_cost,
        [48_000.0, 60_000.0, 70_000.0].into()
    );
    let ai = |end| Field::Uncertain(Uncertain::AiResolution, end);
    let state = typed(page(), ai(End::Low), "45%");
    let range = state.inputs.ranges.ai_resolution;
    assert!(
        range.low == 0.45 && range.likely > 0.45 && range.high < 1.0,
        "{range:?}"
    );
    let top = typed(page(), ai(End::Likely), "99.9");
    let range = top.inputs.ranges.ai_resolution;
    assert!(
        range.low < range.likely && range.likely <= range.high,
        "{range:?}"
    );
}

#[test]
fn one_who_knows_it_has_one_value_and_gets_the_range_back() {
    let at = Uncertain::AgentCost;
    let state = page().reduce(Action::Knows(at, true));
    assert_eq!(state.inputs.ranges.agent_cost, [58_000.0; 3].into());
    let state = typed(state, Field::Uncertain(at, End::Likely), "85000");
    assert_eq!(state.inputs.ranges.agent_cost, [85_000.0; 3].into());
    let state = state.reduce(Action::Knows(at, false));
    assert_eq!(
        state.inputs.ranges.agent_cost,
        [70_300.0, 85_000.0, 103_000.0].into()
    );
    assert!(state.can_undo());
}

#[test]
fn a_share_that_can_mean_two_is_not_taken() {
    for (field, text, value) in [
        (Field::Share, "0.4", Err(Problem::Unclear)),
        (Field::Share, "0.67", Err(Problem::Unclear)),
        (Field::Share, ".67", Err(Problem::Unclear)),
        (Field::Claim, "0.5", Err(Problem::Unclear)),
        (Field::Share, "0.4%", Ok(0.004)),
        (Field::Share, "0", Ok(0.0)),
        (Field::Share, "1", Ok(0.01)),
        // So little is never asked for.
        (Field::Rate, "0.5", Err(Problem::TooLow)),
        (
            Field::Uncertain(Uncertain::IncidentRate, End::Low),
            "0.4",
            Ok(0.004),
        ),
    ] {
        let state = typed(page(), field, text);
        let entry = state.entry(field);
        let taken = entry
            .problem
            .map_or_else(|| Ok(field.value(&state.inputs)), Err);
        assert_eq!(taken, value, "{field:?}: {text}");
    }
    for (field, text, is_clear) in [
        (Field::Headcount, "1.250", false),
        (Field::Headcount, "1.25", true),
        (Field::Headcount, "1,250", true),
        (Field::Headcount, "999.000", true),
        (Field::Contacts, "500.000", false),
    ] {
        let problem = typed(page(), field, text).entry(field).problem;
        assert_eq!(
            problem != Some(Problem::Unclear),
            is_clear,
            "{field:?}: {text}"
        );
    }
    // Where so little is usual, it is what it says.
    let little = typed(page(), Field::Share, "0.4%").reduce(Action::Entered(Field::Share));
    assert!(typed(little, Field::Share, "0.5").is_valid());
}

#[test]
fn a_cut_is_typed_as_what_is_left_too() {
    let state = typed(page(), Field::Headcount, "5500");
    let state = typed(state, Field::Share, "80");
    let state = typed(state, Field::Remaining, "2500").reduce(Action::Entered(Field::Remaining));
    assert!((Field::Cut.value(&state.inputs) - 3000.0).abs() < 1e-9);
    assert_eq!(state.entry(Field::Cut).text, "3,000");
    assert_eq!(state.entry(Field::Remaining).text, "2,500");
    let fragment = crate::link::fragment(&state.settings());
    assert_eq!(fragment, "#v=1&n=5500&x=0.8&cut=3000");
    assert!(
        typed(state, Field::Remaining, "2,500").is_valid(),
        "what is shown"
    );
}

#[test]
fn numbers_of_the_plan_are_typed_in_their_own_unit() {
    let decided = Field::of_plan;
    for (input, text, value) in [
        (Decided::DiscountRate, "5", 0.05),
        (Decided::HandleMinutes, "6.5", 6.5),
        (Decided::HorizonMonths, "24", 24.0),
        (Decided::AssistSeatCost, "$55", 55.0),
    ] {
        let state = typed(page(), decided(input), text);
        assert_eq!(decided(input).value(&state.inputs), value, "{input:?}");
        assert_eq!(state.changed(), [Input::Decided(input)]);
    }
    let half = typed(page(), decided(Decided::HorizonMonths), "24.5");
    let problem = half.entry(decided(Decided::HorizonMonths)).problem;
    assert_eq!(problem, Some(Problem::NotWhole));
}

#[test]
fn occupancy_settles_a_volume_that_could_not_be_read() {
    let state = typed(page(), Field::Contacts, "lots");
    let state = typed(state, Field::of_plan(Decided::Occupancy), "85");
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
    let state = state.reduce(Action::Chose(Decided::Reversal, Value::Switch(false)));
    let state = typed(state, Field::Headcount, "5");
    let state = typed(state, Field::Headcount, "50");
    let state = state.reduce(Action::Entered(Field::Headcount));
    let state = typed(state, Field::Headcount, "500");
    assert_eq!(
        state.changed(),
        [Decided::Headcount, Decided::Reversal].map(Input::from)
    );
    let state = state.reduce(Action::Reset(vec![Field::Headcount.decides()]));
    assert_eq!(
        (state.changed(), state.inputs.plan.headcount),
        (vec![Decided::Reversal.into()], 700.0)
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

#[test]
fn a_reset_drops_what_could_not_be_read_wherever_it_was_typed() {
    let state = typed(page(), Field::Headcount, "500");
    let state = typed(state, Field::Cut, "400");
    let state = typed(state, Field::Contacts, "lots");
    assert_eq!(state.changed(), [Decided::Headcount.into()]);
    let state = state.clone().reduce(Action::Reset(state.out_of_place()));
    assert!(state.is_valid() && state.out_of_place().is_empty());
    assert_eq!(state.inputs, Inputs::default());
}

#[test]
fn a_handle_settles_what_says_the_same() {
    let state = typed(page(), Field::Cut, "9999");
    let state = state.reduce(Action::Pulled(Field::Claim, 0.72));
    assert!(state.is_valid());
    assert_eq!(state.entry(Field::Cut).text, "338");
}

#[test]
fn no_amount_is_carried_from_one_currency_to_another() {
    let margin = Field::Uncertain(Uncertain::CustomerMargin, End::Low);
    let state = typed(page(), margin, "lots");
    assert_eq!(state.entry(margin).problem, Some(Problem::NotANumber));
    let state = state.reduce(Action::ChoseCountry(Country::Sweden));
    assert!(state.is_valid() && state.changed().is_empty());
}

#[test]
fn typing_what_is_shown_changes_nothing() {
    let state = typed(page(), Field::Cut, "314");
    assert!(state.is_valid() && state.changed().is_empty());
}

#[test]
fn undoing_passes_over_what_was_typed_back() {
    let state = page().reduce(Action::Chose(Decided::Reversal, Value::Switch(false)));
    let state = typed(state, Field::Headcount, "70").reduce(Action::Entered(Field::Headcount));
    let state = typed(state, Field::Headcount, "700").reduce(Action::Undo);
    assert_eq!(state.inputs.plan.headcount, 70.0);
    let back = typed(state, Field::Headcount, "700").reduce(Action::Undo);
    assert!((back.inputs.plan.headcount - 70.0).abs() < 1e-9);
}

/// A question that has no such field says nothing of it, and answers what counts.
#[test]
fn what_cannot_be_used_stays_with_its_question() {
    for field in [Field::Contacts, Field::Remaining, Field::Claim] {
        let state = typed(page(), field, "none");
        assert!(!state.is_valid());
        for question in [Question::UnderWay, Question::SeveralTeams] {
            let turned = state.clone().reduce(Action::Asks(question));
            assert!(turned.is_valid(), "{field:?}, {question:?}");
        }
    }
}
