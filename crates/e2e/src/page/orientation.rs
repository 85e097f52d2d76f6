//! The bar over the top of the window. What it says is shown natively (`components/tests` of the page).

use serde_json::{Value, json};

use super::layout::visit_in_frame;
use super::steps::{another_headline, drawn, headline, no_complaints, nothing, open, settled};
use crate::tab::Tab;
use crate::words::FINISH;
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![
        the_bar_comes_when_the_answer_has_gone_and_follows_what_is_changed,
        the_bar_is_one_line_at_every_width_and_moves_nothing,
        the_menu_leads_to_sections_by_key,
        nothing_that_is_come_to_lies_under_the_bar,
    ]
}

/// Where the bar ends, in pixels of the window: above its top while it is not shown.
const BOTTOM: &str = "document.querySelector('.orientation').getBoundingClientRect().bottom";

async fn is_shown(tab: &Tab, shown: bool) -> Outcome {
    tab.wait(
        &format!("return ({BOTTOM} > 0) === given[0]"),
        &[json!(shown)],
    )
    .await
    .map(drop)
}

async fn scroll(tab: &Tab, to: &str) -> Outcome {
    tab.run(&format!("scrollTo(0, {to})"), &[]).await.map(drop)
}

/// At once from the answer to the end of the page and back, too: what lies between is never seen.
async fn the_bar_comes_when_the_answer_has_gone_and_follows_what_is_changed(tab: Tab) -> Outcome {
    open(&tab).await?;
    let before = headline(&tab).await?;
    is_shown(&tab, false).await?;
    scroll(&tab, "document.body.scrollHeight").await?;
    is_shown(&tab, true).await?;
    let same = "const [bar, answer] = ['.orientation', '.verdict']
        .map((place) => document.querySelector(`${place} .figure`).innerText);
        return bar === answer && bar";
    let first = tab.run(same, &[]).await?;
    assert_ne!(first, json!(false));

    let finish = format!("{FINISH}: likely");
    let finish = tab.by_role("textbox", &finish).await?;
    tab.retype(&finish, "50").await?;
    another_headline(&tab, &before).await?;
    is_shown(&tab, true).await?;
    let second = tab.run(same, &[]).await?;
    assert!(
        second != first && second != json!(false),
        "{first} {second}"
    );
    scroll(&tab, "0").await?;
    is_shown(&tab, false).await?;

    // What translates a page may put another element in the place of the one that was there.
    let replace = "const answer = document.querySelector('.verdict');
        answer.replaceWith(answer.cloneNode(true))";
    tab.run(replace, &[]).await?;
    for end in ["document.body.scrollHeight", "0"] {
        scroll(&tab, end).await?;
        is_shown(&tab, end != "0").await?;
    }

    // A window in which the answer lies below at first.
    tab.client.set_window_size(1280, 360).await?;
    open(&tab).await?;
    is_shown(&tab, false).await?;
    scroll(&tab, "document.body.scrollHeight").await?;
    is_shown(&tab, true).await?;
    no_complaints(&tab).await
}

/// One line of it, all of which is within the window; and what is on the page stays where it was.
async fn the_bar_is_one_line_at_every_width_and_moves_nothing(tab: Tab) -> Outcome {
    let mut wrong = Vec::new();
    for (width, parts) in [(320, 4), (390, 5), (1280, 7)] {
        visit_in_frame(&tab, &width.to_string()).await?;
        tab.client.clone().enter_parent_frame().await?;
        let shorten = "document.querySelector('iframe').height = 800";
        tab.run(shorten, &[]).await?;
        tab.client.enter_frame(0).await?;
        settled(&tab).await?;
        // As on a phone, whose scroll bar takes no room.
        tab.restyle("html { scrollbar-width: none }").await?;
        drawn(&tab).await?;
        let place = "const { top } = document.querySelector('#stories').getBoundingClientRect();
            return top + scrollY";
        let before = tab.run(place, &[]).await?;
        scroll(&tab, "document.body.scrollHeight / 2").await?;
        is_shown(&tab, true).await?;
        drawn(&tab).await?;
        let found = tab.run(include_str!("bar.js"), &[json!(parts)]).await?;
        let found: Vec<String> = serde_json::from_value(found)?;
        wrong.extend(found.iter().map(|what| format!("at {width} px: {what}")));
        let now = tab.run(place, &[]).await?;
        let by = now.as_f64().unwrap_or_default() - before.as_f64().unwrap_or_default();
        if by.abs() > 1.0 {
            wrong.push(format!("at {width} px the page has moved"));
        }
        tab.client.clone().enter_parent_frame().await?;
    }
    nothing("of the bar", &wrong)
}

/// From the top of the page, where it is the first stop: it is seen as long as it has the focus.
async fn the_menu_leads_to_sections_by_key(tab: Tab) -> Outcome {
    const ENTER: &str = "\u{e007}";
    const ESCAPE: &str = "\u{e00c}";
    open(&tab).await?;
    tab.press_tab().await?;
    assert_eq!(tab.focused().await?.1, "Sections");
    is_shown(&tab, true).await?;
    let menu = tab.by_role("button", "Sections").await?;
    menu.send_keys(ENTER).await?;
    tab.by_role("button", "Stories")
        .await?
        .send_keys(ESCAPE)
        .await?;
    assert_eq!(tab.focused().await?.1, "Sections");
    assert_eq!(menu.attr("aria-expanded").await?.as_deref(), Some("false"));

    menu.send_keys(ENTER).await?;
    tab.by_role("button", "Stories")
        .await?
        .send_keys(ENTER)
        .await?;
    assert_eq!(tab.focused().await?.1, "Stories");
    is_shown(&tab, true).await?;
    drawn(&tab).await?;
    let body = format!(
        "const {{ top }} = document.activeElement.getBoundingClientRect();
         return top >= {BOTTOM} && top < innerHeight / 2"
    );
    tab.wait(&body, &[]).await?;
    // Back at the top it goes, with the focus elsewhere.
    scroll(&tab, "0").await?;
    is_shown(&tab, false).await?;
    no_complaints(&tab).await
}

/// Each kind of control, wherever it was when it was come to.
async fn nothing_that_is_come_to_lies_under_the_bar(tab: Tab) -> Outcome {
    open(&tab).await?;
    scroll(&tab, "document.body.scrollHeight").await?;
    is_shown(&tab, true).await?;
    let body = format!(
        "const covered = [];
         for (const control of document.querySelectorAll('main :is(input, select, button, summary, a[href])')) {{
           if (control.disabled || control.type === 'range' || !control.checkVisibility()) continue;
           const at = control.getBoundingClientRect().top + scrollY;
           if (at < 2000) continue;
           scrollTo(0, at - 5);
           control.focus();
           await new Promise((next) => requestAnimationFrame(next));
           const {{ top }} = control.getBoundingClientRect();
           if (top < {BOTTOM} - 1) covered.push(`${{control.localName}} “${{control.textContent.trim() || control.ariaLabel || control.id}}” at ${{top}}`);
         }}
         return covered.slice(0, 5)"
    );
    let covered: Value = tab.run(&body, &[]).await?;
    let covered: Vec<String> = serde_json::from_value(covered)?;
    nothing("the bar covers", &covered)
}
