//! The bar that stays in sight.

use super::*;
use crate::text;

/// The bar by itself.
#[component]
fn Bar() -> Html {
    html! { <Orientation /> }
}

fn bar(state: &Rc<State>) -> String {
    let document = render::<Bar>(state);
    document.one("navigation", "This page").heard()
}

#[test]
fn the_bar_says_the_answers_figure_and_the_plan_that_it_is_of() {
    assert_eq!(
        bar(&page()),
        "38 to 55 in 100 67% of 700 people’s work to AI, 314 fewer people Sections"
    );
    let dragged = page().reduce(Action::Dragged(0.3));
    let upper = render::<PrerenderedSections>(&dragged);
    let headline = upper.one("region", ANSWER).only(".headline").heard();
    assert!(bar(&dragged).starts_with(&format!("{headline} 30% of 700 ")));
    // A figure stays with its plan: until there is an answer to another one, and where that cannot
    // be read.
    for text in ["40", "many"] {
        let typed = typed(&page(), Field::Headcount, text);
        assert_eq!(bar(&typed), bar(&page()), "{text}");
    }
}

#[test]
fn the_bar_says_no_figure_before_there_is_one() {
    let awaited = opened("#v=1&n=701");
    assert!(bar(&awaited).starts_with("Simulating… 67% of 701 "));
    let guessing = answered(opened("#v=1&guess=1"));
    assert!(bar(&guessing).starts_with("The answer waits for your guess."));
    for state in [awaited, guessing] {
        assert!(!bar(&state).contains(" in 100"), "{}", bar(&state));
    }
}

/// Those who hear the page are told once: by the live region at its end.
#[test]
fn the_bar_is_no_live_region_and_its_menu_is_closed_at_first() {
    let document = render::<Bar>(&page());
    assert_eq!(
        document.root().select("[aria-live], [role=status]").len(),
        0
    );
    let menu = document.one("button", "Sections");
    assert_eq!(menu.attr("aria-expanded"), Some("false"));
    assert_eq!(document.all("button").len(), 1);
}

/// Every section of the page, by its heading, in the order of the page.
#[test]
fn the_menu_lists_every_section_in_order() {
    let document = render::<Whole>(&page());
    let headings = document.root().select("h2");
    let of_answer = document.root().select(".answer h2");
    let is_in_answer = |heading: &Element| {
        let id = heading.attr("id");
        id != Some("verdict") && of_answer.iter().any(|each| each.attr("id") == id)
    };
    let headings: Vec<_> = headings
        .into_iter()
        .filter(|heading| !is_in_answer(heading))
        .map(|heading| (heading.attr("id").unwrap_or_default(), heading.text()))
        .collect();
    assert_eq!(
        headings.len(),
        text::orientation::ALL_SECTIONS.len(),
        "{headings:?}"
    );
    for ((id, words), (listed, name)) in headings.iter().zip(text::orientation::ALL_SECTIONS) {
        assert_eq!(*id, listed, "{words}");
        assert!(
            words.starts_with(name) || listed == "find-out",
            "{words}: {name}"
        );
    }
}
