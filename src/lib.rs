//! U-turn.
pub mod model;
#[cfg(feature = "web")]
pub mod app;
