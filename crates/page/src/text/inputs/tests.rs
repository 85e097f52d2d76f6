//! The catalogue is complete, and fits where it is shown.

use super::*;
use crate::state::{Field, Subject};
use crate::text::fields::label;
use std::collections::BTreeSet;
use uturn::model::{Decided, Uncertain};

#[test]
fn an_inputs_words_are_its_own() {
    for input in Input::all() {
        assert_eq!(input_words(input).input, input);
    }
}

#[test]
fn labels_are_short_and_differ() {
    let mut seen = BTreeSet::new();
    for words in &CATALOGUE {
        let length = words.label.chars().count();
        assert!((3..=45).contains(&length), "{}: {length}", words.label);
        assert!(words.label.starts_with(char::is_uppercase));
        assert!(seen.insert(words.label), "{} stands twice", words.label);
        assert!(words.note.ends_with('.'), "{}", words.note);
        assert!(words.note.chars().count() <= 75, "{}", words.note);
        // A list: no sentence, and no stop of its own.
        assert!(!words.trade.ends_with('.'), "{}", words.trade);
        assert!(words.trade.chars().count() <= 75, "{}", words.trade);
    }
}

#[test]
fn the_sentences_own_inputs_are_called_the_same_here() {
    for field in [Field::Headcount, Field::Share, Field::Claim] {
        let Subject::Input(input) = field.decides() else {
            unreachable!("{field:?}");
        };
        assert_eq!(input_words(input).label, label(field));
    }
}

#[test]
fn every_source_is_said_and_judgement_is_called_that() {
    for input in Input::all() {
        let source = source(input);
        assert!(source.len() > 10 && source.ends_with('.'), "{input:?}");
        assert!(source.starts_with(char::is_uppercase) || source.starts_with(char::is_numeric));
    }
    assert_eq!(
        source(Uncertain::SeveranceWeeks.into()),
        "Our judgement for totals; 1.44 weeks per year of service in the US, 2.59 worldwide."
    );
    assert_eq!(source(Input::Material), source(Uncertain::Patience.into()));
}

#[test]
fn what_presets_set_is_said_to_be_judgement_for_them() {
    let here = Presets {
        work: Work::Translation,
        country: Country::Sweden,
    };
    for (input, expected) in [
        (
            Uncertain::AgentCost.into(),
            "Our judgement for translation in Sweden.",
        ),
        (
            Decided::HandleMinutes.into(),
            "Our judgement for translation.",
        ),
        (Uncertain::Attrition.into(), "Our judgement for Sweden."),
    ] {
        assert_eq!(source_under(input, here), expected);
        assert_eq!(source_under(input, Presets::default()), source(input));
    }
    let ramp = Uncertain::Ramp.into();
    assert_eq!(source_under(ramp, here), source(ramp));
}

#[test]
fn every_group_shows_something_at_first_and_shows_it_first() {
    for group in Group::ALL {
        let open: Vec<bool> = group.inputs().map(|words| words.is_open_at_first).collect();
        assert!(open.first() == Some(&true), "{}", group.title());
        assert!(
            open.is_sorted_by(|before, after| before >= after),
            "{}",
            group.title()
        );
    }
    let all: usize = Group::ALL.iter().map(|group| group.inputs().count()).sum();
    assert_eq!(all, Input::COUNT);
}
