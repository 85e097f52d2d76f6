//! The answer: headline, slider, dots, and what is announced.

use super::*;
use uturn::model::Survey;
use uturn::model::report::Lines;

/// The answer's headline as it is read out, and as it is written.
fn headline(document: &Document) -> [String; 2] {
    let headline = document.one("region", ANSWER).only(".headline");
    let written = headline.only("[aria-hidden]").text();
    [headline.heard(), written]
}

/// A hundred times the regret risk of the plan.
fn in_100(estimate: &Estimate) -> Lines<f64> {
    Lines::of(|line| (estimate.regret_risk.on(line)[estimate.plan_index] * 100.0).round())
}

#[test]
fn the_headline_is_the_models_own_two_figures() {
    let document = render::<PrerenderedSections>(&page());
    let Lines { alone, scaled } = in_100(&DEFAULT);
    assert!(alone < scaled, "{alone} {scaled}");
    assert_eq!(
        headline(&document),
        [
            format!("{alone} to {scaled} in 100"),
            format!("{alone}–{scaled} in 100")
        ]
    );
    let answer = document.one("region", ANSWER).heard();
    assert!(answer.contains(SETTLED), "{answer}");
}

#[test]
fn without_a_survey_there_is_the_lower_figure_alone() {
    let with = answered(opened("#v=1&n=250"));
    let without = answered(with.clone().reduce(Action::ChoseSurvey(None)));
    let [both, one] = [with, without].map(|state| render::<PrerenderedSections>(&state));
    let lower = headline(&both)[0].split(' ').next().map(str::to_owned);
    let lower = lower.unwrap();
    assert!(headline(&both)[0].contains(" to "));
    assert_eq!(
        headline(&one),
        [format!("{lower} in 100"), format!("{lower} in 100")]
    );
    let surveys = one.one("group", "Two figures: from these inputs alone, and with");
    let chosen = surveys
        .all("radio")
        .into_iter()
        .filter(|each| each.is_chosen());
    let chosen: Vec<_> = chosen.map(Element::name).collect();
    assert_eq!(chosen, ["no survey: one figure"]);
}

#[test]
fn before_the_first_answer_no_figure_is_read_out() {
    let document = render::<PrerenderedSections>(&opened("#v=1&n=701"));
    assert_eq!(headline(&document)[0], "Simulating…");
    let answer = document.one("region", ANSWER).heard();
    assert!(
        !answer.contains(" in 100") && !answer.contains('$'),
        "{answer}"
    );
    assert_eq!(document.all("img").len(), 0, "the dots");
    let slider = document.one("slider", SHARE);
    assert_eq!(slider.value_text(), "67%");
}

#[test]
fn the_dots_are_one_image_that_agrees_with_the_headline() {
    let document = render::<PrerenderedSections>(&page());
    let images = document.all("img");
    let labels: Vec<String> = images.into_iter().map(Element::name).collect();
    let start = "Of 100 simulated futures, ";
    let dots: Vec<&String> = labels
        .iter()
        .filter(|label| label.starts_with(start))
        .collect();
    assert_eq!(dots.len(), 1, "images of a hundred among {labels:?}");
    let dots = dots[0];
    let (parts, how) = dots.trim_start_matches(start).split_once('.').unwrap();
    assert!(how.starts_with(" Both figures in one picture"), "{how}");
    let parts: Vec<(u32, &str)> = parts
        .split("; ")
        .map(|part| part.split_once(": ").unwrap())
        .map(|(count, words)| (count.parse().unwrap(), words))
        .collect();
    let count = |words: &str| -> u32 {
        let counts = parts.iter().filter(|(_, said)| said.contains(words));
        counts.map(|(count, _)| count).sum()
    };
    let less = count("less AI would have been better") + count("either less or more");
    let upper = less + count("added by the survey");
    assert_eq!(headline(&document)[0], format!("{less} to {upper} in 100"));
    let all: u32 = parts.iter().map(|(count, _)| count).sum();
    assert_eq!(all, 100, "{dots}");
    assert_eq!(
        upper + count("neither would") + count("more AI"),
        100,
        "{dots}"
    );
}

#[test]
fn question_inputs_verdict_and_curve_come_in_this_order() {
    let document = render::<Whole>(&page());
    let parts = [
        ("heading", "Will you wish you had kept more people?"),
        ("textbox", PEOPLE),
        ("combobox", "Kind of work"),
        ("textbox", SHARE),
        ("textbox", CUT),
        ("region", ANSWER),
        ("slider", SHARE),
    ];
    // What the sentence holds stands among all inputs too, further down.
    let first = |(role, name): (&str, &str)| {
        let mut all = document.all(role).into_iter();
        all.find(|each| each.name() == name).unwrap()
    };
    for pair in parts.windows(2) {
        assert!(first(pair[0]).is_before(first(pair[1])), "{pair:?}");
    }
}

