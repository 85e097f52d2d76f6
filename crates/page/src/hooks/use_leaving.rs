//! What is still being typed when the page is left.

use super::use_address::Earlier;
use super::use_memory::remember;
use crate::browser;
use crate::contract::LEFT_ENTRY;
use crate::link;
use crate::state::{Action, Page, State};
use gloo::events::EventListener;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{PageTransitionEvent, VisibilityState};
use yew::prelude::*;

/// Finishes what is being typed when the page is left or no longer looked at: it may not come back to
/// be asked. A browser that loads the page again has taken its address by then, and may have done so
/// before this page's last words: so the next page is told of the newest one.
#[hook]
pub fn use_leaving(page: &Page, earlier: &Earlier) {
    let earlier = earlier.clone();
    let newest = use_mut_ref(|| page.clone());
    *newest.borrow_mut() = page.clone();
    use_effect_with((), move |()| {
        let window = browser::window();
        let on_leaving = {
            let newest = newest.clone();
            move |event: &Event| {
                let page = newest.borrow().clone();
                // One that the browser keeps as it is comes back as it is.
                let event = event.dyn_ref::<PageTransitionEvent>();
                if !event.is_some_and(PageTransitionEvent::persisted) {
                    note(&page, &earlier.borrow());
                }
                page.dispatch(Action::Left);
            }
        };
        let leaving = window
            .as_ref()
            .map(|window| EventListener::new(window, "pagehide", on_leaving));
        let document = window.and_then(|window| window.document());
        let hiding = document.map(|document| {
            let seen = document.clone();
            EventListener::new(&document, "visibilitychange", move |_| {
                if seen.visibility_state() == VisibilityState::Hidden {
                    newest.borrow().dispatch(Action::Left);
                }
            })
        });
        move || drop((leaving, hiding))
    });
}

/// Keeps what is finished by leaving for the page that comes in this one's place: its address, the one
/// that stands there now, and those that stood there before.
fn note(page: &Page, earlier: &[String]) {
    let left = Rc::new(State::clone(page)).reduce(Action::Left).settings();
    let now = link::current_fragment();
    let to = if left == page.settings() {
        now.clone()
    } else {
        remember(&left);
        link::fragment(&left)
    };
    let mut note = vec![&to, &now];
    note.extend(earlier.iter().rev().filter(|before| **before != to));
    if (now != to || note.len() > 2)
        && let Some(storage) = browser::session()
    {
        // Without it, the address that stood there opens the page as it was before.
        let note: Vec<&str> = note.into_iter().map(String::as_str).collect();
        let _ = storage.set_item(LEFT_ENTRY, &note.join(" "));
    }
}
