//! Links and what is remembered.

use super::*;
use uturn::codec;
use uturn::model::Decided;

fn opened(fragment: &str, remembered: Option<&str>) -> Rc<State> {
    let remembered = remembered.and_then(|fragment| codec::read(fragment).settings);
    State::opened(Numerals::english(), codec::read(fragment), remembered).into()
}

fn followed(state: Rc<State>, fragment: &str) -> Rc<State> {
    state.reduce(Action::Followed(Box::new(codec::read(fragment))))
}

#[test]
fn a_link_is_stronger_than_what_is_remembered_and_that_is_stronger_than_the_defaults() {
    for (fragment, remembered, headcount, is_remembered) in [
        ("", None, 700.0, false),
        ("", Some("v=1&n=40"), 40.0, true),
        ("", Some("v=1"), 700.0, false),
        ("#guess=1", Some("v=1&n=40"), 40.0, true),
        ("#v=1", Some("v=1&n=40"), 700.0, false),
        ("#v=1&n=250", Some("v=1&n=40"), 250.0, false),
        ("#x=0.4", Some("v=1&n=40"), 700.0, false),
    ] {
        let state = opened(fragment, remembered);
        assert_eq!(
            state.inputs.plan.headcount, headcount,
            "{fragment} {remembered:?}"
        );
        assert_eq!(
            state.is_remembered, is_remembered,
            "{fragment} {remembered:?}"
        );
        assert_eq!(
            state.request.inputs, state.inputs,
            "{fragment} is what is asked"
        );
        assert!(!state.can_undo() && !state.is_own && state.draft.is_none());
    }
}

#[test]
fn remembered_numbers_are_said_to_be_until_something_changes() {
    let state = opened("", Some("v=1&n=40&country=sweden"));
    assert_eq!(state.numerals.currency, "SEK");
    let left = |text| {
        let state = typed(state.clone(), Field::Headcount, text);
        state.reduce(Action::Entered(Field::Headcount))
    };
    assert!(!left("50").is_remembered);
    assert!(left("x").is_remembered);
    let afresh = state.reduce(Action::StartAfresh);
    assert_eq!(afresh.settings(), Settings::default());
    assert_eq!(afresh.numerals.currency, "USD");
    assert!(afresh.can_undo() && !afresh.is_remembered && afresh.is_own);
}

#[test]
fn what_is_typed_makes_the_numbers_the_visitors_own_and_a_link_does_not() {
    let state = followed(page(), "#v=1&n=250");
    assert!(!state.is_own);
    let typed = typed(state, Field::Headcount, "40");
    assert!(!typed.is_own, "it may be half a number");
    assert!(typed.reduce(Action::Entered(Field::Headcount)).is_own);
}

#[test]
fn a_link_within_the_page_drops_what_was_typed_and_can_be_undone() {
    let state = typed(typed(page(), Field::Headcount, "40"), Field::Cut, "none");
    let state = followed(state, "#v=1&n=250&colour=blue");
    assert_eq!(state.entry(Field::Headcount).text, "250");
    assert!(state.is_valid());
    assert_eq!(state.notes.len(), 1);
    let undone = state.clone().reduce(Action::Undo);
    assert_eq!(undone.inputs.plan.headcount, 40.0);
    assert!(state.reduce(Action::ReadNotes).notes.is_empty());
}

#[test]
fn a_link_without_notes_takes_older_ones_away_and_a_guess_may_be_asked_for_again() {
    let state = followed(opened("#colour=blue", None), "#v=1");
    assert!(state.notes.is_empty());
    let state = guessing().reduce(Action::Guessed(Some(0.5)));
    assert_eq!(followed(state, "#v=1&n=9&guess=1").guess, Guess::Wanted);
}

/// What is typed comes to quotients; the link says what was typed, or has a few digits.
#[test]
fn what_is_typed_is_short_in_the_link() {
    for (field, text, link) in [
        (Field::Cut, "300", "v=1&cut=300"),
        (Field::Cut, "12.5", "v=1&cut=12.5"),
        (Field::Claim, "64.35", "v=1&claim=0.6435"),
        (Field::Share, "0.55%", "v=1&x=0.0055"),
        (
            Field::Decided(Decided::DiscountRate),
            "2.3",
            "v=1&discount_rate=0.023",
        ),
        (Field::Contacts, "450000", "v=1&occupancy=0.76684"),
    ] {
        let state = typed(page(), field, text).reduce(Action::Entered(field));
        assert_eq!(codec::write(&state.settings()), link);
        let read = opened(link, None);
        assert_eq!(read.inputs, state.inputs);
        assert_eq!(
            field.exactly(&read.inputs, &read.numerals),
            state.entry(field).text
        );
    }
}
