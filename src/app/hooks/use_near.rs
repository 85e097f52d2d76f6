//! Whether an element has come near what is seen.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

/// How far from the window's edges is near: about what one scrolls in the time of an answer.
const MARGIN: &str = "800px 0px";

/// Turns true when the element comes near the window, and stays so. Where a browser cannot tell,
/// everything is near.
#[hook]
pub fn use_near(element: &NodeRef) -> bool {
    let is_near = use_state_eq(|| false);
    let setter = is_near.setter();
    use_effect_with(element.clone(), move |element| {
        let on_change = {
            let setter = setter.clone();
            Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
                let is_seen = |entry: wasm_bindgen::JsValue| {
                    entry
                        .dyn_into::<IntersectionObserverEntry>()
                        .is_ok_and(|entry| entry.is_intersecting())
                };
                if entries.iter().any(is_seen) {
                    setter.set(true);
                }
            })
        };
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let callback = on_change.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(callback, &options).ok();
        match (&observer, element.cast::<Element>()) {
            (Some(observer), Some(element)) => observer.observe(&element),
            _ => setter.set(true),
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(on_change);
        }
    });
    *is_near
}
