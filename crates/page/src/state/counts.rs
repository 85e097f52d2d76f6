//! Counts as they are typed: of so many, so many.

use crate::numerals::Numerals;
use uturn::model::evidence::{Counted, PilotResult};
use words::quantity::{Problem, Quantity};

/// So many answers or people at least; as a part of all, at most so many.
pub fn counted(least: f64, all: Option<f64>) -> Quantity {
    Quantity {
        is_whole: true,
        all,
        ..Quantity::count((least, all.unwrap_or(PilotResult::MOST)))
    }
}

/// What was typed, a share of all where it is a part of them; none where nothing is typed.
pub fn read(text: &str, quantity: &Quantity, numerals: &Numerals) -> Result<Option<f64>, Problem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let number = match quantity.all {
        Some(all) if numerals.says_percent(text) => {
            quantity.within((numerals.read_percent(text)? * all).round())
        }
        _ => quantity.read(text, numerals),
    };
    number.map(Some)
}

/// Two counts that are there together or not at all; and which of them is missing beside the other.
pub fn pair<F>(
    hits: Option<f64>,
    of: Option<f64>,
    [lacks_hits, lacks_of]: [F; 2],
) -> (Option<Counted>, Option<F>) {
    match (hits, of) {
        (Some(hits), Some(of)) => (Some(Counted { hits, of }), None),
        (None, None) => (None, None),
        (None, Some(_)) => (None, Some(lacks_hits)),
        (Some(_), None) => (None, Some(lacks_of)),
    }
}
