//! The page's state, for the sections that read it.

use crate::numerals::Numerals;
use crate::state::{Page, State};
use yew::prelude::*;

/// The state that the page provides; a fresh one outside of it, so that a section can be shown by
/// itself.
#[hook]
pub fn use_page() -> Page {
    let alone = use_reducer(|| State::new(Numerals::english()));
    use_context::<Page>().unwrap_or(alone)
}
