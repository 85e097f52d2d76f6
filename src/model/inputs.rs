//! What goes in: the plan, the ranges of what is uncertain, the material share and the survey,
//! and the one table that holds every input's name, unit, bounds, default and source.
//!
//! Sliders, validation, links, the API's schema, the method page and the property tests read
//! that table ([`PLAN_INPUTS`], [`WORLD_INPUTS`]); nothing repeats it.

mod country;
mod given;
mod idle;
mod plan;
mod range;
mod value;
mod world;

pub use country::Country;
pub(crate) use plan::known_plan_input;
pub use plan::{Kind, PLAN_INPUTS, Plan, PlanInput, Reduction, Talent, plan_bounds, plan_input};
pub use range::{Range, Scale};
pub(crate) use range::{TwoPiece, Z90};
pub use value::Value;
pub(crate) use world::AI_RESOLUTION;
pub use world::{Ranges, WORLD_INPUTS, World, WorldInput, world_input};

use super::error::Error;
use super::evidence::PilotResult;

/// How the units of amounts of money begin.
const MONEY: &str = "money";

/// What a survey counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SurveyEvent {
    /// Leaders who say that they made wrong decisions: a material R⁺ of the reference adopter.
    Regret,
    /// Rehiring: a reversal by the reference adopter.
    Reversal,
}

impl SurveyEvent {
    /// Both, in the order of the words.
    pub const ALL: [SurveyEvent; 2] = [SurveyEvent::Regret, SurveyEvent::Reversal];

    /// The word that stands for it in the API and in links.
    pub const fn word(self) -> &'static str {
        match self {
            SurveyEvent::Regret => "regret",
            SurveyEvent::Reversal => "reversal",
        }
    }

    /// The event that a word stands for.
    pub fn of_word(word: &str) -> Option<SurveyEvent> {
        SurveyEvent::ALL
            .into_iter()
            .find(|event| event.word() == word)
    }
}

/// A base rate to scale to (`docs/evidence.md` section 2).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Survey {
    /// What it counted.
    pub event: SurveyEvent,
    /// How often, as a share.
    pub rate: f64,
}

impl Survey {
    /// Orgvue, April 2025: leaders who made AI redundancies and say they made wrong decisions.
    pub const ORGVUE: Survey = Survey {
        event: SurveyEvent::Regret,
        rate: 0.55,
    };
    /// Gartner, February 2026: forecast of companies that will rehire by 2027.
    pub const GARTNER: Survey = Survey {
        event: SurveyEvent::Reversal,
        rate: 0.50,
    };
    /// Careerminds, February 2026: HR professionals who made AI layoffs and would overhaul the
    /// decision.
    pub const CAREERMINDS: Survey = Survey {
        event: SurveyEvent::Regret,
        rate: 0.412,
    };
    /// Robert Half, 2026: managers who cut roles for AI and rehired for them.
    pub const ROBERT_HALF: Survey = Survey {
        event: SurveyEvent::Reversal,
        rate: 0.32,
    };
    /// The surveys that have a name, by the name that the API and links use.
    pub const NAMED: [(&'static str, Survey); 4] = [
        ("orgvue", Survey::ORGVUE),
        ("careerminds", Survey::CAREERMINDS),
        ("gartner", Survey::GARTNER),
        ("robert_half", Survey::ROBERT_HALF),
    ];
    /// Lowest and highest rate that can be scaled to.
    pub const RATE_BOUNDS: (f64, f64) = (0.01, 0.99);

    /// The survey of this name.
    pub fn named(name: &str) -> Option<Survey> {
        let mut named = Survey::NAMED.into_iter();
        named.find(|(known, _)| *known == name).map(|(_, it)| it)
    }

    /// Its name; none for a rate of one's own.
    pub fn name(self) -> Option<&'static str> {
        let mut named = Survey::NAMED.into_iter();
        named.find(|(_, it)| *it == self).map(|(name, _)| name)
    }

    fn allowed() -> String {
        let names = Survey::NAMED.map(|(name, _)| format!("“{name}”"));
        let (low, high) = Survey::RATE_BOUNDS;
        format!(
            "{}, null, or {{event: “regret” or “reversal”, rate: a number from {low} to {high}}}",
            names.join(", ")
        )
    }

