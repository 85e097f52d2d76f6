//! Whether an element has come near what is seen.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

/// How far from the window's edges is near: about what one scrolls in the time of an answer.
const MARGIN: &str = "800px 0px";

/// Turns true when the element comes near the window, and stays so.
#[hook]
pub fn use_near(element: &NodeRef) -> bool {
    let was_near = use_mut_ref(|| false);
    let is_near = use_nearness(element);
    let mut was_near = was_near.borrow_mut();
    *was_near |= is_near;
    *was_near
}

/// The element is in the window or near it now. Where a browser cannot tell, everything is near.
#[hook]
pub fn use_nearness(element: &NodeRef) -> bool {
    let is_near = use_state_eq(|| false);
    let setter = is_near.setter();
    use_effect_with(element.clone(), move |element| {
        let on_change = {
            let setter = setter.clone();
            Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
                // They are in order: the last one says how it is now.
                let last = entries.iter().last();
                let entry = last.and_then(|last| last.dyn_into::<IntersectionObserverEntry>().ok());
                if let Some(entry) = entry {
                    setter.set(entry.is_intersecting());
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
