//! The engine: the model as a Wasm module of its own, running in a worker that the page owns, so
//! that it can be ended and started again.

mod messages;
mod worker;

pub use messages::{Answer, Stage};
pub use worker::Engine;
