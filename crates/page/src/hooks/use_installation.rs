//! The page as an app.

use super::window;
use crate::contract::INSTALLATION;
use gloo::events::EventListener;
use js_sys::{Function, Reflect};
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
        let prompt = Reflect::get(&offer, &"prompt".into());
        if let Some(prompt) = prompt
            .ok()
            .and_then(|prompt| prompt.dyn_into::<Function>().ok())
        {
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
        let listeners = web_sys::window().map(|window| {
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
    let own_window =
        window().and_then(|window| window.match_media("(display-mode: standalone)").ok()?);
    if own_window.is_some_and(|query| query.matches()) {
        Installation::Done
    } else if offer().is_some() {
        Installation::Offered
    } else {
        Installation::ByHand
    }
}

fn offer() -> Option<JsValue> {
    let window = window()?;
    let offer = Reflect::get(&window, &INSTALLATION.into()).ok()?;
    offer.is_object().then_some(offer)
}
