//! A pilot's result: how it is typed, what it changes, and where it is told.

use super::*;
use uturn::codec::PilotFigure::{self, CameBack, Closed, Finished, Judged, Share};
use uturn::model::evidence::{Counted, PilotResult};

/// Types a figure and leaves its field.
fn counted(state: Rc<State>, figure: PilotFigure, text: &str) -> Rc<State> {
    let state = state.reduce(Action::TypedOfPilot(figure, text.into()));
    state.reduce(Action::EnteredOfPilot)
}

fn of_200(finished: f64) -> PilotResult {
    PilotResult {
        share: PilotResult::SHARE,
        gap: PilotResult::GAP,
        finished: Some(Counted {
            hits: finished,
            of: 200.0,
        }),
        came_back: None,
    }
}

/// Links name it with its counts. With its answer, and then the one without the result.
fn with_result(finished: f64) -> Rc<State> {
    answered(answered(opened(&format!(
        "#v=1&pilot=0.1&gap=0.3&judged=200&finished={finished}"
    ))))
}

#[test]
fn a_result_counts_once_all_of_it_is_there_and_is_undone_in_one_step() {
    let first = page();
    let state = counted(first.clone(), Judged, "200");
    assert_eq!(
        (&state.inputs, state.request.id),
        (&first.inputs, first.request.id)
    );
    let part = || render::<AnswerAtLength>(&state);
    assert!(part().heard().contains(text::pilot::lacks(Finished)));

    // As a share of them, which is a count.
    let typing = state.reduce(Action::TypedOfPilot(Finished, "70%".into()));
    assert_eq!(typing.inputs.evidence, None, "it is still being typed");
    let state = typing.reduce(Action::EnteredOfPilot);
    assert_eq!(state.inputs.evidence, Some(of_200(140.0)));
    assert_eq!(state.pilot_text(Finished), "140");
    assert_eq!(state.pilot_text(Share), "10%");

    let state = counted(counted(state, Closed, "90"), CameBack, "9");
    let came_back = state.inputs.evidence.and_then(|result| result.came_back);
    assert_eq!(came_back.map(|pair| pair.hits / pair.of), Some(0.1));

    let back = state.clone().reduce(Action::Undo);
    assert_eq!(back.inputs.evidence, Some(of_200(140.0)));
    assert_eq!(back.pilot_text(Closed), "");
    let without = state.reduce(Action::LeftOutPilot);
    assert_eq!(without.inputs, first.inputs);
    assert_eq!(without.pilot_text(Judged), "");
}

#[test]
fn what_is_emptied_is_left_out_and_leaving_the_page_finishes_it() {
    let state = with_result(140.0);
    // Half of it does not count, and stays.
    let half = counted(state.clone(), Judged, "");
    assert_eq!(half.inputs.evidence, None);
    let texts = [Judged, Finished].map(|figure| half.pilot_text(figure));
    assert_eq!(texts, ["", "140"]);
    let told = text::pilot::lacking(half.pilot_outcome());
    assert_eq!(told, Some(text::pilot::lacks(Judged)));
    let again = counted(half.clone(), Judged, "200");
    assert_eq!(again.inputs.evidence, state.inputs.evidence);
    let emptied = counted(half, Finished, " ");
    assert_eq!(text::pilot::lacking(emptied.pilot_outcome()), None);

    // The other half counts without it.
    let both = counted(counted(state.clone(), Closed, "100"), CameBack, "10");
    let other = counted(both, Finished, "");
    let result = other.inputs.evidence.unwrap();
    let came_back = Counted {
        hits: 10.0,
        of: 100.0,
    };
    assert_eq!((result.finished, result.came_back), (None, Some(came_back)));
    assert_eq!(other.pilot_text(Judged), "200");

    let state = state.reduce(Action::TypedOfPilot(Finished, "150".into()));
    let left = state.reduce(Action::Left);
    assert_eq!(left.inputs.evidence, Some(of_200(150.0)));
}

