//! A number that is typed: how it is written, what is allowed, and what else may be meant by it.

use super::numerals::{NotRead, Numerals, without_percent};
use uturn::codec::text::seen;

/// How a number is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A share, typed in hundredths.
    Percent,
    /// An amount of money.
    Money,
    Number,
}

/// Why what was typed cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    Empty,
    NotANumber,
    /// A fraction where only whole numbers are allowed.
    NotWhole,
    TooLow,
    TooHigh,
    /// A share such as 0.4, which may mean 40 %, or people such as 1.250, which may be as many thousands.
    Unclear,
}

impl From<NotRead> for Problem {
    fn from(why: NotRead) -> Self {
        match why {
            NotRead::Empty => Problem::Empty,
            NotRead::NotANumber => Problem::NotANumber,
        }
    }
}

/// What is allowed in a field, the others being what they are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantity {
    pub form: Form,
    /// The lowest and highest that is allowed.
    pub bounds: (f64, f64),
    pub is_whole: bool,
    /// People, what they handle, money: where others write 1.250, it is as many thousands.
    pub has_thousands: bool,
    /// What it is counted in, in one word that may be typed beside it.
    pub unit: &'static str,
    /// A share's value before: it says whether 0.4 is nearer to 0.4 % or to 40 %.
    pub before: Option<f64>,
    /// All that it is a part of, where that is known: a percentage is one of that.
    pub all: Option<f64>,
}

/// How words begin that stand for the sign of a percentage.
const PERCENT: [&str; 4] = ["perc", "pct", "proc", "proz"];

impl Quantity {
    /// Any number within these bounds.
    pub fn number(bounds: (f64, f64)) -> Self {
        Quantity {
            form: Form::Number,
            bounds,
            is_whole: false,
            has_thousands: false,
            unit: "",
            before: None,
            all: None,
        }
    }

    /// A time.
    pub fn months(bounds: (f64, f64)) -> Self {
        Quantity {
            unit: "months",
            ..Quantity::number(bounds)
        }
    }

    /// People, or what they handle.
    pub fn count(bounds: (f64, f64)) -> Self {
        Quantity {
            has_thousands: true,
            ..Quantity::number(bounds)
        }
    }

    /// An amount of money.
    pub fn money(bounds: (f64, f64)) -> Self {
        Quantity {
            form: Form::Money,
            ..Quantity::count(bounds)
        }
    }

    /// A share, which was this before.
    pub fn share(bounds: (f64, f64), before: f64) -> Self {
        Quantity {
            form: Form::Percent,
            before: Some(before),
            ..Quantity::number(bounds)
        }
    }

    /// Of what the page wrote itself: no other reading of it is thought of.
    pub fn as_it_stands(self) -> Self {
        Quantity {
            is_whole: false,
            has_thousands: false,
            before: None,
            ..self
        }
    }

    /// The number that was typed, allowed or not.
    ///
    /// # Errors
    /// Where that is no number.
    pub fn typed(&self, text: &str, numerals: &Numerals) -> Result<f64, NotRead> {
        match self.form {
            Form::Percent => numerals.read_percent(text),
            Form::Money => numerals.read_money(text),
            Form::Number => numerals.read(text),
        }
    }

