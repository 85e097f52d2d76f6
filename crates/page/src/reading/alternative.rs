//! What the page compares: an estimate at one share beside others, and the share between keeping
//! everyone and handing over a lot.

use uturn::model::report::{Estimate, Line, Lines, NetCost};
use words::reading::interpolate::Between;
use words::reading::{keeping_cost, net_cost};

/// The on-demand pool that a visitor can add to the plan, as a share of the people today.
pub const ON_DEMAND_POOL: f64 = 0.15;

/// One plan, on the futures of its estimate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alternative {
    pub share: f64,
    /// Against keeping everyone; a saving is negative.
    pub net_cost: Lines<NetCost>,
    pub people_end: Lines<f64>,
    /// Share of issues at the end of the horizon.
    pub unresolved: Lines<f64>,
    pub customers_lost: Lines<f64>,
    /// More AI would have been better, by a material amount.
    pub too_little: Lines<f64>,
    /// Less AI would have been better, by a material amount.
    pub regret: Lines<f64>,
    pub ai_equals_people: Lines<f64>,
}

impl Alternative {
    /// Reads an estimate at a share: exactly where it holds that share, linearly between two that
    /// it holds.
    pub fn at(estimate: &Estimate, share: f64) -> Self {
        let place = Between::of(&estimate.shares, share);
        let both = |figure| place.values(figure);
        Alternative {
            share,
            net_cost: net_cost(estimate, &place),
            people_end: both(&estimate.people_end),
            unresolved: both(&estimate.unresolved),
            customers_lost: both(&estimate.customers_lost),
            too_little: both(&estimate.regret_too_little),
            regret: both(&estimate.regret_risk),
            ai_equals_people: both(&estimate.ai_equals_people),
        }
    }
}

/// The share that comes nearest to the lowest expected cost on both lines at once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hybrid {
    pub share: f64,
    /// By how much its expected cost exceeds its line's lowest, on the worse of the two lines, as
    /// a share of the payroll of keeping everyone.
    pub excess: f64,
    /// Keeping everyone has the lower expected cost.
    pub keeping_is_cheaper: Lines<bool>,
}

impl Hybrid {
    /// Finds it among the shares between nothing and everything that the estimate holds.
    pub fn of(estimate: &Estimate) -> Self {
        let lowest = Lines::of(|line| {
            let costs = estimate.expected_cost.on(line).iter();
            costs.copied().fold(f64::INFINITY, f64::min)
        });
        let cost = |line, share| {
            Between::of(&estimate.shares, share).value(estimate.expected_cost.on(line))
        };
        let excess = |share: f64| {
            let on = |line| (cost(line, share) - lowest.on(line)) / estimate.keep_payroll.on(line);
            on(Line::Alone).max(on(Line::Scaled))
        };
        let share = estimate
            .shares
            .iter()
            .copied()
            .filter(|share| 0.0 < *share && *share < 1.0)
            .min_by(|a, b| excess(*a).total_cmp(&excess(*b)))
            .expect("a menu has shares between nothing and everything");
        Hybrid {
            share,
            excess: excess(share),
            keeping_is_cheaper: Lines::of(|line| {
                *keeping_cost(estimate).on(line) < cost(line, share)
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uturn::model::report::Spread;

    fn estimate(alone: [f64; 5], scaled: [f64; 5]) -> Estimate {
        Estimate {
            shares: vec![0.0, 0.2, 0.25, 0.3, 0.67],
            expected_cost: Lines {
                alone: alone.to_vec(),
                scaled: scaled.to_vec(),
            },
            keep_payroll: Lines {
                alone: 100.0,
                scaled: 100.0,
            },
            ..words::typical::estimate()
        }
    }

    #[test]
    fn the_hybrid_is_judged_on_the_worse_line() {
        for (alone, scaled, share, excess, cheaper) in [
            // Each line's best share is the other's worst: the one between them is chosen.
            (
                [0.0, -4.0, -6.0, -7.0, -2.0],
                [0.0, -3.0, -2.5, -1.0, 9.0],
                0.25,
                0.01,
                (false, false),
            ),
            // Both agree.
            (
                [0.0, -4.0, -6.0, -7.0, -9.0],
                [0.0, -4.0, -6.0, -7.0, -8.0],
                0.67,
                0.0,
                (false, false),
            ),
            // Everything costs more than keeping: the least of it, however small.
            (
                [0.0, 1.0, 2.0, 3.0, 9.0],
                [0.0, 2.0, 3.0, 4.0, 9.0],
                0.2,
                0.02,
                (true, true),
            ),
            // On one line only; of two that are as near, the smaller.
            (
                [0.0, -5.0, -5.0, -4.0, -1.0],
                [0.0, 2.0, 2.0, 4.0, 9.0],
                0.2,
                0.02,
                (false, true),
            ),
        ] {
            let hybrid = Hybrid::of(&estimate(alone, scaled));
            assert_eq!(hybrid.share, share);
            assert!((hybrid.excess - excess).abs() < 1e-12);
            let cheaper = Lines {
                alone: cheaper.0,
                scaled: cheaper.1,
            };
            assert_eq!(hybrid.keeping_is_cheaper, cheaper);
        }
    }

    #[test]
    fn money_is_read_against_keeping() {
        let mut estimate = estimate([5.0, 4.0, 3.0, 2.0, 9.0], [5.0; 5]);
        let spread = |p50| Spread {
            p50,
            ..Spread::default()
        };
        estimate.net_cost.alone = [0.0, -2.0, -3.0, -4.0, 5.0].map(spread).to_vec();
        let between = Alternative::at(&estimate, 0.225).net_cost.alone;
        assert!((between.mean + 1.5).abs() < 1e-12, "{between:?}");
        assert!((between.p50 + 2.5).abs() < 1e-12, "{between:?}");
        let keep = Alternative::at(&estimate, 0.0);
        assert_eq!(keep.net_cost.alone, NetCost::default());
    }
}
