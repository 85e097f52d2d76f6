//! The answer in words.

use super::differences::saves_or_costs;
use super::figures::{duration, of_duration, risk};
use crate::app::numerals::Numerals;
use crate::app::reading::{Difference, Reading};
use crate::model::report::{Estimate, Lines};

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
            _ => {
                "against keeping everyone, lost customers included. A few futures carry most of it."
            }
        }
        .into(),
    }
}

fn cut_alone(numerals: &Numerals, estimate: &Estimate) -> Fact {
    let cost = Difference::of(Lines::of(|line| estimate.control.on(line).mean));
    let note = match cost {
        Difference::None => "on average: there is nothing to cut.",
        Difference::Less(..) => {
            "on average. Only what the plan saves beyond that is the AI’s doing."
        }
        Difference::More(..) => {
            "on average, since work is left undone. None of the plan’s saving comes from the cut alone."
        }
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
                 does not cross {half} in 100. Taken as likely: {likely} of issues."
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
             If it goes wrong, it loses: $31 M or more in half of those futures; $49 M on average, \
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
}
