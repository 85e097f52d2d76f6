//! A plan under way: how the page comes to it and back, what is typed there, and what it answers.

use super::*;
use crate::components::take_along::{Layout, Plot, Shape};
use crate::components::{UnderWay, question};
use crate::hooks::use_page;
use crate::reading::Way;
use crate::state::LiveFigure::{
    self, CameBack, Closed, Finished, Judged, Left, Month, PersonYears, Turn,
};
use crate::state::{Question, Standing};
use uturn::model::evidence::Counted;
use uturn::model::underway::UnderWayEstimate;

/// Types a figure and leaves its field.
fn typed_live(state: Rc<State>, figure: LiveFigure, text: &str) -> Rc<State> {
    let state = state.reduce(Action::TypedLive(figure, text.into()));
    state.reduce(Action::EnteredLive)
}

/// With the settled answer, from few futures, to what it asks; none of them may fit.
fn went_on(state: Rc<State>) -> Rc<State> {
    assert_eq!(state.request.runs, [Run::FromHere]);
    answered(state)
}

fn estimate_of(state: &State) -> &UnderWayEstimate {
    state.onward_estimate().expect("there is an answer")
}

/// All of the page, whichever question it answers.
#[component]
fn Page() -> Html {
    let page = use_page();
    html! {
        <>
            <Orientation />
            <Masthead />
            <main>{ question(&page) }<UnderWay /></main>
        </>
    }
}

#[test]
fn the_masthead_leads_to_each_question_with_the_numbers_carried_over() {
    let state = opened("#v=1&n=250&judged=200&finished=140");
    let document = render::<Masthead>(&state);
    let questions = document.one("navigation", "Questions");
    let links: Vec<_> = questions.all("link");
    let told = |at: usize| (links[at].name(), links[at].attr("aria-current"));
    assert_eq!(links.len(), 3);
    assert_eq!(told(0), ("Before".into(), Some("page")));
    assert_eq!(told(1), ("Under way".into(), None));
    let result = "pilot=0.1&gap=0.3&judged=200&finished=140";
    assert_eq!(
        links[0].attr("href"),
        Some(&*format!("#v=1&n=250&{result}"))
    );
    // What live operation shows takes a pilot's place.
    assert_eq!(links[1].attr("href"), Some("#v=1&n=250&since=12"));

    let there = state.reduce(Action::Asks(Question::UnderWay));
    let document = render::<Page>(&there);
    let current = document.root().only("nav [aria-current]");
    assert_eq!(current.name(), "Under way");
    assert_eq!(document.root().only("h1").text(), "Go on, or turn back?");
    let back = document.root().select(".questions a")[0];
    assert_eq!(back.attr("href"), Some(&*format!("#v=1&n=250&{result}")));
}

#[test]
fn going_there_and_back_keeps_what_was_typed() {
    let first = typed(
        &opened("#v=1&judged=200&finished=140"),
        Field::Headcount,
        "many",
    );
    let there = first.clone().reduce(Action::Asks(Question::UnderWay));
    assert_eq!(there.entry(Field::Headcount).text, "many");
    let there = typed_live(there, Month, "9");
    let there = typed_live(there, Judged, "400");
    let back = there.reduce(Action::Asks(Question::Before));
    assert_eq!(back.entry(Field::Headcount).text, "many");
    assert_eq!(
        back.inputs, first.inputs,
        "the pilot's result is there again"
    );
    assert_eq!(back.settings().under_way, None);
    let again = back.clone().reduce(Action::Asks(Question::UnderWay));
    assert_eq!(again.live_text(Month), "9");
    assert_eq!(again.live_text(Judged), "400");
    let undone = again.reduce(Action::Undo);
    assert_eq!(undone.question(), Question::Before);
}

