//! Counts as they are typed: of so many, so many.

use crate::numerals::Numerals;
use uturn::model::evidence::{Counted, PilotResult};
use words::field::Problem;

/// Most answers, or people, that are counted.
pub const MOST: f64 = PilotResult::MOST;

/// A count, or a share of those that it is a part of, where how many those are is known; none where
/// nothing is typed.
pub fn read(
    text: &str,
    numerals: &Numerals,
    all: Option<Option<f64>>,
    lowest: f64,
) -> Result<Option<f64>, Problem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let count = match all {
        Some(Some(all)) if numerals.says_percent(text) => {
            (numerals.read_percent(text)? * all).round()
        }
        _ => numerals.read(text)?,
    };
    let most = all.flatten().unwrap_or(MOST);
    within(count, (lowest, most)).map(Some)
}

/// A whole number within its bounds.
pub fn whole(number: f64, bounds: (f64, f64)) -> Result<f64, Problem> {
    if number.fract() != 0.0 {
        return Err(Problem::NotWhole);
    }
    within(number, bounds)
}

/// A number within its bounds.
pub fn within(number: f64, (low, high): (f64, f64)) -> Result<f64, Problem> {
    if number < low {
        Err(Problem::TooLow)
    } else if number > high {
        Err(Problem::TooHigh)
    } else {
        Ok(number)
    }
}

/// Two counts that are there together or not at all; or which of them is missing.
pub fn pair<F>(
    hits: Option<f64>,
    of: Option<f64>,
    [lacks_hits, lacks_of]: [F; 2],
) -> Result<Option<Counted>, F> {
    match (hits, of) {
        (Some(hits), Some(of)) => Ok(Some(Counted { hits, of })),
        (None, None) => Ok(None),
        (None, Some(_)) => Err(lacks_hits),
        (Some(_), None) => Err(lacks_of),
    }
}
