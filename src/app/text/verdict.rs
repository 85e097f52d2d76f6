//! The answer in words.

use super::figures::{duration, of_duration, risk};
use crate::app::numerals::Numerals;
use crate::app::reading::Reading;
use crate::model::report::Lines;
use crate::model::{Plan, Survey};

/// Heads the answer for those who move by headings.
pub const VERDICT: &str = "The answer";
/// Heads the figures that go with it.
pub const ALSO: &str = "In the same futures";

/// The headline figure, "38–55", and what it is counted in.
pub fn headline(numerals: &Numerals, reading: &Reading) -> String {
    numerals
        .in_100(reading.regret.alone, reading.regret.scaled)
        .joined("–")
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

/// The three that always stand beside the headline.
pub fn facts(numerals: &Numerals, reading: &Reading) -> [Fact; 3] {
    [
        dearer(numerals, reading),
        loss(numerals, reading),
        u_turn(numerals, reading),
    ]
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
            "or more in half of those futures; {} on average, because a few lose most. Against the \
             best smaller share.",
            numerals.money(mean.alone, mean.scaled)
        ),
    }
}

fn u_turn(numerals: &Numerals, reading: &Reading) -> Fact {
    let within = duration(numerals, reading.horizon_months);
    let note = match reading.reversal_month {
        Some(month) => format!(
            "reverse the plan within {within} because quality fell, typically in {}.",
            months(numerals, month)
        ),
        None => format!("reverse the plan within {within} because quality fell."),
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

/// What the upper figure rests on, in short.
pub fn survey(numerals: &Numerals) -> String {
    format!(
        "Upper figure: if it went as often wrong as in Orgvue’s survey, {}.",
        numerals.percent(Survey::ORGVUE.rate, 0)
    )
}

/// Added where the plan is the reference itself.
pub const BY_CONSTRUCTION: &str =
    "At these starting values it is the survey’s own, by construction.";

/// What the two figures rest on, at the foot of the page.
pub fn two_lines(numerals: &Numerals) -> String {
    format!(
        "The lower figure comes from these inputs alone. The upper one weighs the same futures as \
         if adopters like our reference (a team of {}, {} handed over) regretted as often as in \
         Orgvue’s survey of {}: {} of the leaders who had made people redundant for AI said that \
         they had made wrong decisions.",
        numerals.whole(Plan::default().headcount),
        numerals.percent(Plan::default().ai_share, 0),
        2025,
        numerals.percent(Survey::ORGVUE.rate, 0)
    )
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
        let text = spoken(&numerals, &reading()).replace('\u{a0}', " ");
        assert_eq!(
            text,
            "38 to 55 in 100 simulated futures in which handing over less would, in hindsight, \
             have been better by more than $5.7 M (5% of three years’ payroll). \
             Dearer than keeping everyone: 30 to 43 in 100 cost more in the end than the whole \
             team would have, lost customers included. \
             If it goes wrong, it loses: $31 M or more in half of those futures; $49 M on average, \
             because a few lose most. Against the best smaller share. \
             A U-turn: 40 to 49 in 100 reverse the plan within three years because quality fell, \
             typically in month 11."
        );
    }

    #[test]
    fn a_plan_that_never_goes_wrong_says_so() {
        let reading = Reading {
            loss_median: None,
            reversal_month: None,
            ..reading()
        };
        let [_, loss, u_turn] = facts(&Numerals::english(), &reading);
        assert_eq!(loss.figure, "nothing so large");
        assert!(u_turn.note.ends_with("because quality fell."));
    }
}
