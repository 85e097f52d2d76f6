//! The value of information: EVPI, and for each input EVPPI.

use super::Engine;
use super::futures::Futures;
use super::lines::{ByKind, Weights, weighted};
use super::regrets::Tally;
use crate::model::lanes::{Lanes, WIDTH, smaller};
use crate::model::report::{Line, Lines};

/// EVPI = min_x E\[J\] − E\[min_x J\].
pub(super) fn evpi(tally: &ByKind<Tally>, weights: &Weights) -> Lines<f64> {
    let costs = weights.means(&[tally[0].cost.clone(), tally[1].cost.clone()]);
    let least = weights.mean([tally[0].least_cost, tally[1].least_cost]);
    Lines::of(|line| {
        let best = costs.on(line).iter().copied().fold(f64::INFINITY, f64::min);
        best - least.on(line)
    })
}

/// Powers of z in the regression, the constant included.
const TERMS: usize = 4;
type Basis = [f64; TERMS];

/// 1, z, z² − 1, z³ − 3z: a cubic in terms that are nearly orthogonal under a normal z.
fn basis(z: f64) -> Basis {
    let z2 = z * z;
    [1.0, z, z2 - 1.0, z * (z2 - 3.0)]
}

/// Costs of all worlds in units of the mean keep-the-team payroll, four shares to a block.
pub(super) struct RelativeCosts {
    blocks: Vec<Lanes>,
    blocks_per_world: usize,
    shares: usize,
    unit: f64,
}

impl RelativeCosts {
    pub(super) fn new(futures: &Futures, unit: f64) -> Self {
        let shares = futures.menu.shares.len();
        let blocks_per_world = shares.div_ceil(WIDTH);
        let mut blocks = Vec::with_capacity(futures.worlds() * blocks_per_world);
        for world in 0..futures.worlds() {
            for block in futures.costs(world).chunks(WIDTH) {
                let lane = |i| block.get(i).map_or(0.0, |cost| cost / unit);
                blocks.push(Lanes::from([lane(0), lane(1), lane(2), lane(3)]));
            }
        }
        RelativeCosts {
            blocks,
            blocks_per_world,
            shares,
            unit,
        }
    }

    /// EVPPI of one input: J(x) is regressed on a cubic in its z for all x with one design
    /// matrix (Strong, Oakley & Brennan 2014); min_x E\[J\] − E\[min_x fit(x)\], not below 0.
    pub(super) fn evppi(
        &self,
        futures: &Futures,
        engine: &Engine,
        input: usize,
        weights: &Weights,
    ) -> Lines<f64> {
        let moments = self.moments(futures, engine, input);
        Lines::of(|line| {
            let fit = self.solve(&moments, weights.on(line));
            let value = self.value_of_fit(futures, engine, input, &fit, weights, line);
            (value * self.unit).max(0.0)
        })
    }

    /// Σ bᵢbⱼ and Σ bᵢJ, by kind of world.
    fn moments(&self, futures: &Futures, engine: &Engine, input: usize) -> ByKind<Moments> {
        let mut moments: ByKind<Moments> =
            std::array::from_fn(|_| Moments::new(self.blocks_per_world));
        for (world, costs) in self.blocks.chunks_exact(self.blocks_per_world).enumerate() {
            let b = basis(engine.sample.z(world)[input]);
            let sums = &mut moments[futures.kinds[world] as usize];
            for i in 0..TERMS {
                for j in 0..=i {
                    sums.design[i][j] += b[i] * b[j];
                }
            }
            for (sum, cost) in sums.cost.iter_mut().zip(costs) {
                for i in 0..TERMS {
                    sum[i] += *cost * b[i];
                }
            }
        }
        moments
    }

