//! Reading a link.

use super::key::{Key, PilotFigure, UnderWayFigure};
use super::look::{Look, one_of};
use super::note::{Note, shortened};
use super::table::{Table, Tables};
use super::{CLAIM, Settings, pilot, planned, since, survey, teams, text};
use crate::model::cases::{CASES, Case, case};
use crate::model::{Country, Input, Inputs, Plan, Value, Work};

/// What a link asks for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Link {
    /// The settings, if it names a version, an input or a story.
    pub settings: Option<Settings>,
    /// The story that they started from.
    pub story: Option<&'static Case>,
    /// The visitor is to guess before the answer is shown.
    pub wants_guess: bool,
    /// How an embedded card is to look.
    pub look: Look,
    /// What could not be used.
    pub notes: Vec<Note>,
}

/// Bytes of a link that are read: more than eight teams take of which every input was changed.
const READ: usize = 32 * 1024;

/// Reads a fragment, with or without its `#`.
pub fn read(fragment: &str) -> Link {
    read_with(fragment, &Tables::ALL)
}

/// The same, where there have been these versions.
pub fn read_with(fragment: &str, tables: &Tables) -> Link {
    let (mut link, later) = read_plan_with(fragment, tables);
    if let Some(settings) = &mut link.settings {
        match later.beside {
            Beside::Nothing => {}
            Beside::UnderWay(given) => since::take(&given, settings, &mut link.notes),
            Beside::PlannedPilot(given) => planned::take(&given, settings, &mut link.notes),
        }
    }
    if later.teams.teams.is_empty() {
        let unused = later.teams.of_company.into_iter();
        let keys = unused.map(|(figure, _)| Key::Company(figure).written());
        link.notes.extend(keys.map(Note::unknown_key));
    } else {
        let settings = link.settings.get_or_insert_default();
        teams::take(&later.teams, later.table, settings, &mut link.notes);
    }
    link
}

/// What a fragment says beside the plan.
enum Beside {
    Nothing,
    UnderWay(since::Given),
    PlannedPilot(planned::Given),
}

/// Reads the plan in a fragment; what it says of that plan under way, of a pilot that is planned, or of
/// several teams is passed over. A program that never asks about these is smaller for that.
pub fn read_plan(fragment: &str) -> Link {
    read_plan_with(fragment, &Tables::ALL).0
}

/// What a link says beside a plan.
struct Later<'t> {
    /// The defaults of its version.
    table: &'t Table,
    beside: Beside,
    teams: teams::Given,
}

