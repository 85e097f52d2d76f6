//! Whether an element is about to be seen.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

/// How near it has to be to the window, above or below: as far as half of the window is high.
const MARGIN: &str = "50% 0px";

/// The element that the reference is given to is in the window, or near it.
#[hook]
pub fn use_near(element: &NodeRef) -> bool {
    let is_near = use_state_eq(|| false);
    let setter = is_near.setter();
    use_effect_with(element.clone(), move |element| {
        let on_change = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            // Only the newest counts.
            if let Some(entry) = entries.iter().last() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                setter.set(entry.is_intersecting());
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let observer =
            IntersectionObserver::new_with_options(on_change.as_ref().unchecked_ref(), &options);
        if let (Ok(observer), Some(element)) = (&observer, element.cast::<Element>()) {
            observer.observe(&element);
        }
        move || {
            if let Ok(observer) = observer {
                observer.disconnect();
            }
            drop(on_change);
        }
    });
    *is_near
}
