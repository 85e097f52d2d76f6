//! What axe-core finds in each of the page's states, and what is announced.

use serde_json::json;

use super::steps::{ENGINE, OTHER, another_headline, headline, nothing, open, open_details};
use crate::server::Trouble;
use crate::tab::Tab;
use crate::words::{AWAITED, PEOPLE, SHARE};
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![
        usable_before_the_first_answer,
        usable_with_an_answer,
        usable_with_bad_input,
        usable_without_an_engine,
        usable_with_tables_opened,
        usable_in_the_dark,
        usable_at_both_ends,
        usable_while_the_handle_moves,
        the_settled_answer_is_announced,
    ]
}

async fn no_violations(tab: &Tab) -> Outcome {
    nothing("axe-core finds", &tab.accessibility_violations().await?)
}

/// While the engine is on its way.
async fn usable_before_the_first_answer(tab: Tab) -> Outcome {
    tab.trouble(ENGINE, Trouble::Held);
    tab.visit(OTHER).await?;
    tab.wait_for_text(AWAITED).await?;
    no_violations(&tab).await?;
    tab.no_trouble();
    headline(&tab).await.map(drop)
}

/// As most visitors see it.
async fn usable_with_an_answer(tab: Tab) -> Outcome {
    open(&tab).await?;
    no_violations(&tab).await
}

/// With a message about each input.
async fn usable_with_bad_input(tab: Tab) -> Outcome {
    open(&tab).await?;
    for name in [PEOPLE, SHARE] {
        let input = tab.by_role("textbox", name).await?;
        tab.retype(&input, "many").await?;
        tab.wait_for_text(&format!("{name}: “many” is not a number"))
            .await?;
    }
    no_violations(&tab).await
}

/// With a message about the engine and a button to try again.
async fn usable_without_an_engine(tab: Tab) -> Outcome {
    tab.trouble(ENGINE, Trouble::Refused);
    tab.visit(OTHER).await?;
    tab.by_role("button", "Try again").await?;
    no_violations(&tab).await
}

/// With every table that the charts have.
async fn usable_with_tables_opened(tab: Tab) -> Outcome {
    open(&tab).await?;
    open_details(&tab).await?;
    no_violations(&tab).await
}

/// In the dark colours, whose contrasts are others.
async fn usable_in_the_dark(tab: Tab) -> Outcome {
    open(&tab).await?;
    tab.run("document.documentElement.dataset.theme = 'dark'", &[])
        .await?;
    open_details(&tab).await?;
    no_violations(&tab).await
}

/// With nothing and with everything handed over.
async fn usable_at_both_ends(tab: Tab) -> Outcome {
    open(&tab).await?;
    let share = tab.by_role("textbox", SHARE).await?;
    for end in ["0", "100"] {
        let last = headline(&tab).await?;
        tab.retype(&share, end).await?;
        another_headline(&tab, &last).await?;
        no_violations(&tab).await?;
    }
    Ok(())
}

/// While another share is tried, with what is out of date.
async fn usable_while_the_handle_moves(tab: Tab) -> Outcome {
    open(&tab).await?;
    let slider = tab.by_role("slider", SHARE).await?;
    let body = "given[0].value = 30;
        given[0].dispatchEvent(new Event('input', { bubbles: true }))";
    tab.run(body, &[json!(slider)]).await?;
    tab.wait_for_text("Read off the curve while you choose")
        .await?;
    tab.wait_for_text("Still for 67%").await?;
    no_violations(&tab).await
}

/// The live region is silent until an answer has settled, and then says its headline.
async fn the_settled_answer_is_announced(tab: Tab) -> Outcome {
    tab.trouble(ENGINE, Trouble::Held);
    tab.visit(OTHER).await?;
    tab.wait_for_text(AWAITED).await?;
    assert_eq!(announced(&tab).await?, "");
    tab.no_trouble();
    let first = headline(&tab).await?;
    assert!(announced(&tab).await?.starts_with(&first));
    let people = tab.by_role("textbox", PEOPLE).await?;
    tab.retype(&people, "12").await?;
    let second = another_headline(&tab, &first).await?;
    assert!(announced(&tab).await?.starts_with(&second));
    Ok(())
}

async fn announced(tab: &Tab) -> Outcome<String> {
    let status = tab.by_role("status", "").await?;
    let words = status.prop("textContent").await?.unwrap_or_default();
    Ok(words.split_whitespace().collect::<Vec<_>>().join(" "))
}
