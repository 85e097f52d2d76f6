//! The charts for those who hear them.

use super::*;

/// What a chart lacks for those who do not see it.
fn lacking(figure: Element) -> Vec<String> {
    let title = figure.select("h2, h3, h4, h5");
    let title = title.first().map(|title| title.heard()).unwrap_or_default();
    let mut wrong = Vec::new();
    let mut needs = |is_there: bool, what: &str| {
        if !is_there {
            wrong.push(format!("“{title}” lacks {what}"));
        }
    };
    needs(title.len() >= 12, "a title");
    let reads =
        |words: &str| words.ends_with('.') && words.contains(|each: char| each.is_ascii_digit());
    let sentences = figure
        .select("p")
        .into_iter()
        .filter(|each| !each.is_withheld());
    let mut sentences = sentences.map(Element::heard);
    needs(
        sentences.any(|words| reads(&words)),
        "a reading: a sentence with figures",
    );
    let drawings = figure.select("svg");
    needs(!drawings.is_empty(), "a drawing");
    for drawing in drawings {
        let is_named = drawing.attr("role") == Some("img") && drawing.attr("aria-label").is_some();
        needs(
            drawing.is_withheld() || is_named,
            "a drawing that is hidden or named as a whole",
        );
    }
    wrong
}

/// Of charts, in their figure or below the columns that they stand in.
const TABLES: &str = "figure details > table, .answer > .table > table, .tables > .table > table";

/// A table has a caption, and headings of columns and rows.
fn is_whole(table: &Element) -> bool {
    !table.name().is_empty()
        && table.select("th[scope=col]").len() >= 2
        && table.select("tbody th[scope=row]").len() >= 2
}

/// Each chart is a figure with a title, a reading in a sentence, a drawing that is not read out mark
/// by mark; and it has a table with a caption that opens.
#[test]
fn every_chart_has_title_reading_and_table() {
    let told = super::stories::told(page());
    let document = render::<Whole>(&told);
    let figures = document.all("figure");
    let stories = document.one("region", "Stories").all("figure").len();
    // The curve, four months, where the saving goes, what moves the answer, and the replays.
    assert_eq!(figures.len(), 7 + stories);
    assert!(stories >= 2, "{stories} charts of replays");
    let wrong: Vec<String> = figures.into_iter().flat_map(lacking).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let tables = document.root().select(TABLES);
    assert_eq!(tables.len(), 7 + stories, "tables that open");
    assert!(tables.iter().all(is_whole));
}

/// While it is awaited, a chart keeps what it will say to itself.
#[test]
fn a_chart_that_is_awaited_says_no_figures() {
    let document = render::<Whole>(&opened("#v=1&n=701"));
    for figure in document.all("figure") {
        let title = figure.select("h2, h3, h4, h5")[0].heard();
        assert!(
            !title.contains(|each: char| each.is_ascii_digit()),
            "{title}"
        );
    }
    assert!(document.root().select(TABLES).is_empty());
}
