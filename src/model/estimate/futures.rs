//! The simulated futures: every sampled world under every share of the menu, and what is kept
//! of them.

use super::Engine;
use super::lines::{ByKind, Mass, Weights, weighted};
use super::menu::Menu;
use super::months::{KEEP, Recorded};
use crate::model::evidence::Drawn;
use crate::model::inputs::{Inputs, Plan, Survey, World};
use crate::model::lanes::{Lanes, Singles};
use crate::model::path::{Calendar, Course, PARTS, PAYROLL, Setting, Shares, Watch, run};
use crate::model::queue::{AbandonmentTable, TableQueue};
use crate::model::report::Line;
use crate::model::sampling::{Draw, INPUTS, Sample};
use std::sync::Arc;

/// One plan, ready to be run through worlds.
pub(in crate::model) struct Runner {
    pub(super) draw: Draw,
    plan: Plan,
    calendar: Calendar,
    pub(super) queue: TableQueue,
    /// The sample's worlds drawn anew, where something was seen.
    pub(super) drawn: Option<Arc<Drawn>>,
}

impl Runner {
    pub(in crate::model) fn new(inputs: &Inputs) -> Self {
        Runner::through(inputs, Calendar::new(&inputs.plan))
    }

    /// The same through other months.
    pub(super) fn through(inputs: &Inputs, calendar: Calendar) -> Self {
        Runner {
            draw: Draw::new(inputs),
            plan: inputs.plan.clone(),
            calendar,
            queue: TableQueue::default(),
            drawn: None,
        }
    }

    /// The scores of world number `index`, which the sample has.
    pub(super) fn scores<'a>(&'a self, sample: &'a Sample, index: usize) -> &'a [f64; INPUTS] {
        match &self.drawn {
            Some(drawn) => drawn.scores(index),
            None => sample.z(index),
        }
    }

    /// What is uncertain in world number `index`.
    pub(super) fn world(&self, engine: &mut Engine, index: usize) -> World {
        engine.sample.reach(index + 1);
        let (_, events) = engine.sample.point(index);
        self.draw.world(self.scores(&engine.sample, index), *events)
    }

    /// World number `index` of the sample, with its queue cut.
    pub(super) fn enter(&mut self, engine: &mut Engine, index: usize) -> (World, Setting) {
        let world = self.world(engine, index);
        let setting = self.set(&mut engine.table, &world);
        (world, setting)
    }

    /// The world at scores and uniforms of one's own, with its queue cut.
    pub(in crate::model) fn enter_at(
        &mut self,
        engine: &mut Engine,
        z: &[f64; INPUTS],
        events: [f64; 2],
    ) -> Setting {
        let world = self.draw.world(z, events);
        self.set(&mut engine.table, &world)
    }

    /// The mean wait, in minutes, where everybody abandons: it is in proportion.
    pub(super) fn minutes_per_abandoned(&self, world: &World) -> f64 {
        world.patience * self.plan.handle_minutes
    }

    /// With its queue cut to this world.
    pub(super) fn set(&mut self, table: &mut AbandonmentTable, world: &World) -> Setting {
        table.cut(world, &mut self.queue);
        Setting::new(&self.plan, &self.calendar, world)
    }

    /// Runs blocks of shares whose very first lane is x = 0.
    pub(super) fn run(
        &mut self,
        setting: &Setting,
        blocks: &[Shares<Singles>],
        courses: &mut Vec<Course<Singles>>,
    ) {
        self.run_watched(setting, blocks, courses, &mut |_, _, _| ());
    }

    /// The same, under the eyes of `watch`, month by month.
    pub(in crate::model) fn run_watched(
        &mut self,
        setting: &Setting,
        blocks: &[Shares<Singles>],
        courses: &mut Vec<Course<Singles>>,
        watch: Watch<'_, Singles>,
    ) {
        run(setting, &mut self.queue, blocks, courses, watch);
    }
}

/// Sums over worlds, lane by lane.
#[derive(Debug, Clone, Default)]
pub(super) struct Sums {
    pub(super) parts: [Vec<f64>; PARTS],
    pub(super) people_end: Vec<f64>,
    pub(super) unresolved_end: Vec<f64>,
    pub(super) customers_lost: Vec<f64>,
    pub(super) ai_equals_people: Vec<f64>,
    pub(super) keep_payroll: f64,
    pub(super) value_floor_binds: f64,
    pub(super) contacts_per_month: f64,
}

impl Sums {
    fn new(lanes: usize) -> Self {
        let zeros = vec![0.0; lanes];
        Sums {
            parts: std::array::from_fn(|_| zeros.clone()),
            people_end: zeros.clone(),
            unresolved_end: zeros.clone(),
            customers_lost: zeros.clone(),
            ai_equals_people: zeros,
            ..Sums::default()
        }
    }

