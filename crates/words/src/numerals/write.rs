//! From a number to what is shown, with no more digits than it carries.

use super::{Affixes, Numerals};

/// A non-breaking space: a number and its unit stay on one line.
const TIE: &str = "\u{a0}";

/// Keeps what it stands between on one line.
const JOINER: char = '\u{2060}';

/// Amounts that are closer than this, relative to the larger, read as one.
const SAME_AMOUNT: f64 = 0.025;

/// The steps in which money is named, largest first.
const MONEY_STEPS: [(f64, &str); 3] = [(1e9, "bn"), (1e6, "M"), (1.0, "")];

/// A frequency or a range of two, as whole numbers in 100.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rounded {
    One(String),
    Range(String, String),
}

impl Rounded {
    /// Joined for display ("38–55") or for a sentence ("38 to 55").
    pub fn joined(&self, by: &str) -> String {
        match self {
            Rounded::One(only) => only.clone(),
            Rounded::Range(low, high) => format!("{low}{by}{high}"),
        }
    }
}

impl Numerals {
    /// A whole number, grouped.
    pub fn whole(&self, value: f64) -> String {
        self.number(value, 0)
    }

    /// A number with up to so many decimals; trailing zeros are left out.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        let plain = format!("{:.decimals$}", value.abs());
        self.localised(value, &plain, |fraction| fraction.trim_end_matches('0'))
    }

    /// A figure of any size, with about three digits where it is small.
    pub fn figure(&self, value: f64) -> String {
        let decimals = match value.abs() {
            size if size >= 100.0 => 0,
            size if size >= 1.0 => 2,
            _ => 3,
        };
        self.number(value, decimals)
    }

    /// A number with so many decimals, zeros included.
    fn fixed(&self, value: f64, decimals: usize) -> String {
        let plain = format!("{:.decimals$}", value.abs());
        self.localised(value, &plain, |fraction| fraction)
    }

    fn localised(&self, value: f64, plain: &str, kept: fn(&str) -> &str) -> String {
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let fraction = kept(fraction);
        let mut text = String::new();
        if value < 0.0 && plain.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
            text.push_str(&self.minus);
        }
        text.push_str(&self.grouped(whole));
        if !fraction.is_empty() {
            text.push_str(&self.decimal);
            text.extend(fraction.chars().map(|digit| self.own(digit)));
        }
        text
    }

    /// A share as a percentage: 0.67 is 67%.
    pub fn percent(&self, share: f64, decimals: usize) -> String {
        self.percent
            .around(&self.number(share * 100.0, decimals), "")
    }

    /// A count to two significant figures.
    pub fn about(&self, value: f64) -> String {
        self.whole(two_figures(value))
    }

    /// Money to two significant figures; the range collapses where both ends read the same.
    pub fn money(&self, a: f64, b: f64) -> String {
        let (low, high) = if (a - b).abs() < SAME_AMOUNT * a.abs().max(b.abs()) {
            (f64::midpoint(a, b), f64::midpoint(a, b))
        } else {
            (a.min(b), a.max(b))
        };
        let (low, high) = (two_figures(low), two_figures(high));
        let (step, name) = MONEY_STEPS
            .into_iter()
            .find(|(step, _)| low.abs().max(high.abs()) >= *step)
            .unwrap_or((1.0, ""));
        let written = |value: f64| match money_decimals(value, step) {
            // A lone 7 is enough; beside 7.1 it is 7.0.
            places if low != high => self.fixed(value / step, places),
            places => self.number(value / step, places),
        };
        let (low, high) = (written(low), written(high));
        let unit = if name.is_empty() {
            String::new()
        } else {
            format!("{TIE}{name}")
        };
        let figure = if low == high {
            low
        } else {
            format!("{low}{JOINER}{}{JOINER}{high}", self.dash())
        };
        self.priced(&figure, &unit)
    }

    /// Money as it was given: in full, with its hundredths only where it is small and has any.
    pub fn amount(&self, value: f64) -> String {
        let has_hundredths = value.abs() < 100.0 && (value - value.round()).abs() >= 0.005;
        let figure = self.fixed(value, if has_hundredths { 2 } else { 0 });
        self.priced(&figure, "")
    }

    /// With the currency's sign; the minus stands before both: −$5.
    fn priced(&self, figure: &str, unit: &str) -> String {
        match figure.strip_prefix(&self.minus) {
            Some(size) => format!("{}{}", self.minus, self.money.around(size, unit)),
            None => self.money.around(figure, unit),
        }
    }

    /// Money that has been rounded to a power of ten, in the unit of the largest of the amounts that
    /// it stands beside: $0.9 M under $51.3 M.
    pub fn money_to(&self, value: f64, to: f64, largest: f64) -> String {
        let unit = MONEY_STEPS.into_iter();
        let mut unit = unit.filter(|(step, _)| largest.abs() >= *step);
        let (step, name) = unit.next().unwrap_or((1.0, ""));
        let decimals = (step / to).log10().round().max(0.0) as usize;
        let unit = if name.is_empty() {
            String::new()
        } else {
            format!("{TIE}{name}")
        };
        self.priced(&self.fixed(value / step, decimals), &unit)
    }

    /// The dash of a range. Digits that take their direction from around them, as Arabic ones do,
    /// would run a range backwards in an English sentence but for the marks beside it.
    pub fn dash(&self) -> &'static str {
        if self.zero == '0' {
            "–"
        } else {
            "\u{200e}–\u{200e}"
        }
    }

    /// A probability, or the range between two, as whole numbers in 100.
    pub fn in_100(&self, a: f64, b: f64) -> Rounded {
        let (low, high) = (a.min(b), a.max(b));
        let (low_text, high_text) = (self.whole(low * 100.0), self.whole(high * 100.0));
        if low_text != high_text {
            return Rounded::Range(low_text, high_text);
        }
        // Never is only said of what never happened, always only of what always did.
        Rounded::One(if high > 0.0 && high < 0.005 {
            format!("under{TIE}{}", self.whole(1.0))
        } else if (0.995..1.0).contains(&low) {
            format!("over{TIE}{}", self.whole(99.0))
        } else {
            low_text
        })
    }

    fn grouped(&self, whole: &str) -> String {
        let length = whole.len();
        let mut text = String::new();
        for (at, digit) in whole.chars().enumerate() {
            let left = length - at;
            let starts_group = left == self.primary_group
                || left > self.primary_group
                    && (left - self.primary_group).is_multiple_of(self.further_groups);
            if at > 0 && length >= self.grouped_from && starts_group {
                text.push_str(&self.group);
            }
            text.push(self.own(digit));
        }
        text
    }

    /// The locale's figure for an ASCII digit.
    fn own(&self, digit: char) -> char {
        digit
            .to_digit(10)
            .and_then(|value| char::from_u32(u32::from(self.zero) + value))
            .unwrap_or(digit)
    }
}

