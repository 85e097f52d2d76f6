//! What each uncertain input does to the plan's regret risk: its fifths, its response curve and
//! the tipping point, all from the sample that exists.

use super::lines::{ByKind, Mass, Weights, error_of_mean, ratio, weighted};
use crate::model::evidence::Drawn;
use crate::model::inputs::{Uncertain, Z90};
use crate::model::report::{Line, Lines, ResponsePoint};
use crate::model::sampling::{Draw, SCRAMBLE, Sample};
use std::collections::BTreeMap;
use std::ops::Range;

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

/// The least part of its spread that is taken to be left of an input, whatever was seen.
const LEAST_SCALE: f64 = 0.01;
/// The least that a group counts, however far it is: so there is always one to go by.
const LEAST_KERNEL: f64 = 1e-300;

/// Worlds dealt into groups of rising z that count alike, for one input; the same for every plan.
#[derive(Debug)]
pub(super) struct Grouping {
    /// The group of each world.
    group: Vec<u8>,
    /// Mean z of each group.
    z: [f64; GROUPS],
    /// Where between its 10th and 90th percentile the middle is, and how far apart these are, in
    /// those of a standard normal score.
    middle: f64,
    scale: f64,
}

/// The groupings of the sample sizes met so far, in the order of the table of inputs.
#[derive(Debug, Default)]
pub(super) struct Ranks(BTreeMap<usize, Vec<Grouping>>);

impl Ranks {
    /// The groupings of the first `worlds` worlds.
    pub(super) fn of(&mut self, sample: &Sample, worlds: usize) -> &[Grouping] {
        let grouping = |input| {
            let scores = (0..worlds).map(|world| sample.z(world)[input as usize]);
            Grouping::new(&scores.collect::<Vec<_>>(), &vec![1.0; worlds])
        };
        let ranked = self.0.entry(worlds);
        ranked.or_insert_with(|| Uncertain::ALL.into_iter().map(grouping).collect())
    }
}

/// The groupings of the first `worlds` worlds that were drawn anew, input by input.
pub(super) fn groupings(drawn: &Drawn, worlds: usize) -> Vec<Grouping> {
    let weights: Vec<f64> = (0..worlds).map(|world| drawn.weight(world)).collect();
    let of = |input: Uncertain| {
        let scores = (0..worlds).map(|world| drawn.scores(world)[input as usize]);
        let scores: Vec<f64> = scores.collect();
        let mut grouping = Grouping::new(&scores, &weights);
        let edges = [GROUPS / 10, GROUPS - GROUPS / 10];
        let [low, high] = edges.map(|group| grouping.edge(group, &scores));
        grouping.middle = 0.5 * (low + high);
        grouping.scale = (0.5 * (high - low) / Z90).max(LEAST_SCALE);
        grouping
    };
    Uncertain::ALL.into_iter().map(of).collect()
}

impl Grouping {
    /// Of worlds at these scores that count so much.
    fn new(scores: &[f64], weights: &[f64]) -> Self {
        let worlds = scores.len();
        let mut order: Vec<usize> = (0..worlds).collect();
        order.sort_unstable_by(|a, b| scores[*a].total_cmp(&scores[*b]).then(a.cmp(b)));
        let mut group = vec![0; worlds];
        let (mut z, mut members) = ([0.0; GROUPS], [0.0; GROUPS]);
        let all: f64 = weights.iter().sum();
        let mut below = 0.0;
        for world in order {
            let own = ((below * GROUPS as f64 / all) as usize).min(GROUPS - 1);
            group[world] = own as u8;
            z[own] += weights[world] * scores[world];
            members[own] += weights[world];
            below += weights[world];
        }
        for (sum, count) in z.iter_mut().zip(members) {
            // A world that counts much may leave the next group empty.
            *sum = if count > 0.0 { *sum / count } else { 0.0 };
        }
        Grouping {
            group,
            z,
            middle: 0.0,
            scale: 1.0,
        }
    }

