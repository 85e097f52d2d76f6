//! What is missing, breaks or is full: the page says so, and loses nothing.

use serde_json::json;

use super::steps::{
    CODE, ENGINE, OTHER, another_headline, headline, no_complaints, open, settled, value,
};
use crate::browser::Browser;
use crate::server::Trouble;
use crate::tab::{BEGUN, Tab};
use crate::words::PEOPLE;
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios(browser: Browser) -> Vec<Scenario> {
    let mut all = scenarios![
        survives_an_engine_that_fails,
        survives_a_worker_that_does_not_come,
        says_that_the_program_did_not_come,
        says_that_the_browser_is_too_old,
        says_that_memory_is_short,
        says_that_the_program_broke,
        works_without_storage,
    ];
    // It takes as long as the page waits.
    if browser == Browser::Chromium {
        all.extend(scenarios![survives_an_engine_that_is_silent]);
    }
    all
}

/// An engine that cannot be fetched is said so, what is typed stays, and trying again helps.
async fn survives_an_engine_that_fails(tab: Tab) -> Outcome {
    survives(&tab, ENGINE).await
}

async fn survives_a_worker_that_does_not_come(tab: Tab) -> Outcome {
    survives(&tab, "/worker.js").await
}

/// It is given up in the end, and another one is started.
async fn survives_an_engine_that_is_silent(tab: Tab) -> Outcome {
    tab.trouble(ENGINE, Trouble::Held);
    tab.visit(OTHER).await?;
    tab.wait_for_text(STOPPED).await?;
    tab.click("button", "Try again").await?;
    tab.no_trouble();
    headline(&tab).await.map(drop)
}

/// What the page says where its engine does not answer.
const STOPPED: &str = "The calculation stopped";

async fn survives(tab: &Tab, path: &'static str) -> Outcome {
    tab.trouble(path, Trouble::Refused);
    tab.visit(OTHER).await?;
    tab.wait_for_text(STOPPED).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    tab.retype(&people, "120").await?;
    // Each letter asks anew: the last one's failure is the one that stays.
    tab.wait("return location.hash.endsWith('n=120')", &[])
        .await?;
    tab.wait_for_text(STOPPED).await?;
    tab.no_trouble();
    tab.click("button", "Try again").await?;
    headline(tab).await?;
    assert_eq!(value(&people).await?, "120");
    Ok(())
}

/// What the page says in place of the program, and a way on.
async fn stopped(tab: &Tab, words: &str) -> Outcome {
    tab.wait_for_text(words).await?;
    let said =
        "return document.querySelector('.stopped').innerText.split('\\n').filter(Boolean).length";
    assert_eq!(
        tab.run(said, &[]).await?,
        json!(2),
        "one reason and a button"
    );
    tab.by_role("button", AGAIN).await.map(drop)
}

/// The way on.
const AGAIN: &str = "Load the page again";

/// Goes on, to a new page.
async fn load_again(tab: &Tab) -> Outcome {
    tab.run("window.isLeft = true", &[]).await?;
    tab.click("button", AGAIN).await?;
    tab.wait("return !window.isLeft", &[]).await?;
    tab.wait(BEGUN, &[]).await.map(drop)
}

async fn says_that_the_program_did_not_come(tab: Tab) -> Outcome {
    tab.trouble(CODE, Trouble::Refused);
    tab.visit("/#v=1&n=250").await?;
    stopped(&tab, "The calculator could not be loaded").await?;
    tab.no_trouble();
    load_again(&tab).await?;
    headline(&tab).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    assert_eq!(value(&people).await?, "250");
    Ok(())
}

async fn says_that_the_browser_is_too_old(tab: Tab) -> Outcome {
    for page in [
        "/?without=wasm",
        "/?without=simd",
        "/index.html?embed&without=wasm",
    ] {
        tab.visit(page).await?;
        stopped(&tab, "This browser cannot run the calculator").await?;
    }
    Ok(())
}

async fn says_that_memory_is_short(tab: Tab) -> Outcome {
    tab.visit("/?without=memory#v=1&n=250").await?;
    stopped(&tab, "too little memory left").await
}

/// The address still holds what was set.
async fn says_that_the_program_broke(tab: Tab) -> Outcome {
    open(&tab).await?;
    let before = headline(&tab).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    tab.retype(&people, "250").await?;
    tab.press_tab().await?;
    another_headline(&tab, &before).await?;
    // As a script of the page: those of drivers may have errors of their own kind.
    let break_it = "const script = document.createElement('script');
        script.src = '/e2e/page/trap.js';
        document.head.append(script)";
    tab.run(break_it, &[]).await?;
    stopped(&tab, "The calculator has stopped").await?;
    load_again(&tab).await?;
    settled(&tab).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    assert_eq!(value(&people).await?, "250");
    Ok(())
}

/// Blocked, full, or holding what nobody wrote there.
async fn works_without_storage(tab: Tab) -> Outcome {
    for page in ["/?without=storage", "/?without=room"] {
        tab.visit(page).await?;
        let before = headline(&tab).await?;
        let people = tab.by_role("textbox", PEOPLE).await?;
        tab.retype(&people, "250").await?;
        tab.press_tab().await?;
        another_headline(&tab, &before).await?;
        no_complaints(&tab).await?;
    }
    Ok(())
}