impl Affixes {
    fn around(&self, number: &str, unit: &str) -> String {
        format!("{}{number}{unit}{}", self.before, self.after)
    }
}

/// How many decimals two figures of an amount take in a unit.
fn money_decimals(value: f64, step: f64) -> usize {
    match value.abs() / step {
        scaled if step == 1.0 || scaled >= 10.0 => 0,
        scaled if scaled >= 1.0 => 1,
        _ => 2,
    }
}

/// Rounded to two significant figures.
fn two_figures(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let scale = 10_f64.powf(value.abs().log10().floor() - 1.0);
    (value / scale).round() * scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_locale() {
        let english = Numerals::english();
        let indian = Numerals {
            further_groups: 2,
            ..Numerals::english()
        };
        let spanish = Numerals {
            group: ".".into(),
            decimal: ",".into(),
            grouped_from: 5,
            ..Numerals::english()
        };
        for (value, numerals, expected) in [
            (700.0, &english, "700"),
            (1200.0, &english, "1,200"),
            (1200.0, &spanish, "1200"),
            (12000.0, &spanish, "12.000"),
            (1_234_567.0, &english, "1,234,567"),
            (1_234_567.0, &indian, "12,34,567"),
            (-0.2, &english, "0"),
            (-3.0, &english, "−3"),
        ] {
            assert_eq!(numerals.whole(value), expected);
        }
        assert_eq!(spanish.number(1.25, 4), "1,25");
        assert_eq!(english.percent(0.67, 4), "67%");
        assert_eq!(english.percent(0.665, 4), "66.5%");
    }

    #[test]
    fn money_has_two_figures() {
        let english = Numerals::english();
        for (low, high, expected) in [
            (5_740_000.0, 5_740_000.0, "$5.7\u{a0}M"),
            (5_740_000.0, 5_690_000.0, "$5.7\u{a0}M"),
            (31_200_000.0, 49_400_000.0, "$31\u{2060}–\u{2060}49\u{a0}M"),
            (996_000.0, 996_000.0, "$1\u{a0}M"),
            (950_000.0, 1_100_000.0, "$0.95\u{2060}–\u{2060}1.1\u{a0}M"),
            (6_880e6, 7_120e6, "$6.9\u{2060}–\u{2060}7.1\u{a0}bn"),
            (5_180e3, 5_260e3, "$5.2\u{a0}M"),
            (287_300.0, 287_300.0, "$290,000"),
            (8_190.0, 8_190.0, "$8,200"),
            (574e6, 574e6, "$570\u{a0}M"),
            (1.24e9, 1.24e9, "$1.2\u{a0}bn"),
            (0.0, 0.0, "$0"),
            (-5_740_000.0, -5_740_000.0, "−$5.7\u{a0}M"),
        ] {
            assert_eq!(english.money(low, high), expected);
        }
    }

    #[test]
    fn amounts_side_by_side_share_a_unit_and_their_decimals() {
        let english = Numerals::english();
        for (value, to, largest, expected) in [
            (900_000.0, 1e5, 51_300_000.0, "$0.9\u{a0}M"),
            (13e6, 1e6, 51e6, "$13\u{a0}M"),
            (51e6, 1e5, 51e6, "$51.0\u{a0}M"),
            (900e6, 1e7, 1.2e9, "$0.90\u{a0}bn"),
            (4_000.0, 1e3, 73_000.0, "$4,000"),
            (73_400.0, 1e2, 73_400.0, "$73,400"),
        ] {
            assert_eq!(english.money_to(value, to, largest), expected);
        }
    }

    #[test]
    fn a_range_of_arabic_digits_keeps_its_order() {
        let arabic = Numerals {
            zero: '٠',
            ..Numerals::english()
        };
        let range = arabic.in_100(0.38, 0.55).joined(arabic.dash());
        assert_eq!(range, "٣٨\u{200e}–\u{200e}٥٥");
    }

    #[test]
    fn probabilities_are_whole_numbers_in_100() {
        let english = Numerals::english();
        for (low, high, expected) in [
            (0.377, 0.55, "38–55"),
            (0.55, 0.377, "38–55"),
            (0.377, 0.381, "38"),
            (0.0, 0.0, "0"),
            (0.001, 0.004, "under\u{a0}1"),
            (0.004, 0.03, "0–3"),
            (0.996, 0.999, "over\u{a0}99"),
            (1.0, 1.0, "100"),
        ] {
            assert_eq!(english.in_100(low, high).joined("–"), expected);
        }
    }
}