#[test]
fn what_cannot_be_counted_is_told_at_its_field_and_stays_typed() {
    for (figure, typed, told) in [
        (
            Finished,
            "201",
            "“201” is too high. Type how many of the 200, or a share such as 70%.",
        ),
        (Finished, "-1", "“-1” is too low."),
        (Finished, "120%", "“120%” is too high."),
        (Finished, "0.7", "“0.7” is not a whole number."),
        (
            Judged,
            "0",
            "“0” is too low. Type a whole number from 1 to 1,000,000,000.",
        ),
        (Judged, "many", "“many” is not a number."),
        (Share, "0", "“0” is too low. Type a share from 1% to 100%."),
        (Share, "150%", "“150%” is too high."),
    ] {
        let state = counted(with_result(140.0), figure, typed);
        assert_eq!(state.inputs.evidence, Some(of_200(140.0)), "{typed}");
        let document = render::<AnswerAtLength>(&state);
        let field = document.one("textbox", text::pilot::label(figure));
        assert_eq!(field.value(), typed);
        assert_eq!(field.attr("aria-invalid"), Some("true"), "{typed}");
        assert!(
            field.description().contains(told),
            "{}",
            field.description()
        );
        // Not before it is typed to its end.
        let typing = with_result(140.0).reduce(Action::TypedOfPilot(figure, typed.into()));
        let document = render::<AnswerAtLength>(&typing);
        let field = document.one("textbox", text::pilot::label(figure));
        assert_eq!(field.attr("aria-invalid"), None, "{typed}");
    }
}

#[test]
fn the_verdict_says_that_a_result_is_counted_in_and_what_it_would_be_without() {
    let first = opened("#v=1&judged=200&finished=80");
    assert_eq!(first.request.runs, [Run::Plan]);
    let note = |state: &Rc<State>| {
        render::<PrerenderedSections>(state)
            .root()
            .only(".with-pilot")
            .text()
    };
    assert!(note(&answered(first)).starts_with("With your pilot’s result."));
    let state = with_result(80.0);
    let note = note(&state);
    let without = state.unseen_shown().unwrap();
    let headline = |estimate: &Estimate| {
        let reading = crate::reading::Reading::at(estimate, state.share());
        words::verdict::headline(&state.numerals, &reading)
    };
    let expected = format!(
        "With your pilot’s result: {} instead of {} in 100.",
        headline(state.shown()),
        headline(&without)
    );
    assert!(note.starts_with(&expected), "{note}");
    // Less was finished than the ranges lead to expect.
    assert!(state.reading().regret.alone > without.regret_risk.alone[without.plan_index]);

    let below = render::<AnswerAtLength>(&state);
    let changed = below.root().only(".pilot-result .changed").text();
    assert!(
        changed.contains("with the result, in four of five futures"),
        "{changed}"
    );

    for plain in [page(), state.clone().reduce(Action::LeftOutPilot)] {
        let document = render::<PrerenderedSections>(&answered(plain));
        assert!(document.root().select(".with-pilot").is_empty());
    }
}

/// What others write for thousands is asked about, and a click takes it.
#[test]
fn counts_as_others_write_them_are_asked_about() {
    for (figure, typed, offered) in [
        (Judged, "10.000", &["10", "10,000"][..]),
        (Closed, "1.5k", &["1,500"]),
        (Share, "0.2", &["20%"]),
        (Share, "1/5", &["20%"]),
    ] {
        let state = counted(page(), figure, typed);
        assert_eq!(state.inputs.evidence, None, "{typed}");
        let document = render::<AnswerAtLength>(&state);
        let problem = state.pilot_problem(figure).unwrap();
        let refusal = text::pilot::refusal(&state, figure, problem);
        let there = takes_last(
            (state, &document),
            (text::pilot::label(figure), refusal),
            offered,
        );
        assert_eq!(there.pilot_problem(figure), None, "{typed}");
        assert_eq!(
            there.pilot_text(figure),
            *offered.last().unwrap(),
            "{typed}"
        );
    }
}

