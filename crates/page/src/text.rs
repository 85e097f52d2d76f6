//! Every word on the page, in English.
//!
//! Figures come in as numbers and leave as the visitor's locale writes them. Words a newspaper
//! would print; a probability is a frequency, a range where there is one.

mod card;
mod comparison;
mod converter;
mod curve;
mod drivers;
mod embed;
mod fields;
mod find_out;
mod futures;
mod guess;
mod implied;

mod inputs;
mod likelihood;
mod link;
mod method;
mod months;
mod moved;
mod numbers;
mod orientation;
mod record;
mod refusals;
mod release;
mod sources;
mod status;
#[cfg(not(target_arch = "wasm32"))]
mod still;
mod stories;
mod survey;
mod take_along;
mod waterfall;
mod work;

use words::{differences, figures};

pub use card::*;
pub use comparison::*;
pub use converter::*;
pub use curve::*;
pub use drivers::*;
pub use embed::*;
pub use fields::*;
pub use find_out::*;
pub use futures::*;
pub use guess::*;
pub use implied::*;
pub use words::figures::*;

pub use inputs::*;
pub use likelihood::*;
pub use link::*;
pub use method::*;
pub use months::*;
pub use moved::*;
pub use numbers::*;
pub use orientation::*;
pub use record::*;
pub use refusals::*;
pub use release::*;
pub use sources::*;
pub use status::*;
#[cfg(not(target_arch = "wasm32"))]
pub use still::*;
pub use stories::*;
pub use survey::*;
pub use take_along::*;
pub use waterfall::*;
pub use words::verdict::*;
pub use work::*;

/// The name in the masthead.
pub const NAME: &str = "U-turn";
/// Beside the name: what prompted the page. The latter part leads to that story.
pub const PROMPTED: [&str; 2] = ["After ", "Klarna’s turn back to people"];
/// The question that the page answers.
pub const QUESTION: &str = "Will you wish you had kept more people?";
/// At the foot of the page.
pub const LIMITS: &str = "A model’s estimate, not a forecast for a named company. \
    What is typed stays in this page: it has no server, no account and no tracking.";
