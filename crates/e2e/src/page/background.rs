//! What the answer rests on: stories and method. What each story says of itself is shown natively
//! (`app/components/tests`).

use serde_json::json;

use super::steps::{another_headline, headline, no_complaints, open, unfold, value};
use crate::tab::Tab;
use crate::words::{METHOD, PEOPLE, QUESTION, SHARE, STORIES};
use crate::{Outcome, Scenario, in_one, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    [
        scenarios![the_method_is_unfolded_and_checked_in_this_browser,],
        in_one(scenarios![stories_are_worked_out_replayed_and_loaded,]),
    ]
    .concat()
}

/// They are worked out when they are looked at: seven plans, and what was done about three. A replay
/// moves by key. When a story is loaded by its button, the question has the focus, and all of the
/// case is loaded.
async fn stories_are_worked_out_replayed_and_loaded(tab: Tab) -> Outcome {
    open(&tab).await?;
    let before = headline(&tab).await?;
    let stories = tab.by_role("region", STORIES).await?;
    let body = "given[0].scrollIntoView();
        const awaited = given[0].querySelectorAll('.awaited').length;
        const figures = given[0].innerText.match(/\\d+\\s+(to\\s+\\d+\\s+)?in\\s+100/gu) ?? [];
        return awaited === 0 && figures.length";
    let figures = tab.wait(body, &[json!(stories)]).await?;
    assert!(figures.as_u64().unwrap_or_default() >= 10, "{figures}");
    tab.wait_for_text("The model would not have warned").await?;

    let slider = tab.by_role("slider", "Month of the replay").await?;
    let first = slider.attr("aria-valuetext").await?.unwrap_or_default();
    assert!(first.contains("February 2024"), "{first}");
    const RIGHT: &str = "\u{e014}";
    slider.send_keys(&RIGHT.repeat(15)).await?;
    let body = "return given[0].getAttribute('aria-valuetext').includes('May 2025')";
    tab.wait(body, &[json!(slider)]).await?;
    tab.wait_for_text("Lower quality is conceded").await?;

    let buttons = tab.all_by_role_in(&stories, "button").await?;
    let (load, _) = buttons
        .iter()
        .find(|(_, name)| name.starts_with("Load these numbers"))
        .ok_or("no button that loads a story")?;
    tab.click_on(load).await?;
    let input = tab.by_role("textbox", PEOPLE).await?;
    let share = tab.by_role("textbox", SHARE).await?;
    assert_eq!(value(&input).await?, "700");
    assert_eq!(value(&share).await?, "100%");
    another_headline(&tab, &before).await?;
    let (_, focused) = tab.focused().await?;
    assert_eq!(focused, QUESTION);
    no_complaints(&tab).await
}

/// MathML has the room that it takes; and every published value agrees with what this browser makes
/// of it.
async fn the_method_is_unfolded_and_checked_in_this_browser(tab: Tab) -> Outcome {
    open(&tab).await?;
    unfold(&tab, "The formulas").await?;
    let body = "const formulas = [...document.querySelectorAll('math[display=block]')];
        const flat = formulas.filter((each) => each.getBoundingClientRect().height < 10);
        return formulas.length && [formulas.length, flat.length]";
    let found = tab.wait(body, &[]).await?;
    let [all, flat]: [u32; 2] = serde_json::from_value(found)?;
    assert!(
        all >= 6 && flat == 0,
        "{flat} of {all} formulas have no height"
    );

    unfold(&tab, "Check the arithmetic in this browser").await?;
    let method = tab.by_role("region", METHOD).await?;
    let body = "const tables = [...given[0].querySelectorAll('table')];
        const checks = tables.find((table) => table.tHead?.innerText.includes('Published'));
        const rows = [...(checks?.tBodies[0].rows ?? [])];
        return rows.length > 5 && rows.map((row) => row.lastElementChild.textContent.trim())";
    let results = tab.wait(body, &[json!(method)]).await?;
    let results: Vec<String> = serde_json::from_value(results)?;
    assert!(
        results.iter().all(|result| result == "agrees"),
        "{results:?}"
    );
    no_complaints(&tab).await
}
