//! What passes between the page and its worker.

use super::reason;
use crate::app::state::{Request, Run};
use crate::model::Value;
use crate::model::report::Estimate;
use js_sys::{Array, Object, Reflect};
use serde::Deserialize;
use wasm_bindgen::JsValue;

/// An estimate, and the request that it answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub id: u32,
    pub run: Run,
    pub stage: Stage,
    pub estimate: Estimate,
}

/// How far the estimate has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// From the first worlds.
    Preview,
    /// From all of them.
    Settled,
}

/// What the worker says. One flat form: a tagged enum would make serde copy the whole estimate
/// once more before reading it.
#[derive(Deserialize)]
struct Message {
    id: u32,
    run: Option<String>,
    stage: String,
    estimate: Option<Estimate>,
    message: Option<String>,
}

/// The runs by the names that the worker hands back.
const RUNS: [(Run, &str); 2] = [(Run::Plan, "plan"), (Run::Pool, "pool")];

/// The message that asks for estimates: `{id, runs: [{run, inputs}]}`. Inputs hold what differs
/// from the defaults; the engine knows the rest.
pub fn question(request: &Request) -> Result<JsValue, String> {
    let runs = RUNS
        .iter()
        .filter(|(run, _)| request.runs.contains(run))
        .map(|(run, name)| {
            object([
                ("run", JsValue::from(*name)),
                ("inputs", plain(&request.inputs_of(*run).given())?),
            ])
        });
    let runs: Array = runs
        .collect::<Result<_, JsValue>>()
        .map_err(|error| reason(&error))?;
    object([("id", request.id.into()), ("runs", runs.into())]).map_err(|error| reason(&error))
}

/// Named values as a plain JavaScript value.
fn plain(value: &Value) -> Result<JsValue, JsValue> {
    Ok(match value {
        Value::Nothing => JsValue::NULL,
        Value::Switch(on) => (*on).into(),
        Value::Number(number) => (*number).into(),
        Value::Text(text) => text.into(),
        Value::List(items) => items
            .iter()
            .map(plain)
            .collect::<Result<Array, JsValue>>()?
            .into(),
        Value::Map(entries) => {
            let entries = entries
                .iter()
                .map(|(name, entry)| Ok((name.as_str(), plain(entry)?)));
            object(entries.collect::<Result<Vec<_>, JsValue>>()?)?
        }
    })
}

fn object<'a>(entries: impl IntoIterator<Item = (&'a str, JsValue)>) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (name, value) in entries {
        Reflect::set(&object, &name.into(), &value)?;
    }
    Ok(object.into())
}

/// The worker's message: an answer, or why there is none.
pub fn answer(data: JsValue) -> Result<Answer, String> {
    let said: Message = serde_wasm_bindgen::from_value(data).map_err(|error| error.to_string())?;
    let stage = match said.stage.as_str() {
        "preview" => Stage::Preview,
        "settled" => Stage::Settled,
        _ => return Err(said.message.unwrap_or_default()),
    };
    let estimate = said.estimate.ok_or("an answer without an estimate")?;
    let run = RUNS
        .iter()
        .find(|(_, name)| said.run.as_deref() == Some(*name));
    let (run, _) = run.ok_or("an answer to no run")?;
    Ok(Answer {
        id: said.id,
        run: *run,
        stage,
        estimate,
    })
}
