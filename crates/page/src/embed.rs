//! The embedded card: the same calculator, small enough for a column of an article.
//!
//! It starts when it is seen, tells the page around it how tall it is and what it has worked out,
//! and listens to nothing but its own address. It leaves storage and history alone.

mod accent;
mod card;
mod host;

#[cfg(not(target_arch = "wasm32"))]
pub use card::Contents;
pub use card::{Card, CardProps};

use crate::browser;
use crate::contract::CARD;
use web_sys::UrlSearchParams;

/// The page was asked for as a card: `?embed`.
pub fn is_asked_for() -> bool {
    let query = browser::window().and_then(|window| window.location().search().ok());
    let asked = query.and_then(|query| UrlSearchParams::new_with_str(&query).ok());
    asked.is_some_and(|asked| asked.has(CARD))
}
