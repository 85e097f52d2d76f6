//! The world: what is uncertain, with the second half of the table of inputs.

use super::range::{Range, Scale, TwoPiece};
use super::value::Value;
use super::{Country, MONEY};
use crate::model::error::Error;

/// One row of the table: an uncertain input. What is said of it, its meaning and its source, is asked of
/// the [`Uncertain`]: few need those texts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WorldInput {
    /// Which one it is.
    pub input: Uncertain,
    /// Its name in `docs/model.md`, in the API, in [`World`] and in [`Ranges`].
    pub name: &'static str,
    /// Its unit.
    pub unit: &'static str,
    /// The scale on which it is spread.
    pub scale: Scale,
    /// The default range.
    pub range: Range,
    /// No world goes below this, however wide the range: what the formulas need to have a meaning.
    pub least: f64,
}

/// No world goes so many times beyond what a range may hold: single precision has to stay finite. Only
/// the widest ranges ever come near it.
const FAR_BEYOND: f64 = 1e6;

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

    /// Between what every world's value is held, however wide the range and however far out the score.
    fn held(&self) -> (f64, f64) {
        match self.scale {
            Scale::Linear | Scale::Logit => (self.least, f64::INFINITY),
            Scale::Log => {
                let (low, high) = self.bounds(Country::default());
                (self.least.max(low / FAR_BEYOND), high * FAR_BEYOND)
            }
        }
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

/// Declares [`Uncertain`], [`World`], [`Ranges`] and their rows of the table from one list:
/// `Input name: scale [low, likely, high] (at least least)?; unit; meaning; source`.
macro_rules! world_inputs {
    ($($input:ident $name:ident: $scale:ident [$low:literal, $likely:literal, $high:literal]
       $(at least $least:literal)?; $unit:literal; $meaning:literal; $source:literal)*) => {
        /// Which uncertain input.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Uncertain {
            $(#[doc = $meaning] $input,)*
        }

        impl Uncertain {
            /// How many there are.
            pub const COUNT: usize = [$(stringify!($name)),*].len();
            /// Every one, in the order of the table.
            pub const ALL: [Uncertain; Uncertain::COUNT] = [$(Uncertain::$input),*];

            /// What it means, in a line.
            pub fn meaning(self) -> &'static str {
                const MEANINGS: &[&str] = &[$($meaning),*];
                MEANINGS[self as usize]
            }

            /// Where its default comes from.
            pub fn source(self) -> &'static str {
                const SOURCES: &[&str] = &[$($source),*];
                SOURCES[self as usize]
            }
        }

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
            input: Uncertain::$input,
            name: stringify!($name),
            unit: $unit,
            scale: Scale::$scale,
            range: Range { low: $low, likely: $likely, high: $high },
            least: world_inputs!(@least $($least)?),
        },)*];

        impl World {
            /// The world in which each input takes the value that `value` has for it.
            pub(crate) fn from_values(
                mut value: impl FnMut(Uncertain) -> f64,
                events: [f64; 2],
            ) -> Self {
                World {
                    $($name: value(Uncertain::$input),)*
                    u_backlash: events[0],
                    u_incident: events[1],
                }
            }

            /// Every input's value in the order of the table, then the uniforms of the two events.
            pub(crate) fn values(&self) -> [f64; Uncertain::COUNT + 2] {
                [$(self.$name,)* self.u_backlash, self.u_incident]
            }

            fn value_mut(&mut self, input: Uncertain) -> &mut f64 {
                match input {
                    $(Uncertain::$input => &mut self.$name,)*
                }
            }
        }

        impl Ranges {
            fn range_mut(&mut self, input: Uncertain) -> &mut Range {
                match input {
                    $(Uncertain::$input => &mut self.$name,)*
                }
            }

            fn all(&self) -> [Range; Uncertain::COUNT] {
                [$(self.$name,)*]
            }
        }
    };
    (@least) => { f64::NEG_INFINITY };
    (@least $least:literal) => { $least };
}

