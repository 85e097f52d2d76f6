//! The plan: what is decided, with the first half of the table of inputs.

use super::range::Scale;
use super::value::Value;
use super::{Country, MONEY};
use crate::model::error::Error;

/// How the team is reduced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reduction {
    /// Cut at once, with severance.
    Layoffs,
    /// Freeze hiring and let people leave.
    Attrition,
}

/// In-house ability to make AI work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Talent {
    /// Hardly any.
    Thin,
    /// As most have it.
    Average,
    /// Better than most.
    Strong,
}

/// What a plan input can hold, with its default.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs, reason = "low ≤ value ≤ high, and the default")]
pub enum InputKind {
    /// A real number within bounds.
    Number { default: f64, low: f64, high: f64 },
    /// A whole number within bounds.
    Whole { default: u32, low: u32, high: u32 },
    /// One of a few words.
    Choice {
        default: &'static str,
        options: &'static [&'static str],
    },
    /// On or off.
    Switch { default: bool },
}

/// Bounds with more than this factor between them lie far apart.
const WIDE: f64 = 40.0;

/// One row of the table: a plan input. What is said of it, its meaning and its source, is asked of the
/// [`Decided`]: few need those texts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlanInput {
    /// Which one it is.
    pub input: Decided,
    /// Its name in `docs/model.md`, in the API and in [`Plan`].
    pub name: &'static str,
    /// Its unit; empty where it has none.
    pub unit: &'static str,
    /// What it can hold.
    pub kind: InputKind,
}

impl PlanInput {
    fn refuse(&self, value: impl std::fmt::Display, country: Country) -> Error {
        Error::not_allowed(self.name, value, self.allowed(country))
    }

    /// It is an amount of money.
    pub fn is_money(&self) -> bool {
        self.unit.starts_with(MONEY)
    }

    /// What is allowed in a country, in words.
    pub fn allowed(&self, country: Country) -> String {
        let unit = match self.unit {
            "" => String::new(),
            unit => format!(" ({unit})"),
        };
        match self.kind {
            InputKind::Number { low, high, .. } => {
                let factor = self.money_factor(country);
                let (low, high) = (low * factor, high * factor);
                format!("a number from {low} to {high}{unit}")
            }
            InputKind::Whole { low, high, .. } => {
                format!("a whole number from {low} to {high}{unit}")
            }
            InputKind::Choice { options, .. } => format!("one of {}", options.join(", ")),
            InputKind::Switch { .. } => "true or false".to_owned(),
        }
    }

    /// Only whole numbers are allowed.
    pub fn is_whole(&self) -> bool {
        matches!(self.kind, InputKind::Whole { .. })
    }

    /// How its values are spaced where they are shown or run through: by steps, or by factors where
    /// its bounds lie far apart.
    pub fn scale(&self) -> Scale {
        match self.bounds(Country::default()) {
            Some((low, high)) if low > 0.0 && high / low > WIDE => Scale::Log,
            _ => Scale::Linear,
        }
    }

    /// What its bounds are multiplied by in a country.
    fn money_factor(&self, country: Country) -> f64 {
        if self.is_money() {
            country.money_factor()
        } else {
            1.0
        }
    }

    /// The bounds as numbers in a country, where it has them.
    pub fn bounds(&self, country: Country) -> Option<(f64, f64)> {
        let factor = self.money_factor(country);
        match self.kind {
            InputKind::Number { low, high, .. } => Some((low * factor, high * factor)),
            InputKind::Whole { low, high, .. } => Some((low.into(), high.into())),
            InputKind::Choice { .. } | InputKind::Switch { .. } => None,
        }
    }
}

/// A type that a plan's field can have: read from a value within the row's bounds, and back.
trait Held: Sized {
    fn read(value: &Value, input: &PlanInput, country: Country) -> Result<Self, Error>;
    fn value(&self) -> Value;
}

impl Held for f64 {
    fn read(value: &Value, input: &PlanInput, country: Country) -> Result<Self, Error> {
        match (value, input.bounds(country)) {
            (Value::Number(number), Some((low, high))) if (low..=high).contains(number) => {
                // Zero has no sign.
                Ok(number + 0.0)
            }
            _ => Err(input.refuse(value, country)),
        }
    }

    fn value(&self) -> Value {
        Value::Number(*self)
    }
}

impl Held for u32 {
    fn read(value: &Value, input: &PlanInput, country: Country) -> Result<Self, Error> {
        let number = f64::read(value, input, country)?;
        if number.fract() == 0.0 {
            Ok(number as u32)
        } else {
            Err(input.refuse(value, country))
        }
    }

    fn value(&self) -> Value {
        Value::Number(f64::from(*self))
    }
}