#[test]
fn the_first_question_asks_the_engine_for_nothing_more_than_before() {
    let state = page();
    assert_eq!(state.request.under_way, None);
    assert_eq!(state.request.runs, [Run::Plan]);
    let there = state.clone().reduce(Action::Asks(Question::UnderWay));
    assert_eq!(there.request.runs, [Run::FromHere]);
    // Its answer is still there for whoever comes back.
    let back = there.reduce(Action::Asks(Question::Before));
    assert_eq!(back.standing(), Standing::Settled);
    assert!(back.request.runs.is_empty());

    // What is to go along with the first answer, a pilot's rule, is none of the second's business.
    let there = back.reduce(Action::TellsRule(true));
    let there = went_on(there.reduce(Action::Asks(Question::UnderWay)));
    assert_eq!(there.standing(), Standing::Settled);
    assert!(there.round.jobs.is_empty());
    let back = there.reduce(Action::Asks(Question::Before));
    assert_eq!(back.round.jobs.len(), 1);
}

#[test]
fn counts_count_together_and_shares_are_counts() {
    let state = opened("#v=1&since=12");
    let id = state.request.id;
    let state = typed_live(state, Judged, "400");
    assert_eq!(state.request.id, id, "half of it is nothing yet");
    assert!(
        render::<Page>(&state)
            .heard()
            .contains("how many of the answers judged were finished?")
    );
    let state = typed_live(state, Finished, "52%");
    let since = state.since().unwrap();
    let counted = |hits: f64| Some(Counted { hits, of: 400.0 });
    assert_eq!(since.finished, counted(208.0));
    assert_eq!(state.live_text(Finished), "208");
    let state = typed_live(typed_live(state, Closed, "400"), CameBack, "10%");
    assert_eq!(state.since().unwrap().came_back, counted(40.0));
    let state = typed_live(state, Left, "200");
    let state = went_on(state);
    // In as many person-years as the plan's typical course has.
    let years: f64 = state.live_text(LiveFigure::PersonYears).parse().unwrap();
    assert!((400.0..700.0).contains(&years), "{years}");
    let years = typed_live(state.clone(), LiveFigure::PersonYears, "500");
    assert_eq!(years.since().unwrap().person_years, Some(500.0));
    let without = typed_live(years, Left, "");
    assert!(
        render::<Page>(&without)
            .heard()
            .contains("how many people have left?")
    );
    let since = without.since().unwrap();
    assert_eq!((since.left, since.person_years), (None, None));
    let again = typed_live(without, Left, "200");
    assert_eq!(again.since().unwrap().person_years, Some(500.0));
    let link = crate::link::fragment(&state.settings());
    assert_eq!(
        link,
        "#v=1&since=12&judged=400&finished=208&closed=400&came_back=40&left=200"
    );
}

/// Half of a pair counts for nothing, and keeps nothing else from counting.
#[test]
fn what_lacks_its_other_half_is_told_and_all_else_counts() {
    let state = opened("#v=1&since=9&judged=600&finished=290");
    let half = typed_live(state, Finished, "");
    assert_eq!(half.since().unwrap().finished, None);
    assert_eq!(half.live_text(Judged), "600");
    let told = |state: &Rc<State>| text::under_way::lacking(state.counting());
    let finished = text::pilot::lacks(uturn::codec::PilotFigure::Finished);
    assert_eq!(told(&half), Some(finished));
    let state = typed_live(typed_live(half, Left, "41"), Month, "20");
    let state = typed_live(typed_live(state, Closed, "2,000"), CameBack, "310");
    assert_eq!(
        crate::link::fragment(&state.settings()),
        "#v=1&since=20&closed=2000&came_back=310&left=41"
    );
    assert_eq!(told(&state), Some(finished));
    let state = went_on(state);
    assert_eq!(state.standing(), Standing::Settled);
    let whole = typed_live(state, Finished, "50%");
    assert_eq!(told(&whole), None);
    let finished = Counted {
        hits: 300.0,
        of: 600.0,
    };
    assert_eq!(whole.since().unwrap().finished, Some(finished));
}

