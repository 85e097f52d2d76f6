//! The answer in words.

use super::differences::{is_dragged, saves_or_costs};
use super::figures::{duration, of_duration, risk};
use super::numerals::Numerals;
use super::reading::{Difference, Reading};
use crate::model::report::{Estimate, Lines};

/// How much worse than the middle future the average is where a few futures are said to make it
/// so.
const DRAG: f64 = 0.25;

/// Heads the answer for those who move by headings.
pub const VERDICT: &str = "The answer";
/// Heads the figures that go with it.
pub const ALSO: &str = "In the same futures";

/// The headline figure, "38–55", and what it is counted in.
pub fn headline(numerals: &Numerals, reading: &Reading) -> String {
    numerals
        .in_100(reading.regret.alone, reading.regret.scaled)
        .joined(numerals.dash())
}

/// How many futures a settled answer is from.
pub fn from_futures(numerals: &Numerals, worlds: usize) -> String {
    format!("From {} simulated futures.", numerals.whole(worlds as f64))
}

/// How many a first look is from.
pub fn first_look(numerals: &Numerals, worlds: usize) -> String {
    format!(
        "First look, from {} futures…",
        numerals.whole(worlds as f64)
    )
}

/// What the headline counts: the words before the amount, the amount, and those after it.
pub fn meaning(numerals: &Numerals, reading: &Reading) -> [String; 3] {
    [
        "simulated futures in which handing over less would, in hindsight, have been better by \
         more than "
            .into(),
        numerals.money(reading.material.alone, reading.material.scaled),
        format!(
            " ({} of {} payroll).",
            numerals.percent(reading.material_share, 0),
            of_duration(numerals, reading.horizon_months)
        ),
    ]
}

/// A figure that goes with the headline.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    pub label: String,
    pub figure: String,
    pub note: String,
}

/// The figures that always go with the headline, at any share.
pub fn facts(numerals: &Numerals, reading: &Reading) -> [Fact; 4] {
    [
        dearer(numerals, reading),
        loss(numerals, reading),
        u_turn(numerals, reading),
        on_average(numerals, reading),
    ]
}

/// The figures that an estimate has for its own share alone; `likely` is the likely ability of
/// the AI.
pub fn facts_of_plan(numerals: &Numerals, estimate: &Estimate, likely: f64) -> [Fact; 2] {
    [
        cut_alone(numerals, estimate),
        tipping_point(numerals, estimate, likely),
    ]
}

fn on_average(numerals: &Numerals, reading: &Reading) -> Fact {
    let length = duration(numerals, reading.horizon_months);
    let cost = Difference::of(reading.net_cost);
    Fact {
        label: format!("On average, over {length}"),
        figure: saves_or_costs(numerals, cost),
        note: match cost {
            Difference::Either { .. } => {
                "against keeping everyone. The survey decides whether this saves or costs."
            }
            Difference::None => "whatever the futures bring.",
            _ if is_dragged(reading.net_cost_median, reading.net_cost, DRAG) => {
                "against keeping everyone, lost customers included. The middle future does better: a few lose most."
            }
            _ => "against keeping everyone, lost customers included.",
        }
        .into(),
    }
}

fn cut_alone(numerals: &Numerals, estimate: &Estimate) -> Fact {
    let cost = Difference::of(Lines::of(|line| estimate.control.on(line).mean));
    let plan = Lines::of(|line| estimate.waterfall.on(line).total);
    let saves = plan.alone.min(plan.scaled) < 0.0;
    let note = match cost {
        Difference::None => "on average: there is nothing to cut.",
        Difference::Less(..) => {
            "on average. Only what the plan saves beyond that is the AI’s doing."
        }
        Difference::More(..) if saves => {
            "on average, since work is left undone. None of the plan’s saving comes from the cut alone."
        }
        Difference::More(..) => "on average, since work is left undone.",
        Difference::Either { .. } => {
            "on average. The survey decides whether the cut alone saves or costs."
        }
    };
    Fact {
        label: "The same cut without AI".into(),
        figure: saves_or_costs(numerals, cost),
        note: note.into(),
    }
}

fn tipping_point(numerals: &Numerals, estimate: &Estimate, likely: f64) -> Fact {
    let likely = numerals.percent(likely, 0);
    let risks = &estimate.regret_risk.alone;
    let risk = risks.get(estimate.plan_index).copied().unwrap_or_default();
    let half = numerals.whole(50.0);
    let label = "Tipping point".to_owned();
    match estimate.tipping_resolution {
        Some(tipping) => Fact {
            label,
            figure: format!("{} of issues", numerals.percent(tipping, 0)),
            note: format!(
                "If the AI can truly finish fewer than that at launch, regret is likelier than \
                 not, from these inputs alone. Taken as likely: {likely}."
            ),
        },
        None => Fact {
            label,
            figure: "none".into(),
            note: format!(
                "However able the AI proves, within its range, the risk from these inputs alone \
                 stays {} {half} in 100. Taken as likely: {likely} of issues.",
                if risk > 0.5 { "above" } else { "below" }
            ),
        },
    }
}