    fn add(&mut self, weight: f64, setting: &Setting, courses: &[Course<Singles>]) {
        let load_keep = keeping(courses).load_end.lane(0);
        let team = setting.team_grown_with_demand();
        for (block, course) in courses.iter().enumerate() {
            let equal = if load_keep > 0.0 {
                (Singles::ONE - course.load_end * (1.0 / load_keep)) * team
            } else {
                Singles::ZERO
            };
            for (sum, amount) in self.parts.iter_mut().zip(course.cost).chain([
                (&mut self.people_end, course.people_end),
                (&mut self.unresolved_end, course.unresolved_end),
                (&mut self.customers_lost, course.customers_lost),
                (&mut self.ai_equals_people, equal),
            ]) {
                let own = &mut sum[block * Singles::WIDTH..][..Singles::WIDTH];
                for (lane, sum) in own.iter_mut().enumerate() {
                    *sum += weight * amount.lane(lane);
                }
            }
        }
        self.keep_payroll += weight * keep_payroll(courses);
        self.value_floor_binds += weight * f64::from(u8::from(setting.value_floor_binds()));
        self.contacts_per_month += weight * setting.contacts_at_start();
    }
}

/// Discounted payroll at x = 0.
pub(in crate::model) fn keep_payroll(courses: &[Course<Singles>]) -> f64 {
    keeping(courses).cost[PAYROLL].lane(0)
}

/// The course whose first lane keeps the team.
fn keeping(courses: &[Course<Singles>]) -> &Course<Singles> {
    courses.first().expect("a menu has shares")
}

/// What is kept of the worlds simulated so far.
pub(super) struct Futures {
    pub(super) menu: Menu,
    /// J, world after world, lane after lane.
    pub(super) cost: Vec<f64>,
    /// Month of the reversal, 0 for none, likewise.
    pub(super) reversal_month: Vec<u8>,
    /// Keep-the-team payroll of each world.
    pub(super) keep_payroll: Vec<f64>,
    /// How much each world counts, and whether the surveyed event happens to the reference adopter in
    /// it.
    pub(super) masses: Vec<Mass>,
    /// In what share of the worlds as drawn without evidence the event happens, where there is some.
    pub(super) happens: Option<f64>,
    pub(super) sums: ByKind<Sums>,
    /// Month by month, from the world on in which the recording began.
    pub(super) recorded: Option<Recorded>,
    courses: Vec<Course<Singles>>,
}

impl Futures {
    pub(super) fn over(menu: Menu) -> Self {
        let lanes = menu.lanes();
        Futures {
            menu,
            cost: Vec::new(),
            reversal_month: Vec::new(),
            keep_payroll: Vec::new(),
            masses: Vec::new(),
            happens: None,
            sums: [Sums::new(lanes), Sums::new(lanes)],
            recorded: None,
            courses: Vec::new(),
        }
    }

    /// Records the months of worlds to come, up to so many worlds in all, for the shares that are
    /// likely to be told month by month: keep, plan, and what has had the lowest mean cost so far,
    /// with its neighbours on the menu.
    pub(super) fn record(&mut self, survey: Option<Survey>, months: usize, worlds: usize) {
        let weights = self.lines(survey);
        let last = self.menu.shares.len() - 1;
        let mut likely = vec![KEEP, self.menu.plan];
        for line in [Line::Alone, Line::Scaled] {
            let cost = |share| {
                let of_kind = |sums: &Sums| sums.parts.iter().map(|part| part[share]).sum();
                weighted(
                    weights.on(line),
                    [of_kind(&self.sums[0]), of_kind(&self.sums[1])],
                )
            };
            let best = (0..=last).fold(0, |best, i| if cost(i) < cost(best) { i } else { best });
            likely.extend(best.saturating_sub(1)..=(best + 1).min(last));
        }
        let places = (0..=last).filter(|place| likely.contains(place)).collect();
        self.recorded = Some(Recorded::new(places, months, self.worlds(), worlds));
    }

    /// Worlds simulated so far.
    pub(super) fn worlds(&self) -> usize {
        self.keep_payroll.len()
    }

    /// Costs of one world along the shares.
    pub(super) fn costs(&self, world: usize) -> &[f64] {
        let start = world * self.menu.lanes();
        &self.cost[start..start + self.menu.shares.len()]
    }

    /// The weights of the kinds of worlds on both lines.
    pub(super) fn lines(&self, survey: Option<Survey>) -> Weights {
        Weights::new(self.happens, &self.masses, survey)
    }

    /// Weights of the worlds on a line.
    pub(super) fn weights(&self, weights: &Weights, line: Line) -> Vec<f64> {
        let of_kind = weights.on(line);
        let of_world = |mass: &Mass| of_kind[mass.kind as usize] * mass.weight;
        self.masses.iter().map(of_world).collect()
    }

    /// Cost of the control in one world.
    pub(super) fn control_cost(&self, world: usize) -> f64 {
        self.cost[world * self.menu.lanes() + self.menu.control()]
    }

