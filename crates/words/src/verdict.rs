//! The answer in words.

use super::differences::{is_dragged, saves_or_costs};
use super::figures::{duration, of_duration, risk};
use super::numerals::Numerals;
use super::reading::interpolate::Between;
use super::reading::{Difference, Reading};
use uturn::model::report::{Estimate, Lines};
use uturn::model::{Inputs, NamedSurvey, Survey, Uncertain};

/// How much worse than the middle future the average is where that is said.
pub const DRAG: f64 = 0.25;

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

/// How many futures a settled answer is from, and how sure its figures are at a share.
pub fn from_futures(numerals: &Numerals, estimate: &Estimate, share: f64) -> String {
    let worlds = numerals.whole(estimate.worlds as f64);
    let place = Between::of(&estimate.shares, share);
    let error = estimate.standard_error.as_ref();
    let sure = match error.map(|error| place.values(error)) {
        // What is so by definition is sure.
        Some(error) if error.alone > 0.0 || error.scaled > 0.0 => {
            format!(", {}", give_or_take(numerals, error))
        }
        _ => String::new(),
    };
    format!("From {worlds} simulated futures{sure}.")
}

/// How sure risks are, in plain words and in hundredths, by the less sure of the two lines.
pub fn give_or_take(numerals: &Numerals, error: Lines<f64>) -> String {
    let points = (100.0 * error.alone.max(error.scaled)).round().max(1.0);
    format!("give or take {}", numerals.whole(points))
}

/// How many a first look is from.
pub fn first_look(numerals: &Numerals, estimate: &Estimate) -> String {
    let worlds = numerals.whole(estimate.worlds as f64);
    format!("First look, from {worlds} futures…")
}

/// What the headline counts: the words before the amount, the amount, and those after it.
pub fn meaning(numerals: &Numerals, reading: &Reading) -> [String; 3] {
    [
        "simulated futures in which handing over less would, in hindsight, have been better by \
         more than "
            .into(),
        numerals.money(reading.material.alone, reading.material.scaled),
        format!(
            " ({} of {} payroll, discounted).",
            numerals.percent(reading.material_share, 2),
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

/// The figures that always go with the headline, at any share of a plan.
pub fn facts(numerals: &Numerals, reading: &Reading, of: &Inputs) -> [Fact; 4] {
    [
        dearer(numerals, reading),
        loss(numerals, reading),
        u_turn(numerals, reading, of.plan.reversal),
        on_average(numerals, reading, of.survey),
    ]
}

/// The figures that an estimate has for its own share alone.
pub fn facts_of_plan(numerals: &Numerals, estimate: &Estimate, of: &Inputs) -> [Fact; 2] {
    [
        cut_alone(numerals, estimate, of.survey),
        tipping_point(numerals, estimate, of),
    ]
}

/// What the second line is scaled to, in a word or two.
pub fn survey_noun(survey: Option<Survey>) -> &'static str {
    match survey.map(Survey::named) {
        Some(Some(NamedSurvey::Gartner)) => "forecast",
        Some(None) => "assumed rate",
        Some(Some(NamedSurvey::Orgvue | NamedSurvey::Careerminds | NamedSurvey::RobertHalf))
        | None => "survey",
    }
}

fn on_average(numerals: &Numerals, reading: &Reading, survey: Option<Survey>) -> Fact {
    const AGAINST: &str = "against keeping everyone, lost customers included.";
    let length = duration(numerals, reading.horizon_months);
    let cost = Difference::of(reading.net_cost);
    Fact {
        label: format!("On average, over {length}"),
        figure: saves_or_costs(numerals, cost),
        note: match cost {
            Difference::Either { .. } => format!(
                "against keeping everyone. The {} decides whether this saves or costs.",
                survey_noun(survey)
            ),
            Difference::None => "against keeping everyone.".into(),
            _ if is_dragged(reading.net_cost_median, reading.net_cost, DRAG) => format!(
                "{AGAINST} The middle future does better: the dearest ones pull the average up."
            ),
            _ => AGAINST.into(),
        },
    }
}

fn cut_alone(numerals: &Numerals, estimate: &Estimate, survey: Option<Survey>) -> Fact {
    let of_cut = Lines::of(|line| estimate.control.on(line).mean);
    let cost = Difference::of(of_cut);
    let of_plan = |line| estimate.waterfall.on(line).total;
    // What the plan saves, and what it saves beyond the cut, on each line.
    let saves = Lines::of(|line| of_plan(line) < 0.0);
    let beyond = Lines::of(|line| of_plan(line) < *of_cut.on(line));
    let note = match (cost, beyond) {
        (Difference::None, _) => "on average: there is nothing to cut.".into(),
        (Difference::Less(..), ON_BOTH) => {
            "on average. Only what the plan saves beyond that is the AI’s doing.".into()
        }
        (Difference::Less(..), ON_NEITHER) if saves == ON_NEITHER => {
            "on average. The plan itself saves nothing.".into()
        }
        (Difference::Less(..), ON_NEITHER) => {
            "on average. The plan saves no more than that: none of its saving is the AI’s doing."
                .into()
        }
        (Difference::Less(..), _) => format!(
            "on average. The {} decides whether the plan saves more than that.",
            survey_noun(survey)
        ),
        (Difference::More(..), _) if saves == ON_BOTH => {
            "on average. None of the plan’s saving comes from the cut alone.".into()
        }
        (Difference::More(..), _) => "on average.".into(),
        (Difference::Either { .. }, _) => format!(
            "on average. The {} decides whether the cut alone saves or costs.",
            survey_noun(survey)
        ),
    };
    Fact {
        label: "The same cut without AI".into(),
        figure: saves_or_costs(numerals, cost),
        note,
    }
}

/// The risk from the inputs alone is lower where the AI can finish more, as it nearly always is.
fn falls_with_ability(estimate: &Estimate) -> bool {
    let mut effects = estimate.inputs.iter();
    let ability = effects.find(|effect| effect.input == Uncertain::AiResolution);
    let ends =
        ability.and_then(|ability| Some((ability.response.first()?, ability.response.last()?)));
    ends.is_none_or(|(low, high)| low.regret_risk.alone >= high.regret_risk.alone)
}

const ON_BOTH: Lines<bool> = Lines {
    alone: true,
    scaled: true,
};
const ON_NEITHER: Lines<bool> = Lines {
    alone: false,
    scaled: false,
};

fn tipping_point(numerals: &Numerals, estimate: &Estimate, of: &Inputs) -> Fact {
    let range = of.ranges.ai_resolution;
    let likely = numerals.percent(range.likely, 0);
    let half = numerals.whole(50.0);
    let risk = estimate.risk_of_plan().alone;
    let stays = format!(
        "from these inputs alone stays {} {half} in 100",
        if risk > 0.5 { "above" } else { "at most" }
    );
    let note = match estimate.tipping_resolution {
        Some(_) => format!(
            "If the AI can truly finish {} than that at launch, regret is likelier than not, \
             from these inputs alone. Taken as likely: {likely}.",
            if falls_with_ability(estimate) {
                "fewer"
            } else {
                "more"
            }
        ),
        None if range.low == range.high => format!(
            "What the AI can finish is taken as certain: {likely} of issues. The risk {stays}."
        ),
        None => format!(
            "However able the AI proves, within its range, the risk {stays}. Taken as likely: \
             {likely} of issues."
        ),
    };
    Fact {
        label: "Tipping point".into(),
        figure: match estimate.tipping_resolution {
            Some(tipping) => format!("{} of issues", numerals.percent(tipping, 0)),
            None => "none".into(),
        },
        note,
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
                ", pulled up by the worst"
            } else {
                ""
            }
        ),
    }
}

