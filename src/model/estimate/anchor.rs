//! Today's plan in all worlds, to which what other plans come to in the first ones is anchored.
//!
//! Worlds are told apart by their kind and by whether today's plan is regretted in them. What happens
//! in the first worlds of each such stratum counts as much as the stratum weighs among all worlds
//! (post-stratification: a control variate for frequencies).

use super::Worlds;
use super::futures::Futures;
use super::lines::{Kind, Weights};
use super::regret_figures::standard_error;
use super::regrets::Regrets;
use crate::model::inputs::Inputs;
use crate::model::report::{Line, Lines};

/// Today's plan in all worlds.
#[derive(Debug)]
pub(super) struct Anchor {
    inputs: Inputs,
    worlds: Worlds,
    strata: Vec<Stratum>,
    weights: Weights,
    pub(super) regret_risk: Lines<f64>,
    pub(super) standard_error: Option<Lines<f64>>,
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

    pub(super) fn is_of(&self, inputs: &Inputs, worlds: Worlds) -> bool {
        self.worlds == worlds && self.inputs == *inputs
    }

    /// The risk of another plan that is regretted in these of the first worlds, and its standard error.
    #[cold]
    pub(super) fn anchored(&self, regretted: &[bool]) -> (Lines<f64>, Option<Lines<f64>>) {
        let seen = STRATA.map(|stratum| Seen::of(stratum, &self.strata, regretted));
        let part = |line: Line, seen: &Seen| {
            self.weights.on(line)[seen.kind as usize] * seen.all / self.weights.total(line)
        };
        let risk = Lines::of(|line| {
            let parts = seen.iter().map(|seen| part(line, seen) * seen.rate);
            parts.sum()
        });
        let error = self.standard_error.map(|anchor| {
            Lines::of(|line| {
                let of_strata = seen.iter().map(|seen| {
                    let part = part(line, seen);
                    part * part * seen.variance
                });
                let own = anchor.on(line);
                (own * own + of_strata.sum::<f64>()).sqrt()
            })
        });
        (risk, error)
    }
}

/// What is seen of a stratum in the first worlds.
struct Seen {
    kind: Kind,
    /// How many of all worlds are of it.
    all: f64,
    /// In how many of its first worlds another plan is regretted, as a share.
    rate: f64,
    /// Of that share, as an estimate of the one among all.
    variance: f64,
}

impl Seen {
    fn of(stratum: Stratum, strata: &[Stratum], regretted: &[bool]) -> Self {
        let all = strata.iter().filter(|each| **each == stratum).count() as f64;
        let first = strata.iter().zip(regretted);
        let first = first.filter(|(each, _)| **each == stratum);
        let (seen, hits) = first.fold((0.0, 0.0), |(seen, hits), (_, hit)| {
            (seen + 1.0, hits + f64::from(u8::from(*hit)))
        });
        let (kind, fate) = stratum;
        // A stratum of which nothing is seen keeps its fate.
        let rate = if seen > 0.0 {
            hits / seen
        } else {
            f64::from(u8::from(fate))
        };
        let unseen = if all > 0.0 { 1.0 - seen / all } else { 0.0 };
        Seen {
            kind,
            all,
            rate,
            variance: unseen * rate * (1.0 - rate) / seen.max(1.0),
        }
    }
}
