//! What the page says where its program cannot run.

use super::work::work;
use crate::numerals::Numerals;
use crate::state::{Field, State};

/// What the answer that the page carries is of, and what is missing for any other.
pub fn without_a_program(numerals: &Numerals, state: &State) -> String {
    let written = |field: Field| field.written(field.value(&state.inputs), numerals);
    format!(
        "This is the answer for {} people who do {}, with {} of it handed to AI first and {} fewer \
         people. For other numbers the page needs JavaScript and WebAssembly.",
        written(Field::Headcount),
        work(state.presets.work),
        written(Field::Share),
        written(Field::Cut)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_is_said_to_be_of_the_default_plan() {
        let numerals = Numerals::english();
        let said = without_a_program(&numerals, &State::new(numerals.clone()));
        assert!(
            said.starts_with(
                "This is the answer for 700 people who do customer service, with 67% of it"
            ),
            "{said}"
        );
    }
}
