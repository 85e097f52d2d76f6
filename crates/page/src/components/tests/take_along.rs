//! What leaves the page: that it waits for its answer, and what it says.

use super::*;
use crate::state::Standing;

/// The buttons of the section whose window is closed.
fn buttons(document: &Document) -> Vec<Element<'_>> {
    let all = document.one("region", "Take it along").all("button");
    all.into_iter()
        .filter(|each| each.name() != "Close")
        .collect()
}

#[test]
fn nothing_leaves_before_the_answer_has_settled() {
    for (state, why) in [
        (opened("#v=1&n=701"), "In a moment"),
        (typed(&page(), Field::Headcount, "many"), "cannot be read"),
        (page().reduce(Action::Dragged(0.3)), "In a moment"),
        (answered(opened("#v=1&guess=1")), "made your guess"),
    ] {
        let document = render::<TakeAlong>(&state);
        let buttons = buttons(&document);
        assert!(buttons.len() >= 5, "{} buttons", buttons.len());
        for button in buttons {
            assert!(button.is_disabled(), "{}", button.name());
            let said = button.description();
            assert!(said.contains(why), "{}: {said}", button.name());
        }
    }
    let document = render::<TakeAlong>(&page());
    for button in buttons(&document) {
        assert!(!button.is_disabled(), "{}", button.name());
        assert_eq!(button.description(), "");
    }
}

#[test]
fn link_and_quotation_are_of_the_answer_on_show() {
    let document = render::<TakeAlong>(&answered(opened("#v=1&n=250")));
    let section = document.one("region", "Take it along");
    let link = section.one("textbox", "Link to this answer").value();
    assert_eq!(link, "#v=1&n=250");
    let quotation = section.select("blockquote")[0].heard();
    for part in [
        "If 250 people do customer service and 67% of it goes to AI first",
        " in 100 ",
        "handing over less would, in hindsight, have been better by more than $",
        "model version 1",
        "a model’s estimate, not a forecast for a named company",
        link,
    ] {
        assert!(
            quotation.contains(part),
            "{part:?} is missing in {quotation}"
        );
    }
}

/// Until there is another answer, the one on show is told with the plan that it is read for.
#[test]
fn while_an_answer_is_awaited_its_plan_is_told_and_linked_to() {
    let told = |state: &Rc<State>| {
        let document = render::<TakeAlong>(state);
        let section = document.one("region", "Take it along");
        let link = section.one("textbox", "Link to this answer").value();
        (section.select("blockquote")[0].text(), link.to_owned())
    };
    let start = answered(opened("#v=1&n=60"));
    // Along the curve the answer has every share.
    let shared = typed(&start, Field::Share, "30");
    assert_ne!(shared.standing(), Standing::Settled);
    let (quotation, link) = told(&shared);
    assert!(
        quotation.contains("and 30% of it goes to AI first, with 12 fewer"),
        "{quotation}"
    );
    assert!(quotation.contains("#v=1&n=60&x=0.3"), "{quotation}");
    assert_eq!(link, "#v=1&n=60&x=0.3");
    // Of more people there is none yet.
    let more = typed(&start, Field::Headcount, "90");
    let (quotation, link) = told(&more);
    assert!(quotation.starts_with("If 60 people"), "{quotation}");
    assert_eq!(link, "#v=1&n=60");
}

#[test]
fn the_sheet_of_paper_says_what_it_is_of() {
    let document = render::<TakeAlong>(&page());
    let printed = document.root().only(".printed").text();
    for part in [
        "Assumptions changed: none",
        "U-turn v1, a model’s estimate from 4,096 simulated futures",
        "Orgvue’s survey of 2025, 55%",
        "#v=1",
        "not a forecast for a named company",
    ] {
        assert!(printed.contains(part), "{part:?} is missing in {printed}");
    }
}

/// Where the comma is the decimal mark, spreadsheets want it in files too: that comes first, and what
/// programs read beside it. Elsewhere there is nothing to choose.
#[test]
fn tables_come_as_the_visitors_spreadsheet_reads_them() {
    const POINT: &str = "as 1234.5, with commas between columns";
    const COMMA: &str = "as 1234,5, with semicolons between columns";
    for (numerals, expected) in [
        (Numerals::english(), vec![]),
        (Numerals::german(), vec![(COMMA, true), (POINT, false)]),
    ] {
        let state = State::opened(numerals, codec::read(""), None).into();
        let document = render::<TakeAlong>(&answered(state));
        let section = document.one("region", "Take it along");
        let choices = section.all("group").into_iter();
        let decimals = choices.filter(|each| each.name() == "Numbers in the CSV files");
        let choices = decimals.flat_map(|each| each.all("radio"));
        let found: Vec<_> = choices
            .map(|each| (each.name(), each.is_chosen()))
            .collect();
        let expected: Vec<_> = (expected.into_iter())
            .map(|(name, is_chosen): (&str, bool)| (name.to_owned(), is_chosen))
            .collect();
        assert_eq!(found, expected);
    }
}