fn u_turn(numerals: &Numerals, reading: &Reading, can_turn: bool) -> Fact {
    let label = "A U-turn".into();
    if !can_turn {
        return Fact {
            label,
            figure: "left out".into(),
            note: "This plan goes on whatever happens: U-turns are switched off.".into(),
        };
    }
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
        label,
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
pub fn spoken(numerals: &Numerals, reading: &Reading, of: &Inputs) -> String {
    let [before, amount, after] = meaning(numerals, reading);
    let facts = facts(numerals, reading, of)
        .map(
            |Fact {
                 label,
                 figure,
                 note,
             }| {
                let goes_on = note.starts_with(|first: char| !first.is_ascii_uppercase());
                let stop = if goes_on { "" } else { "." };
                format!("{label}: {figure}{stop} {note}")
            },
        )
        .join(" ");
    format!(
        "{} {before}{amount}{after} {facts}",
        risk(numerals, reading.regret)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typical;

    fn reading() -> Reading {
        Reading::at(&typical::estimate(), 0.67)
    }

    #[test]
    fn the_answer_reads_as_sentences() {
        let numerals = Numerals::english();
        let text = spoken(&numerals, &reading(), &Inputs::default())
            .replace('\u{a0}', " ")
            .replace('\u{2060}', "");
        assert_eq!(
            text,
            "38 to 55 in 100 simulated futures in which handing over less would, in hindsight, \
             have been better by more than $5.7 M (5% of three years’ payroll, discounted). \
             Dearer than keeping everyone: 30 to 43 in 100 cost more in the end than the whole \
             team would have, lost customers included. \
             If it goes wrong, it loses: $23 M or more in half of those futures; $52 M on average, \
             pulled up by the worst. Against the best smaller share. \
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
        let [_, loss, u_turn, _] = facts(&Numerals::english(), &reading, &Inputs::default());
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
        let [_, loss, u_turn, on_average] = facts(&numerals, &level, &Inputs::default());
        assert!(!loss.note.contains("pulled"), "{}", loss.note);
        assert!(!u_turn.note.contains("typically"), "{}", u_turn.note);
        assert!(!on_average.note.contains("pull"), "{}", on_average.note);
        let dragged = Reading {
            net_cost: both(-5e6),
            ..level
        };
        let [.., on_average] = facts(&numerals, &dragged, &Inputs::default());
        assert!(
            on_average
                .note
                .ends_with("the dearest ones pull the average up."),
            "{}",
            on_average.note
        );
    }

    #[test]
    fn without_a_tipping_point_the_side_is_named() {
        let numerals = Numerals::english();
        for (risk, side) in [(0.93, "stays above 50"), (0.02, "stays at most 50")] {
            let mut estimate = typical::estimate();
            estimate.tipping_resolution = None;
            estimate.regret_risk.alone[1] = risk;
            let [_, tipping] = facts_of_plan(&numerals, &estimate, &Inputs::default());
            assert!(tipping.note.contains(side), "{}", tipping.note);
        }
    }
}
