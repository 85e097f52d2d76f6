//! The engine: the model as a Wasm module of its own, running in a worker that the page owns, so
//! that it can be ended and started again.

mod later;
mod messages;
mod worker;

#[cfg(test)]
pub use messages::message_fields;
pub use messages::{Answer, CompanyAnswer, File, FileOf, Onward, Said, Stage, said};
pub use worker::Engine;

use wasm_bindgen::{JsCast, JsValue};

/// What an error says of itself; nothing if it is no `Error`.
pub fn reason(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map(|error| String::from(error.message()))
        .unwrap_or_default()
}
