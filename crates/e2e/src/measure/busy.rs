//! How long the main thread is busy at a stretch: the tasks that Chromium traces there.
//!
//! A task's length on the clock includes waiting for a core that something else uses; its processor
//! time does not. What counts for a visitor is the first, on a machine at rest.

use std::cmp::Ordering;

use serde_json::Value;

use super::{dragging, open, rest, table, typing};
use crate::Outcome;
use crate::tab::Tab;
use crate::words::PEOPLE;

/// Tasks, what they do, and the marks that tell the page's thread and the hour.
pub const CATEGORIES: &str =
    "disabled-by-default-devtools.timeline,devtools.timeline,blink.user_timing";

/// A frame at 60 a second, in milliseconds.
const FRAME: f64 = 16.0;
/// How many of the longest tasks are listed.
const LISTED: usize = 3;

/// One task of the page's main thread; times in milliseconds.
struct Task {
    clock: f64,
    processor: f64,
    /// What it did for the longest.
    mostly: String,
}

/// Traces opening, typing and dragging.
pub async fn measure(tab: &Tab) -> Outcome {
    table::group("main thread, busy at a stretch");
    open(tab, "/").await?;
    report("while opening", &tasks(tab, "navigationStart").await?);

    mark(tab, "typing").await?;
    for team in ["250", "48", "5100", "830", "120", "20000", "410"] {
        typing::enter(tab, PEOPLE, team).await?;
    }
    report("while typing", &tasks(tab, "typing").await?);

    mark(tab, "dragging").await?;
    for (from, to) in [(0.67, 0.03), (0.03, 0.97), (0.97, 0.12), (0.12, 0.46)] {
        dragging::drag(tab, from, to).await?;
        dragging::release(tab).await?;
    }
    report(
        "while dragging and letting go",
        &tasks(tab, "dragging").await?,
    );
    Ok(())
}

fn report(when: &str, tasks: &[Task]) {
    let most = |time: fn(&Task) -> f64| table::worst(&tasks.iter().map(time).collect::<Vec<_>>());
    let times = format!("{:.1}", most(|task| task.clock));
    let wanted = format!("{FRAME}");
    table::figure(&format!("{when}, longest on the clock"), &times, &wanted);
    let times = format!("{:.1}", most(|task| task.processor));
    table::figure(
        &format!("{when}, longest on the processor"),
        &times,
        &wanted,
    );
    let mut longest: Vec<&Task> = tasks.iter().collect();
    longest.sort_by(|a, b| {
        b.processor
            .partial_cmp(&a.processor)
            .unwrap_or(Ordering::Equal)
    });
    for task in longest.iter().take(LISTED) {
        let Task {
            clock,
            processor,
            mostly,
        } = task;
        table::note(&format!(
            "{clock:.1} on the clock, {processor:.1} on the processor: {mostly}"
        ));
    }
}

async fn mark(tab: &Tab, name: &str) -> Outcome {
    tab.run("performance.mark(given[0])", &[name.into()])
        .await?;
    Ok(())
}

/// The tasks of the page's main thread since its last mark of this name.
async fn tasks(tab: &Tab, since: &str) -> Outcome<Vec<Task>> {
    const END: &str = "the end of what is traced";
    rest().await;
    mark(tab, END).await?;
    let mut events = Vec::new();
    let end = loop {
        events.extend(tab.traced().await?);
        let ends = |event: &&Value| event["name"] == END;
        if let Some(end) = events.iter().find(ends) {
            break end.clone();
        }
        rest().await;
    };
    events.retain(|event| event["pid"] == end["pid"] && event["tid"] == end["tid"]);
    let begins = events.iter().filter(|event| event["name"] == since);
    let begin = begins
        .map(|event| time(event, "ts"))
        .fold(f64::NAN, f64::max);
    let within = |event: &&Value| time(event, "ts") >= begin && event["ph"] == "X";
    let (tasks, parts): (Vec<&Value>, Vec<&Value>) = events
        .iter()
        .filter(within)
        .partition(|event| event["name"] == "RunTask");
    Ok(tasks.iter().map(|task| described(task, &parts)).collect())
}

fn described(task: &Value, parts: &[&Value]) -> Task {
    let (start, clock) = (time(task, "ts"), time(task, "dur"));
    let inside = |part: &&&Value| (start..start + clock).contains(&time(part, "ts"));
    let longest = parts
        .iter()
        .filter(inside)
        .max_by(|a, b| time(a, "dur").total_cmp(&time(b, "dur")));
    let mostly = longest.map_or("nothing named".to_owned(), |part| {
        let about = &part["args"]["data"];
        let more = ["type", "functionName"].map(|key| about[key].as_str().unwrap_or_default());
        let name = part["name"].as_str().unwrap_or_default();
        format!("{name} {} {:.1}", more.join(""), time(part, "dur"))
    });
    Task {
        clock,
        processor: time(task, "tdur"),
        mostly,
    }
}

/// A time of an event, from microseconds to milliseconds.
fn time(event: &Value, key: &str) -> f64 {
    event[key].as_f64().unwrap_or(0.0) / 1000.0
}
