//! What an estimate returns: plain data, in the units that the field names say.
//!
//! Money is in the plan's currency, discounted to today; shares and probabilities lie in 0…1;
//! months count from 1. Every list "along the shares" has one entry per entry of
//! [`Estimate::shares`].

use super::inputs::Uncertain;
use super::observables::Observable;

#[cfg(feature = "serde")]
use serde::{Deserialize, Serialize};

/// The same figure on the two lines of the model: the sampled worlds equally likely, and the same
/// worlds weighted to a survey's base rate. Equal when no survey is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct Lines<T> {
    /// From these inputs alone.
    pub alone: T,
    /// If it goes as often as the chosen survey reports.
    pub scaled: T,
}

impl<T> Lines<T> {
    /// Builds both lines with one function of the line.
    pub fn of(mut figure: impl FnMut(Line) -> T) -> Self {
        Lines {
            alone: figure(Line::Alone),
            scaled: figure(Line::Scaled),
        }
    }

    /// A figure that both lines have, or none.
    pub fn both<U>(&self, figure: impl Fn(&T) -> Option<U>) -> Option<Lines<U>> {
        Some(Lines {
            alone: figure(&self.alone)?,
            scaled: figure(&self.scaled)?,
        })
    }

    /// The figure on one line.
    pub fn on(&self, line: Line) -> &T {
        match line {
            Line::Alone => &self.alone,
            Line::Scaled => &self.scaled,
        }
    }
}

/// Which of the two lines a figure is read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// The sampled worlds, equally likely.
    Alone,
    /// The same worlds, weighted to a survey.
    Scaled,
}

/// Three percentiles of a distribution.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[allow(missing_docs, reason = "the names are the percentiles")]
pub struct Spread {
    pub p10: f64,
    pub p50: f64,
    pub p90: f64,
}

/// Five percentiles, month by month.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[allow(missing_docs, reason = "the names are the percentiles")]
pub struct Band {
    pub p10: Vec<f64>,
    pub p25: Vec<f64>,
    pub p50: Vec<f64>,
    pub p75: Vec<f64>,
    pub p90: Vec<f64>,
}

/// One share's course over the horizon, as percentiles over the worlds.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct MonthlyBands {
    /// The AI share that this is the course of.
    pub share: f64,
    /// People employed at the start of the month.
    pub people: Band,
    /// Share of issues never resolved.
    pub unresolved: Band,
    /// Mean wait of a customer, in minutes.
    pub wait_minutes: Band,
    /// J − J(0) up to and including the month; set-up, backlash and incident count from month 1.
    pub net_cost: Band,
}

/// The courses of the three plans that the page compares.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct Months {
    /// Keeping the team (x = 0).
    pub keep: Lines<MonthlyBands>,
    /// The share with the lowest expected cost on the same line.
    pub lowest_cost: Lines<MonthlyBands>,
    /// The user's own share.
    pub plan: Lines<MonthlyBands>,
    /// P(the plan is reversed in the month), along the months: together
    /// [`Estimate::reversal_probability`] of the user's own share.
    pub reversals: Lines<Vec<f64>>,
}

/// Mean money by kind, over the horizon.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[allow(
    missing_docs,
    reason = "the names are the parts of docs/model.md section 4"
)]
pub struct CostParts {
    pub payroll: f64,
    pub hiring: f64,
    pub severance: f64,
    pub ai: f64,
    pub on_demand: f64,
    pub defection: f64,
    pub backlash: f64,
    pub incident: f64,
}

impl From<[f64; 8]> for CostParts {
    /// The parts in the order of the fields.
    fn from(parts: [f64; 8]) -> Self {
        let [
            payroll,
            hiring,
            severance,
            ai,
            on_demand,
            defection,
            backlash,
            incident,
        ] = parts;
        CostParts {
            payroll,
            hiring,
            severance,
            ai,
            on_demand,
            defection,
            backlash,
            incident,
        }
    }
}

impl CostParts {
    /// All parts together: J.
    pub fn total(&self) -> f64 {
        self.payroll
            + self.hiring
            + self.severance
            + self.ai
            + self.on_demand
            + self.defection
            + self.backlash
            + self.incident
    }
}

