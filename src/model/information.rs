//! What it is worth to know before deciding: everything (expected value of perfect information,
//! EVPI), or one thing (of partial perfect information, EVPPI).
//!
//! A regression of costs on what is to be found out says which option to take (Strong, Oakley &
//! Brennan 2014); what that is worth is judged by the costs themselves. So it never exceeds the
//! value of knowing everything (EVPI), however wide the ranges are.

use super::lanes::{Doubles, Lanes};
use super::sampling::standard_error_of_mean;

/// Options in a block.
const WIDTH: usize = <Doubles as Lanes>::WIDTH;
/// Powers of z in the regression, the constant included.
pub(super) const TERMS: usize = 4;
pub(super) type Basis = [f64; TERMS];

/// The part of the weight of worlds that the damped fit takes as they are.
const UNDAMPED: f64 = 0.9;

/// A reach is found to this many binary digits.
const HALVINGS: u32 = 64;

/// What every option of a decision costs in every sampled world.
#[derive(Debug)]
pub struct Decision {
    /// Costs in units of `unit`, world after world, options side by side in blocks. What fills up a block
    /// costs without end, so that it is never the least.
    blocks: Vec<Doubles>,
    pub(super) blocks_per_world: usize,
    /// The mean payroll of the first option.
    pub(super) unit: f64,
    /// How far any option's cost is from the first one's, in payrolls of that world.
    reach: Vec<f64>,
}

/// A decision whose worlds have weights.
#[derive(Debug)]
pub struct Weighted<'a> {
    pub(super) decision: &'a Decision,
    pub(super) weights: Vec<f64>,
    /// The same, less where costs reach far.
    damped: Vec<f64>,
    /// The option with the lowest mean cost.
    pub(super) best: usize,
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
            blocks: Vec::new(),
            blocks_per_world: 0,
            unit,
            reach: Vec::with_capacity(keep_payroll.len()),
        };
        for (costs, payroll) in costs.zip(keep_payroll) {
            let costs = costs.as_ref();
            decision.blocks_per_world = costs.len().div_ceil(WIDTH);
            for block in costs.chunks(WIDTH) {
                let lane = |i| block.get(i).map_or(f64::INFINITY, |cost| cost / unit);
                decision
                    .blocks
                    .push(Doubles::from(std::array::from_fn::<_, WIDTH, _>(lane)));
            }
            let farthest = costs
                .iter()
                .fold(0.0, |far, cost| f64::max(far, (cost - costs[0]).abs()));
            decision.reach.push(farthest / payroll);
        }
        decision
    }

    /// With these weights of the worlds.
    #[cold]
    pub fn weighted(&self, weights: Vec<f64>) -> Weighted<'_> {
        let usual = self.usual_reach(&weights);
        let damped = (weights.iter().zip(&self.reach))
            .map(|(weight, reach)| {
                if *reach > usual {
                    weight * usual / reach
                } else {
                    *weight
                }
            })
            .collect();
        let mut sums = vec![Doubles::ZERO; self.blocks_per_world];
        for (costs, weight) in self.worlds().zip(&weights) {
            for (sum, cost) in sums.iter_mut().zip(costs) {
                *sum += *cost * *weight;
            }
        }
        Weighted {
            decision: self,
            best: self.least(sums.into_iter()),
            weights,
            damped,
        }
    }

    pub(super) fn worlds(&self) -> impl Iterator<Item = &[Doubles]> {
        self.blocks.chunks_exact(self.blocks_per_world)
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

    /// The option with the least of these values, the first of equal ones.
    pub(super) fn least(&self, values: impl Iterator<Item = Doubles>) -> usize {
        let mut least = Doubles::splat(f64::INFINITY);
        let mut block_of_least = Doubles::ZERO;
        for (block, value) in values.enumerate() {
            let is_less = value.simd_lt(least);
            least = is_less.select(value, least);
            block_of_least = is_less.select(Doubles::splat(block as f64), block_of_least);
        }
        let (least, block) = (least.to_array(), block_of_least.to_array());
        let option = |lane: usize| block[lane] as usize * WIDTH + lane;
        (1..WIDTH).map(option).fold(option(0), |best, other| {
            let (a, b) = (least[best % WIDTH], least[other % WIDTH]);
            if b < a || (b == a && other < best) {
                other
            } else {
                best
            }
        })
    }
}

/// What one option costs in a world.
pub(super) fn cost(costs: &[Doubles], option: usize) -> f64 {
    costs[option / WIDTH].to_array()[option % WIDTH]
}

