//! The engine in a browser: the same digits as natively.
//!
//! What is checked stands in checks.mjs, which tests/engine.mjs runs in Node, and more of it: what a
//! call refuses, takes for granted and returns is the same wherever the digits are.

use serde_json::Value;

use crate::digits::{self, Case};
use crate::server::{FULL, LEAN};
use crate::tab::Tab;
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![same_bits, questions, fixtures, self_check]
}

/// Runs a function of checks.mjs on the whole engine, in a page that holds that and nothing else.
pub async fn check(tab: &Tab, name: &str, given: &[Value]) -> Outcome<Value> {
    check_in(tab, FULL, name, given).await
}

async fn check_in(tab: &Tab, engine: &str, name: &str, given: &[Value]) -> Outcome<Value> {
    tab.visit("/e2e/blank.html").await?;
    tab.wait("return Boolean(window.check)", &[]).await?;
    let given = [&[engine.into(), name.into()], given].concat();
    tab.run("return await window.check(...given)", &given).await
}

/// An estimate of the engine that the page waits for has the same bits here as natively.
async fn same_bits(tab: Tab) -> Outcome {
    compare(&tab, LEAN, digits::estimates()).await
}

/// So have the answers of the whole one to the later questions.
async fn questions(tab: Tab) -> Outcome {
    compare(&tab, FULL, digits::questions()).await
}

async fn compare(tab: &Tab, engine: &str, cases: Vec<Case>) -> Outcome {
    for case in cases {
        let found = check_in(tab, engine, "fingerprint", &case.arguments()).await?;
        if found != case.fingerprint()? {
            let leaves = check_in(tab, engine, "leaves", &case.arguments()).await?;
            return Err(case.difference(serde_json::from_value(leaves)?)?.into());
        }
    }
    Ok(())
}

/// Every path in tests/fixtures/paths.json comes out as printed there.
async fn fixtures(tab: Tab) -> Outcome {
    let cases = std::fs::read_to_string(digits::fixtures())?;
    let compared = check(&tab, "fixtures", &[serde_json::from_str(&cases)?]).await?;
    assert!(
        compared.as_u64() > Some(1000),
        "only {compared} numbers were compared"
    );
    Ok(())
}

/// The engine's own check agrees.
async fn self_check(tab: Tab) -> Outcome {
    check_in(&tab, LEAN, "selfCheck", &[]).await.map(drop)
}
