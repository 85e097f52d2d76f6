//! Gaps in a story's words, filled from its case.

use crate::numerals::Numerals;
use uturn::model::cases::{Case, Figure};

/// The words with every `{name}` replaced by the case's figure of that name.
pub fn filled(numerals: &Numerals, case: &Case, words: &str) -> String {
    let mut text = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (name, after) = after.split_once('}').expect("a gap ends");
        let figure = case.figure(name);
        let figure = figure.unwrap_or_else(|| unreachable!("{} has no figure {name}", case.key));
        text.push_str(&written(numerals, figure));
        rest = after;
    }
    text + rest
}

/// A figure on record, as a newspaper prints it.
fn written(numerals: &Numerals, figure: Figure) -> String {
    match figure {
        Figure::Count(number) => large(numerals, number),
        Figure::Share(share) => numerals.percent(share, 1),
        Figure::Dollars(amount) => format!("${}", large(numerals, amount)),
        // A year is not grouped: 2025.
        Figure::Year(year) => year.to_string(),
    }
}

fn large(numerals: &Numerals, number: f64) -> String {
    const MILLION: f64 = 1e6;
    if number >= MILLION {
        format!("{}\u{a0}million", numerals.number(number / MILLION, 1))
    } else {
        numerals.whole(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uturn::model::cases::case;

    #[test]
    fn gaps_are_filled_in_the_visitors_numerals() {
        let numerals = Numerals::english();
        let Some(crowdstrike) = case("crowdstrike") else {
            unreachable!()
        };
        let text = |words| filled(&numerals, crowdstrike, words);
        assert_eq!(
            text("{ai_share} of {headcount}: {jobs} jobs in {announced_in}"),
            "5% of 10,000: 500 jobs in 2025"
        );
        assert_eq!(
            text("{charges_low} ({per_job_low} each)"),
            "$36\u{a0}million ($72,000 each)"
        );
        assert_eq!(text("no gap"), "no gap");
    }
}
