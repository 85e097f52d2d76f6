//! The inputs: that each kind of control is connected, and what a field does with what it cannot
//! read. Every field, message and bound is looked at natively (`app/components/tests`).

use serde_json::json;

use super::steps::{another_headline, choose, headline, no_complaints, open, select, value};
use crate::tab::Tab;
use crate::words::{PEOPLE, SETTLED, SHARE, SURVEYS, WORK};
use crate::{Outcome, Scenario, in_one, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    [
        scenarios![
            the_share_is_typed_keyed_and_clicked,
            a_decimal_comma_is_right_in_german,
            no_survey_and_other_work_other_answers,
        ],
        in_one(scenarios![bad_input_stays_and_is_explained,]),
    ]
    .concat()
}

/// The field moves the slider on the curve's axis; the slider, which obeys the arrow keys, moves the
/// field; and the curve is the control: a click on it, as a tap, hands over the share at that place.
async fn the_share_is_typed_keyed_and_clicked(tab: Tab) -> Outcome {
    open(&tab).await?;
    let first = headline(&tab).await?;
    let slider = tab.by_role("slider", SHARE).await?;
    let share = tab.by_role("textbox", SHARE).await?;
    tab.retype(&share, "60").await?;
    let second = another_headline(&tab, &first).await?;
    assert_eq!(value(&slider).await?, "60");

    const LEFT: &str = "\u{e012}";
    slider.send_keys(&LEFT.repeat(30)).await?;
    assert_eq!(value(&slider).await?, "30");
    let third = another_headline(&tab, &second).await?;
    assert_eq!(value(&share).await?, "30%");

    let body = "const plot = given[0].parentElement;
        plot.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = plot.getBoundingClientRect();
        return [x + width / 2, y + height / 3].map(Math.round)";
    let middle: [f64; 2] = serde_json::from_value(tab.run(body, &[json!(slider)]).await?)?;
    tab.click_at(middle).await?;
    another_headline(&tab, &third).await?;
    assert_eq!(value(&slider).await?, "50");
    assert_eq!(value(&share).await?, "50%");
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

/// The choice of survey obeys, and without one the range becomes the lower of its two figures; so
/// does the list in the sentence.
async fn no_survey_and_other_work_other_answers(tab: Tab) -> Outcome {
    open(&tab).await?;
    let both = headline(&tab).await?;
    choose(&tab, SURVEYS, "no survey: one figure").await?;
    let one = another_headline(&tab, &both).await?;
    let lower = both.split(' ').next().unwrap_or_default();
    assert_eq!(one, format!("{lower} in 100"));
    select(&tab, WORK, "translation").await?;
    another_headline(&tab, &one).await?;
    no_complaints(&tab).await
}
