//! The page as an app.

use crate::browser;
use crate::contract::INSTALLATION;
use gloo::events::EventListener;
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

/// Whether and how the page can become an app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Installation {
    /// It is one.
    Done,
    /// The browser offers to make it one.
    Offered,
    /// At best through the browser's own menus.
    ByHand,
}

impl Installation {
    /// Has the browser ask the visitor.
    pub fn ask() {
        let Some(offer) = offer() else { return };
        let prompt = browser::get(&offer, "prompt");
        if let Some(prompt) = prompt.and_then(|prompt| prompt.dyn_into::<Function>().ok()) {
            // An offer that was taken up before is refused, and changes nothing.
            let _ = prompt.call0(&offer);
        }
    }
}

/// Follows what the browser offers.
#[hook]
pub fn use_installation() -> Installation {
    let now = use_state_eq(look);
    let setter = now.setter();
    use_effect_with((), move |()| {
        let listeners = browser::window().map(|window| {
            ["beforeinstallprompt", "appinstalled"].map(|event| {
                let setter = setter.clone();
                EventListener::new(&window, event, move |event| {
                    let is_done = event.type_() == "appinstalled";
                    setter.set(if is_done { Installation::Done } else { look() });
                })
            })
        });
        move || drop(listeners)
    });
    *now
}

fn look() -> Installation {
    if browser::is_so("(display-mode: standalone)") {
        Installation::Done
    } else if offer().is_some() {
        Installation::Offered
    } else {
        Installation::ByHand
    }
}

fn offer() -> Option<JsValue> {
    let offer = browser::get(&browser::window()?.into(), INSTALLATION)?;
    offer.is_object().then_some(offer)
}
