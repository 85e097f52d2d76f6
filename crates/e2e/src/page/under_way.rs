//! The second question: the way there and back, what is typed there, and how it is used without a mouse
//! and on a phone. What it says is shown natively (`components/tests` of the page).

use serde_json::{Value, json};

use super::access::no_violations;
use super::layout::{TYPEFACES, visit_in_frame};
use super::steps::{
    CODE, drawn, headline, no_complaints, nothing, open, open_details, settled, value,
};
use super::take_along::{saved, text_of};
use crate::server::Trouble;
use crate::tab::{BEGUN, Tab};
use crate::words::QUESTION as BEFORE;
use crate::{Outcome, Scenario, in_one, scenarios};

/// The key that moves a handle to the left.
const LEFT: &str = "\u{e012}";
/// Its heading, its own handle, and two of its fields.
const QUESTION: &str = "Go on, or turn back?";
const FROM_HERE: &str = "Share handed to AI from here on";
const JUDGED: &str = "Answers judged this month";
const FINISHED: &str = "Answers of these that were finished";

/// The whole engine, in a folder of its own.
const WHOLE: &str = "/full/uturn_bg.wasm";

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    [
        scenarios![
            fits_a_phone_and_says_what_cannot_be_used,
            its_question_stands_there_before_the_program,
        ],
        in_one(scenarios![turns_to_a_plan_under_way_and_back,]),
    ]
    .concat()
}

/// As somebody would: from the first question by its link; what was seen is typed and counts; the
/// handle follows the keyboard; and the first answer is there on the way back. The whole engine comes
/// only where it is needed.
async fn turns_to_a_plan_under_way_and_back(tab: Tab) -> Outcome {
    open(&tab).await?;
    let first = headline(&tab).await?;
    assert_eq!(tab.times_asked(WHOLE), 0);
    tab.click("link", "Under way").await?;
    tab.by_role("heading", QUESTION).await?;
    settled(&tab).await?;
    let address = tab.run("return location.hash", &[]).await?;
    assert_eq!(address, json!("#v=1&since=12"));

    for (name, text) in [(JUDGED, "400"), (FINISHED, "52%")] {
        let field = tab.by_role("textbox", name).await?;
        tab.retype(&field, text).await?;
        tab.press_tab().await?;
    }
    tab.wait_for_text("With what was seen: 52% of 400 answers")
        .await?;
    settled(&tab).await?;
    let finished = tab.by_role("textbox", FINISHED).await?;
    assert_eq!(value(&finished).await?, "208");

    let slider = tab.by_role("slider", FROM_HERE).await?;
    slider.send_keys(LEFT).await?;
    tab.wait_for_text("66% to AI from here on").await?;
    assert_eq!(value(&slider).await?, "66");

    let file = saved(&tab, "Inputs and results (JSON)").await?;
    assert!(
        file.name.starts_with("uturn-after-12-months-"),
        "{}",
        file.name
    );
    let file: Value = serde_json::from_str(&text_of(&tab, &file).await?)?;
    let asked = &file["under_way"];
    let judged = &asked["evidence"]["judged"];
    assert_eq!(
        (&asked["month"], judged),
        (&json!(12), &json!(400)),
        "{asked}"
    );
    assert_eq!(file["estimate"]["worlds"], json!(4096));

    open_details(&tab).await?;
    for theme in ["light", "dark"] {
        let body = "document.documentElement.dataset.theme = given[0]";
        tab.run(body, &[json!(theme)]).await?;
        drawn(&tab).await?;
        no_violations(&tab, &format!("with a plan under way, {theme}")).await?;
    }

    tab.click("link", "Before").await?;
    tab.by_role("heading", BEFORE).await?;
    assert_eq!(headline(&tab).await?, first);
    tab.run("history.back()", &[]).await?;
    tab.by_role("heading", QUESTION).await?;

    // Another day the page opens with its first question.
    open(&tab).await?;
    assert_eq!(headline(&tab).await?, first);
    tab.by_role("heading", BEFORE).await?;
    no_complaints(&tab).await
}

/// From a link, at the width of a phone: what cannot be used is told, and nothing asks for scrolling
/// sideways.
async fn fits_a_phone_and_says_what_cannot_be_used(tab: Tab) -> Outcome {
    let mut wrong = Vec::new();
    for width in [320, 390] {
        visit_in_frame(
            &tab,
            &format!("{width}#v=1&since=12&judged=400&finished=180"),
        )
        .await?;
        tab.by_role("heading", QUESTION).await?;
        settled(&tab).await?;
        let field = tab.by_role("textbox", FINISHED).await?;
        tab.retype(&field, "401").await?;
        tab.press_tab().await?;
        tab.wait_for_text("“401” is too high").await?;
        tab.wait_for_text("Answer for your last valid input.")
            .await?;
        open_details(&tab).await?;
        drawn(&tab).await?;
        let found = tab.run(include_str!("fit.js"), &[]).await?;
        let found: Vec<String> = serde_json::from_value(found)?;
        wrong.extend(found.iter().map(|what| format!("at {width} px: {what}")));
        tab.client.clone().enter_parent_frame().await?;
    }
    nothing("what does not fit", &wrong)?;
    // Rules that would have fired in every future leave none to answer with.
    let link = "/?none#v=1&months=60&since=30&rule=1&x=1&claim=1&ai_resolution=0.02,0.03,0.04";
    tab.visit(link).await?;
    tab.wait_for_text("No simulated future fits this").await?;
    no_complaints(&tab).await
}

/// In its own place, without the first question's sentence or answer, and with nothing of the page's
/// foot that would be pushed away.
async fn its_question_stands_there_before_the_program(tab: Tab) -> Outcome {
    let mut wrong = Vec::new();
    let place = "const heading = document.querySelector('h1');
        const { top, height } = heading.getBoundingClientRect();
        const current = document.querySelector('.questions > [aria-current]');
        return [heading.innerText, top, height, current.innerText]";
    let foot = "return document.querySelector('.foot').getBoundingClientRect().top >= innerHeight";
    for width in [390, 1280] {
        tab.trouble(CODE, Trouble::Held);
        visit_in_frame(&tab, &format!("{width}&held#v=1&since=12")).await?;
        tab.wait_for_text(QUESTION).await?;
        tab.run(TYPEFACES, &[json!(true)]).await?;
        drawn(&tab).await?;
        let is_bare = "return document.querySelectorAll('.sentence, .verdict').length";
        assert_eq!(tab.run(is_bare, &[]).await?, json!(0));
        let still = tab.run(place, &[]).await?;
        assert_eq!(tab.run(foot, &[]).await?, json!(true));
        tab.no_trouble();
        tab.wait(BEGUN, &[]).await?;
        drawn(&tab).await?;
        let awaited = tab.run(place, &[]).await?;
        settled(&tab).await?;
        drawn(&tab).await?;
        for now in [awaited, tab.run(place, &[]).await?] {
            if now != still {
                wrong.push(format!("at {width} px: {still}, now {now}"));
            }
        }
        tab.client.clone().enter_parent_frame().await?;
    }
    nothing("what moved", &wrong)
}