fn loss(numerals: &Numerals, reading: &Reading) -> Fact {
    let label = "If it goes wrong, it loses".into();
    let (Some(median), Some(mean)) = (reading.loss_median, reading.loss_mean) else {
        return Fact {
            label,
            figure: "nothing so large".into(),
            note: "None of the simulated futures goes wrong by that much.".into(),
        };
    };
    Fact {
        label,
        figure: numerals.money(median.alone, median.scaled),
        note: format!(
            "or more in half of those futures; {} on average{}. Against the best smaller share.",
            numerals.money(mean.alone, mean.scaled),
            if is_dragged(median, mean, DRAG) {
                ", because a few lose most"
            } else {
                ""
            }
        ),
    }
}

fn u_turn(numerals: &Numerals, reading: &Reading) -> Fact {
    let within = duration(numerals, reading.horizon_months);
    let most = reading.reversal.alone.max(reading.reversal.scaled);
    let note = match reading.reversal_month {
        _ if most == 0.0 => format!("reverse the plan within {within}."),
        // Of fewer than one in a hundred there is no typical one.
        Some(month) if most >= 0.01 => format!(
            "reverse the plan within {within} because quality fell, typically in {}.",
            months(numerals, month)
        ),
        _ => format!("reverse the plan within {within} because quality fell."),
    };
    Fact {
        label: "A U-turn".into(),
        figure: risk(numerals, reading.reversal),
        note,
    }
}

fn dearer(numerals: &Numerals, reading: &Reading) -> Fact {
    Fact {
        label: "Dearer than keeping everyone".into(),
        figure: risk(numerals, reading.dearer),
        note: "cost more in the end than the whole team would have, lost customers included."
            .into(),
    }
}

/// "month 11", or "months 11 to 13".
fn months(numerals: &Numerals, month: Lines<f64>) -> String {
    let (a, b) = (
        numerals.whole(month.alone.min(month.scaled)),
        numerals.whole(month.alone.max(month.scaled)),
    );
    if a == b {
        format!("month {a}")
    } else {
        format!("months {a} to {b}")
    }
}

/// The whole answer, spoken once it has settled.
pub fn spoken(numerals: &Numerals, reading: &Reading) -> String {
    let [before, amount, after] = meaning(numerals, reading);
    let facts = facts(numerals, reading)
        .map(|fact| format!("{}: {} {}", fact.label, fact.figure, fact.note))
        .join(" ");
    format!(
        "{} {before}{amount}{after} {facts}",
        risk(numerals, reading.regret)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::typical;

    fn reading() -> Reading {
        Reading::at(&typical::estimate(), 0.67)
    }

    #[test]
    fn the_answer_reads_as_sentences() {
        let numerals = Numerals::english();
        let text = spoken(&numerals, &reading())
            .replace('\u{a0}', " ")
            .replace('\u{2060}', "");
        assert_eq!(
            text,
            "38 to 55 in 100 simulated futures in which handing over less would, in hindsight, \
             have been better by more than $5.7 M (5% of three years’ payroll). \
             Dearer than keeping everyone: 30 to 43 in 100 cost more in the end than the whole \
             team would have, lost customers included. \
             If it goes wrong, it loses: $23 M or more in half of those futures; $52 M on average, \
             because a few lose most. Against the best smaller share. \
             A U-turn: 40 to 49 in 100 reverse the plan within three years because quality fell, \
             typically in month 11. \
             On average, over three years: saves $2.7 M, or costs $10 M more against \
             keeping everyone. The survey decides whether this saves or costs."
        );
    }

    #[test]
    fn a_plan_that_never_goes_wrong_says_so() {
        let reading = Reading {
            loss_median: None,
            reversal_month: None,
            ..reading()
        };
        let [_, loss, u_turn, _] = facts(&Numerals::english(), &reading);
        assert_eq!(loss.figure, "nothing so large");
        assert!(u_turn.note.ends_with("because quality fell."));
    }

    #[test]
    fn words_that_the_figures_do_not_bear_out_are_left_out() {
        let numerals = Numerals::english();
        let both = |value: f64| Lines {
            alone: value,
            scaled: value,
        };
        let level = Reading {
            loss_median: Some(both(10e6)),
            loss_mean: Some(both(11e6)),
            net_cost: both(-50e6),
            net_cost_median: both(-52e6),
            reversal: both(0.004),
            ..reading()
        };
        let [_, loss, u_turn, on_average] = facts(&numerals, &level);
        assert!(!loss.note.contains("a few"), "{}", loss.note);
        assert!(!u_turn.note.contains("typically"), "{}", u_turn.note);
        assert!(!on_average.note.contains("a few"), "{}", on_average.note);
        let dragged = Reading {
            net_cost: both(-5e6),
            ..level
        };
        let [.., on_average] = facts(&numerals, &dragged);
        assert!(
            on_average.note.contains("a few lose most"),
            "{}",
            on_average.note
        );
    }

    #[test]
    fn without_a_tipping_point_the_side_is_named() {
        let numerals = Numerals::english();
        for (risk, side) in [(0.93, "stays above 50"), (0.02, "stays below 50")] {
            let mut estimate = typical::estimate();
            estimate.tipping_resolution = None;
            estimate.regret_risk.alone[1] = risk;
            let [_, tipping] = facts_of_plan(&numerals, &estimate, 0.4);
            assert!(tipping.note.contains(side), "{}", tipping.note);
        }
    }
}
