//! The sections under the verdict: comparison and months. What they say is shown natively
//! (`app/components/tests`).

use fantoccini::elements::Element;
use serde_json::json;

use super::layout::visit_in_frame;
use super::steps::{headline, no_complaints, open, settled, value};
use crate::tab::Tab;
use crate::words::{COMPARISON, MONTHS, SCALED};
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![
        the_comparison_stays_a_table_and_takes_in_the_pool,
        months_are_read_by_key_and_pointer_on_the_line_that_is_chosen,
    ]
}

/// The button that adds a plan to the comparison.
const ADD: &str = "Add the same plan with an on-demand pool of 15%";

/// A narrow page lays the table out as a list: for those who hear it, its rows are still measures and
/// its columns plans. A click adds the plan with a pool, worked out on the same futures; another
/// takes it away.
async fn the_comparison_stays_a_table_and_takes_in_the_pool(tab: Tab) -> Outcome {
    visit_in_frame(&tab, "390").await?;
    settled(&tab).await?;
    let table = tab.by_role("table", COMPARISON).await?;
    let names = columns(&tab, &table).await?;
    for plan in ["Keep the team", "Hybrid", "Your plan"] {
        assert!(names.iter().any(|name| name.starts_with(plan)), "{names:?}");
    }
    let rows = tab.all_by_role_in(&table, "rowheader").await?;
    let cells = tab.all_by_role_in(&table, "cell").await?;
    assert!(rows.len() >= 7, "{rows:?}");
    assert_eq!(cells.len(), 3 * rows.len());
    tab.client.enter_parent_frame().await?;

    open(&tab).await?;
    let answer = headline(&tab).await?;
    let table = tab.by_role("table", COMPARISON).await?;
    let before = columns(&tab, &table).await?.len();
    tab.click("button", ADD).await?;
    let body =
        "return !given[0].querySelector('[aria-busy]') && given[0].innerText.includes('pool')";
    tab.wait(body, &[json!(table)]).await?;
    assert_eq!(columns(&tab, &table).await?.len(), before + 1);
    assert_eq!(headline(&tab).await?, answer);
    tab.click("button", "Leave out the on-demand pool").await?;
    tab.by_role("button", ADD).await?;
    assert_eq!(columns(&tab, &table).await?.len(), before);
    no_complaints(&tab).await
}

/// What the headings of the columns say; WebKit tells no name of theirs.
async fn columns(tab: &Tab, table: &Element) -> Outcome<Vec<String>> {
    let mut columns = Vec::new();
    for (header, _) in tab.all_by_role_in(table, "columnheader").await? {
        columns.push(header.text().await?);
    }
    Ok(columns)
}

/// All four charts read the same month, which keys and a pointer over any of them choose; and the
/// charts that show one line at a time show the same one.
async fn months_are_read_by_key_and_pointer_on_the_line_that_is_chosen(tab: Tab) -> Outcome {
    const LEFT: &str = "\u{e012}";
    open(&tab).await?;
    let mut sliders = Vec::new();
    for name in [
        "people",
        "issues never resolved",
        "waiting",
        "money against keeping everyone",
    ] {
        sliders.push(tab.by_role("slider", &format!("Month, {name}")).await?);
    }
    sliders[0].send_keys(&LEFT.repeat(3)).await?;
    tab.wait_for_text(r"Month\s33:").await?;
    for slider in &sliders {
        assert_eq!(value(slider).await?, "33");
        let said = slider.attr("aria-valuetext").await?.unwrap_or_default();
        assert!(
            said.replace('\u{a0}', " ").starts_with("month 33:"),
            "{said}"
        );
    }
    tab.run(
        "given[0].scrollIntoView({ block: 'center' })",
        &[json!(sliders[1])],
    )
    .await?;
    let body = "const { x, y, width, height } = given[0].getBoundingClientRect();
        return [x + width / 2, y + height / 2].map(Math.round)";
    let middle: [f64; 2] = serde_json::from_value(tab.run(body, &[json!(sliders[1])]).await?)?;
    tab.point_at(middle).await?;
    tab.wait("return given[0].value < 25", &[json!(sliders[0])])
        .await?;
    assert_eq!(value(&sliders[0]).await?, value(&sliders[3]).await?);

    let title = "return [...document.querySelectorAll('h2')].find((heading) =>
        heading.innerText.startsWith('Where the saving goes')).innerText";
    let before = tab.run(title, &[]).await?;
    let months = tab.by_role("region", MONTHS).await?;
    for (radio, name) in tab.all_by_role_in(&months, "radio").await? {
        if name == SCALED {
            tab.click_on(&radio).await?;
        }
    }
    tab.wait(&format!("{title} !== given[0]"), &[before])
        .await?;
    let mut chosen = 0;
    for (radio, name) in tab.all_by_role("radio").await? {
        if name == SCALED {
            assert!(radio.is_selected().await?);
            chosen += 1;
        }
    }
    assert_eq!(chosen, 3);
    no_complaints(&tab).await
}