/// The plan in a fragment, and what it says beside that.
#[cold]
fn read_plan_with<'t>(fragment: &str, tables: &'t Tables) -> (Link, Later<'t>) {
    let (mut parts, is_cut) = parts(fragment);
    let of_teams = split_teams(&mut parts);
    let mut link = Link::default();
    let table = table_of(&parts, tables, &mut link.notes);

    let mut settings = Settings::default();
    let mut is_set = table.is_some();
    let table = table.unwrap_or(&tables.current);
    let mut inputs = Vec::new();
    let mut cut = None;
    let mut told_with = None;
    let mut result = Vec::new();
    let mut of_under_way = since::Given::new();
    let mut of_company = Vec::new();
    let mut of_planned = planned::Given::new();
    for (text, value) in &parts {
        let Some(key) = Key::read(text) else {
            link.notes.push(Note::unknown_key(text));
            continue;
        };
        match key {
            Key::Version => {}
            Key::Work => {
                is_set |= choose(
                    key,
                    value,
                    Work::ALL,
                    Work::word,
                    &mut settings.presets.work,
                    &mut link.notes,
                )
            }
            Key::Country => {
                is_set |= choose(
                    key,
                    value,
                    Country::ALL,
                    Country::word,
                    &mut settings.presets.country,
                    &mut link.notes,
                )
            }
            Key::Survey => match survey::read(value) {
                Ok(survey) => told_with = Some(survey),
                Err(allowed) => link.notes.push(Note::not_allowed(key, value, allowed)),
            },
            Key::Story => match case(value) {
                Some(case) => link.story = Some(case),
                None => link
                    .notes
                    .push(Note::not_allowed(key, value, known_stories())),
            },
            Key::Cut => cut = Some(value),
            Key::Guess => link.wants_guess = text::word(value) == "1",
            Key::Theme => link.notes.extend(link.look.take_theme(value).err()),
            Key::Accent => link.notes.extend(link.look.take_accent(value).err()),
            Key::Pilot(figure) => result.push((figure, value.as_str())),
            Key::UnderWay(_) => of_under_way.push((key, value.clone())),
            Key::Company(figure) => of_company.push((figure, value.clone())),
            Key::Team => unreachable!("the teams are parted from it"),
            Key::PlannedPilot(_) => of_planned.push((key, value.clone())),
            Key::Input(input) => {
                // The later of the two says what the other is.
                cut = cut.filter(|_| key != CLAIM);
                inputs.push((input, value));
            }
        }
    }

    settings.inputs = match link.story {
        Some(case) => {
            settings.presets = case.presets();
            table.story(case)
        }
        None => table.start(settings.presets),
    };
    for (input, value) in &inputs {
        link.notes
            .extend(set(*input, value, &mut settings.inputs).err());
    }
    if let Some(cut) = cut {
        link.notes
            .extend(set_cut(cut, &mut settings.inputs.plan).err());
    }
    if let Some(survey) = told_with {
        settings.inputs.survey = survey;
    }
    let is_since = |(key, _): &(Key, String)| *key == Key::UnderWay(UnderWayFigure::Since);
    let is_count = |(figure, _): &(PilotFigure, &str)| figure.is_counted();
    let counts = |result: &mut Vec<(PilotFigure, &str)>| {
        let counts: Vec<(Key, String)> = result
            .drain(..)
            .map(|(figure, value)| (Key::Pilot(figure), value.to_owned()))
            .collect();
        counts
    };
    let beside = if of_under_way.iter().any(is_since) {
        of_under_way.extend(counts(&mut result));
        Beside::UnderWay(std::mem::take(&mut of_under_way))
    } else if result.iter().any(is_count) || result.is_empty() && of_planned.is_empty() {
        Beside::Nothing
    } else {
        // Nothing has come of the pilot yet.
        of_planned.extend(counts(&mut result));
        Beside::PlannedPilot(std::mem::take(&mut of_planned))
    };
    // Without the months since the start nothing is under way; with a result no pilot is planned.
    let unused = of_under_way.iter().chain(&of_planned);
    link.notes
        .extend(unused.map(|(key, _)| Note::unknown_key(key.written())));
    if !result.is_empty() {
        match pilot::read(&result) {
            Ok(result) => settings.inputs.evidence = Some(result),
            Err(note) => link.notes.push(note),
        }
    }
    is_set |= link.story.is_some() || told_with.is_some() || cut.is_some() || !inputs.is_empty();
    is_set |= settings.inputs.evidence.is_some() || !matches!(beside, Beside::Nothing);
    link.settings = is_set.then_some(settings);
    if is_cut {
        link.notes.push(Note::TooLong);
    }
    let teams = teams::Given {
        of_company,
        teams: of_teams,
    };
    let later = Later {
        table,
        beside,
        teams,
    };
    (link, later)
}

type Parts = Vec<(String, String)>;

/// Takes the teams away from what stands before them.
fn split_teams(parts: &mut Parts) -> Vec<(String, Parts)> {
    let is_name = |(key, _): &(String, String)| key == Key::Team.written();
    let mut teams: Vec<(String, Parts)> = Vec::new();
    let first = parts.iter().position(is_name).unwrap_or(parts.len());
    for part in parts.drain(first..) {
        match teams.last_mut() {
            Some((_, of_team)) if !is_name(&part) => of_team.push(part),
            _ => teams.push((part.1, Parts::new())),
        }
    }
    teams
}

/// Sets the inputs that a fragment names, and passes over everything else in it.
pub(super) fn take_inputs(fragment: &str, inputs: &mut Inputs) {
    for (key, value) in parts(fragment).0 {
        match Key::read(&key) {
            Some(Key::Input(input)) => {
                // A table as it once was holds nothing that a later one has to take.
                let _ = set(input, &value, inputs);
            }
            Some(Key::Survey) => {
                if let Ok(survey) = survey::read(&value) {
                    inputs.survey = survey;
                }
            }
            _ => {}
        }
    }
}

/// Keys and values, decoded; whether there was more than is read. What mail, messengers and pages do
/// to links is undone: encoding them once more, in part too, writing “&” as markup does, putting
/// something before or after them.
#[cold]
fn parts(fragment: &str) -> (Vec<(String, String)>, bool) {
    let fragment = fragment.as_bytes();
    let read = fragment.get(..READ).unwrap_or(fragment);
    let mut parts = decoded(read);
    for (key, value) in &mut parts {
        *key = named(key);
        // What is added to an address without a look at where it ends.
        if let Some(end) = value.find('?')
            && key != Key::Team.written()
        {
            value.truncate(end);
        }
    }
    parts.retain(|(key, _)| !key.is_empty());
    if let Some((_, last)) = parts.last_mut() {
        while let Some(letter) = last.pop() {
            if !follows_a_link(letter) {
                last.push(letter);
                break;
            }
        }
    }
    (parts, fragment.len() > read.len())
}

