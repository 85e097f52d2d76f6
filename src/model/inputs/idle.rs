//! Inputs that have no part in a plan.

use super::{Plan, Reduction};

impl Plan {
    /// The plan input that keeps this one, by its name, out of every formula as it is now; none if it
    /// has a part. A pool's pay does nothing where there is no pool.
    pub fn idle_while(&self, name: &str) -> Option<&'static str> {
        let (is_idle, because) = match name {
            "assist_gain" | "assist_seat_cost" => (!self.assist, "assist"),
            "on_demand_show_up" | "on_demand_premium" => {
                (self.on_demand_share == 0.0, "on_demand_share")
            }
            "severance_weeks" => (self.reduction == Reduction::Attrition, "reduction"),
            "reversal_trigger" | "reversal_patience_months" | "reversal_retreat" => {
                (!self.reversal, "reversal")
            }
            // Nobody is to be cut.
            "backlash_probability" | "backlash_size" | "impersonal_announcement" => {
                (self.claimed_resolution == 0.0, "claimed_resolution")
            }
            _ => (false, ""),
        };
        is_idle.then_some(because)
    }
}
