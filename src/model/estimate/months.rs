//! Month by month: percentiles over the worlds, for keeping, lowest cost and the plan, and when the
//! plan is reversed.
//!
//! The share with the lowest cost is known only when all worlds are, so the three are run once
//! more, four lanes together: keep, lowest cost alone, lowest cost scaled, plan.

use super::Engine;
use super::cost_figures::plan_reversals;
use super::futures::{Futures, Runner};
use super::lines::Weights;
use super::percentiles::Percentiles;
use crate::model::lanes::{Lanes, WIDTH};
use crate::model::path::{Course, MonthView, Shares};
use crate::model::report::{Band, Line, Lines, MonthlyBands, Months};

/// The percentiles of a band.
pub(in crate::model) const LEVELS: [f64; 5] = [0.1, 0.25, 0.5, 0.75, 0.9];
/// People, unresolved, waiting, cumulative money.
const QUANTITIES: usize = 4;
/// Figures of one month of one world.
const FIGURES: usize = QUANTITIES * WIDTH;
/// Worlds kept together, so that neither writing a world nor reading a month jumps about.
const TILE: usize = 64;

/// The lane of keep, as everywhere.
const KEEP: usize = 0;

/// Every figure of every month: tile by tile, month by month, figure by figure, world by world.
struct Courses {
    figures: Vec<f64>,
    months: usize,
}

impl Courses {
    fn place(&self, world: usize, month: usize, figure: usize) -> usize {
        ((world / TILE * self.months + month) * FIGURES + figure) * TILE + world % TILE
    }

    fn write(
        &mut self,
        (world, month): (usize, usize),
        course: &Course,
        view: &MonthView,
        minutes_per_abandoned: f64,
    ) {
        let cost = course.total();
        let keep = Lanes::splat(cost.to_array()[KEEP]);
        let quantities = [
            view.people,
            view.unresolved,
            view.abandoned * minutes_per_abandoned,
            cost - keep,
        ];
        for (figure, value) in quantities.iter().flat_map(|q| q.to_array()).enumerate() {
            let place = self.place(world, month, figure);
            self.figures[place] = value;
        }
    }
}

fn simulate(
    futures: &Futures,
    runner: &mut Runner,
    engine: &mut Engine,
    shares: [f64; WIDTH],
    (months, handle_minutes): (usize, f64),
) -> Courses {
    let worlds = futures.worlds();
    let mut courses = Courses {
        figures: vec![0.0; worlds.next_multiple_of(TILE) * months * FIGURES],
        months,
    };
    let lanes = Lanes::from(shares);
    let shares = [Shares::new(lanes, lanes)];
    let mut running = Vec::new();
    for index in 0..worlds {
        let (world, setting) = runner.enter(engine, index);
        let minutes_per_abandoned = world.patience * handle_minutes;
        let mut month = 0;
        runner.run_watched(&setting, &shares, &mut running, |course, view| {
            courses.write((index, month), course, view, minutes_per_abandoned);
            month += 1;
        });
    }
    courses
}

/// The bands of keep, lowest cost and plan, and the plan's reversals; `best` is the share with the lowest expected cost.
pub(super) fn months(
    futures: &Futures,
    runner: &mut Runner,
    engine: &mut Engine,
    weights: &Weights,
    best: Lines<f64>,
    (horizon, handle_minutes): (usize, f64),
) -> Months {
    let plan = futures.menu.shares[futures.menu.plan];
    let shares = [0.0, best.alone, best.scaled, plan];
    let courses = simulate(futures, runner, engine, shares, (horizon, handle_minutes));
    let mut bands = shares.map(|share| {
        let empty = MonthlyBands {
            share,
            ..MonthlyBands::default()
        };
        Lines {
            alone: empty.clone(),
            scaled: empty,
        }
    });
    let mut percentiles = Percentiles::default();
    for month in 0..horizon {
        for figure in 0..FIGURES {
            let (quantity, lane) = (figure / WIDTH, figure % WIDTH);
            percentiles.fill(futures.masses.iter().enumerate().map(|(world, mass)| {
                (courses.figures[courses.place(world, month, figure)], *mass)
            }));
            let values = percentiles.at(LEVELS, weights);
            let values = values.expect("a run has worlds");
            bands[lane].alone.quantity(quantity).push(values.alone);
            bands[lane].scaled.quantity(quantity).push(values.scaled);
        }
    }
    let [keep, lowest_alone, lowest_scaled, plan] = bands;
    Months {
        keep,
        lowest_cost: Lines::of(|line| match line {
            Line::Alone => lowest_alone.alone.clone(),
            Line::Scaled => lowest_scaled.scaled.clone(),
        }),
        plan,
        reversals: plan_reversals(futures, weights, horizon),
    }
}

impl MonthlyBands {
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
