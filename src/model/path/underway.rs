//! A path with a decision under way (`docs/model.md` section 9, "From here"): as planned up to month m,
//! and from there on as planned or towards another share, with enough people for the load.
//!
//! What has happened by month m is the same whatever is decided then, so it is run once for all choices.

use super::single::path_parts;
use super::{
    AI, At, BACKLASH, Calendar, Course, INCIDENT, MonthView, PARTS, PAYROLL, Setting, Shares, Step,
    Watch, go, ln_share, run,
};
use crate::model::error::Error;
use crate::model::evidence::{numbers, within};
use crate::model::inputs::{Asked, Country, Plan, Value, World, entries};
use crate::model::lanes::{Doubles, Lanes, larger};
use crate::model::observables::Shown;
use crate::model::queue::{ExactQueue, Queue};
use crate::model::report::CostParts;

/// Under way, a plan is judged for so many months more at least.
const MONTHS_AHEAD: u32 = 24;
/// Shares are the same within this.
const SAME_SHARE: f64 = 1e-9;
/// Shortest and longest turn, in months.
pub(crate) const TURNS: (f64, f64) = (1.0, 12.0);
/// How long it takes where nothing else is said.
pub(crate) const TURN: f64 = 3.0;

/// What a share can be.
const SHARES: (f64, f64) = (0.0, 1.0);

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

/// The months for which a world is set where a decision is made in one of them.
pub(crate) fn calendar_ahead(plan: &Plan, month: u32) -> Calendar {
    Calendar::through(plan, judged_to(plan, month), month)
}

/// A share beside that of keeping the team.
fn beside_keeping<L: Lanes>(x: f64) -> L {
    L::of(|lane| if lane == KEEP { 0.0 } else { x })
}

/// The months of a plan under way and the staffed shares that it could go on to, in blocks of lanes.
pub(crate) struct Ahead<L> {
    /// m and T′.
    month: u32,
    months: u32,
    /// x.
    share: f64,
    blocks: Vec<Block<L>>,
}

/// Shares that the plan goes on to.
struct Block<L> {
    to: L,
    steps: Vec<Step<L>>,
    /// All bits set where the share is not above the plan's.
    is_back: L,
}

impl<L: Lanes> Ahead<L> {
    /// `to` are the staffed shares; what fills up a block is x = 0.
    pub(crate) fn new(
        plan: &Plan,
        calendar: &Calendar,
        month: u32,
        (to, turn_months): (&[f64], f64),
    ) -> Self {
        let months = judged_to(plan, month);
        let block = |to: &[f64]| {
            let to = |lane| to.get(lane).copied().unwrap_or(0.0);
            Block::new(plan, calendar, (month, months), (&to, turn_months))
        };
        Ahead {
            month,
            months,
            share: plan.ai_share,
            blocks: to.chunks(L::WIDTH).map(block).collect(),
        }
    }

    /// Staffed shares in blocks, those that fill the last one up included.
    pub(crate) fn blocks(&self) -> usize {
        self.blocks.len()
    }

    /// Runs a world: the first course keeps the team and goes on as planned, the others go on to the
    /// staffed shares. `watch` sees every block in every month, the others only after month m.
    #[inline(always)]
    pub(crate) fn run<Q: Queue<L>>(
        &self,
        setting: &Setting,
        queue: &mut Q,
        courses: &mut Vec<Course<L>>,
        watch: Watch<'_, L>,
    ) {
        let shares = beside_keeping(self.share);
        let behind = self.month as usize;
        courses.clear();
        let cost = self.costs_from_here(setting, shares, shares);
        courses.push(Course::start(setting, &Shares::new(shares, shares), cost));
        go(setting, 0..behind, queue, courses, |_| None, watch);
        let here = courses[0];
        for block in &self.blocks {
            let cost = self.costs_from_here(setting, L::splat(self.share), block.to);
            courses.push(here.turned(block, cost));
        }
        let step = |at: At| {
            let block = at.block.checked_sub(1)?;
            self.blocks[block].steps.get(at.month - behind)
        };
        let ahead = behind..self.months as usize;
        go(setting, ahead, queue, courses, step, watch);
    }

