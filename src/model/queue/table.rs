//! Erlang A's abandonment from a table, for the sampled run: its cost does not grow with n.
//!
//! P(abandon) is what a fluid would lose, max(0, 1 − n/a), plus a correction around a = n. In
//! the coordinates w = 1/(1+√n) and σ = 2(√a − √n) the correction times 1 + √n varies slowly
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
use crate::model::lanes::{Lanes, ROUNDING, WIDTH, clip, larger, smaller};
use wide::bytemuck::cast;
use wide::{f32x4, i64x4};

/// Nodes in w, from 0 (n → ∞) to 1 (n = 0).
const TEAM_NODES: usize = 16;
/// Nodes in |σ| on either side of σ = 0.
const SIDE_NODES: usize = 36;
/// Nodes of one team size: first those below the load balance, then those above.
const ROW: usize = 2 * SIDE_NODES;
/// Beyond so many standard units of load below or above the servers nothing is left to correct.
const REACH_BELOW: f64 = 10.0;
const REACH_ABOVE: f64 = 8.0;
/// Step in ln θ, and the range that the table covers: outside it nothing changes visibly.
const PATIENCE_STEP: f64 = 0.4;
const PATIENCE_NODES: i32 = 23;
/// Points of a cubic stencil.
const STENCIL: usize = 4;
/// Enough low bits of a shifted float to hold any node's index.
const INDEX_BITS: i64 = 0xff;

/// √n of a node; n → ∞ stands at 10¹².
fn root_of_node(node: usize) -> f64 {
    let last = (TEAM_NODES - 1) as f64;
    if node == 0 {
        1e6
    } else {
        last / node as f64 - 1.0
    }
}

/// How far σ reaches below 0: towards no load at all (−2√n) for a small team, towards −10 for a
/// large one.
fn reach_below(root_n: f64) -> f64 {
    1.0 / over_reach_below(Lanes::splat(root_n)).to_array()[0]
}

#[inline(always)]
fn over_reach_below(root_n: Lanes) -> Lanes {
    // 1/(2√n) + n/(n + 4)/10, with one division: divisions are what a month waits for.
    let n = root_n * root_n;
    (n * (root_n * (1.0 / REACH_BELOW) + 0.5) + 2.0) / (root_n * (n + 4.0))
}

fn reach_above(theta: f64) -> f64 {
    REACH_ABOVE * (1.0 + theta).sqrt()
}

