//! The page before its program is there: it is read and used as if it were, and shows nobody the
//! answer to another's numbers.

use std::collections::BTreeSet;

use fantoccini::Locator;
use serde_json::json;
use uturn::model::cases::CASES;

use super::layout::{SEEN, TYPEFACES, resize_frame, visit_in_frame};
use super::steps::{
    CODE, ENGINE, PROGRAM, another_headline, choose, drawn, headline, no_complaints, nothing,
    select, settled, value,
};
use crate::browser::Browser;
use crate::server::Trouble;
use crate::tab::{BEGUN, Tab};
use crate::words::{AWAITED, HEADLINE, PEOPLE, SETTLED, SHARE, SURVEYS, WORK};
use crate::{Outcome, Scenario, alone, scenarios};

/// The scenarios of this file.
pub fn scenarios(browser: Browser) -> Vec<Scenario> {
    let mut all = scenarios![
        is_the_page_that_the_program_draws,
        keeps_what_is_done_early,
        shows_nobody_the_answer_to_other_numbers,
        answers_before_its_program,
        keeps_room_for_what_is_said_of_a_story,
        is_taken_over_without_anybody,
        offers_the_money_of_the_language_until_that_is_answered,
    ];
    // The others cannot be told to run no scripts.
    if browser == Browser::Chromium {
        all.extend(alone(scenarios![is_read_without_scripts]));
    }
    all
}

