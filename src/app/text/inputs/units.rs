//! An input's value with its unit, as a person would write it.

use super::input_words;
use crate::app::numerals::Numerals;

/// A non-breaking space: a number and its unit stay on one line.
const TIE: &str = "\u{a0}";

/// What an input is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A share, written as a percentage; then what it is per.
    Percent(&'static str),
    /// An amount of the plan's currency; then what it is per.
    Money(&'static str),
    People,
    Minutes,
    Hours,
    Months,
    Years,
    WeeksOfPay,
    MonthsOfPayroll,
    YearsOfPayroll,
    HandleTimes,
    /// A factor.
    Times,
    /// A number and nothing else.
    Plain,
    /// Not a number: the model's words and the page's.
    Words(&'static [(&'static str, &'static str)]),
}

impl Unit {
    /// It is typed and written as a percentage.
    pub fn is_percent(self) -> bool {
        matches!(self, Unit::Percent(_))
    }

    /// What follows a count of it: for one, and for any other number.
    fn counted(self) -> [&'static str; 2] {
        match self {
            Unit::People => ["person", "people"],
            Unit::Minutes => ["minute", "minutes"],
            Unit::Hours => ["hour a week", "hours a week"],
            Unit::Months => ["month", "months"],
            Unit::Years => ["year", "years"],
            Unit::WeeksOfPay => ["week of pay", "weeks of pay"],
            Unit::MonthsOfPayroll => ["month of payroll", "months of payroll"],
            Unit::YearsOfPayroll => ["year of payroll", "years of payroll"],
            Unit::HandleTimes => ["handling time", "handling times"],
            Unit::Times => ["times", "times"],
            Unit::Percent(_) | Unit::Money(_) | Unit::Plain | Unit::Words(_) => ["", ""],
        }
    }

    /// What stands after a field that holds its number alone.
    pub fn beside_field(self) -> &'static str {
        match self {
            Unit::Percent(per) | Unit::Money(per) => per.trim_start(),
            other => other.counted()[1],
        }
    }
}

/// An input's number as it stands in a field: with the sign of a percentage or of a currency, but
/// without words.
pub fn figure(numerals: &Numerals, name: &str, value: f64) -> String {
    match input_words(name).unit {
        Unit::Percent(_) => numerals.percent(value, percent_decimals(value)),
        Unit::Money(_) => numerals.amount(value),
        _ => numerals.figure(value),
    }
}

/// An input's value with its unit: 32%, $58,000 a year, 8 minutes.
pub fn written(numerals: &Numerals, name: &str, value: f64) -> String {
    let figure = figure(numerals, name, value);
    let unit = input_words(name).unit;
    match unit {
        Unit::Percent(per) | Unit::Money(per) => format!("{figure}{per}"),
        _ => match unit.counted()[usize::from(value != 1.0)] {
            "" => figure,
            word => format!("{figure}{TIE}{word}"),
        },
    }
}

/// The page's word for one of the model's: of a choice, or of a switch ("true", "false").
pub fn option(name: &str, word: &str) -> &'static str {
    let Unit::Words(options) = input_words(name).unit else {
        return "";
    };
    let option = options.iter().find(|(known, _)| *known == word);
    option.map_or("", |(_, written)| written)
}

/// Small percentages keep the digits that tell them apart.
fn percent_decimals(share: f64) -> usize {
    if share.abs() < 0.01 { 3 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, PLAN_INPUTS, WORLD_INPUTS};

    #[test]
    fn values_are_written_with_their_units() {
        let numerals = Numerals::english();
        for (name, value, expected) in [
            ("ai_resolution", 0.4, "40%"),
            ("ai_ceiling", 0.985, "98.5%"),
            ("attrition", 0.32, "32% a year"),
            ("incident_rate", 0.005, "0.5% a year"),
            ("agent_cost", 58_000.0, "$58,000 a year"),
            ("agent_cost", 63_800.000_1, "$63,800 a year"),
            ("ai_unit_cost", 0.99, "$0.99 per issue"),
            ("ai_unit_cost", 0.5, "$0.50 per issue"),
            ("ai_unit_cost", 2.0, "$2 per issue"),
            ("handle_minutes", 8.0, "8\u{a0}minutes"),
            ("horizon_months", 1.0, "1\u{a0}month"),
            ("hiring_lag", 1.8, "1.8\u{a0}months"),
            ("severance_weeks", 6.0, "6\u{a0}weeks of pay"),
            ("on_demand_premium", 1.3, "1.3\u{a0}times"),
            ("service_grade", 1.0, "1"),
            ("material", 0.05, "5%"),
        ] {
            assert_eq!(written(&numerals, name, value), expected);
        }
    }

    #[test]
    fn every_choice_has_words_and_no_number_has() {
        for input in PLAN_INPUTS {
            let words: Vec<&str> = match input.kind {
                Kind::Choice { options, .. } => options.to_vec(),
                Kind::Switch { .. } => vec!["false", "true"],
                Kind::Number { .. } | Kind::Whole { .. } => {
                    assert!(!matches!(input_words(input.name).unit, Unit::Words(_)));
                    continue;
                }
            };
            for word in words {
                assert_ne!(option(input.name, word), "", "{}: {word}", input.name);
            }
        }
    }

    /// A unit here and its unit in the model's table are of one kind.
    #[test]
    fn units_are_those_of_the_model() {
        let decided = PLAN_INPUTS.iter().map(|input| (input.name, input.unit));
        let uncertain = WORLD_INPUTS.iter().map(|input| (input.name, input.unit));
        for (name, unit) in decided.chain(uncertain) {
            let here = input_words(name).unit;
            assert_eq!(
                matches!(here, Unit::Money(_)),
                unit.starts_with("money"),
                "{name}"
            );
            if unit.starts_with("share") {
                assert!(here.is_percent(), "{name}");
            }
            for (words, kind) in [
                ("months of payroll", Unit::MonthsOfPayroll),
                ("years of payroll", Unit::YearsOfPayroll),
                ("months", Unit::Months),
                ("minutes", Unit::Minutes),
            ] {
                assert_eq!(unit == words, here == kind, "{name}");
            }
        }
    }
}
