//! What is said of a number that cannot be used, and what would make it fit.

use super::fields::label;
use super::inputs;
use crate::numerals::Numerals;
use crate::state::{Action, Field, Problem, Quantity, State};
use uturn::model::{self, Decided};

/// What is wrong with an entry, and the ways out of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// It names the field, what was typed, and what is allowed.
    pub message: String,
    pub ways_out: Vec<WayOut>,
}

/// What makes it fit.
#[derive(Debug, Clone, PartialEq)]
pub struct WayOut {
    pub words: String,
    /// What a click does, in this order.
    pub actions: [Action; 2],
}

impl WayOut {
    /// A number of the plan is set.
    pub fn set(words: String, field: Field, value: f64) -> Self {
        WayOut {
            words,
            actions: [Action::Pulled(field, value), Action::Released],
        }
    }
}

/// Of a number of the plan with this problem.
pub fn refusal(field: Field, state: &State, problem: Problem) -> Refusal {
    let (text, quantity) = (state.entry(field).text, field.quantity(&state.inputs));
    let wanted = || {
        let number = quantity.typed(&text, &state.numerals);
        number.expect("what is too low or too high was read as a number")
    };
    let set = |value: f64| WayOut::set(quantity.exactly(value, &state.numerals), field, value);
    let meant = meant(&quantity, problem, &text, &state.numerals);
    let meant: Vec<WayOut> = meant.into_iter().map(set).collect();
    let more = match (field, problem) {
        _ if !meant.is_empty() => either(problem, allowed(field, state), meant),
        (Field::Cut, Problem::TooHigh) => larger_cut(wanted(), state),
        (Field::Remaining, Problem::TooLow) if wanted() >= 0.0 => {
            larger_cut(state.inputs.plan.headcount - wanted(), state)
        }
        (Field::Contacts, Problem::TooLow | Problem::TooHigh) if wanted() > 0.0 => {
            volume(wanted(), problem, state)
        }
        _ => (allowed(field, state), Vec::new()),
    };
    told(&label(field), &text, problem, more)
}

/// Of a figure that is typed beside the plan: its name, what was typed, and what is allowed there; and what
/// takes another text in its place.
pub fn refused(
    (name, typed): (&str, &str),
    problem: Problem,
    allowed: String,
    (quantity, numerals): (&Quantity, &Numerals),
    takes: impl Fn(String) -> [Action; 2],
) -> Refusal {
    let way_out = |value: f64| WayOut {
        words: quantity.exactly(value, numerals),
        actions: takes(quantity.unmistakable(value, numerals)),
    };
    let meant = meant(quantity, problem, typed, numerals);
    let meant = meant.into_iter().map(way_out).collect();
    told(name, typed, problem, either(problem, allowed, meant))
}

fn meant(quantity: &Quantity, problem: Problem, typed: &str, numerals: &Numerals) -> Vec<f64> {
    match problem {
        // A plan that they would fit is more likely than another way of writing.
        Problem::TooLow | Problem::TooHigh if quantity.is_a_count() => Vec::new(),
        _ => quantity.meant(typed, numerals),
    }
}

fn told(name: &str, typed: &str, problem: Problem, more: (String, Vec<WayOut>)) -> Refusal {
    let typed = shortened(typed.trim());
    let wrong = match problem {
        Problem::Empty => "nothing is typed".to_owned(),
        Problem::NotANumber => format!("“{typed}” is not a number"),
        Problem::NotWhole => format!("“{typed}” is not a whole number"),
        Problem::TooLow => format!("“{typed}” is too low"),
        Problem::TooHigh => format!("“{typed}” is too high"),
        Problem::Unclear => format!("“{typed}” can mean two numbers"),
    };
    let (more, ways_out) = more;
    Refusal {
        message: format!("{name}: {wrong}. {more}"),
        ways_out,
    }
}

/// What may be meant, beside what is allowed where it can only be that.
fn either(problem: Problem, allowed: String, meant: Vec<WayOut>) -> (String, Vec<WayOut>) {
    let words: Vec<&str> = meant.iter().map(|way_out| &*way_out.words).collect();
    let words = words.join(", or ");
    let asked = match problem {
        _ if meant.is_empty() => allowed,
        Problem::Unclear => format!("Is it {words}?"),
        _ => format!("{allowed} Did you mean {words}?"),
    };
    (asked, meant)
}

