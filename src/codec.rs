//! Links: everything that a visitor can set, in the readable part of an address after its `#`.
//!
//! `#v=1&n=250&x=0.4&margin=100,300,800` holds what differs from what one starts from, which the
//! kind of work and the country give. `v` names the model and with it the table of defaults that
//! was left out: [`table`] keeps the old ones, so that a printed link never changes its inputs.
//!
//! A cut that was typed stands there as it was typed, `cut=300`, and not as the claim that it
//! counts on, `claim=0.2647058823529412`; it is taken with the people and the share of its link.
//!
//! What a pilot has shown stands there as it was counted,
//! `pilot=0.1&gap=0.3&judged=200&finished=140`, with no table's default for any of it.
//!
//! A pilot without such counts is one that is planned, `pilot=0.2&judged=400&wait=2&price=15`.
//!
//! A plan under way is asked about where a link says since how many months it has run: then those counts
//! are what live operation has shown, `since=12&judged=400&finished=208&left=200`.
//!
//! Several teams are asked about where a link names them: what stands before the first name is what all
//! have in common, what follows a name is that team's, `target=2500&team=Service&n=3000&team=Sales&n=90`.
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

mod key;
mod look;
mod note;
mod pilot;
mod planned;
mod read;
mod since;
mod survey;
pub mod table;
mod teams;
pub mod text;

pub use key::{CompanyFigure, Key, PilotFigure, PlannedFigure, UnderWayFigure};
pub use look::{Colour, Look, Theme};
pub use note::Note;
pub use planned::PlannedPilot;
pub use read::{Link, read, read_plan, read_with};
pub use since::Since;
pub use teams::{Team, Teams, unlike};

use crate::model::{Decided, Input, Inputs, Plan, Presets, Survey, Value};
use table::Table;

/// What a link carries in full: the inputs, and what they started from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settings {
    /// Every input.
    pub inputs: Inputs,
    /// The kind of work and the country, which brings the currency.
    pub presets: Presets,
    /// What is asked of the plan under way; none where it has not begun.
    pub under_way: Option<Since>,
    /// The other teams, where there are several: the inputs are then those of the first.
    pub teams: Option<Teams>,
    /// The pilot that is asked about before there is a result.
    pub planned_pilot: PlannedPilot,
}

const CLAIM: Key = Key::Input(Input::Decided(Decided::ClaimedResolution));
/// As long as a claim that was typed itself may be: 64.35 % is 0.6435.
const TYPED: usize = 6;
/// Decimals that a cut may have been typed with.
const CUT_DECIMALS: i32 = 4;

/// Writes settings as a fragment, without its `#`: the version, and what differs from the start.
pub fn write(settings: &Settings) -> String {
    write_with(settings, &Table::CURRENT)
}

/// The same with the defaults of a certain version.
pub fn write_with(settings: &Settings, table: &Table) -> String {
    joined(parts_with(settings, table))
}

/// What a fragment is made of.
pub fn parts(settings: &Settings) -> Vec<(Key, String)> {
    parts_with(settings, &Table::CURRENT)
}

fn parts_with(settings: &Settings, table: &Table) -> Vec<(Key, String)> {
    let Settings {
        inputs,
        presets,
        under_way,
        teams,
        planned_pilot,
    } = settings;
    let first = Presets::default();
    let mut parts = vec![(Key::Version, table.version.to_owned())];
    if presets.work != first.work && teams.is_none() {
        parts.push((Key::Work, presets.work.word().to_owned()));
    }
    if presets.country != first.country {
        parts.push((Key::Country, presets.country.word().to_owned()));
    }
    if let Some(teams) = teams {
        parts.extend(teams::write(teams, settings, table));
        return parts;
    }
    let differences = differences(inputs, &table.start(*presets)).into_iter();
    parts.extend(differences.map(|part| with_cut(part, &inputs.plan)));
    parts.extend(under_way.iter().flat_map(since::write));
    if under_way.is_none() && inputs.evidence.is_none() {
        parts.extend(planned::write(*planned_pilot));
    }
    parts
}

/// A part of a link; a claim as the cut that it was typed as, where it was.
fn with_cut(part: (Key, String), plan: &Plan) -> (Key, String) {
    match part {
        (CLAIM, claim) => cut(plan, &claim).map_or((CLAIM, claim), |cut| (Key::Cut, cut)),
        other => other,
    }
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
fn differences(inputs: &Inputs, start: &Inputs) -> Vec<(Key, String)> {
    let differing = inputs.differing(start);
    let mut parts: Vec<_> = differing.map(|input| written(input, inputs)).collect();
    if inputs.survey != start.survey {
        parts.push((Key::Survey, survey::write(inputs.survey)));
    }
    if inputs.evidence != start.evidence {
        parts.extend(inputs.evidence.iter().flat_map(pilot::write));
    }
    parts
}

fn written(input: Input, inputs: &Inputs) -> (Key, String) {
    (Key::Input(input), text::write(&inputs.get(input)))
}

/// `key=value&key=value`
fn joined(parts: Vec<(Key, String)>) -> String {
    let parts = parts.into_iter();
    let written: Vec<String> = parts
        .map(|(key, value)| format!("{}={value}", key.written()))
        .collect();
    written.join("&")
}

/// The fragment that loads a story, with the survey that it is to be told with.
pub fn write_story(story: &str, survey: Option<Survey>) -> String {
    joined(parts_of_story(story, survey))
}

/// The same for a story that is asked about while it is under way.
pub fn write_story_since(story: &str, survey: Option<Survey>, since: &Since) -> String {
    let mut parts = parts_of_story(story, survey);
    parts.extend(since::write(since));
    joined(parts)
}

fn parts_of_story(story: &str, survey: Option<Survey>) -> Vec<(Key, String)> {
    let mut parts = vec![
        (Key::Version, Table::CURRENT.version.to_owned()),
        (Key::Story, story.to_owned()),
    ];
    if survey != Inputs::default().survey {
        parts.push((Key::Survey, survey::write(survey)));
    }
    parts
}
