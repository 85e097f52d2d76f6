//! What somebody waits for on a slow phone: a processor that is four and six times slower, and a network
//! as between towns. The site is compressed as hosts send it.

use std::process::Command;

use serde_json::json;

use super::{answered, list, rest, table, typing};
use crate::Outcome;
use crate::server::{COMPRESSED, dist, root};
use crate::tab::{BEGUN, EMPTY, Tab};
use crate::words::PEOPLE;

const RUNS: usize = 3;

/// A network, in milliseconds and in bytes a second: that of Lighthouse's mobile visits.
const LATENCY: u32 = 150;
const DOWN: u32 = 1_638_400 / 8;
const UP: u32 = 750 * 1024 / 8;

/// How much slower the processor is, and within how many milliseconds what is typed should be answered:
/// at first, and settled.
const PROCESSORS: [(u32, [&str; 2]); 2] = [(4, ["150", "900"]), (6, ["", ""])];

const TYPED: [&str; 7] = ["250", "1200", "48", "830", "5100", "120", "3600"];

/// Opens a link with nothing cached, and types once the program is there.
pub async fn measure(tab: &Tab) -> Outcome {
    compress()?;
    for (slower, wanted) in PROCESSORS {
        let mut first = Vec::new();
        let mut begun = Vec::new();
        let mut settled = Vec::new();
        let mut longest = Vec::new();
        for _ in 0..RUNS {
            tab.look_at(EMPTY).await?;
            tab.devtools("Network.clearBrowserCache", json!({})).await?;
            slow_down(tab, slower, true).await?;
            tab.look_at(&format!("{COMPRESSED}/#v=1&n=701")).await?;
            let [look, answer] = answered(tab, "return [0, 0]").await?;
            first.push(look);
            settled.push(answer);
            tab.wait(BEGUN, &[]).await?;
            let times: [f64; 2] = serde_json::from_value(
                tab.wait(
                    "return probe.begunAt && [probe.begunAt, Math.max(0, ...probe.tasks)]",
                    &[],
                )
                .await?,
            )?;
            begun.push(times[0]);
            longest.push(times[1]);
            rest().await;
        }
        table::group(&format!(
            "a slow phone: processor {slower}× slower, {LATENCY} ms and 1.6 Mbit/s, nothing cached"
        ));
        table::times("a link's first verdict on screen", &first, "");
        table::times("settled", &settled, "");
        table::times("the program takes over", &begun, "");
        table::times("longest task until then", &longest, "");

        slow_down(tab, slower, false).await?;
        let mut looks = Vec::new();
        let mut answers = Vec::new();
        tab.run("probe.tasks.length = 0", &[]).await?;
        for people in TYPED {
            let [look, answer] = typing::enter(tab, PEOPLE, people).await?;
            looks.push(look);
            answers.push(answer);
        }
        let tasks: Vec<f64> = list(tab, "return probe.tasks").await?;
        table::times("typed: to the first look", &looks, wanted[0]);
        table::times("typed: settled", &answers, wanted[1]);
        let longest = format!("{:.0}", table::worst(&tasks));
        table::figure("typed: longest task", &longest, "");
        slow_down(tab, 1, false).await?;
    }
    Ok(())
}

/// The site as hosts send it, below /e2e/.
fn compress() -> Outcome {
    let output = Command::new("node")
        .arg(root().join("crates/e2e/src/measure/compress.mjs"))
        .args([dist(), root().join("target/compressed")])
        .output()?;
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into())
    }
}

async fn slow_down(tab: &Tab, slower: u32, is_far: bool) -> Outcome {
    tab.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": slower }))
        .await?;
    let network = if is_far {
        json!({ "offline": false, "latency": LATENCY, "downloadThroughput": DOWN, "uploadThroughput": UP })
    } else {
        json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 })
    };
    tab.devtools("Network.enable", json!({})).await?;
    tab.devtools("Network.emulateNetworkConditions", network)
        .await
        .map(drop)
}
