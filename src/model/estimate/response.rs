//! The response curve of a plan input: the plan's risk worked out anew at about nine of its values.

use super::{Engine, Estimation, Worlds};
use crate::model::error::Error;
use crate::model::inputs::{Inputs, Kind, PlanInput, Scale, Value, known_plan_input};
use crate::model::report::Lines;

/// Values of a numeric input at which the estimate is run again.
const POINTS: u32 = 9;

/// The regret risk of the plan with one plan input at one value.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PlanResponsePoint {
    /// The input's value.
    pub value: Value,
    /// P(R⁺ material).
    pub regret_risk: Lines<f64>,
}

/// The regret risk along one plan input.
pub type PlanResponse = Vec<PlanResponsePoint>;

/// The response curve of a plan input on its way.
pub struct ResponseRun {
    inputs: Inputs,
    name: String,
    worlds: Worlds,
    /// The values still to come, last first.
    ahead: Vec<Value>,
    /// The run at the value that is next.
    run: Option<Estimation>,
    behind: PlanResponse,
}

impl ResponseRun {
    /// Prepares the runs along the plan input `name`.
    ///
    /// # Errors
    /// If no plan input has this name, or if an input is out of its bounds.
    pub fn new(inputs: Inputs, name: &str, worlds: Worlds) -> Result<Self, Error> {
        inputs.validate()?;
        let mut ahead = values(known_plan_input(name)?);
        ahead.reverse();
        Ok(ResponseRun {
            inputs,
            name: name.to_owned(),
            worlds,
            ahead,
            run: None,
            behind: Vec::new(),
        })
    }

    /// Simulates up to `more` further worlds at one value; whether there is anything left to do.
    ///
    /// # Errors
    /// None: every value is within the bounds of its input.
    pub fn advance(&mut self, engine: &mut Engine, more: usize) -> Result<bool, Error> {
        let Some(value) = self.ahead.last() else {
            return Ok(false);
        };
        let run = match &mut self.run {
            Some(run) => run,
            None => {
                self.inputs.plan.set(&self.name, value)?;
                let run = Estimation::of_the_risk(self.inputs.clone(), self.worlds)?;
                self.run.insert(run)
            }
        };
        if run.advance(engine, more) == run.worlds() {
            let regret_risk = run.regret_risk();
            self.run = None;
            if let Some(value) = self.ahead.pop() {
                self.behind.push(PlanResponsePoint { value, regret_risk });
            }
        }
        Ok(!self.ahead.is_empty())
    }

    /// The points worked out so far.
    pub fn response(&self) -> &PlanResponse {
        &self.behind
    }
}

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
    let mut run = ResponseRun::new(inputs.clone(), name, worlds)?;
    while run.advance(engine, worlds.count())? {}
    Ok(run.behind)
}

fn values(input: &PlanInput) -> Vec<Value> {
    match input.kind {
        Kind::Number { low, high, .. } => spaced(input.scale(), low, high)
            .map(Value::Number)
            .collect(),
        Kind::Whole { low, high, .. } => {
            let mut whole: Vec<f64> = spaced(input.scale(), low.into(), high.into())
                .map(f64::round)
                .collect();
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

fn spaced(scale: Scale, low: f64, high: f64) -> impl Iterator<Item = f64> {
    let (from, to) = (scale.forward(low), scale.forward(high));
    (0..POINTS).map(move |point| {
        let part = f64::from(point) / f64::from(POINTS - 1);
        scale.backward(from + part * (to - from)).clamp(low, high)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Slices, and leaving out the shares above the plan's own, change nothing.
    #[test]
    fn every_point_is_what_an_estimate_of_its_own_says() -> Result<(), Error> {
        let mut engine = Engine::default();
        for (name, survey) in [
            ("handle_minutes", Inputs::default().survey),
            ("reduction", None),
            ("ai_share", Inputs::default().survey),
        ] {
            let mut inputs = Inputs {
                survey,
                ..Inputs::default()
            };
            inputs.plan.headcount = 60.0;
            let mut run = ResponseRun::new(inputs.clone(), name, Worlds::W512)?;
            while run.advance(&mut engine, 100)? {}
            assert!(run.response().len() >= 2);
            for point in run.response() {
                inputs.plan.set(name, &point.value)?;
                let whole = engine.estimate(&inputs, Worlds::W512)?;
                let risk = whole.regret_risk;
                let same = |ours: f64, direct: f64| (ours - direct).abs() < 1e-9;
                assert!(same(point.regret_risk.alone, risk.alone[whole.plan_index]));
                assert!(same(
                    point.regret_risk.scaled,
                    risk.scaled[whole.plan_index]
                ));
            }
        }
        Ok(())
    }

    #[test]
    fn an_unknown_name_is_refused_with_those_that_are_known() {
        let run = ResponseRun::new(Inputs::default(), "agent_cost", Worlds::W512);
        let message = run.err().map(|error| error.to_string()).unwrap_or_default();
        assert!(
            message.contains("agent_cost") && message.contains("headcount"),
            "{message}"
        );
    }
}
