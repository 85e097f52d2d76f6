//! The page, used as people use it: by roles, labels and texts, with keyboard and pointer.

mod access;
mod answers;
mod background;
mod embed;
mod hostile;
mod inputs;
mod keyboard;
mod layout;
mod links;
mod numbers;
mod orientation;
mod paper;
mod pilot;
mod recovery;
mod sections;
mod several_teams;
pub mod steps;
mod still;
mod take_along;
mod translated;
mod typing;
mod under_way;

use crate::Scenario;
use crate::browser::Browser;

/// All scenarios of the page.
pub fn scenarios(browser: Browser) -> Vec<Scenario> {
    [
        answers::scenarios(),
        inputs::scenarios(),
        typing::scenarios(browser),
        keyboard::scenarios(),
        sections::scenarios(),
        numbers::scenarios(),
        pilot::scenarios(),
        orientation::scenarios(),
        background::scenarios(),
        still::scenarios(browser),
        recovery::scenarios(),
        hostile::scenarios(),
        links::scenarios(),
        embed::scenarios(browser),
        take_along::scenarios(),
        paper::scenarios(browser),
        layout::scenarios(),
        translated::scenarios(),
        under_way::scenarios(),
        several_teams::scenarios(),
        access::scenarios(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