    /// "Once", of going from one share to another: what has happened is sunk.
    fn costs_from_here(&self, setting: &Setting, from: L, to: L) -> [L; PARTS] {
        let mut cost = [L::ZERO; PARTS];
        let more = larger(to - from, L::ZERO);
        let (month, left) = (f64::from(self.month), f64::from(self.months - self.month));
        let from = from.lane(PLAN);
        cost[AI] = setting.setup_cost(more);
        cost[BACKLASH] = setting.events.further_backlash(from, to);
        cost[INCIDENT] = setting.events.further_incident(from * month, to * left);
        cost
    }
}

impl<L: Lanes> Block<L> {
    fn new(
        plan: &Plan,
        calendar: &Calendar,
        (month, months): (u32, u32),
        (to, turn_months): (&dyn Fn(usize) -> f64, f64),
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
            let now = |lane| share(to(lane), t);
            Step {
                share: L::of(now),
                ln_share: L::of(|lane| ln_share(now(lane))),
                next: L::of(|lane| share(to(lane), t + 1)),
            }
        };
        let to = L::of(to);
        Block {
            to,
            steps: (month + 1..=months).map(step).collect(),
            is_back: L::splat(x + SAME_SHARE).at_least(to),
        }
    }
}

impl<L: Lanes> Course<L> {
    /// Going on from here with other shares, staffed for the load.
    fn turned(&self, block: &Block<L>, cost: [L; PARTS]) -> Self {
        let all = L::ZERO.at_least(L::ZERO);
        let planned = |lanes: L| L::splat(lanes.lane(PLAN));
        Course {
            staff: self.staff.map(planned),
            excess: planned(self.excess),
            months_above: L::ZERO,
            // For a smaller share the rule is over, and nobody is laid off.
            may_reverse: block.is_back.select(L::ZERO, all),
            staffed: all,
            calm: block.is_back,
            cost,
            ..*self
        }
    }
}

/// What a plan that gives the AI the share `x` has shown by the last of the months that the world is set
/// for, and whether it has been reversed by then.
pub(crate) fn live<L: Lanes, Q: Queue<L>>(
    x: f64,
    setting: &Setting,
    queue: &mut Q,
    world: &World,
) -> (Shown, bool) {
    let shares: L = beside_keeping(x);
    let (mut courses, mut live) = (Vec::new(), LiveView::default());
    run(
        setting,
        queue,
        &[Shares::new(shares, shares)],
        &mut courses,
        &mut |_, _, view| live.watch(world, view),
    );
    let is_reversed = |course: &Course<L>| course.reversal_month.lane(PLAN) > 0.0;
    let reversed = courses.iter().any(is_reversed);
    (live.shown(), reversed)
}

/// Person-years of a plan in its first months, as planned and not reversed.
pub(crate) fn person_years(plan: &Plan, world: &World, months: u32) -> f64 {
    let setting = Setting::new(plan, &Calendar::through(plan, months, months), world);
    let shares: Doubles = beside_keeping(plan.ai_share);
    let mut live = LiveView::default();
    run(
        &setting,
        &mut ExactQueue::new(world),
        &[Shares::new(shares, shares)],
        &mut Vec::new(),
        &mut |_, _, view| live.watch(world, view),
    );
    live.person_years()
}

/// A path month by month, one entry a month.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
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
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
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

impl OnwardCourse {
    fn of(months: &[[f64; 5]]) -> Self {
        let [
            headcount,
            offered_load_erlangs,
            unresolved_share,
            ai_share,
            finished_by_ai,
        ] = std::array::from_fn(|at| months.iter().map(|month| month[at]).collect());
        OnwardCourse {
            headcount,
            offered_load_erlangs,
            unresolved_share,
            ai_share,
            finished_by_ai,
        }
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
    fn watch<L: Lanes>(&mut self, world: &World, month: &MonthView<L>) {
        let own = |lanes: L| lanes.lane(PLAN);
        let work = [own(month.resolved_by_ai), own(month.failed_by_ai)];
        self.last = Shown::of_work(world, own(month.given_to_ai), work);
        self.left += own(month.left);
        self.person_months += own(month.people);
    }

    fn shown(&self) -> Shown {
        Shown {
            leaving: self.left / self.person_years(),
            ..self.last
        }
    }

    fn person_years(&self) -> f64 {
        self.person_months / 12.0
    }
}

/// The month of a decision: 1 … T − 1.
pub(crate) fn read_month(plan: &Plan, value: &Value) -> Result<u32, Error> {
    let last = plan.horizon_months.saturating_sub(1);
    match value {
        Value::Number(month) if (1..=last).any(|known| f64::from(known) == *month) => {
            Ok(*month as u32)
        }
        _ => Err(Error::not_allowed(
            "month",
            value,
            format!("a whole number from 1 to {last}"),
        )),
    }
}

impl Decision {
    /// The numbers of a way on, by name.
    const OF_WAY: [Asked; 2] = [
        Asked::new("share", SHARES, None),
        Asked::new("turn_months", TURNS, Some(TURN)),
    ];

