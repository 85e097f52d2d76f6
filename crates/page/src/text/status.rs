//! How the answer on show stands to what is asked, and what to do if none comes.

use super::fields::label;
use crate::numerals::Numerals;
use crate::state::{Field, Standing, State};
use words::verdict::{first_look, from_futures};

/// The line under the headline.
pub fn standing(numerals: &Numerals, state: &State) -> String {
    let estimate = state.shown();
    match state.standing() {
        Standing::Awaited if state.trouble.is_some() => "No answer yet.".into(),
        Standing::Awaited => "Simulating…".into(),
        Standing::Guessing => "The answer waits for your guess.".into(),
        Standing::Older if state.trouble.is_none() => "Simulating anew…".into(),
        Standing::Preview => first_look(numerals, estimate),
        Standing::Interpolated => "Read off the curve while you choose.".into(),
        Standing::Older => format!("Still the answer for {}.", answered(state)),
        Standing::LastValid => last_valid(state),
        Standing::Settled => from_futures(numerals, estimate, state.share()),
    }
}

/// That one of its inputs is not, and what is counted in its place.
pub fn last_valid(state: &State) -> String {
    counted_instead(state) + "."
}

/// The same without its end: a question may have more to say.
pub fn counted_instead(state: &State) -> String {
    let mut told = String::from("Answer for your last valid input");
    for (field, _) in state.wrong_fields() {
        let counted = field.written(field.value(&state.inputs), &state.numerals);
        told += &format!(", with {counted} for “{}”", label(field));
    }
    told
}

/// Leads to it.
pub const GO_TO_TROUBLE: &str = "Go to it";

/// What the answer on show is an answer to.
fn answered(state: &State) -> String {
    let Some(known) = state.known() else {
        return String::new();
    };
    let mut inputs = known.inputs.clone();
    if inputs.plan.headcount == state.inputs.plan.headcount {
        // A share within the same plan is read off its curve.
        inputs.plan.ai_share = state.share();
    }
    let written = |field: Field| field.written(field.value(&inputs), &state.numerals);
    format!(
        "{} {}, {}, {} fewer",
        written(Field::Headcount),
        if inputs.plan.headcount == 1.0 {
            "person"
        } else {
            "people"
        },
        written(Field::Share),
        written(Field::Cut)
    )
}

/// A part of the program did not come.
pub const PART_LOST: &str = "The rest of the page could not be loaded.";
/// The one that says what is wrong with numbers did not.
pub const PROBLEMS_LOST: &str = "What may be wrong with your numbers could not be loaded.";
/// What happened.
pub const TROUBLE: &str = "The calculation stopped.";
/// And what that means for the visitor.
pub const TROUBLE_MEANS: &str = "What you typed is still here.";
/// Restarts it.
pub const TRY_AGAIN: &str = "Try again";

/// The engine's own words, where it left any.
pub fn trouble_reason(reason: &str) -> String {
    if reason.is_empty() {
        "It could not be loaded, or does not respond.".into()
    } else if reason.to_ascii_lowercase().contains("out of memory") {
        "This device has too little memory left. Other tabs or programs that are closed make room."
            .into()
    } else {
        format!("It said: “{reason}”.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Action;
    use std::rc::Rc;
    use yew::Reducible;

    #[test]
    fn the_reason_is_said_as_far_as_it_is_known() {
        assert!(trouble_reason("").starts_with("It could not be loaded"));
        assert!(trouble_reason("Out of memory").starts_with("This device has too little memory"));
        assert_eq!(trouble_reason("unreachable"), "It said: “unreachable”.");
    }

    #[test]
    fn the_line_says_whose_answer_is_shown() {
        let numerals = Numerals::english();
        let state = Rc::new(State::new(numerals.clone()));
        assert_eq!(standing(&numerals, &state), "Simulating…");
        let wrong = [(Field::Contacts, "1"), (Field::Share, "abc")];
        let wrong = wrong
            .into_iter()
            .fold(state.clone(), |state, (field, text)| {
                let state = state.reduce(Action::Typed(field, text.into()));
                state.reduce(Action::Entered(field))
            });
        assert_eq!(
            last_valid(&wrong),
            "Answer for your last valid input, with 67% for “Share handed to AI”, with 470,000 for \
             “Volume a month”."
        );
        let failed = state.reduce(Action::Failed(String::new()));
        assert_eq!(standing(&numerals, &failed), "No answer yet.");
    }
}
