//! Erlang A's abandonment from a table, for the sampled run: its cost does not grow with n.
//!
//! P(abandon) is what a fluid would lose, max(0, 1 − n/a), plus a correction around a = n. In
//! the coordinates w = 1/(1+√n) and σ = 2(√a − √n) the correction times 1 + √n varies slowly
//! from the smallest team to the largest (for n → ∞ it is the limit of Garnett, Mandelbaum &
//! Reiman 2002), so a few nodes serve every n. σ is graded by a square root towards σ = 0, where
//! patient customers make the correction sharp. Between nodes: cubic Lagrange interpolation.
//!
//! The table over (ln θ, w, σ) is the same for every plan and is filled from the exact kernel
//! when a θ is first met. Each world takes its own slice (w, σ) of it, and refines the rows of it
//! that its teams come through, so that between finer nodes two straight lines are enough.

use std::collections::BTreeMap;

use super::{LoadLevels, Queue, without_servers};
use crate::model::erlang::erlang_a;
use crate::model::inputs::World;
use crate::model::lanes::{Doubles, Lanes, Singles, larger, smaller};
use wide::bytemuck::cast;
use wide::{f32x4, i32x4};

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

/// Finer nodes to a node, in w and in |σ|.
const FINE_IN_TEAM: usize = 4;
const FINE_IN_SIDE: usize = 3;
const FINE_ROWS: usize = (TEAM_NODES - 1) * FINE_IN_TEAM + 1;
const FINE_SIDE: usize = (SIDE_NODES - 1) * FINE_IN_SIDE + 1;
/// Room for either side of a fine row, and for the rows, in powers of two: an index that is cut to
/// its bits is within them.
const SIDE_ROOM: usize = 128;
const ROW_ROOM: usize = 64;
/// A column of a fine row stands beside the same column of the next.
const PAIR: usize = 2;
const FINE_ROW: usize = 2 * SIDE_ROOM * PAIR;
const _: () = assert!(FINE_SIDE < SIDE_ROOM && FINE_ROWS < ROW_ROOM);

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
    1.0 / over_reach_below(Doubles::splat(root_n)).lane(0)
}

