//! The page's parts, one per file: narrow props in, actions out.

mod announcer;
mod below;
mod comparison;
mod curve_table;
mod facts;
mod field_of;
mod foot;
mod hundred_futures;
mod line_switch;
mod masthead;
mod month_by_month;
mod number_field;
mod question;
mod radio_group;
mod rail_key;
mod regret_curve;
mod sentence;
mod sentence_notes;
mod share_slider;
mod survey_choice;
mod trouble;
mod verdict;
mod waterfall;
mod work_choice;
mod work_figures;

pub use announcer::Announcer;
pub use below::Below;
pub use facts::Facts;
pub use foot::Foot;
pub use hundred_futures::HundredFutures;
pub use masthead::Masthead;
pub use question::Question;
pub use regret_curve::RegretCurve;
pub use sentence::Sentence;
pub use survey_choice::SurveyChoice;
pub use verdict::Verdict;
