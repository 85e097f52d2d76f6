//! From what was typed to a number.

use super::Numerals;
use uturn::codec::text::{parsed, seen};

/// Why what was typed is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotRead {
    Empty,
    NotANumber,
}

const PERCENT_SIGNS: [char; 3] = ['%', '٪', '%'];
const APOSTROPHES: [char; 2] = ['\'', '’'];
/// Decimal mark, and mark between groups, as one writes them or the other.
const MARKS: [[&str; 2]; 2] = [[".", ","], [",", "."]];
/// Single signs for parts of a whole.
const PARTS: [(char, f64); 5] = [
    ('½', 0.5),
    ('¼', 0.25),
    ('¾', 0.75),
    ('⅓', 0.3333),
    ('⅔', 0.6667),
];

impl Numerals {
    /// Reads a share in hundredths, a percent sign beside it allowed but not needed: 67 is 0.67. The
    /// digits are moved, not divided: 4.35 % is 0.0435 to the last bit.
    pub fn read_percent(&self, text: &str) -> Result<f64, NotRead> {
        self.read_times(without_percent(&seen(text)), "e-2")
    }

    /// A percent sign stands beside the number.
    pub fn says_percent(&self, text: &str) -> bool {
        text.contains(PERCENT_SIGNS)
    }

    /// Where others write, it is more: 1.250 is as many thousands.
    pub fn may_be_thousands(&self, text: &str) -> bool {
        let here = self.read(text).ok();
        self.read_elsewhere(text).iter().any(|there| *there > here)
    }

    /// The number as it is read where points and commas are written one way, and the other.
    fn read_elsewhere(&self, text: &str) -> [Option<f64>; 2] {
        MARKS.map(|[decimal, group]| {
            let elsewhere = Numerals {
                decimal: decimal.into(),
                group: group.into(),
                ..self.clone()
            };
            elsewhere.read(text).ok()
        })
    }

    /// The numbers that may be meant by what is written as one here, or as it is elsewhere, with an
    /// exponent or as a part of a whole: 0,4, 1e3, 2/3, 1½.
    pub fn meant(&self, text: &str) -> [Option<f64>; 3] {
        let number = |text: &str| self.read(text).ok();
        let one = |value: Option<f64>| [value, None, None];
        if let Some((digits_of, power)) = text.split_once(['e', 'E']) {
            let power = digits(power).ok().filter(|power| power.len() == 1);
            return one(
                power.and_then(|power| self.read_times(digits_of, &format!("e{power}")).ok())
            );
        }
        if let Some((part, whole)) = text.split_once(['/', '⁄']) {
            let share = number(part).zip(number(whole));
            return one(share.map(|(part, whole)| (part / whole * 1e4).round() / 1e4));
        }
        for (sign, part) in PARTS {
            if let Some(whole) = text.strip_suffix(sign) {
                let whole = number(&format!("0{}", whole.trim_end()));
                return one(whole.map(|whole| whole + part));
            }
        }
        let [one, other] = self.read_elsewhere(text);
        [number(text), one, other]
    }

    /// Reads an amount of money, its sign or the currency's name beside it allowed but not needed.
    pub fn read_money(&self, text: &str) -> Result<f64, NotRead> {
        self.read(self.without_currency(&seen(text)))
    }