world_inputs! {
    DemandGrowth demand_growth: Linear [-0.05, 0.03, 0.12] at least -0.99; "per year";
        "growth of the number of issues"; "judgement"
    LoadVariation load_variation: Log [0.10, 0.18, 0.30]; "coefficient of variation";
        "variation of the load within a month"; "judgement"
    Patience patience: Log [0.20, 0.50, 1.5]; "handle times";
        "mean patience of a waiting customer ÷ handle time"; "judgement"
    AiResolution ai_resolution: Logit [0.26, 0.40, 0.57]; "share";
        "share of all issues the AI could truly finish, at launch";
        "set so that 52 % of the two thirds handed over is resolved at launch: 45–53 % realised on handed work (a competitor's blog); Gartner, before language models: 17–58 % by topic (n = 497)"
    AiCeiling ai_ceiling: Logit [0.88, 0.95, 0.985] at least 0.05; "share";
        "AI success on the very easiest issue";
        "judgement; hard-task ceilings of 74–95 % (τ²-bench verified)"
    AiImprovement ai_improvement: Log [0.02, 0.07, 0.16]; "share";
        "gain in ai_resolution, approached with a one-year time constant"; "judgement"
    Misrouting misrouting: Logit [0.05, 0.15, 0.30]; "share";
        "part of the AI's issues not picked by ease"; "judgement"
    FailureDetection failure_detection: Logit [0.55, 0.75, 0.90]; "share";
        "AI failures that are noticed and handed to a person"; "judgement"
    ReturnRate return_rate: Logit [0.35, 0.55, 0.75]; "share";
        "unnoticed failures that come back"; "judgement"
    EscalationEffort escalation_effort: Log [0.80, 1.0, 1.35]; "relative";
        "handle time of a handed-over issue";
        "judgement; Gartner: 62 % of hand-overs are high-effort, −27 % effort if seamless"
    DifficultyEffect difficulty_effect: Log [0.15, 0.30, 0.50]; "share";
        "handle time rises by this from average to hardest"; "judgement"
    FirstContactResolution first_contact_resolution: Logit [0.64, 0.72, 0.80]; "share";
        "first-contact resolution of people, at average difficulty";
        "SQM: 70 %, world class 80 %"
    ResolutionSlope resolution_slope: Log [0.10, 0.17, 0.24]; "share";
        "first-contact resolution falls by this from average to hardest"; "judgement"
    AgentCost agent_cost: Log [48_000.0, 58_000.0, 70_000.0]; "money per person-year";
        "a person's cost, fully loaded";
        "US median wage 42 830 plus benefits of about 30 % of compensation"
    Attrition attrition: Logit [0.20, 0.32, 0.45]; "per year";
        "people who leave by themselves";
        "30–45 % a year in the US, above 20 % in the UK; ContactBabel: about 45 % above 200 seats, 20–25 % below 50"
    HiringCost hiring_cost: Log [5_000.0, 12_000.0, 20_000.0]; "money per hire";
        "recruiting and training one person";
        "10 000–20 000 per replacement; Gartner 14 113"
    HiringLag hiring_lag: Log [1.0, 1.8, 3.5]; "months";
        "from decision to first day"; "judgement"
    Ramp ramp: Log [1.5, 3.0, 6.0]; "months";
        "to full productivity";
        "judgement; 11–20 training days commonest (QATC), plus ramp"
    SeveranceWeeks severance_weeks: Log [2.0, 6.0, 14.0]; "weeks of pay";
        "severance";
        "judgement for totals; 1.44 weeks per year of service in the US, 2.59 worldwide"
    AiUnitCost ai_unit_cost: Log [0.50, 0.99, 2.00]; "money per issue";
        "fee for an issue the AI resolves";
        "0.99 USD a resolution (Intercom Fin), 2 USD list (Agentforce)"
    AiSetup ai_setup: Log [0.3, 1.0, 3.0]; "months of payroll";
        "set-up, in months of payroll of the share handed over"; "judgement"
    AiOversight ai_oversight: Log [0.02, 0.05, 0.10]; "people";
        "people per person-equivalent of work handed to AI"; "judgement"
    AssistGain assist_gain: Logit [0.03, 0.12, 0.25]; "share";
        "handle time saved by AI help";
        "14–15 % (Brynjolfsson, Li & Raymond, QJE 2025, n = 5 172)"
    CustomerMargin customer_margin: Log [60.0, 230.0, 900.0]; "money per customer-year";
        "margin of a customer"; "judgement: enter your own, this one matters most"
    StatedToActual stated_to_actual: Log [0.08, 0.20, 0.40]; "share";
        "customers who leave ÷ who say they would";
        "judgement: enter your own, this one matters most"
    AiAversion ai_aversion: Log [0.05, 0.15, 0.50]; "share";
        "extra defection after a good answer because it came from AI";
        "judgement for the size; Gartner: 64 % would rather no AI (n = 5 728)"
    BacklashProbability backlash_probability: Logit [0.04, 0.12, 0.35]; "probability";
        "public backlash to a cut of half the team or more"; "judgement"
    BacklashSize backlash_size: Log [0.05, 0.20, 0.80]; "years of payroll";
        "cost of a backlash"; "judgement"
    IncidentRate incident_rate: Log [0.005, 0.02, 0.08]; "per year";
        "data-handling incidents with everything on AI"; "judgement"
    IncidentSize incident_size: Log [0.03, 0.15, 0.80]; "years of payroll";
        "cost of an incident"; "judgement"
    OnDemandShowUp on_demand_show_up: Logit [0.50, 0.70, 0.85]; "share";
        "part of the on-demand pool that answers a call"; "judgement"
    OnDemandPremium on_demand_premium: Log [1.1, 1.3, 1.6]; "relative";
        "hourly pay of the pool relative to staff"; "judgement"
}

