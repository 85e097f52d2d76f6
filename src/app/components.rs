//! The page's parts, one per file: narrow props in, actions out.

mod announcer;
mod curve_table;
mod facts;
mod foot;
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
mod trouble;
mod verdict;

pub use announcer::Announcer;
pub use facts::Facts;
pub use foot::Foot;
pub use masthead::Masthead;
pub use month_by_month::MonthByMonth;
pub use question::Question;
pub use regret_curve::RegretCurve;
pub use sentence::Sentence;
pub use verdict::Verdict;
