//! A pilot's result: what is asked of it, what it changed, and how it is named elsewhere.

use super::inputs::input_name;
use crate::numerals::Numerals;
use crate::reading::Reading;
use crate::state::{Action, Outcome, Problem, Question, State};
use crate::text::refusals::{Refusal, refused};
use uturn::codec::PilotFigure;
use uturn::model::evidence::{Counted, PilotResult};
use uturn::model::observables::Observable;
use uturn::model::report::{Estimate, EvidenceFigures};
use uturn::model::{Input, Inputs, Uncertain};
use words::figures::IN_100;
use words::verdict::headline;

/// Heads the part.
pub const TITLE: &str = "Have a pilot’s result?";
/// Under the heading.
pub const LEAD: &str = "Let people judge a random sample of what the AI answered in the pilot, and \
    type in what they counted. The whole page then answers with it.";
/// What is to be counted.
pub const FINISHED_MEANS: &str = "Finished means settled, and still settled a week later. What a \
    dashboard calls resolved after a day is more than that, and what it calls contained or \
    deflected counts people who gave up.";
/// The sentence around its fields: share, judged, finished, closed, came back.
pub const SENTENCE: [&str; 6] = [
    "The AI was given the easiest ",
    " of all issues. Of ",
    " of its answers that people judged, it had finished ",
    ". Of ",
    " issues that it closed, ",
    " came back.",
];
/// Before the choice of how far the pilot may be from the roll-out.
pub const GAP: &str = "Customers, issues and AI of the pilot and of the roll-out: ";
/// Names that choice.
pub const GAP_LABEL: &str = "How much alike pilot and roll-out are";
/// What can be chosen, with the standard deviation as a logit (judgement).
pub const GAPS: [(f64, &str); 3] = [
    (0.1, "the same in all that matters"),
    (PilotResult::GAP, "much alike"),
    (0.6, "rather different"),
];
/// Takes the result out of the answer.
pub const LEAVE_OUT: &str = "Leave the result out";
/// Leads to an input that is to be wider.
pub const GO_WIDEN: &str = "Go there";
/// Leads from the verdict to the result.
pub const GO_TO: &str = "See the result";

/// What a gap that was not chosen here is called.
pub fn other_gap(numerals: &Numerals, gap: f64) -> String {
    format!("as the link says ({})", numerals.number(gap, 2))
}

/// A field's name.
pub fn label(figure: PilotFigure) -> &'static str {
    match figure {
        PilotFigure::Share => "Share of issues in the pilot",
        PilotFigure::Gap => GAP_LABEL,
        PilotFigure::Judged => "Answers judged in the pilot",
        PilotFigure::Finished => "Answers of these that were finished",
        PilotFigure::Closed => "Issues that the AI closed in the pilot",
        PilotFigure::CameBack => "Issues of these that came back",
    }
}

/// What is wrong with a field, what is allowed there, and what may be meant.
pub fn refusal(state: &State, figure: PilotFigure, problem: Problem) -> Refusal {
    let numerals = &state.numerals;
    let most = numerals.whole(PilotResult::MOST);
    let all_of = |figure| state.pilot_text(figure);
    let allowed = match figure {
        PilotFigure::Share | PilotFigure::Gap => {
            let (low, high) = PilotResult::SHARES;
            let [low, high] = [low, high].map(|share| numerals.percent(share, 0));
            format!("Type a share from {low} to {high}.")
        }
        PilotFigure::Judged | PilotFigure::Closed => {
            format!("Type a whole number from 1 to {most}.")
        }
        PilotFigure::Finished => part_of(numerals, &all_of(PilotFigure::Judged)),
        PilotFigure::CameBack => part_of(numerals, &all_of(PilotFigure::Closed)),
    };
    refused(
        (label(figure), &state.pilot_text(figure)),
        problem,
        allowed,
        (&state.pilot_quantity(figure), numerals),
        |text| [Action::TypedOfPilot(figure, text), Action::EnteredOfPilot],
    )
}

/// What is allowed of a count that is a part of others.
pub fn part_of(numerals: &Numerals, all: &str) -> String {
    let share = numerals.percent(0.7, 0);
    match all.trim() {
        "" => format!("Type how many of them, or a share such as {share}."),
        all => format!("Type how many of the {all}, or a share such as {share}."),
    }
}

