//! What the browser has. All of it may be none: outside of a browser, where the page is written down
//! natively, and where a browser lacks it or keeps it from the page.

use js_sys::{Date, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlElement, Storage, Window};
use words::object::object;

/// The window.
pub fn window() -> Option<Window> {
    // What stands for the browser's objects elsewhere panics as soon as it is asked.
    if cfg!(target_arch = "wasm32") {
        web_sys::window()
    } else {
        None
    }
}

/// What is shown in it.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The document's root, which the stylesheet looks at.
pub fn root() -> Option<HtmlElement> {
    document()?.document_element()?.dyn_into().ok()
}

/// The element of this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// What the browser keeps for the page.
pub fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// What lasts as long as the tab.
pub fn session() -> Option<Storage> {
    window()?.session_storage().ok()?
}

/// What a media query asks for is so.
pub fn is_so(query: &str) -> bool {
    let asked = window().and_then(|window| window.match_media(query).ok()?);
    asked.is_some_and(|asked| asked.matches())
}

/// What an object has under a name; `undefined` where it has nothing.
pub fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
}

/// The page's address without what stands after `?` or `#`; empty outside of a browser.
pub fn address() -> String {
    let address = window().and_then(|window| window.location().href().ok());
    let address = address.unwrap_or_default();
    let end = address.find(['?', '#']).unwrap_or(address.len());
    address[..end].to_owned()
}

/// Today, as "25 November 2026"; empty outside of a browser.
pub fn today() -> String {
    if window().is_none() {
        return String::new();
    }
    let parts = [("day", "numeric"), ("month", "long"), ("year", "numeric")];
    let Ok(form) = object(parts.map(|(part, length)| (part, length.into()))) else {
        unreachable!("a new plain object takes any field");
    };
    String::from(Date::new_0().to_locale_date_string("en-GB", &form))
}
