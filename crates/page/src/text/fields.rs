//! The sentence, its inputs, and what is said about them.

use super::inputs::input_name;
use super::work::items_of_work;
use crate::state::{End, Field};
use uturn::model::{Input, Work};

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

/// What is left after the cut, and the claim, around their fields.
pub const CUT_MEANS: [&str; 3] = [
    "The cut, down to ",
    " people, counts on it finishing ",
    " of what it is given.",
];

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
        Field::Remaining => "People left after the cut".into(),
        Field::Claim => "Share the AI is counted on to finish".into(),
        Field::Contacts => "Volume a month".into(),
        Field::Rate => "A rate of your own".into(),
        Field::Decided(input) => input_name(input.into()).label.into(),
        Field::Material => input_name(Input::Material).label.into(),
        Field::Uncertain(input, end) => {
            format!("{}: {}", input_name(input.into()).label, end_name(end))
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
