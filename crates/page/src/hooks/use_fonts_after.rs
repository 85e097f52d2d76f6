//! The page's typefaces, which wait for the first answer.

use yew::prelude::*;

/// Marks the document once `ready`; the stylesheet then names the typefaces, and the browser
/// fetches them without having made the answer wait.
#[hook]
pub fn use_fonts_after(ready: bool) {
    use_effect_with(ready, |ready| {
        let root = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.document_element());
        if let (true, Some(root)) = (*ready, root) {
            // Without the mark the page stays in its fallbacks, which are good enough.
            let _ = root.set_attribute("data-fonts", "on");
        }
    });
}
