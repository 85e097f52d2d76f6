//! Figures as they stand in sentences.

use super::numerals::Numerals;
use uturn::model::report::Lines;

/// A risk for a sentence: "38 to 55 in 100".
pub fn risk(numerals: &Numerals, risk: Lines<f64>) -> String {
    let figure = numerals.in_100(risk.alone, risk.scaled).joined(" to ");
    format!("{figure} {IN_100}")
}

/// What a risk is counted in.
pub const IN_100: &str = "in\u{a0}100";

/// A stretch of time: years where they are whole.
pub fn duration(numerals: &Numerals, months: usize) -> String {
    const YEARS: [&str; 5] = [
        "one year",
        "two years",
        "three years",
        "four years",
        "five years",
    ];
    let whole_years = if months.is_multiple_of(12) {
        (months / 12).checked_sub(1)
    } else {
        None
    };
    whole_years.and_then(|years| YEARS.get(years)).map_or_else(
        || {
            let unit = if months == 1 { "month" } else { "months" };
            format!("{} {unit}", numerals.whole(months as f64))
        },
        |years| (*years).to_owned(),
    )
}

/// Possessive: "three years’", "one year’s".
pub fn of_duration(numerals: &Numerals, months: usize) -> String {
    let length = duration(numerals, months);
    let mark = if length.ends_with('s') { "’" } else { "’s" };
    format!("{length}{mark}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_follow_the_horizon() {
        let numerals = Numerals::english();
        for (months, expected) in [
            (36, "three years’"),
            (12, "one year’s"),
            (6, "6 months’"),
            (18, "18 months’"),
            (60, "five years’"),
            (0, "0 months’"),
            (1, "1 month’s"),
        ] {
            assert_eq!(of_duration(&numerals, months), expected);
        }
    }
}
