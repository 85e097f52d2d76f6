//! What the scripts look for in the page before the program is there, and what they expect of the
//! program's own.

use super::{COUNTRY_LIST, PAGE_ID, WORK_LIST};
use crate::components::tests::{Whole, page};
use crate::rendered::{Document, Element, render};
use crate::state::Field;
use crate::still;
use std::collections::BTreeSet;
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
