//! Month by month, all teams together.

use crate::numerals::Numerals;
use crate::reading::{Course, MonthFigures, Quantity};
use crate::text::months::{self, chart_table_columns, month_cell, named, spread};
use uturn::model::company::{CompanyEstimate, TargetFigures};
use uturn::model::report::Line;

/// Of the table's column of what is on record.
const ON_RECORD: &str = "On record";

/// How to read the charts, on which line they are, and what else is in them.
pub fn months_lead(on_line: &str, has_target: bool, has_record: bool) -> String {
    let target = if has_target {
        "; dotted: people wanted"
    } else {
        ""
    };
    let record = if has_record {
        " Dots: what is on record."
    } else {
        ""
    };
    format!(
        "All teams together{on_line}. Half of the futures lie above the middle line; the dark band \
         holds half of them, the light one 8 in 10. Dashed: people today{target}.{record}"
    )
}

/// When the target is first met, in a sentence, and whether the middle future stays there.
pub fn months_met(
    numerals: &Numerals,
    estimate: &CompanyEstimate,
    target: &TargetFigures,
    line: Line,
    on_line: &str,
) -> String {
    let people = numerals.number(target.people, 1);
    let is_left = estimate.programme.people_end.on(line).p50 > target.people;
    match target.month_median.on(line) {
        Some(month) => format!(
            "Half of the futures have come to {people} people by month {}{on_line}{}.",
            numerals.whole(month.ceil()),
            if is_left {
                ", but not to stay: the middle one ends above"
            } else {
                ""
            }
        ),
        None => format!("Half of the futures or more never come to {people} people{on_line}."),
    }
}

/// The rest of a chart's title.
pub fn months_title(numerals: &Numerals, course: &Course, target: Option<f64>) -> String {
    let title = months::chart_title(numerals, course);
    let target = target.filter(|_| course.quantity == Quantity::People);
    let target = target.map(|people| format!("; {} wanted", numerals.number(people, 1)));
    format!("{title}{}", target.unwrap_or_default())
}

/// What stands at the target's line, from the longest to the shortest.
pub fn target_line_names(numerals: &Numerals, target: &TargetFigures, line: Line) -> Vec<String> {
    let wanted = format!("wanted: {}", numerals.number(target.people, 1));
    let met = target.month_median.on(line).map(|month| {
        let month = numerals.whole(month.ceil());
        [
            format!("{wanted}, half get there by month\u{a0}{month}"),
            format!("{wanted}, half by month\u{a0}{month}"),
        ]
    });
    met.into_iter().flatten().chain([wanted]).collect()
}

/// What stands at the line of today's people.
pub fn today_line_name(numerals: &Numerals, people: f64) -> String {
    format!("today: {}", numerals.number(people, 1))
}

/// The figures of a month: over its chart, and as the slider's value.
pub fn company_month(
    numerals: &Numerals,
    course: &Course,
    at: MonthFigures,
    on_record: Option<f64>,
) -> String {
    let month = numerals.whole(at.month as f64);
    let record = on_record.map(|people| format!("; {} on record", numerals.number(people, 1)));
    format!(
        "Month\u{a0}{month}: {} (8\u{a0}in\u{a0}10: {}){}",
        named(numerals, course.quantity, at.middle),
        spread(numerals, course.quantity, at.low, at.high),
        record.unwrap_or_default()
    )
}

/// A chart in a sentence, for those who do not see it.
pub fn company_course(numerals: &Numerals, course: &Course) -> String {
    let (start, end) = (course.at(1), course.end());
    format!(
        "From {} in month {} to {} in month {} in the middle future; 8 in 10 futures end between {} \
         and {}.",
        named(numerals, course.quantity, start.middle),
        numerals.whole(1.0),
        named(numerals, course.quantity, end.middle),
        numerals.whole(end.month as f64),
        month_cell(numerals, course.quantity, end.low),
        named(numerals, course.quantity, end.high),
    )
}

/// A table's columns after the month.
pub fn month_columns(course: &Course, has_record: bool) -> Vec<&'static str> {
    // Middle, from, to; keeping everyone is not among these figures.
    let figures = chart_table_columns(course).into_iter().take(3);
    figures.chain(has_record.then_some(ON_RECORD)).collect()
}

/// A month's cells.
pub fn month_cells(
    numerals: &Numerals,
    course: &Course,
    at: MonthFigures,
    on_record: Option<Option<f64>>,
) -> Vec<String> {
    let cell = |value| month_cell(numerals, course.quantity, value);
    let record = on_record.map(|people| match people {
        Some(people) => numerals.number(people, 1),
        None => "–".into(),
    });
    let figures = [at.middle, at.low, at.high].map(cell).into_iter();
    figures.chain(record).collect()
}
