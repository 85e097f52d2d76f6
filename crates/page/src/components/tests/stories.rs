//! Stories: what each says of itself and what the model says of it.

use super::*;
use crate::components::background::stories;
use uturn::model::cases::CASES;

/// With what the model says of every story.
pub fn told(state: Rc<State>) -> Rc<State> {
    worked_out(state.reduce(Action::Asked(stories())))
}

/// What the model says of a story: the risk of its plan, and of what was done about it.
fn answers(story: Element) -> Vec<String> {
    let answers = story.select(".answers > div > dd.figure");
    answers.into_iter().map(Element::heard).collect()
}

#[test]
fn every_story_says_what_the_model_says() {
    let awaited = render::<Background>(&page());
    let stories = awaited.one("region", "Stories").all("article");
    // The article’s company has no answer of its own here.
    assert_eq!(stories.len(), CASES.len() + 1);
    for story in stories {
        let answers = answers(story);
        assert!(
            answers.iter().all(|each| !each.contains(" in 100")),
            "{answers:?}"
        );
    }

    let document = render::<Background>(&told(page()));
    let section = document.one("region", "Stories");
    let mut said = 0;
    for (story, case) in section.all("article").into_iter().zip(CASES) {
        assert_eq!(story.select(".awaited").len(), 0, "{}", story.name());
        let answers = answers(story);
        let expected = [true, !case.after.is_empty(), case.turned_after.is_some()];
        assert_eq!(answers.len(), expected.iter().filter(|is| **is).count());
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
fn two_stories_are_asked_about_when_they_turned() {
    let document = render::<Background>(&told(page()));
    let section = document.one("region", "Stories");
    let links = section.all("link").into_iter();
    let links = links.filter(|each| each.name() == text::stories::LINK_TO_TURN);
    let links: Vec<&str> = links.filter_map(|each| each.attr("href")).collect();
    let expected = [
        "#v=1&story=klarna-record&since=15",
        "#v=1&story=commonwealth-bank&since=1",
    ];
    assert_eq!(links, expected);
    let heard = section.heard();
    for part in [
        "when they turned, after 15 months: going on as planned would be regretted in",
        "when they turned, after 1 month: ",
        "With enough people, less AI would have been better in ",
        "Public when they turned",
        "nothing that was seen is counted in",
    ] {
        assert!(heard.contains(part), "{part} is not in: {heard}");
    }
    let state = opened(expected[0]);
    let there = render::<crate::components::UnderWay>(&state);
    assert_eq!(state.since().map(|since| since.month), Some(15));
    let story = there.one("region", "Klarna, as on record").heard();
    assert!(story.contains("Assumed: "), "{story}");
}

/// As where a network breaks off: the story says so, and the rest of it stands.
#[test]
fn a_story_whose_turn_cannot_be_worked_out_says_so() {
    let state = page().reduce(Action::Asked(vec![Errand::Turn("klarna-record")]));
    let state = state.clone().reduce(Action::Found(Box::new(Found {
        id: state.round.id,
        place: 0,
        finding: Finding::Missing,
    })));
    let heard = render::<Background>(&state).heard();
    assert!(
        heard.contains("a part of the calculator could not be loaded"),
        "{heard}"
    );
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
            let document = render::<PrerenderedSections>(&state);
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
    let document = render::<Background>(&page());
    let stories = document.one("region", "Stories").all("article");
    for (story, case) in stories.into_iter().zip(CASES) {
        let load = story.one("button", "Load these numbers");
        assert_eq!(load.description(), story.name());
        let link = story.all("link")[0].attr("href").unwrap_or_default();
        assert!(link.contains(&format!("story={}", case.key)), "{link}");
        let loaded = page().reduce(Action::LoadedCase(case));
        let people = Numerals::english().whole(case.inputs().plan.headcount);
        let stands = stands(&render::<PrerenderedSections>(&loaded), &[PEOPLE]);
        assert_eq!(stands, [people], "{}", case.key);
    }
}

#[test]
fn a_replay_begins_at_the_first_month_and_lists_its_dates() {
    let document = render::<Background>(&told(page()));
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

/// The line at the top leads to a story's link, which says above the answer whose plan it is, what
/// was assumed, and the ways to the whole story and out of it.
#[test]
fn a_storys_link_says_whose_plan_it_is_and_leads_out_again() {
    let top = render::<Whole>(&page());
    let prompted = top.one("link", "Klarna’s turn back to people");
    let link = prompted.attr("href").unwrap_or_default();
    assert_eq!(link, "#v=1&story=klarna-record");
    assert!(top.root().select(".story-told").is_empty());

    for case in CASES {
        let link = format!("#v=1&story={}", case.key);
        let followed =
            |state: Rc<State>| state.reduce(Action::Followed(Box::new(codec::read(&link))));
        for (state, back) in [
            (opened(&link), "Back to the usual numbers"),
            (followed(opened("#v=1&n=40")), "Back to the numbers before"),
            (
                followed(opened("#v=1&n=40").reduce(Action::LoadedCase(&CASES[3]))),
                "Back to the numbers before",
            ),
            (
                page().reduce(Action::LoadedCase(case)),
                "Back to the usual numbers",
            ),
        ] {
            let document = render::<PrerenderedSections>(&state);
            let notice = document.root().only(".story-told");
            let answer = document.one("region", ANSWER);
            assert!(notice.is_before(answer), "{link}");
            let name = notice.name();
            let told = render::<Background>(&state);
            let story = told.one("article", &name).heard();
            let assumed = notice.only("p").heard();
            let (_, assumed) = assumed.split_once("Assumed: ").unwrap();
            assert!(story.contains(assumed), "{assumed}");
            notice.one("button", "Read the story");
            notice.one("button", back);
            let people = if back.contains("usual") { "700" } else { "40" };
            let left = state.reduce(Action::LeftStory);
            let document = render::<PrerenderedSections>(&left);
            assert_eq!(stands(&document, &[PEOPLE]), [people], "{link}");
            assert!(document.root().select(".story-told").is_empty());
        }
    }
}

/// What is changed is no longer the story's plan, and is again once that is undone; a survey is the
/// reader's own.
#[test]
fn only_a_storys_own_plan_is_called_its() {
    let is_told = |state: &Rc<State>| {
        !render::<PrerenderedSections>(state)
            .root()
            .select(".story-told")
            .is_empty()
    };
    let story = opened("#v=1&story=klarna-record");
    assert!(is_told(&story.clone().reduce(Action::ChoseSurvey(None))));
    let changed = typed(&story, Field::Headcount, "2500").reduce(Action::Entered(Field::Headcount));
    assert!(!is_told(&changed));
    assert!(is_told(&changed.reduce(Action::Undo)));
    // Nor a plan that merely is the same, or a link that takes the story as its start.
    assert!(!is_told(&opened("#v=1&story=klarna-record&n=2500")));
    // Elsewhere there is none.
    let link = codec::read("#v=1&n=250");
    assert!(!is_told(&story.reduce(Action::Followed(Box::new(link)))));
}

/// What the browser remembers of the visitor's own is what a story is left for.
#[test]
fn leaving_a_story_brings_back_what_was_remembered() {
    let own = codec::read("v=1&n=40").settings;
    let link = codec::read("#v=1&story=klarna-record");
    let state: Rc<State> = State::opened(Numerals::english(), link, own.clone()).into();
    assert_eq!(Some(state.reduce(Action::LeftStory).settings()), own);
}