    /// An amount without its sign or the currency's name.
    pub fn without_currency<'t>(&self, text: &'t str) -> &'t str {
        let mut bare = text.trim_matches(char::is_whitespace);
        for sign in [&self.money.before, &self.money.after, self.currency] {
            let sign = seen(sign);
            let sign = sign.trim_matches(char::is_whitespace);
            if !sign.is_empty() {
                bare = bare.strip_prefix(sign).unwrap_or(bare);
                bare = bare.strip_suffix(sign).unwrap_or(bare);
            }
        }
        bare
    }

    /// Reads a number as this locale writes it; spaces and apostrophes between groups of three are
    /// understood everywhere, since people paste them.
    pub fn read(&self, text: &str) -> Result<f64, NotRead> {
        self.read_times(&seen(text), "")
    }

    /// The same times a power of ten, as an exponent is written.
    fn read_times(&self, text: &str, power: &str) -> Result<f64, NotRead> {
        let text = text.trim_matches(char::is_whitespace);
        if text.is_empty() {
            return Err(NotRead::Empty);
        }
        let (negative, text) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = match text.split_once(self.decimal.as_str()) {
            Some((whole, fraction)) => (whole, digits(fraction)?),
            None => (text, String::new()),
        };
        // “.5” is a half, but a mark by itself is nothing.
        let whole = match whole {
            "" if !fraction.is_empty() => String::new(),
            whole => self.ungrouped(whole)?,
        };
        let value = parsed(&format!("0{whole}.{fraction}0{power}")).ok_or(NotRead::NotANumber)?;
        // Zero has no sign.
        Ok(if negative { 0.0 - value } else { value })
    }

    /// The digits of the whole part; groups must be groups, so that "1,5" is not read as 15.
    fn ungrouped(&self, text: &str) -> Result<String, NotRead> {
        let Some(mark) = text.chars().find(|letter| self.groups(*letter)) else {
            return some_digits(digits(text)?);
        };
        let chunks: Vec<String> = text.split(mark).map(digits).collect::<Result<_, _>>()?;
        let last = chunks.len() - 1;
        let well_formed = chunks.iter().enumerate().all(|(at, chunk)| {
            let fits = match at {
                // 0,667 is no count of thousands.
                0 if chunk.starts_with('0') => return false,
                0 => 1..=3,
                _ if at == last => 3..=3,
                // India groups by two before the last three.
                _ => 2..=3,
            };
            fits.contains(&chunk.len())
        });
        if well_formed {
            Ok(chunks.concat())
        } else {
            Err(NotRead::NotANumber)
        }
    }

    fn groups(&self, letter: char) -> bool {
        letter.is_whitespace() || APOSTROPHES.contains(&letter) || self.group.contains(letter)
    }
}

/// A share without its sign.
pub fn without_percent(text: &str) -> &str {
    text.trim_matches(char::is_whitespace)
        .trim_matches(PERCENT_SIGNS)
}

/// The text as ASCII digits, if it is nothing but digits of whatever script.
fn digits(text: &str) -> Result<String, NotRead> {
    let ascii = |letter| char::from_digit(digit(letter)?, 10);
    text.chars()
        .map(|letter| ascii(letter).ok_or(NotRead::NotANumber))
        .collect()
}

/// The value of a decimal digit. Unicode has those of a script in a row, from zero to nine.
fn digit(letter: char) -> Option<u32> {
    let code = u32::from(letter);
    let mut values = ZEROS.iter().filter_map(|zero| code.checked_sub(*zero));
    values.find(|value| *value < 10)
}

/// The zeros of the scripts whose digits people type or paste (Unicode's general category Nd, as far
/// as its first plane goes).
const ZEROS: [u32; 37] = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66,
    0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90,
    0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];

