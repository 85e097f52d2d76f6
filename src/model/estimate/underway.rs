//! A plan under way: its months so far once in every world, and from there on every way.

mod derive;
mod months;

use super::futures::Runner;
use super::lines::{ByKind, Mass};
use super::menu::Menu;
use super::reference::Reference;
use super::{Engine, Worlds};
use crate::model::error::Error;
use crate::model::evidence::Drawn;
use crate::model::inputs::{Inputs, Plan, World};
use crate::model::lanes::{Lanes, Singles};
use crate::model::path::{Ahead, Calendar, Course, PAYROLL, PLAN, calendar_ahead, live};
use crate::model::queue::AbandonmentTable;
use crate::model::sampling::SCRAMBLE;
use crate::model::underway::{UnderWay, UnderWayEstimate};
use std::sync::Arc;

/// Hires and layoffs are told of so many months.
const FIRST_MONTHS: usize = 6;

/// A run on its way, from the month that a plan is in.
///
/// ```
/// use uturn::model::underway::{UnderWay, UnderWayRun};
/// use uturn::model::{Engine, Inputs, Worlds};
///
/// let mut engine = Engine::default();
/// let mut run = UnderWayRun::new(Inputs::default(), UnderWay::since(12), Worlds::W512).unwrap();
/// while run.advance(&mut engine, 64) < run.worlds() {
///     // show progress, or leave
/// }
/// let estimate = run.estimate(&mut engine).unwrap().unwrap();
/// assert!(estimate.regretted.probability.alone < 0.4);
/// ```
pub struct UnderWayRun {
    inputs: Inputs,
    under_way: UnderWay,
    worlds: Worlds,
    menu: Menu,
    ahead: Ahead<Singles>,
    runner: Runner,
    /// Up to month m, with the rule of step 7 in force.
    ruled: Option<Runner>,
    /// What happens to the reference adopter in worlds that were drawn anew.
    reference: Reference,
    kept: Kept,
    courses: Vec<Course<Singles>>,
}

/// What is kept of the worlds simulated so far. The first way is going on as planned, the others are the
/// menu's shares.
#[derive(Default)]
struct Kept {
    masses: Vec<Mass>,
    /// In what share of the worlds as drawn without evidence the surveyed event happens.
    happens: Option<f64>,
    /// World after world, way after way.
    cost: Vec<f64>,
    keep_payroll: Vec<f64>,
    hiring_lag: Vec<f64>,
    ramp: Vec<f64>,
    /// Way after way.
    sums: ByKind<Vec<Sums>>,
}

/// Sums over worlds of what one way comes to.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    people_end: f64,
    unresolved_end: f64,
    hires: f64,
    layoffs: f64,
}

/// A block of courses and a lane of it.
#[derive(Debug, Clone, Copy)]
struct Place {
    block: usize,
    lane: usize,
}

impl Place {
    fn of(way: usize) -> Self {
        match way.checked_sub(1) {
            None => Place {
                block: 0,
                lane: PLAN,
            },
            Some(share) => Place {
                block: 1 + share / Singles::WIDTH,
                lane: share % Singles::WIDTH,
            },
        }
    }

    fn in_lane(self, lanes: Singles) -> f64 {
        lanes.lane(self.lane)
    }
}

impl UnderWayRun {
    /// Prepares a run.
    ///
    /// # Errors
    /// If an input is out of its bounds.
    pub fn new(inputs: Inputs, under_way: UnderWay, worlds: Worlds) -> Result<Self, Error> {
        inputs.validate()?;
        under_way.validate(&inputs)?;
        let (plan, month) = (&inputs.plan, under_way.month);
        let menu = Menu::new(plan.ai_share);
        let calendar = calendar_ahead(plan, month);
        let to = (&menu.shares[..], under_way.turn_months);
        let ways = 1 + menu.shares.len();
        let has_rule = under_way.rule_was_in_force && plan.reversal;
        Ok(UnderWayRun {
            ahead: Ahead::new(plan, &calendar, month, to),
            runner: Runner::through(&inputs, calendar),
            ruled: has_rule.then(|| Runner::through(&inputs, Calendar::through(plan, month, 0))),
            reference: Reference::default(),
            kept: Kept {
                sums: [vec![Sums::default(); ways], vec![Sums::default(); ways]],
                ..Kept::default()
            },
            courses: Vec::new(),
            menu,
            inputs,
            under_way,
            worlds,
        })
    }

    /// Worlds that the run goes to.
    pub fn worlds(&self) -> usize {
        self.worlds.count()
    }

    /// Worlds simulated so far.
    pub fn worlds_done(&self) -> usize {
        self.kept.masses.len()
    }