#[inline(always)]
fn over_reach_below<L: Lanes>(root_n: L) -> L {
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

/// Where a position stands among so many nodes: the first of the four around it, and their weights
/// by Lagrange.
fn stencil(position: f64, nodes: usize) -> (usize, [f32; STENCIL]) {
    let first = (libm::floor(position) - 1.0).clamp(0.0, (nodes - STENCIL) as f64);
    let u = position - first;
    let weights = [
        (u - 1.0) * (u - 2.0) * (u - 3.0) / -6.0,
        u * (u - 2.0) * (u - 3.0) / 2.0,
        u * (u - 1.0) * (u - 3.0) / -2.0,
        u * (u - 1.0) * (u - 2.0) / 6.0,
    ];
    (first as usize, weights.map(|weight| weight as f32))
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
        let (first, weights) = stencil(position + end, 2 * PATIENCE_NODES as usize + 1);
        let theta = libm::exp(position * PATIENCE_STEP);
        queue.slice.fill(0.0);
        for (i, weight) in weights.into_iter().enumerate() {
            let node = (first + i) as i32 - PATIENCE_NODES;
            let exact = self
                .slices
                .entry(node)
                .or_insert_with(|| exact_slice(libm::exp(f64::from(node) * PATIENCE_STEP)));
            for (sum, entry) in queue.slice.iter_mut().zip(exact) {
                *sum += weight * *entry;
            }
        }
        queue.is_refined = [false; ROW_ROOM];
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
    /// The slice at finer nodes, each column beside the next row's.
    fine: Vec<f32>,
    is_refined: [bool; ROW_ROOM],
    /// Around each finer node of a side.
    columns: Vec<(usize, [f32; STENCIL])>,
    levels: LoadLevels,
    root_levels: [f64; 3],
    over_levels: [f64; 3],
    over_reach_above: f64,
}

impl Default for TableQueue {
    fn default() -> Self {
        let column = |i: usize| stencil(i as f64 / FINE_IN_SIDE as f64, SIDE_NODES);
        TableQueue {
            slice: vec![0.0; TEAM_NODES * ROW],
            fine: vec![0.0; ROW_ROOM * FINE_ROW],
            is_refined: [false; ROW_ROOM],
            columns: (0..FINE_SIDE).map(column).collect(),
            levels: LoadLevels::new(0.0),
            root_levels: [1.0; 3],
            over_levels: [1.0; 3],
            over_reach_above: 1.0,
        }
    }
}

impl TableQueue {
    /// Makes sure of a fine row.
    #[inline(always)]
    fn reach(&mut self, row: usize) {
        if !self.is_refined[row % ROW_ROOM] {
            self.refine(row % ROW_ROOM);
        }
    }

    #[cold]
    #[inline(never)]
    fn refine(&mut self, row: usize) {
        self.is_refined[row] = true;
        let position = row.min(FINE_ROWS - 1) as f64 / FINE_IN_TEAM as f64;
        let (first, weights) = stencil(position, TEAM_NODES);
        let mut nodes = [0.0; ROW];
        for (row, weight) in self.slice[first * ROW..].chunks_exact(ROW).zip(weights) {
            for (sum, entry) in nodes.iter_mut().zip(row) {
                *sum += weight * *entry;
            }
        }
        let before = row.checked_sub(1).map(|before| before * FINE_ROW + 1);
        for (side, nodes) in nodes.chunks_exact(SIDE_NODES).enumerate() {
            for (i, (first, [a, b, c, d])) in self.columns.iter().enumerate() {
                let n = &nodes[*first..*first + STENCIL];
                let value = (a * n[0] + b * n[1]) + (c * n[2] + d * n[3]);
                let column = (side * SIDE_ROOM + i) * PAIR;
                self.fine[row * FINE_ROW + column] = value;
                if let Some(before) = before {
                    self.fine[before + column] = value;
                }
            }
        }
    }
}

/// Whole part and rest of four positions at 0 or above, as far as a table goes.
#[inline(always)]
fn parts(position: f32x4, room: usize) -> ([usize; 4], f32x4) {
    /// 1.5·2²³: added to a small number it leaves the nearest integer in the lowest bits.
    const ROUNDING: f32 = 12_582_912.0;
    // A whole position may count as the end of the interval before: the line is the same.
    let shifted = position - 0.5 + ROUNDING;
    let bits: i32x4 = cast(shifted);
    let whole = bits.to_array().map(|bits| bits as usize % room);
    (whole, position - (shifted - ROUNDING))
}

impl Queue<Singles> for TableQueue {
    #[inline(always)]
    fn abandoned(&mut self, n: Singles, a: Singles) -> Singles {
        let (root_n, root_a) = (n.sqrt(), a.sqrt());
        let over_reach_below = over_reach_below(root_n);
        let n_over_a = n / a;
        let w = Singles::ONE / (root_n + 1.0);
        let rows = (w * (FINE_ROWS - 1) as f64).halves();
        let rows = rows.map(|half| parts(half, ROW_ROOM));
        for row in rows.iter().flat_map(|(whole, _)| whole) {
            self.reach(*row);
            self.reach(row + 1);
        }
        let mut fluid = Singles::ZERO;
        let mut corrected = Singles::ZERO;
        for i in 0..3 {
            let sigma = (root_a * self.root_levels[i] - root_n) * 2.0;
            let below = sigma.less(Singles::ZERO);
            let grade = below.select(-sigma * over_reach_below, sigma * self.over_reach_above);
            let place = smaller(grade, Singles::ONE).sqrt() * (FINE_SIDE - 1) as f64;
            let side = below.select(Singles::ZERO, Singles::splat(SIDE_ROOM as f64));
            let places = (place + side).halves();
            let mut halves = [f32x4::ZERO; 2];
            for (half, (whole, rest)) in places
                .map(|half| parts(half, 2 * SIDE_ROOM))
                .into_iter()
                .enumerate()
            {
                let (row, rest_of_row) = rows[half];
                let mut cells = [f32x4::ZERO; 4];
                for lane in 0..4 {
                    let cell =
                        (row[lane] * FINE_ROW + whole[lane] * PAIR).min(ROW_ROOM * FINE_ROW - 4);
                    let cell = &self.fine[cell..cell + 4];
                    cells[lane] = f32x4::new([cell[0], cell[1], cell[2], cell[3]]);
                }
                let [here, above, right, both] = f32x4::transpose(cells);
                let here = here + (right - here) * rest;
                let above = above + (both - above) * rest;
                halves[half] = here + (above - here) * rest_of_row;
            }
            let weight = self.levels.weight[i];
            corrected += Singles::of_halves(halves) * weight;
            let lost = larger(Singles::ONE - n_over_a * self.over_levels[i], Singles::ZERO);
            fluid += lost * weight;
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
        let mut exact = ExactQueue::new(&world);
        let mut queue = TableQueue::default();
        AbandonmentTable::default().cut(&world, &mut queue);
        (1..=300)
            .map(|i| {
                let a = n * (f64::from(i) / 100.0);
                let (n, a) = (Singles::splat(n), Singles::splat(a));
                let difference = queue.abandoned(n, a).lane(0) - exact.abandoned(n, a).lane(0);
                (difference.abs(), a.lane(0))
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
