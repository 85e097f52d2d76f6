//! The stories: what was reported of a case, what is assumed, what happened, what the model says.
//!
//! No story has a figure of its own. Its words leave gaps, such as `{headcount}`, which are filled
//! from the case, so that what a story says is what its button loads.

mod filled;
pub mod replay;
mod told;

use super::inputs::{input_name, value};
use super::survey::{ALONE_LINE, scaled_line};
use super::work::work;
use crate::numerals::Numerals;
use filled::filled;
use told::told;
use uturn::model::cases::{Basis, Case, CaseInput, Outcome};
use uturn::model::report::{Estimate, Lines};
use uturn::model::underway::UnderWayEstimate;
use uturn::model::{LOW_RISK, Survey};
use words::figures::risk;
use words::reading::interpolate::Between;

/// Heads the section.
pub const STORIES: &str = "Stories";
/// Heads what was reported of a case.
pub const REPORTED: &str = "Reported";
/// Heads what we set for it.
pub const ASSUMED: &str = "Assumed";
/// Heads what came of it.
pub const HAPPENED: &str = "What happened";
/// Heads what follows from its figures.
pub const CHECKED: &str = "A check";
/// Heads the model's answers.
pub const MODEL_SAYS: &str = "What the model says";
/// Names the answer for the plan as it was made.
pub const AS_PLANNED: &str = "The plan as they made it";
/// Names the answer for the plan as it was changed.
pub const AS_CHANGED: &str = "With what they did then, as we assume it";
/// Heads what was public when its makers turned.
pub const PUBLIC: &str = "Public when they turned";
/// On the link to the question at that time.
pub const LINK_TO_TURN: &str = "Go on, or turn back? With these numbers";
/// In place of an answer that takes a part of the calculator that did not come.
pub const NOT_WORKED_OUT: &str = "Not worked out: a part of the calculator could not be loaded.";
/// Holds the room of the risks in that month: those of the usual plan after a year.
pub const TYPICAL_RISKS: [Lines<f64>; 3] = [of_both(0.24), of_both(0.13), of_both(0.33)];
/// Opens the table of what a case loads.
pub const NUMBERS_LOADED: &str = "The numbers it loads";
/// Its columns.
pub const LOADED_INPUT: &str = "Input";
pub const LOADED_VALUE: &str = "Value";
pub const LOADED_BASIS: &str = "Basis";
/// Read out in place of an answer that is on its way.
pub const WORKING_OUT: &str = "being worked out";
/// On the button that loads a case.
pub const LOAD: &str = "Load these numbers";
/// On the link to a case.
pub const LINK_TO_STORY: &str = "Link to this story";

/// Under the heading: how to read the answers.
pub fn stories_lead(numerals: &Numerals, survey: Option<Survey>) -> String {
    let lines = survey.map_or_else(String::new, |survey| {
        format!(", and {}", scaled_line(numerals, survey))
    });
    format!(
        "Plans that others made, in the terms of this page. Each answer is the regret risk: from \
         the case’s numbers alone{lines}. It \
         is the risk of having handed over too much, so what was done about quality can raise it, \
         for that costs. Money and pay are this page’s usual ones, in US dollars, wherever the \
         case was. Up to {} in\u{a0}100 the page calls a risk low.",
        numerals.whole(100.0 * LOW_RISK)
    )
}

/// Leads from a story's numbers to all that is told of it.
pub const READ_STORY: &str = "Read the story";

/// Takes its numbers away again.
pub fn leave_story(was_usual: bool) -> &'static str {
    if was_usual {
        "Back to the usual numbers"
    } else {
        "Back to the numbers before"
    }
}

/// The id of a story's heading.
pub fn story_id(case: &Case) -> String {
    format!("story-{}", case.key)
}

/// Over the answer to its plan: which of its numbers are ours.
pub fn story_assumed_here(numerals: &Numerals, case: &Case) -> String {
    format!("{ASSUMED}: {}", story_assumed(numerals, case))
}

/// The name of a story.
pub fn story_name(case: &Case) -> &'static str {
    told::name(case)
}

/// What was reported.
pub fn story_reported(numerals: &Numerals, case: &Case) -> String {
    said(numerals, case, |told| told.reported)
}

/// What happened.
pub fn story_happened(numerals: &Numerals, case: &Case) -> String {
    said(numerals, case, |told| told.happened)
}

/// What was public when its makers turned; empty where that is not on record.
pub fn story_public(numerals: &Numerals, case: &Case) -> String {
    said(numerals, case, |told| told.public)
}

/// Why what is assumed is assumed; empty where there is nothing to add.
pub fn story_reasons(numerals: &Numerals, case: &Case) -> String {
    said(numerals, case, |told| told.reasons)
}

/// What the case's own figures come to when one reckons with them; empty where it is nothing.
pub fn story_check(numerals: &Numerals, case: &Case) -> String {
    said(numerals, case, |told| told.check)
}

fn said(numerals: &Numerals, case: &Case, of: fn(&told::StoryText) -> &'static str) -> String {
    filled(numerals, case, of(told(case)))
}

/// What the case sets: the input, its value, and whether that is reported.
pub fn story_numbers(numerals: &Numerals, case: &Case) -> Vec<[String; 3]> {
    let row = |setting: &CaseInput| {
        [
            input_name(setting.input).label.to_owned(),
            written(numerals, setting),
            match setting.basis {
                Basis::Reported => "reported".to_owned(),
                Basis::Assumed => "assumed".to_owned(),
            },
        ]
    };
    case.settings.iter().map(row).collect()
}

