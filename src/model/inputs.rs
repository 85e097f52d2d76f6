//! What goes in: the plan, the ranges of what is uncertain, the material share and the survey,
//! and the one table that holds every input's name, unit, bounds, default and source.
//!
//! Sliders, validation, links, the API's schema, the method page and the property tests read
//! that table ([`PLAN_INPUTS`], [`WORLD_INPUTS`]); nothing repeats it. Which input is meant says an
//! [`Input`]; its name is for those outside: the API, links, tables.

mod asked;
mod country;
mod given;
mod idle;
mod input;
mod plan;
mod range;
mod survey;
mod value;
mod world;

pub use asked::Asked;
pub use country::Country;
pub(crate) use given::named;
pub use idle::Idle;
pub use input::Input;
pub use plan::{Decided, InputKind, PLAN_INPUTS, Plan, PlanInput, Reduction, Talent};
pub use range::{Range, Scale};
pub(crate) use range::{TwoPiece, Z90};
pub use survey::{NamedSurvey, Survey, SurveyEvent};
pub use value::Value;
pub use world::{Ranges, Uncertain, WORLD_INPUTS, World, WorldInput};

use super::error::Error;
use super::evidence::PilotResult;

/// How the units of amounts of money begin.
const MONEY: &str = "money";

/// Everything that an estimate needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Inputs {
    /// What is decided.
    pub plan: Plan,
    /// What is uncertain.
    pub ranges: Ranges,
    /// A regret counts as material above this share of the keep-the-team payroll.
    pub material: f64,
    /// The survey that the upper line is scaled to.
    pub survey: Option<Survey>,
    /// What a pilot before launch has shown, which moves every world's weight.
    pub evidence: Option<PilotResult>,
    /// The country in whose money amounts are: it decides their bounds and nothing else.
    pub country: Country,
}

impl Default for Inputs {
    fn default() -> Self {
        Inputs {
            plan: Plan::default(),
            ranges: Ranges::default(),
            material: Inputs::MATERIAL,
            survey: Some(Survey::ORGVUE),
            evidence: None,
            country: Country::default(),
        }
    }
}

impl Inputs {
    /// The default material share.
    pub const MATERIAL: f64 = 0.05;
    /// Its bounds.
    pub const MATERIAL_BOUNDS: (f64, f64) = (0.0, 1.0);
    /// The names of the country and of what was seen.
    const COUNTRY_NAME: &'static str = "country";
    const EVIDENCE_NAME: &'static str = "evidence";

    /// Reads inputs from named values; what is absent keeps its default.
    ///
    /// ```
    /// use uturn::model::{Inputs, Value};
    ///
    /// let given = Value::Map(vec![("material".into(), Value::Number(0.1))]);
    /// assert_eq!(Inputs::read(&given).map(|inputs| inputs.material), Ok(0.1));
    ///
    /// let wrong = Value::Map(vec![("material".into(), Value::Number(7.0))]);
    /// assert!(Inputs::read(&wrong).is_err());
    /// ```
    ///
    /// # Errors
    /// The first name that does not exist or value that is not allowed.
    pub fn read(value: &Value) -> Result<Inputs, Error> {
        let mut inputs = Inputs::default();
        let named = entries("inputs", value)?.collect::<Vec<_>>();
        // It decides what is allowed elsewhere.
        if let Some((_, country)) = named.iter().find(|(name, _)| *name == Inputs::COUNTRY_NAME) {
            inputs.country = read_country(country)?;
        }
        let country = inputs.country;
        for (name, entry) in named {
            match name.as_str() {
                Inputs::COUNTRY_NAME => {}
                "plan" => {
                    for (field, value) in entries("plan", entry)? {
                        inputs.plan.set(Decided::read(field)?, value, country)?;
                    }
                }
                "ranges" => {
                    for (field, range) in entries("ranges", entry)? {
                        inputs.ranges.set(Uncertain::read(field)?, range, country)?;
                    }
                }
                "material" => inputs.material = read_material(entry)?,
                "survey" => inputs.survey = Survey::read(entry)?,
                Inputs::EVIDENCE_NAME => inputs.evidence = read_evidence(entry)?,
                _ => {
                    let (evidence, country) = (Inputs::EVIDENCE_NAME, Inputs::COUNTRY_NAME);
                    return Err(Error::UnknownField {
                        place: "inputs",
                        field: name.clone(),
                        known: vec!["plan", "ranges", "material", "survey", evidence, country],
                    });
                }
            }
        }
        Ok(inputs)
    }

