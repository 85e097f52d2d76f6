//! One team, run along its menu in its own worlds, or remembered from a run before.

use super::months::Months;
use super::outcomes::Outcomes;
use super::points::Points;
use crate::model::estimate::Engine;
use crate::model::estimate::futures::{Runner, keep_payroll};
use crate::model::estimate::menu::Menu;
use crate::model::inputs::Inputs;
use crate::model::inputs::Uncertain;
use crate::model::lanes::{Lanes, Singles};
use crate::model::path::{At, Course, MonthView};
use crate::model::sampling::Sample;
use std::sync::Arc;

/// One team on its way through its worlds.
pub(super) struct TeamRun {
    asked: Asked,
    points: Points,
    runner: Runner,
    menu: Menu,
    /// Shared once all worlds are done.
    own: Arc<OwnShare>,
    courses: Vec<Course<Singles>>,
    /// All that becomes of it, where an engine remembers that: then nothing is run.
    known: Option<Arc<Ran>>,
}

/// All on which depends what becomes of a team.
#[derive(Debug, Clone, PartialEq)]
struct Asked {
    /// Its place among the teams: the worlds of its own.
    place: usize,
    r: f64,
    inputs: Inputs,
    worlds: usize,
}

/// What became of a team in all of its worlds.
#[derive(Debug)]
pub(in crate::model) struct Ran {
    asked: Asked,
    outcomes: Outcomes,
    own: Arc<OwnShare>,
}

/// What happens under a team's own share, world after world.
#[derive(Debug, Default)]
pub(super) struct OwnShare {
    /// Month of the reversal, 0 for none.
    pub(super) reversal_month: Vec<u8>,
    /// People laid off, and people who left by themselves, over months 1 … T − 1.
    pub(super) layoffs: Vec<f64>,
    pub(super) leavers: Vec<f64>,
    pub(super) months: Months,
}

impl TeamRun {
    /// The team that has this place, with inputs that are within their bounds, before the first of so
    /// many worlds.
    pub(super) fn new(place: usize, inputs: Inputs, r: f64, worlds: usize) -> Self {
        TeamRun {
            points: Points::new(place, r),
            runner: Runner::new(&inputs),
            menu: Menu::new(inputs.plan.ai_share),
            own: Arc::default(),
            courses: Vec::new(),
            known: None,
            asked: Asked {
                place,
                r,
                // What judges the outcomes has no part in them.
                inputs: Inputs {
                    survey: None,
                    material: Inputs::default().material,
                    ..inputs
                },
                worlds,
            },
        }
    }

    /// Before the first world: looks whether all that becomes of it is known already.
    pub(super) fn start(&mut self, known: &[Arc<Ran>]) {
        let Asked { inputs, worlds, .. } = &self.asked;
        self.known = known.iter().find(|ran| ran.asked == self.asked).cloned();
        self.own = match &self.known {
            Some(ran) => ran.own.clone(),
            None => Arc::new(OwnShare {
                months: Months::new(*worlds, inputs.plan.horizon_months as usize),
                ..OwnShare::default()
            }),
        };
    }

    /// What became of it in all of its worlds.
    pub(super) fn ran(&self, outcomes: &Outcomes) -> Arc<Ran> {
        let ran = || {
            Arc::new(Ran {
                asked: self.asked.clone(),
                outcomes: outcomes.clone(),
                own: self.own.clone(),
            })
        };
        self.known.clone().unwrap_or_else(ran)
    }

    /// What happens under its own share, in the worlds so far at least.
    pub(super) fn own(&self) -> &OwnShare {
        &self.own
    }

    /// Its menu in no world yet.
    pub(super) fn nothing_yet(&self) -> Outcomes {
        Outcomes::along(&self.menu.shares)
    }

    /// Where the share that is planned stands on the menu.
    pub(super) fn plan(&self) -> usize {
        self.menu.plan
    }

    /// The share that is planned.
    pub(super) fn share(&self) -> f64 {
        self.menu.shares[self.menu.plan]
    }

    /// Goes on to the first `until` worlds, of which the engine has the common points.
    pub(super) fn advance(&mut self, engine: &mut Engine, outcomes: &mut Outcomes, until: usize) {
        self.points.reach(until);
        if let Some(ran) = &self.known {
            outcomes.go_on_as(&ran.outcomes, until);
            return;
        }
        for world in outcomes.worlds()..until {
            self.simulate(engine, outcomes, world);
        }
    }

    /// Runs a world, and takes down the plan's months.
    fn simulate(&mut self, engine: &mut Engine, outcomes: &mut Outcomes, world: usize) {
        let (z, events) = self.points.at(&engine.sample, world);
        let setting = self.runner.enter_at(engine, &z, events);
        let plan = self.menu.plan;
        let (block, lane) = (plan / Singles::WIDTH, plan % Singles::WIDTH);
        let last = self.asked.inputs.plan.horizon_months as usize - 1;
        let own_share = Arc::get_mut(&mut self.own).expect("only what is done is shared");
        let (mut keep, mut layoffs, mut leavers) = (Singles::ZERO, 0.0, 0.0);
        let mut watch = |at: At, course: &Course<Singles>, view: &MonthView<Singles>| {
            if at.block == 0 {
                keep = Singles::splat(course.total().lane(0));
            }
            if at.block == block {
                let own = |lanes: Singles| lanes.lane(lane);
                let net_cost = own(course.total() - keep);
                (own_share.months).note(at.month, world, own(view.people), net_cost);
                if at.month < last {
                    layoffs += own(view.laid_off);
                    leavers += own(view.left);
                }
            }
        };
        let runner = &mut self.runner;
        runner.run_watched(&setting, &self.menu.blocks, &mut self.courses, &mut watch);
        own_share.layoffs.push(layoffs);
        own_share.leavers.push(leavers);
        let month = self.courses[block].reversal_month.lane(lane);
        own_share.reversal_month.push(month as u8);
        self.keep_courses(outcomes);
    }

    /// Keeps what the courses of a world come to.
    fn keep_courses(&self, outcomes: &mut Outcomes) {
        for share in 0..self.menu.shares.len() {
            let (course, lane) = (
                &self.courses[share / Singles::WIDTH],
                share % Singles::WIDTH,
            );
            outcomes.cost[share].push(course.total_in(lane));
            outcomes.people_end[share].push(course.people_end.lane(lane));
        }
        outcomes.keep_payroll.push(keep_payroll(&self.courses));
    }

    /// The standard normals of an uncertain input in the worlds so far.
    pub(super) fn scores(&self, common: &Sample, input: Uncertain, worlds: usize) -> Vec<f64> {
        let score = |world| self.points.score(common, world, input as usize);
        (0..worlds).map(score).collect()
    }
}
