//! Where and when the page is shown.

use js_sys::Date;
use words::object::object;

/// The browser's window; none where the page is written down outside of a browser.
pub fn window() -> Option<web_sys::Window> {
    // What stands for the browser's objects elsewhere panics as soon as it is asked.
    if cfg!(target_arch = "wasm32") {
        web_sys::window()
    } else {
        None
    }
}

/// The page's address without what stands after `?` or `#`; empty outside of a browser.
pub fn address() -> String {
    let location = window().map(|window| window.location());
    let address = location.and_then(|location| location.href().ok());
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
