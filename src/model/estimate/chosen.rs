//! The shares that the report singles out.

use crate::model::report::Lines;

/// "Low risk" goes up to this regret risk.
pub const LOW_RISK: f64 = 0.25;
/// "Near best" reaches so far above the lowest expected cost, in keep-the-team payrolls.
pub const NEAR_BEST: f64 = 0.01;

/// The shares that the figures along the menu single out.
pub(super) struct Chosen {
    pub(super) best: Lines<f64>,
    pub(super) near_best: Lines<[f64; 2]>,
    pub(super) low_risk: Lines<f64>,
}

impl Chosen {
    pub(super) fn new(
        shares: &[f64],
        expected_cost: &Lines<Vec<f64>>,
        regret_risk: &Lines<Vec<f64>>,
        keep_payroll: Lines<f64>,
    ) -> Self {
        let cheapest = Lines::of(|line| {
            let costs = expected_cost.on(line);
            cheapest(shares, costs, *keep_payroll.on(line))
        });
        Chosen {
            best: Lines::of(|line| cheapest.on(line).0),
            near_best: Lines::of(|line| cheapest.on(line).1),
            low_risk: Lines::of(|line| low_risk_share(shares, regret_risk.on(line))),
        }
    }
}

/// The share with the lowest cost, and the range of those around it that are nearly as cheap.
pub(super) fn cheapest(shares: &[f64], costs: &[f64], keep_payroll: f64) -> (f64, [f64; 2]) {
    let best = (0..costs.len()).fold(0, |best, i| if costs[i] < costs[best] { i } else { best });
    let limit = costs[best] + NEAR_BEST * keep_payroll;
    let below = (0..best).rev().take_while(|i| costs[*i] <= limit).count();
    let above = (best + 1..costs.len())
        .take_while(|i| costs[*i] <= limit)
        .count();
    (shares[best], [shares[best - below], shares[best + above]])
}

/// The largest share up to which the risk stays at [`LOW_RISK`] or below, by linear interpolation.
fn low_risk_share(shares: &[f64], risk: &[f64]) -> f64 {
    match risk.iter().position(|risk| *risk > LOW_RISK) {
        None => *shares.last().expect("a menu has shares"),
        Some(0) => 0.0,
        Some(i) => {
            let part = (LOW_RISK - risk[i - 1]) / (risk[i] - risk[i - 1]);
            shares[i - 1] + part * (shares[i] - shares[i - 1])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::low_risk_share;

    #[test]
    fn low_risk_ends_where_the_risk_first_passes_a_quarter() {
        let shares = [0.0, 0.5, 1.0];
        for (risk, expected) in [
            ([0.0, 0.1, 0.2], 1.0),
            ([0.0, 0.25, 0.5], 0.5),
            ([0.0, 0.5, 0.2], 0.25),
            ([0.3, 0.4, 0.5], 0.0),
        ] {
            assert_eq!(low_risk_share(&shares, &risk), expected, "{risk:?}");
        }
    }
}
