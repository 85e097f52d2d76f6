//! The charts for those who hear them: order, names, values, tables.

use serde_json::{Value, json};

use super::steps::{another_headline, headline, nothing, open, open_details};
use crate::tab::Tab;
use crate::words::{ANSWER, PEOPLE, QUESTION, SHARE};
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![
        question_inputs_verdict_curve,
        the_slider_says_both_figures,
        every_chart_has_title_reading_and_table,
    ]
}

/// Question, inputs, verdict and curve come in this order for those who read one after the other.
async fn question_inputs_verdict_curve(tab: Tab) -> Outcome {
    open(&tab).await?;
    let mut parts = Vec::new();
    for (role, name) in [
        ("heading", QUESTION),
        ("textbox", PEOPLE),
        ("textbox", SHARE),
        ("region", ANSWER),
        ("slider", SHARE),
    ] {
        parts.push(json!(tab.by_role(role, name).await?));
    }
    let body = "const follows = (one, other) =>
          one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
        return given.slice(1).map((part, at) => Boolean(follows(given[at], part)))";
    let follows = tab.run(body, &parts).await?;
    assert_eq!(follows, json!([true, true, true, true]));
    Ok(())
}

/// The slider's value is the share and the headline there, also where it is moved.
async fn the_slider_says_both_figures(tab: Tab) -> Outcome {
    open(&tab).await?;
    let slider = tab.by_role("slider", SHARE).await?;
    let mut answer = headline(&tab).await?;
    for share in ["67%", "66%"] {
        let said = slider.attr("aria-valuetext").await?.unwrap_or_default();
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(share) && said.contains(&answer), "{said}");
        const LEFT: &str = "\u{e012}";
        slider.send_keys(LEFT).await?;
        answer = another_headline(&tab, &answer).await?;
    }
    Ok(())
}

/// Each chart is a figure with a title, a reading in a sentence for those who do not see it, and a
/// table with a caption that opens; the drawing itself is not read out mark by mark.
async fn every_chart_has_title_reading_and_table(tab: Tab) -> Outcome {
    open(&tab).await?;
    open_details(&tab).await?;
    // What is worked out only when it is looked at.
    let worked_out = "document.querySelector('.stories').scrollIntoView();
        return !document.querySelector('.replay.awaited')";
    tab.wait(worked_out, &[]).await?;
    let figures = tab.all_by_role("figure").await?;
    assert!(!figures.is_empty(), "no figure");
    let figures: Vec<Value> = figures.iter().map(|(figure, _)| json!(figure)).collect();
    let wrong = tab.run(include_str!("figures.js"), &figures).await?;
    nothing("lacking", &serde_json::from_value::<Vec<String>>(wrong)?)
}
