//! A case replayed month by month, beside what is on record.

use super::filled::filled;
use crate::numerals::Numerals;
use crate::reading::{Course, Quantity};
use crate::text::months::{chart_name, month_value};
use uturn::model::cases::{Case, Event, YearMonth};

/// Heads the player.
pub const REPLAY: &str = "Month by month, beside the record";
/// How to read its charts; which of the two lines they are on.
pub const REPLAY_LEAD: &str = "The model’s futures of this plan, from its numbers alone. The middle \
    line: half of the futures lie above it; 8 in 10 lie in the light band. Dashed: if everyone \
    stays. Upright dashes: what is on record.";
/// On the buttons.
pub const PLAY: &str = "Play";
pub const PAUSE: &str = "Pause";
pub const PREVIOUS: &str = "Previous month";
pub const NEXT: &str = "Next month";
/// The same as signs, in a typeface's plain forms.
pub const PLAY_SIGN: &str = "▶\u{fe0e}";
pub const PAUSE_SIGN: &str = "❚❚";
pub const PREVIOUS_SIGN: &str = "‹";
pub const NEXT_SIGN: &str = "›";
/// Names the buttons and the slider together.
pub const PLAYER: &str = "Replay";
/// Names the slider.
pub const REPLAY_MONTH: &str = "Month of the replay";
/// The title of one of its charts.
pub fn replay_title(quantity: Quantity) -> String {
    format!("{} in the model’s futures", chart_name(quantity))
}
/// Heads the dated list.
pub const DATES: &str = "On record";

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// How many letters of a month's name stand in a chart.
const SHORT: usize = 3;

/// What is on record at a date: when, and in which month of the plan, and what.
#[derive(Debug, Clone, PartialEq)]
pub struct Dated {
    pub month: usize,
    /// "February 2024".
    pub date: String,
    /// "Feb 2024", for a chart.
    pub short_date: String,
    /// What happened.
    pub event: String,
}

/// What is on record of a case, by month of the plan.
pub fn dated(numerals: &Numerals, case: &Case) -> Vec<Dated> {
    let Some((start, _)) = case.dates.first() else {
        return Vec::new();
    };
    let entries = case.dates.iter().map(|(date, what)| {
        let month = date.month_since(*start);
        Dated {
            month: month.expect("the first month comes first"),
            date: date_name(*date, usize::MAX),
            short_date: date_name(*date, SHORT),
            event: filled(numerals, case, event(*what)),
        }
    });
    entries.collect()
}

/// The words of an event.
fn event(event: Event) -> &'static str {
    match event {
        Event::Announced => "The assistant is announced.",
        Event::Conceded => "Lower quality is conceded; the pilot with people on demand begins.",
    }
}

/// A month of the plan, as a number and as a date: "Month 16, May 2025".
fn replay_month(numerals: &Numerals, case: &Case, month: usize) -> String {
    let gone = month.saturating_sub(1) as u32;
    let (start, _) = case.dates.first().expect("what is replayed has dates");
    format!(
        "Month\u{a0}{}, {}",
        numerals.whole(month as f64),
        date_name(start.later_by(gone), usize::MAX)
    )
}

/// The month shown, and what is on record of it.
pub fn replay_now(numerals: &Numerals, case: &Case, month: usize) -> [String; 2] {
    let dated = dated(numerals, case);
    let event = dated.into_iter().find(|dated| dated.month == month);
    let name = replay_month(numerals, case, month);
    match event {
        Some(dated) => [format!("{name}:"), dated.event],
        None => [name, String::new()],
    }
}

/// The slider's value: the month and its figures of people.
pub fn replay_value(numerals: &Numerals, case: &Case, people: &Course, month: usize) -> String {
    let figures = month_value(numerals, people, people.at(month));
    format!("{}; {figures}", replay_month(numerals, case, month))
}

/// The month, with so many letters at most, and the year.
fn date_name(date: YearMonth, letters: usize) -> String {
    let name = MONTHS[usize::from(date.month) - 1];
    let name: String = name.chars().take(letters).collect();
    format!("{name} {}", date.year)
}
