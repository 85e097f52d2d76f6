//! What moved along when another figure was changed.

use super::fields::end_name;
use super::refusals::{Refusal, WayOut};
use crate::state::{End, Field, State};
use uturn::model::Input;

/// Figures that follow from others, one of each quantity.
const FOLLOWING: [Field; 2] = [Field::Cut, Field::Contacts];

/// The last change of another field has moved this one: from what, to what.
fn moves(state: &State, field: Field) -> Option<[String; 2]> {
    let (changed, before) = state.moved_by()?;
    if field == changed || field.says_the_same_as(changed) {
        return None;
    }
    let written = |inputs| field.written(field.value(inputs), &state.numerals);
    let [from, to] = [before, &state.inputs].map(written);
    (from != to).then_some([from, to])
}

/// It stands at another figure because another field was changed.
pub fn has_moved(state: &State, field: Field) -> bool {
    moves(state, field).is_some()
}

/// What the last change of this input moved with it; none where it was not the last to be changed, or
/// nothing follows from it.
pub fn moved(state: &State, input: Input) -> Option<String> {
    let is_of = |field: Field| field.typed_for() == Some(input);
    let (changed, _) = state.moved_by().filter(|(field, _)| is_of(*field))?;
    along_with(state, changed)
}

/// Whoever set how many fewer people there will be, or what the AI is counted on to finish, is told when
/// another figure has moved the first, and can have it back where that fits.
pub fn cut_of_ones_own(state: &State) -> Option<Refusal> {
    let is_quiet = state.in_motion().is_none() && state.entry(Field::Cut).problem.is_none();
    let (_, before) = state.moved_by().filter(|_| is_quiet)?;
    let usual = state.presets.start().plan.claimed_resolution;
    let [from, to] =
        moves(state, Field::Cut).filter(|_| before.plan.claimed_resolution != usual)?;
    let value = Field::Cut.value(before);
    let (least, most) = Field::Cut.bounds(&state.inputs);
    let way_out = (least..=most)
        .contains(&value)
        .then(|| WayOut::set(format!("Keep {from}"), Field::Cut, value));
    Some(Refusal {
        message: format!("{from} fewer people became {to}."),
        ways_out: way_out.into_iter().collect(),
    })
}

fn along_with(state: &State, changed: Field) -> Option<String> {
    let ends = match changed {
        Field::Uncertain(index, _) => End::ALL.map(|end| Field::Uncertain(index, end)).to_vec(),
        _ => Vec::new(),
    };
    let told = |field: Field| {
        let [from, to] = moves(state, field)?;
        let called = match field {
            Field::Uncertain(_, end) => end_name(end),
            Field::Cut => "fewer people",
            _ => "volume a month",
        };
        Some(format!("{called} from {from} to {to}"))
    };
    let told: Vec<String> = ends.into_iter().chain(FOLLOWING).filter_map(told).collect();
    let whose = state.teams().map_or_else(String::new, |teams| {
        format!(" for {}", teams.names()[teams.open()])
    });
    (!told.is_empty()).then(|| format!("Moved along{whose}: {}.", told.join("; ")))
}

/// The same of whatever was changed last.
pub fn moved_last(state: &State) -> Option<String> {
    let (changed, _) = state.moved_by()?;
    along_with(state, changed)
}
