//! Finding an input by words for it, plain ones or the trade's.

use super::{InputWords, Unit};
use crate::numerals::Numerals;

/// Names the field in which one looks for an input.
pub const FIND_INPUT: &str = "Find an input";
/// Under its name: in which words one can look.
pub const FIND_INPUT_BY: &str = "In plain words or the trade’s: pay, turnover, AHT, FCR";
/// Shows again what was shown before.
pub const CLEAR_SEARCH: &str = "Clear the search";

/// Each word that is looked for begins a word of the input: of its label, its note, what the trade
/// calls it, its options, its group, or its name in links. Everything is found where nothing is
/// looked for.
pub fn is_found(words: &InputWords, sought: &str) -> bool {
    let options = match words.unit {
        Unit::Words(options) => options,
        _ => &[],
    };
    let of_input = [
        words.label,
        words.note,
        words.trade,
        words.input.name(),
        words.group.title(),
    ];
    let all = of_input
        .into_iter()
        .chain(options.iter().map(|option| option.written));
    let all = folded(&all.collect::<Vec<_>>().join(" "));
    let mut sought = folded(sought).into_iter();
    sought.all(|part| all.iter().any(|word| word.starts_with(&part)))
}

/// The words of a text, in one case and one of two spellings: utilisation is utilization.
fn folded(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace('z', "s");
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// How many inputs are on show.
pub fn inputs_found(numerals: &Numerals, found: usize, all: usize) -> String {
    let all = numerals.whole(all as f64);
    if found == 0 {
        format!("None of {all} inputs has these words. They are in English: try pay, leave or AHT.")
    } else {
        format!("{} of {all} inputs", numerals.whole(found as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::CATALOGUE;
    use super::*;
    use crate::text::inputs::Group;

    fn found(sought: &str) -> Vec<&'static str> {
        let all = CATALOGUE.iter().filter(|words| is_found(words, sought));
        all.map(|words| words.input.name()).collect()
    }

    #[test]
    fn an_input_is_found_by_its_plain_and_by_its_trade_name() {
        for (words, name) in [
            ("attrition", "attrition"),
            ("turnover", "attrition"),
            ("people who leave", "attrition"),
            ("AHT", "handle_minutes"),
            ("average handle time", "handle_minutes"),
            ("Shrinkage", "shrinkage"),
            ("paid time away", "shrinkage"),
            ("fcr", "first_contact_resolution"),
            ("first-contact", "first_contact_resolution"),
            ("solve the first time", "first_contact_resolution"),
            ("deflection", "claimed_resolution"),
            ("containment", "claimed_resolution"),
            ("utilization", "occupancy"),
            ("salary", "agent_cost"),
            ("LTV", "customer_lifetime_years"),
            ("abandon", "patience"),
            ("hiring freeze", "reduction"),
            ("lay off", "reduction"),
            ("stated_to_actual", "stated_to_actual"),
            ("  WACC ", "discount_rate"),
        ] {
            assert!(found(words).contains(&name), "{words}: {:?}", found(words));
            assert!(found(words).len() < 8, "{words}: {:?}", found(words));
        }
    }

    #[test]
    fn every_word_narrows_the_search_and_none_is_passed_over() {
        assert_eq!(found("").len(), CATALOGUE.len());
        assert_eq!(found(" ,").len(), CATALOGUE.len());
        assert_eq!(found("attrition zebra"), Vec::<&str>::new());
        // A word begins with what is typed, and does not merely hold it.
        assert_eq!(found("rition"), Vec::<&str>::new());
        let of_ai = found("the ai");
        assert!(
            Group::Ai
                .inputs()
                .all(|words| of_ai.contains(&words.input.name()))
        );
    }

    #[test]
    fn what_is_found_is_counted() {
        let numerals = Numerals::english();
        assert_eq!(inputs_found(&numerals, 3, 56), "3 of 56 inputs");
        let none = inputs_found(&numerals, 0, 56);
        for tried in ["pay", "leave", "AHT"] {
            assert!(none.contains(tried) && !found(tried).is_empty(), "{tried}");
        }
        assert_eq!(
            none,
            "None of 56 inputs has these words. They are in English: try pay, leave or AHT."
        );
    }
}