    /// The value of one input, a range as `[low, likely, high]`.
    pub fn get(&self, input: Input) -> Value {
        match input {
            Input::Decided(input) => self.plan.get(input),
            Input::Uncertain(input) => self.ranges.get(input).into(),
            Input::Material => Value::Number(self.material),
        }
    }

    /// Sets one input.
    ///
    /// # Errors
    /// If the value is not allowed there.
    pub fn set(&mut self, input: Input, value: &Value) -> Result<(), Error> {
        match input {
            Input::Decided(input) => self.plan.set(input, value, self.country),
            Input::Uncertain(input) => self.ranges.set(input, value, self.country),
            Input::Material => read_material(value).map(|share| self.material = share),
        }
    }

    /// Takes one input over from `other`, whose amounts are taken to be in the same money.
    pub fn copy(&mut self, input: Input, other: &Inputs) {
        match input {
            Input::Decided(input) => self.plan.copy(input, &other.plan),
            Input::Uncertain(input) => self.ranges.copy(input, &other.ranges),
            Input::Material => self.material = other.material,
        }
    }

    /// The inputs whose values differ, in the order of the table.
    pub fn differing(&self, other: &Inputs) -> impl Iterator<Item = Input> {
        Input::all().filter(move |input| self.get(*input) != other.get(*input))
    }

    /// Checks everything against its bounds.
    ///
    /// # Errors
    /// The first input that is not allowed.
    pub fn validate(&self) -> Result<(), Error> {
        self.plan.validate(self.country)?;
        self.ranges.validate(self.country)?;
        read_material(&Value::Number(self.material))?;
        self.survey.map_or(Ok(()), |survey| survey.validate())?;
        self.evidence.map_or(Ok(()), |pilot| pilot.validate())
    }
}

#[cold]
fn read_country(value: &Value) -> Result<Country, Error> {
    let country = match value {
        Value::Text(word) => (Country::ALL.into_iter()).find(|country| country.word() == word),
        _ => None,
    };
    country.ok_or_else(|| {
        let words = Country::ALL.map(Country::word).join(", ");
        Error::not_allowed(Inputs::COUNTRY_NAME, value, format!("one of {words}"))
    })
}

/// What was seen: a pilot's result, if anything.
#[cold]
fn read_evidence(value: &Value) -> Result<Option<PilotResult>, Error> {
    let mut pilot = None;
    for (name, entry) in entries(Inputs::EVIDENCE_NAME, value)? {
        if name != "pilot" {
            return Err(Error::UnknownField {
                place: Inputs::EVIDENCE_NAME,
                field: name.clone(),
                known: vec!["pilot"],
            });
        }
        pilot = Some(PilotResult::read(entry)?);
    }
    Ok(pilot)
}

fn read_material(value: &Value) -> Result<f64, Error> {
    let (low, high) = Inputs::MATERIAL_BOUNDS;
    match value {
        Value::Nothing => Ok(Inputs::MATERIAL),
        Value::Number(share) if (low..=high).contains(share) => Ok(share + 0.0),
        _ => Err(Error::not_allowed(
            Input::Material.name(),
            value,
            Input::Material.allowed(Country::default()),
        )),
    }
}

/// The named values in `value`, those that are absent left out.
pub(super) fn entries<'v>(
    place: &'static str,
    value: &'v Value,
) -> Result<impl Iterator<Item = (&'v String, &'v Value)>, Error> {
    let map = match value {
        Value::Map(map) => map.as_slice(),
        Value::Nothing => &[],
        _ => {
            return Err(Error::not_allowed(
                place,
                value,
                "an object with named values",
            ));
        }
    };
    Ok(map
        .iter()
        .filter(|(name, entry)| *entry != Value::Nothing || name == "survey")
        .map(|(name, entry)| (name, entry)))
}

impl Plan {
    /// Reads a plan from named values, its amounts within their bounds in the United States; what is
    /// absent keeps its default.
    ///
    /// # Errors
    /// The first name that does not exist or value that is not allowed.
    pub fn read(value: &Value) -> Result<Plan, Error> {
        let mut plan = Plan::default();
        for (name, entry) in entries("plan", value)? {
            plan.set(Decided::read(name)?, entry, Country::default())?;
        }
        Ok(plan)
    }
}

impl World {
    /// Reads a world from named values; what is absent keeps its likely value.
    ///
    /// # Errors
    /// The first name that does not exist or value that is not allowed.
    pub fn read(value: &Value) -> Result<World, Error> {
        let mut world = World::default();
        for (name, entry) in entries("world", value)? {
            world.set(name, entry)?;
        }
        Ok(world)
    }
}
