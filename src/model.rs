//! The staffing cost-quality model: no web, no clock, no randomness, no locale.
//!
//! [`path::path`] is one path of months; [`estimate`] is thousands of them, judged by regret;
//! [`company`] is several teams in them, with one target; [`pilot`] is what could be found out first,
//! and [`evidence`] what was; [`underway`] asks whether to go on.
//!
//! The repository holds the specification, `docs/model.md`, and where every figure comes from,
//! `docs/evidence.md`.

mod ai;
mod buckets;
pub mod cases;
pub mod company;
mod curve;
pub mod erlang;
pub mod error;
mod estimate;
pub mod evidence;
mod implied;
pub mod information;
mod inputs;
mod lanes;
mod linear;
pub mod observables;
pub mod path;
pub mod pilot;
mod presets;
mod queue;
pub mod report;
mod sampling;
mod self_check;
mod special;
mod table;
pub mod underway;
mod volume;

pub use error::Error;
pub use estimate::{
    Engine, Estimation, LOW_RISK, NEAR_BEST, PlanResponse, PlanResponsePoint, ResponseRun, Worlds,
    estimate, response_to_plan_input,
};
pub use implied::{Implied, implied};
pub use inputs::*;
pub use presets::{Presets, Work};
pub use report::Estimate;
pub use self_check::{Check, self_check};
pub use table::{Column, Decimal, Table};
pub use volume::{
    contacts_bounds, contacts_per_month, occupancy_bounds, occupancy_for, occupancy_meant,
};

/// The version of the model and of its table of defaults.
pub const VERSION: &str = "1";
