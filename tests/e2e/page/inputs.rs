//! The inputs: what they take, and what they say about what they do not take.

use super::steps::{another_headline, choose, headline, no_complaints, open, select, value};
use crate::tab::Tab;
use crate::words::{PEOPLE, SETTLED, SHARE, SURVEYS, WORK};
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![
        typed_share_moves_the_slider,
        slider_keys_change_share_and_answer,
        bad_input_stays_and_is_explained,
        other_work_another_answer,
        without_a_survey_one_figure,
    ]
}

/// Both controls of the share say the same.
async fn typed_share_moves_the_slider(tab: Tab) -> Outcome {
    open(&tab).await?;
    let first = headline(&tab).await?;
    let share = tab.by_role("textbox", SHARE).await?;
    let slider = tab.by_role("slider", SHARE).await?;
    tab.retype(&share, "20").await?;
    another_headline(&tab, &first).await?;
    assert_eq!(value(&slider).await?, "20");
    Ok(())
}

/// The slider obeys the arrow keys; the sentence and the answer follow.
async fn slider_keys_change_share_and_answer(tab: Tab) -> Outcome {
    open(&tab).await?;
    let first = headline(&tab).await?;
    let slider = tab.by_role("slider", SHARE).await?;
    let share = tab.by_role("textbox", SHARE).await?;
    const LEFT: &str = "\u{e012}";
    slider.send_keys(&LEFT.repeat(30)).await?;
    let moved = value(&slider).await?;
    assert_eq!(moved, "37");
    another_headline(&tab, &first).await?;
    assert_eq!(value(&share).await?, "37%");
    no_complaints(&tab).await
}

/// What cannot be read stays as typed, a message says what is allowed, and the last answer is
/// marked as such. A good entry mends it.
async fn bad_input_stays_and_is_explained(tab: Tab) -> Outcome {
    open(&tab).await?;
    for (name, typed, message, good) in [
        (PEOPLE, "seven", "“seven” is not a number", "700"),
        (PEOPLE, "-5", "from 1 to 100,000", "700"),
        (PEOPLE, "", "nothing is typed", "700"),
        (SHARE, "250", "from 0% to 100%", "67"),
    ] {
        let input = tab.by_role("textbox", name).await?;
        tab.retype(&input, typed).await?;
        tab.wait_for_text(message).await?;
        tab.wait_for_text("Answer for your last valid input")
            .await?;
        assert_eq!(value(&input).await?, typed);
        assert_eq!(input.attr("aria-invalid").await?.as_deref(), Some("true"));
        tab.retype(&input, good).await?;
        tab.wait_for_text(SETTLED).await?;
        assert_eq!(input.attr("aria-invalid").await?, None);
    }
    no_complaints(&tab).await
}

/// The list in the sentence obeys.
async fn other_work_another_answer(tab: Tab) -> Outcome {
    open(&tab).await?;
    let first = headline(&tab).await?;
    select(&tab, WORK, "translation").await?;
    another_headline(&tab, &first).await?;
    no_complaints(&tab).await
}

/// The choice of survey obeys, and the range becomes the lower of its two figures.
async fn without_a_survey_one_figure(tab: Tab) -> Outcome {
    open(&tab).await?;
    let both = headline(&tab).await?;
    choose(&tab, SURVEYS, "no survey: one figure").await?;
    let one = another_headline(&tab, &both).await?;
    let lower = both.split(' ').next().unwrap_or_default();
    assert_eq!(one, format!("{lower} in 100"));
    no_complaints(&tab).await
}
