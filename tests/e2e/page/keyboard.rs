//! The page without a pointer.

use fantoccini::Locator;
use serde_json::{Value, json};

use super::steps::{drawn, nothing, open};
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
    let (mut reached, mut unseen) = (Vec::new(), Vec::new());
    while let Some((role, name)) = next_stop(&tab).await? {
        if !looks_like_earlier_ones(&tab).await? {
            let changed = pixels_of_the_focus(&tab).await?;
            if changed.as_u64() < Some(ENOUGH) {
                unseen.push(format!("{role} “{name}”, {changed} pixels"));
            }
        }
        reached.push((role, name));
    }
    nothing("the focus is not seen on", &unseen)?;
    let missed = tab.run(include_str!("missed.js"), &[]).await?;
    let missed: Vec<String> = serde_json::from_value(missed)?;
    nothing("the Tab key does not reach", &missed)?;

    let place = |role: &str, name: &str| {
        let wanted = (role.to_owned(), name.to_owned());
        let found = reached.iter().position(|found| *found == wanted);
        found.ok_or_else(|| format!("no {role} “{name}” among {reached:?}"))
    };
    let (people, share) = (place("textbox", PEOPLE)?, place("textbox", SHARE)?);
    assert!(
        people < share && share < place("slider", SHARE)?,
        "{reached:?}"
    );
    Ok(())
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

/// Three stops of the same element and class have been looked at.
async fn looks_like_earlier_ones(tab: &Tab) -> Outcome<bool> {
    let body = "const { localName, type, className } = document.activeElement;
        const look = [localName, type, className].join(' ');
        window.looks ??= {};
        window.looks[look] = (window.looks[look] ?? 0) + 1;
        return window.looks[look] > 3";
    Ok(tab.run(body, &[]).await? == Value::Bool(true))
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

/// Presses the Tab key; role and name of what has the focus then, until the tour is over.
async fn next_stop(tab: &Tab) -> Outcome<Option<(String, String)>> {
    tab.press_tab().await?;
    let body = "const stop = document.activeElement;
        window.stops ??= new Set();
        const isNew = stop !== document.body && !window.stops.has(stop);
        window.stops.add(stop);
        return isNew";
    match tab.run(body, &[]).await? {
        Value::Bool(true) => Ok(Some(tab.focused().await?)),
        _ => Ok(None),
    }
}
