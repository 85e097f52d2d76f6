//! An estimate that only holds room: figures as long as the real ones, drawn unread until the
//! first answer takes their place, so that nothing moves when it does.

use crate::model::report::{Band, Estimate, Lines, MonthlyBands, Months};

/// About what the default plan comes to.
pub fn estimate() -> Estimate {
    let mut estimate = Estimate {
        shares: vec![0.0, 0.67, 1.0],
        plan_index: 1,
        regret_risk: along([0.0, 0.38, 0.6], [0.0, 0.55, 0.7]),
        dearer_than_keeping: along([0.0, 0.3, 0.4], [0.0, 0.43, 0.5]),
        reversal_probability: along([0.0, 0.4, 0.6], [0.0, 0.49, 0.7]),
        reversal_month_median: both(vec![Some(11.0); 3]),
        regret_given_regret: both(vec![Some(49e6); 3]),
        median_regret_given_regret: both(vec![Some(31e6); 3]),
        low_risk_share: both(0.33),
        near_best: both([0.1, 0.45]),
        keep_payroll: both(114e6),
        material_amount: both(5.7e6),
        contacts_per_month: both(470e3),
        ..Estimate::default()
    };
    estimate.months = months();
    estimate
}

/// As long as the default horizon; level, for nobody sees the lines.
fn months() -> Months {
    let band = |p10, p50, p90| {
        let level = |value: f64| vec![value; 36];
        Band {
            p10: level(p10),
            p25: level(p10),
            p50: level(p50),
            p75: level(p90),
            p90: level(p90),
        }
    };
    let plan = MonthlyBands {
        share: 0.67,
        people: band(347.0, 457.0, 617.0),
        unresolved: band(0.13, 0.2, 0.29),
        wait_minutes: band(0.01, 0.15, 0.9),
        net_cost: band(-41e6, -5.2e6, 73e6),
    };
    let keep = MonthlyBands {
        share: 0.0,
        people: band(610.0, 758.0, 948.0),
        unresolved: band(0.12, 0.18, 0.26),
        wait_minutes: band(0.01, 0.05, 0.28),
        net_cost: band(0.0, 0.0, 0.0),
    };
    Months {
        keep: both(keep.clone()),
        lowest_cost: both(keep),
        plan: both(plan),
        reversals: both(vec![0.4 / 36.0; 36]),
    }
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