/// What others write for a thousand is asked about, not taken for one; a click takes what is meant.
#[test]
fn what_is_likely_meant_of_what_was_seen_is_offered() {
    let german =
        || Rc::new(State::new(Numerals::german())).reduce(Action::Asks(Question::UnderWay));
    let english = || opened("#v=1&since=12&judged=400&finished=208&left=9");
    let cases: [(Rc<State>, _, _, _); 8] = [
        (english(), Judged, "10.000", &["10", "10,000"][..]),
        (english(), Judged, "1.250", &["1,250"]),
        (english(), Judged, "4e2", &["400"]),
        (english(), Finished, "52 percent", &["208"]),
        (english(), Finished, "208 answers", &["208"]),
        (english(), Turn, "1,5", &["1.5"]),
        (english(), PersonYears, "1.250", &["1.25", "1,250"]),
        (german(), Closed, "1,250", &["1.250"]),
    ];
    for (before, figure, typed, offered) in cases {
        let state = typed_live(before, figure, typed);
        let document = render::<Page>(&state);
        let problem = state.live_problem(figure).unwrap();
        let refusal = text::under_way::refusal(&state, figure, problem);
        let there = takes_last(
            (state, &document),
            (text::under_way::label(figure), refusal),
            offered,
        );
        assert_eq!(there.live_problem(figure), None, "{typed}");
        assert_eq!(there.live_text(figure), *offered.last().unwrap(), "{typed}");
    }
}

#[test]
fn what_cannot_be_used_is_told_at_its_field_and_stays_typed() {
    for (figure, typed, told) in [
        (
            Month,
            "36",
            "“36” is too high. Type a whole number from 1 to 35",
        ),
        (Month, "1.5", "“1.5” is not a whole number."),
        (Month, "", "nothing is typed."),
        (Turn, "13", "“13” is too high. Type a number from 1 to 12."),
        (Judged, "none", "“none” is not a number."),
        (
            Finished,
            "401",
            "“401” is too high. Type how many of the 400",
        ),
        (CameBack, "120%", "“120%” is too high."),
        (Left, "-2", "“-2” is too low."),
    ] {
        let link = "#v=1&since=12&judged=400&finished=208&closed=400&came_back=40&left=9";
        let before = opened(link);
        let counted = before.live_text(figure);
        let state = typed_live(went_on(before.clone()), figure, typed);
        assert_eq!(state.since(), before.since(), "{typed}");
        let name = text::under_way::label(figure);
        assert_eq!(
            text::under_way::standing(&state),
            format!("Answer for your last valid input, with {counted} for “{name}”."),
        );
        let document = render::<Page>(&state);
        let field = document.one("textbox", text::under_way::label(figure));
        assert_eq!(field.value(), typed);
        assert_eq!(field.attr("aria-invalid"), Some("true"), "{typed}");
        assert!(
            field.description().contains(told),
            "{}",
            field.description()
        );
    }
}

#[test]
fn a_month_beyond_a_shorter_horizon_is_told_and_the_last_answer_stays() {
    let state = went_on(opened("#v=1&since=12"));
    let id = state.request.id;
    let shorter = typed(
        &state,
        Field::Decided(uturn::model::Decided::HorizonMonths),
        "12",
    );
    assert_eq!(shorter.standing(), Standing::LastValid);
    assert!(shorter.request.runs.is_empty(), "{id}");
    let document = render::<Page>(&shorter);
    let field = document.one("textbox", text::under_way::label(Month));
    assert!(
        field.description().contains("from 1 to 11"),
        "{}",
        field.description()
    );
    let unreadable = typed(&state, Field::Contacts, "1");
    let heard = render::<Page>(&unreadable).one("region", ANSWER).heard();
    let counted = Field::Contacts.written(Field::Contacts.value(&state.inputs), &state.numerals);
    assert!(
        heard.contains(&format!(
            "Answer for your last valid input, with {counted} for “{VOLUME}”."
        )),
        "{heard}"
    );
    let mended = typed_live(shorter, Month, "11");
    assert_eq!(mended.request.runs, [Run::FromHere]);
}

