//! The card in pages of another origin: as an element and as a plain frame.

use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::steps::{PROGRAM, nothing};
use crate::browser::Browser;
use crate::server::Trouble;
use crate::tab::{BEGUN, Tab};
use crate::{Outcome, Scenario, alone, in_one, scenarios};

/// The scenarios of this file.
pub fn scenarios(browser: Browser) -> Vec<Scenario> {
    let mut all = scenarios![
        cards_fit_their_frames_in_an_odd_article,
        a_card_answers_before_its_program,
        an_element_follows_its_attributes_and_the_card_alone,
        a_card_that_is_moved_leaves_the_history_alone,
        a_sandbox_without_an_origin_is_said_to_be_one,
        a_card_whose_files_do_not_come_has_a_height_all_the_same,
        where_scripts_are_off_there_is_a_link_and_a_frame_works,
        a_card_leaves_storage_and_history_alone,
    ];
    all.extend(in_one(scenarios![
        a_card_answers_a_plan_under_way,
        the_window_gives_code_that_shows_the_same_card,
    ]));
    // It counts what a browser that keeps files fetches.
    all.extend(alone(scenarios![
        five_cards_share_one_engine_and_wait_until_they_are_near
    ]));
    // Only Chromium's driver moves a finger over frames.
    if browser == Browser::Chromium {
        all.extend(alone(scenarios![
            a_swipe_that_starts_on_the_curve_scrolls_the_article
        ]));
    }
    all
}

/// Waits for the answer that a calculator of the page reports, and returns its last one.
async fn estimate(tab: &Tab, id: &str) -> Outcome<Value> {
    tab.wait("return window.estimates[given[0]]?.at(-1)", &[json!(id)])
        .await
}

/// The frame of a calculator.
async fn frame(tab: &Tab, id: &str) -> Outcome<Element> {
    let body = "return [document.getElementById(given[0]).shadowRoot.querySelector('iframe')]";
    let found = tab.elements(body, &[json!(id)]).await?;
    found.into_iter().next().ok_or_else(|| "no frame".into())
}

/// What stands in a card, and what does not fit its frame.
async fn in_card(tab: &Tab, frame: Element, body: &str) -> Outcome<Value> {
    in_card_with(tab, frame, body, &[]).await
}

async fn in_card_with(tab: &Tab, frame: Element, body: &str, given: &[Value]) -> Outcome<Value> {
    frame.enter_frame().await?;
    let found = tab.run(body, given).await;
    tab.client.clone().enter_parent_frame().await?;
    found
}

/// To the pixel: no more, no less, and no bar to scroll with.
const FITS: &str = "const [mayBeTaller] = given;
    const root = document.documentElement;
    const card = Math.ceil(document.querySelector('.card').getBoundingClientRect().height);
    const wrong = [];
    if (mayBeTaller ? innerHeight < card : innerHeight !== card) wrong.push(`a frame of ${innerHeight} px for a card of ${card} px`);
    if (root.clientWidth !== innerWidth) wrong.push('a bar to scroll down with');
    if (root.scrollWidth > root.clientWidth) wrong.push(`${root.scrollWidth} px wide in ${innerWidth} px`);
    if (innerWidth <= 320 && innerHeight > 480) wrong.push(`${innerHeight} px tall at ${innerWidth} px`);
    // The curve is there, and as tall as it has to be, once the program is.
    if (document.querySelector('.still')) return wrong;
    const band = document.querySelector('.onward .plot .beyond')?.getBoundingClientRect().height;
    if (band >= 100) return wrong;
    if (band) wrong.push(`a band of ${band} px`);
    const lines = [...document.querySelectorAll('.plot .grid')].map((line) => line.getBoundingClientRect().top);
    const tall = Math.max(...lines) - Math.min(...lines);
    if (!(tall >= 140)) wrong.push(`${tall} px from the lowest to the highest line of the grid`);
    const names = document.querySelectorAll('.plot .line-name').length;
    if (names !== 2) wrong.push(`${names} lines with a name`);
    return wrong";

async fn fits(tab: &Tab, id: &str) -> Outcome {
    let scroll = "document.getElementById(given[0]).scrollIntoView()";
    tab.run(scroll, &[json!(id)]).await?;
    estimate(tab, id).await?;
    fits_its_frame(tab, id).await
}