impl Held for bool {
    fn read(value: &Value, input: &PlanInput, country: Country) -> Result<Self, Error> {
        match value {
            Value::Switch(on) => Ok(*on),
            _ => Err(input.refuse(value, country)),
        }
    }

    fn value(&self) -> Value {
        Value::Switch(*self)
    }
}

/// Gives a plain enum its words, its list of options and its `Held`.
macro_rules! choice {
    ($name:ident { $($variant:ident = $word:literal),* }) => {
        impl $name {
            const OPTIONS: &'static [&'static str] = &[$($word),*];

            /// The word that stands for it in the API and in links.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }
        }

        impl Held for $name {
            fn read(value: &Value, input: &PlanInput, country: Country) -> Result<Self, Error> {
                match value {
                    $(Value::Text(text) if text == $word => Ok($name::$variant),)*
                    _ => Err(input.refuse(value, country)),
                }
            }

            fn value(&self) -> Value {
                Value::Text(self.word().to_owned())
            }
        }
    };
}
choice!(Reduction { Layoffs = "layoffs", Attrition = "attrition" });
choice!(Talent { Thin = "thin", Average = "average", Strong = "strong" });

macro_rules! kind {
    (f64, $default:literal, $low:literal, $high:literal) => {
        InputKind::Number {
            default: $default,
            low: $low,
            high: $high,
        }
    };
    (u32, $default:literal, $low:literal, $high:literal) => {
        InputKind::Whole {
            default: $default,
            low: $low,
            high: $high,
        }
    };
    (bool, $default:literal) => {
        InputKind::Switch { default: $default }
    };
    ($choice:ident, $default:expr) => {
        InputKind::Choice {
            default: $default.word(),
            options: $choice::OPTIONS,
        }
    };
}

