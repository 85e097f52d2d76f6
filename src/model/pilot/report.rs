//! What comes out: plain data. Money is in the plan's currency, discounted to today; shares lie in
//! 0…1.

#[cfg(feature = "serde")]
use serde::{Deserialize, Serialize};

use crate::model::report::Lines;

/// What a pilot would tell, and what that is worth.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct PilotEstimate {
    /// Whether there is a scaled line: a survey is chosen, and its event happens in some worlds and not in
    /// others. Otherwise both lines are one.
    pub has_scaled: bool,
    /// Conversations that there are to judge, at the likely values.
    pub conversations: f64,
    /// A pilot in which as many are judged as was asked.
    pub asked: PilotSize,
    /// The sizes among which the best is looked for, however many conversations there are.
    pub sizes: Vec<PilotSize>,
    /// The value of knowing the direction exactly: that of a pilot of any size, at most.
    pub limit: Lines<f64>,
    /// The value of knowing everything (EVPI).
    pub evpi: Lines<f64>,
    /// How many conversations to judge, if any.
    pub advice: Lines<Advice>,
    /// What to do then, where as many are judged as was asked.
    pub rule: Lines<Rule>,
}

/// A pilot in which so many conversations are judged.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct PilotSize {
    /// Conversations judged.
    pub judged: f64,
    /// What its result is worth (expected value of sample information), in money.
    pub evsi: Lines<f64>,
    /// Standard error of `evsi`; none for a single scramble (512 worlds).
    pub standard_error: Option<Lines<f64>>,
    /// The same less its price and what deciding today would have saved in the meantime.
    pub net: Lines<f64>,
}

/// Whether to make a pilot, and how large.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Advice {
    /// There are too few conversations for the smallest of the sizes.
    TooFew,
    /// No size is worth its price and the waiting.
    DecideNow {
        /// The highest of their nets, not above 0.
        net: f64,
    },
    /// So many are enough.
    Judge {
        /// Conversations: the smallest size with nearly the highest net.
        judged: f64,
        /// Its net.
        net: f64,
    },
}

/// What to do after a pilot, for every share of its conversations that it may have finished.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct Rule {
    /// Nineteen of twenty results are expected to lie between these.
    pub expected: [f64; 2],
    /// From which result on which share is the cheapest, at whole hundredths of those; the first one
    /// holds below it too.
    pub thresholds: Vec<Threshold>,
    /// From which result to which the plan's own share is within 1 % of payroll of the cheapest.
    pub plan_is_near_best: Vec<[f64; 2]>,
}

/// Where the cheapest share changes.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct Threshold {
    /// The result, as a share of the conversations that the AI finished.
    pub from: f64,
    /// The share that is the cheapest from there on.
    pub share: f64,
}