#[test]
fn an_ai_that_is_given_nothing_has_no_answers_to_judge() {
    let state = opened("#v=1&since=12&judged=400&finished=208");
    let nothing = typed(&state, Field::Share, "0%");
    assert!(nothing.request.runs.is_empty());
    let heard = render::<Page>(&nothing).heard();
    assert!(
        heard.contains("Nothing is handed to AI in this plan: leave it empty."),
        "{heard}"
    );
    let emptied = typed_live(typed_live(nothing, Judged, ""), Finished, "");
    assert_eq!(emptied.request.runs, [Run::FromHere]);
}

#[test]
fn the_answer_has_three_figures_four_ways_and_what_is_sunk() {
    let state = went_on(opened("#v=1&since=12&judged=400&finished=180"));
    let estimate = estimate_of(&state);
    let numerals = &state.numerals;
    let document = render::<Page>(&state);
    let answer = document.one("region", ANSWER).heard();
    for risk in [
        &estimate.regretted,
        &estimate.regretted_with_enough_people,
        &estimate.more_would_have_been_better,
    ] {
        let figure = words::figures::risk(numerals, risk.probability).replace('\u{a0}', " ");
        assert!(answer.contains(&figure), "{figure} is not in: {answer}");
    }
    assert!(
        answer.contains("45% of 400 answers judged were finished"),
        "{answer}"
    );
    let ways = document.one("region", "Four ways from here");
    for way in Way::ALL {
        assert!(ways.heard().contains(text::under_way::way_name(way)));
    }
    // 700 less 314.
    let planned = "386 planned at the start’s demand; demand is taken to grow by about";
    assert!(ways.heard().contains(planned), "{}", ways.heard());
    let heads: Vec<_> = document.root().select("h2[id]");
    let heads: Vec<&str> = heads.iter().filter_map(|head| head.attr("id")).collect();
    let sections = text::orientation::sections(Question::UnderWay);
    assert_eq!(
        heads,
        sections.iter().map(|(id, _)| *id).collect::<Vec<_>>()
    );
    // The surveyed figure is that of the first question.
    let survey = document.root().only(".survey > .aside").heard();
    assert!(!survey.contains("by construction"), "{survey}");
    let moves = "The choice also moves the shares that are cheapest on average.";
    assert!(survey.contains(moves), "{survey}");
    // The page takes no side.
    let heard = document.heard();
    for advice in ["you should", "turn back now", "we recommend"] {
        assert!(!heard.to_lowercase().contains(advice), "{advice}");
    }
    // The six facts, the waterfall and keep, hybrid and plan are the first question's.
    for id in ["facts", "waterfall", "comparison", "tornado"] {
        assert!(document.root().select(&format!("#{id}")).is_empty(), "{id}");
    }
}

/// An average and what happens most often can be at odds, which is said.
#[test]
fn a_cheapest_way_that_is_dearer_in_most_futures_is_said_to_be() {
    let told = |link| {
        let state = went_on(opened(link));
        let told = text::under_way::dearer_in_most(estimate_of(&state));
        let ways = render::<Page>(&state)
            .one("region", "Four ways from here")
            .heard();
        assert_eq!(
            ways.contains("in most futures it costs more"),
            told.is_some()
        );
        told.is_some()
    };
    const RARELY: &str =
        "#v=1&n=340&x=0.55&since=9&judged=600&finished=290&closed=2000&came_back=310";
    assert!(told(RARELY));
    assert!(!told("#v=1&since=12&judged=400&finished=40"));
}

