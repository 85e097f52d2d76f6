//! A plan under way in links.

use super::Settings;
use super::key::{Key, PilotFigure, UnderWayFigure};
use super::note::Note;
use super::text;
use crate::model::evidence::{Counted, LiveResult};
use crate::model::path::TURN;
use crate::model::underway::UnderWay;
use crate::model::{Error, Inputs, Value, named};

/// What is asked of a plan under way, as it is entered: what is left open follows from the plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Since {
    /// Months that it has run.
    pub month: u32,
    /// Months that a turn to another share takes.
    pub turn_months: f64,
    /// Whether the plan's own rule for reversing was in force, and did not fire.
    pub rule_was_in_force: bool,
    /// How far what was looked at may be from all there is.
    pub gap: f64,
    /// Of the answers judged in the last month, those that the AI had finished.
    pub finished: Option<Counted>,
    /// Of what the AI closed in it, what came back.
    pub came_back: Option<Counted>,
    /// How many people have left since the start.
    pub left: Option<f64>,
    /// In so many person-years; those of the plan's typical course where nothing is said.
    pub person_years: Option<f64>,
}

/// Months after which a plan is asked about where nothing else is said: a year.
const MONTH: u32 = 12;

impl Since {
    /// After a year of this plan, or just before its end; nothing has been seen.
    pub fn start(inputs: &Inputs) -> Since {
        Since::after(MONTH.min(inputs.plan.horizon_months.saturating_sub(1)))
    }

    /// After so many months; nothing has been seen.
    pub fn after(month: u32) -> Since {
        Since {
            month,
            turn_months: TURN,
            rule_was_in_force: false,
            gap: LiveResult::GAP,
            finished: None,
            came_back: None,
            left: None,
            person_years: None,
        }
    }

    /// Something was seen.
    pub fn has_seen(&self) -> bool {
        self.finished.is_some() || self.came_back.is_some() || self.left.is_some()
    }

    /// What the engine is asked, by name.
    pub fn asked(&self) -> Value {
        let number = |name, number: f64| (name, Value::Number(number));
        let mut asked = vec![
            number("month", self.month.into()),
            number("turn_months", self.turn_months),
            ("rule_was_in_force", Value::Switch(self.rule_was_in_force)),
        ];
        if self.has_seen() {
            let seen = self.seen().map(|(name, value)| number(name, value));
            asked.push(("evidence", named(seen)));
        }
        named(asked)
    }

    /// What was seen, by name.
    fn seen(&self) -> impl Iterator<Item = (&'static str, f64)> {
        let pair = |[of, hits]: [&'static str; 2], counted: Option<Counted>| {
            counted.map(|counted| [(of, counted.of), (hits, counted.hits)])
        };
        let counts = [
            pair(["judged", "finished"], self.finished),
            pair(["closed", "came_back"], self.came_back),
        ];
        let left = self.left.map(|left| ("left", left));
        let years = self.person_years.filter(|_| self.left.is_some());
        let years = years.map(|years| ("person_years", years));
        std::iter::once(("gap", self.gap))
            .chain(counts.into_iter().flatten().flatten())
            .chain(left)
            .chain(years)
    }

    /// Checks all of it against its bounds and the plan's.
    ///
    /// # Errors
    /// What [`UnderWay::validate`] refuses.
    pub fn validate(&self, inputs: &Inputs) -> Result<(), Error> {
        // Which person-years are typical is for the engine to say; they are within their bounds.
        let typical = || 1.0;
        let seen = self
            .seen()
            .map(|(name, number)| (name, Value::Number(number)));
        let seen = LiveResult::read(&named(seen), typical)?;
        let evidence = self.has_seen().then_some(seen);
        let under_way = UnderWay {
            month: self.month,
            turn_months: self.turn_months,
            evidence,
            rule_was_in_force: self.rule_was_in_force,
        };
        under_way.validate(inputs)
    }
}

/// Everything that differs from a plan of which nothing has been seen, after the month.
pub fn write(since: &Since) -> Vec<(Key, String)> {
    let start = Since::after(since.month);
    let written = |number: f64| text::write(&Value::Number(number));
    let of = |figure: UnderWayFigure, value| (Key::UnderWay(figure), value);
    let mut parts = vec![of(UnderWayFigure::Since, since.month.to_string())];
    if since.turn_months != start.turn_months {
        parts.push(of(UnderWayFigure::Turn, written(since.turn_months)));
    }
    if since.rule_was_in_force {
        parts.push(of(UnderWayFigure::Rule, "1".to_owned()));
    }
    let seen = since
        .seen()
        .filter(|(name, value)| *name != "gap" || *value != start.gap);
    parts.extend(seen.map(|(name, value)| {
        let key = Key::read(name).expect("what was seen has keys");
        (key, written(value))
    }));
    parts
}

/// What a link gives of a plan under way, as it stands there.
pub type Given = Vec<(Key, String)>;

