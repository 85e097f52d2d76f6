//! The page without a pointer.

use fantoccini::Locator;
use serde::Deserialize;
use serde_json::{Value, json};

use super::steps::{drawn, nothing, open, pilot_told};
use crate::browser::Browser;
use crate::tab::Tab;
use crate::words::{PEOPLE, SHARE};
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![
        the_tab_key_reaches_every_control_and_is_seen_there,
        tables_open_by_key,
    ]
}

/// From the top of the page, the Tab key reaches every control, and the sentence's inputs and the
/// slider in the order of reading. Each stop looks different with the focus than without: enough of
/// its pixels change, and by enough contrast. Of controls that look alike, the first ones stand for
/// all.
async fn the_tab_key_reaches_every_control_and_is_seen_there(tab: Tab) -> Outcome {
    open(&tab).await?;
    // The blinking caret is no focus indicator; movement would blur the comparison.
    tab.restyle("* { caret-color: transparent !important; transition: none !important }")
        .await?;
    pilot_told(&tab).await?;
    // Stories are worked out when they are looked at; until then some of their controls are off.
    let worked_out = "document.querySelector('.stories').scrollIntoView();
        return !document.querySelector('.awaited')";
    tab.wait(worked_out, &[]).await?;
    tab.run("scrollTo(0, 0)", &[]).await?;
    let mut unseen = Vec::new();
    loop {
        tab.press_tab().await?;
        let stop = tab
            .run(include_str!("stop.js"), &[json!(alike(tab.browser))])
            .await?;
        match serde_json::from_value(stop)? {
            Stop::End => break,
            Stop::Alike => {}
            Stop::New => {
                let changed = pixels_of_the_focus(&tab).await?;
                if changed.as_u64() < Some(ENOUGH) {
                    let (role, name) = tab.focused().await?;
                    unseen.push(format!("{role} “{name}”, {changed} pixels"));
                }
            }
        }
    }
    nothing("the focus is not seen on", &unseen)?;
    let missed = tab.run(include_str!("missed.js"), &[]).await?;
    let missed: Vec<String> = serde_json::from_value(missed)?;
    nothing("the Tab key does not reach", &missed)?;

    let mut in_order = Vec::new();
    for (role, name) in [("textbox", PEOPLE), ("textbox", SHARE), ("slider", SHARE)] {
        in_order.push(json!(tab.by_role(role, name).await?));
    }
    let places = "return given.map((control) => [...window.stops].indexOf(control))";
    let places: Vec<i32> = serde_json::from_value(tab.run(places, &in_order).await?)?;
    assert!(places.is_sorted() && places[0] >= 0, "{places:?}");
    Ok(())
}

/// What the Tab key has come to.
#[derive(Deserialize)]
enum Stop {
    /// Where it has been, or outside of the page.
    End,
    /// A control that looks like some that have been looked at.
    Alike,
    New,
}

/// So many of those that look alike are looked at: fewer where pictures take their time.
fn alike(browser: Browser) -> u32 {
    if browser == Browser::Chromium { 2 } else { 1 }
}

/// How many pixels look different without the focus, which is then where it was.
async fn pixels_of_the_focus(tab: &Tab) -> Outcome<Value> {
    drawn(tab).await?;
    let focused = tab.picture().await?;
    let leave = "window.left = document.activeElement; window.left.blur()";
    tab.run(leave, &[]).await?;
    drawn(tab).await?;
    let left = tab.picture().await?;
    tab.run("window.left.focus({ preventScroll: true })", &[])
        .await?;
    tab.run(include_str!("focus.js"), &[focused, left]).await
}

/// Pixels that change by a contrast of three to one: a line around the smallest control, and more
/// than a letter.
const ENOUGH: u64 = 100;

/// Enter opens each table, and closes it again.
async fn tables_open_by_key(tab: Tab) -> Outcome {
    const ENTER: &str = "\u{e007}";
    open(&tab).await?;
    let summaries = tab.client.find_all(Locator::Css("summary")).await?;
    assert!(!summaries.is_empty(), "nothing to open");
    for summary in summaries {
        for expected in [true, false] {
            summary.send_keys(ENTER).await?;
            let body = "return given[0].parentElement.open";
            let is_open = tab.run(body, &[json!(summary)]).await?;
            assert_eq!(
                is_open,
                Value::Bool(expected),
                "{}",
                summary.html(false).await?
            );
        }
    }
    Ok(())
}