/// A key as the tables have it, without marks, and without what is left of “&” as markup writes it:
/// “amp;”, “#38;”, once or over and over.
fn named(key: &str) -> String {
    let mut named = String::new();
    for letter in key.chars() {
        match letter {
            ';' => named.clear(),
            '-' | '_' => named.push('_'),
            letter if letter.is_ascii_punctuation() || letter == ' ' => {}
            letter => named.push(letter.to_ascii_lowercase()),
        }
    }
    named
}

/// How many times over a link may have been encoded.
const ENCODED: usize = 3;

/// Decoded until nothing is left to decode, without what nobody sees. No key and no value but a name
/// has a mark in it that parts them.
fn decoded(fragment: &[u8]) -> Vec<(String, String)> {
    let mut parts = pairs(fragment);
    let is_mark = |letter| matches!(letter, b'%' | b'&' | b'=');
    for _ in 1..ENCODED {
        let is_left =
            |(key, value): &(String, String)| key.bytes().chain(value.bytes()).any(is_mark);
        if !parts.iter().any(is_left) {
            break;
        }
        let mut again = String::new();
        for (key, value) in &parts {
            again += key;
            if !value.is_empty() {
                again += "=";
                // A name may hold these.
                let value = match named(key) == Key::Team.written() {
                    true => value.replace('&', "%26").replace('+', "%2B"),
                    false => value.clone(),
                };
                again += &value;
            }
            again += "&";
        }
        parts = pairs(again.as_bytes());
    }
    parts
}

fn pairs(fragment: &[u8]) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for (key, value) in form_urlencoded::parse(fragment) {
        pairs.push((text::seen(&key), text::seen(&value)));
    }
    pairs
}

/// A sentence goes on with it after a link, or ends: no value does. Percent signs stay: what was meant
/// by them is not known.
fn follows_a_link(letter: char) -> bool {
    match letter {
        '%' | '‰' | '％' => false,
        '\0'..='\x7f' => !letter.is_ascii_alphanumeric(),
        // Of Latin scripts, of any script, and of the Far East.
        '\u{a0}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => true,
        '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' => true,
        _ => false,
    }
}

/// The table that the link was made with; none if it names no version.
fn table_of<'t>(
    parts: &[(String, String)],
    tables: &'t Tables,
    notes: &mut Vec<Note>,
) -> Option<&'t Table> {
    let (_, version) = parts
        .iter()
        .rev()
        .find(|(key, _)| key == Key::Version.written())?;
    if *version == tables.current.version {
        return Some(&tables.current);
    }
    let older = tables.older.iter().find(|table| *version == table.version);
    let version = shortened(version);
    notes.push(match older {
        Some(_) => Note::Older { version },
        None => Note::UnknownVersion { version },
    });
    older.or(Some(&tables.current))
}

/// Chooses by its word; whether it is one of those that there are.
fn choose<T: Copy, const N: usize>(
    key: Key,
    value: &str,
    all: [T; N],
    word: fn(T) -> &'static str,
    chosen: &mut T,
    notes: &mut Vec<Note>,
) -> bool {
    match one_of(key, value, all, word) {
        Ok(found) => {
            *chosen = found;
            true
        }
        Err(note) => {
            notes.push(note);
            false
        }
    }
}

/// Sets an input to what a text stands for.
pub(super) fn set(input: Input, given: &str, inputs: &mut Inputs) -> Result<(), Note> {
    // A text of the wrong kind is refused by the input itself.
    let value = text::read(input, given).unwrap_or_else(|| Value::Text(given.to_owned()));
    let set = inputs.set(input, &value);
    set.map_err(|_| Note::not_allowed(Key::Input(input), given, input.allowed(inputs.country)))
}

/// A hair, so that all whose work is handed over are a cut that can be made.
const ROUNDING: f64 = 1e-9;

/// Sets the claim to what a cut counts on.
pub(super) fn set_cut(given: &str, plan: &mut Plan) -> Result<(), Note> {
    let most = plan.handed_over() * (1.0 + ROUNDING);
    let cut = text::real(given).filter(|cut| (0.0..=most).contains(cut));
    let cut = cut.ok_or_else(|| {
        Note::not_allowed(
            Key::Cut,
            given,
            "from none to all of the people whose work is handed over",
        )
    })?;
    plan.claimed_resolution = plan.claim_for(cut).unwrap_or(plan.claimed_resolution);
    Ok(())
}

fn known_stories() -> String {
    let keys: Vec<&str> = CASES.iter().map(|case| case.key).collect();
    format!("one of {}", keys.join(", "))
}
