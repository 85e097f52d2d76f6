//! Every number of every reference path (tests/peer/README.md), read from the file, whatever their
//! number.
#![cfg(feature = "serde")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

use serde_json::Value as Json;
use uturn::model::path::path;
use uturn::model::{Plan, Value, World};

/// Ten digits are printed.
const RELATIVE: f64 = 1e-8;
const ABSOLUTE: f64 = 1e-12;

fn cases() -> Vec<Json> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/paths.json");
    let cases: Vec<Json> = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    assert!(!cases.is_empty(), "no case in {file}");
    cases
}

fn read(json: &Json) -> Value {
    serde_json::from_value(json.clone()).unwrap()
}

/// Notes every number of `expected` that `computed` does not hold.
fn compare(place: &str, expected: &Json, computed: &Json, off: &mut Vec<String>) -> usize {
    match expected {
        Json::Object(fields) => fields
            .iter()
            .map(|(name, field)| compare(&format!("{place}.{name}"), field, &computed[name], off))
            .sum(),
        Json::Array(items) => {
            if computed.as_array().is_none_or(|c| c.len() != items.len()) {
                off.push(format!("{place} has another length"));
            }
            items
                .iter()
                .enumerate()
                .map(|(i, item)| compare(&format!("{place}[{i}]"), item, &computed[i], off))
                .sum()
        }
        Json::Number(number) => {
            let expected = number.as_f64().unwrap();
            let close = computed.as_f64().is_some_and(|computed| {
                (computed - expected).abs() <= ABSOLUTE.max(RELATIVE * expected.abs())
            });
            if !close {
                off.push(format!("{place} is {computed}, expected {expected}"));
            }
            1
        }
        _ => {
            if expected != computed {
                off.push(format!("{place} is {computed}, expected {expected}"));
            }
            1
        }
    }
}

#[test]
fn every_number_of_every_reference_path() {
    let mut off = Vec::new();
    let mut compared = 0;
    for case in cases() {
        let name = case["name"].as_str().unwrap();
        let plan = Plan::read(&read(&case["plan"])).unwrap();
        let world = World::read(&read(&case["world"])).unwrap();
        let computed = serde_json::to_value(path(&plan, &world).unwrap()).unwrap();
        for part in ["monthly", "cost", "total_cost", "reversal_month"] {
            compared += compare(
                &format!("{name}: {part}"),
                &case[part],
                &computed[part],
                &mut off,
            );
        }
    }
    assert!(
        off.is_empty(),
        "{} of {compared} are off:\n{}",
        off.len(),
        off[..off.len().min(40)].join("\n")
    );
}
