//! The page's typefaces, which wait for the first answer.

use crate::browser;
use yew::prelude::*;

/// Marks the document once `ready`; the stylesheet then names the typefaces, and the browser
/// fetches them without having made the answer wait.
#[hook]
pub fn use_fonts_after(ready: bool) {
    use_effect_with(ready, |ready| {
        if let (true, Some(root)) = (*ready, browser::root()) {
            // Without the mark the page stays in its fallbacks, which are good enough.
            let _ = root.set_attribute("data-fonts", "on");
        }
    });
}
