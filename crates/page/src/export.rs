//! What leaves the page: pictures, files, text for the clipboard.

mod clipboard;
mod faces;
mod image;
mod picture;
mod save;

pub use clipboard::copy;
pub use image::png_of;
pub use picture::svg_of;
pub use save::{file_of, save};

use crate::browser;
use crate::engine;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use web_sys::{Document, Window};

/// Something that went wrong, as the browser tells it.
pub type Trouble = JsValue;

fn window() -> Result<Window, Trouble> {
    browser::window().ok_or_else(|| "there is no window".into())
}

fn document() -> Result<Document, Trouble> {
    window()?
        .document()
        .ok_or_else(|| "there is no document".into())
}

/// What went wrong, in words.
pub fn reason(trouble: &Trouble) -> String {
    let text = trouble.as_string();
    text.unwrap_or_else(|| engine::reason(trouble))
}

/// Lets the browser go on for so many milliseconds.
async fn pause(milliseconds: i32) -> Result<(), Trouble> {
    let window = window()?;
    let waiting = Promise::new(&mut |done, _| {
        // Without a timer the promise would never be kept: then there is no pause.
        if window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds)
            .is_err()
        {
            let _ = done.call0(&JsValue::NULL);
        }
    });
    waiting.await.map(drop)
}
