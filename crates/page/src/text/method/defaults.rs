//! Every default of the model's table, in words.

use crate::numerals::Numerals;
use crate::text::{self, InputWords};
use uturn::model::{Inputs, Kind, Value, plan_input, world_input};

/// Says how to read the tables.
pub const DEFAULTS_READ: &str = "Amounts are in US dollars and hold for customer service in the \
    United States; other kinds of work and countries start from figures of their own. Where \
    something is uncertain, one future in ten lies below its range and one in ten above. What you \
    decide can be anything within its range.";
/// Of the columns.
pub const DEFAULTS_COLUMNS: [&str; 4] = ["Input", "Default", "Range", "Source"];

/// A row of the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DefaultRow {
    pub label: &'static str,
    pub default: String,
    pub range: String,
    pub source: String,
}

/// The row of one input.
pub fn default_row(numerals: &Numerals, words: &InputWords) -> DefaultRow {
    let dollars = Numerals {
        money: Numerals::english().money,
        ..numerals.clone()
    };
    let (default, range) = uncertain(&dollars, words.name)
        .or_else(|| decided(&dollars, words.name))
        .unwrap_or_default();
    DefaultRow {
        label: words.label,
        default,
        range,
        source: text::source(words.name),
    }
}

fn uncertain(numerals: &Numerals, name: &str) -> Option<(String, String)> {
    let range = world_input(name)?.range;
    Some((
        text::written(numerals, name, range.likely),
        between(numerals, name, range.low, range.high),
    ))
}

fn decided(numerals: &Numerals, name: &str) -> Option<(String, String)> {
    let number = |default, low, high| {
        (
            text::written(numerals, name, default),
            format!("decided: {}", between(numerals, name, low, high)),
        )
    };
    if name == Inputs::MATERIAL_NAME {
        return Some(number(Inputs::MATERIAL, 0.0, 1.0));
    }
    let written = |value: &Value| text::value(numerals, name, value);
    let choice = |default: Value, options: Vec<Value>| {
        let options: Vec<String> = options.iter().map(written).collect();
        (
            written(&default),
            format!("decided: {}", options.join(" / ")),
        )
    };
    let word = |word: &str| Value::Text(word.to_owned());
    Some(match plan_input(name)?.kind {
        Kind::Number { default, low, high } => number(default, low, high),
        Kind::Whole { default, low, high } => number(default.into(), low.into(), high.into()),
        Kind::Choice { default, options } => choice(
            word(default),
            options.iter().map(|option| word(option)).collect(),
        ),
        Kind::Switch { default } => choice(
            Value::Switch(default),
            [false, true].map(Value::Switch).into(),
        ),
    })
}

fn between(numerals: &Numerals, name: &str, low: f64, high: f64) -> String {
    let (low, high) = (
        text::short_value(numerals, name, &Value::Number(low)),
        text::written(numerals, name, high),
    );
    format!("{low} to {high}")
}
