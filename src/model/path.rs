//! One path: T months of a plan in a world, step by step as `docs/model.md` section 4 has them.
//!
//! Several shares of the same world run side by side (`Lanes`). The sampled run and a single exact
//! path are this same code; they differ in the precision of its numbers and in the `Queue` that
//! they are given.

mod events;
mod setting;
mod single;
mod staff;
mod start;
mod underway;

use super::ai::{Ability, AiWork};
use super::lanes::{Lanes, larger, smaller};
use super::queue::{Queue, without_servers};
use setting::Month;
pub(crate) use setting::{Calendar, Setting, loss_per_unresolved};
pub use single::{MonthlyCourse, Path, path};
use staff::Staff;
pub(crate) use start::{PAID_HOURS, Start};
use std::ops::Range;
pub(crate) use underway::{
    Ahead, PLAN, TURN, TURNS, calendar_ahead, judged_to, live, person_years, read_month,
};
pub use underway::{Decision, Onward, OnwardCourse, Way, path_under_way};

/// What customers do who get a good answer, a late one, or none: stated defection (SQM).
const DEFECT_AFTER_GOOD: f64 = 0.05;
const DEFECT_AFTER_LATE: f64 = 0.09;
const DEFECT_AFTER_NONE: f64 = 0.25;
/// After no answer over that after a good one: what a team's good answers save.
pub(crate) const DEFECTION_SPREAD: f64 = DEFECT_AFTER_NONE - DEFECT_AFTER_GOOD;
/// Capacity of an on-demand worker relative to a member of the team.
const POOL_CAPACITY: f64 = 0.85;
/// Weight of the newest month in the smoothed extra unresolved share.
const EXCESS_SMOOTHING: f64 = 1.0 / 3.0;
/// People's resolution never leaves these bounds, however hard or easy the issue.
const RESOLUTION_BOUNDS: (f64, f64) = (0.05, 0.99);

/// The kinds of cost, in the order of [`crate::model::report::CostParts`].
pub(crate) const PARTS: usize = 8;
/// Their names.
pub(crate) const PART_NAMES: [&str; PARTS] = [
    "payroll",
    "hiring",
    "severance",
    "ai",
    "on_demand",
    "defection",
    "backlash",
    "incident",
];
pub(crate) const PAYROLL: usize = 0;
const HIRING: usize = 1;
const SEVERANCE: usize = 2;
const AI: usize = 3;
const ON_DEMAND: usize = 4;
const DEFECTION: usize = 5;
const BACKLASH: usize = 6;
const INCIDENT: usize = 7;

/// The shares of plans that are run side by side.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shares<L> {
    /// x in steps 1 to 6: what the AI is given.
    pub(crate) ai: L,
    /// x in steps 7 and 8 and for the backlash: what the cut follows.
    pub(crate) cut: L,
    ln_ai: L,
}

impl<L: Lanes> Shares<L> {
    pub(crate) fn new(ai: L, cut: L) -> Self {
        Shares {
            ai,
            cut,
            ln_ai: ai.map(ln_share),
        }
    }

    /// Q: what the AI resolves of all issues at launch, all of these shares handed over.
    pub(crate) fn resolved_by(&self, ability: &Ability) -> L {
        ability
            .work(&ability.in_month(0.0), self.ai, self.ln_ai)
            .resolved
    }
}

/// ln x; that of the least positive number stands for ln 0: x·xᵏ is 0 all the same.
fn ln_share(x: f64) -> f64 {
    libm::log(x.max(f64::MIN_POSITIVE))
}

/// What a month shows to whoever watches the path.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MonthView<L> {
    pub(crate) people: L,
    pub(crate) load: L,
    pub(crate) abandoned: L,
    pub(crate) occupancy: L,
    /// x_t, and Q and f of it.
    pub(crate) given_to_ai: L,
    pub(crate) resolved_by_ai: L,
    pub(crate) failed_by_ai: L,
    pub(crate) resolved_first_time: L,
    pub(crate) unresolved: L,
    /// People who left by themselves in step 8, who arrived, and who were laid off.
    pub(crate) left: L,
    pub(crate) hired: L,
    pub(crate) laid_off: L,
}