/// The pilot that one asked about is the one that one has the result of.
#[test]
fn a_result_is_of_the_pilot_that_was_asked_about() {
    let asked = opened("#v=1&pilot=0.2&gap=0.1&judged=150&wait=2");
    assert_eq!(asked.pilot_text(Share), "20%");
    assert_eq!(asked.pilot_gap(), 0.1);
    let state = counted(counted(asked.clone(), Judged, "150"), Finished, "96");
    let result = state.inputs.evidence.unwrap();
    assert_eq!((result.share, result.gap), (0.2, 0.1));
    // A result that is typed anew is of the same pilot.
    let half = counted(state.clone(), Finished, "");
    let anew = counted(half, Finished, "100");
    let result = anew.inputs.evidence.unwrap();
    assert_eq!((result.share, result.gap), (0.2, 0.1));
    let linked = answered(answered(opened(
        "#v=1&pilot=0.4&gap=0.6&judged=200&finished=80",
    )));
    let anew = counted(counted(linked, Judged, ""), Judged, "300");
    let result = anew.inputs.evidence.unwrap();
    assert_eq!((result.share, result.gap), (0.4, 0.6));
    // Typed before there is a result, it stays until there is one.
    let other = counted(counted(asked, Share, "30"), Judged, "150");
    assert_eq!(other.pilot_text(Share), "30");
    let other = counted(other, Finished, "96");
    assert_eq!(other.inputs.evidence.unwrap().share, 0.3);
}

#[test]
fn a_range_to_widen_is_there_to_go_to() {
    let place = "your-return_rate-likely";
    let has = |state: &Rc<State>| {
        let document = render::<YourNumbers>(state);
        !document.root().select(&format!("#{place}")).is_empty()
    };
    let near = answered(opened("#v=1&pilot=0.1&gap=0.1&closed=2000&came_back=600"));
    assert!(!has(&near));
    let far = answered(opened("#v=1&pilot=0.1&gap=0.1&closed=2000&came_back=1990"));
    assert_eq!(
        text::pilot::to_widen(&far),
        [uturn::model::Uncertain::ReturnRate.into()]
    );
    assert!(has(&far));
    // Whatever else is looked for.
    assert!(has(&far.reduce(Action::Sought("wage".into()))));
}

#[test]
fn a_result_far_outside_of_the_ranges_is_told_with_the_range_to_widen() {
    let state = answered(opened("#v=1&pilot=0.1&gap=0.1&judged=5000&finished=50"));
    let below = render::<AnswerAtLength>(&state);
    let part = below.root().only(".pilot-result .problem").text();
    assert!(part.contains("far outside"), "{part}");
    let ability = text::inputs::input_words(uturn::model::Uncertain::AiResolution.into()).label;
    assert!(part.contains(ability), "{part}");
    // The answer is given all the same.
    assert!(!state.is_awaiting());
}

#[test]
fn a_result_goes_along_wherever_the_answer_goes_and_is_never_remembered() {
    let state = with_result(140.0);
    let document = render::<Whole>(&state);
    let section = document.one("region", "Take it along");
    let link = section.one("textbox", "Link to this answer").value();
    assert!(
        link.ends_with("#v=1&pilot=0.1&gap=0.3&judged=200&finished=140"),
        "{link}"
    );
    for quotation in section.select("blockquote") {
        assert!(quotation.heard().contains("70% of 200 answers finished"));
    }
    let printed = document.root().only(".printed").text();
    assert!(
        printed.contains("Assumptions changed: 1: a pilot’s result (70% of 200 answers finished)")
    );
    let card = render::<Card>(&state);
    assert!(card.heard().contains("Assumptions changed: 1"));
}
