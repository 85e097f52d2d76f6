//! The engine in a browser: the same digits as natively, and errors that help.
//!
//! What is checked stands in checks.mjs, which tests/engine.mjs runs in Node as well.

use serde_json::Value;

use crate::tab::Tab;
use crate::{Outcome, Scenario, digits, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![same_bits, fixtures, self_check, does_what_it_does_in_node,]
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

/// What tests/engine.mjs shows in Node holds here too: refusals that name field, value and bounds,
/// defaults where nothing is given, slices, response curves and files.
async fn does_what_it_does_in_node(tab: Tab) -> Outcome {
    for name in ["refusals", "defaults", "slices", "responses", "files"] {
        check(&tab, name, &[]).await?;
    }
    Ok(())
}