/// Takes into the settings what can be used of it, and says what cannot.
pub fn take(given: &Given, settings: &mut Settings, notes: &mut Vec<Note>) {
    let last = |key: Key| {
        let mut given = given.iter().rev();
        given
            .find(|(found, _)| *found == key)
            .map(|(_, value)| value.as_str())
    };
    let inputs = &settings.inputs;
    let mut since = Since::start(inputs);
    // Its parts are used one by one; what of them cannot be is left as it was.
    let mut set = |key: Key, change: &dyn Fn(&mut Since, f64)| {
        let Some(value) = last(key) else { return };
        let mut changed = since;
        let fault = match text::real(value) {
            Some(number) => {
                change(&mut changed, number);
                let is_whole = key != Key::UnderWay(UnderWayFigure::Since)
                    || f64::from(changed.month) == number;
                let fault = changed.validate(inputs).err();
                fault.or((!is_whole).then(|| month_allowed(inputs)))
            }
            None => Some(Error::not_allowed(key.name(), value, "a number")),
        };
        match fault {
            None => since = changed,
            Some(fault) => notes.push(note(key, value, fault)),
        }
    };
    set(Key::UnderWay(UnderWayFigure::Since), &|since, month| {
        since.month = month as u32
    });
    set(Key::UnderWay(UnderWayFigure::Turn), &|since, turn| {
        since.turn_months = turn
    });
    set(Key::Pilot(PilotFigure::Gap), &|since, gap| since.gap = gap);
    set(Key::UnderWay(UnderWayFigure::Left), &|since, left| {
        since.left = Some(left)
    });
    set(
        Key::UnderWay(UnderWayFigure::PersonYears),
        &|since, years| {
            since.person_years = Some(years);
        },
    );
    if since.left.is_none()
        && let Some(years) = since.person_years.take()
    {
        let key = Key::UnderWay(UnderWayFigure::PersonYears);
        let written = text::write(&Value::Number(years));
        notes.push(Note::not_allowed(
            key,
            &written,
            "a number beside how many left",
        ));
    }
    match last(Key::UnderWay(UnderWayFigure::Rule))
        .map(text::word)
        .as_deref()
    {
        Some("1" | "yes") => since.rule_was_in_force = true,
        Some("0" | "no") | None => {}
        Some(other) => notes.push(Note::not_allowed(
            Key::UnderWay(UnderWayFigure::Rule),
            other,
            "1 or 0",
        )),
    }
    // Two counts are there together or not at all.
    for (of, hits, place) in [
        (PilotFigure::Judged, PilotFigure::Finished, 0),
        (PilotFigure::Closed, PilotFigure::CameBack, 1),
    ] {
        if last(Key::Pilot(of)).is_none() && last(Key::Pilot(hits)).is_none() {
            continue;
        }
        let counted = pair(&last, [of, hits]).and_then(|counted| {
            let mut changed = since;
            *[&mut changed.finished, &mut changed.came_back][place] = Some(counted);
            let fault = |error: Error| {
                let is_of_hits = field_of(&error).ends_with(hits.field());
                (if is_of_hits { hits } else { of }, allowed(error))
            };
            changed.validate(inputs).map_err(fault).map(|()| changed)
        });
        match counted {
            Ok(changed) => since = changed,
            Err((figure, allowed)) => {
                let key = Key::Pilot(figure);
                notes.push(Note::not_allowed(key, last(key).unwrap_or(""), allowed));
            }
        }
    }
    if let Some(share) = last(Key::Pilot(PilotFigure::Share)) {
        let allowed = "nothing: what live operation shows takes a pilot’s place";
        notes.push(Note::not_allowed(
            Key::Pilot(PilotFigure::Share),
            share,
            allowed,
        ));
    }
    settings.under_way = Some(since);
}

/// Two counts, or which of them is missing or no number.
fn pair<'l>(
    last: &impl Fn(Key) -> Option<&'l str>,
    [of, hits]: [PilotFigure; 2],
) -> Result<Counted, (PilotFigure, String)> {
    let number = |figure: PilotFigure| {
        let value = last(Key::Pilot(figure));
        value
            .and_then(text::real)
            .ok_or_else(|| (figure, "a number".to_owned()))
    };
    Ok(Counted {
        of: number(of)?,
        hits: number(hits)?,
    })
}

fn month_allowed(inputs: &Inputs) -> Error {
    let last = inputs.plan.horizon_months.saturating_sub(1);
    Error::not_allowed("month", "", format!("a whole number from 1 to {last}"))
}

fn note(key: Key, value: &str, error: Error) -> Note {
    Note::not_allowed(key, value, allowed(error))
}

fn field_of(error: &Error) -> &str {
    match error {
        Error::NotAllowed { field, .. } => field,
        _ => "",
    }
}

