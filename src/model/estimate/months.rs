//! Month by month: percentiles over the worlds, for keeping, lowest cost and the plan, and when the
//! plan is reversed.
//!
//! The share with the lowest cost is known only when all worlds are, but well guessed after the
//! first scramble: from there on the months of a few shares are recorded. The worlds before, or all
//! where the guess was wrong, are run once more; a lane is the same whatever stands beside it.

use super::Engine;
use super::cost_figures::plan_reversals;
use super::futures::{Futures, Runner};
use super::lines::Weights;
use super::percentiles::Percentiles;
use crate::model::inputs::World;
use crate::model::lanes::{Lanes, Singles};
use crate::model::path::{Course, Setting, Shares};
use crate::model::report::{Band, Lines, MonthlyBands, Months};
use std::ops::Range;

/// The percentiles of a band.
pub(in crate::model) const LEVELS: [f64; 5] = [0.1, 0.25, 0.5, 0.75, 0.9];
/// People, unresolved, waiting, cumulative money.
const QUANTITIES: usize = 4;
/// Worlds kept together, so that neither writing a world nor reading a month jumps about.
const TILE: usize = 64;

/// Where keeping the team stands, as everywhere.
pub(super) const KEEP: usize = 0;

/// A few shares of the menu month by month, in the worlds from one on.
#[derive(Debug)]
pub(super) struct Recorded {
    /// Where the shares stand among those that are run, ascending; first that of keeping the team.
    places: Vec<usize>,
    /// Which of them are in each block of shares.
    in_block: Vec<Range<usize>>,
    months: usize,
    first_world: usize,
    worlds: usize,
    /// Tile by tile, month by month, quantity by quantity, share by share, world by world.
    figures: Vec<f32>,
}

impl Recorded {
    /// Nothing yet, with room for the worlds from `first_world` until `end`.
    pub(super) fn new(places: Vec<usize>, months: usize, first_world: usize, end: usize) -> Self {
        let slots = |block: usize| {
            let ahead = |block| places.partition_point(|place| place / Singles::WIDTH < block);
            ahead(block)..ahead(block + 1)
        };
        let blocks = places.last().map_or(0, |last| last / Singles::WIDTH + 1);
        let mut recorded = Recorded {
            in_block: (0..blocks).map(slots).collect(),
            places,
            months,
            first_world,
            worlds: 0,
            figures: Vec::new(),
        };
        let tiles = (end - first_world).div_ceil(TILE);
        recorded.figures.reserve_exact(tiles * recorded.tile());
        recorded
    }

    /// Figures of a tile.
    fn tile(&self) -> usize {
        self.months * QUANTITIES * self.places.len() * TILE
    }

    fn row(&self, world: usize, month: usize, quantity: usize, slot: usize) -> usize {
        let row = (month * QUANTITIES + quantity) * self.places.len() + slot;
        world / TILE * self.tile() + row * TILE
    }

    /// Runs the next world and records it.
    pub(super) fn run(
        &mut self,
        runner: &mut Runner,
        world: &World,
        setting: &Setting,
        blocks: &[Shares<Singles>],
        courses: &mut Vec<Course<Singles>>,
    ) {
        if self.worlds.is_multiple_of(TILE) {
            self.figures.resize(self.figures.len() + self.tile(), 0.0);
        }
        let minutes = runner.minutes_per_abandoned(world);
        let mut keep = Singles::ZERO;
        runner.run_watched(setting, blocks, courses, &mut |at, course, view| {
            let slots = self.in_block.get(at.block).cloned().unwrap_or_default();
            if slots.is_empty() {
                return;
            }
            let cost = course.total();
            if at.block == 0 {
                keep = Singles::splat(cost.lane(KEEP));
            }
            let quantities = [
                view.people,
                view.unresolved,
                view.abandoned * minutes,
                cost - keep,
            ];
            let quantities = quantities.map(Singles::to_array);
            let first = self.row(self.worlds, at.month, 0, 0) + self.worlds % TILE;
            let figures = &mut self.figures[first..];
            for slot in slots {
                let lane = self.places[slot] % Singles::WIDTH;
                for (quantity, values) in quantities.iter().enumerate() {
                    figures[(quantity * self.places.len() + slot) * TILE] = values[lane];
                }
            }
        });
        self.worlds += 1;
    }

