use super::replay::dated;
use super::told::STORY_TEXTS;
use super::*;
use uturn::model::cases::{Amount, CASES, case};
use uturn::model::{Decided, Uncertain};
use words::typical;

/// All that a story says of its case.
fn texts(numerals: &Numerals, case: &Case) -> Vec<String> {
    let mut texts = vec![
        story_name(case).to_owned(),
        story_reported(numerals, case),
        story_happened(numerals, case),
        story_reasons(numerals, case),
        story_public(numerals, case),
        story_check(numerals, case),
        story_assumed(numerals, case),
        story_changed(numerals, case),
    ];
    texts.extend(story_numbers(numerals, case).into_iter().flatten());
    let dated = dated(numerals, case).into_iter();
    texts.extend(dated.flat_map(|dated| [dated.date, dated.event]));
    texts
}

/// Every number in a text, as it is written there: digits with their groups and decimals.
fn numbers(text: &str) -> Vec<String> {
    let is_of_number = |letter: char| letter.is_ascii_digit() || matches!(letter, ',' | '.');
    text.split(|letter| !is_of_number(letter))
        .map(|part| part.trim_matches([',', '.']).to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// Every way in which the case's own data are written.
fn allowed(numerals: &Numerals, case: &Case) -> Vec<String> {
    let of_figures = case.figures.iter().map(|(_, figure)| figure.number());
    let of_derived = case
        .derived
        .iter()
        .filter_map(|derived| case.figure(derived.name))
        .map(|figure| figure.number());
    let inputs = case.inputs();
    let of_work = ["handle_minutes", "occupancy", "shrinkage"];
    let of_work = of_work.into_iter().filter_map(|name| case.figure(name));
    let of_settings = case.settings.iter().chain(case.after);
    let of_settings = of_settings.flat_map(|setting| match setting.amount {
        Amount::Number(number) => vec![number],
        Amount::Range(ends) => ends.to_vec(),
        Amount::Word(_) | Amount::Switch(_) => Vec::new(),
    });
    assert_eq!(inputs.validate(), Ok(()));
    let values = of_figures
        .chain(of_derived)
        .chain(of_work.map(|figure| figure.number()))
        .chain(of_settings)
        .chain(case.dates.iter().map(|(date, _)| f64::from(date.year)));
    values
        .flat_map(|value| {
            [
                numerals.whole(value),
                numerals.number(value * 100.0, 1),
                numerals.number(value / 1e6, 1),
                format!("{value:.0}"),
            ]
        })
        .collect()
}

#[test]
fn no_story_has_a_number_that_is_not_its_cases() {
    let numerals = Numerals::english();
    for case in CASES {
        let allowed = allowed(&numerals, case);
        for text in texts(&numerals, case) {
            for number in numbers(&text) {
                assert!(
                    allowed.contains(&number),
                    "{}: {number} in “{text}”",
                    case.key
                );
            }
        }
    }
}

#[test]
fn every_number_of_a_text_is_found() {
    assert_eq!(
        numbers("In 2025, 2.3 million (17%) of 9,000."),
        ["2025", "2.3", "17", "9,000"]
    );
}

#[test]
fn no_words_hold_a_digit_and_every_gap_is_filled() {
    for told in STORY_TEXTS {
        for words in [
            told.reported,
            told.reasons,
            told.happened,
            told.public,
            told.check,
        ] {
            assert!(
                !words.contains(|letter: char| letter.is_ascii_digit()),
                "{words}"
            );
        }
    }
    let numerals = Numerals::english();
    for case in CASES {
        for text in texts(&numerals, case) {
            assert!(!text.contains(['{', '}']), "{}: {text}", case.key);
        }
    }
}

#[test]
fn every_case_is_told() {
    let numerals = Numerals::english();
    assert_eq!(STORY_TEXTS.len(), CASES.len());
    for case in CASES {
        assert!(!story_name(case).is_empty(), "{}", case.key);
        assert!(!story_reported(&numerals, case).is_empty(), "{}", case.key);
        assert!(!story_happened(&numerals, case).is_empty(), "{}", case.key);
        assert_eq!(
            story_changed(&numerals, case).is_empty(),
            case.after.is_empty()
        );
        assert!(
            dated(&numerals, case)
                .iter()
                .all(|dated| !dated.event.is_empty())
        );
    }
}

#[test]
fn what_is_assumed_is_listed_from_the_case() {
    let numerals = Numerals::english();
    let text = |key, of: fn(&Numerals, &Case) -> String| {
        case(key).map_or_else(String::new, |case| of(&numerals, case))
    };
    let label = |name| input_name(name).label;
    let duolingo = text("duolingo", story_assumed);
    assert!(
        duolingo.starts_with(&format!("{}: 100", label(Decided::Headcount.into()))),
        "{duolingo}"
    );
    assert!(
        duolingo.ends_with("as usual here for translation."),
        "{duolingo}"
    );
    let severance = case("crowdstrike").map(|case| story_numbers(&numerals, case));
    let severance = severance.and_then(|rows| rows.into_iter().next_back());
    assert_eq!(
        severance,
        Some(
            [
                label(Uncertain::SeveranceWeeks.into()),
                "65 / 80 / 95\u{a0}weeks of pay",
                "assumed"
            ]
            .map(Into::into)
        )
    );
    let changed = text("klarna-record", story_changed);
    assert!(changed.contains("15%"), "{changed}");
}

#[test]
fn a_warning_is_weighed_against_what_happened() {
    let mut estimate = typical::estimate();
    let numerals = Numerals::english();
    let warning = |key: &str, estimate: &Estimate| {
        let warned = |case| story_warning(&numerals, case, estimate, Some(Survey::ORGVUE));
        case(key).map_or_else(String::new, warned)
    };
    assert_eq!(story_risk(&numerals, &estimate), "38 to 55 in\u{a0}100");
    assert_eq!(
        story_unresolved(&numerals, &estimate),
        "Never resolved: 20 in\u{a0}100; 19 if everyone stays."
    );
    for (kept, scaled, sees) in [
        (0.19, 0.19, "It sees quality fall too."),
        (0.198, 0.198, "It does not see quality fall."),
        (
            0.198,
            0.19,
            "On one of its two lines it sees quality fall too.",
        ),
    ] {
        estimate.unresolved.alone[0] = kept;
        estimate.unresolved.scaled[0] = scaled;
        assert_eq!(
            warning("klarna-record", &estimate),
            format!("The model would have warned: less AI might well have been cheaper. {sees}")
        );
    }
    assert!(warning("salesforce", &estimate).ends_with("no reversal is known."));
    for line in [
        &mut estimate.regret_risk.alone,
        &mut estimate.regret_risk.scaled,
    ] {
        line.fill(LOW_RISK);
    }
    assert_eq!(
        warning("duolingo", &estimate),
        "The model would not have warned."
    );
    estimate.regret_risk.scaled.fill(0.3);
    assert!(warning("duolingo", &estimate).starts_with(
        "The model would have warned only if it goes as surveyed leaders report: less AI"
    ));
    estimate.regret_risk.scaled.fill(LOW_RISK);
    assert!(warning("crowdstrike", &estimate).starts_with("The model would not"));
}
