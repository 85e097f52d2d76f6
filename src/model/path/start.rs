//! Today's team, fairly staffed: what it is made of, and the work that it is taken to do.

use crate::model::inputs::{Plan, World};

/// Paid hours of a person in a month.
pub(crate) const PAID_HOURS: f64 = 173.33;
/// Most of a team that can be in training.
const TRAINEE_LIMIT: f64 = 0.9;

/// A team before anything is handed over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Start {
    /// m, g_l and g_r.
    pub(super) leaving: f64,
    pub(super) arriving: f64,
    pub(super) learning: f64,
    pub(super) trainees: f64,
    pub(super) hires: f64,
    /// H.
    pub(super) open_hours: f64,
    /// φ: people at work at once per head.
    pub(super) phi: f64,
    /// n₀.
    pub(crate) servers: f64,
}

impl Start {
    pub(crate) fn new(plan: &Plan, world: &World) -> Self {
        let n = plan.headcount;
        let leaving = -libm::expm1(libm::log1p(-world.attrition) / 12.0);
        let arriving = -libm::expm1(-1.0 / world.hiring_lag);
        let learning = -libm::expm1(-1.0 / world.ramp);
        let trainees =
            (n * leaving / (learning + leaving * (1.0 - learning))).min(TRAINEE_LIMIT * n);
        let hours_per_head = PAID_HOURS * (1.0 - plan.shrinkage);
        let open_hours = (plan.open_hours_per_week * 52.0 / 12.0).min(hours_per_head * n);
        let phi = hours_per_head / open_hours;
        Start {
            leaving,
            arriving,
            learning,
            trainees,
            hires: n * leaving / arriving,
            open_hours,
            phi,
            servers: phi * ((n - trainees) + plan.trainee_productivity * trainees),
        }
    }

    /// Contacts in a month, those who return included: λ₀(1 + (1 − F)ρ).
    pub(crate) fn contacts(&self, plan: &Plan) -> f64 {
        self.contacts_at(self.fair_load(plan), plan)
    }

    /// λ₀: issues in a month.
    pub(super) fn issues(&self, plan: &Plan, world: &World) -> f64 {
        self.contacts(plan) / (1.0 + (1.0 - world.first_contact_resolution) * world.return_rate)
    }

    /// Contacts in a month that make so many erlangs.
    pub(crate) fn contacts_at(&self, erlangs: f64, plan: &Plan) -> f64 {
        erlangs * self.open_hours * 60.0 / plan.handle_minutes
    }

    /// a₀: the load for which n₀ servers are the fair staffing.
    fn fair_load(&self, plan: &Plan) -> f64 {
        (plan.occupancy * self.servers).min(self.load_by_square_root(plan))
    }

    /// The most that the square-root rule lets n₀ servers carry, whatever their occupancy.
    pub(crate) fn load_by_square_root(&self, plan: &Plan) -> f64 {
        let beta = plan.service_grade;
        let root = ((beta * beta + 4.0 * self.servers).sqrt() - beta) / 2.0;
        root * root
    }
}
