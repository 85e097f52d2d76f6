//! The inputs: what they take, and what they say about what they do not take.

use serde_json::json;

use super::steps::{another_headline, choose, headline, no_complaints, open, select, value};
use crate::tab::Tab;
use crate::words::{CLAIM, CUT, PEOPLE, SETTLED, SHARE, SURVEYS, VOLUME, WORK};
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![
        typed_share_moves_the_slider,
        slider_keys_change_share_and_answer,
        a_click_on_the_curve_sets_the_share,
        bad_input_stays_and_is_explained,
        bad_input_at_every_field,
        a_decimal_comma_is_right_in_german,
        the_cut_and_the_claim_follow_each_other,
        an_impossible_volume_says_why,
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

/// The curve is the control: a click on it, as a tap, hands over the share at that place.
async fn a_click_on_the_curve_sets_the_share(tab: Tab) -> Outcome {
    open(&tab).await?;
    let first = headline(&tab).await?;
    let slider = tab.by_role("slider", SHARE).await?;
    let body = "const plot = given[0].parentElement;
        plot.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = plot.getBoundingClientRect();
        return [x + width / 2, y + height / 3].map(Math.round)";
    let middle: [f64; 2] = serde_json::from_value(tab.run(body, &[json!(slider)]).await?)?;
    tab.click_at(middle).await?;
    another_headline(&tab, &first).await?;
    assert_eq!(value(&slider).await?, "50");
    assert_eq!(value(&tab.by_role("textbox", SHARE).await?).await?, "50%");
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

/// What people type and paste, at each field in turn: the text stays, the message names the field
/// and what is allowed, and the answer is that of the last valid input.
async fn bad_input_at_every_field(tab: Tab) -> Outcome {
    open(&tab).await?;
    let answer = headline(&tab).await?;
    for name in [PEOPLE, SHARE, CUT, CLAIM, VOLUME] {
        let input = tab.by_role("textbox", name).await?;
        let good = value(&input).await?;
        for typed in ["", "abc", "-5", "1e9", "1 200 people", "1,5"] {
            tab.retype(&input, typed).await?;
            tab.wait_for_text(&format!("{name}: .+ Type a number from "))
                .await?;
            tab.wait_for_text("Answer for your last valid input")
                .await?;
            assert_eq!(value(&input).await?, typed, "{name}");
            assert_eq!(input.attr("aria-invalid").await?.as_deref(), Some("true"));
        }
        tab.retype(&input, &good).await?;
        tab.wait_for_text(SETTLED).await?;
        assert_eq!(headline(&tab).await?, answer, "{name}");
    }
    no_complaints(&tab).await
}

/// "1,5" is one and a half in German, and wrong in English; "1.5" is the other way round.
async fn a_decimal_comma_is_right_in_german(tab: Tab) -> Outcome {
    tab.visit("/?language=de-DE").await?;
    tab.wait_for_text(r"From 4\.096 simulated futures").await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    for (typed, invalid) in [("1,5", None), ("1.5", Some("true"))] {
        tab.retype(&people, typed).await?;
        let body = "return given[0].getAttribute('aria-invalid') === given[1]";
        tab.wait(body, &[json!(people), json!(invalid)]).await?;
        assert_eq!(value(&people).await?, typed);
    }
    Ok(())
}

/// The cut is the claim seen from the other side, and cannot need more than everything.
async fn the_cut_and_the_claim_follow_each_other(tab: Tab) -> Outcome {
    open(&tab).await?;
    let cut = tab.by_role("textbox", CUT).await?;
    let claim = tab.by_role("textbox", CLAIM).await?;
    assert_eq!(value(&cut).await?, "314");
    let first = headline(&tab).await?;
    tab.retype(&claim, "40").await?;
    let second = another_headline(&tab, &first).await?;
    assert_eq!(value(&cut).await?, "188");
    tab.retype(&cut, "469").await?;
    another_headline(&tab, &second).await?;
    let body = "return given[0].value === '100%'";
    tab.wait(body, &[json!(claim)]).await?;
    tab.retype(&cut, "500").await?;
    tab.wait_for_text("would need the AI to finish more than 100%")
        .await?;
    no_complaints(&tab).await
}

/// A volume that the team can handle makes it as busy as that; any other says why not.
async fn an_impossible_volume_says_why(tab: Tab) -> Outcome {
    open(&tab).await?;
    let volume = tab.by_role("textbox", VOLUME).await?;
    assert_eq!(value(&volume).await?, "470,000");
    let first = headline(&tab).await?;
    tab.retype(&volume, "300000").await?;
    another_headline(&tab, &first).await?;
    tab.retype(&volume, "9000000").await?;
    tab.wait_for_text("700 people are taken to be busy 50% to 95% of their time")
        .await?;
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