    /// The coefficients of the weighted fit; lanes beyond the shares are never the least.
    fn solve(&self, moments: &ByKind<Moments>, weights: ByKind<f64>) -> Vec<[Lanes; TERMS]> {
        let mut design = [[0.0; TERMS]; TERMS];
        for (i, row) in design.iter_mut().enumerate() {
            for (j, entry) in row.iter_mut().enumerate().take(i + 1) {
                *entry = weighted(
                    weights,
                    [0, 1].map(|kind: usize| moments[kind].design[i][j]),
                );
            }
        }
        let factor = cholesky(design);
        let mut fit: Vec<[Lanes; TERMS]> = (moments[0].cost.iter().zip(&moments[1].cost))
            .map(|(without, with)| {
                let right = std::array::from_fn(|i| without[i] * weights[0] + with[i] * weights[1]);
                substitute(&factor, right)
            })
            .collect();
        for padding in self.shares..self.blocks_per_world * WIDTH {
            let mut lanes = fit[padding / WIDTH].map(Lanes::to_array);
            for (i, coefficient) in lanes.iter_mut().enumerate() {
                coefficient[padding % WIDTH] = if i == 0 { f64::MAX } else { 0.0 };
            }
            fit[padding / WIDTH] = lanes.map(Lanes::from);
        }
        fit
    }

    /// min_x E\[fit(x)\] − E\[min_x fit(x)\]; a regression with a constant keeps the means.
    fn value_of_fit(
        &self,
        futures: &Futures,
        engine: &Engine,
        input: usize,
        fit: &[[Lanes; TERMS]],
        weights: &Weights,
        line: Line,
    ) -> f64 {
        let kind_weights = weights.on(line);
        let mut means = vec![Lanes::ZERO; fit.len()];
        let (mut least_sum, mut weight_sum) = (0.0, 0.0);
        for (world, kind) in futures.kinds.iter().enumerate() {
            let b = basis(engine.sample.z(world)[input]);
            let weight = kind_weights[*kind as usize];
            let mut least = Lanes::splat(f64::MAX);
            for (mean, c) in means.iter_mut().zip(fit) {
                let value = c[0] + c[1] * b[1] + c[2] * b[2] + c[3] * b[3];
                least = smaller(least, value);
                *mean += value * weight;
            }
            least_sum += weight * least_of(least);
            weight_sum += weight;
        }
        let best = means.into_iter().map(least_of).fold(f64::MAX, f64::min);
        (best - least_sum) / weight_sum
    }
}

struct Moments {
    design: [[f64; TERMS]; TERMS],
    cost: Vec<[Lanes; TERMS]>,
}

impl Moments {
    fn new(blocks: usize) -> Self {
        Moments {
            design: [[0.0; TERMS]; TERMS],
            cost: vec![[Lanes::ZERO; TERMS]; blocks],
        }
    }
}

fn least_of(lanes: Lanes) -> f64 {
    lanes.to_array().into_iter().fold(f64::MAX, f64::min)
}

/// The lower triangle L of A = LLᵀ.
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
fn substitute(l: &[[f64; TERMS]; TERMS], b: [Lanes; TERMS]) -> [Lanes; TERMS] {
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
    use crate::model::inputs::Survey;

    #[test]
    fn evpi_has_the_published_values() {
        // tests/fixtures/erlang.json, evpi: benefits, equally likely worlds.
        for (benefits, published) in [
            (
                vec![[100.0, 150.0], [200.0, 180.0], [120.0, 140.0]],
                20.0 / 3.0,
            ),
            (vec![[100.0, 0.0], [-40.0, 0.0]], 20.0),
        ] {
            let mut tally = [Tally::default(), Tally::default()];
            tally[0].cost = vec![0.0; 2];
            tally[1].cost = vec![0.0; 2];
            for world in &benefits {
                tally[0].cost[0] -= world[0];
                tally[0].cost[1] -= world[1];
                tally[0].least_cost -= world[0].max(world[1]);
            }
            let kinds = vec![super::super::lines::Kind::Without; benefits.len()];
            let weights = Weights::new(&kinds, None::<Survey>);
            assert!((evpi(&tally, &weights).alone - published).abs() < 1e-12);
        }
    }

    #[test]
    fn substitution_solves_what_cholesky_factored() {
        let a = [
            [4.0, 0.0, 0.0, 0.0],
            [1.0, 3.0, 0.0, 0.0],
            [0.5, 0.2, 2.0, 0.0],
            [0.1, 0.4, 0.3, 1.0],
        ];
        let x = substitute(&cholesky(a), [1.0, 2.0, 3.0, 4.0].map(Lanes::splat));
        for i in 0..TERMS {
            let row: f64 = (0..TERMS)
                .map(|j| a[i.max(j)][i.min(j)] * x[j].to_array()[0])
                .sum();
            assert!((row - (i + 1) as f64).abs() < 1e-12);
        }
    }
}