impl Uncertain {
    /// Its row of the table.
    pub fn row(self) -> &'static WorldInput {
        &WORLD_INPUTS[self as usize]
    }

    /// Its name in the API.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The uncertain input of this name; none if no uncertain input has it.
    pub fn named(name: &str) -> Option<Uncertain> {
        let row = WORLD_INPUTS.iter().find(|row| row.name == name);
        row.map(|row| row.input)
    }

    /// The same of a name that was given from outside.
    ///
    /// # Errors
    /// If no uncertain input has this name.
    pub fn read(name: &str) -> Result<Uncertain, Error> {
        Uncertain::named(name).ok_or_else(|| unknown("ranges", name, &[]))
    }
}

/// As its name.
#[cfg(feature = "serde")]
impl serde::Serialize for Uncertain {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Uncertain {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Uncertain::read(&name).map_err(serde::de::Error::custom)
    }
}

/// The names by which a world's uniforms are set.
const EVENTS: [&str; 2] = ["u_backlash", "u_incident"];

fn unknown(place: &'static str, name: &str, more: &[&'static str]) -> Error {
    let rows = WORLD_INPUTS.iter().map(|row| row.name);
    Error::UnknownField {
        place,
        field: name.to_owned(),
        known: rows.chain(more.iter().copied()).collect(),
    }
}

impl Default for World {
    /// The likely value of every input, and no event unless its probability is above one half.
    fn default() -> Self {
        World::from_values(|input| input.row().range.likely, [0.5; 2])
    }
}

impl World {
    /// Sets one value by its name, that of an input or of an event's uniform.
    pub(super) fn set(&mut self, name: &str, value: &Value) -> Result<(), Error> {
        let (field, row) = match name {
            "u_backlash" => (&mut self.u_backlash, None),
            "u_incident" => (&mut self.u_incident, None),
            _ => {
                let input = Uncertain::named(name);
                let input = input.ok_or_else(|| unknown("world", name, &EVENTS))?;
                (self.value_mut(input), Some(input.row()))
            }
        };
        let Value::Number(number) = *value else {
            return Err(Error::not_allowed(name, value, "a number"));
        };
        match row {
            Some(row) => row.check_value(number)?,
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
    /// Sets one range from `[low, likely, high]`.
    pub(super) fn set(
        &mut self,
        input: Uncertain,
        value: &Value,
        country: Country,
    ) -> Result<(), Error> {
        let row = input.row();
        let refused = || Error::not_allowed(row.name, value, row.range_allowed(country));
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
        row.check_range(range, country)?;
        *self.range_mut(input) = range;
        Ok(())
    }

    /// Checks every range against its bounds: the first that is out of them or out of order is refused.
    pub(super) fn validate(&self, country: Country) -> Result<(), Error> {
        WORLD_INPUTS
            .iter()
            .zip(self.all())
            .try_for_each(|(input, range)| input.check_range(range, country))
    }

    /// The range of one input.
    pub fn get(&self, input: Uncertain) -> Range {
        self.all()[input as usize]
    }

    /// Takes one input over from other ranges.
    pub(super) fn copy(&mut self, input: Uncertain, other: &Ranges) {
        *self.range_mut(input) = other.get(input);
    }

    /// The world in which every input takes its likely value and no one-off event happens.
    pub fn likely_world(&self) -> World {
        let ranges = self.all();
        World::from_values(|input| ranges[input as usize].likely, [1.0, 1.0])
    }

    /// Every range on its scale, in the order of the table.
    pub(crate) fn two_pieces(&self) -> Vec<TwoPiece> {
        WORLD_INPUTS
            .iter()
            .zip(self.all())
            .map(|(input, range)| TwoPiece::new(input.scale, range, input.held()))
            .collect()
    }
}
