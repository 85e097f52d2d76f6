//! Erlang A's abandonment from a table, for the sampled run: its cost does not grow with n.
//!
//! P(abandon) is what a fluid would lose, max(0, 1 − n/a), plus a correction around a = n. In
//! the coordinates w = 1/(1+√n) and σ = 2(√a − √n) the correction times √(1+n) varies slowly
//! from the smallest team to the largest (for n → ∞ it is the limit of Garnett, Mandelbaum &
//! Reiman 2002), so a few nodes serve every n. σ is graded by a square root towards σ = 0, where
//! patient customers make the correction sharp. Between nodes: cubic Lagrange interpolation.
//!
//! The table over (ln θ, w, σ) is the same for every plan and is filled from the exact kernel
//! when a θ is first met; each world takes its own slice (w, σ) of it.

use std::collections::BTreeMap;

use super::{LoadLevels, Queue, without_servers};
use crate::model::erlang::erlang_a;
use crate::model::inputs::World;
use crate::model::lanes::{Lanes, WIDTH, larger, smaller};

/// Nodes in w, from 0 (n → ∞) to 1 (n = 0).
const TEAM_NODES: usize = 16;
/// Nodes in |σ| on either side of σ = 0.
const SIDE_NODES: usize = 36;
/// Nodes of one team size: first those below the load balance, then those above.
const ROW: usize = 2 * SIDE_NODES;
/// Beyond this many standard units of load nothing is left to correct.
const REACH: f64 = 8.0;
/// Step in ln θ, and the range that the table covers: outside it nothing changes visibly.
const PATIENCE_STEP: f64 = 0.4;
const PATIENCE_NODES: i32 = 23;
/// Points of a cubic stencil.
const STENCIL: usize = 4;

/// √n of a node; n → ∞ stands at 10¹².
fn root_of_node(node: usize) -> f64 {
    let last = (TEAM_NODES - 1) as f64;
    if node == 0 {
        1e6
    } else {
        last / node as f64 - 1.0
    }
}

/// How far σ reaches below 0: to no load at all (−2√n) for a small team, to −8 for a large one.
fn reach_below(root_n: f64) -> f64 {
    1.0 / over_reach_below(Lanes::splat(root_n)).to_array()[0]
}

#[inline(always)]
fn over_reach_below(root_n: Lanes) -> Lanes {
    const QUARTER2: f64 = REACH * REACH / 4.0;
    (root_n * root_n + QUARTER2).sqrt() / (root_n * REACH)
}

fn reach_above(theta: f64) -> f64 {
    REACH * (1.0 + theta).sqrt()
}

/// The correction times √(1+n), at every node of (w, σ), for one θ.
fn exact_slice(theta: f64) -> Vec<f64> {
    let mut slice = vec![0.0; TEAM_NODES * ROW];
    for (node, row) in slice.chunks_exact_mut(ROW).enumerate() {
        let root_n = root_of_node(node);
        let (below, above) = row.split_at_mut(SIDE_NODES);
        for (side, reach) in [
            (below, -reach_below(root_n)),
            (above, reach_above(theta)),
        ] {
            for (i, entry) in side.iter_mut().enumerate() {
                let grade = i as f64 / (SIDE_NODES - 1) as f64;
                *entry = correction(root_n, reach * grade * grade, theta);
            }
        }
    }
    slice
}

fn correction(root_n: f64, sigma: f64, theta: f64) -> f64 {
    let n = root_n * root_n;
    let root_a = root_n + 0.5 * sigma;
    let a = root_a * root_a;
    if root_n == 0.0 {
        return 0.0;
    }
    let fluid = (1.0 - n / a).max(0.0);
    (erlang_a(n, a, theta).abandoned - fluid) * (1.0 + n).sqrt()
}

/// Weights of the four points 0, 1, 2, 3 at `u` in 0…3.
#[inline(always)]
fn lagrange(u: f64) -> [f64; STENCIL] {
    let (u1, u2, u3) = (u - 1.0, u - 2.0, u - 3.0);
    let (low, high) = (u * u1, u2 * u3);
    [
        u1 * high * (-1.0 / 6.0),
        u * high * 0.5,
        low * u3 * -0.5,
        low * u2 * (1.0 / 6.0),
    ]
}

/// First node of the stencil around `position`, and where in it the position is.
#[inline(always)]
fn stencil(position: f64, nodes: usize) -> (usize, f64) {
    let first = (position as i32 - 1).clamp(0, (nodes - STENCIL) as i32);
    (first as usize, position - f64::from(first))
}

/// Corrections for all θ met so far.
#[derive(Debug, Default)]
pub(crate) struct AbandonmentTable {
    slices: BTreeMap<i32, Vec<f64>>,
}

impl AbandonmentTable {
    /// Makes `queue` the queue of `world`.
    pub(crate) fn cut(&mut self, world: &World, queue: &mut TableQueue) {
        let end = f64::from(PATIENCE_NODES);
        let position = (-libm::log(world.patience) / PATIENCE_STEP).clamp(-end, end);
        let first = (libm::floor(position) as i32 - 1)
            .clamp(-PATIENCE_NODES, PATIENCE_NODES - (STENCIL - 1) as i32);
        let weights = lagrange(position - f64::from(first));
        let theta = libm::exp(position * PATIENCE_STEP);
        queue.slice.fill(0.0);
        for (i, weight) in weights.into_iter().enumerate() {
            let node = first + i as i32;
            let exact = self
                .slices
                .entry(node)
                .or_insert_with(|| exact_slice(libm::exp(f64::from(node) * PATIENCE_STEP)));
            for (sum, entry) in queue.slice.iter_mut().zip(exact) {
                *sum += weight * *entry;
            }
        }
        queue.root_levels = LoadLevels::new(world.load_variation).level.map(f64::sqrt);
        queue.levels = LoadLevels::new(world.load_variation);
        queue.over_reach_above = 1.0 / reach_above(theta);
    }
}

