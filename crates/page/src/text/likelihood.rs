//! The answer in a sentence: how likely regret is, and what the risk would be with another share.

use super::comparison::is_near_lowest_cost;
use crate::numerals::Numerals;
use crate::reading::{Hybrid, Reading};
use uturn::model::report::{Estimate, Lines};
use words::figures::IN_100;

/// Up to how many in 100 each word goes: the words of climate science (IPCC), where each stands for
/// a range of probabilities. What lies on two of them has the one nearer to the middle.
const GRADES: [(f64, &str); 7] = [
    (0.0, "all but ruled out"),
    (9.0, "very unlikely"),
    (32.0, "unlikely"),
    (66.0, "about as likely as not"),
    (90.0, "likely"),
    (99.0, "very likely"),
    (100.0, "all but certain"),
];

/// Keeps what stands on its two sides on one line.
const TIE: char = '\u{2060}';

/// Said of a plan that hands nothing over.
const NOTHING: &str = "Nothing is handed to AI, so less of it could not have been better.";

/// How likely regret is, by the figures as they are printed.
pub fn likelihood(reading: &Reading) -> String {
    if reading.share == 0.0 {
        return NOTHING.into();
    }
    let Lines { alone, scaled } = reading.regret;
    let (low, high) = (grade(alone.min(scaled)), grade(alone.max(scaled)));
    if low == high {
        format!("Regret is {low}.")
    } else {
        format!("Regret is between {low} and {high}.")
    }
}

fn grade(risk: f64) -> &'static str {
    let printed = (100.0 * risk).round();
    let word = GRADES.iter().find(|(end, _)| printed <= *end);
    word.expect("the last grade goes up to all").1
}

/// The risk with the share that comes nearest to the lowest cost; of a plan that has this share, that
/// it does. Nothing where no share is near to it.
pub fn elsewhere(numerals: &Numerals, estimate: &Estimate, reading: &Reading) -> String {
    let hybrid = Hybrid::of(estimate);
    let printed = |share| numerals.percent(share, 1);
    let is_near = is_near_lowest_cost(&hybrid);
    if printed(hybrid.share) == printed(reading.share) {
        return if is_near {
            "This share is near the lowest cost.".into()
        } else {
            String::new()
        };
    }
    let risk = |of: Lines<f64>| {
        // On one line.
        let dash = format!("{TIE}{}{TIE}", numerals.dash());
        let figure = numerals.in_100(of.alone, of.scaled).joined(&dash);
        format!("{figure} {IN_100}")
    };
    let there = risk(Reading::at(estimate, hybrid.share).regret);
    let would_be = if there == risk(reading.regret) {
        "the same".into()
    } else {
        there
    };
    format!(
        "At {}{} the risk would be {would_be}.",
        printed(hybrid.share),
        if is_near {
            ", near the lowest cost,"
        } else {
            ""
        }
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::typical;

    fn reading(alone: f64, scaled: f64) -> Reading {
        Reading {
            regret: Lines { alone, scaled },
            ..Reading::at(&typical::estimate(), 0.67)
        }
    }

    #[test]
    fn the_words_go_by_the_printed_figures_of_both_lines() {
        for (alone, scaled, expected) in [
            (0.38, 0.55, "Regret is about as likely as not."),
            (0.326, 0.66, "Regret is about as likely as not."),
            (0.324, 0.324, "Regret is unlikely."),
            (
                0.55,
                0.29,
                "Regret is between unlikely and about as likely as not.",
            ),
            (0.0, 0.004, "Regret is all but ruled out."),
            (0.006, 0.094, "Regret is very unlikely."),
            (0.9, 0.996, "Regret is between likely and all but certain."),
            (0.91, 0.99, "Regret is very likely."),
            (1.0, 1.0, "Regret is all but certain."),
        ] {
            assert_eq!(likelihood(&reading(alone, scaled)), expected);
        }
        let nothing = Reading {
            share: 0.0,
            ..reading(0.0, 0.0)
        };
        assert_eq!(likelihood(&nothing), NOTHING);
    }

    #[test]
    fn another_share_is_told_where_there_is_one() {
        let numerals = Numerals::english();
        let estimate = typical::estimate();
        let told = |share| {
            let told = elsewhere(&numerals, &estimate, &Reading::at(&estimate, share));
            told.replace('\u{a0}', " ").replace('\u{2060}', "")
        };
        assert_eq!(
            told(0.67),
            "At 95%, near the lowest cost, the risk would be 60–70 in 100."
        );
        assert_eq!(told(0.95), "This share is near the lowest cost.");
        assert_eq!(
            told(0.949),
            "At 95%, near the lowest cost, the risk would be the same."
        );
    }
}
