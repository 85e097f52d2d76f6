//! What each uncertain input does to the plan's regret risk: its fifths, its response curve and
//! the tipping point, all from the sample that exists.

use super::lines::{ByKind, Kind, Weights, error_of_mean, ratio, weighted};
use crate::model::inputs::{Uncertain, Z90};
use crate::model::report::{Lines, ResponsePoint};
use crate::model::sampling::{Draw, SCRAMBLE, Sample};
use std::collections::BTreeMap;

/// Groups of worlds of rising z; sixteen of them are a fifth.
const GROUPS: usize = 80;
const FIFTH: usize = GROUPS / 5;
/// Width of the kernel of the response curve, in standard deviations of the input.
const BANDWIDTH: f64 = 0.35;
/// Points of a response curve, from the 10th to the 90th percentile.
const POINTS: usize = 9;
/// The tipping point is looked for within ± this many standard deviations.
const TIPPING_REACH: f64 = 2.0;
const TIPPING_STEPS: usize = 80;

/// Worlds dealt into groups of rising z, input by input; the same for every plan.
#[derive(Debug)]
pub(super) struct Grouping {
    /// The group of each world.
    group: Vec<u8>,
    /// Mean z of each group.
    z: [f64; GROUPS],
}

/// The groupings of the sample sizes met so far, in the order of the table of inputs.
#[derive(Debug, Default)]
pub(super) struct Ranks(BTreeMap<usize, Vec<Grouping>>);

impl Ranks {
    /// The groupings of the first `worlds` worlds.
    pub(super) fn of(&mut self, sample: &Sample, worlds: usize) -> &[Grouping] {
        let grouping = |input| Grouping::new(sample, worlds, input);
        let ranked = self.0.entry(worlds);
        ranked.or_insert_with(|| Uncertain::ALL.into_iter().map(grouping).collect())
    }
}

impl Grouping {
    fn new(sample: &Sample, worlds: usize, input: Uncertain) -> Self {
        let z_of = |world: usize| sample.z(world)[input as usize];
        let mut order: Vec<usize> = (0..worlds).collect();
        order.sort_unstable_by(|a, b| z_of(*a).total_cmp(&z_of(*b)).then(a.cmp(b)));
        let mut group = vec![0; worlds];
        let (mut z, mut members) = ([0.0; GROUPS], [0.0; GROUPS]);
        for (rank, world) in order.into_iter().enumerate() {
            let own = rank * GROUPS / worlds;
            group[world] = own as u8;
            z[own] += z_of(world);
            members[own] += 1.0;
        }
        for (sum, count) in z.iter_mut().zip(members) {
            *sum /= count;
        }
        Grouping { group, z }
    }
}

/// Worlds and regretted worlds of each group, by kind: all that a response curve needs.
#[derive(Clone)]
struct Counts {
    worlds: [ByKind<f64>; GROUPS],
    regretted: [ByKind<f64>; GROUPS],
}

const NONE: Counts = Counts {
    worlds: [[0.0; 2]; GROUPS],
    regretted: [[0.0; 2]; GROUPS],
};

/// One input's groups, counted in all worlds and in those of each scramble.
pub(super) struct Driver<'a> {
    pub(super) input: Uncertain,
    z: &'a [f64; GROUPS],
    all: Counts,
    scrambles: Vec<Counts>,
    weights: Weights,
}

