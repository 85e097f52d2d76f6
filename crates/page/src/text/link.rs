//! What could not be used of a link, and what the browser remembers.

use super::inputs::input_name;
use super::{pilot, pilot_worth, several_teams, under_way};
use crate::state::{AskedFigure, TeamsField};
use uturn::codec::{CompanyFigure, Key, Note, PlannedFigure};
use uturn::model::VERSION;

/// The numbers on the page are not the usual ones.
pub const REMEMBERED: &str = "These are the numbers last used in this browser.";
/// Puts the usual ones there.
pub const START_AFRESH: &str = "Start from the usual numbers";
/// Above what could not be used.
pub const LINK_NOTES: &str = "About this link";
/// Takes the notes away.
pub const NOTES_READ: &str = "Hide this note";
/// Notes that are shown in full; of any more there is the number.
const SHOWN: usize = 5;

/// The notes on a link, a line each, and how many more there are.
pub fn link_notes(notes: &[Note]) -> Vec<String> {
    let mut lines: Vec<String> = notes.iter().take(SHOWN).map(line).collect();
    match notes.len().saturating_sub(SHOWN) {
        0 => {}
        1 => lines.push("One more part of it could not be used.".into()),
        more => lines.push(format!("{more} more parts of it could not be used.")),
    }
    lines
}

fn line(note: &Note) -> String {
    match note {
        Note::Older { version } => format!(
            "Made with version {version}, whose inputs are kept. The answer is that of version {VERSION}."
        ),
        Note::UnknownVersion { version } => format!(
            "Made with version “{version}”, which this page does not know. It was read as one of version {VERSION}."
        ),
        Note::UnknownKey { key } => format!("“{key}” means nothing here and was passed over."),
        Note::NotAllowed {
            key,
            value,
            allowed,
        } => format!(
            "{}: “{value}” could not be used. Allowed is {}.",
            name(*key),
            // The model writes it as programs do.
            allowed.replace(" -", " −")
        ),
        Note::AnotherQuestion => {
            "It asks about several teams: what it says of a pilot, or of a plan under way, is left out."
                .into()
        }
        Note::OfTeam { team, note } => format!("{team}: {}", line(note)),
        Note::TooLong => "It is longer than any link made here: its end was not read.".into(),
    }
}

/// What the page calls an input, or another part of a link.
fn name(key: Key) -> &'static str {
    match key {
        Key::Version => "Version",
        Key::Work => "Kind of work",
        Key::Country => "Country",
        Key::Survey => "Survey",
        Key::Story => "Story",
        Key::Guess => "Guess",
        Key::Theme => "Theme",
        Key::Accent => "Accent colour",
        Key::Cut => "Fewer people",
        Key::Pilot(figure) => pilot::label(figure),
        Key::UnderWay(figure) => under_way::label_in_link(figure),
        Key::Company(CompanyFigure::Correlation) => several_teams::CORRELATION,
        Key::Company(CompanyFigure::Target) => several_teams::label(TeamsField::Target),
        Key::Team => several_teams::label(TeamsField::Name(0)),
        Key::PlannedPilot(PlannedFigure::Wait) => pilot_worth::label(AskedFigure::Months),
        Key::PlannedPilot(PlannedFigure::Price) => pilot_worth::label(AskedFigure::Price),
        Key::Input(input) => input_name(input).label,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uturn::codec;

    #[test]
    fn what_could_not_be_used_is_named_with_its_value_and_what_is_allowed() {
        for (fragment, expected) in [
            (
                "n=0",
                "People doing this work today: “0” could not be used. Allowed is a number from 1 to 100000 (people).",
            ),
            (
                "demand_growth=9",
                "Growth of the work: “9” could not be used. Allowed is [low, likely, high] with low ≤ likely ≤ high, each from −0.5 to 1 (per year).",
            ),
            (
                "colour=blue",
                "“colour” means nothing here and was passed over.",
            ),
            (
                "work=none",
                "Kind of work: “none” could not be used. Allowed is one of customer_service, email, chat, translation, data_analysis, other.",
            ),
            (
                "v=9",
                "Made with version “9”, which this page does not know. It was read as one of version 1.",
            ),
        ] {
            assert_eq!(link_notes(&codec::read(fragment).notes), [expected]);
        }
    }

    #[test]
    fn of_many_notes_the_first_are_shown_and_the_rest_is_counted() {
        let many = codec::read("a=1&b=1&c=1&d=1&e=1&f=1&g=1").notes;
        let lines = link_notes(&many);
        assert_eq!(lines.len(), 6);
        assert_eq!(lines[5], "2 more parts of it could not be used.");
        assert_eq!(
            link_notes(&many[..6])[5],
            "One more part of it could not be used."
        );
    }
}