/// The correction times 1 + √n, at every node of (w, σ), for one θ.
fn exact_slice(theta: f64) -> Vec<f32> {
    let mut slice = vec![0.0; TEAM_NODES * ROW];
    for (node, row) in slice.chunks_exact_mut(ROW).enumerate() {
        let root_n = root_of_node(node);
        let (below, above) = row.split_at_mut(SIDE_NODES);
        for (side, reach) in [(below, -reach_below(root_n)), (above, reach_above(theta))] {
            for (i, entry) in side.iter_mut().enumerate() {
                let grade = i as f64 / (SIDE_NODES - 1) as f64;
                *entry = correction(root_n, reach * grade * grade, theta) as f32;
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
    (erlang_a(n, a, theta).abandoned - fluid) * (1.0 + root_n)
}

/// Lagrange's weights of the four points 0, 1, 2, 3 at `u` in 0…3.
#[inline(always)]
fn lagrange(u: f32) -> f32x4 {
    const SCALE: f32x4 = f32x4::new([-1.0 / 6.0, 0.5, -0.5, 1.0 / 6.0]);
    const OTHERS: [f32x4; 3] = [
        f32x4::new([1.0, 0.0, 0.0, 0.0]),
        f32x4::new([2.0, 2.0, 1.0, 1.0]),
        f32x4::new([3.0, 3.0, 3.0, 2.0]),
    ];
    let u = f32x4::splat(u);
    SCALE * (u - OTHERS[0]) * (u - OTHERS[1]) * (u - OTHERS[2])
}

/// Four stencils around four positions: their first nodes, and where in them the positions are.
#[inline(always)]
fn stencils(position: Lanes, nodes: usize) -> ([usize; WIDTH], [f64; WIDTH]) {
    // Rounding to the nearest node is as good as rounding down: a stencil may lie either side.
    let nearest = (position - 0.5 + ROUNDING) - ROUNDING;
    let first = clip(nearest - 1.0, 0.0, (nodes - STENCIL) as f64);
    let bits: i64x4 = cast(first + ROUNDING);
    let index = (bits & i64x4::splat(INDEX_BITS)).to_array();
    (index.map(|i| i as usize), (position - first).to_array())
}

/// Corrections for all θ met so far.
#[derive(Debug, Default)]
pub(crate) struct AbandonmentTable {
    slices: BTreeMap<i32, Vec<f32>>,
}

impl AbandonmentTable {
    /// Makes `queue` the queue of `world`.
    pub(crate) fn cut(&mut self, world: &World, queue: &mut TableQueue) {
        let end = f64::from(PATIENCE_NODES);
        let position = (-libm::log(world.patience) / PATIENCE_STEP).clamp(-end, end);
        let first = (libm::floor(position) as i32 - 1)
            .clamp(-PATIENCE_NODES, PATIENCE_NODES - (STENCIL - 1) as i32);
        let weights = lagrange((position - f64::from(first)) as f32).to_array();
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
        queue.levels = LoadLevels::new(world.load_variation);
        queue.root_levels = queue.levels.level.map(f64::sqrt);
        queue.over_levels = queue.levels.level.map(|level| 1.0 / level);
        queue.over_reach_above = 1.0 / reach_above(theta);
    }
}

/// One world's queue, from the table.
#[derive(Debug)]
pub(crate) struct TableQueue {
    slice: Vec<f32>,
    levels: LoadLevels,
    root_levels: [f64; 3],
    over_levels: [f64; 3],
    over_reach_above: f64,
}

impl Default for TableQueue {
    fn default() -> Self {
        TableQueue {
            slice: vec![0.0; TEAM_NODES * ROW],
            levels: LoadLevels::new(0.0),
            root_levels: [1.0; 3],
            over_levels: [1.0; 3],
            over_reach_above: 1.0,
        }
    }
}

impl TableQueue {
    /// The correction times 1 + √n at (row, place), interpolated.
    #[inline(always)]
    fn interpolate(&self, rows: f32x4, start: usize, places: f32x4) -> f32 {
        const SPAN: usize = (STENCIL - 1) * ROW + STENCIL;
        // No position leaves the table but one that is not a number.
        let Some(window) = self.slice.get(start..start + SPAN) else {
            return 0.0;
        };
        let rows = rows.to_array();
        let mut sum = f32x4::ZERO;
        for (i, weight) in rows.into_iter().enumerate() {
            let entries = &window[i * ROW..i * ROW + STENCIL];
            sum += f32x4::new([entries[0], entries[1], entries[2], entries[3]]) * weight;
        }
        let [a, b, c, d] = (sum * places).to_array();
        (a + b) + (c + d)
    }
}

impl Queue for TableQueue {
    #[inline(always)]
    fn abandoned(&self, n: Lanes, a: Lanes) -> Lanes {
        const LAST_PLACE: f64 = (SIDE_NODES - 1) as f64;
        const LAST_ROW: f64 = (TEAM_NODES - 1) as f64;
        let (root_n, root_a) = (n.sqrt(), a.sqrt());
        let over_reach_below = over_reach_below(root_n);
        let n_over_a = n / a;
        let w = 1.0 / (1.0 + root_n);
        let (rows, row_offsets) = stencils(w * LAST_ROW, TEAM_NODES);
        let row_weights = row_offsets.map(|u| lagrange(u as f32));
        let mut fluid = Lanes::ZERO;
        let mut corrected = Lanes::ZERO;
        for i in 0..3 {
            let sigma = 2.0 * (root_a * self.root_levels[i] - root_n);
            let below = sigma.simd_lt(Lanes::ZERO);
            let grade = below.select(-sigma * over_reach_below, sigma * self.over_reach_above);
            let place = smaller(grade, Lanes::ONE).sqrt() * LAST_PLACE;
            let (firsts, offsets) = stencils(place, SIDE_NODES);
            let sides = below.to_bitmask();
            // A plain loop: `array::from_fn` is not always inlined, and then twice as slow.
            let mut correction = [0.0; WIDTH];
            for lane in 0..WIDTH {
                let side = if sides >> lane & 1 == 1 {
                    0
                } else {
                    SIDE_NODES
                };
                let start = rows[lane] * ROW + side + firsts[lane];
                let places = lagrange(offsets[lane] as f32);
                correction[lane] = self.interpolate(row_weights[lane], start, places).into();
            }
            let weight = self.levels.weight[i];
            corrected += weight * Lanes::from(correction);
            let lost = larger(1.0 - n_over_a * self.over_levels[i], Lanes::ZERO);
            fluid += weight * lost;
        }
        without_servers(n, fluid + corrected * w)
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
            .fold(
                (0.0, 0.0),
                |worst, next| if next.0 > worst.0 { next } else { worst },
            )
    }

    #[test]
    fn the_table_stays_near_erlang_a_for_every_size_of_team() {
        // Loads down to a hundredth of the servers: the cusp at no load is what limits small n.
        for (n, tolerance) in [
            (0.02, 5e-2),
            (0.3, 3e-3),
            (1.0, 1e-3),
            (2.5, 6e-4),
            (7.3, 2e-4),
            (17.0, 1e-4),
            (90.0, 4e-5),
            (230.0, 2e-5),
            (6_500.0, 1e-5),
            (130_000.0, 2e-6),
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
