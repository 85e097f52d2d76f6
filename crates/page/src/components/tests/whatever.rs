//! Whatever is done, in whichever order: what the page then is holds together.

use super::*;
use crate::components::{SeveralTeams, UnderWay, question};
use crate::hooks::use_page;
use crate::state::tests::whatever::{after, one_in, steps};
use crate::state::{Otherwise, Question};
use proptest::prelude::*;
use std::collections::HashSet;

/// All of the page, whichever question it answers.
#[component]
fn Page() -> Html {
    let page = use_page();
    let sections = match page.question() {
        Question::Before => return html! { <Whole /> },
        Question::UnderWay => html! { <UnderWay /> },
        Question::SeveralTeams => html! { <SeveralTeams /> },
    };
    html! { <><Orientation /><Masthead /><main>{ question(&page) }{ sections }</main></> }
}

/// With what is worked out beside the answer once it is near.
fn with_all(state: Rc<State>) -> Rc<State> {
    const NEAR: &[Errand] = &[
        Errand::Pilot,
        Errand::Otherwise(Otherwise::NobodyLaidOff),
        Errand::Otherwise(Otherwise::YearLonger),
    ];
    worked_out(state.reduce(Action::Near(NEAR, true)))
}

/// What does not hold together.
fn wrong(document: &Document) -> Vec<String> {
    let root = document.root();
    let mut wrong = Vec::new();
    let mut ids = HashSet::new();
    for element in root.select("[id]") {
        let id = element.attr("id").unwrap_or_default();
        if !ids.insert(id) {
            wrong.push(format!("there are two of #{id}"));
        }
    }
    for name in ["aria-labelledby", "aria-describedby", "for", "list"] {
        for element in root.select(&format!("[{name}]")) {
            for id in element.attr(name).unwrap_or_default().split_whitespace() {
                if !ids.contains(id) {
                    wrong.push(format!("there is no #{id}, named by {name}"));
                }
            }
        }
    }
    for element in root.select("a, button, input, select, textarea, summary") {
        if element.name().is_empty() && !element.is_withheld() {
            wrong.push(format!("what says “{}” has no name", element.text()));
        }
    }
    for element in root.select("[aria-invalid=true]") {
        if element.description().is_empty() {
            wrong.push(format!("“{}” does not say what is wrong", element.name()));
        }
    }
    let text = root.text();
    for sign in [
        "NaN",
        "inf ",
        "Some(",
        "undefined",
        "{",
        "}",
        "$-",
        "−0 ",
        "-0%",
        "−0%",
    ] {
        if let Some(at) = text.find(sign) {
            let from = text[..at]
                .char_indices()
                .rev()
                .nth(40)
                .map_or(0, |(at, _)| at);
            wrong.push(format!("“{sign}” in “{}…”", &text[from..at + sign.len()]));
        }
    }
    wrong
}

proptest! {
    #![proptest_config(one_in(8))]

    #[test]
    fn what_is_shown_holds_together(
        steps in prop::collection::vec(steps(), 1..25),
        is_answered in any::<bool>(),
        is_left in any::<bool>(),
    ) {
        let state = steps.into_iter().fold(opened(""), after);
        let state = state.reduce(if is_left { Action::Left } else { Action::Rested });
        let state = if is_answered { with_all(answered(state)) } else { state };
        let mut wrong = wrong(&render::<Page>(&state));
        if is_answered && state.is_awaiting() {
            wrong.push("an answer is awaited that nobody works on".to_owned());
        }
        prop_assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
