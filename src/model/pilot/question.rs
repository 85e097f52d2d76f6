//! What is asked: which pilot, and what it costs.

use crate::model::error::Error;
use crate::model::evidence::{CONVERSATIONS, GAPS, PilotResult, SHARES, numbers, within};
use crate::model::inputs::{Asked, Inputs, Value, entries};
use crate::model::volume::contacts_per_month;

/// Bounds of what can be any number that is not negative.
const NOT_NEGATIVE: (f64, f64) = (0.0, f64::MAX);

/// A pilot that could be made before deciding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pilot {
    /// The share of issues that the AI is given, the easiest first: 0.01 … 1.
    pub share: f64,
    /// The standard deviation, as a logit, between the pilot and the roll-out: 0 … 3.
    pub gap: f64,
    /// Months that it takes, before which nothing is decided: fewer than the horizon.
    pub months: f64,
    /// Price of judging one conversation.
    pub price: f64,
    /// Conversations judged.
    pub judged: f64,
}

impl Pilot {
    /// Months, where nothing else is said.
    const MONTHS: f64 = 3.0;
    /// Price in US dollars, where nothing else is said.
    const PRICE: f64 = 10.0;
    /// Conversations, where nothing else is said.
    const JUDGED: f64 = 200.0;
    /// Its numbers by name; the months are below the horizon.
    pub const ASKED: [Asked; 5] = [
        Asked::new("share", SHARES, Some(PilotResult::SHARE)),
        Asked::new("gap", GAPS, Some(PilotResult::GAP)),
        Asked::new("months", NOT_NEGATIVE, Some(Pilot::MONTHS)),
        Asked::new("price", NOT_NEGATIVE, Some(Pilot::PRICE)),
        Asked::new("judged", CONVERSATIONS, Some(Pilot::JUDGED)),
    ];

    /// The pilot that is proposed to this plan.
    pub fn of(inputs: &Inputs) -> Self {
        Pilot {
            share: PilotResult::SHARE,
            gap: PilotResult::GAP,
            months: Pilot::MONTHS,
            price: Pilot::PRICE * inputs.country.money_factor(),
            judged: Pilot::JUDGED,
        }
    }

    /// Reads it from named values, `share`, `gap`, `months`, `price` and `judged`; what is absent is as
    /// in the pilot that is proposed.
    ///
    /// ```
    /// use uturn::model::{Inputs, Value, pilot::Pilot};
    ///
    /// let given = Value::Map(vec![("judged".into(), Value::Number(50.0))]);
    /// let pilot = Pilot::read(&given, &Inputs::default());
    /// assert_eq!(pilot.map(|pilot| pilot.judged), Ok(50.0));
    /// ```
    ///
    /// # Errors
    /// The first name that does not exist, or what [`Pilot::validate`] refuses.
    pub fn read(value: &Value, inputs: &Inputs) -> Result<Self, Error> {
        let given = entries("pilot", value)?;
        let [share, gap, months, price, judged] = numbers("pilot", given, Pilot::ASKED)?;
        let proposed = Pilot::of(inputs);
        let pilot = Pilot {
            share: share.unwrap_or(proposed.share),
            gap: gap.unwrap_or(proposed.gap),
            months: months.unwrap_or(proposed.months),
            price: price.unwrap_or(proposed.price),
            judged: judged.unwrap_or(proposed.judged),
        };
        pilot.validate(inputs)?;
        Ok(pilot)
    }

    /// Conversations that there are to judge, at the likely values (λ₀·x_p·M).
    pub fn conversations(&self, inputs: &Inputs) -> f64 {
        let likely = inputs.ranges.likely_world();
        let returning = (1.0 - likely.first_contact_resolution) * likely.return_rate;
        contacts_per_month(inputs) / (1.0 + returning) * self.share * self.months
    }

    /// M/T.
    pub(in crate::model) fn part_of_horizon(&self, inputs: &Inputs) -> f64 {
        self.months / f64::from(inputs.plan.horizon_months)
    }

    /// Checks everything against its bounds, and that no pilot has been made already.
    ///
    /// # Errors
    /// The first number that is not allowed: its field is `share`, `gap`, `judged`, `months` or
    /// `price`; or `evidence.pilot`.
    pub fn validate(&self, inputs: &Inputs) -> Result<(), Error> {
        within("share", self.share, SHARES)?;
        within("gap", self.gap, GAPS)?;
        within("judged", self.judged, CONVERSATIONS)?;
        let horizon = f64::from(inputs.plan.horizon_months);
        if !(0.0..horizon).contains(&self.months) {
            let allowed = format!("a number from 0, below the {horizon} months of the plan");
            return Err(Error::not_allowed("months", self.months, allowed));
        }
        within("price", self.price, NOT_NEGATIVE)?;
        if inputs.evidence.is_some() {
            let allowed = "nothing: another pilot of the same kind would share the first one's gap";
            return Err(Error::not_allowed("evidence.pilot", "a result", allowed));
        }
        Ok(())
    }
}
