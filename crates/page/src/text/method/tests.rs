//! The fragments say no figure of their own, and every input stands in the tables.

use super::defaults::{DefaultRow, default_row};
use super::*;
use crate::text::inputs::Group;

const FRAGMENTS: [Fragment; 2] = [Fragment::Words, Fragment::Formulas];

/// Constants of the model (`docs/model.md`, sections 1, 4 and 5) that fragments fill in.
const CONSTANTS: [&str; 10] = [
    "0.02", "0.05", "0.09", "0.2", "0.25", "0.35", "5%", "9%", "15%", "25%",
];

/// What formulas write as it is: 0, 1 and 2, a third, months of a year, minutes of an hour, the
/// ninetieth percentile.
const IN_FORMULAS: [&str; 6] = ["0", "1", "2", "3", "12", "60"];

fn placeholders(html: &str) -> Vec<&str> {
    let opened = html.split('{').skip(1);
    opened
        .map(|piece| piece.split_once('}').map_or("", |(key, _)| key))
        .collect()
}

/// The numbers that stand in a fragment itself, markup aside.
fn own_numbers(fragment: Fragment) -> Vec<String> {
    let mut text = fragment.html().to_owned();
    for key in placeholders(fragment.html()) {
        text = text.replace(&format!("{{{key}}}"), " ");
    }
    for markup in ["tabindex=\"0\"", "h3>", "h4>"] {
        text = text.replace(markup, "");
    }
    text.split(|letter: char| !letter.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_placeholder_is_known_and_every_constant_the_models() {
    for fragment in FRAGMENTS {
        for key in placeholders(fragment.html()) {
            assert!(
                figure(&Numerals::english(), key).is_some(),
                "{{{key}}} in {fragment:?}"
            );
            let is_constant = key.starts_with(|letter: char| letter.is_ascii_digit());
            assert!(!is_constant || CONSTANTS.contains(&key), "{{{key}}}");
        }
        let filled = filled(&Numerals::english(), fragment);
        assert!(!filled.contains(['{', '}']));
    }
    for unknown in [
        "ai_resolution",
        "ai_resolution.middle",
        "headcounts",
        "reduction",
        "",
    ] {
        assert_eq!(figure(&Numerals::english(), unknown), None, "{unknown}");
    }
}

#[test]
fn fragments_hold_no_figures_of_their_own() {
    assert_eq!(own_numbers(Fragment::Words), [""; 0]);
    for number in own_numbers(Fragment::Formulas) {
        let is_allowed = IN_FORMULAS.contains(&number.as_str()) || number == "90";
        assert!(is_allowed, "{number}");
    }
}

#[test]
fn figures_are_the_tables() {
    let words = filled(&Numerals::english(), Fragment::Words);
    for expected in [
        "4,096 futures",
        "truly finish about 40%",
        "a team of 700\u{a0}people",
    ] {
        assert!(words.contains(expected), "“{expected}”");
    }
}

#[test]
fn every_input_has_its_row() {
    let numerals = Numerals {
        money: crate::numerals::Affixes {
            before: String::new(),
            after: " kr".into(),
        },
        ..Numerals::english()
    };
    let rows = Group::ALL.into_iter().flat_map(Group::inputs);
    let rows: Vec<DefaultRow> = rows.map(|words| default_row(&numerals, words)).collect();
    assert_eq!(rows.len(), Input::COUNT);
    for row in &rows {
        let cells = [&row.default, &row.range, &row.source];
        assert!(cells.iter().all(|cell| !cell.is_empty()), "{row:?}");
        assert!(!row.default.contains("kr"), "{row:?}");
    }
    for (name, default, range) in [
        ("ai_resolution", "40%", "26% to 57%"),
        ("agent_cost", "$58,000 a year", "$48,000 to $70,000 a year"),
        (
            "horizon_months",
            "36\u{a0}months",
            "decided: 6 to 60\u{a0}months",
        ),
        ("reversal", "yes", "decided: no / yes"),
        ("material", "5%", "decided: 0% to 100%"),
    ] {
        let row = default_row(
            &numerals,
            crate::text::inputs::input_words(Input::named(name).unwrap()),
        );
        assert_eq!((row.default.as_str(), row.range.as_str()), (default, range));
    }
}
