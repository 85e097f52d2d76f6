//! One path: T months of a plan in a world, step by step as `docs/model.md` section 4 has them.
//!
//! Four shares of the same world run side by side (`Lanes`). The sampled run and a single
//! exact path are this same code; they differ only in the `Queue` that they are given.

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
pub(crate) use underway::{Ahead, PLAN, TURNS, judged_to, live};
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

/// The shares of four plans that are run side by side.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shares {
    /// x in steps 1 to 6: what the AI is given.
    pub(crate) ai: Lanes,
    /// x in steps 7 and 8 and for the backlash: what the cut follows.
    pub(crate) cut: Lanes,
    ln_ai: Lanes,
}

impl Shares {
    pub(crate) fn new(ai: Lanes, cut: Lanes) -> Self {
        // ln of the least positive number stands for ln 0: x·xᵏ is 0 all the same.
        let ln_ai = ai.to_array().map(|x| libm::log(x.max(f64::MIN_POSITIVE)));
        Shares {
            ai,
            cut,
            ln_ai: Lanes::from(ln_ai),
        }
    }

    /// Q: what the AI resolves of all issues at launch, all of these shares handed over.
    pub(crate) fn resolved_by(&self, ability: &Ability) -> Lanes {
        ability
            .work(&ability.in_month(0.0), self.ai, self.ln_ai)
            .resolved
    }
}

/// What a month shows to whoever watches the path.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MonthView {
    pub(crate) people: Lanes,
    pub(crate) load: Lanes,
    pub(crate) abandoned: Lanes,
    pub(crate) occupancy: Lanes,
    /// x_t, and Q and f of it.
    pub(crate) given_to_ai: Lanes,
    pub(crate) resolved_by_ai: Lanes,
    pub(crate) failed_by_ai: Lanes,
    pub(crate) resolved_first_time: Lanes,
    pub(crate) unresolved: Lanes,
    /// People who left by themselves in step 8, who arrived, and who were laid off.
    pub(crate) left: Lanes,
    pub(crate) hired: Lanes,
    pub(crate) laid_off: Lanes,
}

/// Four shares on their way through the months, and what their paths leave behind.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Course {
    shares: Shares,
    staff: Staff,
    excess: Lanes,
    months_above: Lanes,
    /// All bits set where the rule of step 7 can reverse the plan, and where it has been reversed.
    may_reverse: Lanes,
    reversed: Lanes,
    /// All bits set where the load decides how many people are wanted at least, and where nobody is laid
    /// off, whatever was reversed.
    staffed: Lanes,
    calm: Lanes,
    /// c, and its logarithm.
    kept: Lanes,
    ln_kept: Lanes,
    pub(crate) cost: [Lanes; PARTS],
    /// 0 where the plan was not reversed.
    pub(crate) reversal_month: Lanes,
    pub(crate) people_end: Lanes,
    pub(crate) unresolved_end: Lanes,
    pub(crate) load_end: Lanes,
    pub(crate) customers_lost: Lanes,
}

/// What four shares are in a month, c left out, where a decision under way has set them.
#[derive(Debug, Clone, Copy)]
struct Step {
    /// x_t, and its logarithm.
    share: Lanes,
    ln_share: Lanes,
    /// x_{t+1}, which step 8 plans for.
    next: Lanes,
}

/// Steps 1 and 2: the streams of issues, as shares, and the load that they make.
struct Work {
    ai: AiWork,
    direct: Lanes,
    /// e + ρu: failures that reach a person.
    handed_over: Lanes,
    resolution_direct: Lanes,
    resolution_failed: Lanes,
    /// a, in erlangs.
    load: Lanes,
}

/// Steps 3 and 4: what the team can do, and what the queue loses.
struct Service {
    /// v: on-demand people at work.
    pool: Lanes,
    abandoned: Lanes,
    occupancy: Lanes,
}

/// Step 5, as shares of issues.
struct Results {
    good: Lanes,
    late: Lanes,
    unresolved: Lanes,
}

