//! One team, run along its menu in its own worlds.

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

/// One team on its way through its worlds.
pub(super) struct TeamRun {
    points: Points,
    runner: Runner,
    menu: Menu,
    horizon: usize,
    /// What happens under the team's own share, world after world.
    pub(super) own: OwnShare,
    courses: Vec<Course<Singles>>,
}

/// What happens under a team's own share, world after world.
#[derive(Debug, Default)]
pub(super) struct OwnShare {
    /// Month of the reversal, 0 for none.
    pub(super) reversal_month: Vec<u8>,
    /// People laid off, and people who left by themselves, over months 1 … T − 1.
    pub(super) layoffs: Vec<f64>,
    pub(super) leavers: Vec<f64>,
}

impl TeamRun {
    /// The team that has this place, with inputs that are within their bounds.
    pub(super) fn new(place: usize, inputs: &Inputs, r: f64) -> Self {
        let menu = Menu::new(inputs.plan.ai_share);
        TeamRun {
            points: Points::new(place, r),
            runner: Runner::new(inputs),
            horizon: inputs.plan.horizon_months as usize,
            own: OwnShare::default(),
            courses: Vec::new(),
            menu,
        }
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

    /// Simulates the next world, of which the engine has the common point, and adds the plan's months.
    pub(super) fn simulate_next(
        &mut self,
        engine: &mut Engine,
        outcomes: &mut Outcomes,
        months: &mut Months,
    ) {
        let world = outcomes.worlds();
        self.points.reach(world + 1);
        let (z, events) = self.points.at(&engine.sample, world);
        let setting = self.runner.enter_at(engine, &z, events);
        let plan = self.menu.plan;
        let (mut keep, mut layoffs, mut leavers) = (Singles::ZERO, 0.0, 0.0);
        let mut watch = |at: At, course: &Course<Singles>, view: &MonthView<Singles>| {
            if at.block == 0 {
                keep = Singles::splat(course.total().lane(0));
            }
            if at.block == plan / Singles::WIDTH {
                let lane = plan % Singles::WIDTH;
                let own = |lanes: Singles| lanes.lane(lane);
                months.add(
                    at.month,
                    world,
                    own(view.people),
                    own(course.total() - keep),
                );
                if at.month + 1 < self.horizon {
                    layoffs += own(view.laid_off);
                    leavers += own(view.left);
                }
            }
        };
        let runner = &mut self.runner;
        runner.run_watched(&setting, &self.menu.blocks, &mut self.courses, &mut watch);
        self.own.layoffs.push(layoffs);
        self.own.leavers.push(leavers);
        self.keep_courses(outcomes);
    }

    /// Keeps what the courses of a world come to.
    fn keep_courses(&mut self, outcomes: &mut Outcomes) {
        for share in 0..self.menu.shares.len() {
            let (course, lane) = (
                &self.courses[share / Singles::WIDTH],
                share % Singles::WIDTH,
            );
            outcomes.cost[share].push(course.total_in(lane));
            outcomes.people_end[share].push(course.people_end.lane(lane));
            if share == self.menu.plan {
                let month = course.reversal_month.lane(lane);
                self.own.reversal_month.push(month as u8);
            }
        }
        outcomes.keep_payroll.push(keep_payroll(&self.courses));
    }

    /// The standard normals of an uncertain input, world after world.
    pub(super) fn scores(&self, common: &Sample, input: Uncertain) -> Vec<f64> {
        let worlds = 0..self.own.reversal_month.len();
        let score = |world| self.points.at(common, world).0[input as usize];
        worlds.map(score).collect()
    }
}
