//! The embedded card: the same calculator, small enough for a column of an article.
//!
//! It starts when it is seen, tells the page around it how tall it is and what it has worked out,
//! and listens to nothing but its own address. It leaves storage and history alone.

mod accent;
mod card;
mod host;

#[cfg(not(target_arch = "wasm32"))]
pub use card::Contents;

use crate::contract::CARD;
use crate::engine::Answer;
use crate::{browser, first, show};
use card::{Card, CardProps};
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::UrlSearchParams;

/// The page was asked for as a card: `?embed`.
pub fn is_asked_for() -> bool {
    let query = browser::window().and_then(|window| window.location().search().ok());
    let asked = query.and_then(|query| UrlSearchParams::new_with_str(&query).ok());
    asked.is_some_and(|asked| asked.has(CARD))
}

/// Puts the card into the document. It is a part of the program, which is asked for at once; where that
/// does not come, it is as if the program had not.
pub async fn start() {
    let is_there = fetch().await.is_ok();
    let before = first::answer().await;
    if !is_there || draw(before).await.is_err() {
        first::is_lost();
    }
}

#[wasm_split(card, fallible, preload(fetch))]
fn draw(before: Option<Answer>) -> Result<(), SplitLoaderError> {
    show::<Card>(CardProps { before });
    Ok(())
}
