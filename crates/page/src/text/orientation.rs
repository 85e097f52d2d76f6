//! The bar that stays in sight: the plan in short, and the page's sections.

use super::comparison::COMPARISON;
use super::drivers::DRIVERS;
use super::find_out::FIND_OUT;
use super::method::METHOD;
use super::months::MONTHS;
use super::numbers::NUMBERS;
use super::record::RECORD;
use super::several_teams::{self, OFFERS, REGRET_PARTS, TEAMS};
use super::stories::STORIES;
use super::take_along::TAKE_ALONG;
use super::under_way::{SUNK, WAYS};
use super::waterfall::WATERFALL;
use crate::numerals::Numerals;
use crate::state::{Field, Question, State};
use words::verdict::{ALSO, VERDICT};

/// Names the bar for those who move by landmarks.
pub const ORIENTATION: &str = "This page";
/// Opens the list of sections.
pub const SECTIONS: &str = "Sections";

/// Every section of a plan that has not begun: the id of its heading, and its name.
pub const ALL_SECTIONS: [(&str, &str); 12] = [
    ("verdict", VERDICT),
    ("facts", ALSO),
    ("comparison", COMPARISON),
    ("months", MONTHS),
    ("waterfall", WATERFALL),
    ("tornado", DRIVERS),
    ("find-out", FIND_OUT),
    ("your-numbers", NUMBERS),
    ("stories", STORIES),
    ("record", RECORD),
    ("method", METHOD),
    ("take-along", TAKE_ALONG),
];

/// Those of a plan under way.
pub const SECTIONS_ONWARD: [(&str, &str); 10] = [
    ("verdict", VERDICT),
    ("ways", WAYS),
    ("months", MONTHS),
    ("sunk", SUNK),
    ("find-out", FIND_OUT),
    ("your-numbers", NUMBERS),
    ("stories", STORIES),
    ("record", RECORD),
    ("method", METHOD),
    ("take-along", TAKE_ALONG),
];

/// Those of several teams.
pub const SECTIONS_OF_TEAMS: [(&str, &str); 10] = [
    ("verdict", VERDICT),
    ("teams", TEAMS),
    ("mixes", OFFERS),
    ("regret-parts", REGRET_PARTS),
    ("months", MONTHS),
    ("your-numbers", NUMBERS),
    ("stories", STORIES),
    ("record", RECORD),
    ("method", METHOD),
    ("take-along", TAKE_ALONG),
];

/// The sections of the page that answers a question.
pub fn sections(question: Question) -> &'static [(&'static str, &'static str)] {
    match question {
        Question::Before => &ALL_SECTIONS,
        Question::UnderWay => &SECTIONS_ONWARD,
        Question::SeveralTeams => &SECTIONS_OF_TEAMS,
    }
}

/// The plan that the answer on show is of: the first and the third part wherever there is room for
/// anything, all four where there is more.
pub fn plan_in_short(numerals: &Numerals, state: &State) -> [String; 4] {
    if state.question() == Question::SeveralTeams {
        return several_teams::in_short(state);
    }
    let inputs = state.plan_shown();
    let written = |field: Field| field.written(field.value(&inputs), numerals);
    let whose = if inputs.plan.headcount == 1.0 {
        " person’s work to AI"
    } else {
        " people’s work to AI"
    };
    [
        format!("{} of {}", written(Field::Share), written(Field::Headcount)),
        whose.into(),
        format!(", {} fewer", written(Field::Cut)),
        if Field::Cut.value(&inputs) == 1.0 {
            " person".into()
        } else {
            " people".into()
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use uturn::codec;

    #[test]
    fn the_plan_is_said_in_short_and_at_length() {
        let numerals = Numerals::english();
        for (link, short, long) in [
            (
                "",
                "67% of 700, 314 fewer",
                "67% of 700 people’s work to AI, 314 fewer people",
            ),
            (
                "n=1&x=1&claim=1",
                "100% of 1, 1 fewer",
                "100% of 1 person’s work to AI, 1 fewer person",
            ),
        ] {
            let state = State::opened(numerals.clone(), codec::read(link), None);
            let parts = plan_in_short(&numerals, &state);
            assert_eq!([&parts[0][..], &parts[2]].concat(), short);
            assert_eq!(parts.concat(), long);
        }
    }
}