fn allowed(error: Error) -> String {
    match error {
        Error::NotAllowed { allowed, .. } => allowed,
        other => unreachable!("figures are refused for their values, yet {other}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec;

    fn of_400(hits: f64) -> Option<Counted> {
        Some(Counted { hits, of: 400.0 })
    }

    /// With every figure that there is.
    fn seen() -> Since {
        Since {
            turn_months: 6.0,
            rule_was_in_force: true,
            gap: 0.3,
            finished: of_400(208.0),
            came_back: of_400(40.0),
            left: Some(200.0),
            person_years: Some(500.0),
            ..Since::after(12)
        }
    }

    #[test]
    fn a_plan_under_way_is_in_the_link_as_it_was_entered() {
        for (since, expected) in [
            (Since::after(12), "v=1&since=12"),
            (
                Since {
                    finished: of_400(220.0),
                    left: Some(0.0),
                    ..Since::after(1)
                },
                "v=1&since=1&judged=400&finished=220&left=0",
            ),
            (
                seen(),
                "v=1&since=12&turn=6&rule=1&gap=0.3&judged=400&finished=208&closed=400\
                 &came_back=40&left=200&person_years=500",
            ),
        ] {
            let settings = Settings {
                under_way: Some(since),
                ..Settings::default()
            };
            let link = codec::write(&settings);
            assert_eq!(link, expected);
            let read = codec::read(&link);
            assert_eq!(
                (read.settings, read.notes),
                (Some(settings), vec![]),
                "{link}"
            );
        }
    }

    #[test]
    fn the_same_counts_without_a_month_are_a_pilots() {
        let settings = |link| codec::read(link).settings.expect("it sets something");
        let pilot = settings("v=1&judged=400&finished=208");
        assert!(pilot.inputs.evidence.is_some() && pilot.under_way.is_none());
        let live = settings("v=1&judged=400&finished=208&since=12");
        assert_eq!(live.inputs.evidence, None);
        assert_eq!(
            live.under_way.and_then(|since| since.finished),
            of_400(208.0)
        );
    }

    #[test]
    fn what_cannot_be_used_is_told_and_the_rest_is() {
        let usual = Since::after(12);
        for (link, key, allowed, expected) in [
            ("since=36", "since", "from 1 to 35", usual),
            ("since=0", "since", "from 1 to 35", usual),
            ("since=2.5", "since", "whole number from 1 to 35", usual),
            ("since=soon", "since", "a number", usual),
            ("since=9&turn=13", "turn", "from 1 to 12", Since::after(9)),
            ("since=12&rule=maybe", "rule", "1 or 0", usual),
            ("since=12&left=-1", "left", "from 0 to", usual),
            (
                "since=12&person_years=9",
                "person_years",
                "beside how many left",
                usual,
            ),
            (
                "since=12&left=9&person_years=0",
                "person_years",
                "from 0.01",
                Since {
                    left: Some(9.0),
                    ..usual
                },
            ),
            (
                "since=12&judged=400&finished=401",
                "finished",
                "as many as were judged",
                usual,
            ),
            ("since=12&judged=400", "finished", "a number", usual),
            ("since=12&finished=4", "judged", "a number", usual),
            ("since=12&judged=0&finished=0", "judged", "from 1 to", usual),
            (
                "since=12&closed=400&came_back=401",
                "came_back",
                "as many as were closed",
                usual,
            ),
            (
                "since=12&x=0&judged=4&finished=2",
                "judged",
                "nothing is given to the AI",
                usual,
            ),
            ("since=12&gap=9", "gap", "from 0 to 3", usual),
            (
                "since=12&pilot=0.1",
                "pilot",
                "takes a pilot’s place",
                usual,
            ),
        ] {
            let read = codec::read(&format!("v=1&{link}"));
            let since = read.settings.and_then(|settings| settings.under_way);
            assert_eq!(since, Some(expected), "{link}");
            let [
                Note::NotAllowed {
                    key: told,
                    allowed: words,
                    ..
                },
            ] = &read.notes[..]
            else {
                unreachable!("{link}: {:?}", read.notes);
            };
            assert_eq!(told.written(), key, "{link}");
            assert!(words.contains(allowed), "{link}: {words}");
        }
    }

    #[test]
    fn the_usual_month_is_within_every_horizon() {
        let month = |link| {
            let settings = codec::read(link)
                .settings
                .and_then(|settings| settings.under_way);
            settings.map(|since| since.month)
        };
        assert_eq!(month("months=6&since=9"), Some(5));
        assert_eq!(month("months=60&since=59"), Some(59));
    }

    #[test]
    fn the_engine_reads_what_it_is_asked() {
        let inputs = Inputs::default();
        for since in [Since::after(35), seen()] {
            assert_eq!(since.validate(&inputs), Ok(()));
            let asked = UnderWay::read(&since.asked(), &inputs).expect("it is valid");
            assert_eq!(
                (asked.month, asked.turn_months),
                (since.month, since.turn_months)
            );
            assert_eq!(asked.evidence.is_some(), since.has_seen());
        }
    }
}
