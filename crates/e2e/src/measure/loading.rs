//! From opening a link to other numbers than the page brings an answer for, to its first answer.

use serde_json::json;

use super::{answered, rest, table};
use crate::Outcome;
use crate::page::steps::OTHER;
use crate::tab::{EMPTY, Tab};

const RUNS: usize = 7;

/// Opens the page several times with nothing cached.
pub async fn measure(tab: &Tab) -> Outcome {
    let mut looks = Vec::new();
    let mut settled = Vec::new();
    for _ in 0..RUNS {
        // From elsewhere: the same address with a fragment would not be loaded again.
        tab.look_at(EMPTY).await?;
        tab.devtools("Network.clearBrowserCache", json!({})).await?;
        tab.look_at(OTHER).await?;
        let [look, answer] = answered(tab, "return [0, 0]").await?;
        looks.push(look);
        settled.push(answer);
        rest().await;
    }
    table::group("a link opened, nothing cached, from this machine");
    table::times("to the first look on screen", &looks, "");
    table::times("to the settled answer on screen", &settled, "");
    Ok(())
}