impl<'a> Driver<'a> {
    pub(super) fn new(
        (input, groupings): (Uncertain, &'a [Grouping]),
        kinds: &[Kind],
        regretted: &[bool],
        weights: &Weights,
    ) -> Self {
        let grouping = &groupings[input as usize];
        let mut driver = Driver {
            input,
            z: &grouping.z,
            all: NONE,
            scrambles: vec![NONE; kinds.len().div_ceil(SCRAMBLE)],
            weights: *weights,
        };
        let worlds = grouping.group.iter().zip(kinds).zip(regretted);
        for (world, ((group, kind), regretted)) in worlds.enumerate() {
            let (group, kind) = (usize::from(*group), *kind as usize);
            for counts in [&mut driver.all, &mut driver.scrambles[world / SCRAMBLE]] {
                counts.worlds[group][kind] += 1.0;
                counts.regretted[group][kind] += f64::from(u8::from(*regretted));
            }
        }
        driver
    }

    /// Regret risk in the lowest and in the highest fifth of worlds.
    pub(super) fn fifths(&self) -> [Lines<f64>; 2] {
        [0..FIFTH, GROUPS - FIFTH..GROUPS].map(|groups| {
            let sum = |counts: &[ByKind<f64>; GROUPS]| {
                counts[groups.clone()].iter().fold([0.0; 2], |sum, count| {
                    [sum[0] + count[0], sum[1] + count[1]]
                })
            };
            let (regretted, worlds) = (sum(&self.all.regretted), sum(&self.all.worlds));
            Lines::of(|line| {
                let risk = ratio(self.weights.on(line), regretted, worlds);
                risk.expect("a fifth of the worlds has worlds in it")
            })
        })
    }

    /// The weight of each group at z: a normal kernel.
    fn kernel(&self, z: f64) -> [f64; GROUPS] {
        std::array::from_fn(|group| {
            let distance = (self.z[group] - z) / BANDWIDTH;
            libm::exp(-0.5 * distance * distance)
        })
    }

    /// P(R⁺ material | z) by local linear regression in worlds that were counted.
    fn risk_at(&self, z: f64, kernel: &[f64; GROUPS], counts: &Counts) -> Lines<f64> {
        Lines::of(|line| {
            let weights = self.weights.on(line);
            let (mut s0, mut s1, mut s2, mut y0, mut y1) = (0.0, 0.0, 0.0, 0.0, 0.0);
            for (group, kernel) in kernel.iter().enumerate() {
                let distance = self.z[group] - z;
                let weigh = |count: ByKind<f64>| kernel * weighted(weights, count);
                let (weight, hits) = (weigh(counts.worlds[group]), weigh(counts.regretted[group]));
                s0 += weight;
                s1 += weight * distance;
                s2 += weight * distance * distance;
                y0 += hits;
                y1 += hits * distance;
            }
            ((s2 * y0 - s1 * y1) / (s0 * s2 - s1 * s1)).clamp(0.0, 1.0)
        })
    }

    /// The response curve from the 10th to the 90th percentile of the input.
    pub(super) fn response(&self, draw: &Draw) -> Vec<ResponsePoint> {
        (0..POINTS)
            .map(|point| {
                let z = Z90 * (2.0 * point as f64 / (POINTS - 1) as f64 - 1.0);
                let kernel = self.kernel(z);
                let risk = |counts| self.risk_at(z, &kernel, counts);
                let of_scrambles: Vec<Lines<f64>> = self.scrambles.iter().map(risk).collect();
                ResponsePoint {
                    value: draw.value(self.input, z),
                    regret_risk: risk(&self.all),
                    standard_error: error_of_mean(&of_scrambles),
                }
            })
            .collect()
    }

    /// The value of the input at which the risk from the inputs alone first crosses one half.
    fn tipping(&self, draw: &Draw) -> Option<f64> {
        let z = |step: usize| TIPPING_REACH * (2.0 * step as f64 / TIPPING_STEPS as f64 - 1.0);
        let risk = |step: usize| {
            let z = z(step);
            self.risk_at(z, &self.kernel(z), &self.all).alone
        };
        let mut before = risk(0);
        for step in 1..=TIPPING_STEPS {
            let after = risk(step);
            if (before - 0.5) * (after - 0.5) < 0.0 {
                let part = (before - 0.5) / (before - after);
                let z = z(step - 1) + part * (z(step) - z(step - 1));
                return Some(draw.value(self.input, z));
            }
            before = after;
        }
        None
    }
}

/// The ai_resolution at which the plan's risk from the inputs alone crosses one half; `drivers` are
/// those of all inputs.
pub(super) fn tipping_resolution(drivers: &[Driver], draw: &Draw) -> Option<f64> {
    drivers[Uncertain::AiResolution as usize].tipping(draw)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::estimate::{Engine, Worlds};
    use crate::model::inputs::Inputs;
    use crate::model::report::Line;

    /// A world in three is regretted, whatever the inputs are: every curve is off that by about as
    /// much as it says.
    #[test]
    fn a_curve_is_as_sure_as_it_says() {
        let worlds = Worlds::W4096.count();
        let mut engine = Engine::default();
        engine.sample.reach(worlds);
        let groupings = engine.ranks.of(&engine.sample, worlds);
        let mut coin = 1_u64;
        let regretted: Vec<bool> = (0..worlds)
            .map(|_| {
                coin = coin.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                coin >> 32 < (1 << 32) / 3
            })
            .collect();
        let kinds = vec![Kind::Without; worlds];
        let weights = Weights::new(&kinds, None);
        let draw = Draw::new(&Inputs::default());
        let (mut off, mut told) = (0.0, 0.0);
        for input in Uncertain::ALL {
            let driver = Driver::new((input, groupings), &kinds, &regretted, &weights);
            for point in driver.response(&draw) {
                let square = |figure: f64| figure * figure;
                off += square(point.regret_risk.on(Line::Alone) - 1.0 / 3.0);
                told += square(*point.standard_error.unwrap().on(Line::Alone));
            }
        }
        let ratio = told / off;
        assert!(
            (0.7..1.4).contains(&ratio),
            "variance said {ratio} of what it is"
        );
    }
}
