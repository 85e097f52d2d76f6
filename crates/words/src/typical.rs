//! An estimate that only holds room: figures as long as the real ones, drawn unread until the
//! first answer takes their place, so that nothing moves when it does.

use uturn::model::report::{
    Band, CostParts, Estimate, InputEffect, Lines, MonthlyBands, Months, NetCost, Spread, Waterfall,
};
use uturn::model::{Uncertain, VERSION};

/// About what the default plan comes to. The lowest cost stands at the last share, which is not all,
/// so that the hybrid is not the plan.
pub fn estimate() -> Estimate {
    let median = |p50| Spread {
        p50,
        ..Spread::default()
    };
    let waterfall = |defection, total| Waterfall {
        vendor_arithmetic: -51e6,
        slower_cuts: 8.3e6,
        ai: 12.7e6,
        hiring_and_severance: -1.1e6,
        on_demand: 0.0,
        defection,
        backlash: 2.1e6,
        incident: 0.9e6,
        total,
    };
    Estimate {
        model_version: VERSION.to_owned(),
        worlds: 4096,
        has_scaled: true,
        effective_sample: 0.89,
        evidence: None,
        shares: vec![0.0, 0.67, 0.95],
        plan_index: 1,
        horizon_months: 36,
        regret_risk: along([0.0, 0.38, 0.6], [0.0, 0.55, 0.7]),
        standard_error: None,
        regret_too_little: along([0.77, 0.25, 0.59], [0.68, 0.19, 0.47]),
        both_regrets: along([0.0, 0.02, 0.0], [0.0, 0.03, 0.0]),
        dearer_than_keeping: along([0.0, 0.3, 0.4], [0.0, 0.43, 0.5]),
        materially_dearer_than_keeping: both(vec![0.0; 3]),
        expected_regret: both(vec![0.0; 3]),
        regret_given_regret: both(vec![Some(52e6); 3]),
        median_regret_given_regret: both(vec![Some(23e6); 3]),
        regret_p90: both(vec![0.0; 3]),
        regret_cvar90: both(vec![0.0; 3]),
        expected_cost: along([0.0, -2.7e6, -6.1e6], [0.0, 10e6, -2.8e6]),
        net_cost: Lines {
            alone: [0.0, -16e6, -10e6].map(median).to_vec(),
            scaled: [0.0, -5.2e6, -8.5e6].map(median).to_vec(),
        },
        cost_parts: both(vec![CostParts::default(); 3]),
        reversal_probability: along([0.0, 0.4, 0.6], [0.0, 0.49, 0.7]),
        reversal_month_median: both(vec![Some(11.0); 3]),
        people_end: along([771.0, 461.0, 636.0], [771.0, 471.0, 636.0]),
        unresolved: both(vec![0.19, 0.2, 0.19]),
        customers_lost: along([319e3, 353e3, 328e3], [331e3, 375e3, 343e3]),
        ai_equals_people: along([0.0, 281.0, 111.0], [0.0, 264.0, 107.0]),
        months: months(),
        waterfall: Lines {
            alone: waterfall(25.4e6, -2.7e6),
            scaled: waterfall(38.1e6, 10e6),
        },
        control: Lines {
            alone: mean(36e6),
            scaled: mean(45e6),
        },
        best_share: both(0.0),
        near_best: both([0.25, 0.3]),
        low_risk_share: both(0.33),
        minimax_share: both(0.0),
        tipping_resolution: Some(0.35),
        evpi: both(20e6),
        keep_payroll: both(114e6),
        material_amount: both(5.7e6),
        value_floor_binds: both(0.36),
        contacts_per_month: both(0.0),
        material_response: Vec::new(),
        inputs: inputs(),
    }
}

/// As many inputs as there are, with about the strongest in their places.
fn inputs() -> Vec<InputEffect> {
    let strong = [
        (Uncertain::AiResolution, 0.71, 0.09, 7.5e6),
        (Uncertain::CustomerMargin, 0.18, 0.68, 6.1e6),
        (Uncertain::StatedToActual, 0.24, 0.52, 2.5e6),
        (Uncertain::EscalationEffort, 0.29, 0.51, 0.6e6),
        (Uncertain::AiImprovement, 0.47, 0.27, 1.9e6),
        (Uncertain::FirstContactResolution, 0.29, 0.47, 1.3e6),
        (Uncertain::BacklashSize, 0.33, 0.44, 0.1e6),
        (Uncertain::AgentCost, 0.42, 0.33, 0.4e6),
        (Uncertain::DifficultyEffect, 0.34, 0.43, 0.3e6),
        (Uncertain::LoadVariation, 0.42, 0.33, 0.7e6),
        (Uncertain::AiAversion, 0.33, 0.44, 2e6),
    ];
    let effect = |(input, low, high, value): (Uncertain, f64, f64, f64)| InputEffect {
        input,
        evppi: both(value),
        evppi_standard_error: Some(both(0.1 * value)),
        risk_when_low: both(low),
        risk_when_high: both(high),
        response: Vec::new(),
    };
    let weak = Uncertain::ALL.map(|input| (input, 0.38, 0.38, 0.0));
    strong
        .into_iter()
        .chain(weak)
        .take(Uncertain::COUNT)
        .map(effect)
        .collect()
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
        people: band(343.0, 447.0, 600.0),
        unresolved: band(0.12, 0.19, 0.29),
        wait_minutes: band(0.01, 0.13, 0.82),
        net_cost: band(-46e6, -16e6, 48e6),
    };
    let keep = MonthlyBands {
        share: 0.0,
        people: band(610.0, 759.0, 948.0),
        unresolved: band(0.12, 0.19, 0.26),
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

fn mean(mean: f64) -> NetCost {
    NetCost {
        mean,
        ..NetCost::default()
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