/// From the vendor's arithmetic to the expected result, step by step; a saving is negative.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct Waterfall {
    /// −x · claimed_resolution · keep-the-team payroll.
    pub vendor_arithmetic: f64,
    /// Cuts that come later or turn out smaller than that.
    pub slower_cuts: f64,
    /// AI fees, set-up and oversight.
    pub ai: f64,
    /// Hiring and severance.
    pub hiring_and_severance: f64,
    /// The on-demand pool.
    pub on_demand: f64,
    /// Customers who leave.
    pub defection: f64,
    /// Public backlash to the cut.
    pub backlash: f64,
    /// Data-handling incidents.
    pub incident: f64,
    /// The sum of the steps: the mean of J − J(0).
    pub total: f64,
}

/// J − J(0) as mean and percentiles.
pub type NetCost = Distribution;

/// A figure of the worlds as mean and percentiles.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[allow(missing_docs, reason = "the names are the statistics")]
pub struct Distribution {
    pub mean: f64,
    pub p10: f64,
    pub p50: f64,
    pub p90: f64,
}

/// The regret risk of the plan where one input takes one value.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct ResponsePoint {
    /// The input's value.
    pub value: f64,
    /// P(R⁺ material | input = value).
    pub regret_risk: Lines<f64>,
    /// Standard error of `regret_risk`; none for 512 worlds.
    pub standard_error: Option<Lines<f64>>,
}

/// What one uncertain input does to the answer.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct InputEffect {
    /// Which one; its name in the API.
    #[cfg_attr(feature = "serde", serde(rename = "name"))]
    pub input: Uncertain,
    /// Value of finding this input out before deciding (EVPPI), in money.
    pub evppi: Lines<f64>,
    /// Standard error of `evppi`; none for a single scramble (512 worlds). What is not above two of
    /// them could be chance.
    pub evppi_standard_error: Option<Lines<f64>>,
    /// Regret risk in the fifth of worlds where the input is lowest.
    pub risk_when_low: Lines<f64>,
    /// Regret risk in the fifth of worlds where the input is highest.
    pub risk_when_high: Lines<f64>,
    /// Regret risk along the input, from its 10th to its 90th percentile.
    pub response: Vec<ResponsePoint>,
}

/// What is to be said of what was seen.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct EvidenceFigures {
    /// (Σw)²/(KΣw²) of the line alone; below [`ROUGH`](EvidenceFigures::ROUGH) the figures are rough.
    pub effective_sample: f64,
    /// What was seen farther than [`FAR_OUTSIDE`](super::evidence::FAR_OUTSIDE) standard deviations from
    /// what the ranges lead to expect.
    pub far_outside: Vec<Observable>,
}

impl EvidenceFigures {
    /// An effective sample below this means that the figures are rough.
    pub const ROUGH: f64 = 0.05;
}

