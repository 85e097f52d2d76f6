//! The clipboard.

use super::{Trouble, window};
use crate::browser;

/// Puts a text there; browsers may refuse, and have no clipboard outside of secure pages.
pub async fn copy(text: &str) -> Result<(), Trouble> {
    let navigator = window()?.navigator();
    if browser::get(&navigator, "clipboard").is_none_or(|clipboard| clipboard.is_undefined()) {
        return Err("this page has no clipboard".into());
    }
    navigator.clipboard().write_text(text).await.map(drop)
}
