//! Kinds of work, and what each of them changes.

use crate::model::Work;

/// The name of the choice.
pub const WORK: &str = "Kind of work";
/// Names the table of what a kind of work changes.
pub const WORK_FIGURES: &str =
    "What differs from customer service; three figures are low, likely and high. Judgement.";
/// For work that the page knows nothing about.
pub const STAND_INS: &str =
    "The page does not know this work: these stand in for your own figures.";

/// A kind of work, as the sentence says it.
pub fn work(work: Work) -> &'static str {
    match work {
        Work::CustomerService => "customer service",
        Work::Translation => "translation",
        Work::DataAnalysis => "data analysis",
        Work::Other => "other work",
    }
}

/// What comes in, in the plural.
pub fn items_of_work(work: Work) -> &'static str {
    match work {
        Work::CustomerService => "contacts",
        Work::Translation => "texts",
        Work::DataAnalysis => "requests",
        Work::Other => "cases",
    }
}

/// Opens the table of what a kind of work changes.
pub fn what_work_sets(kind: Work) -> String {
    format!("What “{}” assumes", work(kind))
}
