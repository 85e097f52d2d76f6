//! The catalogue is complete, and fits where it is shown.

use super::*;
use crate::state::Field;
use crate::text::label;
use std::collections::BTreeSet;
use uturn::model::Inputs;

#[test]
fn every_input_has_words_and_no_words_are_left_over() {
    let known: BTreeSet<_> = CATALOGUE.iter().map(|words| words.name).collect();
    assert_eq!(known, Inputs::names().collect());
    assert_eq!(CATALOGUE.len(), Inputs::names().count(), "each has one row");
}

#[test]
fn labels_are_short_and_differ() {
    let mut seen = BTreeSet::new();
    for words in CATALOGUE {
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
        assert_eq!(input_words(field.name()).label, label(field));
    }
}

#[test]
fn every_source_is_said_and_judgement_is_called_that() {
    for name in Inputs::names() {
        let source = source(name);
        assert!(source.len() > 10 && source.ends_with('.'), "{name}");
        assert!(source.starts_with(char::is_uppercase) || source.starts_with(char::is_numeric));
    }
    assert_eq!(
        source("severance_weeks"),
        "Our judgement for totals; 1.44 weeks per year of service in the US, 2.59 worldwide."
    );
    assert_eq!(source(Inputs::MATERIAL_NAME), source("patience"));
}

#[test]
fn what_presets_set_is_said_to_be_judgement_for_them() {
    let here = Presets {
        work: Work::Translation,
        country: Country::Sweden,
    };
    for (name, expected) in [
        ("agent_cost", "Our judgement for translation in Sweden."),
        ("handle_minutes", "Our judgement for translation."),
        ("attrition", "Our judgement for Sweden."),
    ] {
        assert_eq!(source_under(name, here), expected);
        assert_eq!(source_under(name, Presets::default()), source(name));
    }
    assert_eq!(source_under("ramp", here), source("ramp"));
}

#[test]
fn every_group_shows_something_at_first_and_shows_it_first() {
    for group in Group::ALL {
        let open: Vec<bool> = group
            .inputs()
            .map(|words| OPEN_AT_FIRST.contains(&words.name))
            .collect();
        assert!(open.first() == Some(&true), "{}", group.title());
        assert!(
            open.is_sorted_by(|before, after| before >= after),
            "{}",
            group.title()
        );
    }
    let all: usize = Group::ALL.iter().map(|group| group.inputs().count()).sum();
    assert_eq!(all, Inputs::names().count());
    for name in OPEN_AT_FIRST {
        assert_eq!(input_words(name).name, name);
    }
}
