//! A pilot that is planned, in links: what is asked about before there is a result.

use super::Settings;
use super::key::{Key, PilotFigure, PlannedFigure};
use super::note::Note;
use super::text;
use crate::model::pilot::Pilot;
use crate::model::{Error, Inputs, Value};

/// What was said of the pilot; the rest is as in the one that is proposed to the plan.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PlannedPilot {
    /// The share of issues given to the AI.
    pub share: Option<f64>,
    /// How far the pilot may be from the roll-out.
    pub gap: Option<f64>,
    /// How many of its answers are judged.
    pub judged: Option<f64>,
    /// How long one waits for its result.
    pub months: Option<f64>,
    /// What judging one answer costs, in the country's money.
    pub price: Option<f64>,
}

/// Its figures in the order of links.
const KEYS: [Key; 5] = [
    Key::Pilot(PilotFigure::Share),
    Key::Pilot(PilotFigure::Gap),
    Key::Pilot(PilotFigure::Judged),
    Key::PlannedPilot(PlannedFigure::Wait),
    Key::PlannedPilot(PlannedFigure::Price),
];

impl PlannedPilot {
    /// The whole pilot.
    pub fn pilot(&self, inputs: &Inputs) -> Pilot {
        let proposed = Pilot::of(inputs);
        Pilot {
            share: self.share.unwrap_or(proposed.share),
            gap: self.gap.unwrap_or(proposed.gap),
            months: self.months.unwrap_or(proposed.months),
            price: self.price.unwrap_or(proposed.price),
            judged: self.judged.unwrap_or(proposed.judged),
        }
    }

    /// In the order of the keys.
    fn figures(&mut self) -> [&mut Option<f64>; 5] {
        let PlannedPilot {
            share,
            gap,
            judged,
            months,
            price,
        } = self;
        [share, gap, judged, months, price]
    }
}

/// Every figure that was said.
pub fn write(mut planned: PlannedPilot) -> Vec<(Key, String)> {
    let figures = KEYS.into_iter().zip(planned.figures());
    let said = figures.filter_map(|(key, figure)| Some((key, (*figure)?)));
    said.map(|(key, number)| (key, text::write(&Value::Number(number))))
        .collect()
}

/// What a link gives of it, as it stands there.
pub type Given = Vec<(Key, String)>;

/// Takes into the settings what can be used of it, and says what cannot.
pub fn take(given: &Given, settings: &mut Settings, notes: &mut Vec<Note>) {
    for (key, figure) in KEYS.into_iter().zip(0..) {
        // The later one counts.
        let Some((_, value)) = given.iter().rev().find(|(found, _)| *found == key) else {
            continue;
        };
        let mut changed = settings.planned_pilot;
        let fault = match text::real(value) {
            Some(number) => {
                *changed.figures()[figure] = Some(number);
                let pilot = changed.pilot(&settings.inputs);
                pilot.validate(&settings.inputs).err()
            }
            None => Some(Error::not_allowed(key.name(), value, "a number")),
        };
        match fault {
            None => settings.planned_pilot = changed,
            Some(Error::NotAllowed { allowed, .. }) => {
                notes.push(Note::not_allowed(key, value, allowed));
            }
            Some(other) => unreachable!("figures are refused for their values, yet {other}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec;

    #[test]
    fn a_planned_pilot_is_in_the_link_as_far_as_it_was_said() {
        for (planned, expected) in [
            (PlannedPilot::default(), "v=1"),
            (
                PlannedPilot {
                    share: Some(0.2),
                    judged: Some(400.0),
                    ..PlannedPilot::default()
                },
                "v=1&pilot=0.2&judged=400",
            ),
            (
                PlannedPilot {
                    gap: Some(0.6),
                    months: Some(1.5),
                    price: Some(0.0),
                    ..PlannedPilot::default()
                },
                "v=1&gap=0.6&wait=1.5&price=0",
            ),
        ] {
            let settings = Settings {
                planned_pilot: planned,
                ..Settings::default()
            };
            let link = codec::write(&settings);
            assert_eq!(link, expected);
            let read = codec::read(&link);
            assert_eq!((read.settings, read.notes), (Some(settings), vec![]));
        }
    }

    #[test]
    fn with_a_result_or_under_way_no_pilot_is_planned() {
        for link in [
            "pilot=0.2&judged=200&finished=140",
            "since=12&judged=400&finished=208",
        ] {
            let read = codec::read(link);
            assert_eq!(read.notes, []);
            let settings = read.settings.expect("it sets something");
            assert_eq!(settings.planned_pilot, PlannedPilot::default(), "{link}");
            let planned = Settings {
                planned_pilot: PlannedPilot {
                    months: Some(2.0),
                    ..PlannedPilot::default()
                },
                ..settings.clone()
            };
            assert_eq!(codec::write(&planned), codec::write(&settings));
            let unused = codec::read(&format!("{link}&wait=2"));
            assert_eq!(unused.notes, [Note::unknown_key("wait")]);
        }
    }

    #[test]
    fn what_cannot_be_used_is_told_and_the_rest_is() {
        for (link, key, allowed) in [
            ("pilot=0&judged=50", "pilot", "from 0.01"),
            ("judged=50&gap=9", "gap", "from 0 to 3"),
            ("judged=50&wait=36", "wait", "36"),
            ("judged=50&price=-1", "price", "0 or more"),
            ("judged=50&price=cheap", "price", "a number"),
        ] {
            let read = codec::read(link);
            let planned = read.settings.expect("it sets something").planned_pilot;
            let expected = PlannedPilot {
                judged: Some(50.0),
                ..PlannedPilot::default()
            };
            assert_eq!(planned, expected, "{link}");
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
}
