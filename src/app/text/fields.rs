//! The sentence, its inputs, and what is said about them.

use super::inputs::{self, input_words};
use super::work::items_of_work;
use crate::app::numerals::Numerals;
use crate::app::state::{End, Field, Problem, State};
use crate::model::{Inputs, Work, plan_bounds};

/// The sentences around their inputs: the first one's, then the second one's.
pub fn sentence(headcount: f64, cut: f64) -> [&'static str; 5] {
    [
        if headcount == 1.0 {
            " person does "
        } else {
            " people do "
        },
        ".",
        "We plan to hand ",
        " of it to AI first, and to manage with ",
        if cut == 1.0 {
            " fewer person."
        } else {
            " fewer people."
        },
    ]
}

/// Under the sentence.
pub const AI_FIRST: &str = "AI answers first; it need not finish.";

/// The claim around its field.
pub const CLAIM: [&str; 2] = ["The cut counts on it finishing ", " of what it is given."];

/// The volume around its field.
pub fn volume(work: Work) -> [String; 2] {
    [
        "This assumes about ".into(),
        format!(" {} a month.", items_of_work(work)),
    ]
}

/// For teams so small that queues are only indicative.
pub const SMALL_TEAM: &str = "People are treated as divisible; gaps in cover are not modelled.";

/// The name of a field.
pub fn label(field: Field) -> String {
    match field {
        Field::Headcount => "People doing this work today".into(),
        Field::Share => "Share handed to AI".into(),
        Field::Cut => "Fewer people".into(),
        Field::Claim => "Share the AI is counted on to finish".into(),
        Field::Contacts => "Volume a month".into(),
        Field::Rate => "A rate of your own".into(),
        Field::Decided(_) | Field::Material => input_words(field.name()).label.into(),
        Field::Uncertain(_, end) => {
            format!("{}: {}", input_words(field.name()).label, end_name(end))
        }
    }
}

/// An end of a range.
pub fn end_name(end: End) -> &'static str {
    match end {
        End::Low => "low",
        End::Likely => "likely",
        End::High => "high",
    }
}

/// What is wrong with an entry, and what is allowed.
pub fn problem(numerals: &Numerals, field: Field, state: &State, problem: Problem) -> String {
    let name = label(field);
    let typed = shortened(state.entry(field).text.trim());
    let wrong = match problem {
        Problem::Empty => format!("{name}: nothing is typed."),
        Problem::NotANumber => format!("{name}: “{typed}” is not a number."),
        Problem::NotWhole => format!("{name}: “{typed}” is not a whole number."),
        Problem::TooLow => format!("{name}: “{typed}” is too low."),
        Problem::TooHigh => format!("{name}: “{typed}” is too high."),
    };
    format!("{wrong} {}", allowed(numerals, field, state))
}

/// What is allowed in a field, the others being what they are, and why.
fn allowed(numerals: &Numerals, field: Field, state: &State) -> String {
    let inputs = &state.inputs;
    let (low, high) = field.bounds(inputs);
    let written = |value| field.written(value, numerals);
    let share = || Field::Share.written(inputs.plan.ai_share, numerals);
    let minutes = inputs::written(numerals, "handle_minutes", inputs.plan.handle_minutes);
    let team = Field::Headcount.written(inputs.plan.headcount, numerals);
    match field {
        Field::Uncertain(_, end) => allowed_in_range(numerals, field, end, inputs),
        Field::Rate => format!("Type a number from {} to {}.", written(low), written(high)),
        Field::Headcount | Field::Share | Field::Claim | Field::Decided(_) | Field::Material => {
            let start = written(field.value(&state.presets.start()));
            format!(
                "Type a {} from {} to {}, such as {start}.",
                if field.is_whole() {
                    "whole number"
                } else {
                    "number"
                },
                field.bound(low, numerals),
                field.bound(high, numerals)
            )
        }
        Field::Cut if high == 0.0 => {
            format!(
                "Type {}: nothing is handed over, so everyone is needed.",
                written(low)
            )
        }
        Field::Cut => format!(
            "Type a number from {} to {}: with {} handed over, a larger cut would need the AI to \
             finish more than {} of what it is given.",
            written(low),
            numerals.number((high * 10.0).floor() / 10.0, 1),
            share(),
            numerals.percent(1.0, 0)
        ),
        Field::Contacts if low == high => format!(
            "A team as small as {team} handles about {}, however busy it is.",
            written(low)
        ),
        Field::Contacts => {
            let (least_busy, busiest) = plan_bounds("occupancy", inputs.country);
            format!(
                "Type a number from {} to {}: {team} {} taken to be busy {} to {} of \
                 their time, with {minutes} for each.",
                numerals.whole(low.ceil()),
                numerals.whole(high.floor()),
                if inputs.plan.headcount == 1.0 {
                    "person is"
                } else {
                    "people are"
                },
                numerals.percent(least_busy, 0),
                numerals.percent(busiest, 0)
            )
        }
    }
}

/// What an end of a range may be: its neighbours are bounds too.
fn allowed_in_range(numerals: &Numerals, field: Field, end: End, inputs: &Inputs) -> String {
    let (low, high) = field.bounds(inputs);
    let [low, high] = [low, high].map(|value| field.bound(value, numerals));
    match end {
        End::Low => format!("Type a number from {low} to {high}, which is the likely value."),
        End::Likely => format!("Type a number from {low} to {high}, the ends of the range."),
        End::High => format!("Type a number from {low}, which is the likely value, to {high}."),
    }
}

/// Enough of a long entry to recognise it.
fn shortened(typed: &str) -> String {
    const SHOWN: usize = 24;
    if typed.chars().count() <= SHOWN {
        return typed.to_owned();
    }
    let start: String = typed.chars().take(SHOWN - 1).collect();
    format!("{}…", start.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::Action;
    use std::rc::Rc;
    use yew::Reducible;

    fn message(field: Field, text: &str) -> Option<String> {
        let state = Rc::new(State::new(Numerals::english()));
        let state = state.reduce(Action::Typed(field, text.into()));
        let why = state.entry(field).problem?;
        Some(problem(&state.numerals, field, &state, why))
    }

    #[test]
    fn a_message_names_the_field_the_value_and_what_is_allowed() {
        for (field, text, expected) in [
            (
                Field::Headcount,
                "abc",
                "People doing this work today: “abc” is not a number. \
                 Type a number from 1 to 100,000, such as 700.",
            ),
            (
                Field::Share,
                "",
                "Share handed to AI: nothing is typed. \
                 Type a number from 0% to 100%, such as 67%.",
            ),
            (
                Field::Claim,
                "250",
                "Share the AI is counted on to finish: “250” is too high. \
                 Type a number from 0% to 100%, such as 67%.",
            ),
            (
                Field::Cut,
                "500",
                "Fewer people: “500” is too high. Type a number from 0 to 469: with 67% handed \
                 over, a larger cut would need the AI to finish more than 100% of what it is given.",
            ),
        ] {
            assert_eq!(message(field, text).as_deref(), Some(expected));
        }
        assert_eq!(message(Field::Headcount, "700"), None);
        assert_eq!(shortened(&"12".repeat(40)).chars().count(), 24);
    }

    #[test]
    fn an_impossible_volume_says_why() {
        let text = message(Field::Contacts, "5").unwrap_or_default();
        assert!(
            text.starts_with("Volume a month: “5” is too low. Type a number from ")
                && text.ends_with(
                    ": 700 people are taken to be busy 50% to 95% of their time, with 8\u{a0}minutes \
                     for each."
                ),
            "{text}"
        );
    }
}
