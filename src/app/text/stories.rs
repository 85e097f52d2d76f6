//! The stories: what was reported of a case, what is assumed, what happened, what the model says.
//!
//! No story has a figure of its own. Its words leave gaps, such as `{headcount}`, which are filled
//! from the case, so that what a story says is what its button loads.

mod filled;
mod replay;
mod told;

pub use replay::*;

use super::figures::risk;
use super::inputs::{input_words, value};
use super::work::work;
use crate::app::numerals::Numerals;
use crate::model::LOW_RISK;
use crate::model::cases::{Basis, Case, Outcome, Setting};
use crate::model::report::{Estimate, Lines};
use filled::filled;
use told::told;

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
pub const AS_CHANGED: &str = "With what they did then";
/// In place of an answer that is on its way; as long as one.
pub const WORKING_OUT: &str = "being worked out";
/// On the button that loads a case.
pub const LOAD: &str = "Load these numbers";
/// On the link to a case.
pub const LINK_TO_STORY: &str = "Link to this story";

/// Under the heading: how to read the answers.
pub fn stories_lead(numerals: &Numerals) -> String {
    format!(
        "Plans that others made, in the terms of this page. Each answer is the regret risk: from \
         the case’s numbers alone, to what it would be if it goes as surveyed leaders report. \
         Money and pay are this page’s usual ones, in US dollars, wherever the case played. Up to \
         {} in\u{a0}100 the page calls a risk low.",
        numerals.whole(100.0 * LOW_RISK)
    )
}

/// The name of a story.
pub fn story_name(case: &Case) -> &'static str {
    told(case.key).map_or("", |told| told.name)
}

/// What was reported.
pub fn story_reported(numerals: &Numerals, case: &Case) -> String {
    said(numerals, case, |told| told.reported)
}

/// What happened.
pub fn story_happened(numerals: &Numerals, case: &Case) -> String {
    said(numerals, case, |told| told.happened)
}

/// Why what is assumed is assumed; empty where there is nothing to add.
pub fn story_reasons(numerals: &Numerals, case: &Case) -> String {
    said(numerals, case, |told| told.reasons)
}

/// What the case's own figures come to when one reckons with them; empty where it is nothing.
pub fn story_check(numerals: &Numerals, case: &Case) -> String {
    said(numerals, case, |told| told.check)
}

fn said(numerals: &Numerals, case: &Case, of: fn(&told::Told) -> &'static str) -> String {
    told(case.key).map_or_else(String::new, |told| filled(numerals, case, of(told)))
}

/// What the case enters as it was reported.
pub fn story_entered(numerals: &Numerals, case: &Case) -> String {
    listed(numerals, case.settings, Basis::Reported)
}

/// What the case enters by our own choice, and the rest.
pub fn story_assumed(numerals: &Numerals, case: &Case) -> String {
    let own = listed(numerals, case.settings, Basis::Assumed);
    let kind = work(case.work);
    if own.is_empty() {
        format!("Everything else is as usual here for {kind}.")
    } else {
        format!("{own} Everything else is as usual here for {kind}.")
    }
}

/// What was changed afterwards, as the second answer has it.
pub fn story_changed(numerals: &Numerals, case: &Case) -> String {
    let own = [Basis::Reported, Basis::Assumed].map(|basis| listed(numerals, case.after, basis));
    own.concat()
}

/// "People doing this work: 3,000. Claimed of it: 50%."
fn listed(numerals: &Numerals, settings: &[Setting], basis: Basis) -> String {
    let of_basis = settings.iter().filter(|setting| setting.basis == basis);
    let entries: Vec<String> = of_basis.map(|setting| entry(numerals, setting)).collect();
    if entries.is_empty() {
        return String::new();
    }
    format!("{}.", entries.join("; "))
}

fn entry(numerals: &Numerals, setting: &Setting) -> String {
    let name = setting.name;
    let value = value(numerals, name, &setting.amount.value());
    format!("{}: {value}", input_words(name).label)
}

/// The regret risk of the plan that an estimate is of.
fn risk_of_plan(estimate: &Estimate) -> Lines<f64> {
    Lines::of(|line| {
        let risks = estimate.regret_risk.on(line);
        risks.get(estimate.plan_index).copied().unwrap_or_default()
    })
}

/// An answer: "38 to 55 in 100".
pub fn story_risk(numerals: &Numerals, estimate: &Estimate) -> String {
    risk(numerals, risk_of_plan(estimate))
}

/// Whether the model would have warned, beside what is known to have come of the plan.
pub fn story_warning(case: &Case, estimate: &Estimate) -> &'static str {
    let risk = risk_of_plan(estimate);
    let warns = risk.alone.max(risk.scaled) > LOW_RISK;
    match (case.outcome, warns) {
        (Outcome::Regretted, true) => "The model would have warned.",
        (Outcome::Regretted, false) => "The model would not have warned.",
        (Outcome::NoneKnown, true) => "The model would have warned; no reversal is known.",
        (Outcome::NoneKnown, false) => "The model would not have warned; no reversal is known.",
    }
}

#[cfg(test)]
mod tests;