/// 1, z, z² − 1, z³ − 3z: a cubic in terms that are nearly orthogonal under a normal z.
pub(super) fn basis(z: f64) -> Basis {
    let z2 = z * z;
    [1.0, z, z2 - 1.0, z * (z2 - 3.0)]
}

impl Weighted<'_> {
    /// The value of knowing everything before deciding (EVPI), in money.
    pub fn evpi(&self) -> f64 {
        let (mut gain, mut weight) = (0.0, 0.0);
        for (costs, own) in self.decision.worlds().zip(&self.weights) {
            let least = self.decision.least(costs.iter().copied());
            gain += own * (cost(costs, self.best) - cost(costs, least));
            weight += own;
        }
        self.decision.unit * gain / weight
    }

    /// The value of knowing `z`, a standard normal score in each world, before deciding. Worlds come
    /// in `scrambles` of equal size.
    #[inline(never)]
    pub fn evppi(&self, z: &[f64], scrambles: usize) -> Evppi {
        let bases: Vec<Basis> = z.iter().map(|z| basis(*z)).collect();
        let [plain, damped] = [&self.weights, &self.damped]
            .map(|weights| self.gain(&bases, &self.fit(&bases, weights), scrambles));
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
    #[inline(never)]
    pub(super) fn fit(&self, bases: &[Basis], weights: &[f64]) -> Vec<[Doubles; TERMS]> {
        let decision = self.decision;
        let mut design = [[0.0; TERMS]; TERMS];
        let mut right = vec![[Doubles::ZERO; TERMS]; decision.blocks_per_world];
        for ((costs, basis), weight) in decision.worlds().zip(bases).zip(weights) {
            let weighted = basis.map(|term| term * weight);
            for i in 0..TERMS {
                for j in 0..=i {
                    design[i][j] += weighted[i] * basis[j];
                }
            }
            for (sums, cost) in right.iter_mut().zip(costs) {
                for (sum, term) in sums.iter_mut().zip(weighted) {
                    *sum += *cost * term;
                }
            }
        }
        let factor = cholesky(design);
        let solved = right.into_iter().map(|right| substitute(&factor, right));
        solved.collect()
    }

    /// What the costs say of taking the option that the fit calls the cheapest.
    #[inline(never)]
    pub(super) fn gain(&self, bases: &[Basis], fit: &[[Doubles; TERMS]], scrambles: usize) -> Gain {
        let decision = self.decision;
        let mut sums = vec![(0.0, 0.0); scrambles];
        for (world, (costs, basis)) in decision.worlds().zip(bases).enumerate() {
            let fitted = fit
                .iter()
                .map(|c| c[0] + c[1] * basis[1] + c[2] * basis[2] + c[3] * basis[3]);
            let taken = decision.least(fitted);
            let (gain, weight) = &mut sums[world * scrambles / bases.len()];
            *gain += self.weights[world] * (cost(costs, self.best) - cost(costs, taken));
            *weight += self.weights[world];
        }
        let (gain, weight) = (sums.iter()).fold((0.0, 0.0), |(g, w), sum| (g + sum.0, w + sum.1));
        let mean = |gain: f64, weight: f64| decision.unit * gain / weight;
        Gain {
            mean: mean(gain, weight),
            scrambles: (sums.into_iter()).map(|(g, w)| mean(g, w)).collect(),
        }
    }
}

/// The lower triangle L of A = LLᵀ.
#[cold]
fn cholesky(a: [[f64; TERMS]; TERMS]) -> [[f64; TERMS]; TERMS] {
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
fn substitute(l: &[[f64; TERMS]; TERMS], b: [Doubles; TERMS]) -> [Doubles; TERMS] {
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

    #[test]
    fn substitution_solves_what_cholesky_factored() {
        let a = [
            [4.0, 0.0, 0.0, 0.0],
            [1.0, 3.0, 0.0, 0.0],
            [0.5, 0.2, 2.0, 0.0],
            [0.1, 0.4, 0.3, 1.0],
        ];
        let x = substitute(&cholesky(a), [1.0, 2.0, 3.0, 4.0].map(Doubles::splat));
        for i in 0..TERMS {
            let row: f64 = (0..TERMS)
                .map(|j| a[i.max(j)][i.min(j)] * x[j].to_array()[0])
                .sum();
            assert!((row - (i + 1) as f64).abs() < 1e-12);
        }
    }

    #[test]
    fn the_first_of_equal_options_is_the_least() {
        let costs = [2.0, 1.0, 3.0, 2.0, 1.0, 1.0];
        let decision = Decision::new(std::iter::once(&costs[..]), &[1.0]);
        assert_eq!(decision.weighted(vec![1.0]).best, 1);
    }
}
