//! What the inputs imply, in the likely world and without simulating anything: figures by which a
//! visitor can tell whether the inputs are right.

use super::ai::Ability;
use super::inputs::Inputs;
use super::lanes::{Doubles, Lanes};
use super::path::{Shares, loss_per_unresolved};
use super::volume::contacts_per_month;

/// Money is in the plan's currency, not discounted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Implied {
    /// Contacts a month, those who return included.
    pub contacts_per_month: f64,
    /// Payroll per contact, before anything is handed over.
    pub cost_per_contact: f64,
    /// Of the issues handed to the AI, the share that it resolves at launch; none where none are.
    pub resolved_of_handed_over: Option<f64>,
    /// Money lost with the customers who leave over an issue that is never resolved.
    pub loss_per_unresolved: f64,
}

/// Works them out.
pub fn implied(inputs: &Inputs) -> Implied {
    let (plan, likely) = (&inputs.plan, inputs.ranges.likely_world());
    let contacts_per_month = contacts_per_month(inputs);
    let ability = Ability::new(plan, &likely);
    let share = plan.ai_share;
    let shares = Shares::new(Doubles::splat(share), Doubles::splat(share));
    let resolved = shares.resolved_by(&ability).lane(0);
    Implied {
        contacts_per_month,
        cost_per_contact: likely.agent_cost / 12.0 * plan.headcount / contacts_per_month,
        resolved_of_handed_over: (share > 0.0).then(|| resolved / share),
        loss_per_unresolved: loss_per_unresolved(plan, &likely),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `docs/model.md` section 2: at two thirds handed over, 52 % of what it is given;
    /// `docs/evidence.md` section 5: the loss per unresolved issue is about 2.8 times the payroll
    /// cost of an issue.
    #[test]
    fn the_defaults_imply_what_the_model_says_of_them() {
        let inputs = Inputs::default();
        let implied = implied(&inputs);
        let resolved = implied.resolved_of_handed_over.unwrap();
        assert!((resolved - 0.52).abs() < 0.005, "{resolved}");
        assert!((465_000.0..475_000.0).contains(&implied.contacts_per_month));
        let likely = inputs.ranges.likely_world();
        let contacts_per_issue = 1.0 + (1.0 - likely.first_contact_resolution) * likely.return_rate;
        let ratio = implied.loss_per_unresolved / (implied.cost_per_contact * contacts_per_issue);
        assert!((2.2..3.4).contains(&ratio), "{ratio}");
    }

    #[test]
    fn with_nothing_handed_over_nothing_is_resolved_by_ai() {
        let mut inputs = Inputs::default();
        inputs.plan.ai_share = 0.0;
        assert_eq!(implied(&inputs).resolved_of_handed_over, None);
    }
}
