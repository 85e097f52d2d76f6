//! What the scripts look for in the page before the program is there, and what they expect of the
//! program's own.

use super::{COUNTRY_LIST, PAGE_ID, WORK_LIST};
use crate::components::tests::{Whole, page};
use crate::rendered::{Document, Element, render};
use crate::state::Field;
use crate::still;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use uturn::model::Country;

const PAGE: &str = include_str!("../../../../index.html");
const FIRST: &str = include_str!("../../../../www/first.js");
const SCRIPTS: [&str; 4] = [
    FIRST,
    include_str!("../../../../www/outline.js"),
    include_str!("../../../../www/offer.js"),
    include_str!("../../../../www/handover.js"),
];

/// What the build puts into `index.html`, and that.
fn documents() -> [Document; 4] {
    let answer = page().known().map(|known| (*known.estimate).clone());
    [
        PAGE.to_owned(),
        still::answered(answer.unwrap()).unwrap(),
        still::awaiting().unwrap(),
        still::card().unwrap(),
    ]
    .map(|markup| Document::read(&markup))
}

/// The texts between quotation marks that follow one of these in a script.
fn quoted<'s>(script: &'s str, before: &[&str]) -> BTreeSet<&'s str> {
    let after = before
        .iter()
        .flat_map(|before| script.split(before).skip(1));
    after.filter_map(|after| after.split('"').next()).collect()
}

#[test]
fn what_scripts_look_for_is_there() {
    let documents = documents();
    let is_there = |selector: &str| {
        documents
            .iter()
            .any(|each| !each.root().select(selector).is_empty())
    };
    let mut looked_for = 0;
    for script in SCRIPTS {
        for id in quoted(script, &["getElementById(\""]) {
            assert!(is_there(&format!("#{id}")), "#{id}");
            looked_for += 1;
        }
        for selector in quoted(
            script,
            &[
                "querySelector(\"",
                "querySelectorAll(\"",
                "matches(\"",
                "within(\"",
                "const answer = \"",
            ],
        ) {
            // What a script does to it, and what is only there afterwards.
            let selector = selector
                .replace(":disabled", "[disabled]")
                .replace("#page ", "");
            let selector = selector.replace(".still ", "");
            if selector != ".still" {
                assert!(is_there(&selector), "{selector}");
                looked_for += 1;
            }
        }
    }
    assert!(looked_for > 20, "{looked_for}");
    assert!(is_there(&format!("#{PAGE_ID}.still")));
    let [_, _, awaiting, card] = &documents;
    for field in Field::IN_SENTENCE {
        awaiting.root().only(&format!(
            ".field.{} > input[inputmode=decimal]",
            field.name()
        ));
    }
    for list in [WORK_LIST, COUNTRY_LIST] {
        awaiting.root().only(&format!(".field > select#{list}"));
    }
    card.root()
        .only("main.card > .answer-line.awaited .meaning strong[aria-hidden]");
}

/// The first region is the page's own, the first button takes the offer.
#[test]
fn the_offer_is_as_its_script_expects() {
    for document in &documents()[1..3] {
        let offer = document.root().only(".offer[hidden]");
        let regions: Vec<_> = offer.attr("data-regions").unwrap().split(',').collect();
        assert_eq!(regions, Country::ALL.map(Country::regions));
        assert_eq!(offer.select("button").len(), 2);
        assert_eq!(Country::ALL[0], Country::default());
        let options = document.root().select(&format!("#{COUNTRY_LIST} option"));
        assert_eq!(options.len(), regions.len());
    }
}

/// The style that comes with the program changes nothing that is there before.
#[test]
fn what_the_page_begins_with_is_dressed_from_the_start() {
    let script = SCRIPTS.concat();
    let added = quoted(&script, &["className: \""]).into_iter();
    let added: String = added
        .map(|class| format!("<div class=\"{class}\"></div>"))
        .collect();
    assert!(added.contains("notice"), "{added}");
    let begins = documents().into_iter().chain([Document::read(&added)]);
    let begins: Vec<_> = begins.collect();
    let www = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www");
    let read = |name: &str| fs::read_to_string(www.join(name)).unwrap();
    let list = read("later.css");
    let parts = quoted(&list, &["@import \""]);
    assert!(parts.len() > 10, "{parts:?}");
    for part in parts {
        let text = read(part);
        let uncommented = text.split("/*").map(|piece| match piece.split_once("*/") {
            Some((_, rule)) => rule,
            None => piece,
        });
        let rules: String = uncommented.collect();
        let heads = rules.split_inclusive(['{', '}']);
        let heads = heads.filter_map(|head| head.strip_suffix('{'));
        for head in heads.filter(|head| !head.trim_start().starts_with('@')) {
            let selector = whatever_its_state(head);
            for document in &begins {
                assert!(
                    document.root().select(&selector).is_empty(),
                    "{part}: {head}"
                );
            }
        }
    }
}

/// A selector of whatever may become what this one selects, and of what has such a part.
fn whatever_its_state(selector: &str) -> String {
    const STATES: [&str; 3] = [":focus-visible", ":focus-within", ":disabled"];
    let selector = selector.replace(", :focus-within)", ")");
    let selector = STATES
        .iter()
        .fold(selector, |it, state| it.replace(state, ""));
    let mut pieces = selector.split("::");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |it, piece| {
        let is_name = |letter: char| letter.is_ascii_lowercase() || letter == '-';
        it + piece.trim_start_matches(is_name)
    })
}

#[test]
fn every_reason_for_stopping_is_told() {
    let told = quoted(PAGE, &["data-reason=\""]);
    assert_eq!(told, quoted(FIRST, &["stopped(\""]));
}

/// What a visitor has done to the still page's controls is done again on the program's, one by one.
#[test]
fn the_programs_controls_begin_with_the_still_pages() {
    let named = |element: Element| (element.attr("id").map(str::to_owned), element.name());
    let controls = |document: &Document| -> Vec<_> {
        let controls = document.root().select("input, select, summary");
        controls.into_iter().map(named).collect()
    };
    let [_, answered, awaiting, _] = &documents();
    let before = controls(answered);
    let after = controls(&render::<Whole>(&page()));
    assert!(before.len() > 10, "{before:?}");
    assert_eq!(before, after[..before.len()]);
    assert_eq!(before, controls(awaiting));
}
