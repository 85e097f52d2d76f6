//! Kinds of work, and what each of them changes.

use uturn::model::Work;

/// The name of the choice.
pub const WORK: &str = "Kind of work";
/// Names the table of what a kind of work changes.
pub const WORK_FIGURES: &str =
    "What differs from customer service; three figures are low, likely and high. Judgement.";
/// What else is to be said of that table.
pub fn remark_on_work(work: Work) -> Option<&'static str> {
    match work {
        Work::Chat => Some(
            "Two chats at a time: one that lasts 12 minutes keeps a person busy for 7. For another \
             number there is a converter beside the time to handle one.",
        ),
        Work::Email => Some(
            "Who writes waits rather than gives up: about 24 hours, counted while the service is \
             open.",
        ),
        Work::Other => {
            Some("The page does not know this work: these stand in for your own figures.")
        }
        Work::CustomerService | Work::Translation | Work::DataAnalysis => None,
    }
}

/// A kind of work, as the sentence says it.
pub fn work(work: Work) -> &'static str {
    match work {
        Work::CustomerService => "customer service",
        Work::Email => "e-mail support",
        Work::Chat => "chat support",
        Work::Translation => "translation",
        Work::DataAnalysis => "data analysis",
        Work::Other => "other work",
    }
}

/// What comes in, in the plural.
pub fn items_of_work(work: Work) -> &'static str {
    match work {
        Work::CustomerService => "contacts",
        Work::Email => "e-mails",
        Work::Chat => "chats",
        Work::Translation => "texts",
        Work::DataAnalysis => "requests",
        Work::Other => "cases",
    }
}

/// Opens the table of what a kind of work changes.
pub fn what_work_sets(kind: Work) -> String {
    format!("What “{}” assumes", work(kind))
}
