//! The sections under the verdict: comparison, months, and the switch of the charts of one line.

use super::*;
use crate::components::sources::References;
use crate::embed::Contents;
use uturn::model::report::Line;

const COMPARISON: &str = "Keep, hybrid or your plan";
const SCALED: &str = "if it goes as surveyed leaders report";
const ADD: &str = "Add the same plan with an on-demand pool of 15%";

/// The plans of the comparison; every row has a cell for each.
fn plans(document: &Document) -> Vec<String> {
    let table = document.one("table", COMPARISON);
    let columns = table.all("columnheader");
    let names: Vec<String> = columns.into_iter().map(Element::name).collect();
    assert_eq!(names[0], "Measure");
    let rows = table.all("rowheader").len();
    assert!(rows >= 7, "{rows} rows");
    assert_eq!(table.all("cell").len(), (names.len() - 1) * rows);
    assert!(
        table
            .all("cell")
            .into_iter()
            .all(|cell| !cell.heard().is_empty())
    );
    names[1..].to_vec()
}

#[test]
fn the_comparison_is_a_table_of_plans() {
    let document = render::<AnswerAtLength>(&page());
    let names = plans(&document);
    for (name, plan) in names.iter().zip(["Keep the team", "Hybrid", "Your plan"]) {
        assert!(name.starts_with(plan), "{names:?}");
    }
    assert_eq!(names.len(), 3);
}

/// A narrow page lays the table out as a list: a browser then forgets what is not written out.
#[test]
fn the_comparisons_roles_are_written_out() {
    let document = render::<AnswerAtLength>(&page());
    let table = document.one("table", COMPARISON);
    assert_eq!(table.attr("role"), Some("table"));
    for (selector, role) in [
        ("thead, tbody", "rowgroup"),
        ("tr", "row"),
        ("thead th", "columnheader"),
        ("tbody th", "rowheader"),
        ("td", "cell"),
    ] {
        let all = table.select(selector);
        assert!(!all.is_empty(), "{selector}");
        let role = Some(role);
        assert!(
            all.into_iter().all(|each| each.attr("role") == role),
            "{selector}"
        );
    }
}

#[test]
fn the_pool_joins_and_leaves_the_comparison() {
    let before = render::<AnswerAtLength>(&page());
    let button = before.one("button", ADD);
    assert_eq!(button.attr("aria-expanded"), Some("false"));

    let asked = page().reduce(Action::OpenedPool(true));
    let waits = render::<AnswerAtLength>(&asked);
    let table = waits.one("table", COMPARISON);
    let busy = table.select("[aria-busy]");
    assert_eq!(busy.len(), table.all("rowheader").len());

    let open = answered(asked);
    let with = render::<AnswerAtLength>(&open);
    let names = plans(&with);
    assert_eq!(names.len(), 4);
    assert!(names[3].starts_with("Plan with a pool"), "{names:?}");
    assert_eq!(with.one("table", COMPARISON).select("[aria-busy]").len(), 0);
    let answer = |state| {
        render::<PrerenderedSections>(state)
            .one("region", ANSWER)
            .heard()
    };
    assert_eq!(answer(&open), answer(&page()));

    let leave = with.one("button", "Leave out the on-demand pool");
    assert_eq!(leave.attr("aria-expanded"), Some("true"));
    let closed = render::<AnswerAtLength>(&open.reduce(Action::OpenedPool(false)));
    closed.one("button", ADD);
    assert_eq!(plans(&closed), plans(&before));
}

#[test]
fn all_four_months_are_read_at_the_same_place() {
    let document = render::<AnswerAtLength>(&page());
    for name in [
        "people",
        "issues never resolved",
        "waiting",
        "money against keeping everyone",
    ] {
        let slider = document.one("slider", &format!("Month, {name}"));
        assert_eq!((slider.value(), slider.attr("max")), ("36", Some("36")));
        let said = slider.value_text();
        assert!(said.starts_with("month 36:"), "{said}");
    }
}

#[test]
fn one_switch_for_all_charts_of_one_line() {
    let alone = render::<AnswerAtLength>(&page());
    let scaled = render::<AnswerAtLength>(&page().reduce(Action::ChoseLine(Line::Scaled)));
    let chosen = |document: &Document, line: &str| {
        let radios = document.all("radio").into_iter();
        let of_line = radios.filter(|each| each.name() == line);
        of_line.map(Element::is_chosen).collect::<Vec<_>>()
    };
    for (document, is_scaled) in [(&alone, false), (&scaled, true)] {
        assert_eq!(chosen(document, SCALED), [is_scaled; 3]);
        assert_eq!(chosen(document, "from these inputs alone"), [!is_scaled; 3]);
    }
    let headings = |document: &Document| {
        let headings = document.all("heading").into_iter().map(Element::name);
        headings.collect::<Vec<_>>()
    };
    let of = |document: &Document, start: &str| {
        let all = headings(document);
        all.into_iter()
            .find(|name| name.starts_with(start))
            .unwrap()
    };
    let start = "Where the saving goes";
    assert_ne!(of(&alone, start), of(&scaled, start));
}

/// Opened in a column, a table would leave the one beside it empty: those of charts stand below all
/// columns.
#[test]
fn tables_of_charts_stand_below_the_columns() {
    let document = render::<Whole>(&super::stories::told(page()));
    for (below, tables) in [
        (".answer > .table table", 1),
        (".months > .tables > .table table", 4),
        (".story .replay > .tables > .table table", 2),
    ] {
        assert_eq!(document.root().select(below).len(), tables, "{below}");
    }
    let beside = document.root().select(".charts table, .regret-curve table");
    assert!(beside.is_empty(), "{} tables", beside.len());
}

/// As copied, searched or printed as text: "$23 M or more", not "$23 Mor more".
#[test]
fn no_words_run_into_each_other() {
    let whole = render::<Whole>(&super::stories::told(page()));
    let card = render::<Card>(&page());
    let references = render::<References>(&page());
    for document in [whole, card, references] {
        let run_ons = document.root().run_ons();
        assert!(run_ons.is_empty(), "{run_ons:#?}");
    }
}

/// The embedded card.
#[component]
fn Card() -> Html {
    html! { <Contents /> }
}

/// Links out of the page say to the page they lead to nothing of this one, and keep it open; each
/// story and each rate has one, or says in words where it comes from.
#[test]
fn sources_are_led_to_and_named() {
    let whole = render::<Whole>(&page());
    let references = render::<References>(&page());
    let mut links = 0;
    for document in [&whole, &references] {
        for link in document.root().select("a[href^=http]") {
            links += 1;
            assert_eq!(link.attr("target"), Some("_blank"), "{}", link.text());
            assert_eq!(link.attr("rel"), Some("noopener"), "{}", link.text());
            let address = link.attr("href").unwrap_or_default();
            assert!(address.starts_with("https://"), "{address}");
        }
    }
    assert!(links > 50, "{links}");
    for place in whole
        .root()
        .select(".rates tr td:last-child, .story .sources")
    {
        let named = place.text();
        assert!(named.contains("202"), "{named}");
    }
    let stories = whole.root().select(".story .told");
    assert!(
        stories
            .iter()
            .all(|story| story.only(".sources").text().starts_with("Source"))
    );
}
