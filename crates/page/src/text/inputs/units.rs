//! An input's value with its unit, as a person would write it.

use super::input_name;
use crate::numerals::Numerals;
use uturn::model::{Input, Value};

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
    /// Not a number but one of a few words.
    Words(&'static [Word]),
}

/// An option of a choice, or a state of a switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// What the model calls it; a switch is "true" or "false".
    pub model: &'static str,
    /// What the page calls it.
    pub written: &'static str,
    /// The same under a chart.
    pub short: &'static str,
}

impl Word {
    /// A word that is short enough everywhere.
    pub const fn short(model: &'static str, written: &'static str) -> Self {
        Word {
            model,
            written,
            short: written,
        }
    }
}

impl Unit {
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

    /// What stands before and after each of the fields that hold its numbers alone.
    pub fn beside_field(self, numerals: &Numerals) -> [&str; 2] {
        match self {
            Unit::Money(_) => [&numerals.money.before, &numerals.money.after],
            _ => ["", ""],
        }
    }

    /// What follows all of them.
    pub fn after_fields(self) -> &'static str {
        match self {
            Unit::Percent(per) | Unit::Money(per) => per.trim_start(),
            other => other.counted()[1],
        }
    }
}

/// An input's number as it stands in a field: with the sign of a percentage or of a currency, but
/// without words.
pub fn figure(numerals: &Numerals, input: Input, value: f64) -> String {
    match input_name(input).unit {
        Unit::Percent(_) => numerals.percent(value, percent_decimals(value)),
        Unit::Money(_) => numerals.amount(value),
        _ => numerals.figure(value),
    }
}

/// An input's value with its unit: 32%, $58,000 a year, 8 minutes.
pub fn written(numerals: &Numerals, input: Input, value: f64) -> String {
    let figure = figure(numerals, input, value);
    let unit = input_name(input).unit;
    match unit {
        Unit::Percent(per) | Unit::Money(per) => format!("{figure}{per}"),
        // No word goes with one: 1× is as much.
        Unit::Times => format!("{figure}×"),
        _ => match unit.counted()[usize::from(value != 1.0)] {
            "" => figure,
            word => format!("{figure}{TIE}{word}"),
        },
    }
}

/// The page's words for an option of a choice, or for a state of a switch.
pub fn option(input: Input, option: &Value) -> &'static Word {
    let model = match option {
        Value::Text(word) => word.as_str(),
        Value::Switch(true) => "true",
        Value::Switch(false) => "false",
        other => unreachable!("{other} is no option"),
    };
    let word = match input_name(input).unit {
        Unit::Words(words) => words.iter().find(|word| word.model == model),
        _ => None,
    };
    word.expect("each option has its words")
}

/// An input's value with its unit, whatever its kind; a range with its three values.
pub fn value(numerals: &Numerals, input: Input, value: &Value) -> String {
    match value {
        Value::Number(number) => written(numerals, input, *number),
        Value::List(_) => {
            let [low, likely, high] = range(value);
            let [low, likely] = [low, likely].map(|end| figure(numerals, input, end));
            format!("{low} / {likely} / {}", written(numerals, input, high))
        }
        other => option(input, other).written.to_owned(),
    }
}

/// Low, likely and high.
fn range(value: &Value) -> [f64; 3] {
    let ends = match value {
        Value::List(ends) => &ends[..],
        _ => &[],
    };
    let [
        Value::Number(low),
        Value::Number(likely),
        Value::Number(high),
    ] = ends
    else {
        unreachable!("{value} is no range");
    };
    [*low, *likely, *high]
}

/// The same as short as it can be: without its unit's words.
pub fn short_value(numerals: &Numerals, input: Input, value: &Value) -> String {
    match value {
        Value::Number(number) => figure(numerals, input, *number),
        other => option(input, other).short.to_owned(),
    }
}

/// Small percentages keep the digits that tell them apart.
fn percent_decimals(share: f64) -> usize {
    if share.abs() < 0.01 { 3 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{End, Field, Form, Subject};
    use uturn::model::{Country, Decided, InputKind, PLAN_INPUTS, Uncertain};

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
            ("handle_minutes", 1.0, "1\u{a0}minute"),
            ("demand_growth", -0.05, "−5% a year"),
            ("horizon_months", 1.0, "1\u{a0}month"),
            ("hiring_lag", 1.8, "1.8\u{a0}months"),
            ("severance_weeks", 6.0, "6\u{a0}weeks of pay"),
            ("on_demand_premium", 1.3, "1.3×"),
            ("escalation_effort", 1.0, "1×"),
            ("service_grade", 1.0, "1"),
            ("material", 0.05, "5%"),
        ] {
            let input = Input::named(name).unwrap();
            assert_eq!(written(&numerals, input, value), expected);
        }
    }

    #[test]
    fn every_choice_has_words_and_no_number_has() {
        for input in PLAN_INPUTS {
            let options: Vec<Value> = match input.kind {
                InputKind::Choice { options, .. } => options
                    .iter()
                    .map(|word| Value::Text((*word).into()))
                    .collect(),
                InputKind::Switch { .. } => [false, true].map(Value::Switch).into(),
                InputKind::Number { .. } | InputKind::Whole { .. } => {
                    let words = input_name(input.input.into());
                    assert!(!matches!(words.unit, Unit::Words(_)));
                    continue;
                }
            };
            for word in options {
                let words = option(input.input.into(), &word);
                assert!(!words.short.is_empty() && !words.written.is_empty());
            }
        }
    }

    /// What is written as a percentage is typed as one, and an amount of money as that.
    #[test]
    fn units_are_typed_as_they_are_written() {
        let is_number = |input: &Decided| input.row().bounds(Country::default()).is_some();
        let decided = Decided::ALL
            .into_iter()
            .filter(is_number)
            .map(Field::of_plan);
        let uncertain = Uncertain::ALL.map(|input| Field::Uncertain(input, End::Low));
        for field in decided.chain(uncertain).chain([Field::Material]) {
            let Subject::Input(input) = field.decides() else {
                unreachable!("{field:?}");
            };
            let form = match input_name(input).unit {
                Unit::Percent(_) => Form::Percent,
                Unit::Money(_) => Form::Money,
                _ => Form::Number,
            };
            assert_eq!(field.form(), form, "{}", field.name());
        }
    }

    /// A unit here and its unit in the model's table are one.
    #[test]
    fn units_are_those_of_the_model() {
        for input in Input::all() {
            for (words, kind) in [
                ("months of payroll", Unit::MonthsOfPayroll),
                ("years of payroll", Unit::YearsOfPayroll),
                ("weeks of pay", Unit::WeeksOfPay),
                ("months", Unit::Months),
                ("minutes", Unit::Minutes),
                ("people", Unit::People),
                ("handle times", Unit::HandleTimes),
            ] {
                let is_kind = input_name(input).unit == kind;
                assert_eq!(input.unit() == words, is_kind, "{input:?}");
            }
        }
    }
}