/// Everything that `docs/model.md` section 5 derives from one sample of worlds.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct Estimate {
    /// The version of the model and of its table of defaults.
    pub model_version: String,
    /// How many worlds were sampled.
    pub worlds: usize,
    /// Whether there is a scaled line: a survey is chosen, and its event happens in some worlds and not in
    /// others. Otherwise both lines are one.
    pub has_scaled: bool,
    /// (Σw)²/(KΣw²) of the scaled line: 1 without a survey and without evidence.
    pub effective_sample: f64,
    /// What is to be said of the evidence, where there is some.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub evidence: Option<EvidenceFigures>,
    /// The menu of AI shares and the user's own, ascending.
    pub shares: Vec<f64>,
    /// Where the user's own share stands in `shares`.
    pub plan_index: usize,
    /// How many months were simulated.
    pub horizon_months: usize,

    /// P(R⁺ material), along the shares.
    pub regret_risk: Lines<Vec<f64>>,
    /// Standard error of `regret_risk`; none for a single scramble (512 worlds).
    pub standard_error: Option<Lines<Vec<f64>>>,
    /// P(R⁻ material).
    pub regret_too_little: Lines<Vec<f64>>,
    /// P(R⁺ and R⁻ both material).
    pub both_regrets: Lines<Vec<f64>>,
    /// P(J > J(0)).
    pub dearer_than_keeping: Lines<Vec<f64>>,
    /// P(J > J(0) by a material amount).
    pub materially_dearer_than_keeping: Lines<Vec<f64>>,
    /// E\[R⁺\].
    pub expected_regret: Lines<Vec<f64>>,
    /// E\[R⁺ | R⁺ material\]; none where no sampled world has a material R⁺.
    pub regret_given_regret: Lines<Vec<Option<f64>>>,
    /// Median of R⁺ where R⁺ is material; none where no sampled world has a material R⁺.
    pub median_regret_given_regret: Lines<Vec<Option<f64>>>,
    /// 90th percentile of R⁺.
    pub regret_p90: Lines<Vec<f64>>,
    /// Mean of the worst tenth of R⁺.
    pub regret_cvar90: Lines<Vec<f64>>,
    /// E\[J\].
    pub expected_cost: Lines<Vec<f64>>,
    /// Percentiles of J − J(0).
    pub net_cost: Lines<Vec<Spread>>,
    /// Means of the parts of J.
    pub cost_parts: Lines<Vec<CostParts>>,
    /// P(the plan is reversed within the horizon).
    pub reversal_probability: Lines<Vec<f64>>,
    /// Median month of the reversal among the worlds that reverse; none where none does.
    pub reversal_month_median: Lines<Vec<Option<f64>>>,
    /// Mean people employed in the last month.
    pub people_end: Lines<Vec<f64>>,
    /// Mean share of issues never resolved in the last month.
    pub unresolved: Lines<Vec<f64>>,
    /// Mean customers lost over the horizon.
    pub customers_lost: Lines<Vec<f64>>,
    /// People that the AI's work equals in the last month, mean.
    pub ai_equals_people: Lines<Vec<f64>>,

    /// Month by month: keep, lowest cost, plan, and when the plan is reversed.
    pub months: Months,
    /// Where the plan's saving goes.
    pub waterfall: Lines<Waterfall>,
    /// The same cut without AI: its J − J(0).
    pub control: Lines<NetCost>,

    /// The share with the lowest expected cost.
    pub best_share: Lines<f64>,
    /// The lowest and highest share around it within 1 % of the keep-the-team payroll.
    pub near_best: Lines<[f64; 2]>,
    /// The largest share up to which the regret risk stays at 25 in 100 or less.
    pub low_risk_share: Lines<f64>,
    /// The share with the smallest 95th percentile of max(R⁺, R⁻).
    pub minimax_share: Lines<f64>,
    /// The ai_resolution at which the plan's risk from the inputs alone crosses one half, if it does;
    /// none in a preview.
    pub tipping_resolution: Option<f64>,
    /// Expected value of perfect information, in money.
    pub evpi: Lines<f64>,
    /// Mean keep-the-team payroll.
    pub keep_payroll: Lines<f64>,
    /// Mean of the material amount: the material share of each world's keep-the-team payroll.
    pub material_amount: Lines<f64>,
    /// Share of worlds in which the value of a customer is set by the team's cost (V₀).
    pub value_floor_binds: Lines<f64>,
    /// Contacts a month at the start, those who return included: the volume that the plan assumes.
    pub contacts_per_month: Lines<f64>,
    /// The plan's regret risk along the share of the payroll that counts as material; empty in a
    /// preview.
    pub material_response: Vec<ResponsePoint>,
    /// What each uncertain input does to the answer, in the order of the table, but for those that
    /// enter no formula of this plan ([`Plan::idle_while`](crate::model::Plan::idle_while)); empty in
    /// a preview.
    pub inputs: Vec<InputEffect>,
}

impl Estimate {
    /// P(R⁺ material) of the user's own share.
    pub fn risk_of_plan(&self) -> Lines<f64> {
        Lines::of(|line| self.regret_risk.on(line)[self.plan_index])
    }
}
