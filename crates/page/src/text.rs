//! Every word on the page, in English.
//!
//! Figures come in as numbers and leave as the visitor's locale writes them. Words a newspaper
//! would print; a probability is a frequency, a range where there is one.

pub mod card;
pub mod comparison;
pub mod converter;
pub mod curve;
pub mod drivers;
pub mod embed;
pub mod fields;
pub mod find_out;
pub mod futures;
pub mod guess;
pub mod implied;
pub mod inputs;
pub mod likelihood;
pub mod link;
pub mod method;
pub mod months;
pub mod moved;
pub mod numbers;
pub mod orientation;
pub mod pilot;
pub mod pilot_worth;
pub mod record;
pub mod refusals;
pub mod release;
pub mod several_teams;
pub mod sources;
pub mod status;
#[cfg(not(target_arch = "wasm32"))]
pub mod still;
pub mod stories;
pub mod survey;
pub mod take_along;
pub mod under_way;
pub mod waterfall;
pub mod work;

use crate::state::Question;

/// The name in the masthead.
pub const NAME: &str = "U-turn";
/// Beside the name: what prompted the page. The latter part leads to that story.
pub const PROMPTED: [&str; 2] = ["After ", "Klarna’s turn back to people"];
/// The question that the page answers.
pub const QUESTION: &str = "Will you wish you had kept more people?";
/// Names the links to the questions.
pub const QUESTIONS: &str = "Questions";

/// A question.
pub fn question(question: Question) -> &'static str {
    match question {
        Question::Before => QUESTION,
        Question::UnderWay => under_way::QUESTION,
        Question::SeveralTeams => several_teams::QUESTION,
    }
}

/// What its link says.
pub fn question_in_short(question: Question) -> &'static str {
    match question {
        Question::Before => "Before",
        Question::UnderWay => "Under way",
        Question::SeveralTeams => "Several teams",
    }
}

/// At the foot of the page.
pub const LIMITS: &str = "A model’s estimate, not a forecast for a named company. \
    What is typed stays in this page: it has no server, no account and no tracking.";
