//! `cargo xtask pictures`: the page as pictures, in three parts. Those in docs/pictures/ are the project's own: its
//! upper part, without what differs from run to run (an address, a date), since they are committed with every change
//! of the page. Those in target/pictures/ show the whole of it as some visitors see it, for review by eye. Those in
//! www/ go with links to the page and with the page as an app.

mod shop;
mod social;

use std::fs;
use std::path::Path;

use crate::browser::Browser;
use crate::tab::Tab;
use crate::words::{HEADLINE, SETTLED};
use crate::{Outcome, Stage, server};

/// Widths of the page's upper part, in CSS pixels, from a small phone to a large screen.
const WIDTHS: [u32; 5] = [280, 390, 820, 1280, 2560];
/// Widths of the project's own pictures, which every clone carries.
const OWN_WIDTHS: [u32; 2] = [390, 1280];
/// Widths of the pictures for review.
const REVIEWED: [u32; 2] = [390, 1280];

/// A part of the page: what is hidden for its picture, since browsers draw no picture as long as
/// the whole.
struct Part {
    name: &'static str,
    /// A list of selectors.
    without: &'static str,
}

const ANSWER: Part = Part {
    name: "page",
    without: ".take-along, .tornado, .find-out, .your-numbers, .stories, .record, .method, .foot",
};
const DECISION: Part = Part {
    name: "page",
    without: ".tornado, .find-out, .your-numbers, .stories, .record, .method",
};
const NUMBERS: Part = Part {
    name: "numbers",
    without: "main > :not(.tornado, .find-out, .your-numbers), .masthead, .foot",
};
const BACKGROUND: Part = Part {
    name: "background",
    without: "main > :not(.stories, .record, .method), .masthead",
};
/// Widths of the pictures of the parts behind the decision.
const WIDTHS_BEHIND: [u32; 2] = [390, 1280];

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

const LIGHT: Look = Look {
    name: "light",
    media: &[("prefers-color-scheme", "light")],
    ..Look::PLAIN
};

const OWN: [Look; 2] = [
    LIGHT,
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
pub fn run(stage: &mut Stage) -> Outcome {
    let driver = stage.driver(Browser::Chromium)?;
    let root = server::root();
    let (docs, review) = (root.join("docs/pictures"), root.join("target/pictures"));
    for folder in [&docs, &review] {
        fs::create_dir_all(folder)?;
    }
    stage.runtime.block_on(async {
        let tab = Tab::open(Browser::Chromium, &driver, &stage.site).await?;
        social::take(&tab, &root.join("www/social.png")).await?;
        shop::take(&tab, &root.join("www")).await?;
        for look in &OWN {
            let own = OWN_WIDTHS.map(|width| (&docs, &ANSWER, width));
            let decision = WIDTHS.map(|width| (&review, &DECISION, width));
            let behind = [&NUMBERS, &BACKGROUND]
                .into_iter()
                .flat_map(|part| WIDTHS_BEHIND.map(|width| (&review, part, width)));
            for (folder, part, width) in own.into_iter().chain(decision).chain(behind) {
                let name = format!("{}-{}-{width}.png", part.name, look.name);
                take(&tab, look, part, width, &folder.join(name)).await?;
            }
            card(&tab, look, &review).await?;
        }
        for look in &FOR_REVIEW {
            for part in [&DECISION, &NUMBERS, &BACKGROUND] {
                for width in REVIEWED {
                    let name = format!("{}-{}-{width}.png", part.name, look.name);
                    take(&tab, look, part, width, &review.join(name)).await?;
                }
            }
        }
        tab.close().await;
        Ok(())
    })
}

/// Opens the page in this look and this size, and waits for the answer.
async fn open(tab: &Tab, look: &Look, size: [u32; 2]) -> Outcome {
    open_at(tab, look, size, "/", SETTLED).await
}

/// The same for a page of this address, whose answer says this.
async fn open_at(
    tab: &Tab,
    look: &Look,
    [width, height]: [u32; 2],
    path: &str,
    answer: &str,
) -> Outcome {
    // Nothing moves, so that the same page gives the same picture.
    let usual = [("prefers-reduced-motion", "reduce")];
    tab.show_with(&[&usual, look.media].concat()).await?;
    tab.see_with(look.vision).await?;
    tab.resize(width, height).await?;
    tab.visit(path).await?;
    tab.wait_for_text(answer).await?;
    tab.run(look.change, &[]).await?;
    Ok(())
}

/// Takes the card that other pages embed.
async fn card(tab: &Tab, look: &Look, folder: &Path) -> Outcome {
    const WIDTH: u32 = 480;
    open_at(tab, look, [WIDTH, 900], "/index.html?embed", HEADLINE).await?;
    // The card does not say when its answer has settled.
    tokio::time::sleep(std::time::Duration::from_secs(5)).await;
    let body = "return Math.ceil(document.querySelector('.card').getBoundingClientRect().height)";
    settled_height(tab).await?;
    let height = serde_json::from_value(tab.run(body, &[]).await?)?;
    tab.resize(WIDTH, height).await?;
    settled_height(tab).await?;
    let name = format!("card-{}-{WIDTH}.png", look.name);
    save(tab, [WIDTH, height], &folder.join(name)).await
}

/// Takes one picture of a part.
async fn take(tab: &Tab, look: &Look, part: &Part, width: u32, file: &Path) -> Outcome {
    open(tab, look, [width, 900]).await?;
    tab.restyle(&format!("{} {{ display: none !important }}", part.without))
        .await?;
    // Curves and stories are worked out when they are looked at.
    let worked_out = "for (const each of document.querySelectorAll('.your-numbers, .stories')) {
          each.scrollIntoView();
        }
        const isShown = (each) => each.offsetParent !== null;
        const awaited = [...document.querySelectorAll('.awaited, .risk .unseen:empty')];
        return !awaited.some(isShown)";
    tab.wait(worked_out, &[]).await?;
    let height = settled_height(tab).await?;
    tab.resize(width, height).await?;
    settled_height(tab).await?;
    save(tab, [width, height], file).await
}

/// Saves what the window shows.
async fn save(tab: &Tab, [width, height]: [u32; 2], file: &Path) -> Outcome {
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
