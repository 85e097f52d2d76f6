//! The page, used as people use it: by roles, labels and texts, with keyboard and pointer.

use fantoccini::elements::Element;
use serde_json::json;
use uturn::model::{self, Inputs, Worlds};

use crate::tab::Tab;
use crate::words::{ANSWER, HEADLINE, PEOPLE, QUESTION, SETTLED, SHARE};
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![
        page::opens_with_an_answer,
        page::shows_the_models_own_figures,
        page::another_team_another_answer,
        page::typed_share_moves_the_slider,
        page::slider_keys_change_share_and_answer,
        page::bad_input_stays_and_is_explained,
        page::tab_key_reaches_every_input,
        page::computes_in_a_worker,
        page::survives_an_engine_that_fails,
        page::fits_narrow_windows,
    ]
}

/// The page with its first answer settled.
async fn open(tab: &Tab) -> Outcome {
    tab.visit("/").await?;
    tab.wait_for_text(SETTLED).await?;
    Ok(())
}

/// The settled answer's headline.
async fn headline(tab: &Tab) -> Outcome<String> {
    another_headline(tab, "").await
}

/// Waits for a settled answer other than this one.
async fn another_headline(tab: &Tab, old: &str) -> Outcome<String> {
    let answer = tab.by_role("region", ANSWER).await?;
    let body = "const [answer, headline, settled, old] = given;
        const text = answer.innerText;
        const found = text.match(new RegExp(headline, 'u'))?.[0].replace(/\\s+/gu, ' ');
        return new RegExp(settled, 'u').test(text) && found !== old && found";
    let given = [json!(answer), json!(HEADLINE), json!(SETTLED), json!(old)];
    let found = tab.wait(body, &given).await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

async fn value(input: &Element) -> Outcome<String> {
    Ok(input.prop("value").await?.unwrap_or_default())
}

async fn no_complaints(tab: &Tab) -> Outcome {
    let complaints = tab.complaints().await?;
    assert!(
        complaints.is_empty(),
        "the page complained: {complaints:#?}"
    );
    Ok(())
}

/// A heading, two inputs with their labels, an answer, and nothing to complain about.
pub async fn opens_with_an_answer(tab: Tab) -> Outcome {
    open(&tab).await?;
    tab.by_role("heading", QUESTION).await?;
    assert_eq!(value(&tab.by_role("textbox", PEOPLE).await?).await?, "700");
    assert_eq!(value(&tab.by_role("textbox", SHARE).await?).await?, "67%");
    assert_eq!(value(&tab.by_role("slider", SHARE).await?).await?, "67");
    tab.wait_for_text(r"\d+–\d+\s+in\s+100").await?;
    no_complaints(&tab).await
}

/// The headline is the native model's answer to the same question.
pub async fn shows_the_models_own_figures(tab: Tab) -> Outcome {
    open(&tab).await?;
    let estimate = model::estimate(&Inputs::default(), Worlds::W4096)?;
    let in_100 = |risks: &[f64]| (risks[estimate.plan_index] * 100.0).round();
    let risk = &estimate.regret_risk;
    let expected = format!("{} to {} in 100", in_100(&risk.alone), in_100(&risk.scaled));
    assert_eq!(headline(&tab).await?, expected);
    Ok(())
}

/// A small team gets another answer than a large one, and the first answer comes back with the
/// first team.
pub async fn another_team_another_answer(tab: Tab) -> Outcome {
    open(&tab).await?;
    let first = headline(&tab).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    tab.retype(&people, "12").await?;
    let second = another_headline(&tab, &first).await?;
    tab.retype(&people, "700").await?;
    assert_eq!(another_headline(&tab, &second).await?, first);
    no_complaints(&tab).await
}

/// Both controls of the share say the same.
pub async fn typed_share_moves_the_slider(tab: Tab) -> Outcome {
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
pub async fn slider_keys_change_share_and_answer(tab: Tab) -> Outcome {
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
pub async fn bad_input_stays_and_is_explained(tab: Tab) -> Outcome {
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

/// From the top of the page, the Tab key reaches sentence and slider in the order of reading.
pub async fn tab_key_reaches_every_input(tab: Tab) -> Outcome {
    open(&tab).await?;
    let mut reached = Vec::new();
    for _ in 0..6 {
        tab.press_tab().await?;
        reached.push(tab.focused().await?);
    }
    let place = |role: &str, name: &str| {
        let wanted = (role.to_owned(), name.to_owned());
        let found = reached.iter().position(|found| *found == wanted);
        found.ok_or_else(|| format!("no {role} “{name}” among {reached:?}"))
    };
    let (people, share) = (place("textbox", PEOPLE)?, place("textbox", SHARE)?);
    assert!(
        people < share && share < place("slider", SHARE)?,
        "{reached:?}"
    );
    Ok(())
}

/// The page itself never loads the engine: a worker does, so that computing blocks nothing.
pub async fn computes_in_a_worker(tab: Tab) -> Outcome {
    open(&tab).await?;
    let body = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
    let loaded: Vec<String> = serde_json::from_value(tab.run(body, &[]).await?)?;
    let loads = |part: &str| loaded.iter().any(|address| address.contains(part));
    assert!(
        loads("worker") && !loads("engine/uturn_bg.wasm"),
        "{loaded:?}"
    );
    Ok(())
}

/// An engine that cannot be fetched is said so, what is typed stays, and trying again helps.
pub async fn survives_an_engine_that_fails(tab: Tab) -> Outcome {
    tab.break_path(Some("/engine/uturn_bg.wasm"));
    tab.visit("/").await?;
    tab.wait_for_text("The calculation stopped").await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    tab.retype(&people, "120").await?;
    tab.wait_for_text("The calculation stopped").await?;
    tab.break_path(None);
    tab.click("button", "Try again").await?;
    headline(&tab).await?;
    assert_eq!(value(&people).await?, "120");
    Ok(())
}

/// No width asks for scrolling sideways.
pub async fn fits_narrow_windows(tab: Tab) -> Outcome {
    for width in [320, 360, 768, 1280] {
        // Windows of their own cannot be this narrow in every browser; frames can.
        tab.visit(&format!("/e2e/frame.html?{width}")).await?;
        tab.client.enter_frame(0).await?;
        tab.wait_for_text(SETTLED).await?;
        let body = "const { scrollWidth, clientWidth } = document.documentElement;
            return [scrollWidth, clientWidth]";
        let widths = tab.run(body, &[]).await?;
        assert_eq!(widths[0], widths[1], "sideways scrolling at {width} px");
        tab.client.enter_parent_frame().await?;
    }
    Ok(())
}
