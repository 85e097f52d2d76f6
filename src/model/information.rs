//! What it is worth to know before deciding: everything (expected value of perfect information,
//! EVPI), or one thing (of partial perfect information, EVPPI).
//!
//! A regression of costs on what is to be found out says which option to take (Strong, Oakley &
//! Brennan 2014); what that is worth is judged by the costs themselves. So it never exceeds the
//! value of knowing everything (EVPI), however wide the ranges are.
//!
//! This is asked of every uncertain input, so it has to be fast: costs stand option after option, for sums over
//! worlds to run along them, and few options are compared to know which the fit calls the cheapest (`policy`).

mod policy;

use super::lanes::Doubles;
use super::sampling::standard_error_of_mean;
pub(super) use policy::Policy;
use std::borrow::Cow;

/// Powers of z in the regression, the constant included.
pub(super) const TERMS: usize = 4;
/// 1, z, z² − 1 and z³ − 3z at some z; or what an option costs, as a sum of so much of each.
pub(super) type Cubic = [f64; TERMS];

/// The part of the weight of worlds that the damped fit takes as they are.
const UNDAMPED: f64 = 0.9;

/// A reach is found to this many binary digits.
const HALVINGS: u32 = 64;

/// What every option of a decision costs in every sampled world.
#[derive(Debug)]
pub struct Decision {
    /// Costs in units of `unit`: option after option, in all worlds.
    pub(super) costs: Vec<Vec<f64>>,
    /// The mean payroll of the first option.
    pub(super) unit: f64,
    /// How far any option's cost is from the first one's, in payrolls of that world.
    reach: Vec<f64>,
}

/// A decision whose worlds have weights.
#[derive(Debug)]
pub struct Weighted<'a> {
    pub(super) decision: &'a Decision,
    all: Counted<'a>,
    /// The worlds whose costs reach far, and how much less they count in the damped fit.
    far: Vec<usize>,
    damping: Counted<'a>,
    /// The option with the lowest mean cost.
    pub(super) best: usize,
}

/// Worlds that count differently.
#[derive(Debug)]
struct Counted<'a> {
    /// Option after option.
    costs: Cow<'a, [Vec<f64>]>,
    weights: Vec<f64>,
    /// Σ w, and Σ w·J of every option: what the sums for all fits have in common.
    weight: f64,
    sums: Vec<f64>,
}

/// What a fit by least squares is solved from, b being the terms 1, z, z² − 1 and z³ − 3z.
struct Sums {
    /// Σ w·bᵢ·bⱼ.
    design: [[f64; TERMS]; TERMS],
    /// Σ w·bᵢ·J of every option.
    right: Vec<[f64; TERMS]>,
}

/// What it is worth to know one thing, in money.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evppi {
    /// By the plain fit; below 0 where its advice costs more than it saves.
    pub plain: f64,
    /// By the fit in which worlds weigh less the farther their costs reach.
    pub damped: f64,
    /// By the better of the two, at least 0.
    pub value: f64,
    /// Standard error of `value`, from the gains within each scramble; none for a single one.
    pub standard_error: Option<f64>,
}

/// A gain from advice: its mean over all worlds, and over the worlds of each scramble.
pub(super) struct Gain {
    pub(super) mean: f64,
    pub(super) scrambles: Vec<f64>,
}

impl Decision {
    /// `costs` has the costs of all options in one world after the other, the first option being
    /// that of keeping the team; `keep_payroll` is its payroll in each world.
    pub fn new(costs: impl Iterator<Item = impl AsRef<[f64]>>, keep_payroll: &[f64]) -> Self {
        let unit = keep_payroll.iter().sum::<f64>() / keep_payroll.len() as f64;
        let mut decision = Decision {
            costs: Vec::new(),
            unit,
            reach: Vec::with_capacity(keep_payroll.len()),
        };
        for (costs, payroll) in costs.zip(keep_payroll) {
            decision.add(costs.as_ref(), *payroll);
        }
        decision
    }

    /// Adds a world.
    fn add(&mut self, costs: &[f64], payroll: f64) {
        let room = || Vec::with_capacity(self.reach.capacity());
        self.costs.resize_with(costs.len(), room);
        for (column, cost) in self.costs.iter_mut().zip(costs) {
            column.push(cost / self.unit);
        }
        let farthest = costs
            .iter()
            .fold(0.0, |far, cost| f64::max(far, (cost - costs[0]).abs()));
        self.reach.push(farthest / payroll);
    }

