//! Numbers as the visitor writes and reads them.
//!
//! The browser's `Intl` is asked once, at the start, how its locale writes numbers (see `intl`);
//! from then on writing and reading are plain functions of that answer, which also run natively.

mod intl;
mod parse;
mod write;

pub use parse::{NotRead, without_percent};
pub use write::Rounded;

/// The sign itself; what is typed may have a hyphen in its place.
const MINUS: &str = "−";

/// What stands before and after a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Affixes {
    pub before: String,
    pub after: String,
}

/// How one locale writes numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numerals {
    /// The digit zero; the other nine follow it.
    pub zero: char,
    pub decimal: String,
    pub group: String,
    /// Digits in the group next to the decimal mark.
    pub primary_group: usize,
    /// Digits in every group before that one.
    pub further_groups: usize,
    /// The fewest whole digits that are grouped at all (Spanish writes 1200, but 12 000).
    pub grouped_from: usize,
    pub minus: String,
    pub percent: Affixes,
    /// The plan's currency, as ISO 4217 names it.
    pub currency: &'static str,
    /// Its amounts.
    pub money: Affixes,
    /// The amounts of every currency that can be chosen.
    pub currencies: Vec<(&'static str, Affixes)>,
}

fn before(sign: &str) -> Affixes {
    Affixes {
        before: sign.into(),
        after: String::new(),
    }
}

impl Numerals {
    /// As written in the United States but for the marks: a decimal comma, and points between groups.
    pub fn german() -> Self {
        Numerals {
            decimal: ",".into(),
            group: ".".into(),
            ..Numerals::english()
        }
    }

    /// As written in the United States.
    pub fn english() -> Self {
        Numerals {
            zero: '0',
            decimal: ".".into(),
            group: ",".into(),
            primary_group: 3,
            further_groups: 3,
            grouped_from: 4,
            minus: MINUS.into(),
            percent: Affixes {
                before: String::new(),
                after: "%".into(),
            },
            currency: "USD",
            money: before("$"),
            currencies: [
                ("USD", "$"),
                ("GBP", "£"),
                ("EUR", "€"),
                ("SEK", "kr\u{a0}"),
            ]
            .map(|(name, sign)| (name, before(sign)))
            .to_vec(),
        }
    }

    /// The same with amounts in another currency.
    pub fn in_currency(&self, currency: &'static str) -> Self {
        let known = self.currencies.iter().find(|(name, _)| *name == currency);
        let money = known.map_or_else(|| self.money.clone(), |(_, money)| money.clone());
        Numerals {
            currency,
            money,
            ..self.clone()
        }
    }
}
