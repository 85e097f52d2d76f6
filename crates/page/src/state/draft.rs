//! A change that has not come to its end: what is being typed, or the handle that is being moved.
//!
//! It starts anew from what was finished before it with every key, so that what a half-typed number
//! did is gone with the next one. It is shown if every field can then be read, and taken back if
//! not.

use super::request::Known;
use super::{Entries, KnownCompany, KnownOnward, State};
use std::rc::Rc;
use uturn::codec::Settings;
use uturn::model::Inputs;
use words::field::Field;

/// A change under way.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    field: Field,
    before: Rc<Finished>,
    /// Keys pressed, or moves made.
    changes: u32,
    /// It has been left alone for a moment, and what it comes to may be told.
    rests: bool,
}

/// What stood before it, with the answers to that.
#[derive(Debug, PartialEq)]
struct Finished {
    inputs: Inputs,
    entries: Entries,
    known: Option<Known>,
    full: Option<Known>,
    pool: Option<Known>,
    onward: Option<KnownOnward>,
    company: Option<KnownCompany>,
}

impl State {
    /// All that a link carries, as far as it is finished.
    pub fn settings(&self) -> Settings {
        self.settings_of(self.finished_inputs())
    }

    /// The same of what is shown, which may be half-typed.
    pub fn settings_shown(&self) -> Settings {
        self.settings_of(&self.inputs)
    }

    /// The same of the answer on show, which may be of an older plan.
    pub fn settings_answered(&self) -> Settings {
        let mut settings = self.settings_of(&self.plan_shown());
        if let (Some(since), Some(known)) = (&mut settings.under_way, self.onward()) {
            *since = known.since;
        }
        settings
    }

    fn settings_of(&self, inputs: &Inputs) -> Settings {
        let presets = self.presets;
        let teams = self.several.asked.as_ref();
        let teams = teams.map(|asked| asked.written(inputs, presets));
        let (inputs, presets, teams) = match teams {
            Some((inputs, presets, teams)) => (inputs, presets, Some(teams)),
            None => (inputs.clone(), presets, None),
        };
        Settings {
            inputs,
            presets,
            under_way: self.since().copied(),
            teams,
            planned_pilot: self.asked_pilot.planned,
        }
    }

    pub(super) fn finished_inputs(&self) -> &Inputs {
        let draft = self.draft.as_ref();
        draft.map_or(&self.inputs, |draft| &draft.before.inputs)
    }

    /// The field that is being changed.
    pub(super) fn field_under_way(&self) -> Option<Field> {
        self.draft.as_ref().map(|draft| draft.field)
    }

    /// The field that is being changed or was last, and what the inputs were before; none if
    /// something else has changed since.
    pub fn moved_by(&self) -> Option<(Field, &Inputs)> {
        match &self.draft {
            Some(draft) => Some((draft.field, &draft.before.inputs)),
            None => self
                .changed_last
                .as_ref()
                .map(|(field, before)| (*field, &**before)),
        }
    }

    /// What is being typed or moved now: another value with every change, none once that rests.
    pub fn in_motion(&self) -> Option<(Field, u32)> {
        let moving = self.draft.as_ref().filter(|draft| !draft.rests);
        moving.map(|draft| (draft.field, draft.changes))
    }

    /// Nothing is said yet of what is wrong with this field: its number is not typed to its end.
    pub(super) fn is_unjudged(&self, field: Field) -> bool {
        self.in_motion().is_some_and(|(moving, _)| moving == field)
    }

    /// Starts a change of a field, or goes on with it. What it starts from comes back.
    fn begin(&mut self, field: Field) -> Rc<Finished> {
        let goes_on = self.draft.take().filter(|draft| draft.field == field);
        let (before, changes) = match goes_on {
            Some(draft) => (draft.before, draft.changes + 1),
            None => {
                let before = Finished {
                    inputs: self.inputs.clone(),
                    entries: self.entries.clone(),
                    known: self.known.clone(),
                    full: self.full.clone(),
                    pool: self.pool.clone(),
                    onward: self.onwards.known.clone(),
                    company: self.several.known.clone(),
                };
                (before.into(), 0)
            }
        };
        self.draft = Some(Draft {
            field,
            before: before.clone(),
            changes,
            rests: false,
        });
        before
    }

    /// Inputs and fields as they were, and the answers if they were settled.
    fn put_back(&mut self, before: &Finished) {
        self.inputs = before.inputs.clone();
        self.entries = before.entries.clone();
        let known = before.known.as_ref();
        if known.is_some_and(|known| known.settles(&before.inputs)) {
            self.known = before.known.clone();
            self.full = before.full.clone();
            self.pool = before.pool.clone();
        }
        let onward = before.onward.as_ref();
        if onward.is_some_and(|onward| onward.settled && onward.inputs == before.inputs) {
            self.onwards.known = before.onward.clone();
        }
        let company = before.company.as_ref();
        if company
            .is_some_and(|known| known.settled && self.company().as_ref() == Some(&known.company))
        {
            self.several.known = before.company.clone();
        }
    }

    /// What stands in a field while it is being typed.
    pub(super) fn typed(&mut self, field: Field, text: String) {
        let before = self.begin(field);
        let (mut inputs, mut entries) = (before.inputs.clone(), before.entries.clone());
        entries.typed(field, text, &mut inputs, &self.numerals);
        if entries.are_valid() {
            self.inputs = inputs;
            self.entries = entries;
        } else {
            self.put_back(&before);
            self.entries.adopt(field, &entries);
        }
        self.ask();
    }

    /// Where a handle is while it is moved.
    pub(super) fn pull(&mut self, field: Field, value: f64) {
        let before = self.begin(field);
        self.inputs = before.inputs.clone();
        self.entries = before.entries.clone();
        self.entries.set(field, value, &mut self.inputs);
    }

    pub(super) fn rest(&mut self) {
        if let Some(draft) = &mut self.draft {
            draft.rests = true;
        }
    }

    /// The field is left, or the handle let go: what can be read counts, also where it was not shown
    /// because another field cannot be.
    pub(super) fn finish(&mut self) {
        let Some(Draft { field, before, .. }) = self.draft.take() else {
            return;
        };
        let (inputs, numerals) = (&mut self.inputs, &self.numerals);
        match self.entries.text(field) {
            Some(text) => {
                *inputs = before.inputs.clone();
                self.entries = before.entries.clone();
                self.entries.typed(field, text, inputs, numerals);
                self.entries.tidy(field, inputs, numerals);
            }
            None => self.entries.renew(inputs, numerals),
        }
        self.changed_last = Some((field, before.inputs.clone().into()));
        self.ask();
    }
}
