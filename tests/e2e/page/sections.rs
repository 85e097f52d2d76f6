//! The sections under the verdict: dots, comparison, months, waterfall.

use fantoccini::elements::Element;
use serde_json::json;

use super::steps::{headline, no_complaints, open, value};
use crate::tab::Tab;
use crate::words::{COMPARISON, MONTHS, SCALED};
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![
        dots_agree_with_the_headline,
        the_comparison_is_a_table_of_plans,
        the_pool_joins_and_leaves_the_comparison,
        months_are_read_by_key_and_pointer,
        one_switch_for_all_charts_of_one_line,
    ]
}

/// The hundred dots are one image; its counts make up a hundred and the headline's two figures.
async fn dots_agree_with_the_headline(tab: Tab) -> Outcome {
    open(&tab).await?;
    let headline = headline(&tab).await?;
    let mut images = tab.all_by_role("img").await?;
    images.extend(tab.all_by_role("image").await?);
    let label = images
        .iter()
        .find(|(_, name)| name.contains("100 simulated futures"));
    let (_, label) = label.ok_or_else(|| format!("no image of a hundred among {images:?}"))?;
    let count = |words: &str| -> Result<u32, Box<dyn std::error::Error + Send + Sync>> {
        let part = label
            .trim_start_matches("Of 100 simulated futures, ")
            .split("; ")
            .find(|part| part.contains(words))
            .ok_or_else(|| format!("nothing about “{words}” in {label}"))?;
        Ok(part.split(':').next().unwrap_or_default().parse()?)
    };
    let less = count("less AI would have been better")? + count("either less or more")?;
    let added = count("added by")?;
    let rest = count("neither")? + count(": more AI")?;
    assert_eq!(headline, format!("{less} to {} in 100", less + added));
    assert_eq!(less + added + rest, 100, "{label}");
    Ok(())
}

/// Rows are measures and columns are plans for those who hear it, also where a narrow page lays
/// them out as a list.
async fn the_comparison_is_a_table_of_plans(tab: Tab) -> Outcome {
    for width in [390, 1280] {
        tab.visit(&format!("/e2e/frame.html?{width}")).await?;
        tab.client.enter_frame(0).await?;
        headline(&tab).await?;
        let table = tab.by_role("table", COMPARISON).await?;
        let names = columns(&tab, &table).await?;
        for plan in ["Keep the team", "Hybrid", "Your plan"] {
            assert!(
                names.iter().any(|name| name.starts_with(plan)),
                "{width}: {names:?}"
            );
        }
        let rows = tab.all_by_role_in(&table, "rowheader").await?;
        let cells = tab.all_by_role_in(&table, "cell").await?;
        assert!(rows.len() >= 7, "{width}: {rows:?}");
        assert_eq!(cells.len(), 3 * rows.len(), "{width}");
        tab.client.enter_parent_frame().await?;
    }
    Ok(())
}

/// A click adds the plan with a pool, worked out on the same futures; another takes it away.
async fn the_pool_joins_and_leaves_the_comparison(tab: Tab) -> Outcome {
    open(&tab).await?;
    let answer = headline(&tab).await?;
    let table = tab.by_role("table", COMPARISON).await?;
    let before = columns(&tab, &table).await?.len();
    tab.click("button", "Add the same plan with an on-demand pool of 15%")
        .await?;
    let body =
        "return !given[0].querySelector('[aria-busy]') && given[0].innerText.includes('pool')";
    tab.wait(body, &[json!(table)]).await?;
    assert_eq!(columns(&tab, &table).await?.len(), before + 1);
    assert_eq!(headline(&tab).await?, answer);
    tab.click("button", "Leave out the on-demand pool").await?;
    tab.by_role("button", "Add the same plan with an on-demand pool of 15%")
        .await?;
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

/// All four charts read the same month, which keys and a pointer over any of them choose.
async fn months_are_read_by_key_and_pointer(tab: Tab) -> Outcome {
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
    no_complaints(&tab).await
}

/// The charts that show one line at a time show the same one.
async fn one_switch_for_all_charts_of_one_line(tab: Tab) -> Outcome {
    open(&tab).await?;
    let months = tab.by_role("region", MONTHS).await?;
    let body = "return [...document.querySelectorAll('h2')].find((heading) =>
        heading.innerText.startsWith('Where the saving goes')).innerText";
    let before = tab.run(body, &[]).await?;
    for (radio, name) in tab.all_by_role_in(&months, "radio").await? {
        if name == SCALED {
            radio.click().await?;
        }
    }
    tab.wait(&format!("{body} !== given[0]"), &[before]).await?;
    let radios = tab.all_by_role("radio").await?;
    let mut chosen = 0;
    for (radio, name) in radios {
        if name == SCALED {
            assert!(radio.is_selected().await?);
            chosen += 1;
        }
    }
    assert_eq!(chosen, 3);
    no_complaints(&tab).await
}
