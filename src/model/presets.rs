//! Kinds of work, each with the figures that make it different from customer service.
//!
//! Judgement, apart from what the table of inputs sources. The value at stake grows with the work,
//! so that the loss per unresolved issue stays at about 2.8 times the payroll cost of an issue.

use super::inputs::{Inputs, Plan, Range, Ranges};

/// What kind of work a team does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Work {
    /// Contacts with customers: the model's defaults.
    #[default]
    CustomerService,
    /// Texts into other languages.
    Translation,
    /// Questions answered from data.
    DataAnalysis,
    /// Anything else: customer service's figures as stand-ins, with longer contacts in office hours.
    Other,
}

/// What a kind of work sets.
struct Preset {
    handle_minutes: f64,
    open_hours_per_week: f64,
    patience: Range,
    ai_resolution: Range,
    failure_detection: Range,
    return_rate: Range,
    stated_to_actual: Range,
    customer_margin: Range,
    /// On the default cost of a person.
    agent_cost_factor: f64,
}

const fn range(low: f64, likely: f64, high: f64) -> Range {
    Range { low, likely, high }
}

const TRANSLATION: Preset = Preset {
    handle_minutes: 45.0,
    open_hours_per_week: 40.0,
    patience: range(8.0, 20.0, 60.0),
    ai_resolution: range(0.50, 0.68, 0.82),
    failure_detection: range(0.30, 0.50, 0.70),
    return_rate: range(0.20, 0.35, 0.60),
    stated_to_actual: range(0.04, 0.10, 0.25),
    customer_margin: range(700.0, 2_700.0, 10_600.0),
    agent_cost_factor: 1.1,
};

const DATA_ANALYSIS: Preset = Preset {
    handle_minutes: 240.0,
    open_hours_per_week: 40.0,
    patience: range(5.0, 15.0, 40.0),
    ai_resolution: range(0.22, 0.38, 0.58),
    failure_detection: range(0.35, 0.55, 0.75),
    return_rate: range(0.30, 0.50, 0.75),
    stated_to_actual: range(0.04, 0.10, 0.25),
    customer_margin: range(5_700.0, 21_800.0, 85_500.0),
    agent_cost_factor: 1.6,
};

impl Preset {
    /// As the table of inputs has it.
    fn customer_service() -> Self {
        let (plan, ranges) = (Plan::default(), Ranges::default());
        Preset {
            handle_minutes: plan.handle_minutes,
            open_hours_per_week: plan.open_hours_per_week,
            patience: ranges.patience,
            ai_resolution: ranges.ai_resolution,
            failure_detection: ranges.failure_detection,
            return_rate: ranges.return_rate,
            stated_to_actual: ranges.stated_to_actual,
            customer_margin: ranges.customer_margin,
            agent_cost_factor: 1.0,
        }
    }

    fn other() -> Self {
        Preset {
            handle_minutes: 15.0,
            open_hours_per_week: 40.0,
            ..Preset::customer_service()
        }
    }
}

impl Work {
    /// Every kind, in the order of choice.
    pub const ALL: [Work; 4] = [
        Work::CustomerService,
        Work::Translation,
        Work::DataAnalysis,
        Work::Other,
    ];

    /// Sets what this kind of work decides, and leaves everything else as it is.
    pub fn apply(self, inputs: &mut Inputs) {
        let preset = match self {
            Work::CustomerService => Preset::customer_service(),
            Work::Translation => TRANSLATION,
            Work::DataAnalysis => DATA_ANALYSIS,
            Work::Other => Preset::other(),
        };
        inputs.plan = Plan {
            handle_minutes: preset.handle_minutes,
            open_hours_per_week: preset.open_hours_per_week,
            ..inputs.plan.clone()
        };
        let factor = preset.agent_cost_factor;
        let Range { low, likely, high } = Ranges::default().agent_cost;
        inputs.ranges = Ranges {
            patience: preset.patience,
            ai_resolution: preset.ai_resolution,
            failure_detection: preset.failure_detection,
            return_rate: preset.return_rate,
            stated_to_actual: preset.stated_to_actual,
            customer_margin: preset.customer_margin,
            agent_cost: [low, likely, high].map(|cost| cost * factor).into(),
            ..inputs.ranges.clone()
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn customer_service_is_the_default_again_after_any_other_kind() {
        for work in Work::ALL {
            let mut inputs = Inputs::default();
            work.apply(&mut inputs);
            assert_eq!(inputs.validate(), Ok(()), "{work:?}");
            assert_eq!(inputs == Inputs::default(), work == Work::default());
            Work::CustomerService.apply(&mut inputs);
            assert_eq!(inputs, Inputs::default(), "{work:?}");
        }
    }

    #[test]
    fn a_kind_of_work_leaves_the_rest_of_the_plan_alone() {
        let mut inputs = Inputs::default();
        inputs.plan.headcount = 40.0;
        inputs.plan.claimed_resolution = 0.5;
        inputs.ranges.attrition = [0.1, 0.2, 0.3].into();
        Work::Translation.apply(&mut inputs);
        assert_eq!(inputs.plan.headcount, 40.0);
        assert_eq!(inputs.plan.claimed_resolution, 0.5);
        assert_eq!(inputs.ranges.attrition, Range::from([0.1, 0.2, 0.3]));
        assert_eq!(inputs.plan.handle_minutes, 45.0);
    }

    /// The loss per unresolved issue stays at about 2.8 times the payroll cost of an issue.
    #[test]
    fn the_value_at_stake_grows_with_the_work() {
        for work in [Work::CustomerService, Work::Translation, Work::DataAnalysis] {
            let mut inputs = Inputs::default();
            work.apply(&mut inputs);
            let (plan, likely) = (&inputs.plan, inputs.ranges.likely_world());
            let value = likely.customer_margin * plan.customer_lifetime_years;
            let loss = 0.20 * likely.stated_to_actual * value;
            let minutes = 60.0 * 173.33 * (1.0 - plan.shrinkage) * plan.occupancy;
            let contacts_per_issue =
                1.0 + (1.0 - likely.first_contact_resolution) * likely.return_rate;
            let issue =
                likely.agent_cost / 12.0 * plan.handle_minutes / minutes * contacts_per_issue;
            let ratio = loss / issue;
            assert!((2.2..3.4).contains(&ratio), "{work:?}: {ratio}");
        }
    }
}