/// One world's queue, from the table.
#[derive(Debug)]
pub(crate) struct TableQueue {
    slice: Vec<f64>,
    levels: LoadLevels,
    root_levels: [f64; 3],
    over_reach_above: f64,
}

impl Default for TableQueue {
    fn default() -> Self {
        TableQueue {
            slice: vec![0.0; TEAM_NODES * ROW],
            levels: LoadLevels::new(0.0),
            root_levels: [1.0; 3],
            over_reach_above: 1.0,
        }
    }
}

impl TableQueue {
    /// The correction times √(1+n) at (row stencil, place in a row), interpolated.
    #[inline(always)]
    fn interpolate(&self, row: usize, row_weights: [f64; STENCIL], side: usize, place: f64) -> f64 {
        let (first, u) = stencil(place, SIDE_NODES);
        let start = row * ROW + side + first;
        let window = &self.slice[start..start + (STENCIL - 1) * ROW + STENCIL];
        let mut sum = Lanes::ZERO;
        for (i, weight) in row_weights.into_iter().enumerate() {
            let entries = &window[i * ROW..i * ROW + STENCIL];
            sum += Lanes::from([entries[0], entries[1], entries[2], entries[3]]) * weight;
        }
        let [a, b, c, d] = (sum * Lanes::from(lagrange(u))).to_array();
        (a + b) + (c + d)
    }
}

impl Queue for TableQueue {
    #[inline(always)]
    fn abandoned(&self, n: Lanes, a: Lanes) -> Lanes {
        const LAST_PLACE: f64 = (SIDE_NODES - 1) as f64;
        const LAST_ROW: f64 = (TEAM_NODES - 1) as f64;
        let (root_n, root_a) = (n.sqrt(), a.sqrt());
        let rows = LAST_ROW / (1.0 + root_n);
        let over_reach_below = over_reach_below(root_n);
        let (rows, n_over_a) = (rows.to_array(), n / a);
        let row_stencils: [_; WIDTH] = std::array::from_fn(|lane| {
            let (row, u) = stencil(rows[lane], TEAM_NODES);
            (row, lagrange(u))
        });
        let mut fluid = Lanes::ZERO;
        let mut corrected = Lanes::ZERO;
        for i in 0..3 {
            let sigma = 2.0 * (root_a * self.root_levels[i] - root_n);
            let below = sigma.simd_lt(Lanes::ZERO);
            let grade = below.select(
                -sigma * over_reach_below,
                sigma * self.over_reach_above,
            );
            let places = (smaller(grade, Lanes::ONE).sqrt() * LAST_PLACE).to_array();
            let sides = below.to_bitmask();
            let correction = Lanes::from(std::array::from_fn::<f64, WIDTH, _>(|lane| {
                let side = if sides >> lane & 1 == 1 { 0 } else { SIDE_NODES };
                let (row, weights) = row_stencils[lane];
                self.interpolate(row, weights, side, places[lane])
            }));
            let weight = self.levels.weight[i];
            corrected += weight * correction;
            let lost = larger(1.0 - n_over_a / self.levels.level[i], Lanes::ZERO);
            fluid += weight * lost;
        }
        without_servers(n, fluid + corrected / (1.0 + n).sqrt())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::queue::ExactQueue;

    /// Largest difference from the exact kernel over loads around n, for one θ.
    fn worst(n: f64, theta: f64) -> (f64, f64) {
        let world = World {
            patience: 1.0 / theta,
            load_variation: 0.18,
            ..World::default()
        };
        let exact = ExactQueue::new(&world);
        let mut queue = TableQueue::default();
        AbandonmentTable::default().cut(&world, &mut queue);
        (1..=300)
            .map(|i| {
                let a = n * (f64::from(i) / 100.0);
                let (n, a) = (Lanes::splat(n), Lanes::splat(a));
                let difference = queue.abandoned(n, a) - exact.abandoned(n, a);
                (difference.to_array()[0].abs(), a.to_array()[0])
            })
            .fold((0.0, 0.0), |worst, next| if next.0 > worst.0 { next } else { worst })
    }

    #[test]
    fn the_table_stays_near_erlang_a_for_every_size_of_team() {
        // Loads down to a hundredth of the servers: the cusp at no load is what limits small n.
        for (n, tolerance) in [
            (0.02, 5e-2),
            (0.3, 2e-3),
            (1.0, 5e-4),
            (2.5, 3e-4),
            (7.3, 6e-5),
            (17.0, 2e-5),
            (90.0, 3e-5),
            (230.0, 5e-6),
            (6_500.0, 2e-6),
            (130_000.0, 1e-7),
        ] {
            for theta in [0.01, 0.05, 0.3, 0.7, 2.0, 5.0, 20.0] {
                let (difference, a) = worst(n, theta);
                assert!(
                    difference < tolerance,
                    "n {n} θ {theta}: {difference:.1e} at a {a}"
                );
            }
        }
    }
}
