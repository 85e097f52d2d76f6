//! Month by month: the ways that stand beside each other, run once more together, since the share with
//! the lowest cost is known only when all worlds are.

use super::{Place, UnderWayRun};
use crate::model::estimate::Engine;
use crate::model::estimate::months::LEVELS;
use crate::model::estimate::weighing::Weighing;
use crate::model::lanes::Singles;
use crate::model::path::{Ahead, MonthView, calendar_ahead, judged_to};
use crate::model::report::{Band, Lines, MonthlyBands};
use crate::model::underway::UnderWayMonths;

/// People, unresolved, waiting, money.
const QUANTITIES: usize = 4;
/// As planned, enough people, lowest cost alone and scaled, back.
const WAYS: usize = 5;

/// The bands of all four; `best` is the share with the lowest mean cost, staffed.
pub(super) fn months(
    run: &mut UnderWayRun,
    engine: &mut Engine,
    best: Lines<f64>,
) -> UnderWayMonths {
    let (plan, month) = (&run.inputs.plan, run.under_way.month);
    let to = [plan.ai_share, best.alone, best.scaled, 0.0];
    let calendar = calendar_ahead(plan, month);
    let ahead = Ahead::new(plan, &calendar, month, (&to, run.under_way.turn_months));
    let (worlds, behind) = (run.kept.masses.len(), month as usize);
    let months = judged_to(plan, month) as usize;
    // Month after month, way after way, quantity after quantity, world after world.
    let mut figures = vec![0.0; months * WAYS * QUANTITIES * worlds];
    for index in 0..worlds {
        let (world, setting) = run.runner.enter(engine, index);
        let minutes_per_abandoned = world.patience * plan.handle_minutes;
        let mut write = |month: usize, way: usize, view: &MonthView<Singles>, money: f64| {
            let own = |lanes: Singles| Place::of(way).in_lane(lanes);
            let waiting = own(view.abandoned) * minutes_per_abandoned;
            let row = [own(view.people), own(view.unresolved), waiting, money];
            for (quantity, value) in row.into_iter().enumerate() {
                figures[((month * WAYS + way) * QUANTITIES + quantity) * worlds + index] = value;
            }
        };
        let mut as_planned = 0.0;
        let queue = &mut run.runner.queue;
        ahead.run(
            &setting,
            queue,
            &mut run.courses,
            &mut |at, course, view| {
                // What is behind is the same for all: one lane for all of them.
                if at.block == 0 {
                    as_planned = course.total_in(Place::of(0).lane);
                    write(at.month, 0, view, 0.0);
                } else {
                    for way in 1..WAYS {
                        let money = course.total_in(Place::of(way).lane) - as_planned;
                        write(at.month, way, view, money);
                    }
                }
            },
        );
    }

    let survey = run.inputs.survey;
    let mut weighing = Weighing::given(run.kept.happens, &run.kept.masses, survey);
    let mut bands = |way: usize, share: f64| {
        let mut bands = Lines::of(|_| MonthlyBands::of(share));
        for month in 0..months {
            let way = if month < behind { 0 } else { way };
            for quantity in 0..QUANTITIES {
                let place = ((month * WAYS + way) * QUANTITIES + quantity) * worlds;
                let column = &figures[place..place + worlds];
                let values = weighing.percentiles(LEVELS, |world| column[world]);
                Band::push(bands.alone.quantity(quantity), values.alone);
                Band::push(bands.scaled.quantity(quantity), values.scaled);
            }
        }
        bands
    };
    let [own, alone, scaled, back] = to;
    let lowest = Lines {
        alone: bands(2, alone).alone,
        scaled: bands(3, scaled).scaled,
    };
    UnderWayMonths {
        as_planned: bands(0, own),
        enough_people: bands(1, own),
        lowest_cost: lowest,
        back: bands(4, back),
    }
}
