//! An estimate, read at one AI share.

mod difference;
pub mod interpolate;

pub use difference::Difference;

use interpolate::Between;
use uturn::model::report::{Estimate, Line, Lines, NetCost, Spread};

/// What the page says about one share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    pub share: f64,
    /// Less would have been better, by a material amount.
    pub regret: Lines<f64>,
    /// More would have been better, by a material amount.
    pub too_little: Lines<f64>,
    /// Both: some smaller share and some larger one.
    pub both: Lines<f64>,
    /// Expected cost against keeping everyone.
    pub net_cost: Lines<f64>,
    /// The same in the middle future.
    pub net_cost_median: Lines<f64>,
    pub dearer: Lines<f64>,
    pub reversal: Lines<f64>,
    pub reversal_month: Option<Lines<f64>>,
    /// The loss in the middle one of the futures that go wrong; none if none does.
    pub loss_median: Option<Lines<f64>>,
    /// The mean loss of the futures that go wrong; none if none does.
    pub loss_mean: Option<Lines<f64>>,
    /// The loss above which a regret counts.
    pub material: Lines<f64>,
    /// That loss as a share of the payroll of keeping the team.
    pub material_share: f64,
    pub horizon_months: usize,
}

impl Reading {
    /// The line with the higher risk; a survey may find regret rarer than the inputs do.
    pub fn upper_line(&self) -> Line {
        if self.regret.scaled >= self.regret.alone {
            Line::Scaled
        } else {
            Line::Alone
        }
    }

    /// Reads an estimate at a share: exactly where it holds that share, linearly between two that
    /// it holds.
    pub fn at(estimate: &Estimate, share: f64) -> Self {
        let place = Between::of(&estimate.shares, share);
        let both = |figure| place.values(figure);
        let net_cost = net_cost(estimate, &place);
        let known = |figure: &Lines<Vec<Option<f64>>>| {
            Some(Lines {
                alone: place.known(&figure.alone)?,
                scaled: place.known(&figure.scaled)?,
            })
        };
        Reading {
            share,
            regret: both(&estimate.regret_risk),
            too_little: both(&estimate.regret_too_little),
            both: both(&estimate.both_regrets),
            net_cost: Lines::of(|line| net_cost.on(line).mean),
            net_cost_median: Lines::of(|line| net_cost.on(line).p50),
            dearer: both(&estimate.dearer_than_keeping),
            reversal: both(&estimate.reversal_probability),
            reversal_month: known(&estimate.reversal_month_median),
            loss_median: known(&estimate.median_regret_given_regret),
            loss_mean: known(&estimate.regret_given_regret),
            material: estimate.material_amount,
            material_share: estimate.material_amount.alone / estimate.keep_payroll.alone,
            horizon_months: estimate.horizon_months,
        }
    }
}

/// Money against keeping everyone at a place among the shares.
pub fn net_cost(estimate: &Estimate, place: &Between) -> Lines<NetCost> {
    let (mean, keeping) = (
        place.values(&estimate.expected_cost),
        keeping_cost(estimate),
    );
    Lines::of(|line| {
        let spread =
            |percentile: fn(&Spread) -> f64| place.value_of(estimate.net_cost.on(line), percentile);
        NetCost {
            mean: mean.on(line) - keeping.on(line),
            p10: spread(|cost| cost.p10),
            p50: spread(|cost| cost.p50),
            p90: spread(|cost| cost.p90),
        }
    })
}

/// The expected cost of keeping everyone.
pub fn keeping_cost(estimate: &Estimate) -> Lines<f64> {
    Between::of(&estimate.shares, 0.0).values(&estimate.expected_cost)
}
