use super::*;
use crate::state::Action;
use std::rc::Rc;
use yew::Reducible;

/// With the figures that hold the room of an answer, which are about those of the defaults.
fn state() -> Rc<State> {
    Rc::new(State::new(Numerals::english()))
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn a_quotation_says_what_it_must_not_be_quoted_without() {
    let quotation = quotation(&state(), "25 November 2026", "https://example.org/#v=1");
    assert_eq!(
        plain(&quotation),
        "If 700 people do customer service and 67% of it goes to AI first, with 314 fewer people, \
         there are 38 to 55 in 100 simulated futures in which handing over less would, in \
         hindsight, have been better by more than $5.7 M (5% of three years’ payroll, \
         discounted): 38 from these inputs alone and 55 if it goes as surveyed leaders report \
         (Orgvue’s survey of 2025, 55%), says U-turn (model \
         version 1, 25 November 2026, https://example.org/#v=1), a model’s estimate, not a forecast \
         for a named company."
    );
}

#[test]
fn a_short_quotation_has_the_threshold_and_whose_figure_it_is() {
    let short = short_quotation(&state(), "25 November 2026", "https://example.org/#v=1");
    assert_eq!(
        plain(&short),
        "Handing 67% of 700 people’s customer service to AI: in 38 to 55 of 100 simulated futures, \
         less would have been better by more than $5.7 M (a model’s estimate; the upper \
         figure: Orgvue’s survey of 2025, 55%; U-turn, 25 November 2026, https://example.org/#v=1)."
    );
    let (said, _) = short.split_once(" (").unwrap();
    assert!(said.split_whitespace().count() <= 27, "{said}");
}

#[test]
fn one_person_is_one() {
    let one = state().reduce(Action::Typed(Field::Headcount, "1".into()));
    let words = PictureWords::of(&one, None, "25 November 2026");
    assert!(
        words
            .sentence
            .starts_with("1 person does customer service.")
    );
    let quotation = quotation(&one, "", "");
    assert!(quotation.starts_with("If 1 person does "), "{quotation}");
}

#[test]
fn changed_assumptions_are_named_as_far_as_there_is_room() {
    let mut state = state();
    for (typed, expected) in [
        (None, "Assumptions changed: none"),
        (Some((Field::Headcount, "250")), "Assumptions changed: none"),
        (
            Some((Field::Material, "10")),
            "Assumptions changed: 1: What counts",
        ),
    ] {
        if let Some((field, text)) = typed {
            state = state.reduce(Action::Typed(field, text.into()));
        }
        let found = assumptions(&state);
        assert!(found.starts_with(expected), "{found}");
    }
    let mut told = state.clone();
    told = told.reduce(Action::ChoseSurvey(None));
    told = told.reduce(Action::ChoseCountry(uturn::model::Country::Sweden));
    assert_eq!(told.changed_assumptions().len(), 3);
    for row in &uturn::model::PLAN_INPUTS[4..12] {
        let Some((low, high)) = row.bounds(uturn::model::Country::default()) else {
            continue;
        };
        let field = Field::of_plan(row.input);
        let text = field.written(f64::midpoint(low, high), &state.numerals);
        state = state.reduce(Action::Typed(field, text));
    }
    assert!(
        assumptions(&state).contains("; and "),
        "{}",
        assumptions(&state)
    );
}

#[test]
fn a_source_names_its_place_where_others_can_go_there() {
    let state = state();
    let here = source_line(&state, 4096, Some("example.org/uturn"), "25 November 2026");
    assert_eq!(
        here,
        "U-turn v1, a model’s estimate from 4,096 simulated futures · second line: Orgvue’s \
         survey of 2025, 55% · example.org/uturn · 25 November 2026"
    );
    let nowhere = source_line(&state, 4096, None, "25 November 2026");
    assert!(nowhere.ends_with("55% · 25 November 2026"));
}

#[test]
fn files_are_named_in_plain_letters() {
    let arabic = Numerals {
        zero: '٠',
        ..Numerals::english()
    };
    let reading = |regret: [f64; 2]| Reading {
        regret: uturn::model::report::Lines {
            alone: regret[0],
            scaled: regret[1],
        },
        ..state().reading()
    };
    for (regret, expected) in [
        ([0.377, 0.55], "uturn-38-55-in-100-wide.png"),
        ([0.0, 0.0], "uturn-0-in-100-wide.png"),
        ([0.001, 0.002], "uturn-under-1-in-100-wide.png"),
    ] {
        assert_eq!(file_name(&arabic, &reading(regret), "wide.png"), expected);
    }
}

#[test]
fn everything_but_a_settled_answer_waits_and_says_why() {
    assert_eq!(not_yet(Standing::Settled, false), None);
    for standing in [
        Standing::Awaited,
        Standing::Guessing,
        Standing::Older,
        Standing::Preview,
        Standing::Interpolated,
        Standing::LastValid,
    ] {
        for is_stopped in [false, true] {
            assert!(not_yet(standing, is_stopped).is_some_and(|why| !why.is_empty()));
        }
    }
}
