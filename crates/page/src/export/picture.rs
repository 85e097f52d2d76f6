//! A drawing of the page as a file that stands by itself.

use super::{Trouble, document, faces, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, SvgElement, XmlSerializer};

const SVG: &str = "http://www.w3.org/2000/svg";

/// What a picture's looks consist of, all of it inherited: written out where it differs from what
/// stands around it. `font-variant-numeric` is no attribute of SVG and goes into a style.
const LOOKS: [&str; 14] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "paint-order",
    "font-family",
    "font-weight",
    "font-size",
    NUMERALS,
    "letter-spacing",
    "direction",
];
const NUMERALS: &str = "font-variant-numeric";

/// What only the page has a use for.
const OF_THE_PAGE: [&str; 2] = ["id", "class"];

/// The text of an SVG file that shows what the element shows: its looks as attributes instead of
/// the page's stylesheet, and the typefaces inside.
pub async fn svg_of(drawn: &Element) -> Result<String, Trouble> {
    let copy: Element = drawn.clone_node_with_deep(true)?.unchecked_into();
    settle(drawn, &copy, &[])?;
    let style = document()?.create_element_ns(Some(SVG), "style")?;
    style.set_text_content(Some(&faces::embedded().await?));
    copy.prepend_with_node_1(&style)?;
    XmlSerializer::new()?.serialize_to_string(&copy)
}

/// Writes the looks of an element and of all within it into their copies.
fn settle(drawn: &Element, copy: &Element, around: &[String]) -> Result<(), Trouble> {
    let style = window()?
        .get_computed_style(drawn)?
        .ok_or("the drawing has no style")?;
    let mut looks = Vec::with_capacity(LOOKS.len());
    for name in LOOKS {
        let value = style.get_property_value(name)?;
        looks.push(if name == "font-family" {
            families(&value)
        } else {
            value
        });
    }
    for (at, (name, value)) in LOOKS.into_iter().zip(&looks).enumerate() {
        if around.get(at) == Some(value) {
            copy.remove_attribute(name)?;
        } else if name == NUMERALS {
            // The page's policy allows styles that are set, not those that are written.
            let copy = copy.dyn_ref::<SvgElement>().ok_or("no drawing")?;
            copy.style().set_property(name, value)?;
        } else {
            copy.set_attribute(name, value)?;
        }
    }
    for name in OF_THE_PAGE {
        copy.remove_attribute(name)?;
    }
    let (children, copies) = (drawn.children(), copy.children());
    for at in 0..children.length() {
        if let (Some(child), Some(copied)) = (children.item(at), copies.item(at)) {
            settle(&child, &copied, &looks)?;
        }
    }
    Ok(())
}

/// A list of typefaces without those that hold another one's place in the page.
fn families(list: &str) -> String {
    let others = list.split(',').map(str::trim);
    let kept: Vec<&str> = others.filter(|name| !name.contains("fallback")).collect();
    kept.join(", ")
}
