//! Counts of people in the comparison.

use crate::numerals::Numerals;
use crate::reading::Alternative;
use uturn::model::report::Lines;

/// How many people's work the AI does.
pub fn ai_equals(numerals: &Numerals, plan: &Alternative) -> String {
    // What is written as less than one.
    const LESS: f64 = 0.95;
    let Lines { alone, scaled } = plan.ai_equals_people;
    let (least, most) = (alone.min(scaled), alone.max(scaled));
    if plan.share == 0.0 {
        return "no one’s".into();
    }
    if most < LESS {
        return "less than one person".into();
    }
    let (up_to, least) = if least < LESS {
        ("up to ", most)
    } else {
        ("", least)
    };
    let count = people(
        numerals,
        Lines {
            alone: least,
            scaled: most,
        },
    );
    let unit = if count == numerals.whole(1.0) {
        "person"
    } else {
        "people"
    };
    format!("{up_to}{count} {unit}")
}

/// People, to three figures, or one decimal where they are few; one number where the lines differ
/// by less than half a percent.
pub fn people(numerals: &Numerals, people: Lines<f64>) -> String {
    const SAME: f64 = 0.005;
    let (low, high) = (
        people.alone.min(people.scaled),
        people.alone.max(people.scaled),
    );
    let written = |value: f64| {
        if value < 10.0 {
            return numerals.number(value, 1);
        }
        let step = 10_f64.powf((value.log10().floor() - 2.0).max(0.0));
        numerals.whole((value / step).round() * step)
    };
    if high - low < SAME * high {
        return written(0.5 * (low + high));
    }
    let (low, high) = (written(low), written(high));
    if low == high {
        low
    } else {
        format!("{low} to {high}")
    }
}
