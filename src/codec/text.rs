//! Values of inputs as they stand in links.

use crate::model::{Input, InputKind, Value};

const ON: &str = "yes";
const OFF: &str = "no";

/// An input's value as text: `0.4`, `yes`, `attrition`, `100,300,800`. Numbers are the shortest that read
/// back as the same number.
pub fn write(value: &Value) -> String {
    match value {
        Value::Switch(on) => if *on { ON } else { OFF }.to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::List(items) => items.iter().map(write).collect::<Vec<_>>().join(","),
        Value::Nothing | Value::Map(_) => unreachable!("no input has {value} for a value"),
    }
}

/// The value that a text stands for in this input, before it is known to be allowed there; none if
/// it is of another kind.
pub fn read(input: Input, text: &str) -> Option<Value> {
    let text = text.trim();
    match input {
        Input::Decided(input) => match input.row().kind {
            InputKind::Number { .. } | InputKind::Whole { .. } => number(text),
            InputKind::Choice { .. } => Some(Value::Text(word(text))),
            InputKind::Switch { .. } => switch(text),
        },
        Input::Uncertain(_) => range(text),
        Input::Material => number(text),
    }
}

/// A word as the tables have it.
pub fn word(text: &str) -> String {
    text.trim().to_ascii_lowercase().replace('-', "_")
}

fn switch(text: &str) -> Option<Value> {
    match word(text).as_str() {
        ON | "true" | "on" | "1" => Some(Value::Switch(true)),
        OFF | "false" | "off" | "0" => Some(Value::Switch(false)),
        _ => None,
    }
}

fn number(text: &str) -> Option<Value> {
    real(text).map(Value::Number)
}

/// Nobody sees it, and it comes along with pasted text: a mark of writing direction, a place where a
/// line may break, or must not.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

/// A text without what nobody sees.
pub fn seen(text: &str) -> String {
    let mut seen = String::new();
    for letter in text.chars() {
        if !is_invisible(letter) {
            seen.push(letter);
        }
    }
    seen
}

/// A number in digits. Rust would also read “inf”, “nan” and “infinity”.
pub fn real(text: &str) -> Option<f64> {
    let text = text.trim();
    let is_digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E');
    let number = text.chars().all(is_digits).then(|| parsed(text))??;
    // Zero has no sign.
    number.is_finite().then_some(number + 0.0)
}

/// The number that a text of digits stands for, rounded correctly.
#[cfg(not(target_arch = "wasm32"))]
pub fn parsed(text: &str) -> Option<f64> {
    text.parse().ok()
}

/// The same from JavaScript, which rounds correctly too: Rust's own way brings along a table of ten
/// kilobytes.
#[cfg(target_arch = "wasm32")]
pub fn parsed(text: &str) -> Option<f64> {
    let number = wasm_bindgen::JsValue::from_str(text).unchecked_into_f64();
    (!text.is_empty() && !number.is_nan()).then_some(number)
}

/// Low, likely and high; a single number is certain.
fn range(text: &str) -> Option<Value> {
    let numbers: Option<Vec<f64>> = text.split(',').map(real).collect();
    let [low, likely, high] = match numbers?[..] {
        [certain] => [certain; 3],
        [low, likely, high] => [low, likely, high],
        _ => return None,
    };
    Some(Value::List([low, likely, high].map(Value::Number).to_vec()))
}
