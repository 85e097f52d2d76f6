//! The address bar: it says what the page shows, and the page follows it.

use super::{go_to_question, use_followed};
use crate::browser;
use crate::link;
use crate::state::{Action, Page};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::History;
use yew::prelude::*;

/// The entry of the browser's history that the page is at.
struct Place {
    /// What it stands for, as the page writes it.
    stands_for: String,
    /// Its own words: a story's link, or one that was typed by hand, keeps them.
    address: String,
    /// What is being typed or dragged stands in the address instead.
    is_overwritten: bool,
}

/// As many addresses that stood there before are remembered.
const EARLIER: usize = 8;

/// The addresses that the page had before this one, the newest last.
pub type Earlier = Rc<RefCell<Vec<String>>>;

/// Keeps the address and the page in step. What is typed or dragged replaces the entry when it rests,
/// for who copies the address then, and is taken back if it does not hold; a finished change adds an
/// entry, and going back then leads to what was before.
#[hook]
pub fn use_address(page: &Page) -> Earlier {
    let earlier = use_mut_ref(Vec::new);
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
                // A link without settings stands for none.
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
    let shown = page.in_motion().is_none().then(|| page.settings_shown());
    let now = (
        link::fragment(&page.settings()),
        shown.as_ref().map(link::fragment),
    );
    let had = earlier.clone();
    use_effect_with(now, move |(finished, shown)| {
        let before = link::current_fragment();
        let mut place = place.borrow_mut();
        let is_finished_otherwise = place.stands_for != *finished;
        let under_way = shown.as_ref().filter(|shown| *shown != finished);
        if place.is_overwritten && (is_finished_otherwise || shown.is_some() && under_way.is_none())
        {
            replace(&place.address);
            place.is_overwritten = false;
        }
        if is_finished_otherwise {
            add(finished);
            place.stands_for.clone_from(finished);
            place.address.clone_from(finished);
        }
        if let Some(under_way) = under_way {
            replace(under_way);
            place.is_overwritten = true;
        }
        if before != link::current_fragment() {
            let mut had = had.borrow_mut();
            had.push(before);
            let more = had.len().saturating_sub(EARLIER);
            had.drain(..more);
        }
    });
    earlier
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
    browser::window()?.history().ok()
}
