//! An estimate as a list of its leaves, bit by bit, and the fingerprint of that list.
//!
//! checks.mjs makes the same list from what the engine returns in JavaScript.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};
use uturn::model::{self, Inputs, Worlds};

use crate::{Outcome, server};

/// Inputs and a number of worlds to compare at.
pub struct Case {
    inputs: Value,
    worlds: u32,
}

/// Few, for the whole estimate is compared: the defaults at both ends of the sample, and plans
/// that take other branches of the model.
pub fn cases() -> Vec<Case> {
    let case = |worlds, inputs| Case { inputs, worlds };
    vec![
        case(512, json!({})),
        case(4096, json!({})),
        case(
            512,
            json!({
                "plan": {
                    "headcount": 50, "ai_share": 0.37, "horizon_months": 24,
                    "reduction": "attrition", "assist": true, "talent": "thin",
                },
                "survey": "gartner",
            }),
        ),
        case(
            4096,
            json!({
                "plan": {
                    "headcount": 100_000, "ai_share": 1, "on_demand_share": 0.2,
                    "reversal": false, "impersonal_announcement": true,
                },
                "ranges": { "ai_resolution": [0.2, 0.3, 0.4] },
                "material": 0.1,
                "survey": null,
            }),
        ),
    ]
}

/// The file of computed paths.
pub fn fixtures() -> PathBuf {
    server::root().join("tests/fixtures/paths.json")
}

impl Case {
    /// The arguments of `estimate` in JavaScript.
    pub fn arguments(&self) -> [Value; 2] {
        [self.inputs.clone(), json!({ "worlds": self.worlds })]
    }

    /// The fingerprint of the native estimate.
    pub fn fingerprint(&self) -> Outcome<String> {
        static KNOWN: Mutex<Option<HashMap<String, String>>> = Mutex::new(None);
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        let known = known.get_or_insert_default();
        let key = format!("{} {}", self.worlds, self.inputs);
        if let Some(fingerprint) = known.get(&key) {
            return Ok(fingerprint.clone());
        }
        let fingerprint = fingerprint(&self.leaves()?);
        known.insert(key, fingerprint.clone());
        Ok(fingerprint)
    }

    /// Says where another list of leaves differs first.
    pub fn difference(&self, other: Vec<String>) -> Outcome<String> {
        let native = self.leaves()?;
        let differing = native.iter().zip(&other).filter(|(a, b)| a != b);
        let first = differing.clone().next();
        Ok(format!(
            "{:?}: {} of {} leaves differ ({} there); first native, then there: {first:?}. \
             A site older than the model (`cargo xtask build`) would show like this too.",
            self.arguments(),
            differing.count(),
            native.len(),
            other.len(),
        ))
    }

    fn leaves(&self) -> Outcome<Vec<String>> {
        let given = serde_json::from_value(self.inputs.clone())?;
        let worlds = Worlds::from_count(self.worlds.into())?;
        let estimate = model::estimate(&Inputs::read(&given)?, worlds)?;
        let mut leaves = Vec::new();
        walk(&serde_json::to_value(estimate)?, String::new(), &mut leaves);
        Ok(leaves)
    }
}

fn walk(value: &Value, path: String, leaves: &mut Vec<String>) {
    match value {
        // serde_json's objects are sorted by their keys, and so are checks.mjs's.
        Value::Object(entries) => {
            for (key, entry) in entries {
                walk(entry, format!("{path}.{key}"), leaves);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, format!("{path}.{index}"), leaves);
            }
        }
        Value::Number(number) => {
            let bits = number.as_f64().unwrap_or(f64::NAN).to_bits();
            leaves.push(format!("{path} {bits:016x}"));
        }
        Value::String(text) => leaves.push(format!("{path} “{text}”")),
        Value::Null | Value::Bool(_) => leaves.push(format!("{path} {value}")),
    }
}

/// FNV-1a, 64 bits, over the leaves, a line each.
fn fingerprint(leaves: &[String]) -> String {
    let bytes = leaves.iter().flat_map(|leaf| leaf.bytes().chain([b'\n']));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}
