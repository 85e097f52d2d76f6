//! The team: experienced people, trainees and hires on their way (`docs/model.md` section 4, step 8).

use super::setting::{Month, Setting};
use crate::model::lanes::{Lanes, clip, larger, smaller};

/// Above this occupancy more people leave, at three times the rate when everyone is always busy.
const STRAIN_FROM: f64 = 0.85;
const STRAIN_SPAN: f64 = 0.15;
const STRAIN_EXTRA: f64 = 2.0;

/// E, R and P.
#[derive(Debug, Clone, Copy)]
pub(super) struct Staff<L> {
    pub(super) experienced: L,
    pub(super) trainees: L,
    hires_on_their_way: L,
}

/// What step 8 needs to know of the month.
pub(super) struct Need<L> {
    /// The share of the work of which no people are wanted next month, by the plan.
    pub(super) cut: L,
    /// All bits set where the load decides how many are wanted at least, and where nobody is laid off.
    pub(super) at_least_for_the_load: L,
    pub(super) nobody_laid_off: L,
    pub(super) load: L,
    pub(super) occupancy: L,
}

/// What step 8 did, in people.
pub(super) struct Restaffed<L> {
    /// By themselves.
    pub(super) left: L,
    pub(super) hired: L,
    pub(super) laid_off: L,
}

impl<L: Lanes> Staff<L> {
    pub(super) fn at_start(setting: &Setting) -> Self {
        Staff {
            experienced: L::splat(setting.headcount - setting.trainees_at_start),
            trainees: L::splat(setting.trainees_at_start),
            hires_on_their_way: L::splat(setting.hires_at_start),
        }
    }

    /// The same of other lanes.
    pub(super) fn map(&self, of: impl Fn(L) -> L) -> Self {
        Staff {
            experienced: of(self.experienced),
            trainees: of(self.trainees),
            hires_on_their_way: of(self.hires_on_their_way),
        }
    }

    /// E + R.
    #[inline(always)]
    pub(super) fn people(&self) -> L {
        self.experienced + self.trainees
    }

    /// Step 8: people leave, hires arrive, trainees learn, and the team is steered to its target.
    #[inline(always)]
    pub(super) fn restaff(
        &mut self,
        setting: &Setting,
        month: &Month,
        need: &Need<L>,
    ) -> Restaffed<L> {
        let (left, hired) = self.leave_arrive_and_learn(setting, need.occupancy);
        let target = target(setting, month, need);
        // A want above 0 tops the open requisitions up, one below cancels them first: either way
        // they come to what the target lacks, and what is missing from nothing is surplus.
        let lacking = target - self.people() + target * setting.hires_per_target;
        self.hires_on_their_way = larger(lacking, L::ZERO);
        let surplus = self.hires_on_their_way - lacking;
        Restaffed {
            left,
            hired,
            laid_off: self.lay_off(setting, need, surplus),
        }
    }

    /// How many leave and arrive.
    #[inline(always)]
    fn leave_arrive_and_learn(&mut self, setting: &Setting, occupancy: L) -> (L, L) {
        let strain = clip((occupancy - STRAIN_FROM) * (1.0 / STRAIN_SPAN), 0.0, 1.0);
        let leaving = (strain * STRAIN_EXTRA + 1.0) * setting.leaving;
        // Nobody leaves twice, even where the yearly rate is near 1.
        let leaving = smaller(leaving, L::ONE);
        let staying = L::ONE - leaving;
        let left = leaving * self.people();
        let trainees = self.trainees * staying;
        let arriving = self.hires_on_their_way * setting.arriving;
        let learned = trainees * setting.learning;
        self.experienced = self.experienced * staying + learned;
        self.trainees = trainees - learned + arriving;
        (left, arriving)
    }

    /// Lays off from E and R in proportion, where the plan does so and has not been reversed.
    #[inline(always)]
    fn lay_off(&mut self, setting: &Setting, need: &Need<L>, surplus: L) -> L {
        let people = self.people();
        let laid_off = need
            .nobody_laid_off
            .select(L::ZERO, smaller(surplus * setting.layoffs, people));
        if laid_off.greater(L::ZERO).any() {
            let staying = people
                .greater(L::ZERO)
                .select(L::ONE - laid_off / people, L::ZERO);
            self.experienced *= staying;
            self.trainees *= staying;
        }
        laid_off
    }
}

/// The headcount that management steers to: the plan's, or what the load needs after a reversal or where
/// that was decided under way.
#[inline(always)]
fn target<L: Lanes>(setting: &Setting, month: &Month, need: &Need<L>) -> L {
    let plan = (L::ONE - need.cut) * (setting.headcount * month.growth);
    let for_the_load = setting.needed(need.load) * month.heads_per_server;
    let at_least = larger(plan, for_the_load);
    need.at_least_for_the_load.select(at_least, plan)
}
