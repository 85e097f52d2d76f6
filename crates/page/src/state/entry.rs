//! What stands in a field: as it was typed, right or wrong.

use super::few::Few;
use crate::numerals::Numerals;
use uturn::model::{Inputs, Uncertain};
use words::field::{End, Field, Subject};
use words::quantity::{Form, Problem};

/// One field's text, and what is wrong with it. The value that it came to is in the inputs.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub text: String,
    pub problem: Option<Problem>,
}

/// The fields that stand as they were typed; any other says what the inputs are.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entries(Few<Field, Entry>);

impl Entries {
    /// A field's entry.
    pub fn get(&self, field: Field, inputs: &Inputs, numerals: &Numerals) -> Entry {
        self.0.get(&field).cloned().unwrap_or_else(|| Entry {
            text: field.written(field.value(inputs), numerals),
            problem: None,
        })
    }

    /// A field stands as it was typed.
    pub fn has(&self, field: Field) -> bool {
        self.0.has(&field)
    }

    /// These fields are left behind, with what cannot be read there.
    pub fn leave(&mut self, fields: &[Field]) {
        self.0.retain(|field, _| !fields.contains(field));
    }

    /// Every field can be read.
    pub fn are_valid(&self) -> bool {
        self.wrong().next().is_none()
    }

    /// The fields that cannot be read, in the order of the page.
    pub fn wrong(&self) -> impl Iterator<Item = (Field, Problem)> {
        let entries = self.0.iter();
        entries.filter_map(|(field, entry)| Some((*field, entry.problem?)))
    }

    /// Takes what was typed into a field, and with it the inputs to what it comes to.
    pub fn typed(&mut self, field: Field, text: String, inputs: &mut Inputs, numerals: &Numerals) {
        let problem = field.read(&text, inputs, numerals).err();
        if problem.is_none() {
            self.0.retain(|other, _| !other.says_the_same_as(field));
            self.0.remove(&field);
            self.renew(inputs, numerals);
        }
        self.0.insert(field, Entry { text, problem });
    }

    /// Sets a field to the allowed value nearest to this one. What cannot be read elsewhere is left
    /// alone: a handle that passes by must not bring it in.
    pub fn set(&mut self, field: Field, value: f64, inputs: &mut Inputs) {
        field.set(value, inputs);
        self.0.retain(|other, entry| {
            *other != field && !other.says_the_same_as(field) && entry.problem.is_some()
        });
    }

    /// Closes an uncertain input's range at its likely value, or opens it around that as far as it
    /// is open at the start.
    pub fn know(&mut self, input: Uncertain, is_known: bool, inputs: &mut Inputs, start: &Inputs) {
        let likely = Field::Uncertain(input, End::Likely);
        let value = likely.value(inputs);
        if !is_known {
            inputs.copy(input.into(), start);
            // A range that has closed would stay so; one that is open moves.
            likely.set(value, inputs);
        } else {
            for end in [End::Low, End::High] {
                Field::Uncertain(input, end).set(value, inputs);
            }
        }
        self.forget(&[Subject::Input(input.into())]);
    }

    /// After the inputs have changed: what could be read says what they are now, and what could
    /// not may be readable, until nothing more is.
    pub fn renew(&mut self, inputs: &mut Inputs, numerals: &Numerals) {
        self.0.retain(|_, entry| entry.problem.is_some());
        loop {
            let before = self.0.len();
            self.0.retain(|field, entry| {
                entry.problem = field.read(&entry.text, inputs, numerals).err();
                entry.problem.is_some()
            });
            if self.0.len() == before {
                return;
            }
        }
    }

    /// Drops what was typed for these.
    pub fn forget(&mut self, subjects: &[Subject]) {
        self.0
            .retain(|field, _| !subjects.contains(&field.decides()));
    }

    /// Drops what was typed as an amount of money.
    pub fn forget_money(&mut self) {
        self.0.retain(|field, _| field.form() != Form::Money);
    }

    /// What was typed into a field, if it stands as it was typed.
    pub fn text(&self, field: Field) -> Option<String> {
        self.0.get(&field).map(|entry| entry.text.clone())
    }

    /// Lets a field stand as it does in others.
    pub fn adopt(&mut self, field: Field, others: &Entries) {
        if let Some(entry) = others.0.get(&field) {
            self.0.insert(field, entry.clone());
        }
    }

    /// Writes out what is valid in full; anything else stays as it was typed.
    pub fn tidy(&mut self, field: Field, inputs: &Inputs, numerals: &Numerals) {
        if let Some(entry) = self.0.get_mut(&field)
            && entry.problem.is_none()
        {
            entry.text = field.exactly(inputs, numerals);
        }
    }
}
