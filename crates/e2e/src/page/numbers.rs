//! All inputs: shown, typed, pulled, chosen, reset and undone; and the guess before the answer. What
//! the section says is shown natively (`app/components/tests`).

use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::steps::{
    another_headline, choose, headline, no_complaints, open, settled, unfold, value,
};
use crate::tab::Tab;
use crate::words::{ANSWER, CLAIM, COUNTRIES, CUT, FINISH, HEADLINE, NUMBERS};
use crate::{Outcome, Scenario, in_one, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    [
        scenarios![
            what_is_typed_pulled_and_chosen_is_reset_and_undone,
            an_input_is_found_and_the_search_is_left_by_key,
        ],
        in_one(scenarios![
            ten_inputs_are_open_and_all_with_their_curves_on_a_click,
            a_vendors_rate_becomes_a_claim_and_a_country_brings_its_money,
            a_guess_comes_before_the_answer,
        ]),
    ]
    .concat()
}

/// Headings of the section: its own, those of its groups and figures, and one for each input.
async fn headings(tab: &Tab) -> Outcome<Vec<String>> {
    let section = tab.by_role("region", NUMBERS).await?;
    let headings = tab.all_by_role_in(&section, "heading").await?;
    Ok(headings.into_iter().map(|(_, name)| name).collect())
}

async fn field(tab: &Tab, end: &str) -> Outcome<Element> {
    tab.by_role("textbox", &format!("{FINISH}: {end}")).await
}

/// The curves of uncertain inputs come with the answer, those of the plan's own are worked out when
/// they are looked at.
async fn ten_inputs_are_open_and_all_with_their_curves_on_a_click(tab: Tab) -> Outcome {
    open(&tab).await?;
    assert_eq!(curves(&tab).await?, json!(10));
    let few = headings(&tab).await?;
    assert!(few.iter().any(|name| name == FINISH), "{few:?}");
    const FEWER: &str = "Show only the 10 that matter most";
    const ALL: &str = "Show all 56 inputs";
    tab.click("button", ALL).await?;
    tab.by_role("button", FEWER).await?;
    let all = headings(&tab).await?;
    assert_eq!(all.len() - few.len(), 46, "{all:?}");
    // The others have no effect without AI help and without a pool, and say so.
    assert_eq!(curves(&tab).await?, json!(52));
    let idle = "return document.querySelectorAll('.your-numbers .idle').length";
    assert_eq!(tab.run(idle, &[]).await?, json!(4));
    tab.click("button", FEWER).await?;
    tab.by_role("button", ALL).await?;
    assert_eq!(headings(&tab).await?, few);
    no_complaints(&tab).await
}

/// How many curves are read out, once all on show are.
async fn curves(tab: &Tab) -> Outcome<Value> {
    let body = "const section = given[0];
        section.scrollIntoView();
        const readings = [...section.querySelectorAll('.risk .unseen')].map((each) => each.textContent);
        const known = readings.filter((text) => /^Regret risk(:| goes from) \\d+/u.test(text));
        return known.length === readings.length && known.length";
    let section = tab.by_role("region", NUMBERS).await?;
    tab.wait(body, &[json!(section)]).await
}

/// Fields and handles are one; a handle stops at its neighbour. What is changed is counted, and goes
/// back by itself, all together, or a step at a time.
async fn what_is_typed_pulled_and_chosen_is_reset_and_undone(tab: Tab) -> Outcome {
    open(&tab).await?;
    let before = headline(&tab).await?;
    choose(&tab, "Going back when quality falls", "no").await?;
    let chosen = another_headline(&tab, &before).await?;
    tab.retype(&field(&tab, "high").await?, "80").await?;
    let typed = another_headline(&tab, &chosen).await?;
    let low = tab.by_role("slider", &format!("{FINISH}: low")).await?;
    const END: &str = "\u{e010}";
    low.send_keys(END).await?;
    let pulled = another_headline(&tab, &typed).await?;
    let mut stands = Vec::new();
    for end in ["low", "likely", "high"] {
        stands.push(value(&field(&tab, end).await?).await?);
    }
    assert_eq!(stands, ["40%", "40%", "80%"]);
    tab.wait_for_text("Assumptions changed: 2").await?;
    tab.click("button", "Reset to 26% / 40% / 57%").await?;
    assert_eq!(another_headline(&tab, &pulled).await?, chosen);
    tab.click("button", "Reset all").await?;
    assert_eq!(another_headline(&tab, &chosen).await?, before);
    tab.wait_for_text("Assumptions changed: none").await?;
    tab.click("button", "Undo").await?;
    assert_eq!(another_headline(&tab, &before).await?, chosen);
    no_complaints(&tab).await
}

