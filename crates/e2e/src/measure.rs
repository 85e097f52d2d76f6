//! `cargo xtask measure`: how fast the page is for someone who opens it, types and drags, in a real
//! Chromium. Measurements, not tests: they depend on the machine, and on what else it does.

mod busy;
mod curves;
mod dragging;
mod endurance;
mod loading;
mod shifts;
mod slow;
mod table;
mod typing;

use std::io::Write;
use std::time::Duration;

use fantoccini::elements::Element;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::tab::{EMPTY, Tab};
use crate::words::{ANSWER, FIRST_LOOK, HEADLINE, SETTLED, SHARE};
use crate::{Outcome, Stage};

/// Measures and prints a table.
pub fn run(stage: &mut Stage) -> Outcome {
    let driver = stage.driver(Browser::Chromium)?;
    let site = &stage.site;
    stage.runtime.block_on(async {
        let tab = Tab::open(Browser::Chromium, &driver, site).await?;
        prepare(&tab).await?;
        table::head(&browser(&tab));
        loading::measure(&tab).await?;
        typing::measure(&tab).await?;
        curves::measure(&tab).await?;
        dragging::measure(&tab).await?;
        shifts::measure(&tab).await?;
        slow::measure(&tab).await?;
        tab.close().await;
        // Tracing costs time, so what is timed above runs in a browser that does not trace.
        let categories = Some(busy::CATEGORIES);
        let tab = Tab::open_traced(Browser::Chromium, &driver, site, categories).await?;
        prepare(&tab).await?;
        busy::measure(&tab).await?;
        tab.close().await;
        Ok(())
    })
}

/// A thousand estimates in one tab: `cargo xtask endure`.
pub fn endure(stage: &mut Stage) -> Outcome {
    let driver = stage.driver(Browser::Chromium)?;
    stage.runtime.block_on(async {
        let tab = Tab::open(Browser::Chromium, &driver, &stage.site).await?;
        endurance::measure(&tab).await?;
        tab.close().await;
        Ok(())
    })
}

/// Gives the page a usual size, and puts the probe into every page from now on.
async fn prepare(tab: &Tab) -> Outcome {
    tab.resize(1280, 900).await?;
    let words = json!({
        "answer": ANSWER,
        "share": SHARE,
        "headline": HEADLINE,
        "standings": { "first look": FIRST_LOOK, "settled": SETTLED },
    });
    let probe = include_str!("measure/probe.js");
    tab.run_first(&format!("{probe}\nprobe({words});")).await
}

/// Name and version.
fn browser(tab: &Tab) -> String {
    let capabilities = tab.client.capabilities();
    let known = |name| capabilities.and_then(|all| all.get(name)?.as_str());
    let name = known("browserName").unwrap_or("a browser");
    format!("{name} {}", known("browserVersion").unwrap_or_default())
}

/// The page at a link, with its first answer settled.
async fn open(tab: &Tab, link: &str) -> Outcome {
    // From elsewhere: a link that differs from the last one after `#` alone would load nothing.
    tab.look_at(EMPTY).await?;
    tab.visit(link).await?;
    tab.wait_for_text(SETTLED).await?;
    rest().await;
    Ok(())
}

/// Long enough for everything begun to be over.
async fn rest() {
    let _ = std::io::stdout().flush();
    tokio::time::sleep(Duration::from_millis(300)).await;
}

/// A list of numbers or objects that the page has kept.
async fn list<T: serde::de::DeserializeOwned>(tab: &Tab, body: &str) -> Outcome<Vec<T>> {
    Ok(serde_json::from_value(tab.run(body, &[]).await?)?)
}

/// When the page first showed a preview after an instant, and then a settled answer, both in
/// milliseconds. The body of a function gives that instant and the earliest that counts.
async fn answered(tab: &Tab, instants: &str) -> Outcome<[f64; 2]> {
    let body = format!(
        "const [from, earliest] = (() => {{ {instants} }})();
         const first = (standing, earliest) => probe.changes.find((change) =>
           change.standing === standing && change.changed >= earliest && change.drawn);
         const look = first('first look', earliest);
         const settled = look && first('settled', look.changed);
         return settled && [look, settled].map((change) => change.drawn - from)"
    );
    Ok(serde_json::from_value(tab.wait(&body, &[]).await?)?)
}

/// Where the middle of an element's left edge is in the window, and how wide it is.
async fn place(tab: &Tab, element: &Element) -> Outcome<[f64; 3]> {
    let body = "given[0].scrollIntoView({ block: 'center' });
        const { left, top, width, height } = given[0].getBoundingClientRect();
        return [left, top + height / 2, width]";
    let place: Value = tab.run(body, &[json!(element)]).await?;
    Ok(serde_json::from_value(place)?)
}
