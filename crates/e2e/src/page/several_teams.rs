//! The third question: the way there and back, what is typed of the teams, and how it is used without a
//! mouse and on a phone. What it says is shown natively (`components/tests` of the page).

use serde_json::{Value, json};

use super::access::no_violations;
use super::layout::visit_in_frame;
use super::steps::{drawn, no_complaints, nothing, open, open_details, select, settled, value};
use super::take_along::{saved, text_of};
use crate::tab::Tab;
use crate::words::{PEOPLE as PEOPLE_TODAY, PEOPLE_IN_ALL, QUESTION as BEFORE};
use crate::{Outcome, Scenario, in_one, scenarios};

/// Enter.
const ENTER: &str = "\u{e007}";
/// The key that moves a handle to the left.
const LEFT: &str = "\u{e012}";
/// Its heading, and one of its fields.
const QUESTION: &str = "One target, many teams";
const TARGET: &str = "People wanted in the end";

/// Figures of the answer whose words do not follow: beside them, or below.
const WORDS_APART: &str = "const figures = [...document.querySelectorAll('.verdict .headline')];
    return figures.filter((figure) => {
      const [at, words] = [figure, figure.nextElementSibling].map((each) => each.getBoundingClientRect());
      const follows = given[0] ? words.left >= at.right && words.top < at.bottom
        : words.left === at.left && words.top >= at.bottom;
      return !follows;
    }).map((figure) => figure.textContent);";

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    [
        scenarios![fits_narrow_windows_and_says_what_cannot_be_used,],
        in_one(scenarios![somebody_has_5500_people_and_wants_2500,]),
    ]
    .concat()
}