/// Words and places of what both have.
const UPPER: &str = "const things = document.querySelectorAll(`.masthead, h1, .sentence, .notes,
      .verdict, .verdict .headline, .in-words, .meaning, .standing, .regret-curve,
      .regret-curve .plot, .rail-key, .hundred, .survey, .facts, .facts dl > div`);
    return [...things].map((thing) => {
      const { left, top, width, height } = thing.getBoundingClientRect();
      return [thing.className || thing.localName, thing.innerText, [left, top, width, height]];
    })";

/// As on a phone, whose scroll bar takes no room.
const NO_SCROLL_BAR: &str = "document.documentElement.style.scrollbarWidth = 'none'";

/// How many offers of another country's money are seen.
const OFFERS: &str = "return document.querySelectorAll('.offer:not([hidden])').length";

/// A thing's name, its words, and its place.
type Thing = (String, String, Vec<f64>);

async fn is_the_page_that_the_program_draws(tab: Tab) -> Outcome {
    let mut wrong = Vec::new();
    // The last with an offer of other money, which stands there from the start.
    for (width, language, offers) in [
        (320, "en-US", 0),
        (390, "en-US", 0),
        (1280, "en-US", 0),
        (390, "en-GB", 1),
        (1280, "en-GB", 1),
        // Its numbers are wider.
        (390, "sv-SE", 1),
    ] {
        // However long the look at the still page takes.
        tab.trouble(CODE, Trouble::Held);
        visit_in_frame(&tab, &format!("{width}&nobody&language={language}")).await?;
        assert_eq!(tab.run(OFFERS, &[]).await?, json!(offers));
        // The narrowest page is taller than the frame.
        tab.run(NO_SCROLL_BAR, &[]).await?;
        tab.run(TYPEFACES, &[json!(true)]).await?;
        drawn(&tab).await?;
        assert_eq!(tab.run(BEGUN, &[]).await?, json!(false));
        let still: Vec<Thing> = serde_json::from_value(tab.run(UPPER, &[]).await?)?;
        tab.no_trouble();
        tab.run("dispatchEvent(new Event('pointermove'))", &[])
            .await?;
        // With the answer that it came with, in whatever numerals.
        let there = "return !document.querySelector('.still')
            && !!document.querySelector('.take-along')";
        tab.wait(there, &[]).await?;
        drawn(&tab).await?;
        let now: Vec<Thing> = serde_json::from_value(tab.run(UPPER, &[]).await?)?;
        assert!(still.len() > 15, "{} things", still.len());
        assert_eq!(still.len(), now.len());
        for ((name, words, place), (_, now_words, now_place)) in still.iter().zip(&now) {
            if words != now_words {
                wrong.push(format!(
                    "at {width} px: {name} said {words:?}, now {now_words:?}"
                ));
            }
            if place
                .iter()
                .zip(now_place)
                .any(|(a, b)| (a - b).abs() > SEEN)
            {
                wrong.push(format!(
                    "at {width} px: {name}, from {place:?} to {now_place:?}"
                ));
            }
        }
        tab.client.enter_parent_frame().await?;
    }
    nothing("what changed", &wrong)
}

/// What is typed, chosen and focused while the program is on its way.
async fn keeps_what_is_done_early(tab: Tab) -> Outcome {
    tab.trouble(CODE, Trouble::Held);
    tab.look_at("/").await?;
    let before = tab.wait_for_text(HEADLINE).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    tab.retype(&people, "250").await?;
    select(&tab, WORK, "translation").await?;
    choose(&tab, SURVEYS, "no survey: one figure").await?;
    let share = tab.by_role("textbox", SHARE).await?;
    tab.retype(&share, "4").await?;
    assert_eq!(tab.run(BEGUN, &[]).await?, json!(false));
    tab.no_trouble();
    tab.wait(BEGUN, &[]).await?;
    // Typing goes on where it was.
    let focused = tab.client.active_element().await?;
    focused.send_keys("1").await?;
    another_headline(&tab, &before).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    assert_eq!(value(&people).await?, "250");
    tab.wait("return location.hash.includes('x=0.41')", &[])
        .await?;
    let address = tab.run("return location.hash", &[]).await?;
    let address = address.as_str().unwrap_or_default().to_owned();
    for part in ["n=250", "work=translation", "survey=none"] {
        assert!(address.contains(part), "{address} has no {part}");
    }
    Ok(())
}

async fn shows_nobody_the_answer_to_other_numbers(tab: Tab) -> Outcome {
    // A file of the same origin, where the memory of an earlier visit can be left.
    tab.look_at("/e2e/axe.js").await?;
    tab.run("localStorage.setItem('uturn', 'v=1&n=250')", &[])
        .await?;
    tab.trouble(CODE, Trouble::Held);
    for (page, fields) in [
        ("/index.html?embed#v=1&n=120&accent=ffff00", 3),
        ("/?by-a-link#v=1&n=120", 6),
        ("/?as-remembered", 6),
    ] {
        tab.look_at(page).await?;
        tab.wait_for_text(AWAITED).await?;
        assert_eq!(tab.run(BEGUN, &[]).await?, json!(false));
        let seen = "return [...document.querySelectorAll('main input[type=text]')]
            .map((input) => `${input.disabled} ${input.value}`)";
        assert_eq!(
            tab.run(seen, &[]).await?,
            json!(vec!["true "; fields]),
            "fields of {page}"
        );
        let shown = "const said = [...document.querySelectorAll('.headline .unseen, .standing')]
              .map((each) => each.textContent);
            const figure = document.querySelector('.headline .figure');
            return [getComputedStyle(figure).color, ...new Set(said)]";
        assert_eq!(
            tab.run(shown, &[]).await?,
            json!(["rgba(0, 0, 0, 0)", AWAITED]),
            "the verdict of {page}"
        );
    }
    tab.no_trouble();
    headline(&tab).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    assert_eq!(value(&people).await?, "250");
    Ok(())
}

/// From the engine alone; the program then goes on with the engine's work.
async fn answers_before_its_program(tab: Tab) -> Outcome {
    tab.trouble(PROGRAM, Trouble::Held);
    tab.look_at("/#v=1&n=250&x=0.4&work=translation").await?;
    tab.wait_for_text(SETTLED).await?;
    assert_eq!(tab.run(BEGUN, &[]).await?, json!(false));
    let told = "const within = (selector) => document.querySelector(`.still ${selector}`);
        return [within('#headcount').value, within('#ai_share').value,
          within('select').selectedOptions[0].textContent,
          within('.verdict').innerText.replace(/\\s+/gu, ' ')]";
    let [people, share, work, still]: [String; 4] =
        serde_json::from_value(tab.run(told, &[]).await?)?;
    assert_eq!([people, share, work], ["250", "40%", "translation"]);
    assert_eq!(tab.times_asked(ENGINE), 1);
    let watch = "window.seen = [];
        const look = () => window.seen.push(document.querySelector('.standing')?.textContent);
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true })";
    tab.run(watch, &[]).await?;
    tab.no_trouble();
    tab.wait(BEGUN, &[]).await?;
    settled(&tab).await?;
    // One sentence comes with the program.
    tab.restyle(".in-words { display: none }").await?;
    let now = "return document.querySelector('.verdict').innerText.replace(/\\s+/gu, ' ')";
    assert_eq!(tab.run(now, &[]).await?, json!(still));
    let flickers = "return [window.seen.length > 0, window.seen.includes(given[0])]";
    let flickers = tab.run(flickers, &[json!(AWAITED)]).await?;
    assert_eq!(
        flickers,
        json!([true, false]),
        "the answer was gone for a moment"
    );
    no_complaints(&tab).await
}

/// After some quiet, so that it is there when somebody comes.
async fn is_taken_over_without_anybody(tab: Tab) -> Outcome {
    tab.look_at("/?nobody").await?;
    assert_eq!(tab.run(BEGUN, &[]).await?, json!(false));
    settled(&tab).await
}

/// In one click, before the program is there or after; a link and the card offer nothing.
async fn offers_the_money_of_the_language_until_that_is_answered(tab: Tab) -> Outcome {
    for silent in [
        "/?language=de-DE#v=1&n=701",
        "/index.html?embed&language=de-DE",
        "/?language=de-DE&without=storage",
    ] {
        tab.visit(silent).await?;
        assert_eq!(tab.run(OFFERS, &[]).await?, json!(0), "{silent}");
    }

    tab.trouble(CODE, Trouble::Held);
    // A language without a region is that of the likeliest.
    for (language, offers) in [("de-CH", 0), ("en-US", 0), ("de", 1)] {
        tab.look_at(&format!("/?language={language}")).await?;
        assert_eq!(tab.run(OFFERS, &[]).await?, json!(offers), "{language}");
    }

    // Taken before the program is there: it does the same with its own list. Ireland writes numbers
    // as these tests read them.
    tab.look_at("/?language=en-IE").await?;
    let take = tab.by_role("button", "Change to euros, with euro-area pay");
    take.await?.click().await?;
    assert_eq!(tab.run(OFFERS, &[]).await?, json!(0));
    assert_eq!(tab.run(BEGUN, &[]).await?, json!(false));
    tab.no_trouble();
    tab.wait("return location.hash.includes('country=euro')", &[])
        .await?;
    settled(&tab).await?;
    let chosen = "const list = document.activeElement;
        return [list.id, list.selectedOptions[0].text]";
    let euros = json!(["country", "euros, with euro-area pay"]);
    assert_eq!(tab.run(chosen, &[]).await?, euros);
    assert_eq!(tab.run(OFFERS, &[]).await?, json!(0));

    // Refused once the program is there, and before.
    for held in [false, true] {
        tab.run("localStorage.clear()", &[]).await?;
        if held {
            tab.trouble(CODE, Trouble::Held);
        }
        tab.look_at(&format!("/?language=en-IE&{held}")).await?;
        if !held {
            settled(&tab).await?;
        }
        tab.by_role("button", "leave it so").await?.click().await?;
        tab.wait(&format!("{OFFERS} === 0"), &[]).await?;
        let kept = "return localStorage.getItem('uturn-country') !== null";
        tab.wait(kept, &[]).await?;
        tab.no_trouble();
        settled(&tab).await?;
        assert_eq!(tab.run(OFFERS, &[]).await?, json!(0));
        assert_eq!(tab.run(chosen, &[]).await?[0], json!("country"));
        tab.visit(&format!("/?language=en-IE&again-{held}")).await?;
        assert_eq!(tab.run(OFFERS, &[]).await?, json!(0));
    }
    no_complaints(&tab).await
}

/// The answer with what it is an answer to, and no control that does nothing.
async fn is_read_without_scripts(tab: Tab) -> Outcome {
    tab.devtools(
        "Emulation.setScriptExecutionDisabled",
        json!({ "value": true }),
    )
    .await?;
    tab.look_at("/").await?;
    let read = tab.client.find(Locator::Css("body")).await?.text().await?;
    for words in [
        "700 people who do customer service, with 67%",
        "38–55",
        "From 4,096",
    ] {
        assert!(read.contains(words), "{words:?} is missing in {read:?}");
    }
    let enabled = tab
        .client
        .find_all(Locator::Css("#page :is(input, select, button):enabled"))
        .await?;
    assert_eq!(enabled.len(), 0);
    assert!(!read.contains("Simulating"));
    Ok(())
}

/// Whose plan it is stands above the sentence, and comes with the program: there is as much room for
/// it before as any story takes.
async fn keeps_room_for_what_is_said_of_a_story(tab: Tab) -> Outcome {
    // On the page: a story that is opened brings its question to the top of the window.
    let top = "return document.querySelector('.asked').getBoundingClientRect().top + scrollY";
    let mut still = Vec::new();
    tab.trouble(CODE, Trouble::Held);
    for width in [1280, 768, 390, 320] {
        visit_in_frame(&tab, &format!("{width}&nobody#v=1&story={}", CASES[0].key)).await?;
        tab.run(NO_SCROLL_BAR, &[]).await?;
        tab.run(TYPEFACES, &[json!(true)]).await?;
        drawn(&tab).await?;
        still.push((width, tab.run(top, &[]).await?.as_f64()));
        assert_eq!(tab.run(BEGUN, &[]).await?, json!(false));
        tab.client.clone().enter_parent_frame().await?;
    }
    tab.no_trouble();
    tab.client.enter_frame(0).await?;
    settled(&tab).await?;
    let (mut moved, mut names) = (Vec::new(), BTreeSet::new());
    for case in CASES {
        let load = "location.hash = `v=1&story=${given[0]}`";
        tab.run(load, &[json!(case.key)]).await?;
        let named = "const name = document.querySelector('.story-told h2')?.innerText;
            return !given[0].includes(name) && name";
        let name = tab.wait(named, &[json!(names)]).await?;
        names.insert(name.as_str().unwrap_or_default().to_owned());
        for &(width, still) in &still {
            resize_frame(&tab, width).await?;
            let now = tab.run(top, &[]).await?.as_f64();
            if (now.unwrap_or_default() - still.unwrap_or_default()).abs() > SEEN {
                moved.push(format!(
                    "at {width} px, {}: {still:?}, now {now:?}",
                    case.key
                ));
            }
        }
    }
    nothing("the sentence moved", &moved)
}
