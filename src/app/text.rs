//! Every word on the page, in English.
//!
//! Figures come in as numbers and leave as the visitor's locale writes them. Words a newspaper
//! would print; a probability is a frequency, a range where there is one.

mod curve;
mod fields;
mod figures;
mod months;
mod status;
mod verdict;

pub use curve::*;
pub use fields::*;
pub use figures::*;
pub use months::*;
pub use status::*;
pub use verdict::*;

/// The name in the masthead.
pub const NAME: &str = "U-turn";
/// Beside the name.
pub const STRAPLINE: &str = "On handing people’s work to AI";
/// The question that the page answers.
pub const QUESTION: &str = "Will you wish you had kept more people?";
/// At the foot of the page.
pub const LIMITS: &str = "A model’s estimate, not a forecast for a named company. \
    What is typed stays in this page: it has no server, no account and no tracking.";
