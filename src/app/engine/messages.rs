//! What passes between the page and its worker.

use crate::app::state::Request;
use crate::model::report::Estimate;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// The survey that the upper line is scaled to, by its name in the engine's interface.
const SURVEY: &str = "orgvue";

/// An estimate, and the request that it answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub id: u32,
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
    stage: String,
    estimate: Option<Estimate>,
    message: Option<String>,
}

#[derive(Serialize)]
struct Question {
    id: u32,
    inputs: Inputs,
}

#[derive(Serialize)]
struct Inputs {
    plan: Decided,
    survey: &'static str,
}

/// The part of the plan that the sentence decides; the engine knows the defaults of the rest.
#[derive(Serialize)]
struct Decided {
    headcount: f64,
    ai_share: f64,
}

/// The message that asks for an estimate.
pub fn question(request: &Request) -> Result<JsValue, String> {
    let question = Question {
        id: request.id,
        inputs: Inputs {
            plan: Decided {
                headcount: request.plan.headcount,
                ai_share: request.plan.ai_share,
            },
            survey: SURVEY,
        },
    };
    serde_wasm_bindgen::to_value(&question).map_err(|error| error.to_string())
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
    Ok(Answer {
        id: said.id,
        stage,
        estimate,
    })
}
