//! What the page knows, and the one pure function that changes it.
//!
//! The answer on show is always the newest estimate read at the share in the sentence: exact where
//! the share is one that the estimate holds, interpolated while the handle is being dragged.

mod entry;

pub use entry::{Entry, Field, Problem};

use super::engine::{Answer, Stage};
use super::numerals::Numerals;
use super::reading::Reading;
use super::typical;
use crate::model::Plan;
use crate::model::report::Estimate;
use std::rc::Rc;
use yew::prelude::*;

/// The page's state as components see it.
pub type Page = UseReducerHandle<State>;

/// What the engine is asked to work out.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Answers to any older number are dropped.
    pub id: u32,
    pub plan: Plan,
}

/// The newest estimate, and what it is an estimate of.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    pub estimate: Rc<Estimate>,
    pub plan: Plan,
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
    pub headcount: Entry,
    pub share: Entry,
    pub request: Request,
    pub known: Option<Known>,
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
    /// The default plan, in the visitor's numerals.
    pub fn new(numerals: Numerals) -> Self {
        let plan = Plan::default();
        State {
            headcount: Entry::of(Field::Headcount, plan.headcount, &numerals),
            share: Entry::of(Field::Share, plan.ai_share, &numerals),
            request: Request { id: 1, plan },
            known: None,
            typical: typical::estimate().into(),
            trouble: None,
            start: 1,
            numerals: Rc::new(numerals),
        }
    }

    /// What was typed into a field, and what it came to.
    pub fn entry(&self, field: Field) -> &Entry {
        match field {
            Field::Headcount => &self.headcount,
            Field::Share => &self.share,
        }
    }

    /// The estimate to lay the page out by: the newest one, or one that only holds the room.
    pub fn shown(&self) -> &Rc<Estimate> {
        self.known
            .as_ref()
            .map_or(&self.typical, |known| &known.estimate)
    }

    /// The shown estimate at the share in the sentence.
    pub fn reading(&self) -> Reading {
        Reading::at(self.shown(), self.share.value)
    }

    /// There is no answer yet, of any standing.
    pub fn is_awaiting(&self) -> bool {
        self.known.is_none()
    }

    /// The plan as the sentence says it, each field at its last valid value.
    pub fn plan(&self) -> Plan {
        Plan {
            headcount: self.headcount.value,
            ai_share: self.share.value,
            ..self.request.plan.clone()
        }
    }

    /// Every field of the sentence can be read.
    pub fn is_valid(&self) -> bool {
        self.headcount.problem.is_none() && self.share.problem.is_none()
    }

    /// How the answer on show stands to what is asked.
    pub fn standing(&self) -> Standing {
        let Some(known) = &self.known else {
            return Standing::Awaited;
        };
        if !self.is_valid() {
            return Standing::LastValid;
        }
        let plan = self.plan();
        match (plan == known.plan, known.settled) {
            (true, true) => Standing::Settled,
            (true, false) => Standing::Preview,
            (false, _) if differs_in_share_only(&plan, &known.plan) => Standing::Interpolated,
            (false, _) => Standing::Older,
        }
    }

    fn set_entry(&mut self, field: Field, entry: Entry) {
        match field {
            Field::Headcount => self.headcount = entry,
            Field::Share => self.share = entry,
        }
    }

    /// Asks for the plan in the sentence, unless that is what was asked last.
    fn ask(&mut self) {
        if self.plan() == self.request.plan {
            return;
        }
        self.request = Request {
            id: self.request.id + 1,
            plan: self.plan(),
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
        let settled = answer.stage == Stage::Settled;
        // Another share of the same plan is already on show, read off a full estimate: a preview
        // from an eighth of the worlds would only make the headline jump.
        let better_known = self.known.as_ref().is_some_and(|known| {
            known.settled && differs_in_share_only(&known.plan, &self.request.plan)
        });
        if settled || !better_known {
            self.known = Some(Known {
                estimate: Rc::new(answer.estimate),
                plan: self.request.plan.clone(),
                settled,
            });
        }
        self.trouble = None;
    }
}

/// The plans are the same, or differ in nothing but the share.
fn differs_in_share_only(a: &Plan, b: &Plan) -> bool {
    *a == Plan {
        ai_share: a.ai_share,
        ..b.clone()
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Typed(field, text) => {
                next.set_entry(field, self.entry(field).typed(field, text, &self.numerals));
                next.ask();
            }
            Action::Entered(field) => {
                next.set_entry(field, self.entry(field).tidied(field, &self.numerals));
            }
            Action::Dragged(share) => {
                next.share = Entry::of(Field::Share, share, &self.numerals);
            }
            Action::Released => next.ask(),
            Action::Answered(answer) => next.learn(*answer),
            Action::Failed(reason) => next.trouble = Some(reason),
            Action::TryAgain => next.restart(),
        }
        next.into()
    }
}

#[cfg(test)]
mod tests;