/// Shares on their way through the months, and what their paths leave behind.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Course<L> {
    shares: Shares<L>,
    staff: Staff<L>,
    excess: L,
    months_above: L,
    /// All bits set where the rule of step 7 can reverse the plan, and where it has been reversed.
    may_reverse: L,
    reversed: L,
    /// All bits set where the load decides how many people are wanted at least, and where nobody is laid
    /// off, whatever was reversed.
    staffed: L,
    calm: L,
    /// c, and its logarithm.
    kept: L,
    ln_kept: L,
    pub(crate) cost: [L; PARTS],
    /// 0 where the plan was not reversed.
    pub(crate) reversal_month: L,
    pub(crate) people_end: L,
    pub(crate) unresolved_end: L,
    pub(crate) load_end: L,
    pub(crate) customers_lost: L,
}

/// What shares are in a month, c left out, where a decision under way has set them.
#[derive(Debug, Clone, Copy)]
struct Step<L> {
    /// x_t, and its logarithm.
    share: L,
    ln_share: L,
    /// x_{t+1}, which step 8 plans for.
    next: L,
}

/// Steps 1 and 2: the streams of issues, as shares, and the load that they make.
struct Work<L> {
    ai: AiWork<L>,
    direct: L,
    /// e + ρu: failures that reach a person.
    handed_over: L,
    resolution_direct: L,
    resolution_failed: L,
    /// a, in erlangs.
    load: L,
}

/// Steps 3 and 4: what the team can do, and what the queue loses.
struct Service<L> {
    /// v: on-demand people at work.
    pool: L,
    abandoned: L,
    occupancy: L,
}

/// Step 5, as shares of issues.
struct Results<L> {
    good: L,
    late: L,
    unresolved: L,
}

/// Whoever watches a path: sees every block in every month, each counted from 0.
pub(crate) type Watch<'a, L> = &'a mut dyn FnMut(At, &Course<L>, &MonthView<L>);

/// A month and a block of shares in it, each counted from 0.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At {
    pub(crate) month: usize,
    pub(crate) block: usize,
}

/// Runs blocks of shares through all months; lane 0 of the first block is x = 0.
///
/// The blocks go through each month together, so that step 7 has U_keep(t) at hand, and so that
/// the processor can work on one block while another waits for a division.
#[inline(always)]
pub(crate) fn run<L: Lanes, Q: Queue<L>>(
    setting: &Setting,
    queue: &mut Q,
    blocks: &[Shares<L>],
    courses: &mut Vec<Course<L>>,
    watch: Watch<'_, L>,
) {
    courses.clear();
    let start = |shares| Course::start(setting, shares, costs_due_once(setting, shares));
    courses.extend(blocks.iter().map(start));
    let months = 0..setting.months().len();
    go(setting, months, queue, courses, |_| None, watch);
}

/// Blocks of shares through some months; `step` says what the shares of a block are in a month, where that
/// is not the plan's.
#[inline(always)]
fn go<'s, L: Lanes + 's, Q: Queue<L>>(
    setting: &Setting,
    months: Range<usize>,
    queue: &mut Q,
    courses: &mut [Course<L>],
    step: impl Fn(At) -> Option<&'s Step<L>>,
    watch: Watch<'_, L>,
) {
    for number in months {
        let month = &setting.months()[number];
        let mut unresolved_keep = None;
        for (block, course) in courses.iter_mut().enumerate() {
            let at = At {
                month: number,
                block,
            };
            let view = course.month(setting, month, step(at), queue, unresolved_keep);
            unresolved_keep.get_or_insert(view.unresolved.lane(0));
            watch(at, course, &view);
        }
    }
}

impl<L: Lanes> Course<L> {
    fn start(setting: &Setting, shares: &Shares<L>, cost: [L; PARTS]) -> Self {
        Course {
            shares: *shares,
            staff: Staff::at_start(setting),
            excess: L::ZERO,
            months_above: L::ZERO,
            may_reverse: shares.cut.greater(L::ZERO),
            reversed: L::ZERO,
            staffed: L::ZERO,
            calm: L::ZERO,
            kept: L::ONE,
            ln_kept: L::ZERO,
            cost,
            reversal_month: L::ZERO,
            people_end: L::ZERO,
            unresolved_end: L::ZERO,
            load_end: L::ZERO,
            customers_lost: L::ZERO,
        }
    }

