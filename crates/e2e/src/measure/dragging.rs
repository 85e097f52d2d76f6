//! From a move of the handle to the frame that follows it, and what letting go changes.

use std::time::Duration;

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde::Deserialize;

use super::{list, open, place, rest, table};
use crate::Outcome;
use crate::tab::Tab;
use crate::words::{SETTLED, SHARE};

/// As wide as the slider's unseen thumb: its middle travels that much less than the slider's width.
const THUMB: f64 = 44.0;
/// Where the handle rests between drags.
const START: f64 = 0.67;
/// Shares to let go at: none is a multiple of five, where the curve is known exactly.
const ENDS: [f64; 10] = [0.03, 0.88, 0.12, 0.97, 0.31, 0.72, 0.46, 0.63, 0.24, 0.58];
/// Moves in one drag, and the time that each takes: one frame.
const MOVES: u32 = 12;
const MOVE: Duration = Duration::from_millis(16);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Move {
    frames: u32,
    has_new_headline: bool,
    time: f64,
}

/// Drags the handle with the pointer to one share after another.
pub async fn measure(tab: &Tab) -> Outcome {
    open(tab, "/").await?;
    let mut jumps = Vec::new();
    let mut from = START;
    for to in ENDS {
        drag(tab, from, to).await?;
        let read = headline(tab).await?;
        release(tab).await?;
        jumps.push(distance(&read, &headline(tab).await?));
        from = to;
    }
    let moves: Vec<Move> = list(tab, "return probe.moves").await?;
    let all: Vec<f64> = moves.iter().map(|step| step.time).collect();
    let changed = moves.iter().filter(|step| step.has_new_headline);
    let changed: Vec<f64> = changed.map(|step| step.time).collect();
    let frames = moves.iter().map(|step| step.frames).max().unwrap_or(0);
    table::group("dragged, from the pointer's move");
    table::times("to the sentence that says the share, on screen", &all, "");
    table::times("to another headline, on screen", &changed, "");
    table::figure(
        "frames until the page follows, at most",
        &frames.to_string(),
        "1",
    );
    let jump = table::worst(&jumps);
    table::figure(
        "the headline moves on letting go by, at most",
        &jump.to_string(),
        "1",
    );
    Ok(())
}

/// Takes the handle at one share and moves it to another, without letting go.
pub async fn drag(tab: &Tab, from: f64, to: f64) -> Outcome {
    let slider = tab.by_role("slider", SHARE).await?;
    let [left, y, width] = place(tab, &slider).await?;
    let x = |share: f64| left + THUMB / 2.0 + (width - THUMB) * share;
    let at = |share, duration| PointerAction::MoveTo {
        duration: Some(duration),
        x: x(share),
        y,
    };
    let button = MOUSE_BUTTON_LEFT;
    let start = MouseActions::new("mouse".to_owned())
        .then(at(from, Duration::ZERO))
        .then(PointerAction::Down { button });
    let steps = (1..=MOVES).map(|step| from + (to - from) * f64::from(step) / f64::from(MOVES));
    let drag = steps.fold(start, |drag, share| drag.then(at(share, MOVE)));
    tab.client.perform_actions(drag).await?;
    rest().await;
    Ok(())
}

/// Lets go of the handle and waits for the answer there.
pub async fn release(tab: &Tab) -> Outcome {
    let button = MOUSE_BUTTON_LEFT;
    let up = MouseActions::new("mouse".to_owned()).then(PointerAction::Up { button });
    tab.client.perform_actions(up).await?;
    tab.wait_for_text(SETTLED).await?;
    rest().await;
    Ok(())
}

/// The figures of the headline.
async fn headline(tab: &Tab) -> Outcome<Vec<f64>> {
    let headline = tab.run("return probe.headline()", &[]).await?;
    let words = headline.as_str().unwrap_or_default().split_whitespace();
    let figures: Vec<f64> = words.filter_map(|word| word.parse().ok()).collect();
    // The last is the hundred that they are counted in; one figure stands for two that agree.
    match figures[..] {
        [low, high, _] => Ok(vec![low, high]),
        [both, _] => Ok(vec![both, both]),
        _ => Err(format!("no headline: {}", headline).into()),
    }
}

fn distance(a: &[f64], b: &[f64]) -> f64 {
    let apart = a.iter().zip(b).map(|(a, b)| (a - b).abs());
    table::worst(&apart.collect::<Vec<f64>>())
}
