//! From a change of an input to the last response curve that is worked out anew.

use serde_json::json;

use super::{open, rest, table};
use crate::Outcome;
use crate::tab::Tab;
use crate::words::{FINISH, NUMBERS};

/// Likely values of an uncertain input, each another than the one before.
const VALUES: [&str; 6] = ["45", "38", "50", "42", "35", "48"];

/// Times it with the inputs that are open at first, and with all of them.
pub async fn measure(tab: &Tab) -> Outcome {
    open(tab, "/").await?;
    table::group("an input changed, to the last curve on show");
    let few = times(tab).await?;
    tab.click("button", "Show all 56 inputs").await?;
    let all = times(tab).await?;
    table::times("with the ten that matter most", &few, "3000");
    table::times("with all inputs", &all, "3000");
    Ok(())
}

async fn times(tab: &Tab) -> Outcome<Vec<f64>> {
    let section = json!(tab.by_role("region", NUMBERS).await?);
    tab.run("given[0].scrollIntoView()", std::slice::from_ref(&section))
        .await?;
    let input = tab.by_role("textbox", &format!("{FINISH}: likely")).await?;
    worked_out(tab, &section).await?;
    let mut times = Vec::new();
    for value in VALUES {
        // Frame by frame, since the change until every curve on show belongs to it.
        let body = "const [section, input, value] = given;
            const frame = () => new Promise(requestAnimationFrame);
            const start = performance.now();
            input.value = value;
            input.dispatchEvent(new InputEvent('input', { bubbles: true }));
            while (!section.querySelector('.stale')) await frame();
            while (section.querySelector('.stale')) await frame();
            return performance.now() - start";
        let given = [section.clone(), json!(input), json!(value)];
        let time = tab.run(body, &given).await?;
        times.push(time.as_f64().unwrap_or(f64::NAN));
        rest().await;
    }
    Ok(times)
}

/// Waits for every curve on show.
async fn worked_out(tab: &Tab, section: &serde_json::Value) -> Outcome {
    let body = "return !given[0].querySelector('.stale, .risk .unseen:empty')";
    tab.wait(body, std::slice::from_ref(section)).await?;
    Ok(())
}
