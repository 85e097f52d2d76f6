//! Every input of the model in plain words: its name, a line about it, its group, its unit, and
//! where its default comes from.

mod catalogue;
pub mod search;
mod units;

pub use units::{Unit, option, short_value, value, written};

use super::numbers::country;
use super::work::work;
use catalogue::CATALOGUE;
pub use catalogue::{input_name, input_words};
use uturn::model::{Country, Input, Inputs, Presets, Work};

/// What an input is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Work,
    Ai,
    People,
    Customers,
    Change,
    GoesWrong,
}

impl Group {
    /// In the order of the page.
    pub const ALL: [Group; 6] = [
        Group::Work,
        Group::Ai,
        Group::People,
        Group::Customers,
        Group::Change,
        Group::GoesWrong,
    ];

    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Group::Work => "The work",
            Group::Ai => "The AI",
            Group::People => "The people",
            Group::Customers => "The customers",
            Group::Change => "The change",
            Group::GoesWrong => "If it goes wrong",
        }
    }

    /// Its inputs, in the order of the page.
    pub fn inputs(self) -> impl Iterator<Item = &'static InputWords> {
        CATALOGUE.iter().filter(move |words| words.group == self)
    }
}

/// What an input is called, and what it is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InputName {
    pub label: &'static str,
    pub unit: Unit,
}

/// An input in plain words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InputWords {
    /// Which one.
    pub input: Input,
    /// What the page calls it.
    pub label: &'static str,
    /// A plain line about it.
    pub note: &'static str,
    /// What the trade calls it, and words for what is close to it; empty where it has none.
    pub trade: &'static str,
    pub group: Group,
    pub unit: Unit,
    /// It is one of those that most plans differ in, or that matter most.
    pub is_open_at_first: bool,
}

/// The inputs that stand open at first.
pub fn open_at_first() -> impl Iterator<Item = &'static InputWords> {
    CATALOGUE.iter().filter(|words| words.is_open_at_first)
}

/// Under that line: what the trade says for it.
pub fn in_the_trade(words: &InputWords) -> String {
    format!("In the trade: {}.", words.trade)
}

/// Where an input's default comes from; judgement is called that.
pub fn source(input: Input) -> String {
    let known = input.source();
    match known.strip_prefix(JUDGEMENT) {
        Some("") => "Our judgement: no sound source was found.".into(),
        Some(more) => format!("Our judgement{more}."),
        None => format!("{}.", with_capital(known)),
    }
}

/// The same of what an input starts from under a kind of work and in a country: what those set is
/// judgement.
pub fn source_under(input: Input, presets: Presets) -> String {
    let is_set_by = |only: Presets| only.start().get(input) != Inputs::default().get(input);
    let of_work = Presets {
        country: Country::default(),
        ..presets
    };
    let of_country = Presets {
        work: Work::default(),
        ..presets
    };
    match (is_set_by(of_work), is_set_by(of_country)) {
        (false, false) => source(input),
        (true, false) => format!("Our judgement for {}.", work(presets.work)),
        (false, true) => format!("Our judgement for {}.", country(presets.country)),
        (true, true) => format!(
            "Our judgement for {} in {}.",
            work(presets.work),
            country(presets.country)
        ),
    }
}

/// What the model's table says where there is no source.
const JUDGEMENT: &str = "judgement";

fn with_capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests;
