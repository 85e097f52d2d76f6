//! Month by month, from the start on.

use super::way_name;
use crate::numerals::Numerals;
use crate::reading::{Course, Quantity, Way};
use crate::text::months;

/// Names the choice of the way that the fans are of.
pub const WAY_SHOWN: &str = "Show, beside going on as planned";
/// At the month that the plan is in.
pub const NOW: &str = "now";
/// Under the charts.
pub const SPENT: &str = "What was spent until now is spent on every way, and is not counted.";

/// How to read the charts, and which way they are of.
pub fn months_lead(way: Way, on_line: &str) -> String {
    format!(
        "Grey: what has been, the plan’s typical course. From now on “{}”{on_line}: half of the futures \
         lie above the middle line, the dark band holds half of them, the light one 8 in 10. Dashed: \
         the middle one of going on as planned.",
        way_name(way)
    )
}

/// The name of a chart.
pub fn chart_name(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Money => "Money against going on as planned",
        other => months::chart_name(other),
    }
}

/// The name of the slider that reads a chart.
pub fn month_slider(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Money => "Month, money against going on as planned",
        other => months::month_slider(other),
    }
}

/// The rest of its title: what the chart says.
pub fn chart_title(numerals: &Numerals, course: &Course, way: Way) -> String {
    let end = course.end();
    let written = |value: f64| months::named(numerals, course.quantity, value);
    let name = way_name(way).to_lowercase();
    match course.quantity {
        Quantity::Money => format!(
            ": {} in the end in the middle future, {name}",
            written(end.middle)
        ),
        _ => format!(
            ": {} in the end in the middle future, {name}; {} going on as planned",
            written(end.middle),
            written(end.keep)
        ),
    }
}

/// The figures of a month.
pub fn month_reading(
    numerals: &Numerals,
    course: &Course,
    way: Way,
    (month, now): (usize, usize),
) -> String {
    let at = course.at(month);
    let written = |value: f64| months::named(numerals, course.quantity, value);
    let month = format!("Month\u{a0}{}", numerals.whole(month as f64));
    if at.month <= now {
        return match course.quantity {
            Quantity::Money => format!("{month}: behind every way, and not counted"),
            _ => format!("{month}: {} in the middle future", written(at.middle)),
        };
    }
    let own = format!(
        "{month}, {}: {} (8\u{a0}in\u{a0}10: {})",
        way_name(way).to_lowercase(),
        written(at.middle),
        months::spread(numerals, course.quantity, at.low, at.high)
    );
    match course.quantity {
        Quantity::Money => own,
        _ => format!("{own}; {} going on as planned", written(at.keep)),
    }
}