#[test]
fn a_way_that_is_the_same_as_another_is_said_to_be() {
    let state = went_on(opened("#v=1&since=12&x=0"));
    let heard = render::<Page>(&state)
        .one("region", "Four ways from here")
        .heard();
    assert!(
        heard.contains("The same as “go on, with enough people”."),
        "{heard}"
    );
}

#[test]
fn where_no_future_fits_that_is_the_answer() {
    let state = opened("#v=1&since=12&rule=1");
    let request = state.request.clone();
    let state = state.reduce(Action::WentOn(Box::new(Onward {
        id: request.id,
        stage: Stage::Settled,
        estimate: None,
        person_years: None,
    })));
    assert_eq!(state.standing(), Standing::Settled);
    let document = render::<Page>(&state);
    let answer = document.one("region", ANSWER).heard();
    assert!(answer.contains("No simulated future fits this"), "{answer}");
    let along = document.one("region", "Take it along").heard();
    assert!(along.contains("nothing to take along"), "{along}");
}

#[test]
fn evidence_far_outside_is_told_with_the_range_to_widen() {
    let state = went_on(opened("#v=1&since=12&judged=5000&finished=4995"));
    let answer = render::<Page>(&state).one("region", ANSWER).heard();
    assert!(answer.contains("far outside"), "{answer}");
}

#[test]
fn the_answer_goes_along_with_all_that_makes_it_true() {
    let state = went_on(opened("#v=1&since=12&judged=400&finished=208&left=200"));
    let document = render::<Page>(&state);
    let along = document.one("region", "Take it along");
    let link = along.one("textbox", "Link to this answer").value();
    assert!(
        link.ends_with("#v=1&since=12&judged=400&finished=208&left=200"),
        "{link}"
    );
    let quotation = along.select("blockquote")[0].heard();
    for part in [
        "12 months ago 700 people did customer service",
        "52% of 400 answers judged were finished",
        "200 people left in ",
        "a model’s estimate, not a forecast",
        "Orgvue’s survey of 2025",
        "#v=1&since=12",
    ] {
        assert!(quotation.contains(part), "{part} is not in: {quotation}");
    }
    let short = along.select("blockquote")[1].heard();
    for part in [
        "12 months after 67% of 700 people’s customer service began to go to AI",
        "(52% of 400 answers judged were finished, 200 people left in ",
        "of 100 simulated futures, going on with enough people or with less AI would have been better",
        "Orgvue’s survey of 2025",
        "#v=1&since=12",
    ] {
        assert!(short.contains(part), "{part} is not in: {short}");
    }
    let buttons: Vec<String> = along.all("button").iter().map(|each| each.name()).collect();
    for button in ["Embed this …", "Save as PNG", "Save as SVG"] {
        assert!(buttons.iter().any(|name| name == button), "{button}");
    }
    let picture = document.root().only("#picture").name();
    for part in [
        "Go on, or turn back? 12 months ago 700 people did customer service.",
        "Seen: 52% of 400 finished, 200 left.",
        "in 100 simulated futures in which enough people, or less AI, would have saved over $",
        "In the curve, money against going on as planned on average, with enough people: these",
        "; on the rail, ",
        "Orgvue’s survey of 2025",
    ] {
        assert!(picture.contains(part), "{part} is not in: {picture}");
    }
}

/// With the longest of words, in both shapes.
#[test]
fn no_part_of_a_picture_lies_over_another() {
    let link =
        "n=100000&country=sweden&since=12&judged=400&finished=208&closed=400&came_back=40&left=200";
    let state = went_on(opened(&format!("#v=1&{link}")));
    let known = state.onward().unwrap();
    let of = (known, estimate_of(&state));
    let address = Some("https://example.org/somewhere/uturn");
    let words = text::under_way::picture_words(&state, of, address, "27 November 2026");
    for shape in Shape::ALL {
        let layout = Layout::of(shape, &words);
        let [_, last] = &layout.key;
        let bottom = last.at.1 + last.words.height();
        assert!(
            bottom <= layout.rule,
            "{shape:?}: {bottom} over {}",
            layout.rule
        );
        let Plot { size, top, .. } = layout.plot;
        assert!(size.height >= 220.0, "{shape:?}: {}", size.height);
        assert!(top + size.height <= layout.rule, "{shape:?}");
    }
}

