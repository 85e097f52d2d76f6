//! A drawing as pixels.

use super::save::file_of;
use super::{Trouble, document, pause};
use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

/// How long WebKit may take to read the typefaces within an image that it calls ready, in
/// milliseconds.
const READING: i32 = 150;

/// The PNG of an SVG's text, of exactly this size in pixels.
pub async fn png_of(svg: &str, width: u32, height: u32) -> Result<Blob, Trouble> {
    let url = Url::create_object_url_with_blob(&file_of(svg, "image/svg+xml")?)?;
    let drawn = drawn(&url, width, height).await;
    Url::revoke_object_url(&url)?;
    encoded(&drawn?).await
}

async fn drawn(url: &str, width: u32, height: u32) -> Result<HtmlCanvasElement, Trouble> {
    let image = HtmlImageElement::new_with_width_and_height(width, height)?;
    image.set_src(url);
    image.decode().await?;
    let canvas: HtmlCanvasElement = document()?.create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas
        .get_context("2d")?
        .ok_or("the browser has no canvas")?
        .dyn_into()?;
    let draw = || {
        let (width, height) = (f64::from(width), f64::from(height));
        context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
    };
    // WebKit draws the first time without the typefaces inside, and only then reads them.
    draw()?;
    pause(READING).await?;
    draw()?;
    Ok(canvas)
}

async fn encoded(canvas: &HtmlCanvasElement) -> Result<Blob, Trouble> {
    let mut refused = None;
    let encoding = Promise::new(&mut |done, _| {
        let on_blob = Closure::once_into_js(move |blob: JsValue| {
            // A promise that is kept cannot refuse.
            let _ = done.call1(&JsValue::NULL, &blob);
        });
        refused = canvas.to_blob(on_blob.unchecked_ref()).err();
    });
    if let Some(trouble) = refused {
        return Err(trouble);
    }
    let blob = encoding.await?;
    blob.dyn_into()
        .map_err(|_| "the browser cannot encode the picture".into())
}
