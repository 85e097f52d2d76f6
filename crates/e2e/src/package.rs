//! The npm package in a browser: the README's example, bundled, prints there what the README says.

use std::fs;

use crate::tab::Tab;
use crate::{Outcome, Scenario, scenarios, server};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![readme_example]
}

/// tests/npm/package.mjs leaves the bundle.
async fn readme_example(tab: Tab) -> Outcome {
    let root = server::root();
    let bundle = root.join("target/npm-project/dist/index.html");
    if !bundle.is_file() {
        let message = "is not there; `cargo xtask test` makes it";
        return Err(format!("{} {message}", bundle.display()).into());
    }
    let readme = fs::read_to_string(root.join("npm/README.md"))?;
    let promised = readme
        .split_once("```text\n")
        .and_then(|(_, rest)| rest.split_once("```"))
        .map(|(promised, _)| promised)
        .ok_or("npm/README.md does not say what its example prints")?;

    tab.visit("/e2e/package/index.html").await?;
    let body = "const printed = document.querySelector('#printed[data-done]');
        return printed?.textContent ?? (window.complaints.length > 0 && 'failed')";
    let printed = tab.wait(body, &[]).await?;
    assert_eq!(tab.complaints().await?, Vec::<String>::new());
    assert_eq!(printed, promised);
    Ok(())
}
