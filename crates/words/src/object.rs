//! Plain JavaScript objects, as messages and options are.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// An object with these fields.
pub fn object<'a>(
    fields: impl IntoIterator<Item = (&'a str, JsValue)>,
) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &name.into(), &value)?;
    }
    Ok(object.into())
}
