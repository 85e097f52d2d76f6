//! What is missing, breaks or is full: the page says so, and loses nothing.

use serde_json::json;

use super::access::no_violations;
use super::steps::{
    CODE, ENGINE, OTHER, another_headline, headline, no_complaints, open, settled, value,
};
use crate::server::Trouble;
use crate::tab::{BEGUN, Tab};
use crate::words::PEOPLE;
use crate::{Outcome, Scenario, in_one, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    [
        scenarios![
            survives_a_worker_or_an_engine_that_fails,
            says_that_the_program_did_not_come,
            says_why_it_cannot_run,
            says_that_the_program_broke,
            works_without_storage,
        ],
        in_one(scenarios![
            survives_an_engine_that_is_silent,
            survives_an_answer_that_cannot_be_read,
            says_that_a_part_of_the_program_did_not_come,
        ]),
    ]
    .concat()
}

/// A later question's answer that cannot be read, since the part of the program that reads it does not
/// come, is told like an engine that fails, and trying again helps.
async fn survives_an_answer_that_cannot_be_read(tab: Tab) -> Outcome {
    tab.trouble("/split_answers.wasm", Trouble::Refused);
    tab.visit("/#v=1&since=12").await?;
    tab.wait_for_text(STOPPED).await?;
    tab.no_trouble();
    tab.click("button", "Try again").await?;
    headline(&tab).await.map(drop)
}

/// A worker that does not come is said so, what is typed stays, and trying again helps; the same with
/// an engine that cannot be fetched.
async fn survives_a_worker_or_an_engine_that_fails(tab: Tab) -> Outcome {
    // Another query: the same address with a fragment would not be loaded again.
    for (path, page) in [("/worker.js", OTHER), (ENGINE, "/?another#v=1&n=701")] {
        tab.trouble(path, Trouble::Refused);
        tab.visit(page).await?;
        tab.wait_for_text(STOPPED).await?;
        tab.by_role("button", "Try again").await?;
        if path == ENGINE {
            no_violations(&tab, "without an engine").await?;
        }
        let people = tab.by_role("textbox", PEOPLE).await?;
        tab.retype(&people, "120").await?;
        // Each letter asks anew: the last one's failure is the one that stays.
        tab.wait("return location.hash.endsWith('n=120')", &[])
            .await?;
        tab.wait_for_text(STOPPED).await?;
        tab.no_trouble();
        tab.click("button", "Try again").await?;
        headline(&tab).await?;
        assert_eq!(value(&people).await?, "120");
    }
    Ok(())
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

/// The answer is there all the same, and trying again brings the part.
async fn says_that_a_part_of_the_program_did_not_come(tab: Tab) -> Outcome {
    const LOST: &str = "The rest of the page could not be loaded.";
    for (page, file, there) in [
        ("/#v=1&n=250", "/split_sections.wasm", ".take-along"),
        (
            "/?another#v=1&since=12",
            "/split_under_way.wasm",
            ".your-numbers",
        ),
    ] {
        tab.trouble(file, Trouble::Refused);
        tab.visit(page).await?;
        tab.wait_for_text(LOST).await?;
        if !page.contains("since") {
            headline(&tab).await?;
        }
        no_violations(&tab, "without a part of the program").await?;
        tab.no_trouble();
        tab.click("button", "Try again").await?;
        let came =
            "return document.querySelector(given[0]) && !document.querySelector('[role=alert]')";
        tab.wait(came, &[there.into()]).await?;
    }
    tab.trouble("/split_problems.wasm", Trouble::Refused);
    open(&tab).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    tab.retype(&people, "many").await?;
    tab.wait_for_text("What may be wrong with your numbers could not be loaded.")
        .await?;
    tab.no_trouble();
    tab.click("button", "Try again").await?;
    tab.wait_for_text("“many” is not a number").await.map(drop)
}

/// A browser that is too old, or has too little memory left.
async fn says_why_it_cannot_run(tab: Tab) -> Outcome {
    const TOO_OLD: &str = "This browser cannot run the calculator";
    for (page, why) in [
        ("/?without=wasm", TOO_OLD),
        ("/?without=simd", TOO_OLD),
        ("/index.html?embed&without=wasm", TOO_OLD),
        ("/?without=memory#v=1&n=250", "too little memory left"),
    ] {
        tab.visit(page).await?;
        stopped(&tab, why).await?;
    }
    Ok(())
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
