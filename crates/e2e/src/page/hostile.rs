//! Links, storage and messages of somebody who means harm: they have no effect.

use serde_json::json;

use super::steps::{headline, no_complaints, nothing, open, settled};
use crate::tab::Tab;
use crate::{Outcome, Scenario, in_one, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    in_one(scenarios![
        links_and_storage_strike_nothing,
        messages_strike_nothing,
    ])
}

/// Markup, addresses of scripts, names that objects have, and numbers that are none.
const CORPUS: [&str; 9] = [
    "<img src=x onerror=\"window.struck = 1\">",
    "\"><script>window.struck = 1</script>",
    "<svg/onload=window.struck=1>",
    "javascript:window.struck=1",
    "{{constructor.constructor('window.struck=1')()}}",
    "__proto__",
    "constructor",
    "1e999",
    "\u{0}\u{202e}\u{feff}%00%zz%f0%9f",
];

/// What would show that something was struck.
const STRUCK: &str = "const wrong = [];
    if (window.struck) wrong.push('a script ran');
    if ({}.struck !== undefined) wrong.push('every object has more than it had');
    const foreign = 'main :is(script, img, object, embed, iframe), main [onerror], main [onload]';
    for (const each of document.querySelectorAll(foreign)) wrong.push(each.outerHTML);
    for (const each of document.querySelectorAll('a')) {
      if (each.protocol === 'javascript:') wrong.push(each.outerHTML);
    }
    return wrong";

async fn unharmed(tab: &Tab, by: &str) -> Outcome {
    let wrong: Vec<String> = serde_json::from_value(tab.run(STRUCK, &[]).await?)?;
    nothing(by, &wrong)
}

async fn links_and_storage_strike_nothing(tab: Tab) -> Outcome {
    open(&tab).await?;
    let usual = headline(&tab).await?;
    for evil in CORPUS {
        let follow = "const [evil] = given;
            const coded = encodeURIComponent(evil);
            for (const each of [evil, coded]) {
              location.hash = `v=1&n=${each}&x=${each}&work=${each}&story=${each}&${each}=${each}&v=${each}`;
              await new Promise((next) => setTimeout(next, 50));
            }";
        tab.run(follow, &[json!(evil)]).await?;
        settled(&tab).await?;
        unharmed(&tab, evil).await?;
    }
    no_complaints(&tab).await?;

    let store = "const evil = given.map((each) => `v=1&n=${each}&${each}=${each}`).join('&');
        localStorage.setItem('uturn', evil + 'x'.repeat(1e6))";
    tab.run(store, &CORPUS.map(|evil| json!(evil))).await?;
    open(&tab).await?;
    assert_eq!(headline(&tab).await?, usual);
    unharmed(&tab, "storage").await?;
    no_complaints(&tab).await
}

async fn messages_strike_nothing(tab: Tab) -> Outcome {
    for page in ["/", "/index.html?embed"] {
        tab.visit(page).await?;
        if page == "/" {
            settled(&tab).await?;
        } else {
            // The card does not say when its answer has settled.
            let rests = "const said = () => document.querySelector('.headline .figure')?.innerText;
                const before = said();
                await new Promise((next) => setTimeout(next, 3000));
                return before && !document.querySelector('.awaited') && said() === before";
            tab.wait(rests, &[]).await?;
        }
        let post = "const told = '.notice, .asked, .sentence, .headline, .standing, .trouble';
            const shown = () => [...document.querySelectorAll(told)]
              .map((each) => each.innerHTML).concat(location.hash);
            const before = shown();
            const types = ['embed-size', 'uturn-estimate', '__proto__', null, 7];
            for (const evil of [...given, null, undefined, 7, [], {}, new Date(), new Map()]) {
              postMessage(evil, '*');
              for (const type of types) {
                postMessage({ sentinel: 'amp', type, height: evil, link: evil, estimate: evil }, '*');
                postMessage({ id: 1, key: 'plan', stage: 'settled', type, estimate: evil }, '*');
              }
            }
            await new Promise((next) => setTimeout(next, 300));
            return shown().filter((each, place) => each !== before[place])";
        let changed = tab.run(post, &CORPUS.map(|evil| json!(evil))).await?;
        assert_eq!(changed, json!([]), "on {page}");
        unharmed(&tab, page).await?;
        no_complaints(&tab).await?;
    }
    Ok(())
}
