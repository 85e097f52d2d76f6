//! From the last keystroke to the preview, and to the settled answer.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};

use super::{answered, open, rest, table};
use crate::Outcome;
use crate::tab::Tab;
use crate::words::PEOPLE;

/// Teams of all sizes, each another than the one before.
const TEAMS: [&str; 15] = [
    "250", "1200", "48", "830", "5100", "120", "3600", "64", "410", "20000", "175", "960", "330",
    "7500", "56",
];
/// Between two keystrokes of someone who types fast.
const STROKE: Duration = Duration::from_millis(110);

/// Types one number after another.
pub async fn measure(tab: &Tab) -> Outcome {
    open(tab).await?;
    let mut looks = Vec::new();
    let mut settled = Vec::new();
    for team in TEAMS {
        let [look, answer] = enter(tab, team).await?;
        looks.push(look);
        settled.push(answer);
    }
    table::group("typed, from the last keystroke");
    table::times("to the first look on screen", &looks, "50");
    table::times("to the settled answer on screen", &settled, "1000");
    Ok(())
}

/// Types a number of people over the last one, and returns the times to preview and answer.
pub async fn enter(tab: &Tab, team: &str) -> Outcome<[f64; 2]> {
    const CONTROL: &str = "\u{e009}";
    let input = tab.by_role("textbox", PEOPLE).await?;
    input.click().await?;
    input.send_keys(&format!("{CONTROL}a")).await?;
    rest().await;
    let keys = team
        .chars()
        .fold(KeyActions::new("keyboard".to_owned()), |keys, value| {
            keys.pause(STROKE)
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value })
        });
    tab.client.perform_actions(keys).await?;
    let times = answered(tab, "return [probe.keyAt, probe.inputAt]").await?;
    rest().await;
    Ok(times)
}
