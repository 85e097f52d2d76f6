//! What is asked: in which month, what was seen, and how fast to turn.

use crate::model::error::Error;
use crate::model::evidence::{LiveResult, within};
use crate::model::inputs::Inputs;
use crate::model::path::TURNS;

/// A plan under way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UnderWay {
    /// m: months that it has run as planned, not reversed: 1 … T − 1.
    pub month: u32,
    /// Months that a turn to another share takes, 1 … 12; to a larger one the roll-out at least.
    pub turn_months: f64,
    /// What it has shown by then.
    pub evidence: Option<LiveResult>,
    /// Whether the plan's own rule for reversing was in force, and did not fire.
    pub rule_was_in_force: bool,
}

impl UnderWay {
    /// After so many months, where nothing else is said.
    pub fn since(month: u32) -> Self {
        UnderWay {
            month,
            turn_months: 3.0,
            evidence: None,
            rule_was_in_force: false,
        }
    }

    /// Checks everything against its bounds.
    ///
    /// # Errors
    /// The first input that is not allowed: its field is `month`, `turn_months`, or one of
    /// [`LiveResult::validate`]; `evidence`, if a pilot's result is among the inputs, whose place live
    /// operation takes.
    pub fn validate(&self, inputs: &Inputs) -> Result<(), Error> {
        let last = f64::from(inputs.plan.horizon_months) - 1.0;
        within("month", self.month.into(), (1.0, last))?;
        within("turn_months", self.turn_months, TURNS)?;
        if let Some(evidence) = self.evidence {
            evidence.validate(inputs.plan.ai_share)?;
        }
        if inputs.evidence.is_some() {
            let allowed = "nothing: what live operation shows takes its place";
            return Err(Error::not_allowed("evidence", "a pilot's result", allowed));
        }
        Ok(())
    }
}
