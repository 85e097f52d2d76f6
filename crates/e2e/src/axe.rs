//! axe-core in the page: what it finds that keeps people from using it.

use serde_json::json;

use crate::Outcome;
use crate::tab::Tab;

/// Everything that WCAG 2.2 asks for at levels A and AA, and what axe's makers advise beyond that.
const RULES: [&str; 7] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22a",
    "wcag22aa",
    "best-practice",
];

impl Tab {
    /// What is wrong with the page as it is now: rule, element, why.
    pub async fn accessibility_violations(&self) -> Outcome<Vec<String>> {
        let found = self.run(include_str!("axe.js"), &[json!(RULES)]).await?;
        Ok(serde_json::from_value(found)?)
    }
}