    /// What was typed, where it is one number and that is allowed.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn read(&self, text: &str, numerals: &Numerals) -> Result<f64, Problem> {
        let value = self.typed(text, numerals)?;
        let is_unclear = || {
            self.may_be_in_whole(value, text, numerals)
                || self.may_be_thousands(value, text, numerals)
        };
        match self.within(value) {
            Err(Problem::NotWhole) => Err(Problem::NotWhole),
            _ if is_unclear() => Err(Problem::Unclear),
            allowed => allowed,
        }
    }

    /// The value, where it is allowed.
    ///
    /// # Errors
    /// Why it is not.
    pub fn within(&self, value: f64) -> Result<f64, Problem> {
        let (low, high) = self.bounds;
        if self.is_whole && value.fract() != 0.0 {
            Err(Problem::NotWhole)
        } else if value < low {
            Err(Problem::TooLow)
        } else if value > high {
            Err(Problem::TooHigh)
        } else {
            Ok(value)
        }
    }

    /// 0.4 may be 40 %, where that is nearer to what stood there.
    fn may_be_in_whole(&self, value: f64, text: &str, numerals: &Numerals) -> bool {
        let as_share = 100.0 * value;
        let is_fraction = 0.0 < as_share && as_share < 1.0;
        let is_nearer = self.before.is_some_and(|before| 10.0 * value < before);
        let (low, high) = self.bounds;
        is_fraction
            && is_nearer
            && low <= value
            && (low..=high).contains(&as_share)
            && !numerals.says_percent(text)
    }

    /// 1.250 may be as many thousands, where so many are allowed.
    fn may_be_thousands(&self, value: f64, text: &str, numerals: &Numerals) -> bool {
        let is_other = |meant: &f64| *meant != value;
        self.has_thousands
            && numerals.may_be_thousands(text)
            && self.meant(text, numerals).iter().any(is_other)
    }

    /// The numbers that may be meant by what cannot be used as it was typed; each is allowed.
    pub fn meant(&self, text: &str, numerals: &Numerals) -> Vec<f64> {
        let seen = seen(text);
        let bare = match self.form {
            Form::Money => numerals.without_currency(&seen),
            Form::Percent | Form::Number => without_percent(&seen),
        };
        let bare = bare.trim();
        let number = bare.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        let word = bare.strip_prefix(number).unwrap_or_default();
        let word = word.to_ascii_lowercase();
        let begins = |start: &&str| word.starts_with(*start);
        let is_percent = numerals.says_percent(text) || PERCENT.iter().any(begins);
        let times = match &*word {
            _ if is_percent => 1.0,
            "" => 1.0,
            word if self.unit.starts_with(word) => 1.0,
            "k" | "thousand" | "tsd" => 1e3,
            "m" | "million" | "mio" => 1e6,
            // 1 200 employees.
            _ if self.is_a_count() && number.ends_with(char::is_whitespace) => 1.0,
            _ => return Vec::new(),
        };
        let (low, high) = self.bounds;
        let mut allowed = Vec::new();
        for number in numerals.meant(number.trim_end()).into_iter().flatten() {
            let number = number * times;
            let readings = match (self.form, self.all) {
                (Form::Percent, _) => {
                    let as_share = !is_percent && number < 1.0;
                    // With no more digits than were typed.
                    let hundredths = (number * 1e10).round() / 1e12;
                    [Some(hundredths), as_share.then_some(number)]
                }
                (_, Some(all)) if is_percent => {
                    let part = number * all / 100.0;
                    [Some(if self.is_whole { part.round() } else { part }), None]
                }
                _ => [(!is_percent).then_some(number), None],
            };
            for value in readings.into_iter().flatten() {
                let is_allowed =
                    (low..=high).contains(&value) && (!self.is_whole || value.fract() == 0.0);
                if is_allowed && !allowed.contains(&value) {
                    allowed.push(value);
                }
            }
        }
        allowed
    }

    /// It counts people, or what they handle.
    pub fn is_a_count(&self) -> bool {
        self.has_thousands && self.form == Form::Number
    }

    /// A value with every digit that may have been typed.
    pub fn exactly(&self, value: f64, numerals: &Numerals) -> String {
        match self.form {
            Form::Percent => numerals.percent(value, 4),
            Form::Money | Form::Number => numerals.number(value, 6),
        }
    }

    /// The same so that it can mean no other, for a field that reads it again.
    pub fn unmistakable(&self, value: f64, numerals: &Numerals) -> String {
        let written = self.exactly(value, numerals);
        if self.has_thousands && numerals.may_be_thousands(&written) {
            // Three digits that may be a group are four that are none.
            return written + "0";
        }
        written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_exact() {
        let counted = Quantity::count((1.0, 1e9));
        assert_eq!(counted.within(1.0_f64.next_down()), Err(Problem::TooLow));
        assert_eq!(counted.within(1.0), Ok(1.0));
        assert_eq!(counted.within(1e9_f64.next_up()), Err(Problem::TooHigh));
    }

    #[test]
    fn a_share_is_unclear_only_where_both_are_allowed() {
        let english = Numerals::english();
        let share = |low| Quantity::share((low, 1.0), 0.67);
        assert_eq!(share(0.0).read("0.4", &english), Err(Problem::Unclear));
        assert_eq!(share(0.01).read("0.4", &english), Err(Problem::TooLow));
        assert_eq!(share(0.01).meant("0.4", &english), [0.4]);
        assert_eq!(share(0.0).read("0.4%", &english), Ok(0.4 / 100.0));
    }

    /// A way out that is asked about once more would be none.
    #[test]
    fn what_is_typed_for_a_visitor_is_read_as_what_it_is() {
        let quantities = [
            Quantity::count((0.0, 1e9)),
            Quantity::money((0.0, f64::MAX)),
            Quantity::share((0.0, 1.0), 0.67),
        ];
        for numerals in [Numerals::english(), Numerals::german()] {
            for quantity in quantities {
                for value in [0.004, 0.25, 1.0, 1.25, 2.5, 1.125, 250.0, 1250.0, 10_000.0] {
                    let typed = quantity.unmistakable(value, &numerals);
                    let read = quantity.read(&typed, &numerals);
                    match quantity.within(value) {
                        Ok(_) => assert_eq!(read, Ok(value), "{quantity:?}: {typed}"),
                        problem => assert_eq!(read, problem, "{quantity:?}: {typed}"),
                    }
                }
            }
        }
    }

    #[test]
    fn a_share_of_all_is_so_many() {
        let whole = Quantity {
            is_whole: true,
            all: Some(75.0),
            ..Quantity::count((0.0, 75.0))
        };
        assert_eq!(whole.meant("52 percent", &Numerals::english()), [39.0]);
        assert_eq!(whole.meant("39 of them", &Numerals::english()), [0.0; 0]);
        assert_eq!(whole.meant("39 answers", &Numerals::english()), [39.0]);
    }
}