    /// With these weights of the worlds.
    #[cold]
    pub fn weighted(&self, weights: Vec<f64>) -> Weighted<'_> {
        let usual = self.usual_reach(&weights);
        let far = (0..weights.len()).filter(|world| self.reach[*world] > usual);
        let far: Vec<usize> = far.collect();
        let less = |world: &usize| weights[*world] * (1.0 - usual / self.reach[*world]);
        let costs = self.costs.iter().map(|costs| at(&far, costs)).collect();
        let damping = Counted::new(Cow::Owned(costs), far.iter().map(less).collect());
        let all = Counted::new(Cow::Borrowed(&self.costs), weights);
        Weighted {
            decision: self,
            best: least(all.sums.iter().copied()),
            all,
            far,
            damping,
        }
    }

    /// The smallest reach of a world that this part of the weight does not exceed. Halving is enough,
    /// and brings no sort along.
    #[cold]
    fn usual_reach(&self, weights: &[f64]) -> f64 {
        let pairs = || self.reach.iter().copied().zip(weights);
        // A hair less, so that rounding in the weights does not skip a world.
        let wanted = UNDAMPED * weights.iter().sum::<f64>() * (1.0 - 1e-12);
        let (mut below, mut above) = (-1.0, self.reach.iter().copied().fold(0.0, f64::max));
        for _ in 0..HALVINGS {
            let middle = 0.5 * (below + above);
            let within = |(reach, weight): (f64, &f64)| if reach <= middle { *weight } else { 0.0 };
            if pairs().map(within).sum::<f64>() >= wanted {
                above = middle;
            } else {
                below = middle;
            }
        }
        let beyond = self.reach.iter().copied().filter(|reach| *reach > below);
        beyond.fold(f64::INFINITY, f64::min)
    }
}

/// Which of these values is the least, the first of equal ones.
pub(super) fn least(values: impl Iterator<Item = f64>) -> usize {
    let (mut option, mut least) = (0, f64::INFINITY);
    for (other, value) in values.enumerate() {
        if value < least {
            (option, least) = (other, value);
        }
    }
    option
}

/// 1, z, z² − 1, z³ − 3z: a cubic in terms that are nearly orthogonal under a normal z.
pub(super) fn basis(z: f64) -> Cubic {
    let z2 = z * z;
    [1.0, z, z2 - 1.0, z * (z2 - 3.0)]
}

/// What stands at some places.
fn at(places: &[usize], values: &[f64]) -> Vec<f64> {
    places.iter().map(|place| values[*place]).collect()
}

/// Σ w·J.
fn sum(costs: &[f64], weights: &[f64]) -> f64 {
    costs.iter().zip(weights).map(|(cost, w)| cost * w).sum()
}

/// Σ of the products with each of the others, which are as many; pairs of them at a time.
fn dots(values: &[f64], others: [&[f64]; 3]) -> [f64; 3] {
    let (pairs, rest) = values.as_chunks();
    let [a, b, c] = others.map(|other| other.as_chunks().0);
    let mut sums = [Doubles::ZERO; 3];
    for (((pair, a), b), c) in pairs.iter().zip(a).zip(b).zip(c) {
        let pair = Doubles::new(*pair);
        sums[0] += pair * Doubles::new(*a);
        sums[1] += pair * Doubles::new(*b);
        sums[2] += pair * Doubles::new(*c);
    }
    std::array::from_fn(|k| {
        let [even, odd] = sums[k].to_array();
        let of_rest = rest.iter().zip(&others[k][2 * pairs.len()..]);
        even + odd + of_rest.map(|(a, b)| a * b).sum::<f64>()
    })
}

