//! The inputs that can be typed: what each means for the model's inputs, and back.

use crate::app::numerals::{NotRead, Numerals};
use crate::model::{self, Inputs};

/// An input of the sentence or of the line under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Headcount,
    Share,
    /// How many fewer people: headcount · share · claimed resolution.
    Cut,
    /// The same seen from the other side: what the AI is counted on to finish.
    Claim,
    /// Contacts a month: decides the occupancy.
    Contacts,
}

/// Why what was typed cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    Empty,
    NotANumber,
    TooLow,
    TooHigh,
}

impl From<NotRead> for Problem {
    fn from(why: NotRead) -> Self {
        match why {
            NotRead::Empty => Problem::Empty,
            NotRead::NotANumber => Problem::NotANumber,
        }
    }
}

/// The bounds of contacts are the results of a calculation: what is read as their digits has to
/// count as within.
const ROUNDING: f64 = 1e-9;

impl Field {
    /// In the order of the page.
    pub const ALL: [Field; 5] = [
        Field::Headcount,
        Field::Share,
        Field::Cut,
        Field::Claim,
        Field::Contacts,
    ];

    /// Its id on the page.
    pub fn name(self) -> &'static str {
        match self {
            Field::Headcount => "headcount",
            Field::Share => "ai_share",
            Field::Cut => "cut",
            Field::Claim => "claimed_resolution",
            Field::Contacts => "contacts",
        }
    }

    /// The two are one quantity seen twice.
    pub fn says_the_same_as(self, other: Field) -> bool {
        matches!(
            (self, other),
            (Field::Cut, Field::Claim) | (Field::Claim, Field::Cut)
        )
    }

    /// What it stands at.
    pub fn value(self, inputs: &Inputs) -> f64 {
        let plan = &inputs.plan;
        match self {
            Field::Headcount => plan.headcount,
            Field::Share => plan.ai_share,
            Field::Cut => work_handed_over(inputs) * plan.claimed_resolution,
            Field::Claim => plan.claimed_resolution,
            Field::Contacts => model::contacts_per_month(inputs),
        }
    }

    /// The lowest and highest value that is allowed, the other inputs being what they are.
    pub fn bounds(self, inputs: &Inputs) -> (f64, f64) {
        match self {
            Field::Headcount | Field::Share | Field::Claim => model::plan_bounds(self.name()),
            Field::Cut => (0.0, work_handed_over(inputs)),
            Field::Contacts => model::contacts_bounds(inputs),
        }
    }

    /// A value as the field shows it.
    pub fn written(self, value: f64, numerals: &Numerals) -> String {
        match self {
            Field::Headcount => numerals.number(value, 4),
            Field::Share => numerals.percent(value, 4),
            Field::Cut => numerals.number(
                value,
                match value {
                    value if value < 1.0 => 3,
                    value if value < 10.0 => 1,
                    _ => 0,
                },
            ),
            Field::Claim => numerals.percent(value, 0),
            Field::Contacts => numerals.about(value),
        }
    }

    /// What it stands at with every digit that may have been typed.
    pub fn exactly(self, inputs: &Inputs, numerals: &Numerals) -> String {
        let value = self.value(inputs);
        match self {
            Field::Headcount | Field::Share => self.written(value, numerals),
            Field::Cut => numerals.number(value, 4),
            Field::Claim => numerals.percent(value, 4),
            Field::Contacts => numerals.whole(value),
        }
    }

    /// Reads what was typed into the inputs, or leaves them as they are and says why.
    pub fn read(self, text: &str, inputs: &mut Inputs, numerals: &Numerals) -> Result<(), Problem> {
        let value = match self {
            Field::Share | Field::Claim => numerals.read_percent(text)? / 100.0,
            Field::Headcount | Field::Cut | Field::Contacts => numerals.read(text)?,
        };
        let (low, high) = self.bounds(inputs);
        if value < low * (1.0 - ROUNDING) {
            return Err(Problem::TooLow);
        }
        if value > high * (1.0 + ROUNDING) {
            return Err(Problem::TooHigh);
        }
        self.set(value.clamp(low, high), inputs);
        Ok(())
    }

    /// Sets a value within the bounds.
    pub fn set(self, value: f64, inputs: &mut Inputs) {
        match self {
            Field::Headcount => inputs.plan.headcount = value,
            Field::Share => inputs.plan.ai_share = value,
            Field::Claim => inputs.plan.claimed_resolution = value,
            Field::Cut => {
                let all = work_handed_over(inputs);
                // Where nothing is handed over the only cut is none, whatever the claim.
                if all > 0.0 {
                    inputs.plan.claimed_resolution = (value / all).min(1.0);
                }
            }
            Field::Contacts => {
                if let Some(occupancy) = model::occupancy_for(inputs, value) {
                    inputs.plan.occupancy = occupancy;
                }
            }
        }
    }
}

/// The people whose work is handed over: the cut if the AI finished all of it.
fn work_handed_over(inputs: &Inputs) -> f64 {
    inputs.plan.headcount * inputs.plan.ai_share
}