fn some_digits(digits: String) -> Result<String, NotRead> {
    if digits.is_empty() {
        Err(NotRead::NotANumber)
    } else {
        Ok(digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_locale_writes_them() {
        use NotRead::{Empty, NotANumber};
        for (text, english, in_german) in [
            ("1200", Ok(1200.0), Ok(1200.0)),
            ("1 200", Ok(1200.0), Ok(1200.0)),
            ("1\u{202f}200\u{a0}", Ok(1200.0), Ok(1200.0)),
            ("1’200", Ok(1200.0), Ok(1200.0)),
            ("1,200", Ok(1200.0), Ok(1.2)),
            ("1.200", Ok(1.2), Ok(1200.0)),
            ("12,34,567", Ok(1_234_567.0), Err(NotANumber)),
            ("1,5", Err(NotANumber), Ok(1.5)),
            ("1.5", Ok(1.5), Err(NotANumber)),
            ("67.", Ok(67.0), Err(NotANumber)),
            (".5", Ok(0.5), Err(NotANumber)),
            (",5", Err(NotANumber), Ok(0.5)),
            ("0,667", Err(NotANumber), Ok(0.667)),
            ("0.667", Ok(0.667), Err(NotANumber)),
            (".", Err(NotANumber), Err(NotANumber)),
            (",", Err(NotANumber), Err(NotANumber)),
            ("-5", Ok(-5.0), Ok(-5.0)),
            ("−5", Ok(-5.0), Ok(-5.0)),
            ("٣", Ok(3.0), Ok(3.0)),
            ("²", Err(NotANumber), Err(NotANumber)),
            ("½", Err(NotANumber), Err(NotANumber)),
            ("1e9", Err(NotANumber), Err(NotANumber)),
            ("1 200 people", Err(NotANumber), Err(NotANumber)),
            ("abc", Err(NotANumber), Err(NotANumber)),
            ("1,,200", Err(NotANumber), Err(NotANumber)),
            ("-", Err(NotANumber), Err(NotANumber)),
            ("inf", Err(NotANumber), Err(NotANumber)),
            ("", Err(Empty), Err(Empty)),
            (" \u{a0}", Err(Empty), Err(Empty)),
        ] {
            assert_eq!(Numerals::english().read(text), english, "{text:?}, English");
            assert_eq!(Numerals::german().read(text), in_german, "{text:?}, German");
        }
    }

    #[test]
    fn a_percent_sign_may_stand_beside_the_number() {
        for text in ["67", "67 %", "67%", " % 67", "67\u{202f}٪"] {
            assert_eq!(Numerals::english().read_percent(text), Ok(0.67), "{text:?}");
        }
        assert_eq!(Numerals::english().read_percent("%"), Err(NotRead::Empty));
    }

    /// Divided by a hundred, 0.55 comes to 0.005500000000000001, and every link would say so.
    #[test]
    fn hundredths_have_no_more_digits_than_were_typed() {
        for typed in (0..=100_000).map(|thousandths| f64::from(thousandths) / 1000.0) {
            let share = Numerals::english()
                .read_percent(&typed.to_string())
                .unwrap();
            let digits = share.to_string().trim_start_matches("0.").len();
            assert!(digits <= 5, "{typed} % is {share}");
        }
        let zero = Numerals::english().read_percent("-0");
        assert_eq!(zero.map(f64::is_sign_negative), Ok(false));
    }

    #[test]
    fn what_is_written_with_a_minus_is_read_and_so_is_a_hyphen() {
        let english = Numerals::english();
        assert_eq!(english.percent(-0.05, 1), "−5%");
        assert_eq!(english.read_percent(&english.percent(-0.05, 1)), Ok(-0.05));
        assert_eq!(english.read_percent("-5 %"), Ok(-0.05));
        assert_eq!(english.percent(-0.0, 1), "0%");
        assert_eq!(english.percent(-0.000_01, 1), "0%");
    }

    /// Full width, Arabic, Persian, Devanagari, Thai, Burmese, and two scripts at once.
    #[test]
    fn digits_of_any_script_are_read_in_any_locale() {
        for text in ["７０１", "٧٠١", "۷۰۱", "७०१", "๗๐๑", "၇၀၁", "7０١"]
        {
            assert_eq!(Numerals::english().read(text), Ok(701.0), "{text}");
            assert_eq!(Numerals::german().read(text), Ok(701.0), "{text}");
        }
        // What a browser's own number format writes is read, whatever stands before and after zeros.
        for zero in ZEROS {
            let digits: String = (0..10)
                .filter_map(|value| char::from_u32(zero + value))
                .collect();
            assert_eq!(
                Numerals::english().read(&digits),
                Ok(123_456_789.0),
                "{digits}"
            );
            for beyond in [zero - 1, zero + 10].into_iter().filter_map(char::from_u32) {
                assert!(
                    digit(beyond).is_none_or(|value| ZEROS.contains(&(u32::from(beyond) - value)))
                );
            }
        }
    }

    #[test]
    fn what_nobody_sees_is_nothing() {
        for hidden in [
            '\u{200b}', '\u{200d}', '\u{200e}', '\u{200f}', '\u{ad}', '\u{61c}', '\u{202d}',
            '\u{202c}', '\u{2060}', '\u{2066}', '\u{2069}', '\u{feff}',
        ] {
            for text in [format!("{hidden}701{hidden}"), format!("7{hidden}01")] {
                assert_eq!(Numerals::english().read(&text), Ok(701.0), "{text:?}");
            }
            let euro = Numerals::english();
            assert_eq!(euro.read_percent(&format!("67{hidden}%{hidden}")), Ok(0.67));
            assert_eq!(euro.read_money(&format!("{hidden}${hidden}5")), Ok(5.0));
            assert_eq!(euro.read(&hidden.to_string()), Err(NotRead::Empty));
        }
    }
}
