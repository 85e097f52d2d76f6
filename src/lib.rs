#![doc = include_str!("README.md")]

#[cfg(feature = "api")]
pub mod api;
#[cfg(feature = "web")]
pub mod app;
pub mod codec;
pub mod model;
#[cfg(any(feature = "api", feature = "web"))]
mod object;
#[cfg(any(feature = "api", feature = "web"))]
#[cfg_attr(
    not(feature = "web"),
    allow(
        dead_code,
        unused_imports,
        reason = "the engine says little, the page all of it"
    )
)]
mod words;

/// The Rust example of the repository's README, compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
