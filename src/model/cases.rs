//! Cases that a visitor can load: what was reported, what we assume, what happened
//! (`docs/evidence.md` section 3).
//!
//! The one table of cases is [`CASES`]. Every figure that a text about a case may name stands in
//! it, as one of its settings, as a figure on record, or as worked out from those two; so a text
//! can only say what is in the table.

mod company;
mod table;

pub use company::{CaseTeam, CompanyCase, ONE_TARGET};
pub use table::CASES;

use super::inputs::{Decided, Input, Inputs, Value};
use super::presets::{Presets, Work};

/// Where a setting comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Reported, or following from two figures that were.
    Reported,
    /// Set by us, so that the case can be loaded at all.
    Assumed,
}

/// What an input is set to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount {
    /// A number.
    Number(f64),
    /// One of an input's words.
    Word(&'static str),
    /// On or off.
    Switch(bool),
    /// Low, likely and high.
    Range([f64; 3]),
}

impl Amount {
    /// As the table of inputs takes it.
    pub fn value(self) -> Value {
        match self {
            Amount::Number(number) => Value::Number(number),
            Amount::Word(word) => Value::Text(word.to_owned()),
            Amount::Switch(on) => Value::Switch(on),
            Amount::Range(ends) => Value::List(ends.map(Value::Number).to_vec()),
        }
    }
}

/// An input that a case sets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CaseInput {
    /// Which one.
    pub input: Input,
    /// What it is set to.
    pub amount: Amount,
    /// Where that comes from.
    pub basis: Basis,
}

/// A figure on record, with what it counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// So many.
    Count(f64),
    /// A part of something.
    Share(f64),
    /// US dollars.
    Dollars(f64),
    /// A calendar year.
    Year(u16),
}

impl Figure {
    /// The bare number.
    pub fn number(self) -> f64 {
        match self {
            Figure::Count(number) | Figure::Share(number) | Figure::Dollars(number) => number,
            Figure::Year(year) => year.into(),
        }
    }
}

/// A figure worked out from those on record and the settings, to see whether they agree.
#[derive(Debug, Clone, Copy)]
pub struct Derived {
    /// Its name in the case.
    pub name: &'static str,
    /// What it counts.
    pub kind: fn(f64) -> Figure,
    /// How it is worked out.
    pub of: fn(&Case) -> f64,
}

/// A month of a calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearMonth {
    /// The year.
    pub year: u16,
    /// Its month, counted from 1.
    pub month: u8,
}

impl YearMonth {
    /// Which month of a plan this is, if the plan began in the month `start`; none before that.
    pub fn month_since(self, start: YearMonth) -> Option<usize> {
        let gone = self.months().checked_sub(start.months())?;
        Some(usize::try_from(gone).ok()? + 1)
    }

    /// The month that comes so many months later.
    pub fn later_by(self, months: u32) -> YearMonth {
        let months = self.months() + months;
        YearMonth {
            year: (months / 12) as u16,
            month: (months % 12) as u8 + 1,
        }
    }

    /// Counted from the first one of all.
    fn months(self) -> u32 {
        12 * u32::from(self.year) + u32::from(self.month) - 1
    }
}

/// What is on record of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// The plan is announced.
    Announced,
    /// Its makers concede that quality fell.
    Conceded,
}

/// What is known to have come of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was reversed, softened or called a mistake.
    Regretted,
    /// No reversal is known.
    NoneKnown,
}

/// A case on record, or as an article tells it.
#[derive(Debug)]
pub struct Case {
    /// Its name in links.
    pub key: &'static str,
    /// The kind of work whose figures it starts from.
    pub work: Work,
    /// Every input that is not that work's own.
    pub settings: &'static [CaseInput],
    /// What was changed afterwards; empty where nothing is known to have been.
    pub after: &'static [CaseInput],
    /// Months that it had run when its makers turned, where that is on record.
    pub turned_after: Option<u32>,
    /// What came of it.
    pub outcome: Outcome,
    /// Every other figure that a text about it may name.
    pub figures: &'static [(&'static str, Figure)],
    /// What follows from the figures.
    pub derived: &'static [Derived],
    /// What is on record by month, the plan's first month first.
    pub dates: &'static [(YearMonth, Event)],
}

/// There is one case of each key.
impl PartialEq for Case {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Case {
    /// What it starts from.
    pub fn presets(&self) -> Presets {
        Presets {
            work: self.work,
            ..Presets::default()
        }
    }

    /// The plan as it was made.
    pub fn inputs(&self) -> Inputs {
        let mut inputs = self.presets().start();
        apply(self.settings, &mut inputs);
        inputs
    }

    /// The plan as it was changed afterwards, where that is known.
    pub fn inputs_after(&self) -> Option<Inputs> {
        let mut inputs = self.inputs();
        apply(self.after, &mut inputs);
        (!self.after.is_empty()).then_some(inputs)
    }

    /// A figure of the case by name: on record, worked out, or what an input is set to.
    pub fn figure(&self, name: &str) -> Option<Figure> {
        let on_record = self.figures.iter().find(|(known, _)| *known == name);
        let derived = || self.derived.iter().find(|derived| derived.name == name);
        on_record
            .map(|(_, figure)| *figure)
            .or_else(|| derived().map(|derived| (derived.kind)((derived.of)(self))))
            .or_else(|| self.decided(name))
    }

    /// What a plan input stands at.
    fn decided(&self, name: &str) -> Option<Figure> {
        let input = Decided::named(name)?;
        let Value::Number(number) = self.inputs().plan.get(input) else {
            return None;
        };
        Some(if input.row().unit.starts_with("share") {
            Figure::Share(number)
        } else {
            Figure::Count(number)
        })
    }

    /// The bare number of a figure that the case has.
    fn number(&self, name: &str) -> f64 {
        let figure = self.figure(name).map(Figure::number);
        figure.unwrap_or_else(|| unreachable!("{} has no figure {name}", self.key))
    }
}

/// The case of this key; none if there is none.
pub fn case(key: &str) -> Option<&'static Case> {
    CASES.iter().find(|case| case.key == key)
}

/// Sets what a case sets.
fn apply(settings: &[CaseInput], inputs: &mut Inputs) {
    for setting in settings {
        let set = inputs.set(setting.input, &setting.amount.value());
        set.unwrap_or_else(|error| unreachable!("a case sets what is allowed, yet {error}"));
    }
}

#[cfg(test)]
mod tests;
