//! Links that are followed while the page is open.

use crate::browser;
use crate::link;
use gloo::events::EventListener;
use uturn::codec::{self, Link};
use yew::prelude::*;

/// Hands on what the address asks for whenever its part after `#` changes. An address without
/// settings is that of the page as it comes, so there are always some.
#[hook]
pub fn use_followed(on_link: impl Fn(Link) + 'static) {
    use_effect_with((), move |()| {
        let follow = move |_: &Event| {
            let mut link = codec::read(&link::current_fragment());
            link.settings.get_or_insert_default();
            on_link(link);
        };
        let window = browser::window();
        let listener = window.map(|window| EventListener::new(&window, "hashchange", follow));
        move || drop(listener)
    });
}