    /// Adds a quantity of a share in a month to a column, world by world.
    fn append(&self, month: usize, quantity: usize, slot: usize, column: &mut Vec<f64>) {
        for world in (0..self.worlds).step_by(TILE) {
            let row = self.row(world, month, quantity, slot);
            let worlds = (self.worlds - world).min(TILE);
            let figures = self.figures[row..row + worlds].iter();
            column.extend(figures.map(|figure| f64::from(*figure)));
        }
    }
}

/// Runs these shares of the menu, the first that of keeping the team, once more in the first worlds.
fn again(
    places: &[usize],
    worlds: usize,
    futures: &Futures,
    (runner, engine): (&mut Runner, &mut Engine),
    months: usize,
) -> Recorded {
    let share = |slot: usize| {
        places
            .get(slot)
            .map_or(0.0, |place| futures.menu.shares[*place])
    };
    let lanes = Singles::of(share);
    let shares = [Shares::new(lanes, lanes)];
    let slots = (0..places.len()).collect();
    let mut recorded = Recorded::new(slots, months, 0, worlds);
    let mut courses = Vec::new();
    for index in 0..worlds {
        let (world, setting) = runner.enter(engine, index);
        recorded.run(runner, &world, &setting, &shares, &mut courses);
    }
    recorded
}

/// The bands of keep, lowest cost and plan, and the plan's reversals; `best` is the share with the lowest expected cost.
pub(super) fn months(
    futures: &Futures,
    (runner, engine): (&mut Runner, &mut Engine),
    weights: &Weights,
    best: Lines<f64>,
    horizon: usize,
) -> Months {
    let shares = &futures.menu.shares;
    let place = |best: &f64| shares.partition_point(|share| share < best);
    let told = [
        KEEP,
        place(&best.alone),
        place(&best.scaled),
        futures.menu.plan,
    ];
    let is_recorded =
        |recorded: &&Recorded| told.iter().all(|place| recorded.places.contains(place));
    let recorded = futures.recorded.as_ref().filter(is_recorded);
    let (places, until) = match recorded {
        Some(recorded) => (recorded.places.clone(), recorded.first_world),
        None => {
            let is_told = |place: &usize| told.contains(place);
            (
                (0..shares.len()).filter(is_told).collect(),
                futures.worlds(),
            )
        }
    };
    let before = again(&places, until, futures, (runner, engine), horizon);
    let mut percentiles = Percentiles::over(futures.masses.iter().copied());
    let mut column = Vec::new();
    let mut bands = |place: usize| {
        let slot = places.partition_point(|recorded| *recorded < place);
        let mut bands = Lines::of(|_| MonthlyBands::of(shares[place]));
        for month in 0..horizon {
            for quantity in 0..QUANTITIES {
                column.clear();
                for recorded in std::iter::once(&before).chain(recorded) {
                    recorded.append(month, quantity, slot, &mut column);
                }
                percentiles.fill(column.iter().copied());
                let values = percentiles.at(LEVELS, weights);
                let values = values.expect("a run has worlds");
                bands.alone.quantity(quantity).push(values.alone);
                bands.scaled.quantity(quantity).push(values.scaled);
            }
        }
        bands
    };
    let [keep, lowest_alone, lowest_scaled, plan] = told.map(&mut bands);
    Months {
        keep,
        lowest_cost: Lines {
            alone: lowest_alone.alone,
            scaled: lowest_scaled.scaled,
        },
        plan,
        reversals: plan_reversals(futures, weights, horizon),
    }
}

impl MonthlyBands {
    /// The course of a share, no month of it yet.
    pub(super) fn of(share: f64) -> Self {
        MonthlyBands {
            share,
            ..MonthlyBands::default()
        }
    }

    pub(super) fn quantity(&mut self, quantity: usize) -> &mut Band {
        match quantity {
            0 => &mut self.people,
            1 => &mut self.unresolved,
            2 => &mut self.wait_minutes,
            _ => &mut self.net_cost,
        }
    }
}

impl Band {
    /// Adds a month's percentiles, at [`LEVELS`].
    pub(in crate::model) fn push(&mut self, [p10, p25, p50, p75, p90]: [f64; 5]) {
        self.p10.push(p10);
        self.p25.push(p25);
        self.p50.push(p50);
        self.p75.push(p75);
        self.p90.push(p90);
    }
}
