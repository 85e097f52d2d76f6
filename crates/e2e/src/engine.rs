//! The engine in a browser: the same digits as natively.
//!
//! What is checked stands in checks.mjs, which tests/engine.mjs runs in Node, and more of it: what a
//! call refuses, takes for granted and returns is the same wherever the digits are.

use serde_json::Value;

use crate::tab::Tab;
use crate::{Outcome, Scenario, digits, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![same_bits, fixtures, self_check]
}

/// Runs a function of checks.mjs in a page that holds the engine and nothing else.
pub async fn check(tab: &Tab, name: &str, given: &[Value]) -> Outcome<Value> {
    tab.visit("/e2e/blank.html").await?;
    tab.wait("return Boolean(window.check)", &[]).await?;
    let given = [&[name.into()], given].concat();
    tab.run("return await window.check(...given)", &given).await
}

/// An estimate has the same bits here as natively.
async fn same_bits(tab: Tab) -> Outcome {
    for case in digits::cases() {
        let found = check(&tab, "fingerprint", &case.arguments()).await?;
        if found != case.fingerprint()? {
            let leaves = check(&tab, "leaves", &case.arguments()).await?;
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
    check(&tab, "selfCheck", &[]).await.map(drop)
}
