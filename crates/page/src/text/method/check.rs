//! The self-check, in words.

use crate::numerals::Numerals;

/// Says what is checked.
pub const CHECK_MEANS: &str = "The engine that gave the answer on this page works out, in this \
    browser, values that others have published or computed.";
/// While the engine is at it.
pub const CHECKING: &str = "Checking …";
/// Of the table's columns.
pub const CHECK_COLUMNS: [&str; 5] = ["Value", "Published", "Here", "Difference", "Result"];

/// How many digits of a value are shown.
const DIGITS: i32 = 10;

/// Sums the check up.
pub fn check_result(numerals: &Numerals, agreeing: usize, all: usize) -> String {
    let (agreeing, all_written) = (agreeing as f64, numerals.whole(all as f64));
    if agreeing == all as f64 {
        format!("All {all_written} values agree.")
    } else {
        format!(
            "Only {} of {all_written} values agree: do not rely on this browser’s answer.",
            numerals.whole(agreeing)
        )
    }
}

/// Of one value.
pub fn agreement(ok: bool) -> &'static str {
    if ok { "agrees" } else { "does not agree" }
}

/// A value with ten digits.
pub fn checked_value(numerals: &Numerals, value: f64) -> String {
    numerals.number(value, decimals(value))
}

fn decimals(value: f64) -> usize {
    if value == 0.0 || !value.is_finite() {
        return 0;
    }
    let before = value.abs().log10().floor() as i32 + 1;
    usize::try_from(DIGITS - before).unwrap_or(0)
}

/// How far two values are apart, relative to the published one.
pub fn checked_difference(numerals: &Numerals, expected: f64, computed: f64) -> String {
    let relative = ((computed - expected) / expected).abs();
    if relative == 0.0 {
        return "none".into();
    }
    if !relative.is_finite() {
        return "no value".into();
    }
    let exponent = relative.log10().floor();
    let lead = numerals.whole(relative / 10_f64.powf(exponent));
    format!("{lead} × 10{}", raised(exponent as i32))
}

/// An exponent in raised figures.
fn raised(exponent: i32) -> String {
    let figure = |figure| match figure {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        _ => '⁰',
    };
    exponent.to_string().chars().map(figure).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_show_ten_digits_and_how_far_they_are_apart() {
        let numerals = Numerals::english();
        for (expected, computed, value, difference) in [
            (0.2, 0.2, "0.2", "none"),
            (
                0.088_696_843_869_235,
                0.088_696_843_869_236,
                "0.08869684387",
                "1 × 10⁻¹⁴",
            ),
            (235_916_619.2, 235_916_619.18, "235,916,619.2", "8 × 10⁻¹¹"),
            (-3.090_232_306, f64::NAN, "−3.090232306", "no value"),
            (2.0, 3.0, "2", "5 × 10⁻¹"),
        ] {
            assert_eq!(checked_value(&numerals, expected), value);
            assert_eq!(
                checked_difference(&numerals, expected, computed),
                difference
            );
        }
    }

    #[test]
    fn the_result_counts_what_agrees() {
        let numerals = Numerals::english();
        assert_eq!(check_result(&numerals, 10, 10), "All 10 values agree.");
        assert!(check_result(&numerals, 9, 10).starts_with("Only 9 of 10 values agree"));
    }
}
