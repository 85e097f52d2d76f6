//! The sampled run: thousands of worlds under every share of the menu, and what follows from
//! them (`docs/model.md` section 5).
//!
//! A run goes forward in chunks, so that its caller can show progress or leave it; the estimate
//! after the first scramble is the preview, and a prefix of the full sample.

mod anchor;
mod chosen;
mod cost_figures;
mod derive;
mod drivers;
pub(super) mod futures;
mod futures_table;
pub(super) mod lines;
pub(super) mod menu;
pub(super) mod months;
pub(super) mod percentiles;
mod pilot;
pub(super) mod reference;
mod regret_figures;
mod regrets;
mod response;
mod sums;
pub(super) mod timing;
mod underway;
pub(super) mod weighing;

use super::company::Ran;
use super::error::Error;
use super::evidence::Drawn;
use super::inputs::Inputs;
use super::observables::pilot_shows;
use super::pilot::{Pilot, PilotEstimate};
use super::queue::AbandonmentTable;
use super::report::{Estimate, EvidenceFigures};
use super::sampling::{SCRAMBLE, SCRAMBLES, Sample};
use super::table::Table;
use anchor::Anchor;
pub use chosen::{LOW_RISK, NEAR_BEST};
use drivers::Ranks;
use futures::{Futures, Runner};
use lines::Mass;
use menu::Menu;
use reference::Reference;
use regrets::Regrets;
pub use response::{PlanResponse, PlanResponsePoint, ResponseRun, response_to_plan_input};
use std::sync::Arc;
pub use underway::UnderWayRun;

/// How many worlds to sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "the names are the numbers")]
pub enum Worlds {
    W512,
    W1024,
    W2048,
    #[default]
    W4096,
}

impl Worlds {
    /// All sizes, smallest first.
    pub const ALL: [Worlds; 4] = [Worlds::W512, Worlds::W1024, Worlds::W2048, Worlds::W4096];

    /// The number.
    pub const fn count(self) -> usize {
        match self {
            Worlds::W512 => SCRAMBLE,
            Worlds::W1024 => 2 * SCRAMBLE,
            Worlds::W2048 => 4 * SCRAMBLE,
            Worlds::W4096 => SCRAMBLES * SCRAMBLE,
        }
    }

    /// The size with this number of worlds.
    ///
    /// # Errors
    /// For any number but 512, 1 024, 2 048 and 4 096.
    pub fn from_count(count: f64) -> Result<Worlds, Error> {
        Worlds::ALL
            .into_iter()
            .find(|worlds| worlds.count() as f64 == count)
            .ok_or_else(|| Error::not_allowed("worlds", count, "512, 1024, 2048 or 4096"))
    }
}

/// What estimates share: the sample, the table of queues and the reference adopter's fate. All
/// of it depends on the model alone and is filled as it is needed; keep one engine for many
/// estimates.
#[derive(Debug, Default)]
pub struct Engine {
    pub(super) sample: Sample,
    table: AbandonmentTable,
    pub(super) reference: Reference,
    ranks: Ranks,
    anchor: Option<Arc<Anchor>>,
    /// What became of the teams of a company that is to be remembered.
    pub(super) teams: Vec<Arc<Ran>>,
}

/// A run on its way.
///
/// ```
/// use uturn::model::{Engine, Estimation, Inputs, Worlds};
///
/// let mut engine = Engine::default();
/// let mut run = Estimation::new(Inputs::default(), Worlds::W512).unwrap();
/// while run.advance(&mut engine, 64) < run.worlds() {
///     // show progress, or leave
/// }
/// let estimate = run.estimate(&mut engine).unwrap();
/// assert!(estimate.regret_risk.alone[estimate.plan_index] > 0.2);
/// ```
pub struct Estimation {
    inputs: Inputs,
    worlds: Worlds,
    is_reference: bool,
    tells_months: bool,
    runner: Runner,
    /// What happens to the reference adopter in worlds that were drawn anew.
    reference: Reference,
    futures: Futures,
}