    /// Simulates up to `more` further worlds and returns how many are done in all.
    pub fn advance(&mut self, engine: &mut Engine, more: usize) -> usize {
        let until = (self.worlds_done() + more).min(self.worlds());
        let survey = self.inputs.survey;
        self.draw(engine);
        let drawn = self.runner.drawn.clone();
        if survey.is_some() && until > 0 {
            Reference::reach(engine, until - 1);
            self.kept.happens = Some(engine.reference.frequency(until, survey));
            if let Some(drawn) = &drawn {
                self.reference.run(engine, Some(drawn), until - 1);
            }
        }
        for index in self.worlds_done()..until {
            let reference = match drawn {
                Some(_) => &self.reference,
                None => &engine.reference,
            };
            let kind = reference.kind(index, survey);
            let weight = drawn.as_ref().map_or(1.0, |drawn| drawn.weight(index));
            self.simulate(engine, index, Mass { kind, weight });
        }
        until
    }

    /// Draws the worlds where the evidence points, once, if there is some.
    fn draw(&mut self, engine: &mut Engine) {
        let Some(evidence) = self.under_way.evidence else {
            return;
        };
        if self.runner.drawn.is_some() {
            return;
        }
        let (worlds, plan) = (self.worlds(), &self.inputs.plan);
        engine.sample.reach(worlds);
        let month = self.under_way.month;
        let mut behind = Runner::through(&self.inputs, Calendar::through(plan, month, month));
        let Engine { sample, table, .. } = engine;
        let shows = |scores: &_, events| {
            let world = behind.draw.world(scores, events);
            let setting = behind.set(table, &world);
            live(plan.ai_share, &setting, &mut behind.queue, &world).0
        };
        let mut drawn = Drawn::new(&evidence.seen(), sample, worlds, shows);
        if let Some(ruled) = &mut self.ruled {
            drawn.leave_out(|drawn, index| {
                let (_, events) = sample.point(index);
                let world = ruled.draw.world(drawn.scores(index), *events);
                fires(plan, ruled, table, &world)
            });
        }
        self.runner.drawn = Some(Arc::new(drawn));
    }

    /// One world, and what is kept of it.
    fn simulate(&mut self, engine: &mut Engine, index: usize, mut mass: Mass) {
        let (world, setting) = self.runner.enter(engine, index);
        if let (Some(ruled), None) = (&mut self.ruled, &self.runner.drawn)
            && fires(&self.inputs.plan, ruled, &mut engine.table, &world)
        {
            mass.weight = 0.0;
        }
        let behind = self.under_way.month as usize;
        let blocks = 1 + self.ahead.blocks();
        let mut staff = vec![[Singles::ZERO; 2]; blocks];
        let (ahead, queue) = (&self.ahead, &mut self.runner.queue);
        ahead.run(&setting, queue, &mut self.courses, &mut |at, _, view| {
            if (behind..behind + FIRST_MONTHS).contains(&at.month) {
                let [hires, layoffs] = &mut staff[at.block];
                *hires += view.hired;
                *layoffs += view.laid_off;
            }
        });

        let kept = &mut self.kept;
        for (way, sums) in kept.sums[mass.kind as usize].iter_mut().enumerate() {
            let place = Place::of(way);
            let course = &self.courses[place.block];
            let [hires, layoffs] = staff[place.block].map(|lanes| place.in_lane(lanes));
            kept.cost.push(course.total_in(place.lane));
            sums.people_end += mass.weight * place.in_lane(course.people_end);
            sums.unresolved_end += mass.weight * place.in_lane(course.unresolved_end);
            sums.hires += mass.weight * hires;
            sums.layoffs += mass.weight * layoffs;
        }
        let payroll = self.courses[0].cost[PAYROLL].lane(0);
        kept.keep_payroll.push(payroll);
        kept.hiring_lag.push(world.hiring_lag);
        kept.ramp.push(world.ramp);
        kept.masses.push(mass);
    }

    /// What the run starts from.
    pub fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// What is asked of it.
    pub fn under_way(&self) -> &UnderWay {
        &self.under_way
    }

    /// What follows from the worlds simulated so far; none unless they are whole scrambles.
    ///
    /// # Errors
    /// If no world fits what was seen.
    pub fn estimate(&mut self, engine: &mut Engine) -> Result<Option<UnderWayEstimate>, Error> {
        let done = self.worlds_done();
        if done == 0 || !done.is_multiple_of(SCRAMBLE) {
            return Ok(None);
        }
        self.derived(engine).map(Some)
    }

    pub(in crate::model) fn derived(
        &mut self,
        engine: &mut Engine,
    ) -> Result<UnderWayEstimate, Error> {
        if self.kept.masses.iter().all(|mass| mass.weight == 0.0) {
            let allowed = "a result that some world of the ranges fits";
            return Err(Error::not_allowed("rule_was_in_force", true, allowed));
        }
        Ok(derive::derive(self, engine))
    }
}

/// Whether the plan's own rule has fired in a world by month m.
fn fires(plan: &Plan, ruled: &mut Runner, table: &mut AbandonmentTable, world: &World) -> bool {
    let setting = ruled.set(table, world);
    live(plan.ai_share, &setting, &mut ruled.queue, world).1
}
