//! What a browser does with the keys: where they go while the program comes, what they replace, and
//! what of a number the address says. What half a number does is shown natively
//! (`state/tests/drafts.rs` of the page).

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::steps::{CODE, no_complaints, open, settled, value};
use crate::browser::Browser;
use crate::server::Trouble;
use crate::tab::{BEGUN, Tab};
use crate::words::{PEOPLE, SHARE};
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios(browser: Browser) -> Vec<Scenario> {
    let mut all = scenarios![
        a_number_is_selected_when_its_field_is_come_to,
        half_a_number_leaves_nothing_in_the_address,
        what_was_typed_last_is_there_when_the_page_is_loaded_again,
    ];
    // The others cannot be slowed down.
    if browser == Browser::Chromium {
        all.extend(scenarios![no_key_is_lost_while_the_program_comes]);
    }
    all
}

/// What is selected in a field.
async fn selected(tab: &Tab, field: &Element) -> Outcome<Value> {
    let body = "const { value, selectionStart, selectionEnd } = given[0];
        return value.slice(selectionStart, selectionEnd)";
    tab.run(body, &[json!(field)]).await
}

/// By a click, a touch, and in the still page; a second click puts the caret where it points.
async fn a_number_is_selected_when_its_field_is_come_to(tab: Tab) -> Outcome {
    tab.trouble(CODE, Trouble::Held);
    tab.look_at("/").await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    people.click().await?;
    assert_eq!(selected(&tab, &people).await?, json!("700"), "still");
    tab.no_trouble();
    tab.wait(BEGUN, &[]).await?;
    let people = tab.client.active_element().await?;
    assert_eq!(selected(&tab, &people).await?, json!("700"), "taken over");
    people.send_keys("250").await?;
    assert_eq!(value(&people).await?, "250");

    let share = tab.by_role("textbox", SHARE).await?;
    share.click().await?;
    assert_eq!(selected(&tab, &share).await?, json!("67%"));
    // Two clicks that are no double click.
    tokio::time::sleep(Duration::from_secs(1)).await;
    share.click().await?;
    assert_eq!(selected(&tab, &share).await?, json!(""));
    if tab.browser == Browser::Chromium {
        let place = "const { x, y, width, height } = given[0].getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 }";
        let people = tab.by_role("textbox", PEOPLE).await?;
        let place = tab.run(place, &[json!(people)]).await?;
        tab.devtools(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": true }),
        )
        .await?;
        for (kind, points) in [("touchStart", json!([place])), ("touchEnd", json!([]))] {
            let touch = json!({ "type": kind, "touchPoints": points });
            tab.devtools("Input.dispatchTouchEvent", touch).await?;
        }
        let body = "return document.activeElement === given[0]
            && given[0].selectionEnd - given[0].selectionStart === 3";
        tab.wait(body, &[json!(people)]).await?;
    }
    no_complaints(&tab).await
}

/// On a slow computer drawing the program takes long, and keys come in between its steps: each of
/// many digits has to be there afterwards, in a field that has the focus.
async fn no_key_is_lost_while_the_program_comes(tab: Tab) -> Outcome {
    const DIGITS: &str = "1234567890123456789012345678901234567890";
    const STROKE: Duration = Duration::from_millis(60);
    /// Where keys do come in between, after so many tries is enough.
    const ENOUGH: usize = 2;
    const TRIES: usize = 5;
    let mut in_between = 0;
    for _ in 0..TRIES {
        tab.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))
            .await?;
        tab.trouble(CODE, Trouble::Held);
        tab.look_at("/").await?;
        let people = tab.by_role("textbox", PEOPLE).await?;
        people.click().await?;
        let note = "addEventListener('takenover', () => {
            window.digitsByThen = document.activeElement.value.length;
        })";
        tab.run(note, &[]).await?;
        let keyboard = KeyActions::new("keyboard".to_owned());
        let keys = DIGITS.chars().fold(keyboard, |keys, value| {
            keys.pause(STROKE)
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value })
        });
        tab.no_trouble();
        tab.client.perform_actions(keys).await?;
        tab.wait(BEGUN, &[]).await?;
        let focused = tab.client.active_element().await?;
        assert_eq!(value(&focused).await?, DIGITS);
        let by_then = tab.run("return window.digitsByThen", &[]).await?;
        in_between += usize::from(by_then.as_u64() < Some(DIGITS.len() as u64));
        tab.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))
            .await?;
        if in_between == ENOUGH {
            break;
        }
    }
    assert!(in_between > 0, "all was typed before the program came");
    Ok(())
}

/// Where it rests it is in the address, for who copies that; going on takes it back, and nothing of
/// it is remembered.
async fn half_a_number_leaves_nothing_in_the_address(tab: Tab) -> Outcome {
    open(&tab).await?;
    let entries = tab.run("return history.length", &[]).await?;
    let share = tab.by_role("textbox", SHARE).await?;
    tab.retype(&share, "15").await?;
    tab.wait("return location.hash === '#v=1&x=0.15'", &[])
        .await?;
    share.send_keys("0").await?;
    tab.wait("return location.hash === ''", &[]).await?;
    tab.wait_for_text("“150” is too high").await?;
    tab.press_tab().await?;
    tab.wait_for_text("Answer for your last valid input, with 67% for “Share handed to AI”.")
        .await?;
    let left = "return [location.hash, localStorage.getItem('uturn'), history.length]";
    assert_eq!(tab.run(left, &[]).await?, json!(["", null, entries]));
    no_complaints(&tab).await
}

/// Without a moment of rest between the key and leaving: the browser has taken the address by then. And
/// where the host takes so long that the address follows only after the browser has taken it.
async fn what_was_typed_last_is_there_when_the_page_is_loaded_again(tab: Tab) -> Outcome {
    let visits = [
        ("", "#v=1&x=0.41", false),
        ("#v=1&n=250", "#v=1&n=250&x=0.41", false),
        ("#v=1&n=250", "#v=1&n=250&x=0.41", true),
    ];
    for (visit, (before, after, is_slow)) in visits.into_iter().enumerate() {
        // Another query: the same page with a fragment would not be loaded.
        tab.visit(&format!("/?{visit}{before}")).await?;
        settled(&tab).await?;
        let share = tab.by_role("textbox", SHARE).await?;
        let leave = "given[0].focus();
            given[0].value = '41';
            given[0].dispatchEvent(new Event('input', { bubbles: true }));
            setTimeout(() => location.reload())";
        if is_slow {
            tab.trouble("/", Trouble::Held);
            let tab = tab.clone();
            // Drivers say nothing while a page is on its way.
            tokio::spawn(async move {
                tokio::time::sleep(Duration::from_secs(3)).await;
                tab.no_trouble();
            });
        }
        tab.run(leave, &[json!(share)]).await?;
        let again = "return performance.getEntriesByType('navigation')[0].type === 'reload'";
        tab.wait(again, &[]).await?;
        settled(&tab).await?;
        let share = tab.by_role("textbox", SHARE).await?;
        assert_eq!(value(&share).await?, "41%", "{visit}");
        let kept = "return [location.hash, localStorage.getItem('uturn')]";
        let kept = tab.run(kept, &[]).await?;
        assert_eq!(kept, json!([after, &after[1..]]));
    }
    no_complaints(&tab).await
}
