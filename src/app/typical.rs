//! An estimate that only holds room: figures as long as the real ones, drawn unread until the
//! first answer takes their place, so that nothing moves when it does.

use crate::model::report::{Estimate, Lines, NetCost};

/// About what the default plan comes to.
pub fn estimate() -> Estimate {
    let mut estimate = Estimate {
        shares: vec![0.0, 0.67, 1.0],
        plan_index: 1,
        regret_risk: along([0.0, 0.38, 0.6], [0.0, 0.55, 0.7]),
        regret_too_little: along([0.7, 0.25, 0.0], [0.8, 0.19, 0.0]),
        both_regrets: along([0.0, 0.02, 0.0], [0.0, 0.03, 0.0]),
        expected_cost: along([0.0, -4e6, 9e6], [0.0, 7.9e6, 30e6]),
        tipping_resolution: Some(0.35),
        dearer_than_keeping: along([0.0, 0.3, 0.4], [0.0, 0.43, 0.5]),
        reversal_probability: along([0.0, 0.4, 0.6], [0.0, 0.49, 0.7]),
        reversal_month_median: both(vec![Some(11.0); 3]),
        regret_given_regret: both(vec![Some(49e6); 3]),
        median_regret_given_regret: both(vec![Some(31e6); 3]),
        low_risk_share: both(0.33),
        near_best: both([0.1, 0.45]),
        keep_payroll: both(114e6),
        material_amount: both(5.7e6),
        control: both(NetCost {
            mean: 55e6,
            ..NetCost::default()
        }),
        ..Estimate::default()
    };
    estimate.months.plan.alone.people.p50 = vec![0.0; 36];
    estimate
}

fn along<const N: usize>(alone: [f64; N], scaled: [f64; N]) -> Lines<Vec<f64>> {
    Lines {
        alone: alone.to_vec(),
        scaled: scaled.to_vec(),
    }
}

fn both<T: Clone>(figure: T) -> Lines<T> {
    Lines {
        alone: figure.clone(),
        scaled: figure,
    }
}
