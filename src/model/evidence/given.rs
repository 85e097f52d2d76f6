//! What was seen as it is entered, by a pilot or in live operation: counts.

use super::Seen;
use crate::model::error::Error;
use crate::model::observables::Observable;

/// Fewest and most conversations.
const CONVERSATIONS: (f64, f64) = (1.0, 1e9);
/// Smallest and largest share that a pilot gives to the AI.
const SHARES: (f64, f64) = (0.01, 1.0);
/// Smallest and largest gap between what is tried and the roll-out.
const GAPS: (f64, f64) = (0.0, 3.0);
/// Fewest and most people who left, and person-years.
const PEOPLE: (f64, f64) = (0.0, 1e9);
const PERSON_YEARS: (f64, f64) = (0.01, 1e9);

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
        seen_of_ai(self.gap, self.finished, self.came_back)
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
        some(self.finished.is_none() && self.came_back.is_none())
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

/// People who left by themselves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Left {
    /// How many.
    pub people: f64,
    /// In so many person-years.
    pub person_years: f64,
}

/// What live operation has shown by a month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LiveResult {
    /// The standard deviation, as a logit, between what was looked at and all there is: 0 … 3.
    pub gap: f64,
    /// Of the conversations judged that month, those that the AI finished.
    pub finished: Option<Counted>,
    /// Of what the AI closed that month, what came back.
    pub came_back: Option<Counted>,
    /// Who left since the start.
    pub leaving: Option<Left>,
}

impl LiveResult {
    /// The gap where nothing else is said (judgement).
    pub const GAP: f64 = 0.1;

    /// What was seen, on the scales where it is compared.
    pub fn seen(&self) -> Seen {
        let seen = seen_of_ai(self.gap, self.finished, self.came_back);
        match self.leaving {
            Some(left) => seen.leaving(left.people, left.person_years),
            None => seen,
        }
    }

    /// Checks everything against its bounds; a plan that gives the AI nothing shows nothing of it.
    ///
    /// # Errors
    /// The first number that is not allowed: its field is `gap`, `judged`, `finished`, `closed`,
    /// `came_back`, `people` or `person_years`.
    pub fn validate(&self, ai_share: f64) -> Result<(), Error> {
        within("gap", self.gap, GAPS)?;
        counted(("finished", "judged"), self.finished)?;
        counted(("came_back", "closed"), self.came_back)?;
        if let Some(Left {
            people,
            person_years,
        }) = self.leaving
        {
            within("people", people, PEOPLE)?;
            within("person_years", person_years, PERSON_YEARS)?;
        }
        let of_ai = [("judged", self.finished), ("closed", self.came_back)];
        for (field, counted) in of_ai {
            if let Some(Counted { of, .. }) = counted.filter(|_| ai_share == 0.0) {
                let allowed = "nothing, where nothing is given to the AI";
                return Err(Error::not_allowed(field, of, allowed));
            }
        }
        let is_empty = of_ai.iter().all(|(_, counted)| counted.is_none());
        some(is_empty && self.leaving.is_none())
    }
}

fn seen_of_ai(gap: f64, finished: Option<Counted>, came_back: Option<Counted>) -> Seen {
    let add = |seen: Seen, observable, counted: Option<Counted>| match counted {
        Some(Counted { hits, of }) => seen.share(observable, hits / of, of),
        None => seen,
    };
    let seen = add(Seen::with_gap(gap), Observable::Finished, finished);
    add(seen, Observable::CameBack, came_back)
}

fn some(is_empty: bool) -> Result<(), Error> {
    if is_empty {
        let allowed = "something that was seen";
        return Err(Error::not_allowed("evidence", "empty", allowed));
    }
    Ok(())
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
