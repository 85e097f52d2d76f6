//! What a visitor is told about a link, what is remembered, and the guess that a link can ask for.

use super::*;
use uturn::model::report::Lines;

#[test]
fn what_a_link_says_wrongly_is_told() {
    let link = "#v=1&n=250&x=7&colour=%3Cimg%20src=x%20onerror=alert(1)%3E&__proto__=1";
    let state = opened(link);
    let document = render::<PrerenderedSections>(&state);
    assert_eq!(stands(&document, &[PEOPLE, SHARE]), ["250", "67%"]);
    let notes = document.one("group", "About this link");
    let told = notes.heard();
    for part in [
        "Share handed to AI: “7” could not be used",
        "“colour” means nothing here",
        "“__proto__” means nothing here",
    ] {
        assert!(told.contains(part), "{part} is not in: {told}");
    }
    notes.one("button", "Hide this note");
    let hidden = render::<PrerenderedSections>(&state.reduce(Action::ReadNotes));
    assert_eq!(hidden.root().select(".notice").len(), 0);
}

/// What a link holds becomes words, whatever it is.
#[test]
fn markup_in_a_link_stays_words() {
    let evil = "<img src=x onerror=alert(1)>";
    let coded = "%3Cimg%20src=x%20onerror=alert(1)%3E";
    let document = render::<Whole>(&opened(&format!(
        "#v=1&n={coded}&work={coded}&story={coded}&{coded}={coded}"
    )));
    assert!(document.heard().contains(evil), "{}", document.heard());
    assert_eq!(document.root().select("img, script, [onerror]").len(), 0);
}

#[test]
fn remembered_numbers_are_said_to_be_and_can_be_left() {
    let remembered = codec::read("v=1&n=40").settings;
    let state = State::opened(Numerals::english(), codec::read(""), remembered);
    let state = Rc::new(state);
    let document = render::<PrerenderedSections>(&state);
    assert_eq!(stands(&document, &[PEOPLE]), ["40"]);
    let heard = document.heard();
    let said = "These are the numbers last used in this browser";
    assert!(heard.contains(said), "{heard}");
    document.one("button", "Start from the usual numbers");
    let afresh = render::<PrerenderedSections>(&state.reduce(Action::StartAfresh));
    assert_eq!(stands(&afresh, &[PEOPLE]), ["700"]);
    assert!(!afresh.heard().contains(said));
}

#[test]
fn until_the_guess_is_made_nothing_is_given_away() {
    let state = answered(opened("#v=1&guess=1"));
    let document = render::<Whole>(&state);
    let heard = document.heard();
    assert!(
        heard.contains("The answer waits for your guess."),
        "{heard}"
    );
    let risk = Lines::of(|line| 100.0 * DEFAULT.regret_risk.on(line)[DEFAULT.plan_index]);
    let [low, high] = [risk.alone, risk.scaled].map(|risk| risk.round().to_string());
    for telling in [
        format!("{low} to {high}"),
        format!("{low}–{high}"),
        format!("{low} in 100"),
    ] {
        assert!(!heard.contains(&telling), "{telling} is told: {heard}");
    }
    let answer = document.one("region", ANSWER);
    let sliders = answer.all("slider");
    assert_eq!(sliders.len(), 1);
    let guess = sliders[0];
    assert!(
        guess.name().starts_with("Before you look"),
        "{}",
        guess.name()
    );
    assert_eq!(guess.value_text(), "50 in 100");
    answer.one("button", "That is my guess: show the answer");
    answer.one("button", "Just show it");
    assert_eq!(document.all("img").len(), 0, "dots and picture");
    let sliders = document.all("slider").into_iter();
    for said in sliders.map(Element::value_text) {
        assert!(!said.contains("regret risk"), "{said}");
    }

    let shown = render::<Whole>(&state.reduce(Action::Guessed(Some(0.2))));
    let answer = shown.one("region", ANSWER).heard();
    let said = "You guessed 20 in 100: fewer than the model says";
    assert!(answer.contains(said), "{answer}");
    assert!(
        answer.contains(&format!("{low} to {high} in 100")),
        "{answer}"
    );
}
