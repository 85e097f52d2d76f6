//! The page's parts, one per file: narrow props in, actions out.

mod announcer;
mod behind;
mod below;
mod comparison;
mod converter;
mod curve_table;
mod facts;
mod field_of;
mod find_out;
mod foot;
mod guess_first;
mod headline;
mod hundred_futures;
mod implied_figures;
mod line_switch;
mod lower;
mod masthead;
mod method;
mod month_by_month;
mod newer_release;
mod notices;
mod number_field;
mod preset_figures;
mod question;
mod radio_group;
mod rail_key;
mod record;
mod regret_curve;
mod sentence;
mod sentence_notes;
mod sentence_problems;
mod share_slider;
mod sources;
mod stories;
mod survey_choice;
mod take_along;
mod tornado;
mod trouble;
mod upper;
mod verdict;
mod waterfall;
mod work_choice;
mod work_figures;
mod your_numbers;

pub use announcer::Announcer;
pub use facts::Facts;
pub use foot::Foot;
pub use headline::Headline;
pub use hundred_futures::HundredFutures;
pub use lower::Lower;
pub use masthead::Masthead;
pub use newer_release::NewerRelease;
pub use notices::Notices;
pub use question::Question;
pub use regret_curve::RegretCurve;
pub use sentence::Sentence;
pub use sentence_notes::SentenceNotes;
pub use sentence_problems::SentenceProblems;
pub use survey_choice::SurveyChoice;
pub use trouble::Trouble;
pub use upper::Upper;
pub use verdict::Verdict;

#[cfg(test)]
#[cfg(feature = "still")]
mod tests;