impl Weighted<'_> {
    pub(super) fn weights(&self) -> &[f64] {
        &self.all.weights
    }

    /// What every option costs in the mean, in the decision's units.
    pub(super) fn mean_costs(&self) -> impl Iterator<Item = f64> {
        self.all.sums.iter().map(|sum| sum / self.all.weight)
    }

    /// The value of knowing everything before deciding (EVPI), in money.
    pub fn evpi(&self) -> f64 {
        let costs = &self.decision.costs;
        let mut least = costs[self.best].clone();
        for costs in costs {
            for (least, cost) in least.iter_mut().zip(costs) {
                *least = if *cost < *least { *cost } else { *least };
            }
        }
        let (mut gain, mut weight) = (0.0, 0.0);
        for ((own, best), least) in self.weights().iter().zip(&costs[self.best]).zip(least) {
            gain += own * (best - least);
            weight += own;
        }
        self.decision.unit * gain / weight
    }

    /// The value of knowing `z`, a standard normal score in each world, before deciding. Worlds come
    /// in `scrambles` of equal size.
    #[inline(never)]
    pub fn evppi(&self, z: &[f64], scrambles: usize) -> Evppi {
        let all = self.all.sums_along(z);
        // A tenth of the worlds counts less: no second sum over all of them.
        let damped = all.less(&self.damping.sums_along(&at(&self.far, z)));
        let [plain, damped] = [all, damped].map(|sums| self.gain(z, &sums.fit(), scrambles));
        let (plain_mean, damped_mean) = (plain.mean, damped.mean);
        let better = if damped_mean > plain_mean {
            damped
        } else {
            plain
        };
        Evppi {
            plain: plain_mean,
            damped: damped_mean,
            value: better.mean.max(0.0),
            standard_error: standard_error_of_mean(&better.scrambles),
        }
    }

    /// Each option's cost as a cubic in z, by least squares.
    pub(super) fn fit(&self, z: &[f64]) -> Vec<Cubic> {
        self.all.sums_along(z).fit()
    }

    /// What the costs say of taking the option that the fit calls the cheapest.
    #[inline(never)]
    pub(super) fn gain(&self, z: &[f64], fit: &[Cubic], scrambles: usize) -> Gain {
        let (costs, policy) = (&self.decision.costs, Policy::new(fit, z));
        let size = z.len().div_ceil(scrambles);
        let scrambles = z.chunks(size).zip(self.weights().chunks(size));
        let sums = scrambles.enumerate().map(|(scramble, (z, weights))| {
            let (mut gain, mut weight) = (0.0, 0.0);
            for (place, (z, own)) in z.iter().zip(weights).enumerate() {
                let taken = policy.taken(*z);
                // Mostly advice is to take what would have been taken anyway.
                if taken != self.best {
                    let world = scramble * size + place;
                    gain += own * (costs[self.best][world] - costs[taken][world]);
                }
                weight += own;
            }
            (gain, weight)
        });
        let sums: Vec<(f64, f64)> = sums.collect();
        let (gain, weight) = (sums.iter()).fold((0.0, 0.0), |(g, w), sum| (g + sum.0, w + sum.1));
        let mean = |gain: f64, weight: f64| self.decision.unit * gain / weight;
        Gain {
            mean: mean(gain, weight),
            scrambles: (sums.into_iter()).map(|(g, w)| mean(g, w)).collect(),
        }
    }
}

impl<'a> Counted<'a> {
    fn new(costs: Cow<'a, [Vec<f64>]>, weights: Vec<f64>) -> Self {
        Counted {
            sums: costs.iter().map(|costs| sum(costs, &weights)).collect(),
            weight: weights.iter().sum(),
            costs,
            weights,
        }
    }

    /// The sums for a fit along z.
    #[inline(never)]
    fn sums_along(&self, z: &[f64]) -> Sums {
        let column = |term: fn(f64) -> f64| z.iter().map(|z| term(*z)).collect::<Vec<_>>();
        let [two, three] = [column(|z| basis(z)[2]), column(|z| basis(z)[3])];
        let terms = [z, &two, &three];
        let weighted = terms.map(|term| {
            let weighted = term.iter().zip(&self.weights);
            weighted
                .map(|(term, weight)| term * weight)
                .collect::<Vec<_>>()
        });
        let [one, two, three] = &weighted;
        let along = |values: &[f64], constant: f64| {
            let [one, two, three] = dots(values, [one, two, three]);
            [constant, one, two, three]
        };
        let constant = dots(&self.weights, terms);
        let options = self.costs.iter().zip(&self.sums);
        Sums {
            design: std::array::from_fn(|i| match i.checked_sub(1) {
                None => [self.weight, constant[0], constant[1], constant[2]],
                Some(i) => along(terms[i], constant[i]),
            }),
            right: options.map(|(costs, sum)| along(costs, *sum)).collect(),
        }
    }
}

impl Sums {
    /// Without these.
    fn less(&self, other: &Sums) -> Sums {
        let less = |a: &Cubic, b: &Cubic| std::array::from_fn(|i| a[i] - b[i]);
        let options = self.right.iter().zip(&other.right);
        Sums {
            design: std::array::from_fn(|i| less(&self.design[i], &other.design[i])),
            right: options.map(|(own, other)| less(own, other)).collect(),
        }
    }

