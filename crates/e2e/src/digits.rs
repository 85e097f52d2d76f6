//! An answer as a list of its leaves, bit by bit, and the fingerprint of that list.
//!
//! checks.mjs makes the same list from what the engine returns in JavaScript.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};
use uturn::model::company::{Company, company_estimate};
use uturn::model::pilot::Pilot;
use uturn::model::underway::UnderWay;
use uturn::model::{self, Engine, Estimation, Inputs, Worlds};

use crate::{Outcome, server};

/// What is asked, by the engine's name for it, and a number of worlds to compare at.
pub struct Case {
    question: &'static str,
    given: Vec<Value>,
    worlds: u32,
}

/// Few, for the whole estimate is compared: the defaults at both ends of the sample, plans that take
/// other branches of the model, and what a pilot has shown.
pub fn estimates() -> Vec<Case> {
    let case = |worlds, inputs| Case {
        question: "estimate",
        given: vec![inputs],
        worlds,
    };
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
        case(
            512,
            json!({ "evidence": { "pilot": {
                "judged": 200, "finished": 151, "closed": 190, "came_back": 12,
            } } }),
        ),
    ]
}

/// One of each of the later questions.
pub fn questions() -> Vec<Case> {
    let case = |question, given| Case {
        question,
        given,
        worlds: 512,
    };
    let evidence = json!({ "judged": 400, "finished": 208, "left": 200 });
    let teams = json!([
        { "name": "service", "plan": { "headcount": 500 } },
        { "name": "translation", "plan": { "headcount": 120, "ai_share": 0.9 } },
    ]);
    vec![
        case("pilot", vec![json!({}), json!({ "judged": 100 })]),
        case(
            "fromHere",
            vec![json!({}), json!({ "month": 12, "evidence": evidence })],
        ),
        case("company", vec![json!({ "teams": teams, "target": 450 })]),
    ]
}

/// The file of computed paths.
pub fn fixtures() -> PathBuf {
    server::root().join("tests/fixtures/paths.json")
}

impl Case {
    /// What is called in JavaScript, and its arguments.
    pub fn arguments(&self) -> [Value; 2] {
        let options = json!({ "worlds": self.worlds });
        let given = self.given.iter().cloned().chain([options]);
        [self.question.into(), given.collect()]
    }

    /// The fingerprint of the native answer.
    pub fn fingerprint(&self) -> Outcome<String> {
        static KNOWN: Mutex<Option<HashMap<String, String>>> = Mutex::new(None);
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        let known = known.get_or_insert_default();
        let key = format!("{:?}", self.arguments());
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
        let mut leaves = Vec::new();
        walk(&self.answer()?, String::new(), &mut leaves);
        Ok(leaves)
    }

    /// As the native model gives it.
    fn answer(&self) -> Outcome<Value> {
        let given: Vec<model::Value> = serde_json::from_value(self.given.clone().into())?;
        let worlds = Worlds::from_count(self.worlds.into())?;
        let mut engine = Engine::default();
        let answer = match (self.question, &given[..]) {
            ("estimate", [inputs]) => {
                serde_json::to_value(model::estimate(&Inputs::read(inputs)?, worlds)?)
            }
            ("pilot", [inputs, pilot]) => {
                let mut run = Estimation::new(Inputs::read(inputs)?, worlds)?;
                run.advance(&mut engine, worlds.count());
                let pilot = Pilot::read(pilot, run.inputs())?;
                serde_json::to_value(run.pilot(&mut engine, &pilot)?)
            }
            ("fromHere", [inputs, under_way]) => {
                let inputs = Inputs::read(inputs)?;
                let under_way = UnderWay::read(under_way, &inputs)?;
                serde_json::to_value(engine.from_here(&inputs, &under_way, worlds)?)
            }
            ("company", [company]) => {
                serde_json::to_value(company_estimate(&Company::read(company)?, worlds)?)
            }
            (question, _) => return Err(format!("no question is {question}").into()),
        };
        Ok(answer?)
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
