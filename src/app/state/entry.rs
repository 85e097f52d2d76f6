//! One input of the sentence: what was typed, and what it came to.

use crate::app::numerals::{NotRead, Numerals};
use crate::model::{Plan, plan_input};

/// The inputs of the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Headcount,
    Share,
}

impl Field {
    /// Its name in the model's table of inputs, and its id on the page.
    pub fn name(self) -> &'static str {
        match self {
            Field::Headcount => "headcount",
            Field::Share => "ai_share",
        }
    }

    /// The lowest and highest value that the model's table allows.
    pub fn bounds(self) -> (f64, f64) {
        plan_input(self.name())
            .and_then(|input| input.bounds())
            .unwrap_or((0.0, f64::MAX))
    }

    /// The value that the model's table starts from.
    pub fn default_value(self) -> f64 {
        let plan = Plan::default();
        match self {
            Field::Headcount => plan.headcount,
            Field::Share => plan.ai_share,
        }
    }

    /// A value as the field shows it.
    pub fn written(self, value: f64, numerals: &Numerals) -> String {
        match self {
            Field::Headcount => numerals.number(value, 4),
            Field::Share => numerals.percent(value, 4),
        }
    }

    fn read(self, text: &str, numerals: &Numerals) -> Result<f64, Problem> {
        let value = match self {
            Field::Headcount => numerals.read(text)?,
            Field::Share => numerals.read_percent(text)? / 100.0,
        };
        let (low, high) = self.bounds();
        if value < low {
            Err(Problem::TooLow)
        } else if value > high {
            Err(Problem::TooHigh)
        } else {
            Ok(value)
        }
    }
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

/// What stands in a field, and the value that the answer is worked out from.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Kept as it was typed, right or wrong.
    pub text: String,
    /// The last valid value.
    pub value: f64,
    /// What is wrong with the text, if anything is.
    pub problem: Option<Problem>,
}

impl Entry {
    /// A valid value, written out.
    pub fn of(field: Field, value: f64, numerals: &Numerals) -> Self {
        Entry {
            text: field.written(value, numerals),
            value,
            problem: None,
        }
    }

    /// The entry after more was typed.
    pub fn typed(&self, field: Field, text: String, numerals: &Numerals) -> Self {
        let read = field.read(&text, numerals);
        Entry {
            text,
            value: read.unwrap_or(self.value),
            problem: read.err(),
        }
    }

    /// Valid text written out in full; any other stays as it is.
    pub fn tidied(&self, field: Field, numerals: &Numerals) -> Self {
        match self.problem {
            None => Entry::of(field, self.value, numerals),
            Some(_) => self.clone(),
        }
    }
}