/// As somebody would: from the first question by its link; numbers are typed where they stand; a mix is
/// chosen by keys; and the first answer is there on the way back.
async fn somebody_has_5500_people_and_wants_2500(tab: Tab) -> Outcome {
    open(&tab).await?;
    tab.click("link", "Several teams").await?;
    tab.by_role("heading", QUESTION).await?;
    settled(&tab).await?;
    for (name, text) in [(PEOPLE_IN_ALL, "5500"), (TARGET, "2500")] {
        let field = tab.by_role("textbox", name).await?;
        tab.retype(&field, text).await?;
        tab.press_tab().await?;
    }
    tab.wait_for_text("2,500 people or fewer are left at the end of three years")
        .await?;
    settled(&tab).await?;
    let address = tab.run("return location.hash", &[]).await?;
    let expected = "#v=1&target=2500&team=Customer%20service&n=2750&team=Translation\
                    &work=translation&n=2750";
    assert_eq!(address, json!(expected));

    // What is typed in a row is that team's, and its numbers stand below.
    let name = tab
        .run("return document.querySelector('#team-1-name').value", &[])
        .await?;
    assert_eq!(name, json!("Translation"));
    let share = tab
        .elements("return [document.querySelector('#team-1-ai_share')]", &[])
        .await?;
    tab.retype(&share[0], "80").await?;
    tab.press_tab().await?;
    tab.wait("return /&x=0\\.8$/.test(location.hash)", &[])
        .await?;
    let whose = "return document.querySelector('#whose').selectedOptions[0].text === given[0]";
    tab.wait(whose, &[json!("Translation")]).await?;
    settled(&tab).await?;

    // A point of the line by keys, taken over by Enter.
    let slider = tab.by_role("slider", "Mixes, by people in the end").await?;
    slider.send_keys(LEFT).await?;
    slider.send_keys(ENTER).await?;
    tab.wait("return !/&x=0\\.8$/.test(location.hash)", &[])
        .await?;
    settled(&tab).await?;
    tab.click("button", "Undo").await?;
    tab.wait("return /&x=0\\.8$/.test(location.hash)", &[])
        .await?;
    settled(&tab).await?;

    // A team that is taken away comes back from where the focus went.
    tab.click("button", "Remove : Translation").await?;
    tab.wait("return location.hash.split('&team=').length === 2", &[])
        .await?;
    let focused = "return document.activeElement.id === 'undo-teams'";
    tab.wait(focused, &[]).await?;
    let undo = tab.elements("return [document.activeElement]", &[]).await?;
    undo[0].send_keys(ENTER).await?;
    tab.wait("return /&x=0\\.8$/.test(location.hash)", &[])
        .await?;
    tab.wait(focused, &[]).await?;
    settled(&tab).await?;

    // A list that was chosen from by hand follows what is undone.
    let correlation = "return location.hash.includes(`correlation=${given[0]}&`)";
    select(&tab, "How alike the teams’ surprises are", "mostly").await?;
    tab.wait(correlation, &[json!("0.75")]).await?;
    tab.click("button", "Undo").await?;
    let half = "return document.querySelector('#correlation').selectedOptions[0].text === 'half'";
    tab.wait(half, &[]).await?;
    // Another one: WebKit's driver takes what was chosen last for chosen still.
    select(&tab, "How alike the teams’ surprises are", "wholly").await?;
    tab.wait(correlation, &[json!("1")]).await?;
    settled(&tab).await?;
    let file = saved(&tab, "Inputs and results (JSON)").await?;
    let file: Value = serde_json::from_str(&text_of(&tab, &file).await?)?;
    let (company, estimate) = (&file["company"], &file["estimate"]);
    assert_eq!(
        (&company["target"], &company["correlation"]),
        (&json!(2500), &json!(1)),
        "{company}"
    );
    assert_eq!(estimate["worlds"], json!(4096));
    let mixes = saved(&tab, "The mixes (CSV)").await?;
    let mixes = text_of(&tab, &mixes).await?;
    assert!(
        mixes.starts_with("share of Customer service [share],share of Translation [share],"),
        "{mixes:.200}"
    );

    open_details(&tab).await?;
    for theme in ["light", "dark"] {
        let body = "document.documentElement.dataset.theme = given[0]";
        tab.run(body, &[json!(theme)]).await?;
        drawn(&tab).await?;
        no_violations(&tab, &format!("with several teams, {theme}")).await?;
    }

    tab.click("link", "Before").await?;
    tab.by_role("heading", BEFORE).await?;
    tab.run("history.back()", &[]).await?;
    tab.by_role("heading", QUESTION).await?;
    // Another day the page opens with its first question, and the first team's numbers.
    open(&tab).await?;
    tab.by_role("heading", BEFORE).await?;
    let people = tab.by_role("textbox", PEOPLE_TODAY).await?;
    assert_eq!(value(&people).await?, "2,750");
    no_complaints(&tab).await
}

/// From a link with eight teams, at the widths of phones and of a tablet: what cannot be used is told
/// in its row, nothing asks for scrolling sideways, and the words of a figure stand beside it or below.
async fn fits_narrow_windows_and_says_what_cannot_be_used(tab: Tab) -> Outcome {
    let teams: String = (1..=8)
        .map(|at| format!("&team=Customer%20service%20in%20region%20{at}&n={at}00"))
        .collect();
    let mut wrong = Vec::new();
    for width in [320, 768] {
        visit_in_frame(&tab, &format!("{width}#v=1&months=12&target=3000{teams}")).await?;
        tab.by_role("heading", QUESTION).await?;
        settled(&tab).await?;
        let field = tab
            .elements("return [document.querySelector('#team-2-cut')]", &[])
            .await?;
        tab.retype(&field[0], "301").await?;
        tab.press_tab().await?;
        tab.wait_for_text("region 3: Fewer people: “301” is too high")
            .await?;
        tab.wait_for_text("Answer for your last valid input")
            .await?;
        open_details(&tab).await?;
        drawn(&tab).await?;
        let found = tab.run(include_str!("fit.js"), &[]).await?;
        let found: Vec<String> = serde_json::from_value(found)?;
        wrong.extend(found.iter().map(|what| format!("at {width} px: {what}")));
        let apart = tab.run(WORDS_APART, &[json!(width > 600)]).await?;
        assert_eq!(apart, json!([]), "at {width} px");
        tab.client.clone().enter_parent_frame().await?;
    }
    nothing("what does not fit", &wrong)?;
    no_complaints(&tab).await
}
