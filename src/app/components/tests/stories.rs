//! Stories: what each says of itself and what the model says of it.

use super::*;
use crate::app::state::Phase;
use crate::model::cases::CASES;

/// With what the model says of every story.
pub fn told(state: Rc<State>) -> Rc<State> {
    let stories = CASES.iter().flat_map(|case| {
        let after = (!case.after.is_empty()).then_some(Phase::After);
        [Some(Phase::Before), after].map(|phase| Some(Errand::Story(case.key, phase?)))
    });
    worked_out(state.reduce(Action::Asked(stories.flatten().collect())))
}

/// What the model says of a story: the risk of its plan, and of what was done about it.
fn answers(story: Element) -> Vec<String> {
    let answers = story.select(".answers > div > dd.figure");
    answers.into_iter().map(Element::heard).collect()
}

#[test]
fn every_story_says_what_the_model_says() {
    let awaited = render::<Behind>(&page());
    let stories = awaited.one("region", "Stories").all("article");
    assert_eq!(stories.len(), CASES.len());
    for story in stories {
        let answers = answers(story);
        assert!(
            answers.iter().all(|each| !each.contains(" in 100")),
            "{answers:?}"
        );
    }

    let document = render::<Behind>(&told(page()));
    let section = document.one("region", "Stories");
    let mut said = 0;
    for (story, case) in section.all("article").into_iter().zip(CASES) {
        assert_eq!(story.select(".awaited").len(), 0, "{}", story.name());
        let answers = answers(story);
        assert_eq!(answers.len(), if case.after.is_empty() { 1 } else { 2 });
        assert!(
            answers.iter().all(|each| each.ends_with(" in 100")),
            "{answers:?}"
        );
        said += answers.len();
        let warning = story.only(".warning").heard();
        assert!(warning.contains("The model would "), "{warning}");
    }
    assert!(said >= 10, "{said}");
    let all = section.heard();
    assert!(all.contains("The model would not have warned"), "{all}");
}

#[test]
fn a_story_is_opened_by_its_link() {
    for (link, people, share, work) in [
        ("#v=1&story=duolingo", "100", "10%", "translation"),
        ("#v=1&story=salesforce", "9,000", "50%", "customer service"),
        (
            "#story=klarna-record&story2=&&=",
            "3,000",
            "67%",
            "customer service",
        ),
        // What is no story is a link to the usual numbers.
        (
            "#v=1&story=%3Cscript%3E&x",
            "700",
            "67%",
            "customer service",
        ),
    ] {
        let from_another = opened("#v=1&n=40");
        let followed = from_another.reduce(Action::Followed(Box::new(codec::read(link))));
        for state in [opened(link), followed] {
            assert_eq!(state.request.inputs, state.inputs, "what is asked");
            let document = render::<Upper>(&state);
            assert_eq!(
                stands(&document, &[PEOPLE, SHARE]),
                [people, share],
                "{link}"
            );
            let options = document.one("combobox", "Kind of work").all("option");
            let chosen = options.into_iter().filter(|each| each.is_chosen());
            assert_eq!(
                chosen.map(Element::text).collect::<Vec<_>>(),
                [work],
                "{link}"
            );
        }
    }
}

#[test]
fn every_story_is_loaded_by_a_button_that_says_which() {
    let document = render::<Behind>(&page());
    let stories = document.one("region", "Stories").all("article");
    for (story, case) in stories.into_iter().zip(CASES) {
        let load = story.one("button", "Load these numbers");
        assert_eq!(load.description(), story.name());
        let link = story.all("link")[0].attr("href").unwrap_or_default();
        assert!(link.contains(&format!("story={}", case.key)), "{link}");
        let loaded = page().reduce(Action::LoadedCase(case));
        let people = Numerals::english().whole(case.inputs().plan.headcount);
        let stands = stands(&render::<Upper>(&loaded), &[PEOPLE]);
        assert_eq!(stands, [people], "{}", case.key);
    }
}

#[test]
fn a_replay_begins_at_the_first_month_and_lists_its_dates() {
    let document = render::<Behind>(&told(page()));
    let stories = document.one("region", "Stories");
    let slider = stories.all("slider");
    assert_eq!(slider[0].name(), "Month of the replay");
    assert!(slider.iter().all(|each| !each.is_disabled()));
    let said: Vec<String> = slider.iter().map(|each| each.value_text()).collect();
    assert!(said[0].contains("February 2024"), "{said:?}");
    let player = stories.one("group", "Replay");
    assert_eq!(player.all("button").len(), 3);
    let dates = stories.only(".dates").heard();
    assert!(
        dates.contains("May 2025") && dates.contains("Lower quality is conceded"),
        "{dates}"
    );
}