/// What is allowed in a field, the others being what they are.
fn allowed(field: Field, state: &State) -> String {
    let (inputs, numerals) = (&state.inputs, &state.numerals);
    let (low, high) = field.bounds(inputs);
    match field {
        Field::Rate => {
            let [low, high] = [low, high].map(|value| field.written(value, numerals));
            format!("Type a number from {low} to {high}.")
        }
        Field::Cut => format!("Type a number from 0 to {}.", most(high, state)),
        Field::Remaining => {
            let low = (low * 10.0).ceil() / 10.0;
            let [low, high] = [low, high].map(|value| numerals.number(value, 1));
            format!("Type a number from {low} to {high}.")
        }
        Field::Contacts => {
            let [low, high] = [low.ceil(), high.floor()].map(|value| numerals.whole(value));
            format!("Type a number from {low} to {high}.")
        }
        _ => {
            let start = field.written(field.value(&state.presets.start()), numerals);
            let [low, high] = [low, high].map(|value| field.bound(value, numerals));
            let kind = if field.is_whole() {
                "whole number"
            } else {
                "number"
            };
            format!("Type a {kind} from {low} to {high}, such as {start}.")
        }
    }
}

/// A number of people that is never written as more than it is.
fn most(people: f64, state: &State) -> String {
    state.numerals.number((people * 10.0).floor() / 10.0, 1)
}

/// What a cut takes that is larger than what is handed over.
fn larger_cut(wanted: f64, state: &State) -> (String, Vec<WayOut>) {
    let plan = &state.inputs.plan;
    let share = |share| Field::Share.written(share, &state.numerals);
    let all = if plan.handed_over() > 0.0 {
        format!(
            "{} handed over can cut at most {} people",
            share(plan.ai_share),
            most(plan.handed_over(), state)
        )
    } else {
        "Nothing is handed over, so everyone is needed".to_owned()
    };
    if wanted > plan.headcount {
        let people = Field::Headcount.written(plan.headcount, &state.numerals);
        return (format!("{all}, and there are {people}."), Vec::new());
    }
    // In whole hundredths, and not one more for the last bit of a division.
    const HAIR: f64 = 1e-9;
    let enough = (wanted / plan.headcount * 100.0 - HAIR).ceil() / 100.0;
    let way_out = WayOut::set(format!("Hand over {}", share(enough)), Field::Share, enough);
    let words = format!("{all}; hand over {} or more.", share(enough));
    (words, vec![way_out])
}

/// Which of two ways is right when, and whom the plan is then about, where people would be less busy
/// than the model has them.
const SPARE_TIME: &str = "If only some of them do this work, count those: the plan is about them alone. If \
    all do, and have time left or other duties, count that time: the plan is about everyone.";

/// The same where they would be busier.
const SHORT_OF_TIME: &str = "If others help, count them in: the plan is then about them too. If nobody \
    does, these have less to do besides than is assumed.";

/// What a volume says of how busy people are, and what would make it an everyday one: fewer or more
/// of them work on it, or more or less of their paid time goes to other duties.
fn volume(wanted: f64, problem: Problem, state: &State) -> (String, Vec<WayOut>) {
    let (inputs, numerals) = (&state.inputs, &state.numerals);
    let team = Field::Headcount.written(inputs.plan.headcount, numerals);
    let are = if inputs.plan.headcount == 1.0 {
        "person"
    } else {
        "people"
    };
    let minutes = inputs::written(
        numerals,
        Decided::HandleMinutes.into(),
        inputs.plan.handle_minutes,
    );
    let (fewest, most) = Field::Contacts.bounds(inputs);
    if fewest == most {
        let words = format!(
            "A team as small as {team} handles about {}, however busy it is.",
            Field::Contacts.written(fewest, numerals)
        );
        return (words, Vec::new());
    }
    const LITTLE: f64 = 0.01;
    let busy = model::occupancy_meant(inputs, wanted);
    let (least_busy, busiest) = model::occupancy_bounds(inputs);
    let percent = |share| match numerals.percent(share, 0) {
        written if share >= LITTLE => written,
        _ => format!("less than {}", numerals.percent(LITTLE, 0)),
    };
    let model = match problem {
        Problem::TooLow => format!("the model starts at {}", percent(least_busy)),
        _ => format!("the model ends at {}", percent(busiest)),
    };
    let words = format!(
        "With {minutes} for each, {team} {are} would be busy {} of the time that they are logged \
         in; {model}.",
        percent(busy)
    );
    // As busy as is assumed, or as near to that as is allowed.
    let ways_out = [
        other_team(wanted, busy / inputs.plan.occupancy, state),
        other_duties(wanted, busy / inputs.plan.occupancy, state)
            .or_else(|| other_duties(wanted, busy / busy.clamp(least_busy, busiest), state)),
    ];
    let words = match (&ways_out, problem) {
        ([Some(_), Some(_)], Problem::TooLow) => format!("{words} {SPARE_TIME}"),
        ([Some(_), Some(_)], _) => format!("{words} {SHORT_OF_TIME}"),
        _ => words,
    };
    (words, ways_out.into_iter().flatten().collect())
}

