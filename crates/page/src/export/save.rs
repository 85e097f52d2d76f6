//! Files that the page hands to the visitor.

use super::{Trouble, document};
use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser may take to get hold of a file, in milliseconds.
const HANDING_OVER: u32 = 60_000;

/// A text as a file of a type.
pub fn file_of(text: &str, kind: &str) -> Result<Blob, Trouble> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)
}

/// Saves a file under a name, wherever the visitor's browser puts files.
pub fn save(file: &Blob, name: &str) -> Result<(), Trouble> {
    let url = Url::create_object_url_with_blob(file)?;
    let link: HtmlAnchorElement = document()?.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(HANDING_OVER, move || {
        // An address that is gone already needs no freeing.
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}
