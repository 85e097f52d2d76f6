//! The answer: that it comes, and that it changes with the question. What it says is shown natively,
//! from the model's own figures (`app/components/tests`).

use serde_json::json;

use super::steps::{another_headline, headline, no_complaints, open, value};
use crate::tab::Tab;
use crate::words::{FIRST_LOOK, PEOPLE, QUESTION, SHARE};
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![
        opens_with_an_answer,
        another_team_another_answer_from_a_worker,
    ]
}

/// A heading, two inputs with their labels, an answer, and nothing to complain about.
async fn opens_with_an_answer(tab: Tab) -> Outcome {
    open(&tab).await?;
    tab.by_role("heading", QUESTION).await?;
    assert_eq!(value(&tab.by_role("textbox", PEOPLE).await?).await?, "700");
    assert_eq!(value(&tab.by_role("textbox", SHARE).await?).await?, "67%");
    assert_eq!(value(&tab.by_role("slider", SHARE).await?).await?, "67");
    tab.wait_for_text(r"\d+–\d+\s+in\s+100").await?;
    no_complaints(&tab).await
}

/// A small team gets another answer than a large one, and the first answer comes back with the
/// first team. The page itself never loads the engine: a worker does, so that computing blocks
/// nothing.
async fn another_team_another_answer_from_a_worker(tab: Tab) -> Outcome {
    open(&tab).await?;
    let first = headline(&tab).await?;
    let listen = "window.said = [];
        const verdict = document.querySelector('.verdict');
        const say = () => said.push(verdict.querySelector('.standing').innerText);
        new MutationObserver(say).observe(verdict, { childList: true, subtree: true, characterData: true })";
    tab.run(listen, &[]).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    tab.retype(&people, "12").await?;
    let second = another_headline(&tab, &first).await?;
    let said = tab.run("return said.join('\\n')", &[]).await?;
    let has_first_look = "return new RegExp(given[0], 'u').test(given[1])";
    let given = [json!(FIRST_LOOK), said.clone()];
    let has_first_look = tab.run(has_first_look, &given).await?;
    assert_eq!(has_first_look, json!(true), "{said}");
    let body = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
    let loaded: Vec<String> = serde_json::from_value(tab.run(body, &[]).await?)?;
    let loads = |part: &str| loaded.iter().any(|address| address.contains(part));
    assert!(loads("worker") && !loads("uturn_bg.wasm"), "{loaded:?}");
    tab.retype(&people, "700").await?;
    assert_eq!(another_headline(&tab, &second).await?, first);
    no_complaints(&tab).await
}