/// So many people, this many times as many as there are or a few more: how busy a small team can be
/// depends on its size.
fn other_team(volume: f64, times: f64, state: &State) -> Option<WayOut> {
    let headcount = state.inputs.plan.headcount;
    let enough = (headcount * times).round().max(1.0);
    let mut teams = (0..100_u32).map(|more| enough + f64::from(more));
    teams.find_map(|people| {
        let written = Field::Headcount.written(people, &state.numerals);
        let cut = state.inputs.plan.cut() / headcount * people;
        let fewer = if cut > 0.0 {
            format!(", with {} fewer", Field::Cut.written(cut, &state.numerals))
        } else {
            String::new()
        };
        let words = if people < headcount {
            format!("{written} of them work on this{fewer}")
        } else {
            format!("{written} people work on this{fewer}")
        };
        fits(volume, words, Field::Headcount, people, state)
    })
}

/// So much of their paid time goes elsewhere that the rest of it is this many times as much.
fn other_duties(volume: f64, times: f64, state: &State) -> Option<WayOut> {
    const DUTIES: Field = Field::Decided(Decided::Shrinkage);
    let time = (1.0 - state.inputs.plan.shrinkage) * times;
    // In whole hundredths, on the side that is allowed.
    let (exactly, step) = (100.0 * (1.0 - time), if times < 1.0 { 1.0 } else { -1.0 });
    let nearest = (exactly * step).ceil() * step;
    let mut shares = (0..10_u32).map(|more| (nearest + step * f64::from(more)) / 100.0);
    shares.find_map(|share| {
        let written = state.numerals.percent(share, 0);
        let words = format!("{written} of their paid time goes to other things");
        fits(volume, words, DUTIES, share, state)
    })
}

/// The way out, if its value is allowed and makes that volume one that is.
fn fits(volume: f64, words: String, field: Field, value: f64, state: &State) -> Option<WayOut> {
    let mut inputs = state.inputs.clone();
    let (least, most) = field.bounds(&inputs);
    field.set(value, &mut inputs);
    let (fewest, largest) = Field::Contacts.bounds(&inputs);
    let fits = (least..=most).contains(&value) && (fewest..=largest).contains(&volume);
    fits.then(|| WayOut::set(words, field, value))
}

