//! The steps from the vendor's arithmetic to the expected result.

use uturn::model::report::{Estimate, Line, Waterfall};

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
    /// In the order in which they are shown.
    pub const ALL: [Step; 9] = [
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

/// The costs of steps, rounded so that who adds them up comes to the result.
#[derive(Debug, Clone, PartialEq)]
pub struct AddingUp {
    /// In the order of the steps. What is too small to count is as it is, and so is a result that
    /// has finer figures.
    pub costs: Vec<f64>,
    /// What the others are rounded to: a power of ten.
    pub to: f64,
    /// The largest of them, whether it saves or costs.
    pub largest: f64,
}

impl AddingUp {
    /// Rounds to the second figure of the result, or to the third of the largest step where that is
    /// coarser. What is left over goes where rounding took most away.
    pub fn of(waterfall: &Waterfall, steps: &[Step]) -> Self {
        let mut costs: Vec<f64> = steps.iter().map(|step| step.cost(waterfall)).collect();
        let largest = costs
            .iter()
            .fold(0.0, |most: f64, cost| most.max(cost.abs()));
        let to = second_figure(waterfall.total).max(0.1 * second_figure(largest));
        let is_step = |at: &usize| steps[*at] != Step::Result;
        let (mut counted, small): (Vec<usize>, Vec<usize>) = (0..costs.len())
            .filter(is_step)
            .partition(|at| costs[*at].abs() >= to);
        let small: f64 = small.into_iter().map(|at| costs[at]).sum();
        let lost = |cost: f64| cost / to - (cost / to).floor();
        counted.sort_by(|a, b| lost(costs[*b]).total_cmp(&lost(costs[*a])));
        let down: f64 = counted.iter().map(|at| (costs[*at] / to).floor()).sum();
        let left = ((waterfall.total - small) / to).round() - down;
        for (place, at) in counted.into_iter().enumerate() {
            let up = f64::from((place as f64) < left);
            costs[at] = ((costs[at] / to).floor() + up) * to;
        }
        if second_figure(waterfall.total) == to
            && let Some(result) = steps.iter().position(|step| *step == Step::Result)
        {
            costs[result] = (waterfall.total / to).round() * to;
        }
        AddingUp { costs, to, largest }
    }
}

/// What the second figure of an amount counts in; at least one.
fn second_figure(amount: f64) -> f64 {
    if amount == 0.0 {
        return 1.0;
    }
    10_f64.powf(amount.abs().log10().floor() - 1.0).max(1.0)
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
    use words::typical;

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
    fn rounded_steps_add_up_to_the_result() {
        let added = |costs: [f64; 8]| {
            let [
                vendor,
                slower,
                ai,
                hiring,
                pool,
                defection,
                backlash,
                incident,
            ] = costs;
            let waterfall = Waterfall {
                vendor_arithmetic: vendor,
                slower_cuts: slower,
                ai,
                hiring_and_severance: hiring,
                on_demand: pool,
                defection,
                backlash,
                incident,
                total: costs.iter().sum(),
            };
            AddingUp::of(&waterfall, &Step::ALL)
        };
        let million = added([
            -51.28e6, 8.34e6, 12.74e6, -1.14e6, 0.0, 25.44e6, 2.14e6, 1.06e6,
        ]);
        assert_eq!(million.to, 1e5);
        let sum = |added: &AddingUp| added.costs.iter().take(8).sum::<f64>() / added.to;
        assert_eq!(sum(&million).round(), -27.0, "{million:?}");
        for (cost, exact) in million.costs.iter().zip([-51.28e6, 8.34e6, 12.74e6]) {
            assert!((cost - exact).abs() < million.to);
        }
        // A result too small to be seen beside the largest step.
        let near_nothing = added([-51.28e6, 51.26e6, 4000.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
        assert_eq!(near_nothing.to, 1e5);
        assert_eq!(near_nothing.costs[2], 4000.0, "too small to count");
        assert_eq!(near_nothing.costs[0] + near_nothing.costs[1], 0.0);
        assert_eq!(near_nothing.costs[8], -16_000.0);
        assert!(added([0.0; 8]).costs.iter().all(|cost| *cost == 0.0));
        // What costs something is never rounded to nothing, and small steps are added once.
        let unlucky = added([-5.1e6, 0.89e6, 1.28e6, 0.0, 0.0, 1.87e6, 0.06e6, 0.0]);
        assert!(unlucky.costs[6] > 0.0, "{unlucky:?}");
        let small = added([-51.28e6, 48.4e6, 0.049e6, 0.049e6, 0.0, 0.0, 0.049e6, 0.0]);
        assert!((sum(&small) + 27.33).abs() <= 0.5, "{small:?}");
        // A result halfway between two figures is rounded once.
        let half = added([-51.2e6, 48.55e6, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
        assert_eq!(half.costs[8], -2.7e6);
    }

    #[test]
    fn nothing_handed_over_saves_nothing() {
        let mut estimate = typical::estimate();
        assert!(has_saving(&estimate));
        estimate.plan_index = 0;
        assert!(!has_saving(&estimate));
    }
}