impl Estimation {
    /// Prepares a run.
    ///
    /// # Errors
    /// If an input is out of its bounds.
    pub fn new(inputs: Inputs, worlds: Worlds) -> Result<Self, Error> {
        let tells_months = true;
        Estimation::over(Menu::new, tells_months, inputs, worlds)
    }

    /// A run without the shares above the plan's own, which say nothing about its regret risk.
    fn of_the_risk(inputs: Inputs, worlds: Worlds) -> Result<Self, Error> {
        let tells_months = false;
        Estimation::over(Menu::below, tells_months, inputs, worlds)
    }

    fn over(
        menu: fn(f64) -> Menu,
        tells_months: bool,
        inputs: Inputs,
        worlds: Worlds,
    ) -> Result<Self, Error> {
        inputs.validate()?;
        Ok(Estimation {
            is_reference: Reference::is(&inputs),
            tells_months,
            runner: Runner::new(&inputs),
            reference: Reference::default(),
            futures: Futures::over(menu(inputs.plan.ai_share)),
            inputs,
            worlds,
        })
    }

    /// Worlds that the run goes to.
    pub fn worlds(&self) -> usize {
        self.worlds.count()
    }

    /// Worlds simulated so far.
    pub fn worlds_done(&self) -> usize {
        self.futures.worlds()
    }

    /// Simulates up to `more` further worlds and returns how many are done in all.
    pub fn advance(&mut self, engine: &mut Engine, more: usize) -> usize {
        let until = (self.worlds_done() + more).min(self.worlds());
        let survey = self.inputs.survey;
        self.draw(engine);
        let drawn = self.runner.drawn.clone();
        if survey.is_some() && (!self.is_reference || drawn.is_some()) && until > 0 {
            Reference::reach(engine, until - 1);
        }
        if let Some(drawn) = &drawn {
            if survey.is_some() && !self.is_reference && until > 0 {
                self.reference.run(engine, Some(drawn), until - 1);
            }
            self.futures.happens = Some(engine.reference.frequency(until, survey));
        }
        let (is_reference, own) = (self.is_reference, &mut self.reference);
        while self.futures.worlds() < until {
            if self.futures.worlds() == SCRAMBLE && self.tells_months {
                let months = self.inputs.plan.horizon_months as usize;
                self.futures.record(survey, months, self.worlds.count());
            }
            self.futures.simulate_next(
                &mut self.runner,
                engine,
                |engine, index, menu, outcomes| {
                    let reference = match drawn {
                        Some(_) => &mut *own,
                        None => &mut engine.reference,
                    };
                    if is_reference {
                        reference.learn(index, menu, outcomes);
                    }
                    Mass {
                        kind: reference.kind(index, survey),
                        weight: drawn.as_ref().map_or(1.0, |drawn| drawn.weight(index)),
                    }
                },
            );
        }
        until
    }

    /// Draws the worlds where the evidence points, once, if there is some.
    fn draw(&mut self, engine: &mut Engine) {
        let Some(pilot) = self.inputs.evidence.filter(|_| self.runner.drawn.is_none()) else {
            return;
        };
        let worlds = self.worlds();
        engine.sample.reach(worlds);
        let (plan, draw) = (&self.inputs.plan, &self.runner.draw);
        let shows = |scores: &_, events| {
            let world = draw.world(scores, events);
            pilot_shows(plan, &world, pilot.share)
        };
        let drawn = Drawn::new(&pilot.seen(), &engine.sample, worlds, shows);
        self.runner.drawn = Some(Arc::new(drawn));
    }

    /// The plan's fate in the worlds simulated so far.
    fn anchor(&self) -> Arc<Anchor> {
        let weights = self.futures.lines(self.inputs.survey);
        let regrets = Regrets::new(&self.futures, self.inputs.material);
        let (inputs, futures) = (&self.inputs, &self.futures);
        Arc::new(Anchor::new(
            inputs,
            self.worlds,
            futures,
            &regrets,
            &weights,
        ))
    }

