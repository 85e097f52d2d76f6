//! The response curve of a plan input: the plan's risk at about nine of its values, and at today's.
//!
//! Today's is the answer itself, from all worlds. Those at other values come from the first scramble
//! and are anchored to it. The shares handed over are on the menu: there the answer has all of them.

use super::anchor::Anchor;
use super::{Engine, Estimation, Worlds};
use crate::model::error::Error;
use crate::model::inputs::{Country, Decided, InputKind, Inputs, PlanInput, Value};
use crate::model::report::{Estimate, Lines};
use std::sync::Arc;

/// Values of a numeric input at which the plan is run again.
const POINTS: u32 = 9;
/// Of the menu's shares, one in so many percent is told.
const PERCENT: f64 = 10.0;
/// The one input whose values are on the menu.
const SHARE: Decided = Decided::AiShare;
/// The one input that changes what a pilot shows.
const TALENT: Decided = Decided::Talent;

/// The regret risk of the plan with one plan input at one value.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PlanResponsePoint {
    /// The input's value.
    pub value: Value,
    /// P(R⁺ material).
    pub regret_risk: Lines<f64>,
    /// Standard error of `regret_risk`; none for 512 worlds.
    pub standard_error: Option<Lines<f64>>,
}

/// The regret risk along one plan input, today's value included.
pub type PlanResponse = Vec<PlanResponsePoint>;

/// The response curve of a plan input on its way.
pub struct ResponseRun {
    inputs: Inputs,
    input: Decided,
    worlds: Worlds,
    /// The values still to come, last first.
    ahead: Vec<Value>,
    /// Today's plan, once it has been run in all worlds.
    anchor: Option<Arc<Anchor>>,
    /// The run that is under way: today's plan, or another value in the first worlds.
    run: Option<Estimation>,
    behind: PlanResponse,
}

impl ResponseRun {
    /// Prepares the runs along one plan input.
    ///
    /// # Errors
    /// If an input is out of its bounds.
    #[cold]
    pub fn new(inputs: Inputs, input: Decided, worlds: Worlds) -> Result<Self, Error> {
        inputs.validate()?;
        let today = inputs.plan.get(input);
        let mut ahead = match input {
            // The whole menu is one run.
            SHARE => vec![today],
            other => values(other.row(), today, inputs.country),
        };
        ahead.reverse();
        Ok(ResponseRun {
            inputs,
            input,
            worlds,
            ahead,
            anchor: None,
            run: None,
            behind: Vec::new(),
        })
    }

    /// Simulates up to `more` further worlds of one run; whether there is anything left to do.
    ///
    /// # Errors
    /// None: every value is within the bounds of its input.
    #[cold]
    pub fn advance(&mut self, engine: &mut Engine, more: usize) -> Result<bool, Error> {
        let Some(value) = self.ahead.last() else {
            return Ok(false);
        };
        if self.input == SHARE {
            let run = started(&mut self.run, || {
                Estimation::new(self.inputs.clone(), self.worlds)
            })?;
            if run.advance(engine, more) == run.worlds() {
                self.behind = run.preview().iter().flat_map(along_the_menu).collect();
                self.ahead.clear();
            }
            return Ok(!self.ahead.is_empty());
        }
        if self.anchor.is_none() {
            let known = engine.anchor.clone();
            self.anchor = known.filter(|anchor| anchor.is_of(&self.inputs, self.worlds));
        }
        let Some(anchor) = &self.anchor else {
            let run = started(&mut self.run, || {
                Estimation::of_the_risk(self.inputs.clone(), self.worlds)
            })?;
            if run.advance(engine, more) == run.worlds() {
                engine.anchor = Some(run.anchor());
                self.run = None;
            }
            return Ok(true);
        };
        let (regret_risk, standard_error) = if self.inputs.plan.get(self.input) == *value {
            (anchor.regret_risk, anchor.standard_error)
        } else {
            // Another talent would have shown something else: other worlds are drawn.
            let has_own_worlds = self.inputs.evidence.is_some() && self.input == TALENT;
            let run = started(&mut self.run, || {
                let mut inputs = self.inputs.clone();
                inputs.set(self.input.into(), value)?;
                let worlds = if has_own_worlds {
                    self.worlds
                } else {
                    Worlds::W512
                };
                Estimation::of_the_risk(inputs, worlds)
            })?;
            if run.advance(engine, more) < run.worlds() {
                return Ok(true);
            }
            if has_own_worlds {
                let own = run.anchor();
                (own.regret_risk, own.standard_error)
            } else {
                anchor.anchored(&run.regretted())
            }
        };
        self.run = None;
        self.behind.push(PlanResponsePoint {
            value: value.clone(),
            regret_risk,
            standard_error,
        });
        self.ahead.pop();
        Ok(!self.ahead.is_empty())
    }

    /// The points worked out so far.
    pub fn response(&self) -> &PlanResponse {
        &self.behind
    }
}

/// The run that is under way, or the one that is next.
fn started(
    run: &mut Option<Estimation>,
    next: impl FnOnce() -> Result<Estimation, Error>,
) -> Result<&mut Estimation, Error> {
    Ok(match run {
        Some(run) => run,
        None => run.insert(next()?),
    })
}

/// Some of the menu's shares, and the plan's own.
#[cold]
fn along_the_menu(estimate: &Estimate) -> PlanResponse {
    let is_told = |(index, share): &(usize, &f64)| {
        let steps = 100.0 * **share / PERCENT;
        *index == estimate.plan_index || (steps - steps.round()).abs() < 1e-9
    };
    let point = |(index, share): (usize, &f64)| {
        let errors = estimate.standard_error.as_ref();
        PlanResponsePoint {
            value: Value::Number(*share),
            regret_risk: Lines::of(|line| estimate.regret_risk.on(line)[index]),
            standard_error: errors.map(|errors| Lines::of(|line| errors.on(line)[index])),
        }
    };
    let shares = estimate.shares.iter().enumerate();
    shares.filter(is_told).map(point).collect()
}

/// Works out the plan's risk at about nine values of one plan input, and at today's.
///
/// # Errors
/// If an input is out of its bounds.
pub fn response_to_plan_input(
    engine: &mut Engine,
    inputs: &Inputs,
    input: Decided,
    worlds: Worlds,
) -> Result<PlanResponse, Error> {
    let mut run = ResponseRun::new(inputs.clone(), input, worlds)?;
    while run.advance(engine, worlds.count())? {}
    Ok(run.behind)
}

/// About nine values from the lower bound to the upper one, and today's; every option of a choice.
#[cold]
fn values(input: &PlanInput, today: Value, country: Country) -> Vec<Value> {
    let Some((low, high)) = input.bounds(country) else {
        return match input.kind {
            InputKind::Choice { options, .. } => {
                let option = |option: &&str| Value::Text((*option).to_owned());
                options.iter().map(option).collect()
            }
            _ => vec![Value::Switch(false), Value::Switch(true)],
        };
    };
    let scale = input.scale();
    let (from, to) = (scale.forward(low), scale.forward(high));
    let mut numbers = Vec::with_capacity(POINTS as usize + 1);
    for point in 0..POINTS {
        let part = f64::from(point) / f64::from(POINTS - 1);
        let value = scale.backward(from + part * (to - from)).clamp(low, high);
        numbers.push(if input.is_whole() {
            value.round()
        } else {
            value
        });
    }
    if let Value::Number(today) = today {
        let place = numbers.partition_point(|number| *number < today);
        numbers.insert(place, today);
    }
    numbers.dedup();
    numbers.into_iter().map(Value::Number).collect()
}

#[cfg(test)]
mod tests;
