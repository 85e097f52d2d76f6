//! What happens at most once on a path: a public backlash, a data-handling incident.

use super::Shares;
use crate::model::inputs::{Plan, Reduction, World};
use crate::model::lanes::Lanes;

/// A cut of this share of the team, or more, has the full probability of a backlash.
const LARGE_CUT: f64 = 0.5;

/// The one-off events of a world, in money where they happen.
pub(crate) struct Events {
    claimed_resolution: f64,
    backlash_probability: f64,
    backlash_cost: f64,
    u_backlash: f64,
    /// Incidents over the horizon, and in a month, with everything on AI.
    incidents: f64,
    incidents_a_month: f64,
    incident_cost: f64,
    u_incident: f64,
}

impl Events {
    pub(super) fn new(plan: &Plan, world: &World) -> Self {
        let by_reduction = match plan.reduction {
            Reduction::Layoffs => 1.0,
            Reduction::Attrition => 0.3,
        };
        let by_manner = if plan.impersonal_announcement {
            1.5
        } else {
            1.0
        };
        let payroll_year = world.agent_cost * plan.headcount;
        Events {
            claimed_resolution: plan.claimed_resolution,
            backlash_probability: world.backlash_probability * by_reduction * by_manner,
            backlash_cost: world.backlash_size * payroll_year,
            u_backlash: world.u_backlash,
            incidents: world.incident_rate * f64::from(plan.horizon_months) / 12.0,
            incidents_a_month: world.incident_rate / 12.0,
            incident_cost: world.incident_size * payroll_year,
            u_incident: world.u_incident,
        }
    }

    /// Cost of a backlash to the cut.
    pub(super) fn backlash<L: Lanes>(&self, shares: &Shares<L>) -> L {
        shares.cut.map(|x| {
            if self.u_backlash < self.backlash_probability(x) {
                self.backlash_cost
            } else {
                0.0
            }
        })
    }

    fn backlash_probability(&self, x: f64) -> f64 {
        let size_of_cut = x * self.claimed_resolution;
        self.backlash_probability * (size_of_cut / LARGE_CUT).min(1.0)
    }

    /// The same of going from one share to others, where the first has brought what it would.
    pub(super) fn further_backlash<L: Lanes>(&self, from: f64, to: L) -> L {
        let is_ahead = self.u_backlash >= self.backlash_probability(from);
        to.map(|to| {
            if is_ahead && self.u_backlash < self.backlash_probability(to) {
                self.backlash_cost
            } else {
                0.0
            }
        })
    }

    /// Cost of an incident with the share that the AI is given.
    pub(super) fn incident<L: Lanes>(&self, shares: &Shares<L>) -> L {
        shares.ai.map(|x| {
            if self.u_incident < -libm::expm1(-self.incidents * x) {
                self.incident_cost
            } else {
                0.0
            }
        })
    }

    /// Cost of an incident ahead, in months of everything on AI: what those behind would bring they have.
    pub(super) fn further_incident<L: Lanes>(&self, behind: f64, ahead: L) -> L {
        let in_months = |months: f64| -libm::expm1(-self.incidents_a_month * months);
        let is_ahead = self.u_incident >= in_months(behind);
        ahead.map(|ahead| {
            if is_ahead && self.u_incident < in_months(behind + ahead) {
                self.incident_cost
            } else {
                0.0
            }
        })
    }
}
