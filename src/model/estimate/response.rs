//! The response curve of a plan input: the plan's risk at about nine of its values, and at today's.
//!
//! Today's is the answer itself, from all worlds. Those at other values come from the first scramble
//! and are anchored to it: worlds are told apart by their kind and by whether today's plan is
//! regretted in them, and what happens in the worlds of each such stratum counts as much as the
//! stratum weighs among all worlds (post-stratification: a control variate for frequencies). The
//! shares handed over are on the menu: there the answer has all of them.

use super::futures::Futures;
use super::lines::{Kind, Weights};
use super::regret_figures::standard_error;
use super::regrets::Regrets;
use super::{Engine, Estimation, Worlds};
use crate::model::error::Error;
use crate::model::inputs::{
    Country, Inputs, Kind as InputKind, PlanInput, Value, known_plan_input,
};
use crate::model::report::{Estimate, Line, Lines};
use std::sync::Arc;

/// Values of a numeric input at which the plan is run again.
const POINTS: u32 = 9;
/// Of the menu's shares, one in so many percent is told.
const PERCENT: f64 = 10.0;
/// The one input whose values are on the menu.
const SHARE: &str = "ai_share";

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

/// Today's plan in all worlds.
#[derive(Debug)]
pub(super) struct Anchor {
    inputs: Inputs,
    worlds: Worlds,
    strata: Vec<Stratum>,
    weights: Weights,
    regret_risk: Lines<f64>,
    standard_error: Option<Lines<f64>>,
}

/// The kind of a world, and whether today's plan is regretted in it.
type Stratum = (Kind, bool);

/// Every stratum.
const STRATA: [Stratum; 4] = [
    (Kind::Without, false),
    (Kind::Without, true),
    (Kind::With, false),
    (Kind::With, true),
];

