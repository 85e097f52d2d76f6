//! A pilot's result as it is entered: counts.

use super::Seen;
use crate::model::error::Error;
use crate::model::observables::Observable;

/// Fewest and most conversations.
const CONVERSATIONS: (f64, f64) = (1.0, 1e9);
/// Smallest and largest share that a pilot gives to the AI.
const SHARES: (f64, f64) = (0.01, 1.0);
/// Smallest and largest gap between what is tried and the roll-out.
const GAPS: (f64, f64) = (0.0, 3.0);

/// How many of so many conversations.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Counted {
    /// Those of which something is true.
    pub hits: f64,
    /// All that were looked at.
    pub of: f64,
}

/// What a pilot before launch has shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PilotResult {
    /// The share of issues that the AI was given, the easiest first: 0.01 … 1.
    pub share: f64,
    /// The standard deviation, as a logit, between the pilot and the roll-out: 0 … 3.
    pub gap: f64,
    /// Of the conversations judged, those that the AI finished.
    pub finished: Option<Counted>,
    /// Of what the AI closed, what came back.
    pub came_back: Option<Counted>,
}

impl PilotResult {
    /// The share of issues in a pilot where nothing else is said: the easiest tenth.
    pub const SHARE: f64 = 0.1;
    /// The gap where nothing else is said (judgement).
    pub const GAP: f64 = 0.3;

    /// What was seen, on the scales where it is compared.
    pub fn seen(&self) -> Seen {
        let add = |seen: Seen, observable, counted: Option<Counted>| match counted {
            Some(Counted { hits, of }) => seen.share(observable, hits / of, of),
            None => seen,
        };
        let seen = add(
            Seen::with_gap(self.gap),
            Observable::Finished,
            self.finished,
        );
        add(seen, Observable::CameBack, self.came_back)
    }

    /// Checks everything against its bounds.
    ///
    /// # Errors
    /// The first number that is not allowed: its field is `share`, `gap`, `judged`, `finished`,
    /// `closed` or `came_back`.
    pub fn validate(&self) -> Result<(), Error> {
        within("share", self.share, SHARES)?;
        within("gap", self.gap, GAPS)?;
        counted(("finished", "judged"), self.finished)?;
        counted(("came_back", "closed"), self.came_back)?;
        if self.finished.is_none() && self.came_back.is_none() {
            let allowed = "conversations that were judged, or that the AI closed";
            return Err(Error::not_allowed("evidence", "empty", allowed));
        }
        Ok(())
    }
}

fn counted(
    (hits, of): (&'static str, &'static str),
    counted: Option<Counted>,
) -> Result<(), Error> {
    let Some(counted) = counted else {
        return Ok(());
    };
    within(of, counted.of, CONVERSATIONS)?;
    if (0.0..=counted.of).contains(&counted.hits) {
        return Ok(());
    }
    let allowed = format!("from 0 to as many as were {of}, {}", counted.of);
    Err(Error::not_allowed(hits, counted.hits, allowed))
}

/// Whether a number is within its bounds.
pub(in crate::model) fn within(
    field: &'static str,
    value: f64,
    (low, high): (f64, f64),
) -> Result<(), Error> {
    if (low..=high).contains(&value) {
        return Ok(());
    }
    let allowed = format!("a number from {low} to {high}");
    Err(Error::not_allowed(field, value, allowed))
}

/// A share of issues for a pilot, its gap to the roll-out, and conversations to judge.
pub(in crate::model) fn validate_pilot(share: f64, gap: f64, judged: f64) -> Result<(), Error> {
    within("share", share, SHARES)?;
    within("gap", gap, GAPS)?;
    within("judged", judged, CONVERSATIONS)
}
