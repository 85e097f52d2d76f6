//! A path with a decision under way (`docs/model.md` section 9, "From here"): as planned up to month m,
//! and from there on as planned or towards another share, with enough people for the load.
//!
//! What has happened by month m is the same whatever is decided then, so it is run once for all choices.

use super::single::path_parts;
use super::{
    AI, BACKLASH, Calendar, Course, INCIDENT, MonthView, PARTS, PAYROLL, Setting, Shares, Step, go,
};
use crate::model::error::Error;
use crate::model::evidence::within;
use crate::model::inputs::{Country, Plan, World};
use crate::model::lanes::{Lanes, WIDTH};
use crate::model::observables::Shown;
use crate::model::queue::{ExactQueue, Queue};
use crate::model::report::CostParts;

/// Under way, a plan is judged for so many months more at least.
const MONTHS_AHEAD: u32 = 24;
/// Shares are the same within this.
const SAME_SHARE: f64 = 1e-9;
/// Shortest and longest turn, in months.
pub(crate) const TURNS: (f64, f64) = (1.0, 12.0);

/// Lanes of the block that goes on as planned: keeping the team, and the plan.
const KEEP: usize = 0;
pub(crate) const PLAN: usize = 1;

/// A decision in a month of a plan that runs as planned and has not been reversed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Decision {
    /// m: months that are behind, 1 … T − 1.
    pub month: u32,
    /// What is done from then on.
    pub way: Way,
}

/// A way on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Way {
    /// All as the plan has it.
    AsPlanned,
    /// Towards another share, or the same, with enough people for the load.
    Staffed {
        /// x₂.
        share: f64,
        /// Months until it is reached, 1 … 12; a larger share takes the plan's roll-out at least.
        turn_months: f64,
    },
}

/// T′: the month up to which a plan is judged that a decision is made about in month `month`.
pub(crate) fn judged_to(plan: &Plan, month: u32) -> u32 {
    plan.horizon_months.max(month + MONTHS_AHEAD)
}

/// The months of a plan under way and the staffed shares that it could go on to, in blocks of lanes.
pub(crate) struct Ahead {
    /// m and T′.
    month: u32,
    months: u32,
    /// x.
    share: f64,
    blocks: Vec<Block>,
}

/// Four shares that the plan goes on to.
struct Block {
    to: Lanes,
    steps: Vec<Step>,
    /// All bits set where the share is not above the plan's.
    is_back: Lanes,
}

impl Ahead {
    /// `to` are the staffed shares; what fills up a block is x = 0.
    pub(crate) fn new(
        plan: &Plan,
        calendar: &Calendar,
        month: u32,
        (to, turn_months): (&[f64], f64),
    ) -> Self {
        let months = judged_to(plan, month);
        let block = |to: &[f64]| {
            let to = std::array::from_fn(|lane| to.get(lane).copied().unwrap_or(0.0));
            Block::new(plan, calendar, (month, months), (to, turn_months))
        };
        Ahead {
            month,
            months,
            share: plan.ai_share,
            blocks: to.chunks(WIDTH).map(block).collect(),
        }
    }

    /// Staffed shares in blocks, those that fill the last one up included.
    pub(crate) fn blocks(&self) -> usize {
        self.blocks.len()
    }

    /// The months for which a world is set.
    pub(crate) fn calendar(plan: &Plan, month: u32) -> Calendar {
        Calendar::through(plan, judged_to(plan, month), month)
    }

    /// Runs a world: the first course keeps the team and goes on as planned, the others go on to the
    /// staffed shares. `watch` sees every block in every month, the others only after month m.
    #[inline(always)]
    pub(crate) fn run<Q: Queue>(
        &self,
        setting: &Setting,
        queue: &Q,
        courses: &mut Vec<Course>,
        mut watch: impl FnMut(&Course, &MonthView),
    ) {
        let x = self.share;
        let shares = Lanes::from([0.0, x, x, x]);
        let (behind, ahead) = setting.months().split_at(self.month as usize);
        courses.clear();
        let cost = self.costs_from_here(setting, shares, shares);
        courses.push(Course::start(setting, &Shares::new(shares, shares), cost));
        go(setting, behind, queue, courses, |_, _| None, &mut watch);
        let here = courses[0];
        for block in &self.blocks {
            let cost = self.costs_from_here(setting, Lanes::splat(x), block.to);
            courses.push(here.turned(block, cost));
        }
        let step = |block: usize, month: usize| {
            let block = block.checked_sub(1)?;
            self.blocks[block].steps.get(month)
        };
        go(setting, ahead, queue, courses, step, &mut watch);
    }

