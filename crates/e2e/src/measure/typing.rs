//! From the last keystroke to the preview, and to the settled answer.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};

use super::{answered, open, rest, table};
use crate::Outcome;
use crate::tab::Tab;
use crate::words::{PEOPLE, PEOPLE_IN_ALL};

/// A question, the link that asks it, the field that is typed into, whether it is left to be counted,
/// and how soon it should be answered, in milliseconds: first look and settled.
struct Asked {
    what: &'static str,
    link: &'static str,
    field: &'static str,
    is_left: bool,
    wanted: [&'static str; 2],
}

const FOUR_TEAMS: &str =
    "/#v=1&team=Service&n=3000&team=Translation&n=200&team=Analysis&n=600&team=Other&n=1700";

const QUESTIONS: [Asked; 4] = [
    Asked {
        what: "typed before the start",
        link: "/",
        field: PEOPLE,
        is_left: false,
        wanted: ["50", "1000"],
    },
    Asked {
        what: "typed under way",
        link: "/#v=1&since=12&judged=400&finished=208",
        field: PEOPLE,
        is_left: false,
        wanted: ["50", "1000"],
    },
    Asked {
        what: "typed for one of four teams",
        link: FOUR_TEAMS,
        field: PEOPLE,
        is_left: false,
        wanted: ["200", "4 × one team's"],
    },
    Asked {
        what: "typed for all of four teams",
        link: FOUR_TEAMS,
        field: PEOPLE_IN_ALL,
        is_left: true,
        wanted: ["200", "4 × one team's"],
    },
];

/// Numbers of people of all sizes, each another than the one before.
const PEOPLE_TYPED: [&str; 15] = [
    "250", "1200", "48", "830", "5100", "120", "3600", "64", "410", "20000", "175", "960", "330",
    "7500", "56",
];
/// The key that leaves a field.
const TAB: &str = "\u{e004}";
/// Between two keystrokes of someone who types fast.
const STROKE: Duration = Duration::from_millis(110);

/// Types one number after another into each question.
pub async fn measure(tab: &Tab) -> Outcome {
    for asked in &QUESTIONS {
        open(tab, asked.link).await?;
        let mut looks = Vec::new();
        let mut settled = Vec::new();
        for people in PEOPLE_TYPED {
            let keys = if asked.is_left { TAB } else { "" };
            let [look, answer] = enter(tab, asked.field, &format!("{people}{keys}")).await?;
            looks.push(look);
            settled.push(answer);
        }
        let [look, answer] = asked.wanted;
        table::group(&format!("{}, from the last keystroke", asked.what));
        table::times("to the first look on screen", &looks, look);
        table::times("to the settled answer on screen", &settled, answer);
    }
    Ok(())
}

/// Types over the last number in a field, and returns the times to preview and answer.
pub async fn enter(tab: &Tab, field: &str, keys: &str) -> Outcome<[f64; 2]> {
    const CONTROL: &str = "\u{e009}";
    let input = tab.by_role("textbox", field).await?;
    input.click().await?;
    input.send_keys(&format!("{CONTROL}a")).await?;
    rest().await;
    let keys = keys
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
