//! Which input: the one identity by which everything knows it.

use super::{Country, Decided, Inputs, Uncertain};

/// An input of the model: a row of the table, or the material share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Input {
    /// One that is decided.
    Decided(Decided),
    /// One that is uncertain.
    Uncertain(Uncertain),
    /// What counts as a material regret.
    Material,
}

impl From<Decided> for Input {
    fn from(input: Decided) -> Self {
        Input::Decided(input)
    }
}

impl From<Uncertain> for Input {
    fn from(input: Uncertain) -> Self {
        Input::Uncertain(input)
    }
}

impl Input {
    /// How many there are.
    pub const COUNT: usize = Decided::ALL.len() + Uncertain::COUNT + 1;

    /// Every one: the plan's, those that are uncertain, and the material share.
    pub fn all() -> impl Iterator<Item = Input> {
        let decided = Decided::ALL.into_iter().map(Input::Decided);
        let uncertain = Uncertain::ALL.into_iter().map(Input::Uncertain);
        decided.chain(uncertain).chain([Input::Material])
    }

    /// Its place among all.
    pub const fn index(self) -> usize {
        match self {
            Input::Decided(input) => input as usize,
            Input::Uncertain(input) => Decided::ALL.len() + input as usize,
            Input::Material => Input::COUNT - 1,
        }
    }

    /// Its name in the API.
    pub fn name(self) -> &'static str {
        match self {
            Input::Decided(input) => input.name(),
            Input::Uncertain(input) => input.name(),
            Input::Material => "material",
        }
    }

    /// The input of this name; none if no input has it.
    pub fn named(name: &str) -> Option<Input> {
        Input::all().find(|input| input.name() == name)
    }

    /// Its unit; empty where it has none.
    pub fn unit(self) -> &'static str {
        match self {
            Input::Decided(input) => input.row().unit,
            Input::Uncertain(input) => input.row().unit,
            Input::Material => "share of the keep-the-team payroll",
        }
    }

    /// Where its default comes from.
    pub fn source(self) -> &'static str {
        match self {
            Input::Decided(input) => input.source(),
            Input::Uncertain(input) => input.source(),
            Input::Material => "judgement",
        }
    }

    /// What is allowed in a country, in words.
    pub fn allowed(self, country: Country) -> String {
        match self {
            Input::Decided(input) => input.row().allowed(country),
            Input::Uncertain(input) => input.row().range_allowed(country),
            Input::Material => {
                let (low, high) = Inputs::MATERIAL_BOUNDS;
                format!("a number from {low} to {high} ({})", self.unit())
            }
        }
    }

    /// It is an amount of money.
    pub fn is_money(self) -> bool {
        match self {
            Input::Decided(input) => input.row().is_money(),
            Input::Uncertain(input) => input.row().is_money(),
            Input::Material => false,
        }
    }

    /// The lowest and highest value that it may have in a country, a range at any of its ends; none
    /// where it is no number.
    pub fn bounds(self, country: Country) -> Option<(f64, f64)> {
        match self {
            Input::Decided(input) => input.row().bounds(country),
            Input::Uncertain(input) => Some(input.row().bounds(country)),
            Input::Material => Some(Inputs::MATERIAL_BOUNDS),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PLAN_INPUTS, WORLD_INPUTS};

    #[test]
    fn rows_stand_where_their_inputs_do() {
        for (index, input) in Input::all().enumerate() {
            assert_eq!(input.index(), index);
            assert_eq!(Input::named(input.name()), Some(input));
        }
        assert!(PLAN_INPUTS.iter().all(|row| row.input.row() == row));
        assert!(WORLD_INPUTS.iter().all(|row| row.input.row() == row));
        assert_eq!(Input::named("no such input"), None);
    }
}
