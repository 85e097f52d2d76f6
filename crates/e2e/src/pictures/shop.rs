//! What goes with the page as an app: its icons in sizes, and how it looks.

use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::tab::Tab;

use super::{LIGHT, open, save, settled_height};

/// Icons by drawing, with the name and the width of each: browsers, shops and home screens want
/// pictures made of pixels. Home screens of some kind cut a shape of their own out of the maskable.
const ICONS: [(&str, &str, u32); 4] = [
    ("icon.svg", "192.png", 192),
    ("icon.svg", "512.png", 512),
    ("maskable.svg", "maskable-512.png", 512),
    ("maskable.svg", "180.png", 180),
];

/// Windows of a desktop and of a phone, as www/manifest.webmanifest names them.
const SCREENSHOTS: [(&str, [u32; 2]); 2] = [("wide.png", [1280, 900]), ("narrow.png", [390, 844])];

/// Takes and draws them.
pub async fn take(tab: &Tab, www: &Path) -> Outcome {
    for (name, size) in SCREENSHOTS {
        open(tab, &LIGHT, size).await?;
        settled_height(tab).await?;
        save(tab, size, &www.join("screenshots").join(name)).await?;
    }
    for (drawing, name, width) in ICONS {
        let draw = "const [drawing, width] = given;
            const image = new Image();
            image.src = `icons/${drawing}`;
            await image.decode();
            const canvas = new OffscreenCanvas(width, width);
            canvas.getContext('2d').drawImage(image, 0, 0, width, width);
            const png = await canvas.convertToBlob({ type: 'image/png' });
            return [...new Uint8Array(await png.arrayBuffer())]";
        let png = tab.run(draw, &[drawing.into(), width.into()]).await?;
        let png: Vec<u8> = serde_json::from_value(png)?;
        let file = www.join("icons").join(name);
        println!("{:>9.1} kB  {}", png.len() as f64 / 1e3, file.display());
        fs::write(file, png)?;
    }
    Ok(())
}