async fn fits_its_frame(tab: &Tab, id: &str) -> Outcome {
    // WebKit enlarges the frame with what is around it, and not what is in it: there is room left.
    let may_be_taller = tab.browser == Browser::WebKit && id == "zoomed";
    let given = [json!(may_be_taller)];
    let mut wrong = Vec::new();
    // Sizes settle within a few frames: the typefaces come after the answer.
    for _ in 0..60 {
        let found = in_card_with(tab, frame(tab, id).await?, FITS, &given).await?;
        wrong = serde_json::from_value(found)?;
        if wrong.is_empty() {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    nothing(id, &wrong)
}

/// From right to left, under a policy that allows nothing else, in a narrow column, enlarged, and
/// not shown at first.
async fn cards_fit_their_frames_in_an_odd_article(tab: Tab) -> Outcome {
    tab.visit_host("article.html").await?;
    estimate(&tab, "narrowest").await?;
    let focused = tab
        .run(
            "return document.activeElement === document.body && scrollY",
            &[],
        )
        .await?;
    assert_eq!(
        focused,
        json!(0),
        "the focus was taken, or the page scrolled"
    );
    for id in ["narrowest", "narrow", "zoomed"] {
        fits(&tab, id).await?;
    }
    let hidden =
        "return Boolean(document.getElementById('later').shadowRoot.querySelector('iframe').src)";
    assert_eq!(
        tab.run(hidden, &[]).await?,
        json!(false),
        "loaded before it is shown"
    );
    tab.run(
        "document.querySelector('.later').classList.add('shown')",
        &[],
    )
    .await?;
    fits(&tab, "later").await?;
    let violations = tab.run("return window.violations", &[]).await?;
    assert_eq!(violations, json!([]));

    let narrow = estimate(&tab, "narrow").await?;
    let risk = &narrow["estimate"]["regret_risk"]["alone"];
    let at = narrow["estimate"]["plan_index"]
        .as_u64()
        .ok_or("no plan_index")? as usize;
    let risk = risk[at].as_f64().ok_or("no risk")?;
    assert!(
        (0.3..0.45).contains(&risk),
        "docs/model.md section 7: 37.7 in 100, not {risk}"
    );
    let link = narrow["link"].as_str().unwrap_or_default();
    assert!(link.ends_with("/index.html#v=1"), "{link}");
    let open =
        "const link = document.querySelector('.card-foot a'); return link.href + ' ' + link.target";
    let narrowest = in_card(&tab, frame(&tab, "narrowest").await?, open).await?;
    let narrowest = narrowest.as_str().unwrap_or_default().to_owned();
    assert!(
        narrowest.ends_with("#v=1&country=sweden&n=100000&x=1 _blank"),
        "{narrowest}"
    );
    let dark = in_card(
        &tab,
        frame(&tab, "zoomed").await?,
        "return document.documentElement.dataset.theme",
    )
    .await?;
    assert_eq!(dark, json!("dark"));
    Ok(())
}

/// From the engine alone, in a frame that fits it.
async fn a_card_answers_before_its_program(tab: Tab) -> Outcome {
    tab.trouble(PROGRAM, Trouble::Held);
    tab.visit_host("article.html").await?;
    for id in ["narrow", "zoomed"] {
        let scroll = "document.getElementById(given[0]).scrollIntoView()";
        tab.run(scroll, &[json!(id)]).await?;
    }
    let shown = "const still = document.querySelector('.still .card');
        const card = still ?? document.querySelector('.card');
        const answer = card?.querySelector('.answer-line:not(.awaited)');
        return answer && [Boolean(still), answer.innerText, [
          document.documentElement.dataset.theme ?? null,
          ...[...card.querySelectorAll('input[type=text]')].map((input) => input.value)]]";
    let mut seen = Vec::new();
    for id in ["narrow", "zoomed"] {
        let (is_still, answer, still): (bool, String, Value) =
            serde_json::from_value(in_card_when(&tab, id, shown).await?)?;
        assert!(is_still, "the program of {id} was not held");
        assert!(answer.contains("simulated futures"), "{id} says {answer:?}");
        fits_its_frame(&tab, id).await?;
        seen.push(still);
    }
    assert_eq!(tab.run("return window.estimates", &[]).await?, json!({}));
    tab.no_trouble();
    for (id, still) in ["narrow", "zoomed"].into_iter().zip(seen) {
        estimate(&tab, id).await?;
        fits(&tab, id).await?;
        let now = in_card_when(&tab, id, shown).await?;
        assert_eq!([&now[0], &now[2]], [&json!(false), &still], "{id}");
    }
    Ok(())
}

/// By its one attribute, as the page gives it: the figure, what was seen, a curve, and the way to the
/// page with all of it. Until its answer is there it keeps the height that it was given.
async fn a_card_answers_a_plan_under_way(tab: Tab) -> Outcome {
    tab.trouble(PROGRAM, Trouble::Held);
    tab.visit_host("under_way.html").await?;
    let asked = "const main = document.querySelector('.still main');
        return main && [main.innerText.split('\\n')[0], main.querySelectorAll('.sentence').length, innerHeight]";
    let waits = in_card_when(&tab, "onward", asked).await?;
    assert_eq!(waits, json!(["Go on, or turn back?", 0, 470]));
    tab.no_trouble();
    fits(&tab, "onward").await?;
    let told = estimate(&tab, "onward").await?;
    let link = told["link"].as_str().unwrap_or_default();
    let given = "#v=1&since=12&judged=400&finished=208";
    assert!(link.ends_with(given), "{link}");
    let words = told["words"].as_str().unwrap_or_default();
    assert!(words.starts_with("12 months after 67% of "), "{words}");
    let risk = &told["estimate"]["regretted"]["probability"]["alone"];
    assert!(risk.as_f64().is_some_and(|risk| risk > 0.1), "{risk}");
    let seen = "return [
        document.querySelector('.card-foot a').hash,
        document.querySelector('.answer-line').innerText.includes('52% of 400'),
        document.documentElement.dataset.theme,
      ]";
    let seen = in_card(&tab, frame(&tab, "onward").await?, seen).await?;
    assert_eq!(seen, json!([given, true, "dark"]));
    let title = "const { shadowRoot } = document.getElementById('onward');
        return shadowRoot.querySelector('iframe').title";
    let title = tab.run(title, &[]).await?;
    assert_eq!(title, json!("U-turn: go on, or turn back?"));

    let change = "document.getElementById('onward').setAttribute('link', 'v=1&n=250&since=6')";
    tab.run(change, &[]).await?;
    let changed = "return window.estimates.onward.at(-1).link.endsWith('#v=1&n=250&since=6')";
    tab.wait(changed, &[]).await?;
    fits_its_frame(&tab, "onward").await?;

    // What to do after a pilot, where the link asks about one.
    fits(&tab, "pilot").await?;
    let rule = "const rule = document.querySelector('.pilot-rule')?.innerText;
        return rule?.startsWith('A pilot on the easiest 20% of issues') ? rule : null";
    in_card_when(&tab, "pilot", rule).await?;
    fits_its_frame(&tab, "pilot").await
}

/// What a script in a card returns once it returns something.
async fn in_card_when(tab: &Tab, id: &str, body: &str) -> Outcome<Value> {
    for _ in 0..200 {
        let found = in_card(tab, frame(tab, id).await?, body).await?;
        if !found.is_null() {
            return Ok(found);
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    Err(format!("{id} shows nothing").into())
}

/// Messages of the right form from anyone else change nothing, neither here nor in the card. A script
/// of the article changes an attribute: the card follows in place.
async fn an_element_follows_its_attributes_and_the_card_alone(tab: Tab) -> Outcome {
    tab.visit_host("article.html").await?;
    fits(&tab, "narrow").await?;
    let body = "const frame = document.getElementById('narrow').shadowRoot.querySelector('iframe');
        const before = [frame.style.height, window.estimates.narrow.length].join();
        const message = { sentinel: 'amp', type: 'embed-size', height: 4321 };
        const estimate = { type: 'uturn-estimate', link: 'x', estimate: {} };
        for (const each of [message, estimate, null, 7, 'embed-size', { type: {} }]) {
          window.postMessage(each, '*');
          frame.contentWindow.postMessage(each, '*');
        }
        await new Promise((later) => setTimeout(later, 500));
        return before === [frame.style.height, window.estimates.narrow.length].join()";
    assert_eq!(tab.run(body, &[]).await?, json!(true));
    fits(&tab, "narrow").await?;

    let entries = tab.run("return history.length", &[]).await?;
    in_card(
        &tab,
        frame(&tab, "narrow").await?,
        "window.isStillThere = true",
    )
    .await?;
    let change = "document.getElementById('narrow').setAttribute('headcount', '250')";
    tab.run(change, &[]).await?;
    let changed =
        "const last = window.estimates.narrow.at(-1); return last.link.endsWith('#v=1&n=250')";
    tab.wait(changed, &[]).await?;
    let kept = in_card(
        &tab,
        frame(&tab, "narrow").await?,
        "return window.isStillThere",
    )
    .await?;
    assert_eq!(kept, json!(true), "the card was loaded anew");
    assert_eq!(tab.run("return history.length", &[]).await?, entries);

    tab.run(
        "document.getElementById('narrow').setAttribute('headcount', '<b>')",
        &[],
    )
    .await?;
    let said = "const said = document.querySelector('.notice')?.innerText;
        return said?.includes('“<b>” could not be used') || null";
    in_card_when(&tab, "narrow", said).await.map(drop)
}

/// Put elsewhere, and into something else: it starts anew, and goes on following its attributes.
async fn a_card_that_is_moved_leaves_the_history_alone(tab: Tab) -> Outcome {
    tab.visit_host("article.html").await?;
    fits(&tab, "narrow").await?;
    let entries = tab.run("return history.length", &[]).await?;
    for change in [
        "document.body.append(card)",
        "const box = document.createElement('div'); card.replaceWith(box); box.append(card)",
        "card.setAttribute('headcount', '250')",
    ] {
        let body = "window.estimates = {}; const card = document.getElementById('narrow');";
        tab.run(&format!("{body} {change}"), &[]).await?;
        fits(&tab, "narrow").await?;
        let now = tab.run("return history.length", &[]).await?;
        assert_eq!(now, entries, "{change}");
    }
    let link = estimate(&tab, "narrow").await?["link"].clone();
    let link = link.as_str().unwrap_or_default();
    assert!(link.ends_with("#v=1&n=250"), "{link}");
    Ok(())
}

/// What stands in a frame that is as tall as all of it, with this notice and a way to the page.
const NOTICE: &str = "const notice = document.querySelector('.stopped');
    // The frame may still be empty.
    if (!notice) return null;
    const { height } = document.documentElement.getBoundingClientRect();
    const link = document.querySelector('.card-foot a');
    return notice.innerText.includes(given[0]) && innerHeight === Math.ceil(height)
      && notice.offsetHeight > 0 && height >= notice.offsetHeight + link.offsetHeight
      && link.href";

async fn a_sandbox_without_an_origin_is_said_to_be_one(tab: Tab) -> Outcome {
    tab.visit_host("sandboxed.html").await?;
    let frame = tab
        .client
        .find(fantoccini::Locator::Id("sandboxed"))
        .await?;
    frame.enter_frame().await?;
    let link = tab
        .wait(NOTICE, &[json!("has to say allow-same-origin")])
        .await?;
    let link = link.as_str().unwrap_or_default();
    assert!(link.ends_with("/index.html#n=250&x=0.4"), "{link}");
    Ok(())
}

/// Neither grows without end for want of a style, nor cuts off why there is no answer.
async fn a_card_whose_files_do_not_come_has_a_height_all_the_same(tab: Tab) -> Outcome {
    tab.trouble(".css", Trouble::Refused);
    tab.visit_host("five.html").await?;
    estimate(&tab, "c1").await?;
    // One that asked for more with each of its messages would never be as tall twice.
    let rests = "const frame = document.getElementById('c1').shadowRoot.querySelector('iframe');
        const height = () => frame.getBoundingClientRect().height;
        const before = height();
        await new Promise((later) => setTimeout(later, 1000));
        return height() === before";
    tab.wait(rests, &[]).await?;

    // The program, and the part of it that is the card.
    for file in [super::steps::CODE, "/split_card.wasm"] {
        tab.trouble(file, Trouble::Refused);
        tab.visit_host("article.html").await?;
        is_as_tall_as_its_notice(&tab, file).await?;
    }
    Ok(())
}

async fn is_as_tall_as_its_notice(tab: &Tab, file: &str) -> Outcome {
    let notice = [json!("could not be loaded")];
    for _ in 0..100 {
        let card = frame(tab, "narrow").await?;
        if in_card_with(tab, card, NOTICE, &notice).await?.is_string() {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    Err(format!("{file}: the frame is not as tall as the notice and what else is in it").into())
}

async fn five_cards_share_one_engine_and_wait_until_they_are_near(tab: Tab) -> Outcome {
    tab.keep_in_caches();
    tab.visit_host("five.html").await?;
    for id in ["c1", "c2"] {
        estimate(&tab, id).await?;
    }
    let started = "return [...document.querySelectorAll('uturn-calculator')]
        .filter((each) => each.shadowRoot.querySelector('iframe').src).map((each) => each.id)";
    assert_eq!(tab.run(started, &[]).await?, json!(["c1", "c2"]));
    for id in (3..=5).map(|number| format!("c{number}")) {
        let scroll = "document.getElementById(given[0]).scrollIntoView()";
        tab.run(scroll, &[json!(id)]).await?;
        estimate(&tab, &id).await?;
    }
    let downloads = tab.times_asked(super::steps::ENGINE);
    // WebKit keeps nothing between pages while it is driven by a test.
    let most = if tab.browser == Browser::WebKit { 5 } else { 1 };
    assert!((1..=most).contains(&downloads), "{downloads} downloads");
    Ok(())
}

/// A finger that starts on a card's curve, on the rail below it, or on the very handle, scrolls the
/// article; it does not take the share along.
async fn a_swipe_that_starts_on_the_curve_scrolls_the_article(tab: Tab) -> Outcome {
    // None where the handle is.
    for (part, along) in [
        (".plot", Some(0.5)),
        (".slider", Some(0.5)),
        (".slider", None),
    ] {
        tab.visit_host("five.html").await?;
        estimate(&tab, "c1").await?;
        let place = "const [part, given_along] = given;
            const along = given_along ?? document.querySelector('.slider').value / 100;
            const { left, width, top, height } = document.querySelector(part).getBoundingClientRect();
            // The handle is as wide as a finger and stays within the slider.
            return [left + 22 + (width - 44) * along, top + height / 2]";
        let card = frame(&tab, "c1").await?;
        let within = in_card_with(&tab, card, place, &[json!(part), json!(along)]).await?;
        let place = "const card = document.getElementById('c1').shadowRoot.querySelector('iframe');
            const { left, top } = card.getBoundingClientRect();
            return [left + given[0][0], top + given[0][1]]";
        let place = serde_json::from_value(tab.run(place, &[within]).await?)?;
        let state = "return [window.estimates.c1.length, window.estimates.c1.at(-1).link]";
        let before = tab.run(state, &[]).await?;
        tab.swipe(place, -200.0).await?;
        tab.wait("return scrollY > 100", &[]).await?;
        tab.run("await new Promise((later) => setTimeout(later, 500))", &[])
            .await?;
        let after = tab.run(state, &[]).await?;
        assert_eq!(
            after, before,
            "a swipe from {part}, {along:?}, moved the share"
        );
    }
    Ok(())
}

async fn where_scripts_are_off_there_is_a_link_and_a_frame_works(tab: Tab) -> Outcome {
    tab.visit_host("without.html").await?;
    let link = tab.by_role("link", "Open U-turn").await?;
    assert!(link.is_displayed().await?);
    let plain = tab.client.find(fantoccini::Locator::Id("plain")).await?;
    plain.enter_frame().await?;
    tab.wait(BEGUN, &[]).await?;
    tab.wait_for_text(crate::words::HEADLINE).await?;
    let people = tab.by_role("textbox", crate::words::PEOPLE).await?;
    assert_eq!(super::steps::value(&people).await?, "250");
    let root = "const root = document.documentElement;
        return root.scrollHeight <= innerHeight && root.scrollWidth <= innerWidth";
    tab.wait(root, &[]).await?;
    Ok(())
}

/// Whatever is done in it.
async fn a_card_leaves_storage_and_history_alone(tab: Tab) -> Outcome {
    tab.visit("/index.html?embed#v=1&n=40").await?;
    tab.wait("return !document.querySelector('.awaited')", &[])
        .await?;
    let before = tab.run("return history.length", &[]).await?;
    let people = tab.by_role("textbox", crate::words::PEOPLE).await?;
    tab.retype(&people, "60").await?;
    tab.press_tab().await?;
    let open = "return document.querySelector('.card-foot a').href.endsWith('#v=1&n=60')";
    tab.wait(open, &[]).await?;
    let after = "return [history.length, location.hash, localStorage.length]";
    assert_eq!(tab.run(after, &[]).await?, json!([before, "#v=1&n=40", 0]));
    // Nor does it show what the page has left there.
    tab.run("localStorage.setItem('uturn', 'v=1&n=250')", &[])
        .await?;
    tab.visit("/index.html?embed&again").await?;
    tab.wait(BEGUN, &[]).await?;
    tab.wait_for_text(crate::words::HEADLINE).await?;
    let people = tab.by_role("textbox", crate::words::PEOPLE).await?;
    assert_eq!(super::steps::value(&people).await?, "700");
    super::steps::no_complaints(&tab).await
}

/// The height of the card in the window, once it is as tall as its frame.
const PREVIEWED: &str = "const frame = document.querySelector('dialog.embed iframe');
    const card = frame.contentDocument?.querySelector('.card');
    return card && !card.querySelector('.awaited')
      && frame.clientHeight === Math.ceil(card.getBoundingClientRect().height)
      && frame.clientHeight";

const CODE: &str = "return document.querySelector('dialog.embed code').textContent";

/// The frame's code, put into a narrow column as it stands, shows all of the card of the preview; that of
/// a picture names the one that is saved.
async fn the_window_gives_code_that_shows_the_same_card(tab: Tab) -> Outcome {
    tab.visit("/#v=1&n=250&x=0.4").await?;
    super::steps::settled(&tab).await?;
    super::steps::choose(&tab, "Shape", "square, 1080 × 1080").await?;
    let entries = tab.run("return history.length", &[]).await?;
    tab.click("button", "Embed this …").await?;
    tab.wait(PREVIEWED, &[]).await?;
    let marked = "document.querySelector('dialog.embed iframe').contentWindow.isTheSame = true";
    tab.run(marked, &[]).await?;
    super::steps::choose(&tab, "Form", "frame").await?;
    super::steps::choose(&tab, "Theme", "dark").await?;
    let accent = tab.by_role("textbox", "Accent colour").await?;
    tab.retype(&accent, "blue").await?;
    tab.wait_for_text("Allowed is a colour such as 0a7d5a")
        .await?;
    tab.retype(&accent, "0a7d5a").await?;
    let card = "return document.querySelector('dialog.embed iframe').contentWindow.location.href
        .endsWith('index.html?embed#v=1&n=250&x=0.4&theme=dark&accent=0a7d5a')";
    tab.wait(card, &[]).await?;
    tab.wait(PREVIEWED, &[]).await?;
    let same = "return document.querySelector('dialog.embed iframe').contentWindow.isTheSame";
    let same = tab.run(same, &[]).await?;
    assert_eq!(same, json!(true), "the card was loaded again for its look");
    let code = tab.run(CODE, &[]).await?;
    let code = code.as_str().unwrap_or_default();
    super::steps::choose(&tab, "Form", "linked picture").await?;
    let of_picture = "const code = document.querySelector('dialog.embed code').textContent;
        return given.every((part) => code.includes(part))";
    let saved = "<img src=\"uturn-21-30-in-100-square.png\"";
    let size = "width=\"1080\" height=\"1080\"";
    tab.wait(of_picture, &[json!(saved), json!(size)]).await?;
    assert_eq!(tab.run("return history.length", &[]).await?, entries);
    super::steps::no_complaints(&tab).await?;
    // A page with a policy of its own, which is none.
    tab.visit("/e2e/blank.html").await?;
    let column = "document.body.innerHTML = `<div style='width: 288px'>${given[0]}</div>`";
    tab.run(column, &[json!(code)]).await?;
    let shown = "return document.querySelector('iframe').contentWindow.location.hash
        === '#v=1&n=250&x=0.4&theme=dark&accent=0a7d5a'";
    tab.wait(shown, &[]).await?;
    let is_whole = "const frame = document.querySelector('iframe');
        const card = frame.contentDocument?.querySelector('.card');
        return card && !card.matches('.still') && !card.querySelector('.awaited, .still')
          && card.getBoundingClientRect().bottom <= frame.clientHeight";
    tab.wait(is_whole, &[]).await?;
    Ok(())
}
