//! What was before, for undoing.

use std::rc::Rc;
use uturn::codec::Settings;

/// Steps that can be undone.
const KEPT: usize = 100;

/// Past moments, the newest last.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    past: Vec<Rc<Settings>>,
}

impl History {
    /// How it was before a step.
    pub fn remember(&mut self, moment: Settings) {
        if self.past.len() == KEPT {
            self.past.remove(0);
        }
        self.past.push(Rc::new(moment));
    }

    /// The last moment that was otherwise than now: the steps since then are thereby undone.
    pub fn back(&mut self, now: &Settings) -> Option<Rc<Settings>> {
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