    /// Simulates the next world; `mass` tells from its courses of which kind it is, and how much it
    /// counts.
    pub(super) fn simulate_next(
        &mut self,
        runner: &mut Runner,
        engine: &mut Engine,
        mass: impl FnOnce(&mut Engine, usize, &Menu, &[Course<Singles>]) -> Mass,
    ) {
        let index = self.worlds();
        let (world, setting) = runner.enter(engine, index);
        let mut courses = std::mem::take(&mut self.courses);
        let blocks = &self.menu.blocks;
        if let Some(recorded) = &mut self.recorded {
            recorded.run(runner, &world, &setting, blocks, &mut courses);
        } else {
            runner.run(&setting, blocks, &mut courses);
        }
        for course in &courses {
            let lanes = 0..Singles::WIDTH;
            self.cost
                .extend(lanes.clone().map(|lane| course.total_in(lane)));
            let month = |lane| course.reversal_month.lane(lane) as u8;
            self.reversal_month.extend(lanes.map(month));
        }
        let mass = mass(engine, index, &self.menu, &courses);
        self.sums[mass.kind as usize].add(mass.weight, &setting, &courses);
        self.keep_payroll.push(keep_payroll(&courses));
        self.masses.push(mass);
        self.courses = courses;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::estimate::Worlds;
    use crate::model::inputs::{Uncertain, Value};
    use crate::model::queue::{ExactQueue, Queue};

    /// Worlds of each share in which R⁺ is material, by one queue.
    struct Hits(Vec<f64>);

    impl Hits {
        fn add(&mut self, setting: &Setting, queue: &mut impl Queue<Singles>, menu: &Menu) {
            let mut courses = Vec::new();
            run(
                setting,
                queue,
                &menu.blocks,
                &mut courses,
                &mut |_, _, _| (),
            );
            let lane = |lane: usize| courses[lane / Singles::WIDTH].total_in(lane % Singles::WIDTH);
            let costs = (0..menu.shares.len()).map(lane);
            let material = Inputs::MATERIAL * keep_payroll(&courses);
            let mut least = f64::INFINITY;
            for (hits, cost) in self.0.iter_mut().zip(costs) {
                least = least.min(cost);
                *hits += f64::from(u8::from(cost - least > material));
            }
        }
    }

    #[test]
    fn the_table_of_queues_moves_no_regret_risk_by_more_than_a_third_of_a_point() {
        let mut engine = Engine::default();
        let worlds = Worlds::W4096.count();
        for headcount in [3.0, 50.0, 700.0, 20_000.0] {
            let mut inputs = Inputs::default();
            inputs.plan.headcount = headcount;
            let menu = Menu::new(inputs.plan.ai_share);
            let mut runner = Runner::new(&inputs);
            let zeros = || Hits(vec![0.0; menu.shares.len()]);
            let (mut fast, mut exact) = (zeros(), zeros());
            for index in 0..worlds {
                let (world, setting) = runner.enter(&mut engine, index);
                fast.add(&setting, &mut runner.queue, &menu);
                exact.add(&setting, &mut ExactQueue::new(&world), &menu);
            }
            for ((share, fast), exact) in menu.shares.iter().zip(fast.0).zip(exact.0) {
                let points = 100.0 * (fast - exact).abs() / worlds as f64;
                assert!(
                    points <= 0.3,
                    "{headcount} people, {share}: {points} points apart"
                );
            }
        }
    }

    /// Where what was seen draws worlds, scores go as far as uniforms do, and two inputs may be far out
    /// in the widest ranges at once.
    #[test]
    fn what_is_farthest_out_is_finite_in_single_precision() {
        const FARTHEST: f64 = 8.2;
        let mut engine = Engine::default();
        let menu = Menu::new(0.67);
        let mut courses = Vec::new();
        let sides = || {
            Uncertain::ALL
                .into_iter()
                .flat_map(|input| [(input, 1.0), (input, -1.0)])
        };
        for headcount in [1.0, 100_000.0] {
            for (one, other) in sides().flat_map(|one| sides().map(move |other| (one, other))) {
                let mut inputs = Inputs::default();
                inputs.plan.headcount = headcount;
                inputs.plan.horizon_months = 60;
                let mut z = [0.0; INPUTS];
                for (input, side) in [one, other] {
                    let (low, high) = input.row().bounds(inputs.country);
                    let likely = if side > 0.0 { low } else { high };
                    let range = [low, likely, high].map(Value::Number).to_vec();
                    inputs.set(input.into(), &Value::List(range)).unwrap();
                    z[input as usize] = side * FARTHEST;
                }
                let mut runner = Runner::new(&inputs);
                let setting = runner.enter_at(&mut engine, &z, [0.5; 2]);
                runner.run(&setting, &menu.blocks, &mut courses);
                for lane in 0..menu.shares.len() {
                    let cost = courses[lane / Singles::WIDTH].total_in(lane % Singles::WIDTH);
                    assert!(cost.is_finite(), "{one:?} {other:?} {headcount}: {cost}");
                }
            }
        }
    }
}
