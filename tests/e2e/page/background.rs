//! What the answer rests on: stories, record and method.

use serde_json::json;

use super::steps::{another_headline, headline, no_complaints, open, settled, unfold, value};
use crate::tab::Tab;
use crate::words::{METHOD, PEOPLE, QUESTION, SHARE, STORIES, WORK};
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![
        a_story_is_opened_by_its_link,
        a_story_is_loaded_by_its_button,
        every_story_says_what_the_model_says,
        a_story_is_replayed_by_key,
        the_arithmetic_is_checked_in_this_browser,
        formulas_are_laid_out,
    ]
}

/// A link says which story, and another link in the same tab another one; one without a story
/// that exists is a link to the usual numbers.
async fn a_story_is_opened_by_its_link(tab: Tab) -> Outcome {
    tab.visit("/#v=1&story=duolingo").await?;
    settled(&tab).await?;
    let stands = async |name| value(&tab.by_role("textbox", name).await?).await;
    assert_eq!(stands(PEOPLE).await?, "100");
    assert_eq!(stands(SHARE).await?, "10%");
    let work = tab.by_role("combobox", WORK).await?;
    let chosen = "return given[0].selectedOptions[0].textContent";
    assert_eq!(tab.run(chosen, &[json!(work)]).await?, json!("translation"));
    let before = headline(&tab).await?;
    for (fragment, people) in [
        ("v=1&story=salesforce", "9,000"),
        ("v=1&story=%3Cscript%3E&x", "700"),
        ("story=klarna-record&story2=&&=", "3,000"),
    ] {
        tab.run("location.hash = given[0]", &[json!(fragment)])
            .await?;
        let input = tab.by_role("textbox", PEOPLE).await?;
        tab.wait(
            "return given[0].value === given[1]",
            &[json!(input), json!(people)],
        )
        .await?;
    }
    another_headline(&tab, &before).await?;
    no_complaints(&tab).await
}

/// The question has the focus then, and all of the case is loaded.
async fn a_story_is_loaded_by_its_button(tab: Tab) -> Outcome {
    open(&tab).await?;
    let before = headline(&tab).await?;
    let stories = tab.by_role("region", STORIES).await?;
    let buttons = tab.all_by_role_in(&stories, "button").await?;
    let (load, _) = buttons
        .iter()
        .find(|(_, name)| name.starts_with("Load these numbers"))
        .ok_or("no button that loads a story")?;
    load.click().await?;
    let input = tab.by_role("textbox", PEOPLE).await?;
    let share = tab.by_role("textbox", SHARE).await?;
    assert_eq!(value(&input).await?, "700");
    assert_eq!(value(&share).await?, "100%");
    another_headline(&tab, &before).await?;
    let (_, focused) = tab.focused().await?;
    assert_eq!(focused, QUESTION);
    no_complaints(&tab).await
}

/// They are worked out when they are looked at; seven plans, and what was done about three.
async fn every_story_says_what_the_model_says(tab: Tab) -> Outcome {
    open(&tab).await?;
    let stories = tab.by_role("region", STORIES).await?;
    let body = "given[0].scrollIntoView();
        const awaited = given[0].querySelectorAll('.awaited').length;
        const figures = given[0].innerText.match(/\\d+\\s+(to\\s+\\d+\\s+)?in\\s+100/gu) ?? [];
        return awaited === 0 && figures.length";
    let figures = tab.wait(body, &[json!(stories)]).await?;
    assert!(figures.as_u64().unwrap_or_default() >= 10, "{figures}");
    tab.wait_for_text("The model would not have warned").await?;
    no_complaints(&tab).await
}

async fn a_story_is_replayed_by_key(tab: Tab) -> Outcome {
    open(&tab).await?;
    let slider = tab.by_role("slider", "Month of the replay").await?;
    let stories = tab.by_role("region", STORIES).await?;
    let body = "given[0].scrollIntoView(); return !given[0].querySelector('.replay.awaited')";
    tab.wait(body, &[json!(stories)]).await?;
    let said = async || slider.attr("aria-valuetext").await;
    let first = said().await?.unwrap_or_default();
    assert!(first.contains("February 2024"), "{first}");
    const RIGHT: &str = "\u{e014}";
    slider.send_keys(&RIGHT.repeat(15)).await?;
    let body = "return given[0].getAttribute('aria-valuetext').includes('May 2025')";
    tab.wait(body, &[json!(slider)]).await?;
    tab.wait_for_text("Lower quality is conceded").await?;
    no_complaints(&tab).await
}

async fn the_arithmetic_is_checked_in_this_browser(tab: Tab) -> Outcome {
    open(&tab).await?;
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

/// MathML has the room that it takes, and a name for those who do not see it.
async fn formulas_are_laid_out(tab: Tab) -> Outcome {
    open(&tab).await?;
    unfold(&tab, "The formulas").await?;
    let body = "const formulas = [...document.querySelectorAll('math[display=block]')];
        const flat = formulas.filter((each) => each.getBoundingClientRect().height < 10);
        return [formulas.length, flat.length]";
    let found = tab.run(body, &[]).await?;
    let [all, flat]: [u32; 2] = serde_json::from_value(found)?;
    assert!(
        all >= 6 && flat == 0,
        "{flat} of {all} formulas have no height"
    );
    no_complaints(&tab).await
}
