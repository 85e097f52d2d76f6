//! The link in the address bar.

use super::go_to_question;
use crate::app::link::Link;
use crate::app::state::{Action, Page};
use gloo::events::EventListener;
use yew::prelude::*;

/// Does what the address asks for at the start, and again whenever its part after `#` changes.
#[hook]
pub fn use_link(page: &Page) {
    let dispatcher = page.dispatcher();
    use_effect_with((), move |()| {
        let follow = move || {
            let Link { story, wants_guess } = of_address();
            if wants_guess {
                dispatcher.dispatch(Action::GuessFirst);
            }
            if let Some(case) = story {
                dispatcher.dispatch(Action::LoadedCase(case));
            }
            story.is_some()
        };
        follow();
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "hashchange", move |_| {
                if follow() {
                    go_to_question();
                }
            })
        });
        move || drop(listener)
    });
}

/// What the address bar asks for.
fn of_address() -> Link {
    let fragment = web_sys::window().and_then(|window| window.location().hash().ok());
    fragment.map_or_else(Link::default, |fragment| Link::read(&fragment))
}
