//! The steps from the vendor's arithmetic to the expected result.

use crate::model::report::{Estimate, Line, Waterfall};

/// One step, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Vendor,
    SlowerCuts,
    Ai,
    HiringAndSeverance,
    OnDemand,
    Defection,
    Backlash,
    Incident,
    /// Not a step of its own: where the others end.
    Result,
}

impl Step {
    const ALL: [Step; 9] = [
        Step::Vendor,
        Step::SlowerCuts,
        Step::Ai,
        Step::HiringAndSeverance,
        Step::OnDemand,
        Step::Defection,
        Step::Backlash,
        Step::Incident,
        Step::Result,
    ];

    /// What it costs; a saving is negative.
    pub fn cost(self, waterfall: &Waterfall) -> f64 {
        match self {
            Step::Vendor => waterfall.vendor_arithmetic,
            Step::SlowerCuts => waterfall.slower_cuts,
            Step::Ai => waterfall.ai,
            Step::HiringAndSeverance => waterfall.hiring_and_severance,
            Step::OnDemand => waterfall.on_demand,
            Step::Defection => waterfall.defection,
            Step::Backlash => waterfall.backlash,
            Step::Incident => waterfall.incident,
            Step::Result => waterfall.total,
        }
    }
}

/// The steps to show: all, but for the on-demand pool where there is none.
pub fn steps(estimate: &Estimate) -> Vec<Step> {
    let costs =
        |step: Step| [Line::Alone, Line::Scaled].map(|line| step.cost(estimate.waterfall.on(line)));
    Step::ALL
        .into_iter()
        .filter(|step| *step != Step::OnDemand || costs(*step) != [0.0, 0.0])
        .collect()
}

/// The largest of some steps, whether it saves or costs.
pub fn largest(waterfall: &Waterfall, steps: &[Step]) -> f64 {
    let sizes = steps.iter().map(|step| step.cost(waterfall).abs());
    sizes.fold(0.0, f64::max)
}

/// Something is handed over, so that there is a saving to follow.
pub fn has_saving(estimate: &Estimate) -> bool {
    estimate
        .shares
        .get(estimate.plan_index)
        .is_some_and(|share| *share > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::typical;

    #[test]
    fn the_pool_is_a_step_only_where_there_is_one() {
        let mut estimate = typical::estimate();
        assert!(!steps(&estimate).contains(&Step::OnDemand));
        estimate.waterfall.scaled.on_demand = 1.0;
        assert_eq!(steps(&estimate), Step::ALL);
    }

    #[test]
    fn the_steps_end_at_the_result() {
        let estimate = typical::estimate();
        for line in [Line::Alone, Line::Scaled] {
            let waterfall = estimate.waterfall.on(line);
            let costs = Step::ALL.map(|step| step.cost(waterfall));
            let steps: f64 = costs.iter().take(8).sum();
            assert!((steps - waterfall.total).abs() < 1e-6 * waterfall.vendor_arithmetic.abs());
        }
    }

    #[test]
    fn nothing_handed_over_saves_nothing() {
        let mut estimate = typical::estimate();
        assert!(has_saving(&estimate));
        estimate.plan_index = 0;
        assert!(!has_saving(&estimate));
    }
}
