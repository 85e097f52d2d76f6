//! What comes out: plain data, in the units that the field names say.
//!
//! Money is in the company's currency, discounted to today; shares of people's work and
//! probabilities lie in 0…1; months count from 1; people are full-time equivalents of all teams
//! together where no team is named. Lists of teams are in the order of the company's.

#[cfg(feature = "serde")]
use serde::{Deserialize, Serialize};

use crate::model::report::{Band, Distribution, Lines, NetCost};

/// Everything that section 10 of the model derives from one sample of worlds.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct CompanyEstimate {
    /// The version of the model and of its table of defaults.
    pub model_version: String,
    /// How many worlds were sampled.
    pub worlds: usize,
    /// Whether there is a scaled line: a survey is chosen, it says something of these teams (r is
    /// above 0), and its event happens in some worlds and not in others. Otherwise both lines are one.
    pub has_scaled: bool,
    /// (Σw)²/(KΣw²) of the scaled line: 1 where there is none.
    pub effective_sample: f64,
    /// T, how many months were simulated.
    pub horizon_months: usize,
    /// People in all teams today.
    pub people_today: f64,
    /// The programme as planned.
    pub programme: ProgrammeFigures,
    /// When management reverses, what a team costs and what its regret is worth to know, by team.
    pub teams: Vec<TeamFigures>,
    /// People laid off over months 1 … T − 1.
    pub layoffs: Lines<Distribution>,
    /// People who leave by themselves over months 1 … T − 1.
    pub leavers: Lines<Distribution>,
    /// What becomes of the target, where there is one.
    pub target: Option<TargetFigures>,
    /// The plan among all allocations, judged.
    pub plan: Allocation,
    /// The allocations that no other beats on both people and cost.
    pub front: Front,
    /// The cheapest allocation with no more people than the plan has, judged; the plan itself where
    /// none is cheaper.
    pub as_few_people: Allocation,
    /// The sum of the teams as planned, month by month.
    pub months: CompanyMonths,
}

/// What a programme comes to: the shares of all teams, judged by its size as a whole.
///
/// Step κ of the [`STEPS`](super::STEPS) means shares x·κ for κ ≤ 1, and x + (κ − 1)(1 − x) beyond.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct ProgrammeFigures {
    /// P(R⁺ material), R⁺ = J(1) − min over κ ≤ 1 of J(κ): all that was handed over was too much.
    pub regret_risk: Lines<f64>,
    /// Standard error of `regret_risk`; none for a single scramble (512 worlds).
    pub standard_error: Option<Lines<f64>>,
    /// P(R⁻ material), R⁻ = J(1) − min over κ ≥ 1 of J(κ).
    pub regret_too_little: Lines<f64>,
    /// P(J > J(0)).
    pub dearer_than_keeping: Lines<f64>,
    /// E\[R⁺\].
    pub expected_regret: Lines<f64>,
    /// Mean of the worst tenth of R⁺.
    pub regret_cvar90: Lines<f64>,
    /// J − J(0).
    pub net_cost: Lines<NetCost>,
    /// Mean of all keep-the-team payrolls together.
    pub keep_payroll: Lines<f64>,
    /// People at the start of month T.
    pub people_end: Lines<Distribution>,
    /// Each team's part of the regret, over the regretted worlds: its cost as planned less its cost at
    /// the best κ ≤ 1. A part can be negative; together they are 1. None where no world is regretted.
    pub parts_of_regret: Lines<Option<Vec<f64>>>,
}

/// What becomes of one team as planned.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct TeamFigures {
    /// Its name.
    pub name: String,
    /// The share of its issues that is handed over.
    pub share: f64,
    /// Its people today.
    pub people_today: f64,
    /// Mean people at the start of month T.
    pub people_end: Lines<f64>,
    /// Mean of J − J(0).
    pub net_cost: Lines<f64>,
    /// Mean people laid off over months 1 … T − 1.
    pub layoffs: Lines<f64>,
    /// Mean people who leave by themselves over months 1 … T − 1.
    pub leavers: Lines<f64>,
    /// P(the plan is reversed within the horizon).
    pub reversal_probability: Lines<f64>,
    /// Median month of the reversal among the worlds that reverse; none where none does.
    pub reversal_month_median: Lines<Option<f64>>,
    /// Value of finding out before deciding what the AI can resolve of this team's issues (EVPPI of its
    /// ai_resolution), in money.
    pub evppi: Lines<f64>,
    /// Standard error of `evppi`; none for a single scramble (512 worlds). What is not above two of
    /// them could be chance.
    pub evppi_standard_error: Option<Lines<f64>>,
}

/// What becomes of a target: people wanted at the start of month T.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct TargetFigures {
    /// The target.
    pub people: f64,
    /// P(people at the start of month T ≤ target).
    pub met: Lines<f64>,
    /// Standard error of `met`; none for a single scramble (512 worlds).
    pub standard_error: Option<Lines<f64>>,
    /// Median month at whose start there are first so few people; futures without one count as later
    /// than all, and there is none where half of the futures or more have none.
    pub month_median: Lines<Option<f64>>,
    /// The cheapest allocation of the front that meets the target on average, judged; none where none
    /// does.
    pub cheapest_on_average: Option<Allocation>,
    /// The cheapest that meets it in 80 of 100 futures (alone line), judged; none where none does.
    pub cheapest_in_most_futures: Option<Allocation>,
    /// The fewest people that any allocation comes to on average.
    pub fewest_people: f64,
}

/// A share for every team, and what it comes to on average, on the line alone.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct Allocation {
    /// By team.
    pub shares: Vec<f64>,
    /// Mean people at the start of month T.
    pub people_end: f64,
    /// E\[J − J(0)\].
    pub net_cost: f64,
    /// What else is known of it; of the front, at most 64 allocations spread over it have this.
    pub judged: Option<Judged>,
}

/// What is told of some allocations.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct Judged {
    /// P(R⁺ material), along the steps κ of its own shares.
    pub regret_risk: Lines<f64>,
    /// P(people at the start of month T ≤ target), where there is a target.
    pub target_met: Option<Lines<f64>>,
}

/// The allocations of menu shares that no other beats on both mean people and mean cost.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct Front {
    /// From the fewest people to the most, and so from the dearest to the cheapest.
    pub allocations: Vec<Allocation>,
    /// Whether none is missing: above 20 000 allocations those closer than 0.1 % of people were thinned.
    pub is_exact: bool,
}

/// The sum of the teams as planned, month by month.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct CompanyMonths {
    /// People employed at the start of the month.
    pub people: Lines<Band>,
    /// J − J(0) up to and including the month; set-up, backlash and incident count from month 1.
    pub net_cost: Lines<Band>,
}
