//! The address bar, going back and forward, and what the browser remembers. What links mean and what
//! is said about them is shown natively (`tests/codec.rs`, `app/components/tests`).

use serde_json::json;

use super::steps::{no_complaints, open, settled, value};
use crate::tab::Tab;
use crate::words::{PEOPLE, SHARE};
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![
        the_address_follows_and_back_and_forward_lead_through_it,
        what_was_last_used_is_remembered_and_a_link_is_stronger,
        a_link_as_long_as_browsers_take_does_no_harm,
    ]
}

/// Waits until the part of the address after `#` is this.
async fn address_is(tab: &Tab, fragment: &str) -> Outcome {
    let found = tab
        .wait("return location.hash === given[0]", &[json!(fragment)])
        .await;
    if found.is_err() {
        let is = tab.run("return location.hash", &[]).await?;
        return Err(format!("the address is {is}, not {fragment}").into());
    }
    Ok(())
}

async fn people_are(tab: &Tab, expected: &str) -> Outcome {
    let input = tab.by_role("textbox", PEOPLE).await?;
    tab.wait(
        "return given[0].value === given[1]",
        &[json!(input), json!(expected)],
    )
    .await
    .map(drop)
}

/// While it is typed and when it is finished; back and forward lead through what was finished; and a
/// link made of it opens the same.
async fn the_address_follows_and_back_and_forward_lead_through_it(tab: Tab) -> Outcome {
    open(&tab).await?;
    address_is(&tab, "").await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    for (number, fragment) in [("250", "#v=1&n=250"), ("40", "#v=1&n=40")] {
        tab.retype(&people, number).await?;
        address_is(&tab, fragment).await?;
        tab.press_tab().await?;
        address_is(&tab, fragment).await?;
    }
    tab.client.back().await?;
    address_is(&tab, "#v=1&n=250").await?;
    people_are(&tab, "250").await?;
    tab.client.back().await?;
    people_are(&tab, "700").await?;
    tab.client.forward().await?;
    people_are(&tab, "250").await?;
    tab.client.forward().await?;
    people_are(&tab, "40").await?;
    settled(&tab).await?;

    let share = tab.by_role("textbox", SHARE).await?;
    tab.retype(&share, "40%").await?;
    tab.press_tab().await?;
    address_is(&tab, "#v=1&n=40&x=0.4").await?;
    no_complaints(&tab).await?;
    // The link alone has to do it, and not what is remembered.
    tab.run("localStorage.clear()", &[]).await?;
    tab.visit("/e2e/blank.html").await?;
    tab.visit("/#v=1&n=40&x=0.4").await?;
    settled(&tab).await?;
    people_are(&tab, "40").await?;
    assert_eq!(value(&tab.by_role("textbox", SHARE).await?).await?, "40%");
    no_complaints(&tab).await
}

async fn what_was_last_used_is_remembered_and_a_link_is_stronger(tab: Tab) -> Outcome {
    open(&tab).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    tab.retype(&people, "40").await?;
    tab.press_tab().await?;
    address_is(&tab, "#v=1&n=40").await?;
    tab.visit("/e2e/blank.html").await?;
    open(&tab).await?;
    people_are(&tab, "40").await?;
    address_is(&tab, "#v=1&n=40").await?;
    tab.wait_for_text("These are the numbers last used in this browser")
        .await?;
    let afresh = tab
        .by_role("button", "Start from the usual numbers")
        .await?;
    tab.click_on(&afresh).await?;
    people_are(&tab, "700").await?;
    // Storage that holds rubbish is as good as none.
    tab.run("localStorage.setItem('uturn', '<script>&n=x&v=\u{0}')", &[])
        .await?;
    tab.visit("/e2e/blank.html").await?;
    open(&tab).await?;
    people_are(&tab, "700").await?;
    tab.run("localStorage.setItem('uturn', 'v=1&n=40')", &[])
        .await?;
    tab.visit("/e2e/blank.html").await?;
    tab.visit("/#v=1").await?;
    settled(&tab).await?;
    people_are(&tab, "700").await?;
    // What a link brings along is not the visitor's own.
    let kept = tab.run("return localStorage.getItem('uturn')", &[]).await?;
    assert_eq!(kept, json!("v=1&n=40"));
    no_complaints(&tab).await
}

/// Firefox takes a megabyte; ten of them are read natively.
async fn a_link_as_long_as_browsers_take_does_no_harm(tab: Tab) -> Outcome {
    open(&tab).await?;
    tab.run("location.hash = 'n=250&' + 'x=0.4&'.repeat(170000)", &[])
        .await?;
    people_are(&tab, "250").await?;
    tab.wait_for_text("its end was not read").await?;
    tab.run("location.hash = 'v=1'", &[]).await?;
    people_are(&tab, "700").await?;
    no_complaints(&tab).await
}
