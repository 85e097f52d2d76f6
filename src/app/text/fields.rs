//! The sentence, its inputs, and what is said about them.

use crate::app::numerals::Numerals;
use crate::app::state::{Entry, Field, Problem};

/// The sentence around its two inputs: before, between and after.
pub const SENTENCE: [&str; 3] = [
    "",
    " people do this work. We plan to hand ",
    " of it to AI first.",
];

/// Under the sentence, where nothing is wrong with it.
pub const AI_FIRST: &str = "AI answers first; it need not finish.";

/// The name of an input.
pub fn label(field: Field) -> &'static str {
    match field {
        Field::Headcount => "People doing this work today",
        Field::Share => "Share handed to AI",
    }
}

/// What a team of this size is assumed to handle.
pub fn volume(numerals: &Numerals, contacts_per_month: f64) -> String {
    let about = numerals.about(contacts_per_month);
    format!("This assumes about {about} contacts a month.")
}

/// For teams so small that queues are only indicative.
pub const SMALL_TEAM: &str = "People are treated as divisible; gaps in cover are not modelled.";

/// What is wrong with an entry, and what is allowed.
pub fn problem(numerals: &Numerals, field: Field, entry: &Entry, problem: Problem) -> String {
    let name = label(field);
    let written = |value| field.written(value, numerals);
    let (low, high) = field.bounds();
    let typed = entry.text.trim();
    let wrong = match problem {
        Problem::Empty => format!("{name}: nothing is typed."),
        Problem::NotANumber => format!("{name}: “{}” is not a number.", shortened(typed)),
        Problem::TooLow => format!("{name}: “{}” is too low.", shortened(typed)),
        Problem::TooHigh => format!("{name}: “{}” is too high.", shortened(typed)),
    };
    format!(
        "{wrong} Type a number from {} to {}, such as {}.",
        written(low),
        written(high),
        written(field.default_value())
    )
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

    #[test]
    fn a_message_names_the_field_the_value_and_what_is_allowed() {
        let numerals = Numerals::english();
        let message = |field, text: &str| {
            let entry = Entry::of(field, field.default_value(), &numerals).typed(
                field,
                text.into(),
                &numerals,
            );
            entry
                .problem
                .map(|why| problem(&numerals, field, &entry, why))
        };
        for (field, text, expected) in [
            (Field::Headcount, "700", None),
            (
                Field::Headcount,
                "abc",
                Some(
                    "People doing this work today: “abc” is not a number. \
                     Type a number from 1 to 100,000, such as 700.",
                ),
            ),
            (
                Field::Share,
                "",
                Some(
                    "Share handed to AI: nothing is typed. \
                     Type a number from 0% to 100%, such as 67%.",
                ),
            ),
            (
                Field::Share,
                "250",
                Some(
                    "Share handed to AI: “250” is too high. \
                     Type a number from 0% to 100%, such as 67%.",
                ),
            ),
        ] {
            assert_eq!(message(field, text).as_deref(), expected);
        }
        assert_eq!(shortened(&"12".repeat(40)).chars().count(), 24);
    }
}