/// Enough of a long entry to recognise it.
fn shortened(typed: &str) -> String {
    const SHOWN: usize = 24;
    if typed.chars().count() <= SHOWN {
        return typed.to_owned();
    }
    let start: String = typed.chars().take(SHOWN - 1).collect();
    format!("{}…", start.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;
    use yew::Reducible;

    fn message(field: Field, text: &str) -> Option<String> {
        let state = Rc::new(State::new(Numerals::english()));
        let state = state.reduce(Action::Typed(field, text.into()));
        let state = state.reduce(Action::Rested);
        let why = state.entry(field).problem?;
        Some(refusal(field, &state, why).message)
    }

    #[test]
    fn a_message_names_the_field_the_value_and_what_is_allowed() {
        for (field, text, expected) in [
            (
                Field::Headcount,
                "abc",
                "People doing this work today: “abc” is not a number. \
                 Type a number from 1 to 100,000, such as 700.",
            ),
            (
                Field::Share,
                "",
                "Share handed to AI: nothing is typed. \
                 Type a number from 0% to 100%, such as 67%.",
            ),
            (
                Field::Claim,
                "250",
                "Share the AI is counted on to finish: “250” is too high. \
                 Type a number from 0% to 100%, such as 67%.",
            ),
            (
                Field::Cut,
                "500",
                "Fewer people: “500” is too high. 67% handed over can cut at most 469 people; \
                 hand over 72% or more.",
            ),
            (
                Field::Cut,
                "900",
                "Fewer people: “900” is too high. 67% handed over can cut at most 469 people, \
                 and there are 700.",
            ),
            (
                Field::Remaining,
                "200",
                "People left after the cut: “200” is too low. 67% handed over can cut at most \
                 469 people; hand over 72% or more.",
            ),
            (
                Field::Share,
                "0.4",
                "Share handed to AI: “0.4” can mean two numbers. Is it 0.4%, or 40%?",
            ),
            (
                Field::Share,
                "0,4",
                "Share handed to AI: “0,4” is not a number. Type a number from 0% to 100%, such as \
                 67%. Did you mean 0.4%, or 40%?",
            ),
            (
                Field::Headcount,
                "1e3",
                "People doing this work today: “1e3” is not a number. Type a number from 1 to \
                 100,000, such as 700. Did you mean 1,000?",
            ),
            (
                Field::Headcount,
                "twenty",
                "People doing this work today: “twenty” is not a number. Type a number from 1 to \
                 100,000, such as 700.",
            ),
            (
                Field::Headcount,
                "1.250",
                "People doing this work today: “1.250” can mean two numbers. Is it 1.25, or 1,250?",
            ),
            (
                Field::Contacts,
                "250000",
                "Volume a month: “250000” is too low. With 8\u{a0}minutes for each, 700 people \
                 would be busy 43% of the time that they are logged in; the model starts at 50%. If \
                 only some of them do this work, count those: the plan is about them alone. If all do, \
                 and have time left or other duties, count that time: the plan is about everyone.",
            ),
        ] {
            assert_eq!(message(field, text).as_deref(), Some(expected));
        }
        assert_eq!(message(Field::Headcount, "700"), None);
        assert_eq!(shortened(&"12".repeat(40)).chars().count(), 24);
    }

    /// 85 people, 11 minutes, 23.000 contacts, as a German reads them.
    #[test]
    fn a_volume_that_people_know_is_made_to_fit() {
        let finished = |state: Rc<State>, field: Field, text: &str| {
            let state = state.reduce(Action::Typed(field, text.into()));
            state.reduce(Action::Entered(field))
        };
        let minutes = Field::of_plan(Decided::HandleMinutes);
        let state = Rc::new(State::new(Numerals::german()));
        let state = finished(state, Field::Headcount, "85");
        let state = finished(state, minutes, "11");
        let state = finished(state, Field::Contacts, "23.000");
        let why = state.entry(Field::Contacts).problem.unwrap();
        let refusal = refusal(Field::Contacts, &state, why);
        let words: Vec<&str> = refusal.ways_out.iter().map(|way| &way.words[..]).collect();
        assert_eq!(
            words,
            [
                "49 of them work on this, with 22 fewer",
                "40% of their paid time goes to other things"
            ]
        );
        assert!(
            refusal
                .message
                .contains("85 people would be busy 44% of the time that they are logged in; the model starts at 50%."),
            "{}",
            refusal.message
        );
        for way in refusal.ways_out {
            let taken = |state: Rc<State>, action| state.reduce(action);
            let state = way.actions.into_iter().fold(state.clone(), taken);
            assert!(state.is_valid(), "{}", way.words);
            assert_eq!(state.entry(Field::Contacts).text, "23.000", "{}", way.words);
        }
    }

    #[test]
    fn a_volume_that_is_too_large_is_made_to_fit_too() {
        let state = Rc::new(State::new(Numerals::english()));
        let state = state.reduce(Action::Typed(Field::Contacts, "700000".into()));
        let state = state.reduce(Action::Entered(Field::Contacts));
        let refusal = refusal(Field::Contacts, &state, Problem::TooHigh);
        let words: Vec<&str> = refusal.ways_out.iter().map(|way| &way.words[..]).collect();
        assert_eq!(
            words,
            [
                "1,044 people work on this, with 469 fewer",
                "13% of their paid time goes to other things"
            ]
        );
        assert!(
            refusal.message.ends_with(SHORT_OF_TIME),
            "{}",
            refusal.message
        );
    }
}