    /// J so far, discounted; what falls due once is in it from the start.
    pub(crate) fn total(&self) -> L {
        self.cost.iter().fold(L::ZERO, |sum, part| sum + *part)
    }

    /// J of one lane, to which its parts add up in double precision.
    pub(crate) fn total_in(&self, lane: usize) -> f64 {
        self.cost.iter().map(|part| part.lane(lane)).sum()
    }

    /// One month, steps 1 to 8. U_keep is the first lane's own where it is not given.
    #[inline(always)]
    fn month<Q: Queue<L>>(
        &mut self,
        setting: &Setting,
        month: &Month,
        step: Option<&Step<L>>,
        queue: &mut Q,
        unresolved_keep: Option<f64>,
    ) -> MonthView<L> {
        let people = self.staff.people();
        let claimed = setting.claimed_resolution;
        let (share, ln_share, cut) = match step {
            Some(step) => (step.share, step.ln_share, step.next * claimed),
            None => (
                self.shares.ai * month.rollout,
                self.shares.ln_ai + month.ln_rollout,
                self.shares.cut * (month.rollout_next * claimed),
            ),
        };
        let x = share * self.kept;
        let work = streams_and_load(setting, month, x, ln_share + self.ln_kept);
        let service = serve(setting, month, queue, &self.staff, work.load);
        let results = results(setting, &work, service.abandoned);
        self.pay(setting, month, people, x, &work, &service, &results);
        let keep = unresolved_keep.unwrap_or_else(|| results.unresolved.lane(0));
        self.watch_quality(setting, month, results.unresolved - keep);
        let need = staff::Need {
            cut,
            at_least_for_the_load: self.reversed | self.staffed,
            nobody_laid_off: self.reversed | self.calm,
            load: work.load,
            occupancy: service.occupancy,
        };
        let restaffed = self.staff.restaff(setting, month, &need);
        self.cost[HIRING] += restaffed.hired * (setting.hiring_cost * month.discount);
        self.cost[SEVERANCE] += restaffed.laid_off * (setting.severance * month.discount);
        self.people_end = people;
        self.unresolved_end = results.unresolved;
        self.load_end = work.load;
        MonthView {
            people,
            load: work.load,
            abandoned: service.abandoned,
            occupancy: service.occupancy,
            given_to_ai: x,
            resolved_by_ai: work.ai.resolved,
            failed_by_ai: work.ai.failed,
            resolved_first_time: results.good,
            unresolved: results.unresolved,
            left: restaffed.left,
            hired: restaffed.hired,
            laid_off: restaffed.laid_off,
        }
    }

    /// Step 6.
    #[inline(always)]
    #[allow(clippy::too_many_arguments, reason = "all that costs money in a month")]
    fn pay(
        &mut self,
        setting: &Setting,
        month: &Month,
        people: L,
        x: L,
        work: &Work<L>,
        service: &Service<L>,
        results: &Results<L>,
    ) {
        let issues_today = month.issues * month.discount;
        let defecting = results.defecting(setting, work);
        let ai = work.ai.resolved * (setting.ai_unit_cost * issues_today)
            + x * (setting.oversight * month.growth * month.discount)
            + people * (setting.seat_cost * month.discount);
        self.cost[PAYROLL] += people * (setting.pay * month.discount);
        self.cost[AI] += ai;
        self.cost[ON_DEMAND] += service.pool * (setting.pool_cost * month.discount);
        self.cost[DEFECTION] += defecting * (setting.customer_value * issues_today);
        self.customers_lost += defecting * (setting.stated_to_actual * month.issues);
    }

