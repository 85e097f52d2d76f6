//! What is said about the curve and its rail.

use super::numbers::risks_caption;
use super::survey::{ALONE_LINE, scaled_line};
use crate::numerals::Numerals;
use crate::reading::Reading;
use uturn::model::report::{Estimate, Line, Lines};
use uturn::model::{LOW_RISK, NEAR_BEST, Survey};
use words::figures::{IN_100, risk};

/// Names the choice between them, for charts that show one at a time.
pub const LINE_SWITCH: &str = "Which futures to show";

/// The name of a line.
pub fn line_name(numerals: &Numerals, line: Line, survey: Option<Survey>) -> String {
    match (line, survey) {
        (Line::Scaled, Some(survey)) => scaled_line(numerals, survey),
        _ => ALONE_LINE.into(),
    }
}

/// The same after what holds on one line alone; nothing where there is but one.
pub fn on_line(numerals: &Numerals, line: Line, survey: Option<Survey>) -> String {
    survey.map_or_else(String::new, |_| {
        format!(", {}", line_name(numerals, line, survey))
    })
}

/// Where the rail starts.
pub const NOTHING: &str = "nothing to AI";
/// Where the rail ends.
pub const EVERYTHING: &str = "everything";
/// How to use the curve.
pub const DRAG: &str = "Drag the handle.";
/// Opens the table.
pub const TABLE: &str = "The curve as a table";
/// Of the table's first column.
pub const TABLE_SHARE: &str = "Share handed to AI";
/// Of the table as a whole, and how sure its figures are.
pub fn curve_table_caption(numerals: &Numerals, estimate: &Estimate) -> String {
    let caption = "Regret risk in 100 simulated futures, by share handed to AI";
    let errors = estimate.standard_error.iter().flat_map(|error| {
        let lines = error.alone.iter().zip(&error.scaled);
        lines.map(|(alone, scaled)| Lines {
            alone: *alone,
            scaled: *scaled,
        })
    });
    risks_caption(numerals, caption, errors)
}
/// Beside the row of the plan.
pub const YOUR_PLAN: &str = "your plan";

/// Starts the curve's title.
pub const CURVE: &str = "Regret risk";

/// The rest of the title: what the curve says.
pub fn curve_title(numerals: &Numerals, estimate: &Estimate) -> String {
    let everything = Reading::at(estimate, 1.0).regret;
    format!(
        ": {} with nothing handed to AI, {} {IN_100} with everything",
        numerals.whole(0.0),
        numerals
            .in_100(everything.alone, everything.scaled)
            .joined(numerals.dash())
    )
}

/// The curve in one sentence, for those who don't see it.
pub fn curve_reading(
    numerals: &Numerals,
    estimate: &Estimate,
    share: f64,
    survey: Option<Survey>,
) -> String {
    let lines = match survey {
        Some(survey) => format!(
            "A band between two lines, {ALONE_LINE} and {}",
            scaled_line(numerals, survey)
        ),
        None => format!("One line, {ALONE_LINE}"),
    };
    let at = |share: f64| {
        format!(
            "{} at {}",
            risk(numerals, Reading::at(estimate, share).regret),
            numerals.percent(share, 1)
        )
    };
    format!(
        "{lines}. Regret risk: {}, {}, {}.",
        at(0.0),
        at(share),
        at(1.0)
    )
}

/// The slider's value: both figures.
pub fn slider_value(numerals: &Numerals, share: f64, regret: Option<Lines<f64>>) -> String {
    let share = numerals.percent(share, 1);
    match regret {
        Some(regret) => format!("{share}, regret risk {}", risk(numerals, regret)),
        None => share,
    }
}

/// A grid line's label.
pub fn level(numerals: &Numerals, risk: f64) -> String {
    format!("{} in 100", numerals.whole(risk * 100.0))
}

/// The stretch of the rail where the risk stays low on both lines.
pub fn low_risk(numerals: &Numerals, estimate: &Estimate, survey: Option<Survey>) -> String {
    let end = low_risk_end(estimate);
    let shares = if end >= 1.0 {
        "at every share".into()
    } else {
        format!("up to {}", numerals.percent(end, 0))
    };
    let lines = survey.map_or("", |_| ", on either line");
    format!(
        "{shares}: at most {} {IN_100}{lines}",
        numerals.whole(100.0 * LOW_RISK)
    )
}

