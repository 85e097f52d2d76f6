//! Where an element is, seen from the window.

use crate::browser;
use crate::state::{Action, Errand, Page};
use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

/// How far from the window's edges is near: about what one scrolls in the time of an answer.
const NEAR: &str = "800px 0px";

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
        let watch = {
            let setter = setter.clone();
            let element = element.cast::<Element>();
            element.and_then(|element| Watch::of(&element, move |is| setter.set(is)))
        };
        if watch.is_none() {
            setter.set(true);
        }
        move || drop(watch)
    });
    *is_near
}

/// What these come to is worked out while the element is on screen or near.
#[hook]
pub fn use_errands_near(page: &Page, element: &NodeRef, errands: &'static [Errand]) {
    let dispatcher = page.dispatcher();
    let is_near = use_nearness(element);
    use_effect_with(is_near, move |is_near| {
        dispatcher.dispatch(Action::Near(errands, *is_near));
    });
}

/// The section that is headed by the element of this id, on the same page as another element, has
/// left the window at its top. While the program comes, the still page has one of that id too; and
/// what translates a page may put another element in its place at any time. So it is looked for anew
/// whenever the window moves.
#[hook]
pub fn use_scrolled_past(beside: &NodeRef, heading: &'static str) -> bool {
    let is_past = use_state_eq(|| false);
    let setter = is_past.setter();
    use_effect_with((beside.clone(), heading), move |(beside, heading)| {
        let (beside, heading) = (beside.clone(), *heading);
        let look = move || setter.set(is_above_window(&beside, heading).unwrap_or(false));
        look();
        let window = browser::window();
        let listeners = window.map(|window| {
            ["scroll", "resize"].map(|event| {
                let look = look.clone();
                EventListener::new(&window, event, move |_| look())
            })
        });
        move || drop(listeners)
    });
    *is_past
}

/// None where there is no such section.
fn is_above_window(beside: &NodeRef, heading: &str) -> Option<bool> {
    let page = beside.cast::<Element>()?.parent_element()?;
    let heading = page.query_selector(&format!("#{heading}")).ok()??;
    let section = heading.parent_element()?;
    Some(section.get_bounding_client_rect().bottom() < 0.0)
}

/// Tells whether an element is in the window or near it, now and whenever that changes.
struct Watch {
    observer: IntersectionObserver,
    _on_change: Closure<dyn FnMut(Array)>,
}

impl Watch {
    fn of(element: &Element, tell: impl Fn(bool) + 'static) -> Option<Self> {
        let on_change = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            // They are in order: the last one says how it is now.
            let last = entries.iter().last();
            let entry = last.and_then(|last| last.dyn_into::<IntersectionObserverEntry>().ok());
            if let Some(entry) = entry {
                tell(entry.is_intersecting());
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(NEAR);
        let callback = on_change.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(callback, &options).ok()?;
        observer.observe(element);
        Some(Watch {
            observer,
            _on_change: on_change,
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
