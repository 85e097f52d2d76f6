//! What was seen as it is entered, by a pilot or in live operation: counts.

use super::Seen;
use crate::model::error::Error;
use crate::model::inputs::{Asked, Value, entries, named};
use crate::model::observables::Observable;

/// Smallest and largest value of a number.
type Bounds = (f64, f64);

/// Fewest and most conversations.
pub(in crate::model) const CONVERSATIONS: Bounds = (1.0, 1e9);
/// Fewest and most of them of which something is true.
const HITS: Bounds = (0.0, 1e9);
/// Smallest and largest share that a pilot gives to the AI.
pub(in crate::model) const SHARES: Bounds = (0.01, 1.0);
/// Smallest and largest gap between what is tried and the roll-out.
pub(in crate::model) const GAPS: Bounds = (0.0, 3.0);
/// Fewest and most people who left, and person-years.
const PEOPLE: Bounds = (0.0, 1e9);
const PERSON_YEARS: Bounds = (0.01, 1e9);

/// How many of so many conversations.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Counted {
    /// Those of which something is true.
    pub hits: f64,
    /// All that were looked at.
    pub of: f64,
}

/// The names of the two numbers of a [`Counted`].
type Names = (&'static str, &'static str);
const FINISHED: Names = ("finished", "judged");
const CAME_BACK: Names = ("came_back", "closed");

impl Counted {
    /// From two numbers that are there together or not at all.
    fn read(names: Names, hits: Option<f64>, of: Option<f64>) -> Result<Option<Counted>, Error> {
        match (hits, of) {
            (None, None) => Ok(None),
            (Some(hits), Some(of)) => Ok(Some(Counted { hits, of })),
            (None, Some(of)) => Err(not_so_many(names, &Value::Nothing, of)),
            (Some(_), None) => Err(not_within(names.1, &Value::Nothing, CONVERSATIONS)),
        }
    }

    fn validate(self, names: Names) -> Result<(), Error> {
        let Counted { hits, of } = self;
        within(names.1, of, CONVERSATIONS)?;
        if (0.0..=of).contains(&hits) {
            return Ok(());
        }
        Err(not_so_many(names, &Value::Number(hits), of))
    }
}