/// Where that stretch ends: the lower of the two lines' ends, rounded down so that the words stay
/// true.
pub fn low_risk_end(estimate: &Estimate) -> f64 {
    let end = estimate
        .low_risk_share
        .alone
        .min(estimate.low_risk_share.scaled);
    // A hair above a whole percentage, so that 0.29 is not taken for 0.28999….
    (end * 100.0 + 1e-9).floor() / 100.0
}

/// The flat valley of expected cost.
pub fn near_best(numerals: &Numerals, estimate: &Estimate, survey: Option<Survey>) -> String {
    let [low, high] = near_best_range(estimate);
    let lines = match survey {
        None => "",
        Some(_) if common(estimate).is_some() => ", on either line",
        Some(_) => ", on one line or the other",
    };
    let range = if low == high {
        numerals.percent(low, 0)
    } else {
        format!(
            "{} to {}",
            numerals.percent(low, 0),
            numerals.percent(high, 0)
        )
    };
    format!(
        "{range}: cheapest on average, within {} of payroll{lines}",
        numerals.percent(NEAR_BEST, 0)
    )
}

/// The shares near the lowest expected cost: on both lines, or where there is none, on either.
pub fn near_best_range(estimate: &Estimate) -> [f64; 2] {
    let Lines { alone, scaled } = estimate.near_best;
    common(estimate).unwrap_or([alone[0].min(scaled[0]), alone[1].max(scaled[1])])
}

fn common(estimate: &Estimate) -> Option<[f64; 2]> {
    let Lines { alone, scaled } = estimate.near_best;
    let (low, high) = (alone[0].max(scaled[0]), alone[1].min(scaled[1]));
    (low <= high).then_some([low, high])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn estimate() -> Estimate {
        Estimate {
            shares: vec![0.0, 0.67, 1.0],
            regret_risk: Lines {
                alone: vec![0.0, 0.377, 0.6],
                scaled: vec![0.0, 0.55, 0.704],
            },
            low_risk_share: Lines {
                alone: 0.46,
                scaled: 0.329,
            },
            near_best: Lines {
                alone: [0.2, 0.5],
                scaled: [0.1, 0.35],
            },
            ..words::typical::estimate()
        }
    }

    fn plain(text: String) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn the_slider_speaks_both_figures() {
        let numerals = Numerals::english();
        let regret = Some(Reading::at(&estimate(), 0.67).regret);
        assert_eq!(
            plain(slider_value(&numerals, 0.67, regret)),
            "67%, regret risk 38 to 55 in 100"
        );
        assert_eq!(slider_value(&numerals, 0.0, None), "0%");
    }

    #[test]
    fn the_rail_says_what_holds_on_both_lines() {
        let numerals = Numerals::english();
        assert_eq!(
            plain(low_risk(&numerals, &estimate(), Some(Survey::ORGVUE))),
            "up to 32%: at most 25 in 100, on either line"
        );
        assert_eq!(
            plain(low_risk(&numerals, &estimate(), None)),
            "up to 32%: at most 25 in 100"
        );
        assert_eq!(
            near_best(&numerals, &estimate(), Some(Survey::ORGVUE)),
            "20% to 35%: cheapest on average, within 1% of payroll, on either line"
        );
        let apart = Estimate {
            near_best: Lines {
                alone: [0.4, 0.5],
                scaled: [0.1, 0.35],
            },
            ..estimate()
        };
        assert_eq!(
            near_best(&numerals, &apart, Some(Survey::ORGVUE)),
            "10% to 50%: cheapest on average, within 1% of payroll, on one line or the other"
        );
    }

    #[test]
    fn the_reading_names_both_ends_and_the_plan() {
        let survey = Some(Survey::ORGVUE);
        let text = plain(curve_reading(
            &Numerals::english(),
            &estimate(),
            0.67,
            survey,
        ));
        assert!(
            text.ends_with(
                "Regret risk: 0 in 100 at 0%, 38 to 55 in 100 at 67%, 60 to 70 in 100 at 100%."
            ),
            "{text}"
        );
    }
}
