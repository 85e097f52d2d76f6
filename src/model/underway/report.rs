//! What comes out: plain data. Money is in the plan's currency, counts from month m + 1 on and is
//! discounted to month m; shares and probabilities lie in 0…1; months count from 1. Every list "along the
//! shares" has one entry per entry of [`UnderWayEstimate::shares`].

#[cfg(feature = "serde")]
use serde::{Deserialize, Serialize};

use crate::model::report::{Distribution, EvidenceFigures, Lines, MonthlyBands};

/// Whether to go on, from one sample of worlds.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct UnderWayEstimate {
    /// The version of the model and of its table of defaults.
    pub model_version: String,
    /// How many worlds were sampled.
    pub worlds: usize,
    /// Whether there is a scaled line: a survey is chosen, and its event happens in some worlds and not in
    /// others. Otherwise both lines are one.
    pub has_scaled: bool,
    /// (Σw)²/(KΣw²) of the scaled line.
    pub effective_sample: f64,
    /// What is to be said of what was seen; its effective sample counts the worlds out in which the
    /// plan's own rule would have fired, if it was in force.
    pub evidence: EvidenceFigures,
    /// m: months that are behind.
    pub month: u32,
    /// T′: the month up to which the plan is judged.
    pub judged_to_month: u32,
    /// The menu of AI shares and the plan's own, ascending.
    pub shares: Vec<f64>,
    /// Where the plan's own share stands in `shares`.
    pub plan_index: usize,
    /// Mean payroll of keeping the team, of which a part is material.
    pub keep_payroll: Lines<f64>,

    /// P(going on as planned is materially dearer than the cheapest of it and of no larger shares, staffed).
    pub regretted: Risk,
    /// P(the plan's share with enough people is materially dearer than the cheapest of no larger shares).
    pub regretted_with_enough_people: Risk,
    /// P(the plan's share with enough people is materially dearer than the cheapest of no smaller shares).
    pub more_would_have_been_better: Risk,

    /// Going on as planned.
    pub as_planned: WayFigures,
    /// Going on to a share with enough people, along the shares.
    pub staffed: Vec<WayFigures>,
    /// The share with the lowest mean cost, staffed.
    pub best_share: Lines<f64>,
    /// The lowest and highest share around it within 1 % of the keep-the-team payroll.
    pub near_best: Lines<[f64; 2]>,
    /// The value of knowing everything before choosing among all of these ways.
    pub evpi: Lines<f64>,
    /// Median months from a decision to hire to the first day.
    pub hiring_lag: Lines<f64>,
    /// Median months from there to full productivity.
    pub ramp: Lines<f64>,
    /// Month by month.
    pub months: UnderWayMonths,
}

/// A probability.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct Risk {
    /// In what share of futures.
    pub probability: Lines<f64>,
    /// Its standard error; none for a single scramble (512 worlds).
    pub standard_error: Option<Lines<f64>>,
}

/// What one way on comes to.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct WayFigures {
    /// Mean cost.
    pub cost: Lines<f64>,
    /// Cost less that of going on as planned.
    pub against_as_planned: Lines<Distribution>,
    /// P(cheaper than going on as planned).
    pub cheaper_than_as_planned: Lines<f64>,
    /// Mean people employed in month T′.
    pub people_end: Lines<f64>,
    /// Mean share of issues never resolved in month T′.
    pub unresolved: Lines<f64>,
    /// Mean people hired in the first six months.
    pub hires: Lines<f64>,
    /// Mean people laid off in the first six months.
    pub layoffs: Lines<f64>,
}

/// Courses over months 1 … T′, what is behind included; their money is that of the way less that of going
/// on as planned, up to and including the month.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct UnderWayMonths {
    /// Going on as planned.
    pub as_planned: Lines<MonthlyBands>,
    /// The plan's own share with enough people.
    pub enough_people: Lines<MonthlyBands>,
    /// The share with the lowest mean cost on the same line, staffed.
    pub lowest_cost: Lines<MonthlyBands>,
    /// All the way back (x₂ = 0).
    pub back: Lines<MonthlyBands>,
}
