//! What is being typed: shown while it can be, and nothing to anybody else until it is finished.

use super::*;
use crate::link;
use uturn::model::Decided;

/// A plan of which nothing is as at the start.
fn plan() -> Rc<State> {
    let link = uturn::codec::read("#v=1&n=5500&x=0.4&cut=1000");
    State::opened(Numerals::english(), link, None).into()
}

fn key_by_key(state: Rc<State>, field: Field, text: &str) -> Rc<State> {
    (1..=text.len()).fold(state, |state, end| {
        state.reduce(Action::Typed(field, text[..end].into()))
    })
}

fn left(state: Rc<State>, field: Field) -> Rc<State> {
    state.reduce(Action::Entered(field))
}

#[test]
fn half_of_a_number_is_neither_a_plan_nor_a_link_nor_a_step() {
    for (field, text) in [
        (Field::Cut, "3000"),
        (Field::Share, "150%"),
        (Field::Headcount, "999999999"),
        (Field::Share, "2/3"),
        (Field::Headcount, "1e3"),
        (Field::Claim, "101"),
        (Field::Contacts, "99999999999"),
        (Field::of_plan(Decided::HandleMinutes), "1000"),
    ] {
        let start = plan();
        for cut in 1..=text.len() {
            let state = key_by_key(start.clone(), field, &text[..cut]);
            assert_eq!(state.settings(), start.settings(), "{text:?} to {cut}");
            assert!(!state.can_undo() && !state.is_own, "{text:?} to {cut}");
            assert!(state.is_valid(), "{text:?} is not typed to its end");
        }
        let typed = key_by_key(start.clone(), field, text);
        for ended in [left(typed.clone(), field), typed.reduce(Action::Rested)] {
            assert_eq!(ended.inputs, start.inputs, "{text:?} is taken back");
            assert_eq!(ended.request.inputs, start.inputs, "{text:?}");
            assert_eq!(ended.settings_shown(), start.settings(), "{text:?}");
            assert_eq!(ended.wrong_fields().count(), 1, "{text:?}");
            assert_eq!(ended.entry(field).text, text);
        }
    }
}

/// Who types 40 and looks up sees the answer for 40, whose address follows; it is a plan, and a
/// step, when the field is left.
#[test]
fn what_can_be_read_is_shown_at_once_and_counts_once_the_field_is_left() {
    let state = key_by_key(page(), Field::Headcount, "40");
    assert_eq!(state.request.inputs.plan.headcount, 40.0);
    assert_eq!(state.settings(), Settings::default());
    assert!(state.in_motion().is_some() && !state.can_undo());
    let rests = state.reduce(Action::Rested);
    assert!(rests.in_motion().is_none() && !rests.can_undo());
    assert_eq!(link::fragment(&rests.settings_shown()), "#v=1&n=40");
    assert_eq!(rests.settings(), Settings::default());
    let on = rests
        .clone()
        .reduce(Action::Typed(Field::Headcount, "400".into()));
    assert!(on.in_motion().is_some(), "it goes on");
    for finished in [
        left(rests.clone(), Field::Headcount),
        rests.clone().reduce(Action::ChoseSurvey(None)),
        key_by_key(rests, Field::Share, "5"),
    ] {
        assert_eq!(finished.settings().inputs.plan.headcount, 40.0);
        assert!(finished.can_undo() && finished.is_own);
    }
}

#[test]
fn the_answer_from_before_comes_back_with_what_it_answers() {
    let state = answered(page(), 1, Stage::Settled, 4096);
    let state = key_by_key(state, Field::Share, "15");
    let preview = state.request.id;
    let state = answered(state, preview, Stage::Settled, 99);
    assert_eq!(worlds(&state), Some(99));
    let state = typed(state, Field::Share, "150");
    assert_eq!(worlds(&state), Some(4096));
    assert_eq!(state.standing(), Standing::LastValid);
    assert!(state.request.runs.is_empty(), "it need not be asked again");
}

#[test]
fn a_field_is_not_shown_while_another_is_in_trouble_but_counts_when_it_is_left() {
    let wrong = left(
        key_by_key(page(), Field::Headcount, "lots"),
        Field::Headcount,
    );
    let typing = key_by_key(wrong, Field::Share, "40");
    assert_eq!(typing.share(), 0.67);
    assert_eq!(typing.entry(Field::Share).text, "40");
    let state = left(typing, Field::Share);
    assert_eq!(state.share(), 0.4);
    assert_eq!(state.entry(Field::Headcount).text, "lots");
    assert_eq!(state.standing(), Standing::Awaited);
}

#[test]
fn what_is_left_as_it_was_is_no_step() {
    let state = key_by_key(page(), Field::Headcount, "70");
    let state = left(
        state.reduce(Action::Typed(Field::Headcount, "700".into())),
        Field::Headcount,
    );
    assert!(!state.can_undo() && state.in_motion().is_none());
    assert_eq!(state.settings(), Settings::default());
}

#[test]
fn going_back_in_the_browser_leaves_nothing_of_what_was_being_typed() {
    let state = key_by_key(page(), Field::Headcount, "5");
    let link = uturn::codec::read("#v=1&n=250");
    let state = state.reduce(Action::Followed(Box::new(link)));
    let state = left(state, Field::Headcount);
    assert_eq!(state.settings().inputs.plan.headcount, 250.0);
    assert_eq!(state.entry(Field::Headcount).text, "250");
}

#[test]
fn a_handle_is_a_change_under_way_until_it_is_let_go() {
    let state = page()
        .reduce(Action::Dragged(0.3))
        .reduce(Action::Dragged(0.4));
    assert_eq!(
        (state.share(), state.settings()),
        (0.4, Settings::default())
    );
    let state = state.reduce(Action::Released);
    assert_eq!(state.settings().inputs.plan.ai_share, 0.4);
    let state = state.reduce(Action::Undo);
    assert_eq!(state.share(), 0.67, "one step");
}

/// As when the page is loaded again a moment after a key: nothing waits for the number to rest.
#[test]
fn leaving_the_page_finishes_what_is_being_typed() {
    let typing = key_by_key(page(), Field::Headcount, "40");
    assert_eq!(typing.settings(), Settings::default());
    let left = typing.clone().reduce(Action::Left);
    assert_eq!(left.settings().inputs.plan.headcount, 40.0);
    assert!(left.is_own && left.can_undo());
    assert_eq!(left.moved_by(), typing.moved_by());
    let wrong = key_by_key(page(), Field::Share, "150").reduce(Action::Left);
    assert_eq!(wrong.settings(), Settings::default());
    assert_eq!(wrong.wrong_fields().count(), 1);
    let untouched = page();
    assert_eq!(untouched.clone().reduce(Action::Left), untouched);
}