/// What is still needed before a figure counts; nothing where nothing is.
pub fn lacking(outcome: Outcome) -> Option<&'static str> {
    match outcome {
        Outcome::Counts { lacks, .. } => lacks.map(self::lacks),
        Outcome::Wrong(..) => None,
    }
}

/// That this is needed.
pub fn lacks(figure: PilotFigure) -> &'static str {
    match figure {
        PilotFigure::Finished => {
            "Not counted in yet: how many of the answers judged were finished?"
        }
        PilotFigure::CameBack => "Not counted in yet: how many of the issues closed came back?",
        PilotFigure::Closed => "Not counted in yet: how many issues did the AI close?",
        PilotFigure::Judged | PilotFigure::Share | PilotFigure::Gap => {
            "Not counted in yet: how many answers were judged?"
        }
    }
}

/// Beside the verdict: the figure with the result, and what it would be without.
pub fn instead_of(numerals: &Numerals, now: &Reading, before: Option<&Reading>) -> String {
    let now = headline(numerals, now);
    match before.map(|before| headline(numerals, before)) {
        None => "With your pilot’s result.".to_owned(),
        Some(before) if before == now => {
            format!("With your pilot’s result; without it, {before} {IN_100} too.")
        }
        Some(before) => format!("With your pilot’s result: {now} instead of {before} {IN_100}."),
    }
}

/// How far the range of what the AI can finish has narrowed, by the answer with the result.
pub fn narrowed(numerals: &Numerals, estimate: &Estimate, inputs: &Inputs) -> Option<String> {
    let ability = Uncertain::AiResolution;
    let effect = estimate
        .inputs
        .iter()
        .find(|effect| effect.input == ability)?;
    let (first, last) = (effect.response.first()?, effect.response.last()?);
    let range = inputs.ranges.get(ability);
    let written = |[low, high]: [f64; 2]| {
        format!(
            "{} to {}",
            numerals.percent(low, 0),
            numerals.percent(high, 0)
        )
    };
    Some(format!(
        "{}: {} with the result, in four of five futures; {} without.",
        input_name(ability.into()).label,
        written([first.value, last.value]),
        written([range.low, range.high])
    ))
}

/// What the result is at odds with: the words, and the inputs that would have to be wider.
pub fn far_outside(figures: &EvidenceFigures) -> Option<(String, Vec<Input>)> {
    if figures.far_outside.is_empty() {
        let rough = "Few of the simulated futures come near this result, so the figures are rough.";
        let is_rough = figures.effective_sample < EvidenceFigures::ROUGH;
        return is_rough.then(|| (rough.to_owned(), Vec::new()));
    }
    let what = |observable: &Observable| match observable {
        Observable::Finished => "what was finished",
        Observable::CameBack => "what came back",
        Observable::Leaving => "how many left",
    };
    let widen = |observable: &Observable| match observable {
        Observable::Finished => Uncertain::AiResolution.into(),
        Observable::CameBack => Uncertain::ReturnRate.into(),
        Observable::Leaving => Uncertain::Attrition.into(),
    };
    let seen: Vec<&str> = figures.far_outside.iter().map(what).collect();
    let words = format!(
        "This lies far outside of what your numbers lead to expect: {}. The answer makes what it can \
         of it; check the count, or widen the range.",
        seen.join(", and ")
    );
    Some((words, figures.far_outside.iter().map(widen).collect()))
}

/// The inputs that an answer on show says would have to be wider.
pub fn to_widen(state: &State) -> Vec<Input> {
    let figures = match state.question() {
        Question::Before if state.is_full_awaited() => None,
        Question::Before => state.full().evidence.as_ref(),
        Question::UnderWay => state.onward_estimate().map(|estimate| &estimate.evidence),
        Question::SeveralTeams => None,
    };
    let far = figures.and_then(far_outside);
    far.map_or_else(Vec::new, |(_, inputs)| inputs)
}

/// The result that the answer on show counts in, in a few words; none where there is none.
pub fn cited(state: &State) -> Option<String> {
    let numerals = &state.numerals;
    let result = state.inputs_shown().evidence?;
    let part = |counted: Option<Counted>, what: &str| {
        counted.map(|Counted { hits, of }| {
            format!(
                "{} of {} {what}",
                numerals.percent(hits / of, 0),
                numerals.number(of, 0)
            )
        })
    };
    let parts = [
        part(result.finished, "answers finished"),
        part(result.came_back, "closed issues came back"),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    Some(parts.join(", "))
}
