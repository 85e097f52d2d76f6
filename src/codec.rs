//! Links: everything that a visitor can set, in the readable part of an address after its `#`.
//!
//! `#v=1&n=250&x=0.4&margin=100,300,800` holds what differs from what one starts from, which the
//! kind of work and the country give. `v` names the model and with it the table of defaults that
//! was left out: [`table`] keeps the old ones, so that a printed link never changes its inputs.
//!
//! A cut that was typed stands there as it was typed, `cut=300`, and not as the claim that it
//! counts on, `claim=0.2647058823529412`; it is taken with the people and the share of its link.
//!
//! Reading is lenient. What can be used is used, and a [`Note`] says what was not; nothing that a
//! link holds leads to a value outside of its bounds.
//!
//! ```
//! use uturn::codec::{self, Settings};
//!
//! let mut settings = Settings::default();
//! settings.inputs.plan.headcount = 250.0;
//! let fragment = codec::write(&settings);
//! assert_eq!(fragment, "v=1&n=250");
//!
//! let link = codec::read("#v=1&n=250&colour=blue&x=2");
//! assert_eq!(link.settings, Some(settings));
//! assert_eq!(link.notes.len(), 2);
//! ```

mod look;
mod note;
mod read;
mod survey;
pub mod table;
pub mod text;

pub use look::{Colour, Look, Theme};
pub use note::Note;
pub use read::{Link, read, read_with};

use crate::model::{Inputs, Plan, Presets, Value};
use table::Table;

/// What a link carries in full: the inputs, and what they started from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settings {
    /// Every input.
    pub inputs: Inputs,
    /// The kind of work and the country, which brings the currency.
    pub presets: Presets,
}

/// The inputs whose keys are shorter than their names. A key that was once given out stays.
const KEYS: [(&str, &str); 7] = [
    ("headcount", "n"),
    ("ai_share", "x"),
    (CLAIM, "claim"),
    ("handle_minutes", "minutes"),
    ("horizon_months", "months"),
    ("agent_cost", "cost"),
    ("customer_margin", "margin"),
];

/// The claim seen from the other side: how many fewer people.
const CUT: &str = "cut";
const CLAIM: &str = "claimed_resolution";
/// As long as a claim that was typed itself may be: 64.35 % is 0.6435.
const TYPED: usize = 6;
/// Decimals that a cut may have been typed with.
const CUT_DECIMALS: i32 = 4;

const VERSION: &str = "v";
const WORK: &str = "work";
const COUNTRY: &str = "country";
const SURVEY: &str = "survey";
const STORY: &str = "story";
const GUESS: &str = "guess";

/// The key by which links name an input.
pub fn key(name: &str) -> &str {
    let short = KEYS.iter().find(|(input, _)| *input == name);
    short.map_or(name, |(_, key)| key)
}

/// The input that a key or a name stands for.
fn input_of(key: &str) -> Option<&'static str> {
    let short = KEYS.iter().find(|(_, short)| *short == key);
    short
        .map(|(input, _)| *input)
        .or_else(|| Inputs::names().find(|name| *name == key))
}

/// Writes settings as a fragment, without its `#`: the version, and what differs from the start.
pub fn write(settings: &Settings) -> String {
    write_with(settings, &Table::CURRENT)
}

/// The same with the defaults of a certain version.
pub fn write_with(settings: &Settings, table: &Table) -> String {
    joined(parts_with(settings, table))
}

/// What a fragment is made of: the names of what is written, not their short keys, and the values.
pub fn parts(settings: &Settings) -> Vec<(&'static str, String)> {
    parts_with(settings, &Table::CURRENT)
}

fn parts_with(settings: &Settings, table: &Table) -> Vec<(&'static str, String)> {
    let Settings { inputs, presets } = settings;
    let first = Presets::default();
    let mut parts = vec![(VERSION, table.version.to_owned())];
    if presets.work != first.work {
        parts.push((WORK, presets.work.word().to_owned()));
    }
    if presets.country != first.country {
        parts.push((COUNTRY, presets.country.word().to_owned()));
    }
    let differences = differences(inputs, &table.start(*presets));
    parts.extend(differences.into_iter().map(|part| match part {
        (CLAIM, claim) => cut(&inputs.plan, &claim).map_or((CLAIM, claim), |cut| (CUT, cut)),
        other => other,
    }));
    parts
}

/// A claim as the cut that gives it to the last bit, where that is what was typed: the claim that a
/// cut comes to has as many digits as a quotient has.
fn cut(plan: &Plan, claim: &str) -> Option<String> {
    let typed = (0..=CUT_DECIMALS)
        .map(|decimals| {
            let ten = 10_f64.powi(decimals);
            (plan.cut() * ten).round() / ten
        })
        .find(|cut| plan.claim_for(*cut) == Some(plan.claimed_resolution))?;
    let cut = text::write(&Value::Number(typed));
    (claim.len() > TYPED && cut.len() < claim.len()).then_some(cut)
}

/// Each input that is not as at the start.
fn differences(inputs: &Inputs, start: &Inputs) -> Vec<(&'static str, String)> {
    let written = |name| Some((name, text::write(&inputs.get(name)?)));
    let mut parts: Vec<_> = inputs.differing(start).filter_map(written).collect();
    if inputs.survey != start.survey {
        parts.push((SURVEY, survey::write(inputs.survey)));
    }
    parts
}

/// `key=value&key=value`
fn joined(parts: Vec<(&'static str, String)>) -> String {
    let parts = parts.into_iter();
    let written: Vec<String> = parts
        .map(|(name, value)| format!("{}={value}", key(name)))
        .collect();
    written.join("&")
}

/// The fragment that loads a story, with the survey that it is to be told with.
pub fn write_story(story: &str, survey: Option<crate::model::Survey>) -> String {
    let survey = if survey == Inputs::default().survey {
        String::new()
    } else {
        format!("&{SURVEY}={}", survey::write(survey))
    };
    format!(
        "{VERSION}={}&{STORY}={story}{survey}",
        Table::CURRENT.version
    )
}
