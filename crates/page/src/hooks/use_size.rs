//! The size that an element has, followed as it changes.

use super::use_resized;
use crate::browser;
use web_sys::{CssStyleDeclaration, Element};
use yew::prelude::*;

/// An element's inner size and the root's type size, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    pub width: f64,
    pub height: f64,
    pub rem: f64,
}

/// Of an element that has not been measured: none. Tests draw the page where nothing can be measured,
/// and see its drawings at this size.
const UNMEASURED: Option<Size> = if cfg!(test) {
    Some(Size {
        width: 640.0,
        height: 320.0,
        rem: 16.0,
    })
} else {
    None
};

/// The size of the element that the reference is given to; none while it has no room, as in a page
/// or a frame that is not shown.
#[hook]
pub fn use_size(element: &NodeRef) -> Option<Size> {
    let size = use_state_eq(|| UNMEASURED);
    {
        // At once, where the first report of a change would come a frame later.
        let setter = size.setter();
        use_effect_with(element.clone(), move |element| {
            if let Some(element) = element.cast::<Element>() {
                setter.set(measured(&element));
            }
        });
    }
    let setter = size.setter();
    use_resized(element, move |element| setter.set(measured(element)));
    *size
}

/// Height for width where there is no style sheet: what gives an element its height there is what is
/// drawn in it, which would grow with every look at it.
const UNSTYLED: f64 = 0.6;

fn measured(element: &Element) -> Option<Size> {
    let width = f64::from(element.client_width());
    (width > 0.0).then(|| {
        let root = root_style();
        let root = |name: &str| root.as_ref()?.get_property_value(name).ok();
        let is_styled = root("--paper").is_some_and(|paper| !paper.is_empty());
        // JavaScript's way: Rust's own brings along a table of ten kilobytes.
        let rem = root("font-size").map(|size| js_sys::parse_float(&size));
        Size {
            width,
            height: if is_styled {
                f64::from(element.client_height())
            } else {
                UNSTYLED * width
            },
            rem: rem.filter(|rem| rem.is_finite()).unwrap_or(16.0),
        }
    })
}

fn root_style() -> Option<CssStyleDeclaration> {
    let root = browser::root()?;
    browser::window()?.get_computed_style(&root).ok()?
}
