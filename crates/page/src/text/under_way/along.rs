//! Along the shares, and along the months.

use super::ways::between;
use crate::numerals::Numerals;
use crate::reading::{Difference, Onward, Quantity, Way, cheapest_stretch, eight_in_ten, mean};
use crate::text::months::month_cell;
use crate::text::survey::{ALONE_LINE, ALONE_LINE_SHORT, scaled_line, scaled_line_short};
use uturn::model::underway::UnderWayEstimate;
use uturn::model::{NEAR_BEST, Survey};
use words::differences::{about_between, saves_or_costs};
use words::figures::risk;

/// Under the curve's title: how to use it, and what its lines are.
pub fn curve_lead(numerals: &Numerals, survey: Option<Survey>) -> String {
    let lines = survey.map_or_else(
        || "Line: the average".to_owned(),
        |survey| {
            let scaled = scaled_line(numerals, survey);
            format!("Lines: the average, {ALONE_LINE} (thin) and {scaled} (thick)")
        },
    );
    format!(
        "With enough people for the load. Drag the handle to another share. {lines}. Band: 8\u{a0}in\u{a0}10 \
         futures."
    )
}

/// The same in a picture, where there is less room.
pub fn ways_key(numerals: &Numerals, survey: Option<Survey>) -> String {
    let lines = survey.map_or_else(String::new, |survey| {
        let scaled = scaled_line_short(numerals, survey);
        format!(": {ALONE_LINE_SHORT} (thin), {scaled} (thick)")
    });
    format!("on average, with enough people{lines}; band: 8\u{a0}in\u{a0}10 futures")
}

/// Names the handle.
pub const SHARE: &str = "Share handed to AI from here on";
/// Where the rail starts.
pub const ALL_THE_WAY_BACK: &str = "all the way back";
/// Of the table as a whole.
pub const TABLE_CAPTION: &str =
    "Money against going on as planned, by the share from here on, with enough people";
/// Opens the table.
pub const TABLE: &str = "The ways on as a table, share by share";
/// Its columns after the share.
pub fn table_columns() -> [&'static str; 4] {
    [
        "On average",
        "8 in 10 futures",
        "Cheaper than going on",
        "People in the end",
    ]
}

/// What the curve is of.
pub fn curve_name() -> &'static str {
    "Money against going on as planned"
}

/// What it shows.
pub fn curve_title(numerals: &Numerals, estimate: &UnderWayEstimate) -> String {
    let money = mean(Way::Cheapest.figure(estimate, |of| &of.against_as_planned));
    let [low, high] = cheapest_stretch(estimate).map(|share| numerals.percent(share, 0));
    let at = if low == high {
        low
    } else {
        format!("{low} to {high}")
    };
    format!(
        ": cheapest at {at} to AI, where it {} on average",
        saves_or_costs(numerals, Difference::of(money))
    )
}

/// The curve in a sentence, for those who do not see it.
pub fn curve_reading(numerals: &Numerals, estimate: &UnderWayEstimate) -> String {
    let at = |share: f64| {
        let money = mean(Onward::at(estimate, share).against);
        format!(
            "{} at {}",
            saves_or_costs(numerals, Difference::of(money)),
            numerals.percent(share, 1)
        )
    };
    let plan = estimate.shares[estimate.plan_index];
    format!(
        "By the share from here on, with enough people, on average: {}, {}, {}. Going on as planned, \
         at {}, is the line of zero.",
        at(0.0),
        at(plan),
        at(1.0),
        numerals.percent(plan, 1)
    )
}

/// The mark of going on as planned.
pub fn as_planned_mark() -> &'static str {
    "going on as planned"
}

/// A grid line's label.
pub fn level(numerals: &Numerals, money: f64) -> String {
    match money {
        0.0 => "as going on".into(),
        money => saves_or_costs(numerals, Difference::of_one(money)),
    }
}

/// What the stretch on the rail says.
pub fn stretch(numerals: &Numerals, estimate: &UnderWayEstimate) -> String {
    let [low, high] = cheapest_stretch(estimate).map(|share| numerals.percent(share, 0));
    let range = if low == high {
        low
    } else {
        format!("{low} to {high}")
    };
    format!(
        "{range}: cheapest on average, within {} of payroll",
        numerals.percent(NEAR_BEST, 0)
    )
}

/// What is read at the handle.
pub fn onward_reading(numerals: &Numerals, at: &Onward) -> String {
    format!(
        "{} to AI from here on, with enough people: {} on average ({}). Cheaper than going on in {}; \
         {} people in the end; {} hired in the first six months.",
        numerals.percent(at.share, 1),
        saves_or_costs(numerals, Difference::of(mean(at.against))),
        between(numerals, eight_in_ten(at.against)),
        risk(numerals, at.cheaper),
        about_between(numerals, at.people.alone, at.people.scaled),
        about_between(numerals, at.hires.alone, at.hires.scaled),
    )
}

/// The same as the slider's value, and in the card.
pub fn slider_value(numerals: &Numerals, at: &Onward) -> String {
    format!(
        "{}, {} on average",
        numerals.percent(at.share, 1),
        saves_or_costs(numerals, Difference::of(mean(at.against)))
    )
}

/// A share's cells in the table.
pub fn table_cells(numerals: &Numerals, at: &Onward) -> [String; 4] {
    let [low, high] = eight_in_ten(at.against);
    let one = |money: f64| month_cell(numerals, Quantity::Money, money);
    [
        saves_or_costs(numerals, Difference::of(mean(at.against))),
        format!("{} to {}", one(low), one(high)),
        risk(numerals, at.cheaper),
        about_between(numerals, at.people.alone, at.people.scaled),
    ]
}