/// The response curve of a plan input on its way.
pub struct ResponseRun {
    inputs: Inputs,
    name: String,
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
    /// Prepares the runs along the plan input `name`.
    ///
    /// # Errors
    /// If no plan input has this name, or if an input is out of its bounds.
    #[cold]
    pub fn new(inputs: Inputs, name: &str, worlds: Worlds) -> Result<Self, Error> {
        inputs.validate()?;
        let input = known_plan_input(name)?;
        let mut ahead = match inputs.plan.get(name) {
            // The whole menu is one run.
            Some(today) if name == SHARE => vec![today],
            Some(today) => values(input, today, inputs.country),
            None => Vec::new(),
        };
        ahead.reverse();
        Ok(ResponseRun {
            inputs,
            name: name.to_owned(),
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
        if self.name == SHARE {
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
        let (regret_risk, standard_error) =
            if self.inputs.plan.get(&self.name).as_ref() == Some(value) {
                (anchor.regret_risk, anchor.standard_error)
            } else {
                let run = started(&mut self.run, || {
                    let mut inputs = self.inputs.clone();
                    inputs.set(&self.name, value)?;
                    Estimation::of_the_risk(inputs, Worlds::W512)
                })?;
                if run.advance(engine, more) < run.worlds() {
                    return Ok(true);
                }
                anchor.anchored(&run.regretted())
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

impl Anchor {
    #[cold]
    pub(super) fn new(
        inputs: &Inputs,
        worlds: Worlds,
        futures: &Futures,
        regrets: &Regrets,
        weights: &Weights,
    ) -> Self {
        let plan = futures.menu.plan;
        let regretted = [0, 1].map(|kind: usize| regrets.tally[kind].too_much[plan]);
        let kinds = futures.kinds.iter().copied();
        Anchor {
            inputs: inputs.clone(),
            worlds,
            strata: kinds.zip(regrets.plan_regretted.iter().copied()).collect(),
            weights: *weights,
            regret_risk: weights.mean(regretted),
            standard_error: standard_error(regrets, weights)
                .map(|errors| Lines::of(|line| errors.on(line)[plan])),
        }
    }

    fn is_of(&self, inputs: &Inputs, worlds: Worlds) -> bool {
        self.worlds == worlds && self.inputs == *inputs
    }

    /// The risk of another plan that is regretted in these of the first worlds, and its standard error.
    #[cold]
    fn anchored(&self, regretted: &[bool]) -> (Lines<f64>, Option<Lines<f64>>) {
        let first = &self.strata[..regretted.len()];
        let strata = STRATA.map(|stratum| {
            let all = self.strata.iter().filter(|each| **each == stratum).count() as f64;
            let seen = first.iter().filter(|each| **each == stratum).count() as f64;
            let hits = first.iter().zip(regretted);
            let hits = hits
                .filter(|(each, hit)| **each == stratum && **hit)
                .count() as f64;
            // A stratum of which nothing is seen keeps its fate.
            let rate = if seen > 0.0 {
                hits / seen
            } else {
                f64::from(u8::from(stratum.1))
            };
            let unseen = if all > 0.0 { 1.0 - seen / all } else { 0.0 };
            (
                stratum.0,
                all,
                rate,
                unseen * rate * (1.0 - rate) / seen.max(1.0),
            )
        });
        let part = |line: Line, kind: Kind, all: f64| {
            self.weights.on(line)[kind as usize] * all / self.weights.total(line)
        };
        let risk = Lines::of(|line| {
            let parts = strata
                .iter()
                .map(|(kind, all, rate, _)| part(line, *kind, *all) * rate);
            parts.sum()
        });
        let error = self.standard_error.map(|anchor| {
            Lines::of(|line| {
                let of_strata = strata.iter().map(|(kind, all, _, variance)| {
                    let part = part(line, *kind, *all);
                    part * part * variance
                });
                let own = anchor.on(line);
                (own * own + of_strata.sum::<f64>()).sqrt()
            })
        });
        (risk, error)
    }
}

/// Works out the plan's risk at about nine values of the plan input `name`, and at today's.
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

/// About nine values from the lower bound to the upper one, and today's; every option of a choice.
#[cold]
fn values(input: &PlanInput, today: Value, country: Country) -> Vec<Value> {
    match input.kind {
        InputKind::Choice { options, .. } => {
            let option = |option: &&str| Value::Text((*option).to_owned());
            return options.iter().map(option).collect();
        }
        InputKind::Switch { .. } => return vec![Value::Switch(false), Value::Switch(true)],
        InputKind::Number { .. } | InputKind::Whole { .. } => {}
    }
    let scale = input.scale();
    let (low, high) = input.bounds(country).unwrap_or_default();
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
mod tests {
    use super::*;

    fn small() -> Inputs {
        let mut inputs = Inputs::default();
        inputs.plan.headcount = 60.0;
        inputs
    }

    fn whole(engine: &mut Engine, name: &str, inputs: &Inputs, worlds: Worlds) -> PlanResponse {
        response_to_plan_input(engine, inputs, name, worlds).unwrap_or_default()
    }

    /// The plan's risk by an estimate of its own.
    fn direct(
        engine: &mut Engine,
        inputs: &Inputs,
        (name, value): (&str, &Value),
        worlds: Worlds,
    ) -> Result<Lines<f64>, Error> {
        let mut inputs = inputs.clone();
        inputs.set(name, value)?;
        let estimate = engine.estimate(&inputs, worlds)?;
        Ok(Lines::of(|line| {
            estimate.regret_risk.on(line)[estimate.plan_index]
        }))
    }

    /// Where all worlds are the first ones, slices, strata, and leaving out the shares above the plan's
    /// own change nothing.
    #[test]
    fn every_point_is_what_an_estimate_of_its_own_says() -> Result<(), Error> {
        let mut engine = Engine::default();
        for (name, survey) in [
            ("handle_minutes", Inputs::default().survey),
            ("reduction", None),
        ] {
            let inputs = Inputs { survey, ..small() };
            let mut run = ResponseRun::new(inputs.clone(), name, Worlds::W512)?;
            while run.advance(&mut engine, 100)? {}
            assert!(run.response().len() >= 2);
            for point in run.response() {
                let given = (name, &point.value);
                let risk = direct(&mut engine, &inputs, given, Worlds::W512)?;
                let same = |line: Line| (point.regret_risk.on(line) - risk.on(line)).abs() < 1e-9;
                assert!(
                    same(Line::Alone) && same(Line::Scaled),
                    "{point:?} {risk:?}"
                );
                assert_eq!(point.standard_error, None);
            }
        }
        Ok(())
    }

    /// At today's value stands the answer, to the last digit, also where it is none of nine; along the
    /// menu every share's is the answer's own.
    #[test]
    fn todays_value_has_the_answer_itself() -> Result<(), Error> {
        let mut engine = Engine::default();
        let mut inputs = small();
        inputs.plan.rollout_months = 7.5;
        let answer = engine.estimate(&inputs, Worlds::W1024)?;
        for name in ["rollout_months", "reversal", "horizon_months", "ai_share"] {
            // Asked of another engine, as the page does, too.
            for engine in [&mut engine, &mut Engine::default()] {
                let response = whole(engine, name, &inputs, Worlds::W1024);
                let today = inputs.plan.get(name);
                let today = response
                    .iter()
                    .find(|point| Some(&point.value) == today.as_ref());
                let risk = today.map(|point| point.regret_risk);
                let own = Lines::of(|line| answer.regret_risk.on(line)[answer.plan_index]);
                assert_eq!(risk, Some(own), "{name}");
            }
        }
        let shares = whole(&mut engine, "ai_share", &inputs, Worlds::W1024);
        assert_eq!(shares.len(), 12);
        for point in shares {
            let at = |share: &f64| Value::Number(*share) == point.value;
            let index = answer.shares.iter().position(at).unwrap_or(usize::MAX);
            let risk = Lines::of(|line| answer.regret_risk.on(line)[index]);
            assert_eq!(point.regret_risk, risk, "{:?}", point.value);
        }
        Ok(())
    }

    /// Against all worlds: nearer than the first ones alone, and off by about as much as the errors say.
    #[test]
    fn anchored_points_are_as_sure_as_they_say() -> Result<(), Error> {
        let mut engine = Engine::default();
        let inputs = Inputs::default();
        let (mut anchored, mut first, mut told, mut points) = (0.0, 0.0, 0.0, 0.0);
        for name in ["handle_minutes", "reversal_trigger", "claimed_resolution"] {
            for point in whole(&mut engine, name, &inputs, Worlds::W4096) {
                let given = (name, &point.value);
                let all = direct(&mut engine, &inputs, given, Worlds::W4096)?;
                let few = direct(&mut engine, &inputs, given, Worlds::W512)?;
                for line in [Line::Alone, Line::Scaled] {
                    let square = |figure: f64| figure * figure;
                    anchored += square(point.regret_risk.on(line) - all.on(line));
                    first += square(few.on(line) - all.on(line));
                    told += point
                        .standard_error
                        .map_or(0.0, |error| square(*error.on(line)));
                    points += 1.0;
                }
            }
        }
        let [anchored, first, told] = [anchored, first, told].map(|sum: f64| (sum / points).sqrt());
        println!("off by {anchored}, without an anchor by {first}, said to be {told}");
        assert!(anchored < first && anchored < 1.5 * told && told < 2.0 * anchored);
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
