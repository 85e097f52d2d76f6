//! Every default of the model's table, in words.

use crate::numerals::Numerals;
use crate::text;
use crate::text::inputs::InputWords;
use uturn::model::{Decided, Input, InputKind, Inputs, Uncertain, Value};

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
    let (default, range) = match words.input {
        Input::Decided(input) => decided(&dollars, input),
        Input::Uncertain(input) => uncertain(&dollars, input),
        Input::Material => {
            let (low, high) = Inputs::MATERIAL_BOUNDS;
            number(&dollars, words.input, Inputs::MATERIAL, low, high)
        }
    };
    DefaultRow {
        label: words.label,
        default,
        range,
        source: text::inputs::source(words.input),
    }
}

fn uncertain(numerals: &Numerals, input: Uncertain) -> (String, String) {
    let (range, input) = (input.row().range, input.into());
    (
        text::inputs::written(numerals, input, range.likely),
        between(numerals, input, range.low, range.high),
    )
}

fn decided(numerals: &Numerals, input: Decided) -> (String, String) {
    let (kind, input) = (input.row().kind, input.into());
    let written = |value: &Value| text::inputs::value(numerals, input, value);
    let choice = |default: Value, options: Vec<Value>| {
        let options: Vec<String> = options.iter().map(written).collect();
        (
            written(&default),
            format!("decided: {}", options.join(" / ")),
        )
    };
    let word = |word: &str| Value::Text(word.to_owned());
    match kind {
        InputKind::Number { default, low, high } => number(numerals, input, default, low, high),
        InputKind::Whole { default, low, high } => {
            number(numerals, input, default.into(), low.into(), high.into())
        }
        InputKind::Choice { default, options } => choice(
            word(default),
            options.iter().map(|option| word(option)).collect(),
        ),
        InputKind::Switch { default } => choice(
            Value::Switch(default),
            [false, true].map(Value::Switch).into(),
        ),
    }
}

fn number(
    numerals: &Numerals,
    input: Input,
    default: f64,
    low: f64,
    high: f64,
) -> (String, String) {
    (
        text::inputs::written(numerals, input, default),
        format!("decided: {}", between(numerals, input, low, high)),
    )
}

fn between(numerals: &Numerals, input: Input, low: f64, high: f64) -> String {
    let (low, high) = (
        text::inputs::short_value(numerals, input, &Value::Number(low)),
        text::inputs::written(numerals, input, high),
    );
    format!("{low} to {high}")
}
