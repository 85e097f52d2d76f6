//! One exact path, as the reference fixtures and `simulatePath` show it.

use super::{Calendar, Course, MonthView, Setting, Shares, run};
use crate::model::error::Error;
use crate::model::inputs::Country;
use crate::model::inputs::{Plan, World};
use crate::model::lanes::{Doubles, Lanes};
use crate::model::queue::ExactQueue;
use crate::model::report::CostParts;

/// A path month by month, for the plan's own share; one entry a month.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MonthlyCourse {
    /// People employed at the start of the month.
    pub headcount: Vec<f64>,
    /// Offered load in erlangs.
    pub offered_load_erlangs: Vec<f64>,
    /// Share of contacts abandoned.
    pub abandoned_share: Vec<f64>,
    /// Busy share of the servers' time.
    pub occupancy: Vec<f64>,
    /// Share of issues resolved first time, by people or AI.
    pub resolved_first_time_share: Vec<f64>,
    /// Share of issues never resolved.
    pub unresolved_share: Vec<f64>,
    /// Mean wait in minutes.
    pub wait_minutes: Vec<f64>,
}

/// One path: what happens to a plan in a world.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Path {
    /// Month by month.
    pub monthly: MonthlyCourse,
    /// Discounted money by kind.
    pub cost: CostParts,
    /// J: all money over the horizon.
    pub total_cost: f64,
    /// The month in which the plan was reversed, if it was.
    pub reversal_month: Option<u32>,
}

/// What stands in the lanes: keeping the team, and the plan.
const KEEP: usize = 0;
const OWN: usize = 1;

impl MonthlyCourse {
    fn push(&mut self, month: &MonthView<Doubles>, minutes_per_abandoned: f64) {
        let own = |lanes: Doubles| lanes.lane(OWN);
        let abandoned = own(month.abandoned);
        self.headcount.push(own(month.people));
        self.offered_load_erlangs.push(own(month.load));
        self.abandoned_share.push(abandoned);
        self.occupancy.push(own(month.occupancy));
        self.resolved_first_time_share
            .push(own(month.resolved_first_time));
        self.unresolved_share.push(own(month.unresolved));
        self.wait_minutes.push(abandoned * minutes_per_abandoned);
    }
}

/// The path of `plan` in `world`, with Erlang A exact in every month.
///
/// ```
/// use uturn::model::{Plan, World, path::path};
///
/// let course = path(&Plan::default(), &World::default()).unwrap();
/// assert_eq!(course.monthly.headcount[0], 700.0);
/// assert_eq!(course.reversal_month, None);
/// ```
///
/// # Errors
/// If the plan is out of its bounds, which for money are those of the United States.
pub fn path(plan: &Plan, world: &World) -> Result<Path, Error> {
    plan.validate(Country::default())?;
    let setting = Setting::new(plan, &Calendar::new(plan), world);
    let x = plan.ai_share;
    let lanes = Doubles::of(|lane| if lane == KEEP { 0.0 } else { x });
    let mut monthly = MonthlyCourse::default();
    let mut courses = Vec::new();
    run(
        &setting,
        &mut ExactQueue::new(world),
        &[Shares::new(lanes, lanes)],
        &mut courses,
        &mut |_, _, month| monthly.push(month, world.patience * plan.handle_minutes),
    );
    let course = courses.first().expect("a block of shares has its course");
    let (cost, total_cost, reversal_month) = path_parts(course, OWN);
    Ok(Path {
        monthly,
        cost,
        total_cost,
        reversal_month,
    })
}

/// Money by kind and in all, and the month of the reversal, if there is one, of one lane.
pub(super) fn path_parts<L: Lanes>(
    course: &Course<L>,
    lane: usize,
) -> (CostParts, f64, Option<u32>) {
    let reversal_month = course.reversal_month.lane(lane) as u32;
    (
        CostParts::from(course.cost.map(|part| part.lane(lane))),
        course.total_in(lane),
        (reversal_month > 0).then_some(reversal_month),
    )
}
