//! The size that an element has, followed as it changes.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// An element's inner size and the root's type size, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    pub width: f64,
    pub height: f64,
    pub rem: f64,
}

/// The size of the element that the reference is given to; none while it has no room, as in a page
/// or a frame that is not shown.
#[hook]
pub fn use_size(element: &NodeRef) -> Option<Size> {
    let size = use_state_eq(|| None);
    let setter = size.setter();
    use_effect_with(element.clone(), move |element| {
        let watched = element.cast::<Element>();
        if let Some(element) = &watched {
            setter.set(measured(element));
        }
        let on_change = {
            let watched = watched.clone();
            Closure::<dyn FnMut()>::new(move || {
                if let Some(element) = &watched {
                    setter.set(measured(element));
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
    *size
}

fn measured(element: &Element) -> Option<Size> {
    let width = f64::from(element.client_width());
    (width > 0.0).then(|| Size {
        width,
        height: f64::from(element.client_height()),
        rem: root_type_size().unwrap_or(16.0),
    })
}

fn root_type_size() -> Option<f64> {
    let window = web_sys::window()?;
    let root = window.document()?.document_element()?;
    let style = window.get_computed_style(&root).ok()??;
    let size = style.get_property_value("font-size").ok()?;
    size.trim_end_matches("px").parse().ok()
}
