//! An element's changes of size.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// Hands on the element that the reference is given to, once it has a size and whenever that
/// changes.
#[hook]
pub fn use_resized(element: &NodeRef, on_size: impl Fn(&Element) + 'static) {
    use_effect_with(element.clone(), move |element| {
        let watched = element.cast::<Element>();
        let on_change = {
            let watched = watched.clone();
            Closure::<dyn FnMut()>::new(move || {
                if let Some(element) = &watched {
                    on_size(element);
                }
            })
        };
        let observer = ResizeObserver::new(on_change.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(element)) = (&observer, &watched) {
            observer.observe(element);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(on_change);
        }
    });
}