#[cold]
fn not_so_many((hits, of): Names, given: &Value, count: f64) -> Error {
    Error::not_allowed(
        hits,
        given,
        format!("from 0 to as many as were {of}, {count}"),
    )
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
    /// The smallest and the largest.
    pub const SHARES: (f64, f64) = SHARES;
    /// The gap where nothing else is said (judgement).
    pub const GAP: f64 = 0.3;
    /// Most conversations.
    pub const MOST: f64 = CONVERSATIONS.1;
    /// Its numbers by name.
    pub const ASKED: [Asked; 6] = [
        Asked::new("share", SHARES, Some(PilotResult::SHARE)),
        Asked::new("gap", GAPS, Some(PilotResult::GAP)),
        Asked::new("judged", CONVERSATIONS, None),
        Asked::new("finished", HITS, None),
        Asked::new("closed", CONVERSATIONS, None),
        Asked::new("came_back", HITS, None),
    ];
    /// Where it stands among the inputs.
    const PLACE: &'static str = "evidence.pilot";

    /// Reads it from named values: `judged` and `finished`, `closed` and `came_back`, at least two of
    /// them; `share` and `gap`.
    pub(crate) fn read(value: &Value) -> Result<Self, Error> {
        let place = PilotResult::PLACE;
        let given = entries(place, value)?;
        let read = || {
            let [share, gap, judged, finished, closed, came_back] =
                numbers(place, given, PilotResult::ASKED)?;
            Ok(PilotResult {
                share: share.unwrap_or(PilotResult::SHARE),
                gap: gap.unwrap_or(PilotResult::GAP),
                finished: Counted::read(FINISHED, finished, judged)?,
                came_back: Counted::read(CAME_BACK, came_back, closed)?,
            })
        };
        let result = read().map_err(|error: Error| error.within(place))?;
        result.validate()?;
        Ok(result)
    }

    /// Named values that are read back as this.
    pub(crate) fn written(&self) -> Value {
        let own = [("share", self.share), ("gap", self.gap)];
        let all = own.into_iter().chain(counts(self.finished, self.came_back));
        named(all.map(|(name, number)| (name, Value::Number(number))))
    }

    /// What was seen, on the scales where it is compared.
    pub fn seen(&self) -> Seen {
        seen_of_ai(self.gap, self.finished, self.came_back)
    }

    /// Checks everything against its bounds.
    ///
    /// # Errors
    /// The first number that is not allowed: its field is `evidence.pilot.` and `share`, `gap`,
    /// `judged`, `finished`, `closed` or `came_back`; `evidence.pilot`, where nothing was seen.
    pub fn validate(&self) -> Result<(), Error> {
        let place = PilotResult::PLACE;
        let check = || {
            within("share", self.share, SHARES)?;
            within("gap", self.gap, GAPS)?;
            validate_counts(self.finished, self.came_back)
        };
        check().map_err(|error| error.within(place))?;
        some(place, self.finished.is_none() && self.came_back.is_none())
    }
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
    /// Its numbers by name.
    pub const ASKED: [Asked; 7] = [
        Asked::new("gap", GAPS, Some(LiveResult::GAP)),
        Asked::new("judged", CONVERSATIONS, None),
        Asked::new("finished", HITS, None),
        Asked::new("closed", CONVERSATIONS, None),
        Asked::new("came_back", HITS, None),
        Asked::new("left", PEOPLE, None),
        Asked::new("person_years", PERSON_YEARS, None),
    ];
    /// Where it stands in what is asked.
    const PLACE: &'static str = "evidence";

    /// Reads it from named values: `judged` and `finished`, `closed` and `came_back`, `left`, at least
    /// some of them; `gap`; `person_years`, which are those of the plan's `typical` course where only
    /// how many left is said.
    pub(crate) fn read(value: &Value, typical: impl FnOnce() -> f64) -> Result<Self, Error> {
        let place = LiveResult::PLACE;
        let given = entries(place, value)?;
        let read = || {
            let [gap, judged, finished, closed, came_back, left, person_years] =
                numbers(place, given, LiveResult::ASKED)?;
            let leaving = match (left, person_years) {
                (None, None) => None,
                (None, Some(_)) => return Err(not_within("left", &Value::Nothing, PEOPLE)),
                (Some(people), years) => Some(Left {
                    people,
                    person_years: years.unwrap_or_else(typical),
                }),
            };
            Ok(LiveResult {
                gap: gap.unwrap_or(LiveResult::GAP),
                finished: Counted::read(FINISHED, finished, judged)?,
                came_back: Counted::read(CAME_BACK, came_back, closed)?,
                leaving,
            })
        };
        read().map_err(|error| error.within(place))
    }

    /// Named values that are read back as this.
    pub(in crate::model) fn written(&self) -> Value {
        let left = self.leaving.into_iter();
        let left =
            left.flat_map(|left| [("left", left.people), ("person_years", left.person_years)]);
        let own = std::iter::once(("gap", self.gap));
        let all = own.chain(counts(self.finished, self.came_back)).chain(left);
        named(all.map(|(name, number)| (name, Value::Number(number))))
    }

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
    /// The first number that is not allowed: its field is `evidence.` and `gap`, `judged`, `finished`,
    /// `closed`, `came_back`, `left` or `person_years`; `evidence`, where nothing was seen.
    pub fn validate(&self, ai_share: f64) -> Result<(), Error> {
        let place = LiveResult::PLACE;
        let of_ai = [("judged", self.finished), ("closed", self.came_back)];
        let check = || {
            within("gap", self.gap, GAPS)?;
            validate_counts(self.finished, self.came_back)?;
            if let Some(left) = self.leaving {
                within("left", left.people, PEOPLE)?;
                within("person_years", left.person_years, PERSON_YEARS)?;
            }
            for (field, counted) in of_ai {
                if let Some(Counted { of, .. }) = counted.filter(|_| ai_share == 0.0) {
                    let allowed = "nothing, where nothing is given to the AI";
                    return Err(Error::not_allowed(field, of, allowed));
                }
            }
            Ok(())
        };
        check().map_err(|error| error.within(place))?;
        let is_empty = of_ai.iter().all(|(_, counted)| counted.is_none());
        some(place, is_empty && self.leaving.is_none())
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

fn validate_counts(finished: Option<Counted>, came_back: Option<Counted>) -> Result<(), Error> {
    for (names, counted) in [(FINISHED, finished), (CAME_BACK, came_back)] {
        counted.map_or(Ok(()), |counted| counted.validate(names))?;
    }
    Ok(())
}

/// The counts that there are, by name.
fn counts(
    finished: Option<Counted>,
    came_back: Option<Counted>,
) -> impl Iterator<Item = (&'static str, f64)> {
    let both = [(FINISHED, finished), (CAME_BACK, came_back)].into_iter();
    both.flat_map(|((hits, of), counted)| {
        let counted = counted.into_iter();
        counted.flat_map(move |counted| [(of, counted.of), (hits, counted.hits)])
    })
}

fn some(place: &str, is_empty: bool) -> Result<(), Error> {
    if is_empty {
        let allowed = "something that was seen, such as {judged: 200, finished: 150}";
        return Err(Error::not_allowed(place, "empty", allowed));
    }
    Ok(())
}

/// The numbers that are `given` of those that are known, each within its bounds.
pub(in crate::model) fn numbers<'v, const N: usize>(
    place: &'static str,
    given: impl Iterator<Item = (&'v String, &'v Value)>,
    known: [Asked; N],
) -> Result<[Option<f64>; N], Error> {
    let mut found = [None; N];
    for (name, entry) in given {
        let Some(at) = known.iter().position(|known| known.name == name) else {
            return Err(Error::UnknownField {
                place,
                field: name.clone(),
                known: known.iter().map(|known| known.name).collect(),
            });
        };
        found[at] = Some(number(known[at].name, entry, known[at].bounds)?);
    }
    Ok(found)
}

/// A number within its bounds.
pub(in crate::model) fn number(
    field: &'static str,
    value: &Value,
    (low, high): Bounds,
) -> Result<f64, Error> {
    match value {
        Value::Number(number) if (low..=high).contains(number) => Ok(number + 0.0),
        _ => Err(not_within(field, value, (low, high))),
    }
}

/// Whether a number is within its bounds.
pub(in crate::model) fn within(
    field: &'static str,
    value: f64,
    bounds: Bounds,
) -> Result<(), Error> {
    number(field, &Value::Number(value), bounds).map(drop)
}

#[cold]
fn not_within(field: &str, given: &Value, (low, high): Bounds) -> Error {
    let allowed = if high < f64::MAX {
        format!("a number from {low} to {high}")
    } else {
        format!("a number, {low} or more")
    };
    Error::not_allowed(field, given, allowed)
}