/// Declares [`Decided`], [`Plan`], its defaults and its rows of the table from one list, so that they cannot
/// drift apart: `Input name: type = default[, low, high]; unit; meaning; source`.
macro_rules! plan_inputs {
    ($($input:ident $name:ident: $type:ident = $default:expr $(, $low:literal, $high:literal)?;
       $unit:literal; $meaning:literal; $source:literal)*) => {
        /// Which input of the plan.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Decided {
            $(#[doc = $meaning] $input,)*
        }

        impl Decided {
            /// Every one, in the order of the table.
            pub const ALL: [Decided; [$(stringify!($name)),*].len()] = [$(Decided::$input),*];

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

        /// What is decided: the same in every world.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Plan {
            $(#[doc = $meaning] pub $name: $type,)*
        }

        impl Default for Plan {
            fn default() -> Self {
                Plan { $($name: $default,)* }
            }
        }

        /// The table of plan inputs, in the order of `docs/model.md` section 1.
        pub static PLAN_INPUTS: &[PlanInput] = &[$(PlanInput {
            input: Decided::$input,
            name: stringify!($name),
            unit: $unit,
            kind: plan_inputs!(@kind $type $default $(, $low, $high)?),
        },)*];

        impl Plan {
            /// Sets one input, within its bounds.
            pub(super) fn set(
                &mut self,
                input: Decided,
                value: &Value,
                country: Country,
            ) -> Result<(), Error> {
                match input {
                    $(Decided::$input => {
                        self.$name = Held::read(value, input.row(), country)?;
                    })*
                }
                Ok(())
            }

            /// The value of one input.
            pub fn get(&self, input: Decided) -> Value {
                match input {
                    $(Decided::$input => self.$name.value(),)*
                }
            }

            /// Takes one input over from another plan.
            pub(super) fn copy(&mut self, input: Decided, other: &Plan) {
                match input {
                    $(Decided::$input => self.$name = other.$name,)*
                }
            }
        }
    };
    (@kind f64 $default:literal, $low:literal, $high:literal) => { kind!(f64, $default, $low, $high) };
    (@kind u32 $default:literal, $low:literal, $high:literal) => { kind!(u32, $default, $low, $high) };
    (@kind bool $default:literal) => { kind!(bool, $default) };
    (@kind $choice:ident $default:expr) => { kind!($choice, $default) };
}

plan_inputs! {
    Headcount headcount: f64 = 700.0, 1.0, 100_000.0; "people";
        "people (full-time equivalents) doing this work today";
        "the team in the article that prompted the calculator"
    AiShare ai_share: f64 = 0.67, 0.0, 1.0; "share";
        "share of incoming issues given to the AI first";
        "two thirds of chats, as Klarna reported in February 2024"
    HorizonMonths horizon_months: u32 = 36, 6, 60; "months";
        "how far the plan is judged";
        "judgement"
    RolloutMonths rollout_months: f64 = 6.0, 0.0, 24.0; "months";
        "the AI share grows linearly to its full size over this time";
        "judgement"
    ClaimedResolution claimed_resolution: f64 = 0.67, 0.0, 1.0; "share";
        "what the plan believes the AI resolves of what it is given";
        "vendors' claims of 0.59 to 0.85: Intercom Fin 67 %, Salesforce 84–85 %; counted as resolved: no return within 24 hours (Fin), 2 to 72 (Zendesk), 7 days (Chatwoot)"
    Reduction reduction: Reduction = Reduction::Layoffs; "";
        "cut at once with severance, or freeze hiring and let people leave";
        "judgement"
    Occupancy occupancy: f64 = 0.80, 0.50, 0.95; "share";
        "busy share of logged-in time that a large team is staffed for";
        "contact centres: mean 0.71, range 0.48–0.87 (n = 494)"
    ServiceGrade service_grade: f64 = 1.0, 0.0, 3.0; "";
        "square-root staffing safety β";
        "judgement"
    Shrinkage shrinkage: f64 = 0.32, 0.0, 0.6; "share";
        "paid time not available for work";
        "30–35 % in contact centres"
    HandleMinutes handle_minutes: f64 = 8.0, 0.5, 480.0; "minutes";
        "average handle time of one contact";
        "4–7 min calls (SQM), with after-call work"
    OpenHoursPerWeek open_hours_per_week: f64 = 84.0, 20.0, 168.0; "hours a week";
        "hours the service is open";
        "judgement"
    OnDemandShare on_demand_share: f64 = 0.0, 0.0, 0.5; "share of headcount";
        "remote on-demand pool that can log in when needed";
        "no pool unless planned"
    Reversal reversal: bool = true; "";
        "whether management reverses when quality falls";
        "judgement"
    ReversalTrigger reversal_trigger: f64 = 0.05, 0.01, 0.5; "share of issues";
        "extra unresolved share that triggers a reversal";
        "judgement"
    ReversalPatienceMonths reversal_patience_months: u32 = 3, 1, 12; "months";
        "consecutive months above the trigger before a reversal";
        "judgement"
    ReversalRetreat reversal_retreat: f64 = 0.25, 0.0, 1.0; "share";
        "part of the AI share taken back in a reversal";
        "judgement"
    DiscountRate discount_rate: f64 = 0.08, 0.0, 0.3; "per year";
        "discount rate on future money";
        "judgement"
    TraineeProductivity trainee_productivity: f64 = 0.5, 0.0, 1.0; "share";
        "what a trainee does of an experienced person's work";
        "judgement"
    CustomerLifetimeYears customer_lifetime_years: f64 = 2.0, 0.1, 20.0; "years";
        "margin lost with a customer is this many years";
        "judgement"
    Talent talent: Talent = Talent::Average; "";
        "in-house ability to make AI work";
        "judgement"
    Assist assist: bool = false; "";
        "the people who stay work with AI help";
        "off unless planned"
    AssistSeatCost assist_seat_cost: f64 = 40.0, 0.0, 1000.0; "money per person-month";
        "price of AI help for one person";
        "judgement"
    ImpersonalAnnouncement impersonal_announcement: bool = false; "";
        "a cut is communicated impersonally";
        "judgement"
}

impl Decided {
    /// Its row of the table.
    pub fn row(self) -> &'static PlanInput {
        &PLAN_INPUTS[self as usize]
    }

    /// Its name in the API.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The plan input of this name; none if no plan input has it.
    pub fn named(name: &str) -> Option<Decided> {
        let row = PLAN_INPUTS.iter().find(|row| row.name == name);
        row.map(|row| row.input)
    }

    /// The same of a name that was given from outside.
    ///
    /// # Errors
    /// If no plan input has this name.
    pub fn read(name: &str) -> Result<Decided, Error> {
        Decided::named(name).ok_or_else(|| Error::UnknownField {
            place: "plan",
            field: name.to_owned(),
            known: PLAN_INPUTS.iter().map(|row| row.name).collect(),
        })
    }
}

impl Plan {
    /// The people whose work is handed over: the cut if the AI finished all of it.
    pub fn handed_over(&self) -> f64 {
        self.headcount * self.ai_share
    }

    /// How many fewer people: the work that the AI is counted on to finish.
    pub fn cut(&self) -> f64 {
        self.handed_over() * self.claimed_resolution
    }

    /// The claim that a cut counts on; none where nothing is handed over, since the only cut there
    /// is none, whatever the claim.
    pub fn claim_for(&self, cut: f64) -> Option<f64> {
        let all = self.handed_over();
        (all > 0.0).then(|| (cut / all).min(1.0))
    }

    /// Checks every field against its bounds: the first that is out of them is refused.
    pub(crate) fn validate(&self, country: Country) -> Result<(), Error> {
        let mut copy = self.clone();
        (Decided::ALL.into_iter()).try_for_each(|input| copy.set(input, &self.get(input), country))
    }
}
