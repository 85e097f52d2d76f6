//! The page, used as people use it: by roles, labels and texts, with keyboard and pointer.

mod access;
mod answers;
mod background;
mod figures;
mod inputs;
mod keyboard;
mod layout;
mod numbers;
mod sections;
mod steps;

use crate::Scenario;

/// All scenarios of the page.
pub fn scenarios() -> Vec<Scenario> {
    [
        answers::scenarios(),
        inputs::scenarios(),
        keyboard::scenarios(),
        figures::scenarios(),
        sections::scenarios(),
        numbers::scenarios(),
        background::scenarios(),
        layout::scenarios(),
        access::scenarios(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
