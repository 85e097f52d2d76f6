//! The response curve of a plan input: the estimate run again at about nine of its values.

use super::{Engine, Estimation, Worlds};
use crate::model::error::Error;
use crate::model::inputs::{Inputs, Kind, Value, plan_input};
use crate::model::report::Lines;

/// Values of a numeric input at which the estimate is run again.
const POINTS: u32 = 9;
/// Above this ratio of its bounds an input is spaced by factors, not by steps.
const WIDE: f64 = 40.0;

/// The regret risk of the plan with one plan input at one value.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct PlanResponsePoint {
    /// The input's value.
    pub value: Value,
    /// P(R⁺ material).
    pub regret_risk: Lines<f64>,
}

/// The regret risk along one plan input.
pub type PlanResponse = Vec<PlanResponsePoint>;

/// Runs the estimate at about nine values of the plan input `name`.
///
/// # Errors
/// If no plan input has this name, or if an input is out of its bounds.
pub fn response_to_plan_input(
    engine: &mut Engine,
    inputs: &Inputs,
    name: &str,
    worlds: Worlds,
) -> Result<PlanResponse, Error> {
    let mut inputs = inputs.clone();
    let mut response = Vec::new();
    // An unknown name is refused by `set`, with the names that are known.
    let values = plan_input(name).map_or(vec![Value::Nothing], |input| values(input.kind));
    for value in values {
        inputs.plan.set(name, &value)?;
        let mut run = Estimation::new(inputs.clone(), worlds)?;
        run.advance(engine, worlds.count());
        response.push(PlanResponsePoint {
            value,
            regret_risk: run.regret_risk(),
        });
    }
    Ok(response)
}

fn values(kind: Kind) -> Vec<Value> {
    match kind {
        Kind::Number { low, high, .. } => spaced(low, high).map(Value::Number).collect(),
        Kind::Whole { low, high, .. } => {
            let mut whole: Vec<f64> = spaced(low.into(), high.into()).map(f64::round).collect();
            whole.dedup();
            whole.into_iter().map(Value::Number).collect()
        }
        Kind::Choice { options, .. } => options
            .iter()
            .map(|option| Value::Text((*option).to_owned()))
            .collect(),
        Kind::Switch { .. } => vec![Value::Switch(false), Value::Switch(true)],
    }
}

fn spaced(low: f64, high: f64) -> impl Iterator<Item = f64> {
    (0..POINTS).map(move |point| {
        let part = f64::from(point) / f64::from(POINTS - 1);
        if low > 0.0 && high / low > WIDE {
            (low * libm::pow(high / low, part)).clamp(low, high)
        } else {
            (low + part * (high - low)).clamp(low, high)
        }
    })
}
