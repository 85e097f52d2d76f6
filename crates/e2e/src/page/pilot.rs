//! A pilot's result: typed, answered with, in the link, and left out. What the parts say in each state
//! is shown natively (`components/tests` of the page).

use serde_json::json;

use super::access::no_violations;
use super::steps::{another_headline, headline, no_complaints, open};
use crate::browser::Browser;
use crate::tab::Tab;
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![a_result_is_typed_answered_with_and_left_out]
}

const JUDGED: &str = "Answers judged in the pilot";
const FINISHED: &str = "Answers of these that were finished";

async fn a_result_is_typed_answered_with_and_left_out(tab: Tab) -> Outcome {
    open(&tab).await?;
    let without = headline(&tab).await?;
    let judged = tab.by_role("textbox", JUDGED).await?;
    tab.retype(&judged, "200").await?;
    tab.press_tab().await?;
    let finished = tab.by_role("textbox", FINISHED).await?;
    tab.retype(&finished, "52%").await?;
    tab.press_tab().await?;
    let with = another_headline(&tab, &without).await?;
    let told = "return /instead of/.test(document.querySelector('.with-pilot')?.textContent)";
    tab.wait(told, &[]).await?;
    const LINK: &str = "#v=1&pilot=0.1&gap=0.3&judged=200&finished=104";
    let is_there = "return location.hash === given[0]";
    tab.wait(is_there, &[json!(LINK)]).await?;
    // Other visits begin without it.
    let kept = tab.run("return localStorage.getItem('uturn')", &[]).await?;
    assert_eq!(kept, json!(null));

    let finished = tab.by_role("textbox", FINISHED).await?;
    tab.retype(&finished, "201").await?;
    tab.press_tab().await?;
    tab.wait_for_text("“201” is too high").await?;
    if tab.browser == Browser::Chromium {
        no_violations(&tab, "with a pilot’s result, and one that is none").await?;
    }
    tab.wait(is_there, &[json!(LINK)]).await?;
    tab.click("button", "Leave the result out").await?;
    let gone = "return !document.querySelector('.with-pilot')
        && document.activeElement.id === 'pilot-result'";
    tab.wait(gone, &[]).await?;
    assert_eq!(another_headline(&tab, &with).await?, without);
    no_complaints(&tab).await
}
