//! The address bar: it says what the page shows, and the page follows it.

use super::{go_to_question, use_followed};
use crate::app::link;
use crate::app::state::{Action, Page};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::History;
use yew::prelude::*;

/// How long typing or dragging has to rest until the address says so, in milliseconds. Browsers
/// refuse a page that changes it too often.
const PAUSE: u32 = 400;

/// The entry of the browser's history that the page is at.
struct Place {
    /// What it stands for, as the page writes it.
    stands_for: String,
    /// Its own words: a story's link, or one that was typed by hand, keeps them.
    address: String,
    /// What is being typed stands in the address instead.
    is_overwritten: bool,
}

/// Keeps the address and the page in step. While something is typed or dragged it replaces the
/// entry; a finished change adds one, and going back then leads to what was before.
#[hook]
pub fn use_address(page: &Page) {
    let place = use_mut_ref(|| {
        let stands_for = link::fragment(&page.settings());
        let mut address = link::current_fragment();
        if page.is_remembered {
            // What is remembered can be passed on like anything else.
            replace(&stands_for);
            address.clone_from(&stands_for);
        }
        Place {
            stands_for,
            address,
            is_overwritten: false,
        }
    });
    {
        let (place, dispatcher) = (place.clone(), page.dispatcher());
        use_followed(move |link| {
            let settings = link.settings.as_ref();
            *place.borrow_mut() = Place {
                stands_for: settings.map(link::fragment).unwrap_or_default(),
                address: link::current_fragment(),
                is_overwritten: false,
            };
            let is_story = link.story.is_some();
            dispatcher.dispatch(Action::Followed(Box::new(link)));
            if is_story {
                go_to_question();
            }
        });
    }
    let now = (link::fragment(&page.settings()), page.is_under_way());
    use_effect_with(now, move |(fragment, is_under_way)| {
        let fragment = fragment.clone();
        let mut waiting = None;
        if *is_under_way {
            waiting = Some(Timeout::new(PAUSE, move || {
                let mut place = place.borrow_mut();
                place.is_overwritten = true;
                replace(&fragment);
            }));
        } else {
            let mut place = place.borrow_mut();
            if place.is_overwritten {
                replace(&place.address);
                place.is_overwritten = false;
            }
            if place.stands_for != fragment {
                add(&fragment);
                place.stands_for.clone_from(&fragment);
                place.address = fragment;
            }
        }
        move || drop(waiting)
    });
}

/// Puts another address into the entry that the page is at.
fn replace(address: &str) {
    if let Some(history) = history() {
        // An empty address would be that of the page with what it has now. A browser that has had
        // too many changes refuses this one: the next one says the same and more.
        let address = if address.is_empty() { "#" } else { address };
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

fn add(address: &str) {
    if let Some(history) = history() {
        // As above.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

fn history() -> Option<History> {
    web_sys::window().and_then(|window| window.history().ok())
}