/// Runs blocks of shares through all months; lane 0 of the first block is x = 0. `watch` sees
/// every block in every month.
///
/// The blocks go through each month together, so that step 7 has U_keep(t) at hand, and so that
/// the processor can work on one block while another waits for a division.
#[inline(always)]
pub(crate) fn run<Q: Queue>(
    setting: &Setting,
    queue: &Q,
    blocks: &[Shares],
    courses: &mut Vec<Course>,
    mut watch: impl FnMut(&Course, &MonthView),
) {
    courses.clear();
    let start = |shares| Course::start(setting, shares, costs_due_once(setting, shares));
    courses.extend(blocks.iter().map(start));
    go(
        setting,
        setting.months(),
        queue,
        courses,
        |_, _| None,
        &mut watch,
    );
}

/// Blocks of shares through some months; `step` says what the shares of a block are in a month, where that
/// is not the plan's.
#[inline(always)]
fn go<'s, Q: Queue>(
    setting: &Setting,
    months: &[Month],
    queue: &Q,
    courses: &mut [Course],
    step: impl Fn(usize, usize) -> Option<&'s Step>,
    watch: &mut impl FnMut(&Course, &MonthView),
) {
    for (number, month) in months.iter().enumerate() {
        let mut unresolved_keep = None;
        for (block, course) in courses.iter_mut().enumerate() {
            let step = step(block, number);
            let view = course.month(setting, month, step, queue, unresolved_keep);
            unresolved_keep.get_or_insert(view.unresolved.to_array()[0]);
            watch(course, &view);
        }
    }
}

impl Course {
    fn start(setting: &Setting, shares: &Shares, cost: [Lanes; PARTS]) -> Self {
        Course {
            shares: *shares,
            staff: Staff::at_start(setting),
            excess: Lanes::ZERO,
            months_above: Lanes::ZERO,
            may_reverse: shares.cut.simd_gt(Lanes::ZERO),
            reversed: Lanes::ZERO,
            staffed: Lanes::ZERO,
            calm: Lanes::ZERO,
            kept: Lanes::ONE,
            ln_kept: Lanes::ZERO,
            cost,
            reversal_month: Lanes::ZERO,
            people_end: Lanes::ZERO,
            unresolved_end: Lanes::ZERO,
            load_end: Lanes::ZERO,
            customers_lost: Lanes::ZERO,
        }
    }

    /// J so far, discounted; what falls due once is in it from the start.
    pub(crate) fn total(&self) -> Lanes {
        self.cost.iter().fold(Lanes::ZERO, |sum, part| sum + *part)
    }

    /// One month, steps 1 to 8. U_keep is the first lane's own where it is not given.
    #[inline(always)]
    fn month<Q: Queue>(
        &mut self,
        setting: &Setting,
        month: &Month,
        step: Option<&Step>,
        queue: &Q,
        unresolved_keep: Option<f64>,
    ) -> MonthView {
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
        let keep = unresolved_keep.unwrap_or_else(|| results.unresolved.to_array()[0]);
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
        people: Lanes,
        x: Lanes,
        work: &Work,
        service: &Service,
        results: &Results,
    ) {
        let issues_today = month.issues * month.discount;
        let defecting = results.defecting(setting, work);
        let ai = (setting.ai_unit_cost * issues_today) * work.ai.resolved
            + (setting.oversight * month.growth * month.discount) * x
            + (setting.seat_cost * month.discount) * people;
        self.cost[PAYROLL] += (setting.pay * month.discount) * people;
        self.cost[AI] += ai;
        self.cost[ON_DEMAND] += (setting.pool_cost * month.discount) * service.pool;
        self.cost[DEFECTION] += (setting.customer_value * issues_today) * defecting;
        self.customers_lost += (setting.stated_to_actual * month.issues) * defecting;
    }