    fn read(value: &Value) -> Result<Option<Survey>, Error> {
        let refused = |given: &dyn std::fmt::Display| {
            Err(Error::not_allowed("survey", given, Survey::allowed()))
        };
        match value {
            Value::Nothing => Ok(None),
            Value::Text(name) => {
                Survey::named(name).map_or_else(|| refused(value), |survey| Ok(Some(survey)))
            }
            Value::Map(entries) => {
                let (mut event, mut rate) = (None, None);
                for (key, entry) in entries {
                    match (key.as_str(), entry) {
                        ("event", Value::Text(word)) if SurveyEvent::of_word(word).is_some() => {
                            event = SurveyEvent::of_word(word);
                        }
                        ("rate", Value::Number(number)) => rate = Some(*number),
                        _ => return refused(&format!("{{{key}: {entry}}}")),
                    }
                }
                let (Some(event), Some(rate)) = (event, rate) else {
                    return refused(value);
                };
                let survey = Survey { event, rate };
                survey.validate()?;
                Ok(Some(survey))
            }
            _ => refused(value),
        }
    }

    fn validate(&self) -> Result<(), Error> {
        let (low, high) = Survey::RATE_BOUNDS;
        if (low..=high).contains(&self.rate) {
            Ok(())
        } else {
            Err(Error::not_allowed("survey", self.rate, Survey::allowed()))
        }
    }
}

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
    /// The name of the material share.
    pub const MATERIAL_NAME: &'static str = "material";
    /// The name of the country.
    const COUNTRY_NAME: &'static str = "country";

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
                        inputs.plan.set(field, value, country)?;
                    }
                }
                "ranges" => {
                    for (field, range) in entries("ranges", entry)? {
                        inputs.ranges.set(field, range, country)?;
                    }
                }
                "material" => inputs.material = read_material(entry)?,
                "survey" => inputs.survey = Survey::read(entry)?,
                _ => {
                    return Err(Error::UnknownField {
                        place: "inputs",
                        field: name.clone(),
                        known: vec!["plan", "ranges", "material", "survey", Inputs::COUNTRY_NAME],
                    });
                }
            }
        }
        Ok(inputs)
    }

    /// The names of all inputs: the plan's, those of what is uncertain, and `material`.
    pub fn names() -> impl Iterator<Item = &'static str> {
        let plan = PLAN_INPUTS.iter().map(|input| input.name);
        let world = WORLD_INPUTS.iter().map(|input| input.name);
        plan.chain(world).chain([Inputs::MATERIAL_NAME])
    }

    /// The value of one input by name, a range as `[low, likely, high]`; none if no input has this
    /// name.
    pub fn get(&self, name: &str) -> Option<Value> {
        if name == Inputs::MATERIAL_NAME {
            return Some(Value::Number(self.material));
        }
        let plan = self.plan.get(name);
        plan.or_else(|| self.ranges.get(name).map(Value::from))
    }

    /// Sets one input by name.
    ///
    /// # Errors
    /// If no input has this name, or if the value is not allowed there.
    pub fn set(&mut self, name: &str, value: &Value) -> Result<(), Error> {
        if name == Inputs::MATERIAL_NAME {
            self.material = read_material(value)?;
            return Ok(());
        }
        match world_input(name) {
            Some(_) => self.ranges.set(name, value, self.country),
            None => self.plan.set(name, value, self.country),
        }
    }

    /// Takes one input over from `other`; a name that no input has changes nothing.
    pub fn copy(&mut self, name: &str, other: &Inputs) {
        if let Some(value) = other.get(name) {
            // Values outside of their bounds are not taken over.
            let _ = self.set(name, &value);
        }
    }

    /// The inputs whose values differ, in the order of the table.
    pub fn differing(&self, other: &Inputs) -> impl Iterator<Item = &'static str> {
        Inputs::names().filter(move |name| self.get(name) != other.get(name))
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

fn read_material(value: &Value) -> Result<f64, Error> {
    match value {
        Value::Nothing => Ok(Inputs::MATERIAL),
        Value::Number(share) if (0.0..=1.0).contains(share) => Ok(share + 0.0),
        _ => Err(Error::not_allowed(
            "material",
            value,
            "a number from 0 to 1 (share of the keep-the-team payroll)",
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
            plan.set(name, entry, Country::default())?;
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
