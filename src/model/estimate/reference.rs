//! The reference adopter: the default plan with the default ranges, to whom a survey's event
//! happens or does not, world by world of the sample.
//!
//! What happens to it depends on the sample alone, so each world is run once and remembered.

use super::Engine;
use super::futures::{Runner, keep_payroll};
use super::lines::Kind;
use super::menu::Menu;
use crate::model::evidence::Drawn;
use crate::model::inputs::{Inputs, Survey, SurveyEvent};
use crate::model::lanes::{Lanes, Singles};
use crate::model::path::Course;
use std::sync::Arc;

/// What happens to the reference adopter in one world.
#[derive(Debug, Clone, Copy)]
struct Events {
    regret: bool,
    reversal: bool,
}

/// What happens to the reference adopter in the worlds met so far.
#[derive(Debug, Default)]
pub(in crate::model) struct Reference {
    events: Vec<Events>,
}

impl Reference {
    /// Whether these inputs are the reference adopter's own, so that their run serves for both.
    pub(super) fn is(inputs: &Inputs) -> bool {
        let reference = Inputs::default();
        inputs.plan == reference.plan && inputs.ranges == reference.ranges
    }

    /// Remembers what the reference adopter's own run shows of world number `index`.
    pub(super) fn learn(&mut self, index: usize, menu: &Menu, courses: &[Course<Singles>]) {
        if index != self.events.len() {
            return;
        }
        let at = |lane: usize| (&courses[lane / Singles::WIDTH], lane % Singles::WIDTH);
        let total = |share| {
            let (course, lane) = at(share);
            course.total_in(lane)
        };
        let own = total(menu.plan);
        let least = (0..menu.plan).map(total).fold(own, f64::min);
        let (course, lane) = at(menu.plan);
        self.events.push(Events {
            regret: own - least > Inputs::MATERIAL * keep_payroll(courses),
            reversal: course.reversal_month.lane(lane) > 0.0,
        });
    }

    pub(in crate::model) fn kind(&self, index: usize, survey: Option<Survey>) -> Kind {
        let happens = match survey.map(|survey| survey.event) {
            None => false,
            Some(SurveyEvent::Regret) => self.events[index].regret,
            Some(SurveyEvent::Reversal) => self.events[index].reversal,
        };
        if happens { Kind::With } else { Kind::Without }
    }

    /// Runs the reference adopter through the worlds up to number `index`, where not yet done.
    pub(in crate::model) fn reach(engine: &mut Engine, index: usize) {
        let mut reference = std::mem::take(&mut engine.reference);
        reference.run(engine, None, index);
        engine.reference = reference;
    }

    /// The same, the worlds being those that were drawn anew, if they were.
    pub(super) fn run(&mut self, engine: &mut Engine, drawn: Option<&Arc<Drawn>>, index: usize) {
        if index < self.events.len() {
            return;
        }
        let inputs = Inputs::default();
        let menu = Menu::below(inputs.plan.ai_share);
        let mut runner = Runner::new(&inputs);
        runner.drawn = drawn.cloned();
        let mut courses = Vec::new();
        for world in self.events.len()..=index {
            let (_, setting) = runner.enter(engine, world);
            runner.run(&setting, &menu.blocks, &mut courses);
            self.learn(world, &menu, &courses);
        }
    }

    /// In what share of the first worlds, which are known, the event happens.
    pub(super) fn frequency(&self, worlds: usize, survey: Option<Survey>) -> f64 {
        let with = (0..worlds).filter(|world| self.kind(*world, survey) == Kind::With);
        with.count() as f64 / worlds as f64
    }
}