    /// Step 7.
    #[inline(always)]
    fn watch_quality(&mut self, setting: &Setting, month: &Month, extra: Lanes) {
        self.excess += (extra - self.excess) * EXCESS_SMOOTHING;
        let above = self.excess.simd_gt(Lanes::splat(month.reversal_trigger));
        self.months_above = above.select(self.months_above + 1.0, Lanes::ZERO);
        let due = self
            .months_above
            .simd_ge(Lanes::splat(setting.reversal_patience))
            & self.may_reverse;
        self.reversal_month = (due & self.reversal_month.simd_lt(Lanes::ONE))
            .select(Lanes::splat(month.number), self.reversal_month);
        self.reversed |= due;
        self.kept = self
            .reversed
            .select(Lanes::splat(setting.kept_after_reversal), Lanes::ONE);
        self.ln_kept = self
            .reversed
            .select(Lanes::splat(setting.ln_kept_after_reversal), Lanes::ZERO);
    }
}

/// "Once" of `docs/model.md` section 4, undiscounted, by kind.
fn costs_due_once(setting: &Setting, shares: &Shares) -> [Lanes; PARTS] {
    let mut cost = [Lanes::ZERO; PARTS];
    cost[AI] = setting.setup_cost(shares.ai);
    cost[BACKLASH] = setting.events.backlash(shares);
    cost[INCIDENT] = setting.events.incident(shares);
    cost
}

/// Steps 1 and 2.
#[inline(always)]
fn streams_and_load(setting: &Setting, month: &Month, x: Lanes, ln_x: Lanes) -> Work {
    let ai = setting.ability.work(&month.ability, x, ln_x);
    let direct = 1.0 - x;
    let escalated = setting.failure_detection * ai.failed;
    let unnoticed = ai.failed - escalated;
    let handed_over = escalated + setting.return_rate * unnoticed;
    let effort_direct = setting.effort(ai.direct_difficulty);
    let effort_failed = setting.escalation_effort * setting.effort(ai.failed_difficulty);
    let resolution_direct = setting.resolution(ai.direct_difficulty);
    let resolution_failed = setting.resolution(ai.failed_difficulty);
    let contacts_direct =
        direct * effort_direct * (1.0 + (1.0 - resolution_direct) * setting.return_rate);
    let load = month.erlangs_of_all * (contacts_direct + handed_over * effort_failed);
    Work {
        ai,
        direct,
        handed_over,
        resolution_direct,
        resolution_failed,
        // An effort below zero (a difficulty effect above 1) cannot make work disappear.
        load: larger(load, Lanes::ZERO),
    }
}

/// Steps 3 and 4.
#[inline(always)]
fn serve<Q: Queue>(
    setting: &Setting,
    month: &Month,
    queue: &Q,
    staff: &Staff,
    load: Lanes,
) -> Service {
    let own = setting.servers(staff, month);
    let pool = if setting.pool > 0.0 {
        let missing = larger(setting.needed(load) - own, Lanes::ZERO);
        smaller(Lanes::splat(setting.pool), missing / POOL_CAPACITY)
    } else {
        Lanes::ZERO
    };
    let servers = own + POOL_CAPACITY * pool;
    let abandoned = queue.abandoned(servers, load);
    Service {
        pool,
        abandoned,
        occupancy: without_servers(servers, load * (1.0 - abandoned) / servers),
    }
}

/// Step 5.
#[inline(always)]
fn results(setting: &Setting, work: &Work, abandoned: Lanes) -> Results {
    let served = 1.0 - abandoned;
    let tried = work.direct * served;
    let good_by_people = tried * work.resolution_direct;
    let late = (tried - good_by_people) * setting.return_rate * served * work.resolution_direct
        + work.handed_over * served * work.resolution_failed;
    let good = good_by_people + work.ai.resolved;
    Results {
        good,
        late,
        unresolved: 1.0 - good - late,
    }
}

impl Results {
    /// Customers per issue who say that they would leave.
    #[inline(always)]
    fn defecting(&self, setting: &Setting, work: &Work) -> Lanes {
        let good = self.good + work.ai.resolved * setting.ai_aversion;
        DEFECT_AFTER_GOOD * good
            + DEFECT_AFTER_LATE * self.late
            + DEFECT_AFTER_NONE * self.unresolved
    }
}
