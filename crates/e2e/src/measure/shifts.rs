//! What moves on the page without being asked to: the cumulative layout shift.

use std::time::Duration;

use serde::Deserialize;
use serde_json::json;

use super::{list, table};
use crate::Outcome;
use crate::tab::Tab;
use crate::words::SETTLED;

const SIZES: [(u32, u32); 3] = [(390, 844), (1280, 900), (2560, 1300)];
/// Long enough for the typefaces, which come after the answer.
const AFTER: Duration = Duration::from_secs(2);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Shift {
    value: f64,
    had_recent_input: bool,
    what: Vec<String>,
}

/// Opens the page in several sizes.
pub async fn measure(tab: &Tab) -> Outcome {
    table::group("layout shift, from opening to two seconds after the answer");
    for (width, height) in SIZES {
        tab.resize(width, height).await?;
        tab.devtools("Network.clearBrowserCache", json!({})).await?;
        tab.visit("/").await?;
        tab.wait_for_text(SETTLED).await?;
        tokio::time::sleep(AFTER).await;
        let shifts: Vec<Shift> = list(tab, "return probe.shifts").await?;
        let unasked = shifts.iter().filter(|shift| !shift.had_recent_input);
        let sum: f64 = unasked.fold(0.0, |sum, shift| sum + shift.value);
        let label = format!("at {width} × {height} px");
        table::figure(&label, &format!("{sum:.4}"), "0");
        for shift in &shifts {
            let asked = if shift.had_recent_input {
                " right after input, which does not count"
            } else {
                ""
            };
            let what = shift.what.join(" | ");
            table::note(&format!("{:.4}{asked}: {what}", shift.value));
        }
    }
    Ok(())
}
