//! The picture that goes with links to the page: the wide one that visitors can save, at the
//! starting values.

use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::tab::Tab;

use super::{LIGHT, open, settled_height};

/// Takes it.
pub async fn take(tab: &Tab, file: &Path) -> Outcome {
    open(tab, &LIGHT, [1280, 900]).await?;
    settled_height(tab).await?;
    tab.run(include_str!("../page/saved.js"), &[]).await?;
    tab.click("button", "Save as PNG").await?;
    let body = "if (window.saved.length === 0) return false;
        return [...new Uint8Array(await window.saved[0].file.arrayBuffer())]";
    let bytes: Vec<u8> = serde_json::from_value(tab.wait(body, &[]).await?)?;
    println!("{:>9.1} kB  {}", bytes.len() as f64 / 1e3, file.display());
    Ok(fs::write(file, bytes)?)
}
