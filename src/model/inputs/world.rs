//! The world: what is uncertain, with the second half of the table of inputs.

use super::range::{Range, Scale, TwoPiece};
use super::value::Value;
use super::{Country, MONEY};
use crate::model::error::Error;

/// One row of the table: an uncertain input.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WorldInput {
    /// Its name in `docs/model.md`, in the API, in [`World`] and in [`Ranges`].
    pub name: &'static str,
    /// What it means, in a line.
    pub meaning: &'static str,
    /// Its unit.
    pub unit: &'static str,
    /// The scale on which it is spread.
    pub scale: Scale,
    /// The default range.
    pub range: Range,
    /// No world goes below this, however wide the range: what the formulas need to have a meaning.
    pub least: f64,
    /// Where the default comes from.
    pub source: &'static str,
}

impl WorldInput {
    /// It is an amount of money.
    pub fn is_money(&self) -> bool {
        self.unit.starts_with(MONEY)
    }

    /// The lowest and highest value that a user's range may hold in a country.
    pub fn bounds(&self, country: Country) -> (f64, f64) {
        let factor = if self.is_money() {
            country.money_factor()
        } else {
            1.0
        };
        let likely = self.range.likely * factor;
        let (low, high) = match self.scale {
            Scale::Linear => (-0.5, 1.0),
            Scale::Log => (likely / 1000.0, likely * 1000.0),
            Scale::Logit => (0.001, 0.999),
        };
        (low.max(self.least), high)
    }

    fn check_range(&self, range: Range, country: Country) -> Result<(), Error> {
        let (low, high) = self.bounds(country);
        let given = [range.low, range.likely, range.high];
        let within = given.iter().all(|value| (low..=high).contains(value));
        if within && range.low <= range.likely && range.likely <= range.high {
            return Ok(());
        }
        Err(Error::not_allowed(
            self.name,
            Value::from(range),
            self.range_allowed(country),
        ))
    }

    /// What a range may hold, in words.
    pub fn range_allowed(&self, country: Country) -> String {
        let (low, high) = self.bounds(country);
        format!(
            "[low, likely, high] with low ≤ likely ≤ high, each from {low} to {high} ({})",
            self.unit
        )
    }

    fn check_value(&self, value: f64) -> Result<(), Error> {
        let (fits, allowed) = match self.scale {
            Scale::Linear => (true, "a number"),
            Scale::Log => (value > 0.0, "a number above 0"),
            Scale::Logit => (value > 0.0 && value < 1.0, "a number between 0 and 1"),
        };
        if fits && value.is_finite() && value >= self.least {
            return Ok(());
        }
        let allowed = if self.least > f64::NEG_INFINITY {
            format!("{allowed}, at least {}", self.least)
        } else {
            allowed.to_owned()
        };
        Err(Error::not_allowed(self.name, value, allowed))
    }
}

/// Declares [`World`], [`Ranges`] and their rows of the table from one list:
/// `name: scale [low, likely, high] (at least least)?; unit; meaning; source`.
macro_rules! world_inputs {
    ($($name:ident: $scale:ident [$low:literal, $likely:literal, $high:literal]
       $(at least $least:literal)?; $unit:literal; $meaning:literal; $source:literal)*) => {
        /// One draw of everything uncertain.
        #[derive(Debug, Clone, PartialEq)]
        pub struct World {
            $(#[doc = $meaning] pub $name: f64,)*
            /// Uniform that decides whether a backlash happens.
            pub u_backlash: f64,
            /// Uniform that decides whether a data-handling incident happens.
            pub u_incident: f64,
        }

        /// A range for every uncertain input.
        #[derive(Debug, Clone)]
        pub struct Ranges {
            $(#[doc = $meaning] pub $name: Range,)*
        }

        impl Default for Ranges {
            fn default() -> Self {
                Ranges { $($name: Range { low: $low, likely: $likely, high: $high },)* }
            }
        }

        /// The table of uncertain inputs, in the order of `docs/model.md` section 2.
        pub static WORLD_INPUTS: &[WorldInput] = &[$(WorldInput {
            name: stringify!($name),
            meaning: $meaning,
            unit: $unit,
            scale: Scale::$scale,
            range: Range { low: $low, likely: $likely, high: $high },
            least: world_inputs!(@least $($least)?),
            source: $source,
        },)*];

        impl World {
            /// The world in which input number `i` takes the value `value(i)`.
            pub(crate) fn from_values(mut value: impl FnMut(usize) -> f64, events: [f64; 2]) -> Self {
                let mut index = 0;
                let mut next = || { index += 1; value(index - 1) };
                World { $($name: next(),)* u_backlash: events[0], u_incident: events[1] }
            }

            /// Every input's value in the order of the table, then the uniforms of the two events.
            pub(crate) fn values(&self) -> [f64; WORLD_INPUT_COUNT + 2] {
                [$(self.$name,)* self.u_backlash, self.u_incident]
            }

            fn field_mut(&mut self, name: &str) -> Option<&mut f64> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)*
                    "u_backlash" => Some(&mut self.u_backlash),
                    "u_incident" => Some(&mut self.u_incident),
                    _ => None,
                }
            }
        }

        impl Ranges {
            fn field_mut(&mut self, name: &str) -> Option<&mut Range> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)*
                    _ => None,
                }
            }

            fn all(&self) -> [Range; WORLD_INPUT_COUNT] {
                [$(self.$name,)*]
            }
        }

        const WORLD_INPUT_COUNT: usize = [$(stringify!($name)),*].len();
    };
    (@least) => { f64::NEG_INFINITY };
    (@least $least:literal) => { $least };
}