    /// The least z of a group and of those after it.
    fn edge(&self, group: usize, scores: &[f64]) -> f64 {
        let worlds = self.group.iter().zip(scores);
        let beyond = worlds.filter(|(own, _)| usize::from(**own) >= group);
        let least = beyond.fold(f64::INFINITY, |least, (_, score)| least.min(*score));
        if least.is_finite() {
            return least;
        }
        scores.iter().copied().fold(f64::NEG_INFINITY, f64::max)
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

impl Counts {
    fn is_something(&self) -> bool {
        self.worlds
            .as_flattened()
            .iter()
            .any(|weight| *weight > 0.0)
    }
}

/// One input's groups, counted in all worlds and in those of each scramble.
pub(super) struct Driver<'a> {
    pub(super) input: Uncertain,
    grouping: &'a Grouping,
    all: Counts,
    scrambles: Vec<Counts>,
    weights: Weights,
}

impl<'a> Driver<'a> {
    pub(super) fn new(
        (input, groupings): (Uncertain, &'a [Grouping]),
        masses: &[Mass],
        regretted: &[bool],
        weights: &Weights,
    ) -> Self {
        let grouping = &groupings[input as usize];
        let mut driver = Driver {
            input,
            grouping,
            all: NONE,
            scrambles: vec![NONE; masses.len().div_ceil(SCRAMBLE)],
            weights: *weights,
        };
        let worlds = grouping.group.iter().zip(masses).zip(regretted);
        for (world, ((group, mass), regretted)) in worlds.enumerate() {
            let (group, kind) = (usize::from(*group), mass.kind as usize);
            for counts in [&mut driver.all, &mut driver.scrambles[world / SCRAMBLE]] {
                counts.worlds[group][kind] += mass.weight;
                counts.regretted[group][kind] += if *regretted { mass.weight } else { 0.0 };
            }
        }
        driver
    }

    /// Regret risk in the lowest and in the highest fifth of worlds. Where one world counts for more than
    /// that, a fifth may have none of its own: then it reaches as far as the next.
    pub(super) fn fifths(&self) -> [Lines<f64>; 2] {
        let low = |line| (FIFTH..=GROUPS).find_map(|end| self.risk_in(0..end, line));
        let high = |line| {
            let mut starts = (0..=GROUPS - FIFTH).rev();
            starts.find_map(|start| self.risk_in(start..GROUPS, line))
        };
        const COUNTS: &str = "some world counts";
        [
            Lines::of(|line| low(line).expect(COUNTS)),
            Lines::of(|line| high(line).expect(COUNTS)),
        ]
    }

    /// Regret risk in some groups; none where no world of theirs counts.
    fn risk_in(&self, groups: Range<usize>, line: Line) -> Option<f64> {
        let sum = |counts: &[ByKind<f64>; GROUPS]| {
            let groups = counts[groups.clone()].iter();
            groups.fold([0.0; 2], |sum, count| {
                [sum[0] + count[0], sum[1] + count[1]]
            })
        };
        let (regretted, worlds) = (sum(&self.all.regretted), sum(&self.all.worlds));
        ratio(self.weights.on(line), regretted, worlds)
    }

    /// The weight of each group at z: a normal kernel.
    fn kernel(&self, z: f64) -> [f64; GROUPS] {
        std::array::from_fn(|group| {
            let distance = (self.grouping.z[group] - z) / (BANDWIDTH * self.grouping.scale);
            libm::exp(-0.5 * distance * distance).max(LEAST_KERNEL)
        })
    }

    /// P(R⁺ material | z) by local linear regression in worlds that were counted.
    fn risk_at(&self, z: f64, kernel: &[f64; GROUPS], counts: &Counts) -> Lines<f64> {
        Lines::of(|line| {
            let weights = self.weights.on(line);
            let (mut s0, mut s1, mut s2, mut y0, mut y1) = (0.0, 0.0, 0.0, 0.0, 0.0);
            for (group, kernel) in kernel.iter().enumerate() {
                let distance = self.grouping.z[group] - z;
                let weigh = |count: ByKind<f64>| kernel * weighted(weights, count);
                let (weight, hits) = (weigh(counts.worlds[group]), weigh(counts.regretted[group]));
                s0 += weight;
                s1 += weight * distance;
                s2 += weight * distance * distance;
                y0 += hits;
                y1 += hits * distance;
            }
            let spread = s0 * s2 - s1 * s1;
            // Where all that counts is in one group, there is no slope.
            let risk = if spread > 0.0 {
                (s2 * y0 - s1 * y1) / spread
            } else {
                y0 / s0
            };
            risk.clamp(0.0, 1.0)
        })
    }

    /// Where the input is that many of its standard deviations above its middle.
    fn z(&self, deviations: f64) -> f64 {
        self.grouping.middle + self.grouping.scale * deviations
    }

    /// The response curve from the 10th to the 90th percentile of the input.
    pub(super) fn response(&self, draw: &Draw) -> Vec<ResponsePoint> {
        (0..POINTS)
            .map(|point| {
                let z = self.z(Z90 * (2.0 * point as f64 / (POINTS - 1) as f64 - 1.0));
                let kernel = self.kernel(z);
                let risk = |counts| self.risk_at(z, &kernel, counts);
                // One of whose worlds none counts says nothing.
                let scrambles = self.scrambles.iter().filter(|counts| counts.is_something());
                let of_scrambles: Vec<Lines<f64>> = scrambles.map(risk).collect();
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
        let z =
            |step: usize| self.z(TIPPING_REACH * (2.0 * step as f64 / TIPPING_STEPS as f64 - 1.0));
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
    use crate::model::estimate::lines::Kind;
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
        let masses = vec![Mass::from(Kind::Without); worlds];
        let weights = Weights::new(None, &masses, None);
        let draw = Draw::new(&Inputs::default());
        let (mut off, mut told) = (0.0, 0.0);
        for input in Uncertain::ALL {
            let driver = Driver::new((input, groupings), &masses, &regretted, &weights);
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