#[test]
fn the_slider_says_the_share_and_both_figures_wherever_it_is() {
    let moved = page().reduce(Action::Dragged(0.66));
    let rests = answered(moved.clone().reduce(Action::Released));
    for (state, share) in [(page(), "67"), (moved, "66"), (rests, "66")] {
        let document = render::<PrerenderedSections>(&state);
        let slider = document.one("slider", SHARE);
        assert_eq!(slider.value(), share);
        let headline = &headline(&document)[0];
        assert_eq!(
            slider.value_text(),
            format!("{share}%, regret risk {headline}")
        );
    }
}

#[test]
fn both_controls_of_the_share_say_the_same() {
    for state in [
        typed(&page(), Field::Share, "20").reduce(Action::Entered(Field::Share)),
        page().reduce(Action::Dragged(0.2)),
    ] {
        let document = render::<PrerenderedSections>(&state);
        assert_eq!(document.one("slider", SHARE).value(), "20");
        assert_eq!(document.one("textbox", SHARE).value(), "20%");
    }
}

#[test]
fn only_a_settled_answer_is_announced() {
    let said = |state: &Rc<State>| render::<Announcer>(state).one("status", "").heard();
    let awaited = opened("#v=1&n=701");
    assert_eq!(said(&awaited), "");
    let settled = said(&page());
    assert!(settled.starts_with("38 to 55 in 100"), "{settled}");
    let dragged = page().reduce(Action::Dragged(0.3));
    assert_eq!(said(&dragged), "");
    let first_look = awaited.clone().reduce(Action::Answered(Box::new(Answer {
        id: awaited.request.id,
        run: awaited.request.runs[0],
        stage: Stage::Preview,
        estimate: estimate(&awaited.inputs),
    })));
    let answer = render::<PrerenderedSections>(&first_look)
        .one("region", ANSWER)
        .heard();
    assert!(answer.contains("First look"), "{answer}");
    assert_eq!(said(&first_look), "");
}

/// A rate that a link brings, or that is typed, is nobody's: it is a choice of its own, with its rate
/// in a field, and no survey's name stands beside its figures.
#[test]
fn a_rate_of_ones_own_is_a_choice_with_its_rate_in_a_field() {
    const OWN: &str = "a rate of your own";
    let chosen = |document: &Document| {
        let surveys = document.one("group", "Two figures: from these inputs alone, and with");
        let all = surveys.all("radio").into_iter();
        all.filter(|each| each.is_chosen())
            .map(Element::name)
            .collect::<Vec<_>>()
    };
    let state = answered(opened("#v=1&survey=reversal,0.2"));
    let document = render::<PrerenderedSections>(&state);
    assert_eq!(chosen(&document), [OWN]);
    let rate = document.one("textbox", "A rate of your own");
    assert_eq!(rate.value(), "20%");
    let event = document.one("combobox", "What they do");
    let chosen_event = event.all("option").into_iter();
    let chosen_event = chosen_event.filter(|each| each.is_chosen());
    let chosen_event: Vec<_> = chosen_event.map(Element::text).collect();
    assert_eq!(chosen_event, ["make a U-turn"]);

    // The digits of a survey are typed: it stays a rate of one's own while they are.
    let typed_in = typed(&state, Field::Rate, "50%");
    assert_eq!(typed_in.inputs.survey, Some(Survey::GARTNER));
    assert_eq!(chosen(&render::<PrerenderedSections>(&typed_in)), [OWN]);

    let wrong = typed(&state, Field::Rate, "120");
    let document = render::<PrerenderedSections>(&wrong);
    let rate = document.one("textbox", "A rate of your own");
    assert_eq!(
        rate.description(),
        "A rate of your own: “120” is too high. Type a number from 1% to 99%."
    );
    let left = wrong.reduce(Action::ChoseSurvey(Some(Survey::ORGVUE)));
    assert!(left.is_valid());
    let document = render::<PrerenderedSections>(&left);
    assert_eq!(
        chosen(&document),
        ["as much regret as in Orgvue’s survey, 55%"]
    );
    let lists = document.all("combobox").into_iter().map(Element::name);
    assert_eq!(
        lists.collect::<Vec<_>>(),
        ["Kind of work", "Pay and money as in"]
    );
}
