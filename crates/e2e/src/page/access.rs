//! What axe-core finds in each of the page's states, and what is announced. Titles, readings and
//! tables of the charts are looked at natively (`components/tests` of the page).

use serde_json::json;

use super::steps::{
    ENGINE, OTHER, another_headline, awaiting, drawn, headline, nothing, open, open_details,
    settled,
};
use crate::server::Trouble;
use crate::tab::Tab;
use crate::words::{CUT, PEOPLE, SETTLED, SHARE};
use crate::{Outcome, Scenario, in_one, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    // Its rules read markup and styles.
    in_one(scenarios![
        usable_and_silent_before_the_first_answer,
        usable_with_tables_opened_and_in_the_dark,
        usable_with_an_answer_at_both_ends_and_with_bad_input,
        usable_with_a_story_a_menu_and_what_is_found,
    ])
}

/// Nothing in the page as it is now keeps people from using it.
pub async fn no_violations(tab: &Tab, state: &str) -> Outcome {
    let found = tab.accessibility_violations().await?;
    nothing(&format!("axe-core finds, {state}"), &found)
}

/// While the engine is on its way. The live region is silent until an answer has settled, and then
/// says its headline.
async fn usable_and_silent_before_the_first_answer(tab: Tab) -> Outcome {
    tab.trouble(ENGINE, Trouble::Held);
    tab.visit(OTHER).await?;
    awaiting(&tab).await?;
    assert_eq!(announced(&tab).await?, "");
    no_violations(&tab, "while the answer is awaited").await?;
    assert_eq!(announced(&tab).await?, "");
    tab.no_trouble();
    let first = headline(&tab).await?;
    assert!(announced(&tab).await?.starts_with(&first));
    let people = tab.by_role("textbox", PEOPLE).await?;
    tab.retype(&people, "12").await?;
    let second = another_headline(&tab, &first).await?;
    // While it is typed, nothing is said.
    tab.press_tab().await?;
    assert!(announced(&tab).await?.starts_with(&second));
    Ok(())
}

async fn announced(tab: &Tab) -> Outcome<String> {
    let status = tab.by_role("status", "").await?;
    let words = status.prop("textContent").await?.unwrap_or_default();
    Ok(words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// As most visitors see it; while another share is tried, with what is out of date; with nothing and
/// with everything handed over; and with a message about each of two inputs.
async fn usable_with_an_answer_at_both_ends_and_with_bad_input(tab: Tab) -> Outcome {
    open(&tab).await?;
    no_violations(&tab, "with an answer").await?;

    let slider = tab.by_role("slider", SHARE).await?;
    let body = "given[0].value = 30;
        given[0].dispatchEvent(new Event('input', { bubbles: true }))";
    tab.run(body, &[json!(slider)]).await?;
    tab.wait_for_text("Read off the curve while you choose")
        .await?;
    tab.wait_for_text("Still for 67%").await?;
    no_violations(&tab, "while the handle moves").await?;
    let release = "given[0].dispatchEvent(new Event('change', { bubbles: true }))";
    tab.run(release, &[json!(slider)]).await?;
    tab.wait_for_text(SETTLED).await?;

    let share = tab.by_role("textbox", SHARE).await?;
    for end in ["0", "100"] {
        let last = headline(&tab).await?;
        tab.retype(&share, end).await?;
        another_headline(&tab, &last).await?;
        no_violations(&tab, &format!("with {end}% handed over")).await?;
    }

    for name in [PEOPLE, SHARE] {
        let input = tab.by_role("textbox", name).await?;
        tab.retype(&input, "many").await?;
        tab.wait_for_text(&format!("{name}: “many” is not a number"))
            .await?;
    }
    no_violations(&tab, "with bad input").await
}

/// With every table that the charts have, other money on offer, numbers that cannot be used with the
/// ways out of them, and the bar over the top; and in the dark colours, whose contrasts are others.
async fn usable_with_tables_opened_and_in_the_dark(tab: Tab) -> Outcome {
    tab.visit("/?language=en-GB").await?;
    settled(&tab).await?;
    let cut = tab.by_role("textbox", CUT).await?;
    tab.retype(&cut, "650").await?;
    tab.press_tab().await?;
    open_details(&tab).await?;
    tab.run("scrollTo(0, document.body.scrollHeight)", &[])
        .await?;
    let shown = "return ['.offer:not([hidden])', '.ways-out button', '.orientation.shown']
        .every((each) => document.querySelector(each))";
    tab.wait(shown, &[]).await?;
    in_light_and_dark(&tab, "with tables opened, an offer and ways out").await
}

/// A story's name above its answer, the menu of the sections, and what is found among the inputs.
async fn usable_with_a_story_a_menu_and_what_is_found(tab: Tab) -> Outcome {
    tab.visit("/#v=1&story=klarna-record").await?;
    settled(&tab).await?;
    let search = tab.by_role("searchbox", "Find an input").await?;
    tab.retype(&search, "AHT").await?;
    tab.wait_for_text(r"\d of 56 inputs").await?;
    in_light_and_dark(&tab, "with a story and what is found").await?;
    tab.click("button", "Sections").await?;
    tab.by_role("button", "Stories").await?;
    in_light_and_dark(&tab, "with the menu open").await
}

async fn in_light_and_dark(tab: &Tab, state: &str) -> Outcome {
    for theme in ["light", "dark"] {
        tab.run(
            "document.documentElement.dataset.theme = given[0]",
            &[json!(theme)],
        )
        .await?;
        drawn(tab).await?;
        no_violations(tab, &format!("{state}, {theme}")).await?;
    }
    Ok(())
}
