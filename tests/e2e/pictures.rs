//! `cargo xtask pictures`: the whole page as pictures. Those in docs/ are the project's own; those
//! in target/pictures/ show it as some visitors see it, for review by eye.

use std::fs;
use std::path::Path;

use crate::browser::Browser;
use crate::tab::Tab;
use crate::words::SETTLED;
use crate::{Outcome, Stage};

/// Widths of the project's own pictures, in CSS pixels, from a small phone to a large screen.
const WIDTHS: [u32; 5] = [280, 390, 820, 1280, 2560];
/// Widths of the pictures for review.
const REVIEWED: [u32; 2] = [390, 1280];

/// A way to see the page.
struct Look {
    name: &'static str,
    /// Media features and their values, beside the usual ones.
    media: &'static [(&'static str, &'static str)],
    /// As the DevTools protocol names it.
    vision: &'static str,
    /// What is done to the page first: the body of a function.
    change: &'static str,
}

impl Look {
    /// The usual one, as a start for the others.
    const PLAIN: Look = Look {
        name: "plain",
        media: &[],
        vision: "none",
        change: "",
    };
}

const OWN: [Look; 2] = [
    Look {
        name: "light",
        media: &[("prefers-color-scheme", "light")],
        ..Look::PLAIN
    },
    Look {
        name: "dark",
        media: &[("prefers-color-scheme", "dark")],
        ..Look::PLAIN
    },
];

const FOR_REVIEW: [Look; 6] = [
    Look {
        name: "forced-colours-light",
        media: &[("forced-colors", "active")],
        ..Look::PLAIN
    },
    Look {
        name: "forced-colours-dark",
        media: &[
            ("forced-colors", "active"),
            ("prefers-color-scheme", "dark"),
        ],
        ..Look::PLAIN
    },
    Look {
        name: "greyscale",
        vision: "achromatopsia",
        ..Look::PLAIN
    },
    Look {
        name: "text-200",
        change: "document.documentElement.style.fontSize = '200%'",
        ..Look::PLAIN
    },
    Look {
        name: "right-to-left",
        change: "document.documentElement.dir = 'rtl'",
        ..Look::PLAIN
    },
    Look {
        name: "tables",
        change: "for (const table of document.querySelectorAll('details')) table.open = true",
        ..Look::PLAIN
    },
];

/// Takes all pictures.
pub fn run(stage: &Stage) -> Outcome {
    let driver = stage.driver(Browser::Chromium)?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (docs, review) = (root.join("docs"), root.join("target/pictures"));
    fs::create_dir_all(&review)?;
    stage.runtime.block_on(async {
        let tab = Tab::open(Browser::Chromium, &driver, &stage.site).await?;
        for look in &OWN {
            for width in WIDTHS {
                let name = format!("page-{}-{width}.png", look.name);
                take(&tab, look, width, &docs.join(name)).await?;
            }
        }
        for look in &FOR_REVIEW {
            for width in REVIEWED {
                let name = format!("{}-{width}.png", look.name);
                take(&tab, look, width, &review.join(name)).await?;
            }
        }
        tab.close().await;
        Ok(())
    })
}

/// Takes one picture of the whole page.
async fn take(tab: &Tab, look: &Look, width: u32, file: &Path) -> Outcome {
    // Nothing moves, so that the same page gives the same picture.
    let usual = [("prefers-reduced-motion", "reduce")];
    tab.show_with(&[&usual, look.media].concat()).await?;
    tab.see_with(look.vision).await?;
    tab.resize(width, 900).await?;
    tab.visit("/").await?;
    tab.wait_for_text(SETTLED).await?;
    tab.run(look.change, &[]).await?;
    let height = settled_height(tab).await?;
    tab.resize(width, height).await?;
    settled_height(tab).await?;
    fs::write(file, tab.client.screenshot().await?)?;
    let size = fs::metadata(file)?.len() as f64 / 1e3;
    println!("{size:>9.1} kB  {width} × {height}  {}", file.display());
    Ok(())
}

/// The height of the page once its typefaces are there and it is drawn with them.
async fn settled_height(tab: &Tab) -> Outcome<u32> {
    let body = "const frame = () => new Promise(requestAnimationFrame);
        await frame();
        await document.fonts.ready;
        await frame();
        await frame();
        return document.documentElement.scrollHeight";
    Ok(serde_json::from_value(tab.run(body, &[]).await?)?)
}
