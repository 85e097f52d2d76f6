#![doc = include_str!("README.md")]
#![deny(missing_docs)]

pub mod codec;
pub mod model;

/// The Rust example of the repository's README, compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