/// What the case enters by our own choice, and the rest.
pub fn story_assumed(numerals: &Numerals, case: &Case) -> String {
    let is_assumed = |setting: &&CaseInput| setting.basis == Basis::Assumed;
    let own = listed(numerals, case.settings.iter().filter(is_assumed));
    let kind = work(case.work);
    if own.is_empty() {
        format!("Everything else is as usual here for {kind}.")
    } else {
        format!("{own} Everything else is as usual here for {kind}.")
    }
}

/// What was changed afterwards, as the second answer has it.
pub fn story_changed(numerals: &Numerals, case: &Case) -> String {
    listed(numerals, case.after.iter())
}

/// "People doing this work today: 3,000 people; Share handed to AI: 67%."
fn listed<'a>(numerals: &Numerals, settings: impl Iterator<Item = &'a CaseInput>) -> String {
    let entry = |setting: &CaseInput| {
        let label = input_name(setting.input).label;
        format!("{label}: {}", written(numerals, setting))
    };
    let entries: Vec<String> = settings.map(entry).collect();
    if entries.is_empty() {
        return String::new();
    }
    format!("{}.", entries.join("; "))
}

fn written(numerals: &Numerals, setting: &CaseInput) -> String {
    value(numerals, setting.input, &setting.amount.value())
}

/// A figure of the plan that an estimate is of.
fn of_plan(estimate: &Estimate, along: &Lines<Vec<f64>>) -> Lines<f64> {
    Lines::of(|line| along.on(line)[estimate.plan_index])
}

/// An answer: "38 to 55 in 100".
pub fn story_risk(numerals: &Numerals, estimate: &Estimate) -> String {
    risk(numerals, of_plan(estimate, &estimate.regret_risk))
}

/// What goes with an answer: what becomes of the work, and what would with everyone kept.
pub fn story_unresolved(numerals: &Numerals, estimate: &Estimate) -> String {
    let unresolved = of_plan(estimate, &estimate.unresolved);
    let keep = numerals.in_100(if_kept(estimate).alone, if_kept(estimate).scaled);
    format!(
        "Never resolved: {}; {} if everyone stays.",
        risk(numerals, unresolved),
        keep.joined(" to ")
    )
}

const fn of_both(risk: f64) -> Lines<f64> {
    Lines {
        alone: risk,
        scaled: risk,
    }
}

/// Names the answer in the month when its makers turned.
pub fn when_they_turned(numerals: &Numerals, months: u32) -> String {
    let one_or_more = if months == 1 { "month" } else { "months" };
    format!(
        "And when they turned, after {} {one_or_more}: going on as planned would be regretted in",
        numerals.whole(months.into())
    )
}

/// The three risks of a plan under way: going on, with enough people, and more AI.
pub fn risks_from_here(estimate: &UnderWayEstimate) -> [Lines<f64>; 3] {
    [
        &estimate.regretted,
        &estimate.regretted_with_enough_people,
        &estimate.more_would_have_been_better,
    ]
    .map(|risk| risk.probability)
}

/// The first of them, and the others in a sentence.
pub fn story_turned(numerals: &Numerals, [regretted, with, more]: [Lines<f64>; 3]) -> [String; 2] {
    [
        risk(numerals, regretted),
        format!(
            "With enough people, less AI would have been better in {}, and more AI in {}.",
            risk(numerals, with),
            risk(numerals, more)
        ),
    ]
}

fn if_kept(estimate: &Estimate) -> Lines<f64> {
    Between::of(&estimate.shares, 0.0).values(&estimate.unresolved)
}

/// Whether the model would have warned, of what, and what it would have missed, beside what is known
/// to have come of the plan.
pub fn story_warning(
    numerals: &Numerals,
    case: &Case,
    estimate: &Estimate,
    survey: Option<Survey>,
) -> String {
    let risk = of_plan(estimate, &estimate.regret_risk);
    let warns = Lines::of(|line| *risk.on(line) > LOW_RISK);
    let only = match (warns.alone, warns.scaled, survey) {
        (true, true, _) | (_, _, None) => String::new(),
        (true, false, _) => format!(" only {ALONE_LINE}"),
        (false, _, Some(survey)) => format!(" only {}", scaled_line(numerals, survey)),
    };
    match (case.outcome, warns.alone || warns.scaled) {
        (Outcome::Regretted, true) => format!(
            "The model would have warned{only}: less AI might well have been cheaper. {}",
            quality(estimate)
        ),
        (Outcome::Regretted, false) => "The model would not have warned.".into(),
        (Outcome::NoneKnown, true) => {
            format!("The model would have warned{only}; no reversal is known.")
        }
        (Outcome::NoneKnown, false) => {
            "The model would not have warned; no reversal is known.".into()
        }
    }
}

/// Whether the model sees more left unresolved than with everyone kept, by as much as is printed.
fn quality(estimate: &Estimate) -> &'static str {
    let (plan, keep) = (of_plan(estimate, &estimate.unresolved), if_kept(estimate));
    let printed = |share: &f64| (100.0 * share).round();
    let falls = Lines::of(|line| printed(plan.on(line)) > printed(keep.on(line)));
    match (falls.alone, falls.scaled) {
        (true, true) => "It sees quality fall too.",
        (false, false) => "It does not see quality fall.",
        _ => "On one of its two lines it sees quality fall too.",
    }
}

#[cfg(test)]
mod tests;
