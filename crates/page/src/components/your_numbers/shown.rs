//! What a control shows of the page's state.

use crate::state::{End, Field, Question, Standing, State};
use crate::text;
use crate::text::inputs::InputWords;
use crate::text::refusals::Refusal;
use std::rc::Rc;
use uturn::model::report::ResponsePoint;
use uturn::model::{
    Country, Idle, Input, InputKind, Inputs, PlanResponse, PlanResponsePoint, Value,
};
use yew::AttrValue;

/// A field, and what stands in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    pub field: Field,
    pub text: AttrValue,
    /// It followed from another field's change.
    pub is_moved: bool,
    /// What is wrong with it, and what is allowed.
    pub problem: Option<Refusal>,
}

/// An input as its control shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    pub words: &'static InputWords,
    pub value: Value,
    /// What it starts from.
    pub start: Value,
    /// Where its amounts are money.
    pub country: Country,
    /// Its fields: one for a number, three for a range.
    pub slots: Vec<Slot>,
    /// What these come to on the clock, of a range of handling times.
    pub in_time: Option<AttrValue>,
    /// What its last change moved with it.
    pub moved: Option<AttrValue>,
    /// What keeps it out of every formula now, if anything does.
    pub idle_while: Option<Idle>,
    /// The regret risk along it, once that is known.
    pub response: Option<Rc<PlanResponse>>,
    /// Why there is none to any input: the question on show is another one.
    pub no_curve: Option<&'static str>,
    /// The response is to other inputs than those that stand now.
    pub is_stale: bool,
}

impl Shown {
    /// One input of the page's state, and of what it starts from.
    pub fn of(state: &State, start: &Inputs, words: &'static InputWords) -> Self {
        let input = words.input;
        let slot = |field: Field| {
            let entry = state.entry(field);
            Slot {
                field,
                text: entry.text.into(),
                is_moved: text::moved::has_moved(state, field),
                problem: entry
                    .problem
                    .map(|problem| text::refusals::refusal(field, state, problem)),
            }
        };
        let value = state.inputs.get(input);
        let idle_while = state.inputs.plan.idle_while(input);
        let (response, is_stale) = match idle_while {
            Some(_) => (None, false),
            None => response(state, input),
        };
        Shown {
            words,
            start: start.get(input),
            country: state.inputs.country,
            slots: fields(input).into_iter().map(slot).collect(),
            in_time: text::numbers::in_time(&state.numerals, input, &state.inputs)
                .map(AttrValue::from),
            value,
            moved: text::moved::moved(state, input).map(AttrValue::from),
            idle_while,
            response,
            no_curve: match state.question() {
                Question::Before => None,
                Question::UnderWay => Some(text::under_way::NO_CURVE),
                Question::SeveralTeams => Some(text::several_teams::NO_CURVE),
            },
            is_stale,
        }
    }

    /// It is not what it starts from.
    pub fn is_changed(&self) -> bool {
        self.value != self.start
    }

    /// A range of one value.
    pub fn is_closed(&self) -> bool {
        matches!(self.value, Value::List(_))
            && self.numbers().windows(2).all(|pair| pair[0] == pair[1])
    }

    /// The same with the likely value alone.
    pub fn known(mut self) -> Self {
        let is_likely = |slot: &Slot| matches!(slot.field, Field::Uncertain(_, End::Likely));
        self.slots.retain(is_likely);
        self
    }

    /// The values that its fields stand at: one, or those of a range.
    pub fn numbers(&self) -> Vec<f64> {
        let mut numbers = numbers(&self.value);
        numbers.truncate(self.slots.len());
        numbers
    }
}

/// A number, or the three of a range; none of anything else.
pub fn numbers(value: &Value) -> Vec<f64> {
    match value {
        Value::Number(number) => vec![*number],
        Value::List(ends) => ends.iter().flat_map(numbers).collect(),
        _ => Vec::new(),
    }
}

/// The fields in which an input is typed.
fn fields(input: Input) -> Vec<Field> {
    match input {
        Input::Decided(input) => match input.row().kind {
            InputKind::Number { .. } | InputKind::Whole { .. } => vec![Field::of_plan(input)],
            InputKind::Choice { .. } | InputKind::Switch { .. } => Vec::new(),
        },
        Input::Uncertain(input) => End::ALL.map(|end| Field::Uncertain(input, end)).into(),
        Input::Material => vec![Field::Material],
    }
}

/// The regret risk along an input, and whether it is that of other inputs.
fn response(state: &State, input: Input) -> (Option<Rc<PlanResponse>>, bool) {
    if state.is_awaiting() || state.question() != Question::Before {
        return (None, false);
    }
    let full = state.full();
    let along = match input {
        Input::Decided(input) => match state.response(input) {
            Some((response, is_current)) => return (Some(response), !is_current),
            None => None,
        },
        Input::Uncertain(input) => {
            let effect = full.inputs.iter().find(|effect| effect.input == input);
            effect.map(|effect| &effect.response)
        }
        Input::Material => Some(&full.material_response),
    };
    let along = along.filter(|along| !along.is_empty()).map(|along| {
        let point = |point: &ResponsePoint| PlanResponsePoint {
            value: Value::Number(point.value),
            regret_risk: point.regret_risk,
            standard_error: point.standard_error,
        };
        Rc::new(along.iter().map(point).collect())
    });
    let is_stale = matches!(
        state.standing(),
        Standing::Older | Standing::Preview | Standing::Interpolated
    );
    (along, is_stale)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::tests::page;

    /// Curves from the answer's own worlds as much as those of plans that were run again.
    #[test]
    fn every_curve_that_comes_with_the_answer_says_how_sure_it_is() {
        let state = page();
        let mut curves = 0;
        for input in Input::all().filter(|input| !matches!(input, Input::Decided(_))) {
            let (Some(response), is_stale) = response(&state, input) else {
                continue;
            };
            assert!(!is_stale, "{input:?}");
            let table = text::numbers::response_table(&state.numerals, &response);
            assert!(table.contains(", give or take "), "{input:?}: {table}");
            curves += 1;
        }
        assert!(curves > 20, "{curves}");
    }
}