#[test]
fn the_card_answers_the_same_question() {
    let link = "#v=1&since=12&judged=400&finished=208";
    let awaited = render::<Card>(&opened(link));
    assert_eq!(
        awaited.root().select("h1")[0].text(),
        "Go on, or turn back?"
    );
    assert_eq!(
        awaited.root().select(".whole").len(),
        1,
        "it holds its room"
    );
    assert!(awaited.root().select(".figure").is_empty());

    let state = went_on(opened(link));
    let document = render::<Card>(&state);
    assert!(document.root().select(".whole").is_empty());
    let month = document.one("textbox", text::under_way::label(Month));
    assert_eq!(month.value(), "12");
    let estimate = estimate_of(&state);
    let answer = document.one("region", ANSWER).heard();
    for part in [
        words::figures::risk(&state.numerals, estimate.regretted.probability)
            .replace('\u{a0}', " "),
        "simulated futures in which enough people, or less AI, would have saved over $".into(),
        "Seen: 52% of 400 finished.".into(),
    ] {
        assert!(answer.contains(&part), "{part} is not in: {answer}");
    }
    document.one("slider", "Share handed to AI from here on");

    let wrong = typed_live(state, Month, "36");
    let heard = render::<Card>(&wrong).heard();
    assert!(heard.contains("“36” is too high"), "{heard}");
    assert!(
        heard.contains("Answer for your last valid input, with 12 for “Months since the start”."),
        "{heard}"
    );
}

#[test]
fn a_card_that_no_future_fits_says_so() {
    let state = opened("#v=1&since=12&rule=1");
    let id = state.request.id;
    let state = state.reduce(Action::WentOn(Box::new(Onward {
        id,
        stage: Stage::Settled,
        estimate: None,
        person_years: None,
    })));
    let answer = render::<Card>(&state).one("region", ANSWER).heard();
    assert!(answer.contains("No simulated future fits this"), "{answer}");
}

#[test]
fn every_corner_is_answered_in_words_without_holes() {
    for link in [
        "since=1",
        "since=35&x=1",
        "months=6&since=5&survey=none",
        "months=60&since=59&x=0",
        "since=3&rollout=12&turn=12&rule=1",
        "n=1&since=12&judged=1&finished=0",
        "n=20000&since=12&closed=9&came_back=9&left=0&work=email&country=sweden",
    ] {
        let state = went_on(opened(&format!("#v=1&{link}")));
        let document = render::<Page>(&state);
        let heard = document.heard();
        for hole in ["NaN", "inf ", "()"] {
            assert!(!heard.contains(hole), "{link}: {hole} in {heard}");
        }
        for part in document
            .root()
            .select(".asked, .answer, .comparison, .months")
        {
            assert_eq!(part.run_ons(), Vec::<String>::new(), "{link}");
        }
    }
}

/// Where their time cannot be used and nobody is said to have left any more, its field is still there to
/// mend it.
#[test]
fn what_was_typed_of_the_leavers_time_stays_in_sight() {
    let state = opened("#v=1&since=12");
    let state = typed_live(state, Left, "200");
    let state = typed_live(state, PersonYears, "0");
    let state = typed_live(state, Left, "");
    assert!(state.live_problem(PersonYears).is_some());
    let document = render::<Page>(&state);
    let years = document.one("textbox", "Person-years in which they left");
    assert_eq!(years.attr("aria-invalid"), Some("true"));
    let state = typed_live(state, PersonYears, "");
    let document = render::<Page>(&state);
    for field in document.all("textbox") {
        assert!(!field.name().starts_with("Person-years"));
    }
}
