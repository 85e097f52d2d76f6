//! What is said month by month.

mod written;

use crate::numerals::Numerals;
use crate::reading::{Course, MonthFigures, Quantity};
use words::figures::duration;
use written::{Figures, against, in_100, people};
pub use written::{bare as month_cell, value_level, waits};

/// A figure by itself, with what it counts.
pub fn named(numerals: &Numerals, quantity: Quantity, value: f64) -> String {
    Figures::of(numerals, quantity, &[value]).named(value)
}

/// Two figures of one chart, with what they count.
pub fn spread(numerals: &Numerals, quantity: Quantity, low: f64, high: f64) -> String {
    let figures = Figures::of(numerals, quantity, &[low, high]);
    format!("{} to {}", figures.bare(low), figures.named(high))
}

/// Heads the section.
pub const MONTHS: &str = "Month by month";
/// How to read its charts.
pub const FAN: &str = "The middle line: half of the futures lie above it. The dark band holds half \
    of them, the light one 8 in 10. Dashed: the middle one if everyone stays.";
/// The name of the dashed line, and of the fan where the plan is just that.
pub const KEEP_LINE: &str = "everyone stays";
/// What the charts' middle line is of; the comparison's figures are averages.
const IN_THE_MIDDLE: &str = "in the middle future";
/// Of a table's first column.
pub const TABLE_MONTH: &str = "Month";

/// Which share the charts are for, and which line.
pub fn months_for(numerals: &Numerals, share: f64, is_stale: bool, on_line: &str) -> String {
    let share = numerals.percent(share, 1);
    let still = if is_stale { "Still for" } else { "For" };
    format!("{still} {share} handed to AI{on_line}.")
}

/// The name of a chart.
pub fn chart_name(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::People => "People",
        Quantity::Unresolved => "Issues never resolved",
        Quantity::Waiting(_) => "Waiting",
        Quantity::Money => "Money against keeping everyone",
    }
}

/// The rest of its title: what the chart says.
pub fn chart_title(numerals: &Numerals, course: &Course) -> String {
    let end = course.end();
    let length = duration(numerals, course.months());
    let figures = Figures::of(numerals, course.quantity, &[end.middle, end.keep]);
    let middle = figures.named(end.middle);
    let keep = if_everyone_stays(&figures, end);
    match course.quantity {
        Quantity::People => people_title(numerals, course, &length),
        Quantity::Unresolved => format!(": {middle} {IN_THE_MIDDLE} after {length}; {keep}"),
        Quantity::Waiting(_) => {
            format!(": {middle} per customer {IN_THE_MIDDLE} after {length}; {keep}")
        }
        Quantity::Money => money_title(numerals, course, &length),
    }
}

fn people_title(numerals: &Numerals, course: &Course, length: &str) -> String {
    let (start, end) = (course.at(1).middle, course.end());
    let (today, then) = (people(numerals, start), people(numerals, end.middle));
    let today = if then == today {
        "as today".into()
    } else if end.middle < start {
        format!("of {today}")
    } else {
        format!("{today} today")
    };
    format!(": {then} {IN_THE_MIDDLE} after {length}, {today}")
}

fn money_title(numerals: &Numerals, course: &Course, length: &str) -> String {
    if course.keeps_everyone() {
        return ": none, for the plan is to keep everyone".into();
    }
    let end = course.end();
    let middle = match against(numerals, end.middle) {
        Some((amount, true)) => format!("saves {amount}"),
        Some((amount, false)) => format!("costs {amount} more"),
        None => "costs the same".into(),
    };
    let tail = match against(numerals, end.high) {
        Some((amount, false)) => format!("1 in 10 costs at least {amount} more"),
        Some((amount, true)) => format!("9 in 10 save {amount} or more"),
        None => "9 in 10 cost no more".into(),
    };
    format!(": the middle future {middle} in {length}; {tail}")
}

fn if_everyone_stays(figures: &Figures, at: MonthFigures) -> String {
    let keep = figures.bare(at.keep);
    if keep == figures.bare(at.middle) {
        "the same if everyone stays".into()
    } else {
        format!("{keep} if everyone stays")
    }
}

/// The figures of a month, over its chart.
pub fn month_reading(numerals: &Numerals, course: &Course, at: MonthFigures) -> String {
    let figures = figures_of_month(numerals, course, at);
    let (low, high) = (figures.bare(at.low), figures.bare(at.high));
    let spread = if low == high {
        String::new()
    } else {
        format!(" (8\u{a0}in\u{a0}10: {low} to {high})")
    };
    format!(
        "Month\u{a0}{}: {}{spread}{}",
        numerals.whole(at.month as f64),
        figures.named(at.middle),
        beside_keeping(&figures, course, at)
    )
}

/// A month's figures are read together.
fn figures_of_month<'a>(numerals: &'a Numerals, course: &Course, at: MonthFigures) -> Figures<'a> {
    let values = [at.middle, at.low, at.high, at.keep];
    Figures::of(numerals, course.quantity, &values)
}

