//! Figures as they stand in sentences.

use crate::app::numerals::Numerals;
use crate::model::report::Lines;

/// A risk for a sentence: "38 to 55 in 100".
pub fn risk(numerals: &Numerals, risk: Lines<f64>) -> String {
    let figure = numerals.in_100(risk.alone, risk.scaled).joined(" to ");
    format!("{figure} {IN_100}")
}

/// What a risk is counted in.
pub const IN_100: &str = "in\u{a0}100";

/// Money against keeping everyone, as the range between the two lines; what is saved is negative.
pub fn against_keeping(numerals: &Numerals, net: Lines<f64>) -> String {
    let (low, high) = (net.alone.min(net.scaled), net.alone.max(net.scaled));
    if low >= 0.0 {
        format!("costs {} more", numerals.money(low, high))
    } else if high <= 0.0 {
        format!("saves {}", numerals.money(-high, -low))
    } else {
        format!(
            "saves {} or costs {} more",
            numerals.money(-low, -low),
            numerals.money(high, high)
        )
    }
}

/// The two lines disagree about whether this saves or costs.
pub fn is_sign_disputed(net: Lines<f64>) -> bool {
    net.alone * net.scaled < 0.0
}

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
        || format!("{} months", numerals.whole(months as f64)),
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
    fn money_says_which_way_it_goes() {
        let numerals = Numerals::english();
        for (alone, scaled, words, is_disputed) in [
            (-4.02e6, 7.9e6, "saves $4 M or costs $7.9 M more", true),
            (-4.02e6, -7.9e6, "saves $4.0–7.9 M", false),
            (4.02e6, 4.02e6, "costs $4 M more", false),
            (0.0, 0.0, "costs $0 more", false),
        ] {
            let net = Lines { alone, scaled };
            let text = against_keeping(&numerals, net);
            let plain = text.replace('\u{a0}', " ").replace('\u{2060}', "");
            assert_eq!(plain, words);
            assert_eq!(is_sign_disputed(net), is_disputed);
        }
    }

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
        ] {
            assert_eq!(of_duration(&numerals, months), expected);
        }
    }
}
