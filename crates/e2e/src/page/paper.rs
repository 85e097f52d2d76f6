//! The page on paper.

use serde_json::{Value, json};

use super::steps::{ENGINE, choose, drawn, nothing, open, settled};
use crate::browser::Browser;
use crate::process::traces;
use crate::server::Trouble;
use crate::tab::Tab;
use crate::words::{COUNTRIES, QUESTION};
use crate::{Outcome, Scenario, alone, scenarios};

/// The scenarios of this file, for browsers whose drivers print.
pub fn scenarios(browser: Browser) -> Vec<Scenario> {
    match browser {
        Browser::Chromium => alone(scenarios![
            the_answer_is_printed_on_one_page,
            a_plan_under_way_is_printed_on_one_page,
            what_is_printed_is_seen_and_fits,
            a_card_or_its_link_is_printed_with_its_article,
        ]),
        Browser::Firefox => scenarios![the_answer_is_printed_on_one_page],
        Browser::WebKit => Vec::new(),
    }
}

/// From windows of a desktop and of a phone, and from dark pages, whose paper is white all the same.
async fn the_answer_is_printed_on_one_page(tab: Tab) -> Outcome {
    for (width, theme) in [(1280, "light"), (1280, "dark"), (500, "light")] {
        tab.client.set_window_size(width, 900).await?;
        open(&tab).await?;
        // The longest answer there is room for: another currency, and inputs that are changed.
        choose(&tab, COUNTRIES, "Sweden").await?;
        settled(&tab).await?;
        tab.run(
            "document.documentElement.dataset.theme = given[0]",
            &[theme.into()],
        )
        .await?;
        drawn(&tab).await?;
        let pdf = printed(&tab).await?;
        std::fs::write(
            traces()?.join(format!(
                "{}-printed-{width}-{theme}.txt",
                tab.browser.name()
            )),
            pdf.as_str().unwrap_or_default(),
        )?;
        let pages = tab.run(include_str!("pages.js"), &[pdf]).await?;
        assert_eq!(pages, json!(1), "from a window of {width} px, {theme}");
    }
    Ok(())
}

/// With as much seen as there can be.
async fn a_plan_under_way_is_printed_on_one_page(tab: Tab) -> Outcome {
    for width in [1280, 500] {
        tab.client.set_window_size(width, 900).await?;
        let seen = "judged=400&finished=208&closed=400&came_back=40&left=200";
        tab.visit(&format!("/?{width}#v=1&since=12&{seen}&country=sweden"))
            .await?;
        settled(&tab).await?;
        drawn(&tab).await?;
        let pages = tab
            .run(include_str!("pages.js"), &[printed(&tab).await?])
            .await?;
        assert_eq!(pages, json!(1), "from a window of {width} px");
    }
    Ok(())
}

/// The page as a PDF on upright A4, in Base64.
async fn printed(tab: &Tab) -> Outcome<Value> {
    let paper = json!({
        "orientation": "portrait",
        "background": false,
        "page": { "width": 21.0, "height": 29.7 },
        "margin": { "top": 1.2, "bottom": 1.2, "left": 1.4, "right": 1.4 },
        "shrinkToFit": false,
    });
    Ok(tab.send("print", paper).await?)
}

/// Question, plan, figures, curve, comparison and source are there, controls and sections that ask
/// for a screen are not, and no text is cut off.
async fn what_is_printed_is_seen_and_fits(tab: Tab) -> Outcome {
    // The width of the paper without its margins, at 96 dots an inch.
    const PAPER: u32 = 688;
    tab.resize(PAPER, 1032).await?;
    open(&tab).await?;
    drawn(&tab).await?;
    tab.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await?;
    drawn(&tab).await?;
    let text = tab.run("return document.body.innerText", &[]).await?;
    let text = text.as_str().unwrap_or_default();
    for part in [
        "Will you wish you had kept more people?",
        "We plan to hand",
        "38–55",
        "Regret is about as likely as not. At 25%",
        "In the same futures",
        "Keep, hybrid or your plan",
        "Assumptions changed: none",
        "U-turn v1, a model’s estimate from 4,096 simulated futures",
        "#v=1",
        "not a forecast for a named company",
    ] {
        assert!(text.contains(part), "{part:?} is not printed");
    }
    for part in [
        "Month by month",
        "Your numbers",
        "Take it along",
        "Drag the handle",
        "it has no server",
        "Stories",
    ] {
        assert!(!text.contains(part), "{part:?} is printed");
    }
    let body = "const field = document.querySelector('.field.headcount');
        return [getComputedStyle(field, '::after').visibility,
          getComputedStyle(field.querySelector('input')).display]";
    assert_eq!(tab.run(body, &[]).await?, json!(["visible", "none"]));
    let body = "const lines = [...document.querySelectorAll('.regret-curve .grid')];
        const tops = lines.map((line) => line.getBoundingClientRect().top);
        const names = document.querySelectorAll('.regret-curve .line-name').length;
        return [Math.max(...tops) - Math.min(...tops) >= 140, names]";
    assert_eq!(tab.run(body, &[]).await?, json!([true, 2]), "the curve");
    let wrong = tab.run(include_str!("fit.js"), &[]).await?;
    let wrong: Vec<String> = serde_json::from_value(wrong)?;
    nothing("what does not fit on paper", &wrong)
}

/// A card with an answer is printed as it stands; of one that was never reached there is a link,
/// whether it is an element's or a frame of its own.
async fn a_card_or_its_link_is_printed_with_its_article(tab: Tab) -> Outcome {
    let print = || tab.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    tab.visit_host("five.html").await?;
    tab.wait("return window.estimates.c1", &[]).await?;
    print().await?;
    let shown = "return ['c1', 'c5'].map((id) => {
          const { shadowRoot } = document.getElementById(id);
          const link = shadowRoot.querySelector('a');
          return [shadowRoot.querySelector('iframe').offsetHeight > 0, link.offsetHeight > 0,
            link.innerText.endsWith('/index.html#n=15'), link.href.endsWith('/index.html#n=15')];
        })";
    let expected = json!([[true, false, false, false], [false, true, true, true]]);
    assert_eq!(tab.run(shown, &[]).await?, expected);

    let printed = "return document.body.innerText + getComputedStyle(
          document.querySelector('.card-foot a'), '::after').content";
    tab.trouble(ENGINE, Trouble::Held);
    tab.look_at("/index.html?embed#n=40").await?;
    let text = tab.run(printed, &[]).await?;
    let text = text.as_str().unwrap_or_default();
    for part in [QUESTION, "Open", "/index.html#n=40"] {
        assert!(text.contains(part), "{part:?} is not printed: {text}");
    }
    assert!(!text.contains("people do"), "{text}");
    tab.no_trouble();
    let answered = "return !document.querySelector('.card > .awaited, .still')";
    tab.wait(answered, &[]).await?;
    let text = tab.run(printed, &[]).await?;
    let text = text.as_str().unwrap_or_default();
    for part in ["people do", "Open"] {
        assert!(text.contains(part), "{part:?} is not printed: {text}");
    }
    let curve = "return document.querySelector('.plot').offsetHeight";
    let height = tab.run(curve, &[]).await?;
    assert!(
        (150..250).contains(&height.as_u64().unwrap_or_default()),
        "a curve of {height} px"
    );
    Ok(())
}
