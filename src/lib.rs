//! **U-turn**: how likely is a plan to hand people's work to AI to be regretted?
//!
//! A staffing cost-quality model (queues, AI ability over task difficulty, quality, churn,
//! severance, rehiring, uncertainty) that judges a plan by what one would wish, in hindsight, to
//! have done. With default features this is the [`model`] alone, without any web dependency:
//!
//! ```
//! use uturn::model::{Inputs, Worlds, estimate};
//!
//! let estimate = estimate(&Inputs::default(), Worlds::W512).unwrap();
//! let risk = estimate.regret_risk.alone[estimate.plan_index];
//! println!("regretted in {:.0} of 100 simulated futures", 100.0 * risk);
//! # assert!(risk > 0.3 && risk < 0.5);
//! ```
//!
//! The feature `api` adds the exports of the WebAssembly engine, `web` the page.

#[cfg(feature = "api")]
pub mod api;
#[cfg(feature = "web")]
pub mod app;
pub mod model;