world_inputs! {
    demand_growth: Linear [-0.05, 0.03, 0.12] at least -0.99; "per year";
        "growth of the number of issues"; "judgement"
    load_variation: Log [0.10, 0.18, 0.30]; "coefficient of variation";
        "variation of the load within a month"; "judgement"
    patience: Log [0.20, 0.50, 1.5]; "handle times";
        "mean patience of a waiting customer ÷ handle time"; "judgement"
    ai_resolution: Logit [0.26, 0.40, 0.57]; "share";
        "share of all issues the AI could truly finish, at launch";
        "set so that 52 % of the two thirds handed over is resolved at launch: 45–53 % realised on handed work (a competitor's blog); Gartner, before language models: 17–58 % by topic (n = 497)"
    ai_ceiling: Logit [0.88, 0.95, 0.985] at least 0.05; "share";
        "AI success on the very easiest issue";
        "judgement; hard-task ceilings of 74–95 % (τ²-bench verified)"
    ai_improvement: Log [0.02, 0.07, 0.16]; "share";
        "gain in ai_resolution, approached with a one-year time constant"; "judgement"
    misrouting: Logit [0.05, 0.15, 0.30]; "share";
        "part of the AI's issues not picked by ease"; "judgement"
    failure_detection: Logit [0.55, 0.75, 0.90]; "share";
        "AI failures that are noticed and handed to a person"; "judgement"
    return_rate: Logit [0.35, 0.55, 0.75]; "share";
        "unnoticed failures that come back"; "judgement"
    escalation_effort: Log [0.80, 1.0, 1.35]; "relative";
        "handle time of a handed-over issue";
        "judgement; Gartner: 62 % of hand-overs are high-effort, −27 % effort if seamless"
    difficulty_effect: Log [0.15, 0.30, 0.50]; "share";
        "handle time rises by this from average to hardest"; "judgement"
    first_contact_resolution: Logit [0.64, 0.72, 0.80]; "share";
        "first-contact resolution of people, at average difficulty";
        "SQM: 70 %, world class 80 %"
    resolution_slope: Log [0.10, 0.17, 0.24]; "share";
        "first-contact resolution falls by this from average to hardest"; "judgement"
    agent_cost: Log [48_000.0, 58_000.0, 70_000.0]; "money per person-year";
        "a person's cost, fully loaded";
        "US median wage 42 830 plus benefits of about 30 % of compensation"
    attrition: Logit [0.20, 0.32, 0.45]; "per year";
        "people who leave by themselves";
        "30–45 % a year in the US, above 20 % in the UK; ContactBabel: about 45 % above 200 seats, 20–25 % below 50"
    hiring_cost: Log [5_000.0, 12_000.0, 20_000.0]; "money per hire";
        "recruiting and training one person";
        "10 000–20 000 per replacement; Gartner 14 113"
    hiring_lag: Log [1.0, 1.8, 3.5]; "months";
        "from decision to first day"; "judgement"
    ramp: Log [1.5, 3.0, 6.0]; "months";
        "to full productivity";
        "judgement; 11–20 training days commonest (QATC), plus ramp"
    severance_weeks: Log [2.0, 6.0, 14.0]; "weeks of pay";
        "severance";
        "judgement for totals; 1.44 weeks per year of service in the US, 2.59 worldwide"
    ai_unit_cost: Log [0.50, 0.99, 2.00]; "money per issue";
        "fee for an issue the AI resolves";
        "0.99 USD a resolution (Intercom Fin), 2 USD list (Agentforce)"
    ai_setup: Log [0.3, 1.0, 3.0]; "months of payroll";
        "set-up, in months of payroll of the share handed over"; "judgement"
    ai_oversight: Log [0.02, 0.05, 0.10]; "people";
        "people per person-equivalent of work handed to AI"; "judgement"
    assist_gain: Logit [0.03, 0.12, 0.25]; "share";
        "handle time saved by AI help";
        "14–15 % (Brynjolfsson, Li & Raymond, QJE 2025, n = 5 172)"
    customer_margin: Log [60.0, 230.0, 900.0]; "money per customer-year";
        "margin of a customer"; "judgement: enter your own, this one matters most"
    stated_to_actual: Log [0.08, 0.20, 0.40]; "share";
        "customers who leave ÷ who say they would";
        "judgement: enter your own, this one matters most"
    ai_aversion: Log [0.05, 0.15, 0.50]; "share";
        "extra defection after a good answer because it came from AI";
        "judgement for the size; Gartner: 64 % would rather no AI (n = 5 728)"
    backlash_probability: Logit [0.04, 0.12, 0.35]; "probability";
        "public backlash to a cut of half the team or more"; "judgement"
    backlash_size: Log [0.05, 0.20, 0.80]; "years of payroll";
        "cost of a backlash"; "judgement"
    incident_rate: Log [0.005, 0.02, 0.08]; "per year";
        "data-handling incidents with everything on AI"; "judgement"
    incident_size: Log [0.03, 0.15, 0.80]; "years of payroll";
        "cost of an incident"; "judgement"
    on_demand_show_up: Logit [0.50, 0.70, 0.85]; "share";
        "part of the on-demand pool that answers a call"; "judgement"
    on_demand_premium: Log [1.1, 1.3, 1.6]; "relative";
        "hourly pay of the pool relative to staff"; "judgement"
}