/// The same as a slider's value.
pub fn month_value(numerals: &Numerals, course: &Course, at: MonthFigures) -> String {
    let figures = figures_of_month(numerals, course, at);
    let reversed = if at.reversed > 0.0 {
        format!(
            "; {} have made a U-turn by then",
            in_100(numerals, at.reversed)
        )
    } else {
        String::new()
    };
    format!(
        "month {}: {} {IN_THE_MIDDLE}, {} to {} in 8 of 10{}{reversed}",
        numerals.whole(at.month as f64),
        figures.named(at.middle),
        figures.bare(at.low),
        figures.bare(at.high),
        beside_keeping(&figures, course, at)
    )
}

/// Money is against keeping everyone already.
fn beside_keeping(figures: &Figures, course: &Course, at: MonthFigures) -> String {
    if course.quantity == Quantity::Money {
        String::new()
    } else {
        format!("; {} if everyone stays", figures.bare(at.keep))
    }
}

/// The name of the slider that reads a chart.
pub fn month_slider(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::People => "Month, people",
        Quantity::Unresolved => "Month, issues never resolved",
        Quantity::Waiting(_) => "Month, waiting",
        Quantity::Money => "Month, money against keeping everyone",
    }
}

/// The chart in a sentence or two, for those who don't see it.
pub fn course_reading(numerals: &Numerals, course: &Course) -> String {
    let (start, end) = (course.at(1), course.end());
    let values = [start.middle, end.middle, end.low, end.high, end.keep];
    let figures = Figures::of(numerals, course.quantity, &values);
    let u_turns = match u_turns(numerals, course) {
        Some([long, ..]) => format!(" {long}."),
        None => String::new(),
    };
    format!(
        "From {} in month {} to {} in month {} {IN_THE_MIDDLE}; 8 in 10 futures end between \
         {} and {}{}.{u_turns}",
        figures.named(start.middle),
        numerals.whole(1.0),
        figures.named(end.middle),
        numerals.whole(end.month as f64),
        figures.bare(end.low),
        figures.bare(end.high),
        beside_keeping(&figures, course, end)
    )
}

/// How often and when the plan is reversed, from the longest to the shortest way to say so; none
/// where it hardly ever is.
pub fn u_turns(numerals: &Numerals, course: &Course) -> Option<[String; 3]> {
    let half = numerals.whole(course.middle_reversal()? as f64);
    let ever = in_100(numerals, course.end().reversed);
    Some([
        format!("U-turns: {ever} futures, half of them by month\u{a0}{half}"),
        format!("U-turns: {ever}, half by month\u{a0}{half}"),
        format!("U-turns: {ever}"),
    ])
}

/// How many have reversed the plan by a month.
pub fn u_turns_by(numerals: &Numerals, at: MonthFigures) -> String {
    let month = numerals.whole(at.month as f64);
    format!(
        "U-turns by month\u{a0}{month}: {}",
        in_100(numerals, at.reversed)
    )
}

/// The months to name under a chart, every so many of the usual ones; the last carries the unit.
pub fn month_ticks(numerals: &Numerals, months: usize, every: usize) -> Vec<(usize, String)> {
    let (step, shown_in, unit) = match months {
        0..=8 => (2, 1, "months"),
        9..=12 => (3, 1, "months"),
        13..24 => (6, 1, "months"),
        _ => (12, 12, "years"),
    };
    let mut ticks = vec![(1, "launch".to_owned())];
    let named = (1..=months / (step * every)).map(|count| {
        let month = count * step * every;
        (month, numerals.whole((month / shown_in) as f64))
    });
    ticks.extend(named);
    if let Some((month, text)) = ticks.last_mut().filter(|(month, _)| *month > 1) {
        let unit = if *month == 12 && shown_in == 12 {
            "year"
        } else {
            unit
        };
        *text = format!("{text}\u{a0}{unit}");
    }
    ticks
}

/// Opens a chart's table.
pub fn chart_table(quantity: Quantity) -> String {
    format!("{} as a table", chart_name(quantity))
}

/// Of a chart's table as a whole.
pub fn chart_table_caption(quantity: Quantity) -> String {
    let name = chart_name(quantity);
    match quantity {
        Quantity::People => format!("{name} by month"),
        Quantity::Unresolved => format!("{name}, in 100, by month"),
        Quantity::Waiting(units) => {
            format!("{name}, in {}, by month", written::unit_name(units.chart))
        }
        Quantity::Money => format!("{name}, so far, by month"),
    }
}

/// Its columns after the month.
pub fn chart_table_columns(course: &Course) -> Vec<&'static str> {
    let mut columns = vec!["Middle future", "8 in 10: from", "to"];
    if course.quantity != Quantity::Money {
        columns.push("If everyone stays");
    }
    if course.middle_reversal().is_some() {
        columns.push("U-turns by then, in 100");
    }
    columns
}

#[cfg(test)]
mod tests;