    /// Whether the plan is regretted, world by world.
    fn regretted(&self) -> Vec<bool> {
        Regrets::new(&self.futures, self.inputs.material).plan_regretted
    }

    /// What follows from the worlds simulated so far; none unless they are whole scrambles.
    pub fn estimate(&mut self, engine: &mut Engine) -> Option<Estimate> {
        self.has_whole_scrambles().then(|| self.derived(engine))
    }

    fn derived(&mut self, engine: &mut Engine) -> Estimate {
        let inputs = (&self.inputs, self.worlds);
        let mut estimate = derive::derive(inputs, &self.futures, &mut self.runner, engine);
        estimate.evidence = self.evidence();
        estimate
    }

    /// What is to be said of the evidence itself, where there is some.
    fn evidence(&self) -> Option<EvidenceFigures> {
        self.runner.drawn.as_ref().map(|drawn| drawn.figures())
    }

    /// The same without the monthly bands, the tipping point and what each input does, for a first
    /// look in less time.
    pub fn preview(&self) -> Option<Estimate> {
        self.has_whole_scrambles().then(|| Estimate {
            evidence: self.evidence(),
            ..derive::preview(&self.inputs, &self.futures)
        })
    }

    /// The worlds simulated so far, one by one: what each is like, and what the plan comes to in
    /// it; none unless they are whole scrambles.
    pub fn futures(&mut self, engine: &mut Engine) -> Option<Table> {
        self.has_whole_scrambles()
            .then(|| futures_table::table(&self.inputs, &self.futures, &mut self.runner, engine))
    }

    /// What a pilot would tell of the worlds simulated so far; none unless they are whole scrambles.
    ///
    /// # Errors
    /// If the pilot is out of its bounds, or if a pilot's result is among the inputs: another of the
    /// same kind would share the first one's gap.
    pub fn pilot(
        &self,
        engine: &mut Engine,
        pilot: &Pilot,
    ) -> Result<Option<PilotEstimate>, Error> {
        pilot.validate(&self.inputs)?;
        let (inputs, futures) = (&self.inputs, &self.futures);
        let told = || pilot::pilot(pilot, inputs, futures, &self.runner, engine);
        Ok(self.has_whole_scrambles().then(told))
    }

    /// What the run starts from.
    pub fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    fn has_whole_scrambles(&self) -> bool {
        let done = self.worlds_done();
        done > 0 && done.is_multiple_of(SCRAMBLE)
    }
}

/// The whole run at once, with an engine of its own.
///
/// # Errors
/// If an input is out of its bounds.
pub fn estimate(inputs: &Inputs, worlds: Worlds) -> Result<Estimate, Error> {
    let mut engine = Engine::default();
    engine.estimate(inputs, worlds)
}

impl Engine {
    /// The whole run at once.
    ///
    /// # Errors
    /// If an input is out of its bounds.
    pub fn estimate(&mut self, inputs: &Inputs, worlds: Worlds) -> Result<Estimate, Error> {
        let mut run = Estimation::new(inputs.clone(), worlds)?;
        run.advance(self, worlds.count());
        Ok(run.derived(self))
    }
}

#[cfg(test)]
impl Engine {
    /// The costs of the menu in every world, and the payroll of keeping the team.
    pub(super) fn decided(&mut self, inputs: &Inputs, worlds: Worlds) -> (Vec<Vec<f64>>, Vec<f64>) {
        let Ok(mut run) = Estimation::new(inputs.clone(), worlds) else {
            return (Vec::new(), Vec::new());
        };
        run.advance(self, worlds.count());
        let costs = (0..worlds.count()).map(|world| run.futures.costs(world).to_vec());
        (costs.collect(), run.futures.keep_payroll)
    }
}