/// The converter's result is taken over by the claim, and by the cut with it. Another country's
/// money stands in the answer.
async fn a_vendors_rate_becomes_a_claim_and_a_country_brings_its_money(tab: Tab) -> Outcome {
    open(&tab).await?;
    let before = headline(&tab).await?;
    unfold(&tab, "From a vendor’s “resolution rate”").await?;
    for (name, typed) in [
        ("The vendor’s rate", "80"),
        ("Of those, gave up without a word", "25%"),
    ] {
        let input = tab.by_role("textbox", name).await?;
        tab.retype(&input, typed).await?;
    }
    tab.click("button", "Count on 60%").await?;
    let claim = tab.by_role("textbox", CLAIM).await?;
    tab.wait("return given[0].value === '60%'", &[json!(claim)])
        .await?;
    let cut = tab.by_role("textbox", CUT).await?;
    assert_eq!(value(&cut).await?, "281");
    let claimed = another_headline(&tab, &before).await?;

    choose(&tab, COUNTRIES, "Sweden").await?;
    another_headline(&tab, &claimed).await?;
    let answer = tab.by_role("region", ANSWER).await?.text().await?;
    assert!(answer.contains("kr") && !answer.contains('$'), "{answer}");
    no_complaints(&tab).await
}

/// A link may ask for a guess: until it is made, the page gives nothing away.
async fn a_guess_comes_before_the_answer(tab: Tab) -> Outcome {
    tab.visit("/#v=1&guess=1").await?;
    tab.wait_for_text("The answer waits for your guess").await?;
    let answer = tab.by_role("region", ANSWER).await?;
    let guess = tab.all_by_role_in(&answer, "slider").await?;
    let (guess, name) = guess.first().ok_or("no slider for the guess")?;
    assert!(name.starts_with("Before you look"), "{name}");
    // Long enough for the answer to be there, were it shown.
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    // What holds the room of the answer is there, but neither seen nor read out.
    let body = "const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const told = [];
        while (texts.nextNode()) {
          const { parentElement: place, data } = texts.currentNode;
          if (!/38\\s*(to|–)\\s*55/u.test(data)) continue;
          const style = getComputedStyle(place);
          const isSeen = style.visibility === 'visible' && style.color !== 'rgba(0, 0, 0, 0)';
          if (isSeen || !place.closest('[aria-hidden=true]')) told.push(data);
        }
        return told";
    assert_eq!(
        tab.run(body, &[]).await?,
        json!([]),
        "it gives the answer away"
    );
    const LEFT: &str = "\u{e012}";
    guess.send_keys(&LEFT.repeat(30)).await?;
    tab.click("button", "That is my guess: show the answer")
        .await?;
    settled(&tab).await?;
    tab.wait_for_text("You guessed 20 in 100: fewer than the model says")
        .await?;
    tab.wait_for_text(HEADLINE).await?;
    no_complaints(&tab).await
}

/// The section narrows with every key, and tells those who hear it once typing rests; Escape brings
/// everything back.
async fn an_input_is_found_and_the_search_is_left_by_key(tab: Tab) -> Outcome {
    const ESCAPE: &str = "\u{e00c}";
    open(&tab).await?;
    let few = headings(&tab).await?;
    let search = tab.by_role("searchbox", "Find an input").await?;
    let said = "return document.querySelector('.search [aria-live]').innerText === given[0]";
    tab.wait(said, &[json!("10 of 56 inputs")]).await?;
    search.send_keys("turnov").await?;
    tab.wait(said, &[json!("1 of 56 inputs")]).await?;
    // WebKit tells a role of what is not shown too.
    let shown = "return [...document.querySelectorAll('.your-numbers :is(h2, h3, h4)')]
        .filter((each) => each.checkVisibility()).map((each) => each.innerText)";
    let found: Vec<String> = serde_json::from_value(tab.run(shown, &[]).await?)?;
    assert_eq!(
        found,
        [
            NUMBERS,
            "The people",
            "People who leave by themselves",
            "What these numbers imply"
        ]
    );
    let likely = "People who leave by themselves: likely";
    let likely = tab.by_role("textbox", likely).await?;
    tab.retype(&likely, "33").await?;
    search.send_keys(ESCAPE).await?;
    tab.wait(said, &[json!("10 of 56 inputs")]).await?;
    assert_eq!(headings(&tab).await?, few);
    assert_eq!(value(&search).await?, "");
    assert_eq!(tab.focused().await?.1, "Find an input");
    search.send_keys("attrition").await?;
    let likely = "People who leave by themselves: likely";
    let likely = tab.by_role("textbox", likely).await?;
    assert_eq!(value(&likely).await?, "33%");
    no_complaints(&tab).await
}