    /// Each option's cost as a cubic, by least squares.
    fn fit(&self) -> Vec<Cubic> {
        let factor = cholesky(&self.design);
        let options = self.right.iter();
        options.map(|right| substitute(&factor, *right)).collect()
    }
}

/// The lower triangle L of A = LLᵀ.
#[cold]
fn cholesky(a: &[[f64; TERMS]; TERMS]) -> [[f64; TERMS]; TERMS] {
    let mut l = [[0.0; TERMS]; TERMS];
    for i in 0..TERMS {
        for j in 0..=i {
            let dot: f64 = (0..j).map(|k| l[i][k] * l[j][k]).sum();
            l[i][j] = if i == j {
                libm::sqrt(a[i][i] - dot)
            } else {
                (a[i][j] - dot) / l[j][j]
            };
        }
    }
    l
}

/// x with LLᵀx = b.
#[cold]
fn substitute(l: &[[f64; TERMS]; TERMS], b: Cubic) -> Cubic {
    let mut x = b;
    for i in 0..TERMS {
        for k in 0..i {
            x[i] -= x[k] * l[i][k];
        }
        x[i] /= l[i][i];
    }
    for i in (0..TERMS).rev() {
        for k in i + 1..TERMS {
            x[i] -= x[k] * l[k][i];
        }
        x[i] /= l[i][i];
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sampling::{INPUTS, Sample};

    #[test]
    fn substitution_solves_what_cholesky_factored() {
        let a = [
            [4.0, 0.0, 0.0, 0.0],
            [1.0, 3.0, 0.0, 0.0],
            [0.5, 0.2, 2.0, 0.0],
            [0.1, 0.4, 0.3, 1.0],
        ];
        let x = substitute(&cholesky(&a), [1.0, 2.0, 3.0, 4.0]);
        for i in 0..TERMS {
            let row: f64 = (0..TERMS).map(|j| a[i.max(j)][i.min(j)] * x[j]).sum();
            assert!((row - (i + 1) as f64).abs() < 1e-12);
        }
    }

    #[test]
    fn the_first_of_equal_options_is_the_least() {
        let costs = [2.0, 1.0, 3.0, 2.0, 1.0, 1.0];
        let decision = Decision::new(std::iter::once(&costs[..]), &[1.0]);
        assert_eq!(decision.weighted(vec![1.0]).best, 1);
    }

    /// Least squares: what a fit leaves unexplained, weighed as in the fit, no term of it explains.
    #[test]
    fn both_fits_leave_what_no_term_explains() {
        const WORLDS: usize = 512;
        let mut sample = Sample::default();
        sample.reach(WORLDS);
        let worlds = || (0..WORLDS).map(|world| sample.z(world));
        // The third option costs far more in a few worlds.
        let options = |z: &[f64; INPUTS]| [1.0, z[0] * z[1], z[0] + libm::exp(2.0 * z[2])];
        let decision = Decision::new(worlds().map(options), &[1.0; WORLDS]);
        let decision = decision.weighted(worlds().map(|z| libm::exp(z[3])).collect());
        assert!(decision.far.len() > WORLDS / 30);
        let mut damped = decision.weights().to_vec();
        for (world, less) in decision.far.iter().zip(&decision.damping.weights) {
            assert!(*less > 0.0 && *less < damped[*world]);
            damped[*world] -= less;
        }
        let z: Vec<f64> = worlds().map(|z| z[0]).collect();
        let all = decision.all.sums_along(&z);
        let less = all.less(&decision.damping.sums_along(&at(&decision.far, &z)));
        for (fit, weights) in [(all.fit(), decision.weights()), (less.fit(), &damped)] {
            for (fit, costs) in fit.iter().zip(&decision.decision.costs) {
                let (mut sums, mut sizes) = ([0.0; TERMS], [0.0; TERMS]);
                for ((z, weight), cost) in z.iter().zip(weights).zip(costs) {
                    let terms = basis(*z);
                    let fitted: f64 = terms.iter().zip(fit).map(|(term, c)| term * c).sum();
                    for (k, term) in terms.into_iter().enumerate() {
                        sums[k] += weight * term * (cost - fitted);
                        sizes[k] += (weight * term * cost).abs();
                    }
                }
                for (sum, size) in sums.iter().zip(sizes) {
                    assert!(sum.abs() < 1e-12 * size, "{sums:?} of {sizes:?}");
                }
            }
        }
    }
}
