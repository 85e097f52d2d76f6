//! The clipboard.

use super::{Trouble, window};
use js_sys::Reflect;

/// Puts a text there; browsers may refuse, and have no clipboard outside of secure pages.
pub async fn copy(text: &str) -> Result<(), Trouble> {
    let navigator = window()?.navigator();
    if Reflect::get(&navigator, &"clipboard".into())?.is_undefined() {
        return Err("this page has no clipboard".into());
    }
    navigator.clipboard().write_text(text).await.map(drop)
}