    /// "Once", of going from one share to another: what has happened is sunk.
    fn costs_from_here(&self, setting: &Setting, from: Lanes, to: Lanes) -> [Lanes; PARTS] {
        let mut cost = [Lanes::ZERO; PARTS];
        let more = super::larger(to - from, Lanes::ZERO);
        let (month, left) = (f64::from(self.month), f64::from(self.months - self.month));
        let from = from.to_array()[PLAN];
        cost[AI] = setting.setup_cost(more);
        cost[BACKLASH] = setting.events.further_backlash(from, to);
        cost[INCIDENT] = setting.events.further_incident(from * month, to * left);
        cost
    }
}

impl Block {
    fn new(
        plan: &Plan,
        calendar: &Calendar,
        (month, months): (u32, u32),
        (to, turn_months): ([f64; WIDTH], f64),
    ) -> Self {
        let x = plan.ai_share;
        let planned = |t: u32| x * calendar.rollout(t as usize);
        let from = planned(month);
        let share = |to: f64, t: u32| {
            if to == x {
                return planned(t);
            }
            let turn = if to <= from + SAME_SHARE {
                turn_months
            } else {
                turn_months.max(plan.rollout_months - f64::from(month))
            };
            from + (to - from) * (f64::from(t - month) / turn).min(1.0)
        };
        let step = |t: u32| {
            let now = to.map(|to| share(to, t));
            Step {
                share: Lanes::from(now),
                // ln of the least positive number stands for ln 0, as in `Shares`.
                ln_share: Lanes::from(now.map(|x| libm::log(x.max(f64::MIN_POSITIVE)))),
                next: Lanes::from(to.map(|to| share(to, t + 1))),
            }
        };
        let to = Lanes::from(to);
        Block {
            to,
            steps: (month + 1..=months).map(step).collect(),
            is_back: to.simd_le(Lanes::splat(x + SAME_SHARE)),
        }
    }
}

impl Course {
    /// Going on from here with other shares, staffed for the load.
    fn turned(&self, block: &Block, cost: [Lanes; PARTS]) -> Self {
        let all = Lanes::ZERO.simd_eq(Lanes::ZERO);
        let planned = |lanes: Lanes| Lanes::splat(lanes.to_array()[PLAN]);
        Course {
            staff: self.staff.map(planned),
            excess: planned(self.excess),
            months_above: Lanes::ZERO,
            // For a smaller share the rule is over, and nobody is laid off.
            may_reverse: block.is_back.select(Lanes::ZERO, all),
            staffed: all,
            calm: block.is_back,
            cost,
            ..*self
        }
    }
}

/// What a plan that gives the AI the share `x` has shown by the last of the months that the world is set
/// for, and whether it has been reversed by then.
pub(crate) fn live<Q: Queue>(x: f64, setting: &Setting, queue: &Q, world: &World) -> (Shown, bool) {
    let shares = Lanes::from([0.0, x, x, x]);
    let (mut courses, mut live) = (Vec::new(), LiveView::default());
    let watch = |_: &Course, view: &MonthView| live.watch(world, view);
    super::run(
        setting,
        queue,
        &[Shares::new(shares, shares)],
        &mut courses,
        watch,
    );
    let reversed = courses
        .iter()
        .any(|course| course.reversal_month.to_array()[PLAN] > 0.0);
    (live.shown(), reversed)
}

/// A path month by month, one entry a month.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OnwardCourse {
    /// People employed at the start of the month.
    pub headcount: Vec<f64>,
    /// Offered load in erlangs.
    pub offered_load_erlangs: Vec<f64>,
    /// Share of issues never resolved.
    pub unresolved_share: Vec<f64>,
    /// Share of issues given to the AI.
    pub ai_share: Vec<f64>,
    /// Share of issues that the AI finished, of all.
    pub finished_by_ai: Vec<f64>,
}

/// One path with a decision under way.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Onward {
    /// T′: the month up to which it is judged.
    pub judged_to_month: u32,
    /// Month by month, what is behind included.
    pub monthly: OnwardCourse,
    /// Money by kind after month m, discounted to it.
    pub cost: CostParts,
    /// Their sum.
    pub total_cost: f64,
    /// The month in which the plan was reversed, if it was.
    pub reversal_month: Option<u32>,
    /// The payroll of keeping the team after month m, discounted to it.
    pub keep_payroll: f64,
    /// What months 1 … m have shown.
    pub shown: Shown,
}

