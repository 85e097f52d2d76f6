//! What scenarios do again and again.

use fantoccini::elements::Element;
use serde_json::json;

use crate::Outcome;
use crate::tab::{BEGUN, Tab};
use crate::words::{AWAITED, HEADLINE, SETTLED};

/// What the worker fetches before it can compute, in a folder named after its content.
pub const ENGINE: &str = "/uturn_bg.wasm";

/// The code of the page's program, in a folder named likewise.
pub const PROGRAM: &str = "/app_bg.wasm";

/// The code of both the page and the engine.
pub const CODE: &str = "_bg.wasm";

/// A plan of which the page brings no answer along.
pub const OTHER: &str = "/#v=1&n=701";

/// The page with its first answer settled.
pub async fn open(tab: &Tab) -> Outcome {
    tab.visit("/").await?;
    settled(tab).await
}

/// Waits for the whole page while its answer is awaited: its sections are drawn one after another.
pub async fn awaiting(tab: &Tab) -> Outcome {
    tab.wait(BEGUN, &[]).await?;
    tab.wait_for_text(AWAITED).await?;
    let last = "return !!document.querySelector('.take-along')";
    tab.wait(last, &[]).await.map(drop)
}

/// Waits for the settled answer, in the long sections too, which are drawn a moment later.
pub async fn settled(tab: &Tab) -> Outcome {
    tab.wait(BEGUN, &[]).await?;
    // The answer's words alone: those of the whole page take long to put together. Stories are worked
    // out only when they are looked at.
    let whole = "const answer = document.querySelector('.verdict');
        return answer && new RegExp(given[0], 'u').test(answer.innerText)
          && document.querySelector('.take-along')
          && !document.querySelector('.awaited:not(.stories *)')";
    tab.wait(whole, &[json!(SETTLED)]).await.map(drop)
}

/// Goes to what a pilot is worth, waits until it is worked out, which is only done when it is near, and
/// goes back to the top.
pub async fn pilot_told(tab: &Tab) -> Outcome {
    let told = "const part = document.querySelector('.pilot-worth');
        part?.scrollIntoView();
        return part?.querySelector('.advice') && !part.querySelector('.stale')";
    tab.wait(told, &[]).await?;
    tab.run("scrollTo(0, 0)", &[]).await.map(drop)
}

/// The settled answer's headline.
pub async fn headline(tab: &Tab) -> Outcome<String> {
    another_headline(tab, "").await
}

/// Waits for a settled answer other than this one.
pub async fn another_headline(tab: &Tab, old: &str) -> Outcome<String> {
    tab.wait(BEGUN, &[]).await?;
    // Found anew at each look: a page that is loaded again has another one.
    let body = "const [headline, settled, old] = given;
        const text = document.querySelector('.verdict')?.innerText ?? '';
        const found = text.match(new RegExp(headline, 'u'))?.[0].replace(/\\s+/gu, ' ');
        return new RegExp(settled, 'u').test(text) && found !== old && found";
    let given = [json!(HEADLINE), json!(SETTLED), json!(old)];
    let found = tab.wait(body, &given).await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

/// What stands in an input.
pub async fn value(input: &Element) -> Outcome<String> {
    Ok(input.prop("value").await?.unwrap_or_default())
}

/// Neither page nor browser nor server complained.
pub async fn no_complaints(tab: &Tab) -> Outcome {
    let complaints = tab.complaints().await?;
    assert!(
        complaints.is_empty(),
        "the page complained: {complaints:#?}"
    );
    Ok(())
}

/// Chooses one of a group of radio buttons, both by their names.
pub async fn choose(tab: &Tab, group: &str, name: &str) -> Outcome {
    let group = tab.by_role("group", group).await?;
    for (radio, found) in tab.all_by_role_in(&group, "radio").await? {
        if found == name {
            return Ok(tab.click_on(&radio).await?);
        }
    }
    Err(format!("no radio button “{name}”").into())
}

/// Chooses one of the options of a list, by the list's name and the option's words.
pub async fn select(tab: &Tab, list: &str, option: &str) -> Outcome {
    let list = tab.by_role("combobox", list).await?;
    Ok(list.select_by_label(option).await?)
}

/// Shows every input, and opens every table and whatever else is closed at first.
pub async fn open_details(tab: &Tab) -> Outcome {
    let body = "document.querySelector('.your-numbers button[aria-expanded=false]')?.click();
        await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
        for (const each of document.querySelectorAll('details')) each.open = true";
    tab.run(body, &[]).await?;
    Ok(())
}

/// Opens what is closed under these words, by a click. Browsers give its summary different roles.
pub async fn unfold(tab: &Tab, words: &str) -> Outcome {
    let body = "const all = [...document.querySelectorAll('summary')];
        const found = all.find((each) => each.textContent.trim() === given[0]);
        found?.click();
        return found?.parentElement.open";
    tab.wait(body, &[json!(words)]).await.map(drop)
}

/// Waits until the page is drawn, with its typefaces.
pub async fn drawn(tab: &Tab) -> Outcome {
    let body = "const frame = () => new Promise((next) => requestAnimationFrame(next));
        await frame();
        await document.fonts.ready;
        await frame();
        await frame()";
    tab.run(body, &[]).await?;
    Ok(())
}

/// Fails with a list of what is wrong, unless it is empty.
pub fn nothing(what: &str, wrong: &[String]) -> Outcome {
    if wrong.is_empty() {
        return Ok(());
    }
    Err(format!("{what}:\n  {}", wrong.join("\n  ")).into())
}
