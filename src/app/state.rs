//! What the page knows, and the one pure function that changes it.
//!
//! The answer on show is always the newest estimate read at the share in the sentence: exact where
//! the share is one that the estimate holds, interpolated while the handle is being dragged.

mod entry;
mod field;

pub use entry::{Entries, Entry};
pub use field::{Field, Problem};

use super::engine::{Answer, Stage};
use super::numerals::Numerals;
use super::reading::{ON_DEMAND_POOL, Reading};
use super::typical;
use crate::model::report::{Estimate, Line};
use crate::model::{Inputs, Survey, Work};
use std::rc::Rc;
use yew::prelude::*;

/// The page's state as components see it.
pub type Page = UseReducerHandle<State>;

/// What the engine can be asked to work out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run {
    /// The plan in the sentence.
    Plan,
    /// The same with an on-demand pool.
    Pool,
}

/// What the engine is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Answers to any older number are dropped.
    pub id: u32,
    pub inputs: Inputs,
    /// What to work out, in this order.
    pub runs: Vec<Run>,
}

impl Request {
    /// The inputs of a run.
    pub fn inputs_of(&self, run: Run) -> Inputs {
        let mut inputs = self.inputs.clone();
        if run == Run::Pool {
            inputs.plan.on_demand_share = ON_DEMAND_POOL;
        }
        inputs
    }
}

/// The newest estimate of a run, and what it is an estimate of.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    pub estimate: Rc<Estimate>,
    /// The inputs of the request.
    pub inputs: Inputs,
    /// From all worlds, not from the preview's.
    pub settled: bool,
}

/// How the answer on show stands to what is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There is no answer yet.
    Awaited,
    /// It answers an older question while the engine works.
    Older,
    /// It answers this question, from few futures.
    Preview,
    /// It is read off the curve between two shares.
    Interpolated,
    /// It answers the last valid question; what is typed now is not one.
    LastValid,
    /// It answers this question in full.
    Settled,
}

/// Everything the page knows.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    pub numerals: Rc<Numerals>,
    /// What the fields come to, each at its last valid value.
    pub inputs: Inputs,
    pub work: Work,
    entries: Entries,
    /// Which of the two lines the charts show that can only show one.
    pub line: Line,
    /// The plan with an on-demand pool stands beside the others.
    pub is_pool_open: bool,
    pub request: Request,
    /// The newest answer, be it a preview.
    pub known: Option<Known>,
    /// The newest answer from all worlds: only such a one has months and a tipping point.
    full: Option<Known>,
    pub pool: Option<Known>,
    /// Holds the room of an answer until there is one.
    typical: Rc<Estimate>,
    /// Why the engine does not answer, in its own words; empty if it left none.
    pub trouble: Option<String>,
    /// Each start of the engine has a number: a new one restarts it.
    pub start: u32,
}

/// What can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    Typed(Field, String),
    /// The field is left, or Enter pressed.
    Entered(Field),
    ChoseWork(Work),
    ChoseSurvey(Option<Survey>),
    ChoseLine(Line),
    /// The plan with an on-demand pool is to be shown, or not.
    OpenedPool(bool),
    /// The handle moves: follow along the curve.
    Dragged(f64),
    /// The handle rests: work it out.
    Released,
    Answered(Box<Answer>),
    /// The engine crashed, or never came.
    Failed(String),
    TryAgain,
}

impl State {
    /// The default inputs, in the visitor's numerals.
    pub fn new(numerals: Numerals) -> Self {
        let inputs = Inputs::default();
        State {
            entries: Entries::of(&inputs, &numerals),
            work: Work::default(),
            line: Line::Alone,
            is_pool_open: false,
            request: Request {
                id: 1,
                inputs: inputs.clone(),
                runs: vec![Run::Plan],
            },
            inputs,
            known: None,
            full: None,
            pool: None,
            typical: typical::estimate().into(),
            trouble: None,
            start: 1,
            numerals: Rc::new(numerals),
        }
    }

    /// What was typed into a field.
    pub fn entry(&self, field: Field) -> &Entry {
        self.entries.get(field)
    }

    /// The share in the sentence.
    pub fn share(&self) -> f64 {
        self.inputs.plan.ai_share
    }

    /// The estimate to lay the page out by: the newest one, or one that only holds the room.
    pub fn shown(&self) -> &Rc<Estimate> {
        self.known
            .as_ref()
            .map_or(&self.typical, |known| &known.estimate)
    }

    /// The shown estimate at the share in the sentence.
    pub fn reading(&self) -> Reading {
        Reading::at(self.shown(), self.share())
    }

    /// There is no answer yet, of any standing.
    pub fn is_awaiting(&self) -> bool {
        self.known.is_none()
    }

    /// The newest estimate with months and a tipping point, or one that only holds the room.
    pub fn full(&self) -> &Rc<Estimate> {
        self.full
            .as_ref()
            .map_or(&self.typical, |full| &full.estimate)
    }

    /// There is no full estimate yet.
    pub fn is_full_awaited(&self) -> bool {
        self.full.is_none()
    }

