//! What stands in a field: as it was typed, right or wrong.

use super::field::{Field, Problem};
use crate::app::numerals::Numerals;
use crate::model::Inputs;

/// One field's text, and what is wrong with it. The value that it came to is in the inputs.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub text: String,
    pub problem: Option<Problem>,
}

/// Every field's entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Entries([Entry; Field::ALL.len()]);

impl Entries {
    /// Every field as these inputs have it.
    pub fn of(inputs: &Inputs, numerals: &Numerals) -> Self {
        Entries(Field::ALL.map(|field| Entry::of(field, inputs, numerals)))
    }

    /// A field's entry.
    pub fn get(&self, field: Field) -> &Entry {
        &self.0[field as usize]
    }

    /// Every field can be read.
    pub fn are_valid(&self) -> bool {
        self.0.iter().all(|entry| entry.problem.is_none())
    }

    /// Takes what was typed into a field, and with it the inputs to what it comes to.
    pub fn typed(&mut self, field: Field, text: String, inputs: &mut Inputs, numerals: &Numerals) {
        let problem = field.read(&text, inputs, numerals).err();
        self.0[field as usize] = Entry { text, problem };
        if problem.is_none() {
            self.retry(Some(field), inputs, numerals);
            self.rewrite(Some(field), inputs, numerals);
        }
    }

    /// Sets a field to a value within its bounds. What cannot be read elsewhere is left alone: a
    /// handle that passes by must not bring it in.
    pub fn set(&mut self, field: Field, value: f64, inputs: &mut Inputs, numerals: &Numerals) {
        field.set(value, inputs);
        self.0[field as usize] = Entry::of(field, inputs, numerals);
        self.rewrite(Some(field), inputs, numerals);
    }

    /// Every field after the inputs have changed elsewhere.
    pub fn renew(&mut self, inputs: &mut Inputs, numerals: &Numerals) {
        self.retry(None, inputs, numerals);
        self.rewrite(None, inputs, numerals);
    }

    /// What could not be read before may be readable now; what says the same as the changed field
    /// is settled by it.
    fn retry(&mut self, changed: Option<Field>, inputs: &mut Inputs, numerals: &Numerals) {
        for field in Field::ALL
            .into_iter()
            .filter(|field| Some(*field) != changed)
        {
            let entry = &mut self.0[field as usize];
            if changed.is_some_and(|changed| field.says_the_same_as(changed)) {
                entry.problem = None;
            } else if entry.problem.is_some() {
                entry.problem = field.read(&entry.text, inputs, numerals).err();
            }
        }
    }

    /// Writes what can be read anew from the inputs.
    fn rewrite(&mut self, changed: Option<Field>, inputs: &Inputs, numerals: &Numerals) {
        for field in Field::ALL
            .into_iter()
            .filter(|field| Some(*field) != changed)
        {
            let entry = &mut self.0[field as usize];
            if entry.problem.is_none() {
                *entry = Entry::of(field, inputs, numerals);
            }
        }
    }

    /// Writes out what is valid in full; anything else stays as it was typed.
    pub fn tidy(&mut self, field: Field, inputs: &Inputs, numerals: &Numerals) {
        let entry = &mut self.0[field as usize];
        if entry.problem.is_none() {
            entry.text = field.exactly(inputs, numerals);
        }
    }
}

impl Entry {
    fn of(field: Field, inputs: &Inputs, numerals: &Numerals) -> Self {
        Entry {
            text: field.written(field.value(inputs), numerals),
            problem: None,
        }
    }
}
