//! A pilot: what it would be worth; and its result, typed, answered with, in the link, and left out. What the parts say in each state
//! is shown natively (`components/tests` of the page).

use serde_json::json;

use super::access::no_violations;
use super::steps::{another_headline, headline, no_complaints, open};
use crate::tab::Tab;
use crate::{Outcome, Scenario, in_one, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    in_one(scenarios![
        what_a_pilot_is_worth_is_worked_out_once_it_is_near,
        a_result_is_typed_answered_with_and_left_out,
    ])
}

const JUDGED: &str = "Answers judged in the pilot";
const FINISHED: &str = "Answers of these that were finished";

/// It is the whole engine that says so. What cannot be read is told, and the answer stays.
async fn what_a_pilot_is_worth_is_worked_out_once_it_is_near(tab: Tab) -> Outcome {
    open(&tab).await?;
    let told = "const part = document.querySelector('.pilot-worth');
        part.scrollIntoView();
        const isTold = part.querySelector('.advice') && !part.querySelector('.stale');
        return isTold && part.innerText.includes(given[0])";
    tab.wait(told, &[json!("A pilot pays.")]).await?;
    let drawn = "return [...document.querySelectorAll('.pilot-worth svg')]
        .every((each) => each.getBoundingClientRect().height > 100)";
    assert_eq!(tab.run(drawn, &[]).await?, json!(true));
    let judged = tab
        .by_role("textbox", "Answers to have judged in a pilot")
        .await?;
    tab.retype(&judged, "50").await?;
    tab.press_tab().await?;
    tab.wait(told, &[json!("the 50 answers that you ask about")])
        .await?;
    let price = tab
        .by_role("textbox", "Price of judging one answer")
        .await?;
    tab.retype(&price, "-1").await?;
    tab.press_tab().await?;
    tab.wait_for_text("“-1” is too low").await?;
    tab.wait(told, &[json!("the 50 answers that you ask about")])
        .await?;
    no_violations(&tab, "with a pilot’s worth, and a price that is none").await?;
    no_complaints(&tab).await
}

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
    no_violations(&tab, "with a pilot’s result, and one that is none").await?;
    tab.wait(is_there, &[json!(LINK)]).await?;
    tab.click("button", "Leave the result out").await?;
    let gone = "return !document.querySelector('.with-pilot')
        && document.activeElement.id === 'pilot-result'";
    tab.wait(gone, &[]).await?;
    assert_eq!(another_headline(&tab, &with).await?, without);
    no_complaints(&tab).await
}
