//! Kinds of work, and what each of them changes.

use crate::app::numerals::Numerals;
use crate::model::{Inputs, PLAN_INPUTS, Presets, Range, Value, WORLD_INPUTS, Work};

/// The name of the choice.
pub const WORK: &str = "Kind of work";
/// Names the table of what a kind of work changes.
pub const WORK_FIGURES: &str =
    "What differs from customer service; three figures are low, likely and high. Judgement.";
/// Its columns.
pub const WORK_FIGURE: &str = "Assumption";
/// The column of the kind that is chosen.
pub const WORK_HERE: &str = "Here";
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

/// What a kind of work sets otherwise than customer service: meaning, its value, and the usual one.
pub fn figures_of_work(numerals: &Numerals, work: Work) -> Vec<[String; 3]> {
    let default = Inputs::default();
    let inputs = Presets {
        work,
        ..Presets::default()
    }
    .start();
    let value = |value: Option<Value>| match value {
        Some(Value::Number(number)) => numerals.figure(number),
        _ => String::new(),
    };
    let range = |range: Option<Range>| {
        let ends = range.map(|range| [range.low, range.likely, range.high]);
        ends.map_or_else(String::new, |ends| {
            ends.map(|end| numerals.figure(end)).join(" / ")
        })
    };
    let decided = PLAN_INPUTS.iter().map(|input| {
        let [here, usual] = [&inputs, &default].map(|inputs| value(inputs.plan.get(input.name)));
        [named(input.meaning, input.unit), here, usual]
    });
    let uncertain = WORLD_INPUTS.iter().map(|input| {
        let [here, usual] = [&inputs, &default].map(|inputs| range(inputs.ranges.get(input.name)));
        [named(input.meaning, input.unit), here, usual]
    });
    decided
        .chain(uncertain)
        .filter(|[_, here, usual]| here != usual)
        .collect()
}

fn named(meaning: &str, unit: &str) -> String {
    match unit {
        "" | "share" => meaning.to_owned(),
        unit => format!("{meaning} ({unit})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_lists_what_differs_and_nothing_else() {
        let numerals = Numerals::english();
        assert_eq!(figures_of_work(&numerals, Work::CustomerService).len(), 0);
        assert_eq!(
            figures_of_work(&numerals, Work::Other),
            [
                ["average handle time of one contact (minutes)", "15", "8"],
                ["hours the service is open (hours a week)", "40", "84"],
            ]
        );
        let translation = figures_of_work(&numerals, Work::Translation);
        assert_eq!(translation.len(), 9);
        assert!(
            translation
                .iter()
                .any(|[_, here, _]| here == "0.5 / 0.68 / 0.82")
        );
    }
}
