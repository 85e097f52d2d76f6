//! What passes between the page and its worker.

use crate::state::{Errand, Finding, Found, Job, Request, Round, Run};
use js_sys::{Array, Reflect};
use serde::Deserialize;
use uturn::model::{Check, Decimal, Estimate, Inputs, PlanResponse, Value};
use wasm_bindgen::JsValue;
use words::object::object;

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
    key: Option<String>,
    stage: String,
    estimate: Option<Estimate>,
    response: Option<PlanResponse>,
    checks: Option<Vec<Check>>,
    /// A Blob, which the page only hands on.
    #[serde(with = "serde_wasm_bindgen::preserve", default)]
    file: JsValue,
    message: Option<String>,
}

/// What the worker says, read.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// Of the plan.
    Answer(Box<Answer>),
    /// Of an errand.
    Found(Box<Found>),
    /// A file, put together.
    File(JsValue),
    /// What nobody waits for, such as a first look at what an errand will come to.
    Preview,
}

/// What can be put together as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// The figures along the shares, as CSV.
    Curve,
    /// All futures, as CSV.
    Futures,
    /// All inputs and the estimate, as JSON.
    Results,
}

impl File {
    /// In the order of the page.
    pub const ALL: [File; 3] = [File::Curve, File::Futures, File::Results];

    /// The worker's word for it.
    fn word(self) -> &'static str {
        match self {
            File::Curve => "curve",
            File::Futures => "futures",
            File::Results => "results",
        }
    }
}

/// The key of a file.
const FILE: &str = "file";

/// The message that asks for a file, whose tables are written in one way or the other.
pub fn file(file: File, decimal: Decimal, inputs: &Inputs) -> Result<JsValue, JsValue> {
    let job = job(FILE, "file", inputs, file.word())?;
    Reflect::set(&job, &"decimal".into(), &decimal.word().into())?;
    message(0, std::iter::once(Ok(job)))
}

/// The runs by the keys that the worker hands back; errands have their place in their round.
const RUNS: [(Run, &str); 2] = [(Run::Plan, "plan"), (Run::Pool, "pool")];

/// The message that asks for estimates of the plan. Inputs hold what differs from the defaults;
/// the engine knows the rest.
pub fn question(request: &Request) -> Result<JsValue, JsValue> {
    let jobs = RUNS
        .iter()
        .filter(|(run, _)| request.runs.contains(run))
        .map(|(run, key)| job(key, "estimate", &request.inputs_of(*run), ""));
    message(request.id, jobs)
}

/// The message that sends on a round's errands: those of every `of`-th place from `first` on.
pub fn errands(round: &Round, first: usize, of: usize) -> Result<JsValue, JsValue> {
    let dealt = round.jobs.iter().enumerate().skip(first).step_by(of);
    let jobs = dealt.map(|(place, Job { errand, inputs })| {
        let (kind, field) = match errand {
            Errand::Response(input) => ("response", input.name()),
            Errand::Story(..) => ("estimate", ""),
            Errand::SelfCheck => ("check", ""),
        };
        job(&place.to_string(), kind, inputs, field)
    });
    message(round.id, jobs)
}

/// `{id, jobs: [{key, kind, inputs, field}]}`
fn message(
    id: u32,
    jobs: impl Iterator<Item = Result<JsValue, JsValue>>,
) -> Result<JsValue, JsValue> {
    let jobs: Array = jobs.collect::<Result<_, JsValue>>()?;
    object([("id", id.into()), ("jobs", jobs.into())])
}

fn job(key: &str, kind: &str, inputs: &Inputs, field: &str) -> Result<JsValue, JsValue> {
    object([
        ("key", key.into()),
        ("kind", kind.into()),
        ("inputs", plain(&inputs.given())?),
        ("field", field.into()),
    ])
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

/// The worker's message: what it has worked out, or why it has not.
pub fn said(data: JsValue) -> Result<Said, String> {
    let said: Message = serde_wasm_bindgen::from_value(data).map_err(|error| error.to_string())?;
    let stage = match said.stage.as_str() {
        "preview" => Stage::Preview,
        "settled" => Stage::Settled,
        // For the still page.
        "opened" => return Ok(Said::Preview),
        // A failure may have left no words.
        _ => return Err(said.message.unwrap_or_default()),
    };
    let key = said.key.ok_or("an answer to nothing")?;
    if key == FILE {
        return Ok(Said::File(said.file));
    }
    if let Some((run, _)) = RUNS.iter().find(|(_, known)| *known == key) {
        return Ok(Said::Answer(Box::new(Answer {
            id: said.id,
            run: *run,
            stage,
            estimate: said.estimate.ok_or("an answer without an estimate")?,
        })));
    }
    if stage == Stage::Preview {
        return Ok(Said::Preview);
    }
    let finding = match (said.estimate, said.response, said.checks) {
        (Some(estimate), _, _) => Finding::Estimate(Box::new(estimate)),
        (_, Some(response), _) => Finding::Response(response),
        (_, _, Some(checks)) => Finding::Checks(checks),
        _ => return Err("an errand without a finding".into()),
    };
    Ok(Said::Found(Box::new(Found {
        id: said.id,
        place: key.parse().map_err(|_| "an answer to no errand")?,
        finding,
    })))
}
