//! What a pilot would be worth: how it is asked about, what is said of it, and what to do then.

use super::*;
use crate::components::take_along::{Layout, Shape, embedded};
use crate::state::AskedFigure::{self, Judged, Months, Price, Share};
use uturn::codec::PlannedPilot;
use uturn::model::Country;
use uturn::model::evidence::PilotResult;
use uturn::model::pilot::{Advice, finished_elsewhere};
use uturn::model::report::{Line, Lines};

/// The part comes near, and the engine answers.
fn told(state: Rc<State>) -> Rc<State> {
    worked_out(state.reduce(Action::Near(&[Errand::Pilot], true)))
}

/// The whole engine does not come.
fn missing(state: Rc<State>) -> Rc<State> {
    let mut jobs = state.round.jobs.iter();
    let place = jobs.position(|job| job.errand == Errand::Pilot);
    let found = Found {
        id: state.round.id,
        place: place.unwrap(),
        finding: Finding::Missing,
    };
    state.reduce(Action::Found(Box::new(found)))
}

fn asked(state: Rc<State>, figure: AskedFigure, text: &str) -> Rc<State> {
    let state = state.reduce(Action::TypedOfAsked(figure, text.into()));
    state.reduce(Action::EnteredOfAsked)
}

fn part(state: &Rc<State>) -> Document {
    render::<AnswerAtLength>(state)
}

fn heard(state: &Rc<State>) -> String {
    let document = part(state);
    let text = document.root().only(".pilot-worth").heard();
    text.replace('\u{2060}', "").replace('\u{a0}', " ")
}

fn is_asked(state: &State) -> bool {
    let jobs = &state.round.jobs;
    jobs.iter().any(|job| job.errand == Errand::Pilot)
}

#[test]
fn it_is_asked_about_once_near_after_the_answer_and_no_longer_when_it_is_far() {
    let waiting = opened("").reduce(Action::Near(&[Errand::Pilot], true));
    assert!(!is_asked(&waiting), "the answer comes first");
    assert!(heard(&waiting).contains(text::pilot_worth::AWAITED));
    let near = answered(waiting);
    assert!(is_asked(&near));
    assert!(!is_asked(&page()));
    let far = worked_out(near).reduce(Action::Near(&[Errand::Pilot], false));
    let other = answered(typed(&far, Field::Share, "40").reduce(Action::Entered(Field::Share)));
    assert!(!is_asked(&other));
    assert!(heard(&other).contains(text::pilot_worth::STALE));
    assert!(is_asked(
        &other.reduce(Action::Near(&[Errand::Pilot], true))
    ));
}

