//! Every word on the page, in English.
//!
//! Figures come in as numbers and leave as the visitor's locale writes them. Words a newspaper
//! would print; a probability is a frequency, a range where there is one.

mod comparison;
mod curve;
mod differences;
mod drivers;
mod fields;
mod figures;
mod find_out;
mod futures;
mod guess;
mod implied;

mod inputs;
mod method;
mod months;
mod numbers;
mod record;
mod status;
mod stories;
mod survey;
mod verdict;
mod waterfall;
mod work;

pub use comparison::*;
pub use curve::*;
pub use drivers::*;
pub use fields::*;
pub use figures::*;
pub use find_out::*;
pub use futures::*;
pub use guess::*;
pub use implied::*;

pub use inputs::*;
pub use method::*;
pub use months::*;
pub use numbers::*;
pub use record::*;
pub use status::*;
pub use stories::*;
pub use survey::*;
pub use verdict::*;
pub use waterfall::*;
pub use work::*;

/// The name in the masthead.
pub const NAME: &str = "U-turn";
/// Beside the name.
pub const STRAPLINE: &str = "On handing people’s work to AI";
/// The question that the page answers.
pub const QUESTION: &str = "Will you wish you had kept more people?";
/// At the foot of the page.
pub const LIMITS: &str = "A model’s estimate, not a forecast for a named company. \
    What is typed stays in this page: it has no server, no account and no tracking.";