/// Where ai_resolution stands in the table.
pub(crate) const AI_RESOLUTION: usize = 3;

/// The row of one uncertain input; none if no uncertain input has this name.
pub fn world_input(name: &str) -> Option<&'static WorldInput> {
    WORLD_INPUTS.iter().find(|input| input.name == name)
}

fn known_names(events: bool) -> Vec<&'static str> {
    let mut names: Vec<_> = WORLD_INPUTS.iter().map(|input| input.name).collect();
    if events {
        names.extend(["u_backlash", "u_incident"]);
    }
    names
}

impl Default for World {
    /// The likely value of every input, and no event unless its probability is above one half.
    fn default() -> Self {
        World::from_values(|index| WORLD_INPUTS[index].range.likely, [0.5; 2])
    }
}

impl World {
    /// Sets one field by name.
    ///
    /// # Errors
    /// If no field has this name, or if the value is not allowed there.
    pub fn set(&mut self, name: &str, value: &Value) -> Result<(), Error> {
        let Some(field) = self.field_mut(name) else {
            return Err(Error::UnknownField {
                place: "world",
                field: name.to_owned(),
                known: known_names(true),
            });
        };
        let Value::Number(number) = *value else {
            return Err(Error::not_allowed(name, value, "a number"));
        };
        match world_input(name) {
            Some(input) => input.check_value(number)?,
            None if (0.0..=1.0).contains(&number) => {}
            None => return Err(Error::not_allowed(name, value, "a number from 0 to 1")),
        }
        *field = number;
        Ok(())
    }
}

/// One by one: to compare field by field in code would be long.
impl PartialEq for Ranges {
    fn eq(&self, other: &Self) -> bool {
        self.all() == other.all()
    }
}

impl Ranges {
    /// Sets one range by name from `[low, likely, high]`.
    pub(super) fn set(&mut self, name: &str, value: &Value, country: Country) -> Result<(), Error> {
        let (Some(field), Some(input)) = (self.field_mut(name), world_input(name)) else {
            return Err(Error::UnknownField {
                place: "ranges",
                field: name.to_owned(),
                known: known_names(false),
            });
        };
        let refused = || Error::not_allowed(name, value, input.range_allowed(country));
        let Value::List(items) = value else {
            return Err(refused());
        };
        let [
            Value::Number(low),
            Value::Number(likely),
            Value::Number(high),
        ] = items[..]
        else {
            return Err(refused());
        };
        // Zero has no sign.
        let range = Range::from([low, likely, high].map(|end| end + 0.0));
        input.check_range(range, country)?;
        *field = range;
        Ok(())
    }

    /// Checks every range against its bounds: the first that is out of them or out of order is refused.
    pub(super) fn validate(&self, country: Country) -> Result<(), Error> {
        WORLD_INPUTS
            .iter()
            .zip(self.all())
            .try_for_each(|(input, range)| input.check_range(range, country))
    }

    /// The range of one input; none if no uncertain input has this name.
    pub fn get(&self, name: &str) -> Option<Range> {
        let index = WORLD_INPUTS.iter().position(|input| input.name == name)?;
        self.all().get(index).copied()
    }

    /// The world in which every input takes its likely value and no one-off event happens.
    pub fn likely_world(&self) -> World {
        let ranges = self.all();
        World::from_values(|index| ranges[index].likely, [1.0, 1.0])
    }

    /// Every range on its scale, in the order of the table.
    pub(crate) fn two_pieces(&self) -> Vec<TwoPiece> {
        WORLD_INPUTS
            .iter()
            .zip(self.all())
            .map(|(input, range)| TwoPiece::new(input.scale, range, input.least))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ai_resolution_stands_where_it_is_said_to() {
        assert_eq!(WORLD_INPUTS[AI_RESOLUTION].name, "ai_resolution");
    }
}
