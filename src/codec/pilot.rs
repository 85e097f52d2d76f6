//! A pilot's result in links.

use super::key::{Key, PilotFigure};
use super::note::Note;
use super::text;
use crate::model::evidence::PilotResult;
use crate::model::{Error, Value};

/// Every figure that the result has.
pub fn write(result: &PilotResult) -> Vec<(Key, String)> {
    let Value::Map(written) = result.written() else {
        unreachable!("a result is written by name");
    };
    let part = |figure: PilotFigure| {
        let (_, value) = written.iter().find(|(name, _)| name == figure.field())?;
        Some((Key::Pilot(figure), text::write(value)))
    };
    PilotFigure::ALL.into_iter().filter_map(part).collect()
}

/// The result that figures come to, of which the later counts where one is given twice.
///
/// # Errors
/// What of it cannot be used, and what is allowed there.
pub fn read(given: &[(PilotFigure, &str)]) -> Result<PilotResult, Note> {
    let last = |figure| given.iter().rev().find(|(found, _)| *found == figure);
    let named = PilotFigure::ALL.into_iter().filter_map(|figure| {
        let (_, value) = last(figure)?;
        let number = text::real(value).map(Value::Number);
        let value = number.unwrap_or_else(|| Value::Text((*value).to_owned()));
        Some((figure.field().to_owned(), value))
    });
    PilotResult::read(&Value::Map(named.collect())).map_err(|error| {
        let Error::NotAllowed { field, allowed, .. } = error else {
            unreachable!("figures are refused for their values, yet {error}");
        };
        // What is said of the result as a whole is said of its first figure.
        let of_field = |figure: &PilotFigure| field.ends_with(figure.field());
        let figure = PilotFigure::ALL.into_iter().find(of_field);
        let figure = figure.unwrap_or(PilotFigure::Share);
        let value = last(figure).map_or("", |(_, value)| value);
        Note::not_allowed(Key::Pilot(figure), value, allowed)
    })
}

#[cfg(test)]
mod tests {
    use crate::codec::{self, Key, Note, PilotFigure, Settings};
    use crate::model::evidence::{Counted, PilotResult};

    fn result() -> PilotResult {
        PilotResult {
            share: 0.1,
            gap: 0.3,
            finished: Some(Counted {
                hits: 140.0,
                of: 200.0,
            }),
            came_back: None,
        }
    }

    #[test]
    fn a_result_is_in_the_link_as_it_was_counted() {
        let mut settings = Settings::default();
        settings.inputs.evidence = Some(result());
        let link = codec::write(&settings);
        assert_eq!(link, "v=1&pilot=0.1&gap=0.3&judged=200&finished=140");
        assert_eq!(codec::read(&link).settings.as_ref(), Some(&settings));

        settings.inputs.evidence = Some(PilotResult {
            finished: None,
            came_back: Some(Counted {
                hits: 0.0,
                of: 90.0,
            }),
            ..result()
        });
        let link = codec::write(&settings);
        assert_eq!(link, "v=1&pilot=0.1&gap=0.3&closed=90&came_back=0");
        assert_eq!(codec::read(&link).settings, Some(settings));
    }

    #[test]
    fn counts_alone_are_a_result_of_the_usual_pilot() {
        let link = codec::read("judged=200&finished=140");
        let evidence = link.settings.map(|settings| settings.inputs.evidence);
        assert_eq!(evidence, Some(Some(result())));
    }

    #[test]
    fn what_is_no_result_is_told_and_the_rest_of_the_link_is_used() {
        for (link, figure, allowed) in [
            (
                "judged=200&finished=201",
                PilotFigure::Finished,
                "from 0 to as many",
            ),
            ("judged=0&finished=0", PilotFigure::Judged, "from 1 to"),
            ("judged=many&finished=1", PilotFigure::Judged, "a number"),
            ("finished=140", PilotFigure::Judged, "from 1 to"),
            ("closed=140", PilotFigure::CameBack, "from 0 to as many"),
            (
                "pilot=0&judged=2&finished=1",
                PilotFigure::Share,
                "from 0.01 to 1",
            ),
            ("gap=9&judged=2&finished=1", PilotFigure::Gap, "from 0 to 3"),
        ] {
            let read = codec::read(&format!("v=1&n=250&{link}"));
            let [
                Note::NotAllowed {
                    key,
                    allowed: words,
                    ..
                },
            ] = &read.notes[..]
            else {
                unreachable!("{link}: {:?}", read.notes);
            };
            assert_eq!(*key, Key::Pilot(figure), "{link}");
            assert!(words.contains(allowed), "{link}: {words}");
            let inputs = read.settings.map(|settings| settings.inputs);
            let inputs = inputs.map(|inputs| (inputs.plan.headcount, inputs.evidence));
            assert_eq!(inputs, Some((250.0, None)), "{link}");
        }
    }
}
