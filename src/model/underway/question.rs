//! What is asked: in which month, what was seen, and how fast to turn.

use crate::model::error::Error;
use crate::model::evidence::{LiveResult, number, within};
use crate::model::inputs::{Asked, Inputs, Value, entries, named};
use crate::model::path::{TURN, TURNS, person_years, read_month};

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
    /// Its numbers by name; the month is below the horizon.
    pub const ASKED: [Asked; 2] = [
        Asked::new("month", (1.0, f64::MAX), None),
        Asked::new("turn_months", TURNS, Some(TURN)),
    ];
    /// What it is called where a name in it does not exist.
    const PLACE: &'static str = "under_way";

    /// After so many months, where nothing else is said.
    pub fn since(month: u32) -> Self {
        UnderWay {
            month,
            turn_months: TURN,
            evidence: None,
            rule_was_in_force: false,
        }
    }

    /// Reads it from named values: `month`, and what is as in [`UnderWay::since`] where it is absent,
    /// `turn_months`, `rule_was_in_force` and `evidence`. That has counts: `judged` and `finished`,
    /// `closed` and `came_back`, `left` and `person_years`, which are those of the plan at the likely
    /// values where only how many left is said; and `gap`.
    ///
    /// ```
    /// use uturn::model::{Inputs, Value, underway::UnderWay};
    ///
    /// let numbers = |entries: &[(&str, f64)]| {
    ///     let entry = |(name, number): &(&str, f64)| (name.to_string(), Value::Number(*number));
    ///     entries.iter().map(entry).collect::<Vec<_>>()
    /// };
    /// let mut given = numbers(&[("month", 12.0)]);
    /// given.push(("evidence".into(), Value::Map(numbers(&[("left", 90.0)]))));
    /// let under_way = UnderWay::read(&Value::Map(given), &Inputs::default()).unwrap();
    /// let left = under_way.evidence.and_then(|evidence| evidence.leaving).unwrap();
    /// assert!((450.0..500.0).contains(&left.person_years));
    /// ```
    ///
    /// # Errors
    /// The first name that does not exist, or what [`Inputs::validate`] or [`UnderWay::validate`]
    /// refuses.
    pub fn read(value: &Value, inputs: &Inputs) -> Result<Self, Error> {
        inputs.validate()?;
        let (mut month, mut evidence) = (&Value::Nothing, &Value::Nothing);
        let mut under_way = UnderWay::since(1);
        for (name, entry) in entries(UnderWay::PLACE, value)? {
            match (name.as_str(), entry) {
                ("month", _) => month = entry,
                ("evidence", _) => evidence = entry,
                ("turn_months", _) => under_way.turn_months = number("turn_months", entry, TURNS)?,
                ("rule_was_in_force", Value::Switch(was)) => under_way.rule_was_in_force = *was,
                ("rule_was_in_force", _) => {
                    return Err(Error::not_allowed(name, entry, "true or false"));
                }
                _ => {
                    return Err(Error::UnknownField {
                        place: UnderWay::PLACE,
                        field: name.clone(),
                        known: vec!["month", "turn_months", "evidence", "rule_was_in_force"],
                    });
                }
            }
        }
        under_way.month = read_month(&inputs.plan, month)?;
        if *evidence != Value::Nothing {
            let likely = inputs.ranges.likely_world();
            let typical = || person_years(&inputs.plan, &likely, under_way.month);
            under_way.evidence = Some(LiveResult::read(evidence, typical)?);
        }
        under_way.validate(inputs)?;
        Ok(under_way)
    }

    /// Named values that are read back as this.
    pub fn all(&self) -> Value {
        let evidence = self.evidence.map_or(Value::Nothing, |seen| seen.written());
        named([
            ("month", Value::Number(self.month.into())),
            ("turn_months", Value::Number(self.turn_months)),
            ("evidence", evidence),
            ("rule_was_in_force", Value::Switch(self.rule_was_in_force)),
        ])
    }

    /// Checks everything against its bounds.
    ///
    /// # Errors
    /// The first input that is not allowed: its field is `month`, `turn_months`, or one of
    /// [`LiveResult::validate`]; `evidence.pilot`, if a pilot's result is among the inputs, whose place
    /// live operation takes.
    pub fn validate(&self, inputs: &Inputs) -> Result<(), Error> {
        read_month(&inputs.plan, &Value::Number(self.month.into()))?;
        within("turn_months", self.turn_months, TURNS)?;
        if let Some(evidence) = self.evidence {
            evidence.validate(inputs.plan.ai_share)?;
        }
        if inputs.evidence.is_some() {
            let allowed = "nothing: what live operation shows takes its place";
            return Err(Error::not_allowed("evidence.pilot", "a result", allowed));
        }
        Ok(())
    }
}
