//! What was before, for undoing.

use crate::codec::Settings;
use crate::words::field::Field;
use std::rc::Rc;

/// Steps that can be undone.
const KEPT: usize = 100;

/// Past moments, the newest last.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    past: Vec<Rc<Settings>>,
    /// The field that is being typed into or pulled: its changes are one step.
    under_way: Option<Field>,
}

impl History {
    /// Before a change: of a field, or of anything else.
    pub fn remember(&mut self, moment: Settings, field: Option<Field>) {
        let goes_on = field.is_some() && field == self.under_way;
        self.under_way = field;
        if goes_on {
            return;
        }
        if self.past.len() == KEPT {
            self.past.remove(0);
        }
        self.past.push(Rc::new(moment));
    }

    /// The field is left, or the handle let go: the next change is another step.
    pub fn rest(&mut self) {
        self.under_way = None;
    }

    /// A field's changes have not come to rest.
    pub fn is_under_way(&self) -> bool {
        self.under_way.is_some()
    }

    /// The last moment that was otherwise than now: the steps since then are thereby undone.
    pub fn back(&mut self, now: &Settings) -> Option<Rc<Settings>> {
        self.under_way = None;
        loop {
            let moment = self.past.pop()?;
            if *moment != *now {
                return Some(moment);
            }
        }
    }

    /// There is nothing to undo.
    pub fn is_empty(&self) -> bool {
        self.past.is_empty()
    }
}
