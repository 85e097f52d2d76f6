//! The page in a browser that translates it, which takes the program's texts out of its hands.

use serde_json::json;

use super::steps::{choose, no_complaints, open};
use crate::tab::Tab;
use crate::words::{PEOPLE, SETTLED, SURVEYS};
use crate::{Outcome, Scenario, in_one, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    in_one(scenarios![
        a_translated_page_says_what_an_untouched_one_says,
    ])
}

/// Every text with the name of the element that it stands in; what translates puts `font` elements
/// between the two. Left out are the foot, where browsers have their say, and what is worked out some
/// time after it is looked at.
const TEXTS: &str = "const texts = [];
    for (const each of document.querySelectorAll('#page main *:not(font, .control *, .stories *, .pilot-worth *)')) {
      const own = [...each.childNodes].filter((node) => node.nodeType === 3 || node.localName === 'font');
      const text = own.map((node) => node.textContent).join('').replace(/\\s+/gu, ' ').trim();
      if (text) texts.push(`${each.localName}.${each.getAttribute('class')}: ${text}`);
    }
    return texts";

/// Opens what is closed, but for the inputs beyond the first ten: they are drawn as those are, and the
/// curves of all are much to work out at every step.
const OPEN: &str = "for (const each of document.querySelectorAll('details')) each.open = true";

/// The same steps on both pages: people, what is no number and what is one, another survey, and a step
/// back by a button.
const STEPS: usize = 5;

async fn take(tab: &Tab, step: usize) -> Outcome {
    match step {
        0 => typed(tab, PEOPLE, "250").await,
        1 => typed(tab, PEOPLE, "seven").await,
        2 => typed(tab, PEOPLE, "120").await,
        3 => choose(tab, SURVEYS, "no survey: one figure").await,
        _ => tab.click("button", "Undo").await,
    }
}

async fn typed(tab: &Tab, field: &str, text: &str) -> Outcome {
    let field = tab.by_role("textbox", field).await?;
    tab.retype(&field, text).await?;
    tab.press_tab().await
}

/// The texts once they rest, on a page that has worked out everything that it shows.
async fn texts(tab: &Tab) -> Outcome<Vec<String>> {
    let rests = format!(
        "const texts = () => {{ {TEXTS} }};
         const before = texts().join();
         await new Promise((later) => setTimeout(later, 1000));
         const after = texts();
         const stands = new RegExp(given[0] + '|last valid', 'u').test(document.body.innerText);
         return stands && before === after.join() && after"
    );
    let found = tab.wait(&rests, &[json!(SETTLED)]).await?;
    Ok(serde_json::from_value(found)?)
}

async fn a_translated_page_says_what_an_untouched_one_says(tab: Tab) -> Outcome {
    open(&tab).await?;
    tab.run(OPEN, &[]).await?;
    let mut untouched = Vec::new();
    for step in 0..STEPS {
        take(&tab, step).await?;
        untouched.push(texts(&tab).await?);
    }
    tab.clean().await?;

    open(&tab).await?;
    tab.run(OPEN, &[]).await?;
    texts(&tab).await?;
    tab.run(include_str!("translator.js"), &[]).await?;
    let fonts = "return document.querySelectorAll('#page font').length";
    let fonts = tab.run(fonts, &[]).await?;
    assert!(fonts.as_u64() > Some(100), "{fonts} translations");
    for (step, expected) in untouched.iter().enumerate() {
        take(&tab, step).await?;
        same(step, expected, &texts(&tab).await?)?;
    }
    no_complaints(&tab).await
}

fn same(step: usize, expected: &[String], found: &[String]) -> Outcome {
    let differs = |at: &usize| expected.get(*at) != found.get(*at);
    match (0..expected.len().max(found.len())).find(differs) {
        None => Ok(()),
        Some(at) => Err(format!(
            "after step {step}, text {at} is {:?}, not {:?}",
            found.get(at),
            expected.get(at)
        )
        .into()),
    }
}