    /// Step 7.
    #[inline(always)]
    fn watch_quality(&mut self, setting: &Setting, month: &Month, extra: L) {
        self.excess += (extra - self.excess) * EXCESS_SMOOTHING;
        let above = self.excess.greater(L::splat(month.reversal_trigger));
        self.months_above = above.select(self.months_above + 1.0, L::ZERO);
        let due = self
            .months_above
            .at_least(L::splat(setting.reversal_patience))
            & self.may_reverse;
        self.reversal_month = (due & self.reversal_month.less(L::ONE))
            .select(L::splat(month.number), self.reversal_month);
        self.reversed = self.reversed | due;
        self.kept = self
            .reversed
            .select(L::splat(setting.kept_after_reversal), L::ONE);
        self.ln_kept = self
            .reversed
            .select(L::splat(setting.ln_kept_after_reversal), L::ZERO);
    }
}

/// "Once" of `docs/model.md` section 4, undiscounted, by kind.
fn costs_due_once<L: Lanes>(setting: &Setting, shares: &Shares<L>) -> [L; PARTS] {
    let mut cost = [L::ZERO; PARTS];
    cost[AI] = setting.setup_cost(shares.ai);
    cost[BACKLASH] = setting.events.backlash(shares);
    cost[INCIDENT] = setting.events.incident(shares);
    cost
}

/// Steps 1 and 2.
#[inline(always)]
fn streams_and_load<L: Lanes>(setting: &Setting, month: &Month, x: L, ln_x: L) -> Work<L> {
    let ai = setting.ability.work(&month.ability, x, ln_x);
    let direct = L::ONE - x;
    let escalated = ai.failed * setting.failure_detection;
    let unnoticed = ai.failed - escalated;
    let handed_over = escalated + unnoticed * setting.return_rate;
    let effort_direct = setting.effort(ai.direct_difficulty);
    let effort_failed = setting.effort(ai.failed_difficulty) * setting.escalation_effort;
    let resolution_direct = setting.resolution(ai.direct_difficulty);
    let resolution_failed = setting.resolution(ai.failed_difficulty);
    let returning = (L::ONE - resolution_direct) * setting.return_rate;
    let contacts_direct = direct * effort_direct * (returning + 1.0);
    let load = (contacts_direct + handed_over * effort_failed) * month.erlangs_of_all;
    Work {
        ai,
        direct,
        handed_over,
        resolution_direct,
        resolution_failed,
        // An effort below zero (a difficulty effect above 1) cannot make work disappear.
        load: larger(load, L::ZERO),
    }
}

/// Steps 3 and 4.
#[inline(always)]
fn serve<L: Lanes, Q: Queue<L>>(
    setting: &Setting,
    month: &Month,
    queue: &mut Q,
    staff: &Staff<L>,
    load: L,
) -> Service<L> {
    let own = setting.servers(staff, month);
    let pool = if setting.pool > 0.0 {
        let missing = larger(setting.needed(load) - own, L::ZERO);
        smaller(L::splat(setting.pool), missing * (1.0 / POOL_CAPACITY))
    } else {
        L::ZERO
    };
    let servers = own + pool * POOL_CAPACITY;
    let abandoned = queue.abandoned(servers, load);
    Service {
        pool,
        abandoned,
        occupancy: without_servers(servers, load * (L::ONE - abandoned) / servers),
    }
}

/// Step 5.
#[inline(always)]
fn results<L: Lanes>(setting: &Setting, work: &Work<L>, abandoned: L) -> Results<L> {
    let served = L::ONE - abandoned;
    let tried = work.direct * served;
    let good_by_people = tried * work.resolution_direct;
    let late = (tried - good_by_people) * setting.return_rate * served * work.resolution_direct
        + work.handed_over * served * work.resolution_failed;
    let good = good_by_people + work.ai.resolved;
    Results {
        good,
        late,
        unresolved: L::ONE - good - late,
    }
}

impl<L: Lanes> Results<L> {
    /// Customers per issue who say that they would leave.
    #[inline(always)]
    fn defecting(&self, setting: &Setting, work: &Work<L>) -> L {
        let good = self.good + work.ai.resolved * setting.ai_aversion;
        good * DEFECT_AFTER_GOOD
            + self.late * DEFECT_AFTER_LATE
            + self.unresolved * DEFECT_AFTER_NONE
    }
}
