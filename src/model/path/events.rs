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
    /// Incidents over the horizon with everything on AI.
    incidents: f64,
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
            incident_cost: world.incident_size * payroll_year,
            u_incident: world.u_incident,
        }
    }

    /// Cost of a backlash to the cut.
    pub(super) fn backlash(&self, shares: &Shares) -> Lanes {
        each(shares.cut, |x| {
            let size_of_cut = x * self.claimed_resolution;
            let probability = self.backlash_probability * (size_of_cut / LARGE_CUT).min(1.0);
            if self.u_backlash < probability {
                self.backlash_cost
            } else {
                0.0
            }
        })
    }

    /// Cost of an incident with the share that the AI is given.
    pub(super) fn incident(&self, shares: &Shares) -> Lanes {
        each(shares.ai, |x| {
            if self.u_incident < -libm::expm1(-self.incidents * x) {
                self.incident_cost
            } else {
                0.0
            }
        })
    }
}

fn each(lanes: Lanes, cost: impl Fn(f64) -> f64) -> Lanes {
    Lanes::from(lanes.to_array().map(cost))
}
