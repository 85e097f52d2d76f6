//! What the numbers imply, and what a vendor's rate leaves.

use crate::numerals::Numerals;
use crate::text::work::items_of_work;
use uturn::model::{Implied, Work};
use words::verdict::Fact;

/// Heads what the numbers imply.
pub const IMPLIED: &str = "What these numbers imply";
/// Under it.
pub const IMPLIED_LEAD: &str =
    "Check these against what you know. Where one is off, an input above is.";

/// The figures; `floor` is the share of futures in which the team's own cost sets what a customer
/// is worth, none until that is known.
pub fn implied(
    numerals: &Numerals,
    work: Work,
    implied: &Implied,
    floor: Option<f64>,
) -> [Fact; 5] {
    let items = items_of_work(work);
    let money = |amount| numerals.amount(amount);
    [
        Fact {
            label: format!("{} a month", capital(items)),
            figure: numerals.about(implied.contacts_per_month),
            note: "those who come back included".into(),
        },
        Fact {
            label: "Payroll for each".into(),
            figure: money(implied.cost_per_contact),
            note: "before anything is handed over".into(),
        },
        Fact {
            label: "The AI finishes".into(),
            figure: match implied.resolved_of_handed_over {
                Some(share) => numerals.percent(share, 0),
                None => numerals.dash().into(),
            },
            note: match implied.resolved_of_handed_over {
                Some(_) => "of what it is given, at launch",
                None => "nothing is given to it",
            }
            .into(),
        },
        Fact {
            label: "An issue never resolved loses".into(),
            figure: money(implied.loss_per_unresolved),
            note: "in customers who leave over it, on average".into(),
        },
        Fact {
            label: "The team’s cost sets a customer’s worth in".into(),
            figure: floor.map_or_else(String::new, |share| {
                format!("{} in 100 futures", numerals.whole(share * 100.0))
            }),
            note:
                "your margin would make the team dearer than what it keeps: a company that keeps \
                   it is taken to know better"
                    .into(),
        },
    ]
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