    /// The full estimate was made for another share than the sentence's: what holds for its own
    /// share alone is out of date.
    pub fn is_full_off_its_share(&self) -> bool {
        self.is_off(self.full.as_ref())
    }

    /// The same of the shown estimate.
    pub fn is_off_its_share(&self) -> bool {
        self.is_off(self.known.as_ref())
    }

    fn is_off(&self, known: Option<&Known>) -> bool {
        known.is_some_and(|known| known.inputs.plan.ai_share != self.share())
    }

    /// The inputs that the shown answer is of: what is typed may be ahead of it.
    pub fn inputs_shown(&self) -> &Inputs {
        self.known
            .as_ref()
            .map_or(&self.inputs, |known| &known.inputs)
    }

    /// The estimate of the plan with a pool, if it can stand beside the shown one: of the same
    /// inputs but for the share, and both from all worlds.
    pub fn pool_shown(&self) -> Option<Rc<Estimate>> {
        let (pool, known) = (self.pool.as_ref()?, self.known.as_ref()?);
        let match_up =
            pool.settled && known.settled && differ_in_share_only(&pool.inputs, &known.inputs);
        match_up.then(|| pool.estimate.clone())
    }

    /// The survey that gives the shown answer its second line.
    pub fn survey_shown(&self) -> Option<Survey> {
        self.inputs_shown().survey
    }

    /// Every field can be read.
    pub fn is_valid(&self) -> bool {
        self.entries.are_valid()
    }

    /// How the answer on show stands to what is asked.
    pub fn standing(&self) -> Standing {
        let Some(known) = &self.known else {
            return Standing::Awaited;
        };
        if !self.is_valid() {
            return Standing::LastValid;
        }
        match (self.inputs == known.inputs, known.settled) {
            (true, true) => Standing::Settled,
            (true, false) => Standing::Preview,
            (false, _) if differ_in_share_only(&self.inputs, &known.inputs) => {
                Standing::Interpolated
            }
            (false, _) => Standing::Older,
        }
    }

    /// Asks for what is missing, unless it has been asked for already.
    fn ask(&mut self) {
        let is_settled = |known: &Option<Known>| {
            known
                .as_ref()
                .is_some_and(|known| known.settled && known.inputs == self.inputs)
        };
        let mut runs = Vec::new();
        if !is_settled(&self.known) {
            runs.push(Run::Plan);
        }
        if self.is_pool_open && !is_settled(&self.pool) {
            runs.push(Run::Pool);
        }
        let is_asked = self.request.inputs == self.inputs
            && runs.iter().all(|run| self.request.runs.contains(run));
        if is_asked {
            return;
        }
        self.request = Request {
            id: self.request.id + 1,
            inputs: self.inputs.clone(),
            runs,
        };
        if self.trouble.is_some() {
            self.restart();
        }
    }

    fn restart(&mut self) {
        self.trouble = None;
        self.start += 1;
    }

    fn learn(&mut self, answer: Answer) {
        if answer.id != self.request.id {
            return;
        }
        let place = match answer.run {
            Run::Plan => &mut self.known,
            Run::Pool => &mut self.pool,
        };
        let settled = answer.stage == Stage::Settled;
        // Another share of the same plan is already on show, read off a full estimate: a preview
        // from an eighth of the worlds would only make the headline jump.
        let better_known = place.as_ref().is_some_and(|known| {
            known.settled && differ_in_share_only(&known.inputs, &self.request.inputs)
        });
        if settled || !better_known {
            let known = Some(Known {
                estimate: Rc::new(answer.estimate),
                inputs: self.request.inputs.clone(),
                settled,
            });
            *place = known.clone();
            if settled && answer.run == Run::Plan {
                self.full = known;
            }
        }
        self.trouble = None;
    }
}

/// The inputs are the same, or differ in nothing but the share.
fn differ_in_share_only(a: &Inputs, b: &Inputs) -> bool {
    let mut b = b.clone();
    b.plan.ai_share = a.plan.ai_share;
    *a == b
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        let numerals = &self.numerals;
        match action {
            Action::Typed(field, text) => {
                next.entries.typed(field, text, &mut next.inputs, numerals);
                next.ask();
            }
            Action::Entered(field) => next.entries.tidy(field, &next.inputs, numerals),
            Action::ChoseWork(work) => {
                next.work = work;
                work.apply(&mut next.inputs);
                next.entries.renew(&mut next.inputs, numerals);
                next.ask();
            }
            Action::ChoseSurvey(survey) => {
                next.inputs.survey = survey;
                next.ask();
            }
            Action::ChoseLine(line) => next.line = line,
            Action::OpenedPool(open) => {
                next.is_pool_open = open;
                next.ask();
            }
            Action::Dragged(share) => {
                next.entries
                    .set(Field::Share, share, &mut next.inputs, numerals);
            }
            Action::Released => {
                next.entries.renew(&mut next.inputs, numerals);
                next.ask();
            }
            Action::Answered(answer) => next.learn(*answer),
            Action::Failed(reason) => next.trouble = Some(reason),
            Action::TryAgain => next.restart(),
        }
        next.into()
    }
}

#[cfg(test)]
mod tests;
