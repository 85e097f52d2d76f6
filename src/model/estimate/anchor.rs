//! Today's plan in all worlds, to which what other plans come to in the first ones is anchored.
//!
//! Worlds are told apart by their kind and by whether today's plan is regretted in them. What happens
//! in the first worlds of each such stratum counts as much as the stratum weighs among all worlds
//! (post-stratification: a control variate for frequencies).

use super::Worlds;
use super::futures::Futures;
use super::lines::{Kind, Mass, Weights};
use super::regret_figures::standard_error;
use super::regrets::Regrets;
use crate::model::inputs::Inputs;
use crate::model::report::{Line, Lines};

/// Today's plan in all worlds.
#[derive(Debug)]
pub(super) struct Anchor {
    inputs: Inputs,
    worlds: Worlds,
    /// The stratum of each world, and how much the world counts.
    strata: Vec<(Stratum, f64)>,
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
        let worlds_told_apart = futures.masses.iter().zip(&regrets.plan_regretted);
        let stratum = |(mass, fate): (&Mass, &bool)| ((mass.kind, *fate), mass.weight);
        Anchor {
            inputs: inputs.clone(),
            worlds,
            strata: worlds_told_apart.map(stratum).collect(),
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
    /// How much all worlds of it count.
    all: f64,
    /// In how many of its first worlds another plan is regretted, as a share.
    rate: f64,
    /// Of that share, as an estimate of the one among all.
    variance: f64,
}

impl Seen {
    fn of(stratum: Stratum, strata: &[(Stratum, f64)], regretted: &[bool]) -> Self {
        let own = |each: &&(Stratum, f64)| each.0 == stratum;
        let all = strata.iter().filter(own).map(|(_, weight)| weight).sum();
        let first = strata.iter().zip(regretted);
        let first = first.filter(|(each, _)| own(each));
        let (mut seen, mut squares, mut hits) = (0.0, 0.0, 0.0);
        for ((_, weight), hit) in first {
            seen += weight;
            squares += weight * weight;
            hits += if *hit { *weight } else { 0.0 };
        }
        // Worlds that count alike of which there would be as much to learn.
        let effective: f64 = if seen > 0.0 {
            seen * seen / squares
        } else {
            0.0
        };
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
            variance: unseen * rate * (1.0 - rate) / effective.max(1.0),
        }
    }
}