#[test]
fn a_pilot_that_pays_is_said_to_with_its_worth_its_cost_and_how_many_are_enough() {
    let state = told(page());
    let document = part(&state);
    let names = [Share, Months, Judged, Price].map(text::pilot_worth::label);
    assert_eq!(stands(&document, &names), ["10%", "3", "200", "$10"]);
    let text = heard(&state);
    for said in [
        "A pilot pays. With 800 answers judged, what it tells is worth $3.8–5.2 M (give or take $0.4 M) on average",
        "More answers would add next to nothing.",
        "With the 200 answers that you ask about: worth $3.6–4.9 M",
        "Worth and cost: judging 800 answers is worth",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let (answer, is_current) = state.pilot_answer().unwrap();
    assert!(is_current);
    let table = document.one("table", text::pilot_worth::caption(answer));
    assert_eq!(table.select("tbody tr").len(), answer.estimate.sizes.len());
    // The result comes after what it would be worth.
    let headings = document.root().select("h3");
    let headings: Vec<String> = headings.iter().map(|heading| heading.text()).collect();
    let place = |title: &str| headings.iter().position(|heading| heading.contains(title));
    assert!(place(text::pilot_worth::TITLE) < place(text::pilot::TITLE));
    assert!(place(text::pilot_worth::TITLE).is_some());
}

#[test]
fn the_rule_stands_in_the_drawing_in_words_and_to_copy() {
    let state = told(page());
    let (answer, _) = state.pilot_answer().unwrap();
    let [near] = answer.estimate.rule.alone.plan_is_near_best[..] else {
        unreachable!("{:?}", answer.estimate.rule.alone);
    };
    let [from, to] = near.map(|end| (100.0 * end).round());
    let only_if =
        format!("67% is one of the cheapest shares only if {from} to {to} of 100 were finished");
    let document = part(&state);
    let heading = document.root().only(".rule figcaption h4").text();
    assert!(heading.ends_with(&only_if), "{heading}");
    let words = document.root().select(".rule-words li");
    let stretches = crate::reading::stretches(&answer.estimate.rule.alone);
    assert_eq!(words.len(), stretches.len());
    let two_thirds = words
        .iter()
        .find(|words| words.text().contains("two thirds"));
    assert!(two_thirds.unwrap().text().contains("of 100 finished"));
    let drawn = document.root().only(".rule-line").text();
    for named in [
        "two thirds: ",
        "stay small: up to ",
        "your plan, 67%",
        "of 100 answers finished",
    ] {
        assert!(drawn.contains(named), "{named}: {drawn}");
    }
    let quoted = document.root().only(".pilot-worth blockquote").text();
    let both = "from these inputs alone), only if";
    for said in [
        "A pilot on the easiest 10% of issues, with 200 answers judged",
        both,
        "U-turn (model version",
        "a model’s estimate",
    ] {
        assert!(quoted.contains(said), "{said}: {quoted}");
    }
    document.one("button", text::pilot_worth::COPY);

    // On the other line it is another rule.
    let scaled = state.clone().reduce(Action::ChoseLine(Line::Scaled));
    assert_ne!(
        part(&scaled).root().only(".rule figcaption h4").text(),
        heading
    );
}

#[test]
fn what_easy_issues_say_of_others_is_the_models() {
    let state = told(page());
    let (answer, _) = state.pilot_answer().unwrap();
    let middle = crate::reading::middle_of_expected(&answer.estimate.rule.alone);
    let of = |share| {
        let found = finished_elsewhere(&state.inputs, 0.1, middle, share);
        (100.0 * found.unwrap().unwrap()).round()
    };
    let said = format!(
        "finishes {} of 100 of the 67% that you plan, and {} of 100 of everything",
        of(0.67),
        of(1.0)
    );
    assert!(heard(&state).contains(&said), "{}", heard(&state));
    assert!(of(1.0) < of(0.67) && of(0.67) < 100.0 * middle);
    // A pilot with all issues has nothing to translate.
    let all = told(asked(page(), Share, "100%"));
    assert!(!heard(&all).contains(text::pilot_worth::WHY));
    assert!(heard(&all).contains("A pilot on all issues, with 200 answers judged"));
}

#[test]
fn where_it_does_not_pay_or_there_is_too_little_to_judge_that_is_said_and_why() {
    let dear = told(asked(page(), Price, "$1,000,000"));
    let text = heard(&dear);
    assert!(
        text.contains("Deciding now is better. At best, what a pilot tells is worth"),
        "{text}"
    );
    assert!(
        text.contains("cost $25 M") || text.contains("cost $26 M"),
        "{text}"
    );

    let none = told(asked(page(), Months, "0"));
    let text = heard(&none);
    assert!(text.contains("There is too little to judge. About 0 conversations reach the AI in 0 months at 10% of all issues"), "{text}");
    assert!(
        text.contains("There are only about 0 conversations"),
        "{text}"
    );
    assert!(part(&none).root().select(".worth").is_empty());
}

#[test]
fn where_no_result_would_change_anything_it_is_worth_nothing() {
    let state = told(page()).reduce(Action::Near(&[Errand::Pilot], true));
    let (answer, _) = state.pilot_answer().unwrap();
    let mut answer = answer.clone();
    let estimate = Rc::make_mut(&mut answer.estimate);
    estimate.limit = Lines::of(|_| 0.0);
    estimate.advice = Lines::of(|_| Advice::DecideNow { net: -1e5 });
    let why = text::pilot_worth::reasons(&state.numerals, &answer, None);
    assert!(
        why.contains("the same share would stay the cheapest"),
        "{why}"
    );
    assert_eq!(
        text::pilot_worth::verdict(&answer),
        "Deciding now is better."
    );

    let estimate = Rc::make_mut(&mut answer.estimate);
    estimate.limit = Lines::of(|_| 1e5);
    estimate.advice.alone = Advice::Judge {
        judged: 50.0,
        net: 3e5,
    };
    let why = text::pilot_worth::reasons(&state.numerals, &answer, state.inputs.survey);
    assert!(
        why.starts_with("From these inputs alone: with 50 answers judged, "),
        "{why}"
    );
    assert!(why.contains("a pilot costs"), "{why}");
    assert!(text::pilot_worth::verdict(&answer).contains("depends on"));
}

#[test]
fn what_no_pilot_can_be_is_told_at_its_field_and_stays_typed() {
    for (figure, typed, told_at) in [
        (Share, "0", "“0” is too low. Type a share from 1% to 100%."),
        (Share, "101%", "“101%” is too high."),
        (
            Months,
            "36",
            "“36” is too high. Type a number from 0 to less than the 36 months of the plan.",
        ),
        (Months, "-1", "“-1” is too low."),
        (Months, "", "nothing is typed."),
        (
            Judged,
            "0",
            "“0” is too low. Type a whole number from 1 to 1,000,000,000.",
        ),
        (Judged, "2.5", "“2.5” is not a whole number."),
        (Price, "-1", "“-1” is too low. Type an amount from 0 up."),
        (Price, "cheap", "“cheap” is not a number."),
    ] {
        let before = told(page());
        let state = asked(before.clone(), figure, typed);
        assert_eq!(state.asked_pilot(), before.asked_pilot(), "{typed}");
        assert_eq!(state.inputs, before.inputs);
        let document = part(&state);
        let field = document.one("textbox", text::pilot_worth::label(figure));
        assert_eq!(field.value(), typed);
        assert_eq!(field.attr("aria-invalid"), Some("true"), "{typed}");
        assert!(
            field.description().contains(told_at),
            "{}",
            field.description()
        );
        // Not before it is typed to its end; and the answer stays.
        let typing = before
            .clone()
            .reduce(Action::TypedOfAsked(figure, typed.into()));
        let document = part(&typing);
        let field = document.one("textbox", text::pilot_worth::label(figure));
        assert_eq!(field.attr("aria-invalid"), None, "{typed}");
        assert_eq!(typing.pilot_answer(), before.pilot_answer());
    }
}

#[test]
fn what_is_entered_is_asked_about_and_leaving_the_page_enters_it() {
    let state = asked(told(page()), Judged, "50");
    assert!(is_asked(&state));
    assert!(!state.pilot_answer().unwrap().1);
    assert!(heard(&state).contains(text::pilot_worth::STALE));
    let state = worked_out(state);
    assert!(heard(&state).contains("With the 50 answers that you ask about"));
    let typing = state.reduce(Action::TypedOfAsked(Share, "20".into()));
    let left = typing.reduce(Action::Left);
    assert_eq!(left.asked_pilot().share, 0.2);
    let gap = left.reduce(Action::ChoseAskedGap(0.6));
    assert_eq!(gap.asked_pilot().gap, 0.6);
}

/// What others write for thousands is asked about, and a click takes it.
#[test]
fn figures_as_others_write_them_are_asked_about() {
    for (figure, typed, offered) in [
        (Judged, "10.000", &["10", "10,000"][..]),
        (Judged, "1.250", &["1,250"]),
        (Share, "0.2", &["20%"]),
        (Share, "½", &["50%"]),
        (Months, "1,5", &["1.5"]),
        (Months, "2 months", &["2"]),
        (Price, "1.250", &["1.25", "1,250"]),
        (Price, "12,50 $", &["12.5"]),
    ] {
        let state = asked(page(), figure, typed);
        let document = part(&state);
        let problem = state.asked_problem(figure).unwrap();
        let refusal = text::pilot_worth::refusal(&state, figure, problem);
        let there = takes_last(
            (state, &document),
            (text::pilot_worth::label(figure), refusal),
            offered,
        );
        assert_eq!(there.asked_problem(figure), None, "{typed}");
    }
    // A way out that leads nowhere is none.
    let state = asked(page(), Months, "36 months");
    let problem = state.asked_problem(Months).unwrap();
    assert_eq!(
        text::pilot_worth::refusal(&state, Months, problem).ways_out,
        []
    );
}

#[test]
fn a_horizon_that_ends_before_the_pilot_does_is_told_at_its_months() {
    let state = asked(told(page()), Months, "12");
    let horizon = Field::Decided(uturn::model::Decided::HorizonMonths);
    let state = answered(typed(&state, horizon, "12"));
    assert!(!is_asked(&state));
    let document = part(&state);
    let field = document.one("textbox", text::pilot_worth::label(Months));
    assert!(
        field
            .description()
            .contains("less than the 12 months of the plan")
    );
}

#[test]
fn what_is_asked_survives_reload_and_can_be_undone() {
    let state = asked(asked(page(), Judged, "400"), Months, "2");
    let link = crate::link::fragment(&state.settings());
    assert_eq!(link, "#v=1&judged=400&wait=2");
    let again = opened(&link);
    assert_eq!(again.asked_pilot(), state.asked_pilot());
    assert_eq!(again.asked_text(Judged), "400");

    let undone = state.reduce(Action::Undo);
    assert_eq!(crate::link::fragment(&undone.settings()), "#v=1&judged=400");
    let undone = undone.reduce(Action::Undo);
    let proposed = uturn::model::pilot::Pilot::of(&undone.inputs);
    assert_eq!(undone.asked_pilot(), proposed);
    assert!(!undone.can_undo());

    // A price keeps the money that it was said in.
    let there = opened("#v=1&country=sweden&price=300");
    assert_eq!(there.asked_pilot().price, 300.0);
}

/// The choice stands where a pilot can be made, whether or not its worth is known; a rule that is to go
/// along is worked out wherever one looks, and nothing leaves without it.
#[test]
fn the_rule_that_is_to_go_along_is_waited_for() {
    let chosen = |state: &Rc<State>| {
        let document = render::<TakeAlong>(state);
        let group = document.root().only("fieldset.with-rule");
        let radios = group.select("input");
        assert_eq!(group.select("legend").len(), 1);
        radios
            .iter()
            .position(|radio| radio.attr("checked").is_some())
    };
    let why = |state: &Rc<State>| {
        render::<TakeAlong>(state)
            .root()
            .only("#take-along-why")
            .heard()
    };
    let quoted = |state: &Rc<State>| {
        render::<TakeAlong>(state)
            .heard()
            .contains("A pilot on the easiest")
    };

    assert_eq!(chosen(&page()), Some(0));
    let wanted = page().reduce(Action::TellsRule(true));
    assert_eq!(chosen(&wanted), Some(1));
    assert!(is_asked(&wanted));
    assert!(
        why(&wanted).contains("still being worked out"),
        "{}",
        why(&wanted)
    );
    let known = worked_out(wanted);
    assert_eq!(why(&known), "");
    assert!(quoted(&known));

    // Another plan: its rule is another one.
    let other = answered(typed(&known, Field::Share, "40").reduce(Action::Entered(Field::Share)));
    assert_eq!(chosen(&other), Some(1));
    assert!(is_asked(&other));
    assert_ne!(why(&other), "");
    assert!(!quoted(&other));
    let lost = missing(other.clone());
    assert!(why(&lost).contains("did not come"), "{}", why(&lost));
    assert_eq!(why(&lost.reduce(Action::TellsRule(false))), "");
    let other = worked_out(other);
    assert_eq!(why(&other), "");
    assert!(quoted(&other));

    // Where a pilot has been made there is none to plan.
    let seen = answered(answered(opened("#v=1&judged=200&finished=140")));
    let seen = seen.reduce(Action::TellsRule(true));
    assert!(
        render::<TakeAlong>(&seen)
            .root()
            .select("fieldset.with-rule")
            .is_empty()
    );
    assert_eq!(why(&seen), "");
}

/// Nothing goes along unasked.
#[test]
fn the_rule_goes_along_on_request() {
    let choice = |document: &Document| {
        let groups = document.all("group").into_iter();
        let groups = groups.filter(|group| group.name() == text::take_along::WITH_RULE);
        groups.count()
    };
    let state = told(page());
    let document = render::<TakeAlong>(&state);
    assert_eq!(choice(&document), 1);
    let (answer, _) = state.pilot_answer().unwrap();
    let rule = text::pilot_worth::rule_told(&state.numerals, answer, state.line);
    assert!(
        rule.starts_with("A pilot on the easiest 10% of issues, with 200 answers judged"),
        "{rule}"
    );
    assert!(!document.heard().contains(&rule));
    let quotation =
        text::pilot_worth::quotation(&state.numerals, answer, state.line, ["today", "#"]);
    assert!(quotation.starts_with(&rule), "{quotation}");

    let words = text::take_along::PictureWords::of(&state, None, "27 November 2026");
    let in_short = text::pilot_worth::rule_in_short(&state.numerals, answer, state.line);
    assert!(rule.starts_with(&in_short), "{in_short}");
    let words = words.with_rule(Some(in_short.clone()));
    let spoken = words.spoken();
    assert!(spoken.contains(&in_short), "{spoken}");
    for shape in Shape::ALL {
        let Layout {
            plot, rule, key, ..
        } = Layout::of(shape, &words);
        assert!(plot.size.height > 200.0, "{shape:?}: {}", plot.size.height);
        let [_, last] = key;
        let bottom = last.at.1 + last.words.height();
        assert!(bottom <= rule, "{shape:?}: {bottom} over {rule}");
    }
}

/// A card tells the rule where its link asks about a pilot, and the code for other pages asks about one
/// where the rule is to go along.
#[test]
fn a_card_tells_the_rule_on_request() {
    let said = |state: &Rc<State>| {
        let document = render::<Card>(state);
        let rules = document.root().select(".pilot-rule");
        rules.first().map(|rule| rule.heard())
    };
    let plain = told(page());
    assert_eq!(said(&plain), None);
    let link = |rule_of| {
        let settings = embedded(&plain.settings_shown(), rule_of);
        crate::link::fragment(&settings)
    };
    assert_eq!(link(None), "#v=1");
    let (answer, _) = plain.pilot_answer().unwrap();
    assert_eq!(link(Some(answer)), "#v=1&pilot=0.1");

    let waiting = answered(opened("#v=1&pilot=0.1"));
    assert_eq!(said(&waiting).unwrap(), text::pilot_worth::AWAITED);
    let state = told(waiting);
    let (answer, _) = state.pilot_answer().unwrap();
    let rule = text::pilot_worth::rule_in_short(&state.numerals, answer, state.line);
    assert_eq!(said(&state).unwrap(), rule);
    assert_eq!(
        embedded(&state.settings_shown(), None).planned_pilot,
        PlannedPilot::default()
    );
    let seen = opened("#v=1&pilot=0.1&judged=200&finished=140");
    assert_eq!(said(&seen), None);
}

/// Where no result can be told from another, that is the rule.
#[test]
fn a_rule_without_stretches_is_a_sentence_all_the_same() {
    let words = text::pilot_worth::rule_words(&page().numerals, &[]);
    assert_eq!(words.len(), 1);
    assert!(
        !words[0].ends_with('.'),
        "{words:?}: the full stop is added"
    );
}

#[test]
fn its_price_is_in_the_money_of_the_country() {
    let state = asked(page(), Price, "30");
    assert_eq!(state.asked_pilot().price, 30.0);
    let other = Country::ALL
        .into_iter()
        .find(|country| country.currency() != Country::default().currency());
    let state = state.reduce(Action::ChoseCountry(other.unwrap()));
    let proposed = uturn::model::pilot::Pilot::of(&state.inputs).price;
    assert_eq!(state.asked_pilot().price, proposed);
}

#[test]
fn with_a_result_it_says_what_that_changed_and_asks_about_no_other_pilot() {
    let state = answered(answered(opened("#v=1&judged=200&finished=140")));
    let state = told(state);
    assert!(!is_asked(&state));
    let document = part(&state);
    let labels = [Share, Months, Judged, Price].map(text::pilot_worth::label);
    let fields = document.all("textbox");
    assert!(
        !fields
            .iter()
            .any(|field| labels.contains(&field.name().as_str()))
    );
    let text = heard(&state);
    assert!(text.contains(text::pilot_worth::TITLE_AFTER), "{text}");
    assert!(text.contains("With your pilot’s result: "), "{text}");
    let of_plan = finished_elsewhere(&state.inputs, PilotResult::SHARE, 0.7, 0.67);
    let said = format!("{:.0} of 100 of the 67%", 100.0 * of_plan.unwrap().unwrap());
    assert!(text.contains(&said), "{text}");
}

#[test]
fn where_the_whole_engine_does_not_come_it_is_told_and_can_be_tried_again() {
    let state = missing(page().reduce(Action::Near(&[Errand::Pilot], true)));
    assert_eq!(state.trouble, None, "the answer is as good as ever");
    let document = part(&state);
    let status = document.root().only(".pilot-worth [role=status]").text();
    assert!(status.contains(text::pilot_worth::MISSING), "{status}");
    document.one("button", text::pilot_worth::TRY_AGAIN);
    let start = state.start;
    let again = state.reduce(Action::TryAgain);
    assert!(again.start > start && is_asked(&again));
    assert!(heard(&again).contains(text::pilot_worth::AWAITED));
}

#[test]
fn nothing_is_told_before_a_guess() {
    let state = told(page()).reduce(Action::Followed(Box::new(codec::read("#v=1&guess=1"))));
    assert!(heard(&state).contains(text::pilot_worth::GUESS_FIRST));
}