impl Onward {
    fn push(&mut self, month: &MonthView, lane: usize) {
        let own = |lanes: Lanes| lanes.to_array()[lane];
        let monthly = &mut self.monthly;
        monthly.headcount.push(own(month.people));
        monthly.offered_load_erlangs.push(own(month.load));
        monthly.unresolved_share.push(own(month.unresolved));
        monthly.ai_share.push(own(month.given_to_ai));
        monthly.finished_by_ai.push(own(month.resolved_by_ai));
    }
}

/// What months 1 … m show, watched one after another.
#[derive(Debug, Clone, Copy, Default)]
struct LiveView {
    last: Shown,
    left: f64,
    person_months: f64,
}

impl LiveView {
    /// Sees the next month of the plan's own lane.
    fn watch(&mut self, world: &World, month: &MonthView) {
        let own = |lanes: Lanes| lanes.to_array()[PLAN];
        let work = [own(month.resolved_by_ai), own(month.failed_by_ai)];
        self.last = Shown::of_work(world, own(month.given_to_ai), work);
        self.left += own(month.left);
        self.person_months += own(month.people);
    }

    fn shown(&self) -> Shown {
        Shown {
            leaving: self.left / (self.person_months / 12.0),
            ..self.last
        }
    }
}

impl Decision {
    /// Checks everything against its bounds.
    ///
    /// # Errors
    /// The first number that is not allowed: its field is `month`, `share` or `turn_months`.
    pub fn validate(&self, plan: &Plan) -> Result<(), Error> {
        let last = f64::from(plan.horizon_months) - 1.0;
        within("month", self.month.into(), (1.0, last))?;
        match self.way {
            Way::AsPlanned => Ok(()),
            Way::Staffed { share, turn_months } => {
                within("share", share, (0.0, 1.0))?;
                within("turn_months", turn_months, TURNS)
            }
        }
    }
}

/// The path of `plan` in `world` with a decision under way, with Erlang A exact in every month.
///
/// ```
/// use uturn::model::path::{Decision, Way, path_under_way};
/// use uturn::model::{Plan, World};
///
/// let back = Way::Staffed { share: 0.2, turn_months: 3.0 };
/// let decision = Decision { month: 12, way: back };
/// let onward = path_under_way(&Plan::default(), &World::default(), &decision).unwrap();
/// assert_eq!(onward.monthly.ai_share[11], 0.67);
/// assert!((onward.monthly.ai_share[14] - 0.2).abs() < 1e-12);
/// ```
///
/// # Errors
/// If the plan, whose money is that of the United States, or the decision is out of its bounds.
pub fn path_under_way(plan: &Plan, world: &World, decision: &Decision) -> Result<Onward, Error> {
    plan.validate(Country::default())?;
    decision.validate(plan)?;
    let month = decision.month;
    let calendar = Ahead::calendar(plan, month);
    let setting = Setting::new(plan, &calendar, world);
    // The first course goes on as planned; a staffed share is the first lane of the second.
    let (to, turn_months, block, lane) = match decision.way {
        Way::AsPlanned => (None, TURNS.0, 0, PLAN),
        Way::Staffed { share, turn_months } => (Some(share), turn_months, 1, 0),
    };
    let ahead = Ahead::new(plan, &calendar, month, (to.as_slice(), turn_months));
    let mut onward = Onward {
        judged_to_month: judged_to(plan, month),
        ..Onward::default()
    };
    let mut live = LiveView::default();
    let (mut seen, mut courses) = (0, Vec::new());
    let blocks = 1 + to.iter().len();
    ahead.run(
        &setting,
        &ExactQueue::new(world),
        &mut courses,
        |_, view| {
            // Of what is behind there is one block.
            let behind = month as usize;
            if seen < behind {
                live.watch(world, view);
                onward.push(view, PLAN);
            } else if (seen - behind) % blocks == block {
                onward.push(view, lane);
            }
            seen += 1;
        },
    );
    let (course, keep) = (&courses[block], &courses[0]);
    (onward.cost, onward.total_cost, onward.reversal_month) = path_parts(course, lane);
    onward.keep_payroll = keep.cost[PAYROLL].to_array()[KEEP];
    onward.shown = live.shown();
    Ok(onward)
}
