//! Many estimates in a row in one tab: whether it grows, and whether it gets slower.

use std::fs;
use std::time::Duration;

use serde_json::{Value, json};

use super::open;
use crate::Outcome;
use crate::tab::Tab;
use crate::words::{PEOPLE, SETTLED};

/// Estimates between two lines of the table.
const STRETCH: u32 = 100;
const STRETCHES: u32 = 10;

/// Types another number as soon as the last one's answer has settled, and returns what that took, in
/// milliseconds.
const TYPE_ON: &str = "const [input, from, many, settled] = given;
    const pattern = new RegExp(settled, 'u');
    const standing = document.querySelector('.standing');
    const until = (isSo) => new Promise((resolve) => {
      const look = () => {
        if (isSo()) { watcher.disconnect(); resolve(); }
      };
      const watcher = new MutationObserver(look);
      watcher.observe(document.body, { childList: true, characterData: true, subtree: true });
      look();
    });
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const times = [];
    for (let each = 0; each < many; each += 1) {
      const start = performance.now();
      set.call(input, String(from + each));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await until(() => !pattern.test(standing.textContent));
      await until(() => pattern.test(standing.textContent));
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[Math.floor(many / 2)]";

/// Prints a line for each stretch.
pub async fn measure(tab: &Tab) -> Outcome {
    open(tab, "/").await?;
    let input = tab.by_role("textbox", PEOPLE).await?;
    println!(
        "{:>10}{:>14}{:>14}{:>10}{:>12}{:>16}",
        "estimates", "each, median", "page's heap", "elements", "listeners", "browser's memory"
    );
    line(tab, 0, f64::NAN).await?;
    for stretch in 0..STRETCHES {
        let from = 100 + stretch * STRETCH;
        // Scripts have to be done sooner than a whole stretch.
        let mut medians = Vec::new();
        for part in 0..4 {
            let many = STRETCH / 4;
            let given = [
                json!(input),
                json!(from + part * many),
                json!(many),
                json!(SETTLED),
            ];
            let median: f64 = serde_json::from_value(tab.run(TYPE_ON, &given).await?)?;
            medians.push(median);
        }
        medians.sort_by(f64::total_cmp);
        line(tab, (stretch + 1) * STRETCH, medians[2]).await?;
    }
    Ok(())
}

async fn line(tab: &Tab, done: u32, median: f64) -> Outcome {
    tokio::time::sleep(Duration::from_secs(1)).await;
    tab.devtools("HeapProfiler.collectGarbage", json!({}))
        .await?;
    let heap = tab.devtools("Runtime.getHeapUsage", json!({})).await?;
    let dom = tab.devtools("Memory.getDOMCounters", json!({})).await?;
    let megabytes = |bytes: f64| format!("{:.1} MB", bytes / 1e6);
    let heap = heap["usedSize"]
        .as_f64()
        .map_or_else(String::new, megabytes);
    let count = |value: &Value| value.to_string();
    println!(
        "{done:>10}{median:>11.0} ms{heap:>14}{:>10}{:>12}{:>16}",
        count(&dom["nodes"]),
        count(&dom["jsEventListeners"]),
        megabytes(renderers()?),
    );
    Ok(())
}

/// The memory of all processes that draw pages, as Linux counts it: of pages, their Wasm and their
/// workers.
fn renderers() -> Outcome<f64> {
    let mut bytes = 0.0;
    for entry in fs::read_dir("/proc")? {
        let folder = entry?.path();
        let line = fs::read_to_string(folder.join("cmdline")).unwrap_or_default();
        if !line.contains("--type=renderer") {
            continue;
        }
        let status = fs::read_to_string(folder.join("status")).unwrap_or_default();
        let own = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let own = own.and_then(|own| own.trim().trim_end_matches(" kB").parse::<f64>().ok());
        bytes += 1024.0 * own.unwrap_or_default();
    }
    Ok(bytes)
}
