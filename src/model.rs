//! The staffing cost-quality model: no web, no clock, no randomness.
mod ai;
pub mod erlang;
pub mod error;
pub mod inputs;
mod lanes;
pub mod path;
mod queue;
pub mod report;
mod special;

pub use error::Error;
pub use inputs::*;