    /// Reads it from named values: `month`; and `share`, with enough people for the load, which
    /// `turn_months` go by until it is reached, or going on as planned where none is given.
    ///
    /// # Errors
    /// The first name that does not exist or value that is not allowed.
    pub fn read(value: &Value, plan: &Plan) -> Result<Decision, Error> {
        let mut month = &Value::Nothing;
        let mut of_way = Vec::new();
        for (name, entry) in entries("decision", value)? {
            match name.as_str() {
                "month" => month = entry,
                "share" | "turn_months" => of_way.push((name, entry)),
                _ => {
                    return Err(Error::UnknownField {
                        place: "decision",
                        field: name.clone(),
                        known: vec!["month", "share", "turn_months"],
                    });
                }
            }
        }
        let way = match numbers("decision", of_way.into_iter(), Decision::OF_WAY)? {
            [None, None] => Way::AsPlanned,
            [None, Some(turn_months)] => {
                let allowed = "nothing, where no share is given to turn to";
                return Err(Error::not_allowed("turn_months", turn_months, allowed));
            }
            [Some(share), turn_months] => Way::Staffed {
                share,
                turn_months: turn_months.unwrap_or(TURN),
            },
        };
        let month = read_month(plan, month)?;
        Ok(Decision { month, way })
    }

    /// Checks everything against its bounds.
    ///
    /// # Errors
    /// The first number that is not allowed: its field is `month`, `share` or `turn_months`.
    pub fn validate(&self, plan: &Plan) -> Result<(), Error> {
        read_month(plan, &Value::Number(self.month.into()))?;
        match self.way {
            Way::AsPlanned => Ok(()),
            Way::Staffed { share, turn_months } => {
                within("share", share, SHARES)?;
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
    let calendar = calendar_ahead(plan, month);
    let setting = Setting::new(plan, &calendar, world);
    // The first course goes on as planned; a staffed share is the first lane of the second.
    let (to, turn_months, block, lane) = match decision.way {
        Way::AsPlanned => (None, TURNS.0, 0, PLAN),
        Way::Staffed { share, turn_months } => (Some(share), turn_months, 1, 0),
    };
    let ahead = Ahead::new(plan, &calendar, month, (to.as_slice(), turn_months));
    let mut live = LiveView::default();
    let (mut months, mut courses) = (Vec::new(), Vec::new());
    let mut push = |view: &MonthView<Doubles>, lane: usize| {
        let lanes = [
            view.people,
            view.load,
            view.unresolved,
            view.given_to_ai,
            view.resolved_by_ai,
        ];
        months.push(lanes.map(|lanes| lanes.lane(lane)));
    };
    ahead.run(
        &setting,
        &mut ExactQueue::new(world),
        &mut courses,
        &mut |at, _, view| {
            // Of what is behind there is one block.
            if at.month < month as usize {
                live.watch(world, view);
                push(view, PLAN);
            } else if at.block == block {
                push(view, lane);
            }
        },
    );
    let (course, keep) = (&courses[block], &courses[0]);
    let (cost, total_cost, reversal_month) = path_parts(course, lane);
    Ok(Onward {
        judged_to_month: judged_to(plan, month),
        monthly: OnwardCourse::of(&months),
        cost,
        total_cost,
        reversal_month,
        keep_payroll: keep.cost[PAYROLL].lane(KEEP),
        shown: live.shown(),
    })
}
