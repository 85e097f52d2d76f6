//! Inputs back to named values: the inverse of [`Inputs::read`].

use super::{Decided, Input, Inputs, Survey, Uncertain, Value};
use crate::model::evidence::PilotResult;

impl Inputs {
    /// Every input, by name.
    ///
    /// ```
    /// use uturn::model::Inputs;
    ///
    /// let inputs = Inputs::default();
    /// assert_eq!(Inputs::read(&inputs.all()), Ok(inputs));
    /// ```
    pub fn all(&self) -> Value {
        named([
            ("plan", self.named(Decided::ALL)),
            ("ranges", self.named(Uncertain::ALL)),
            ("material", Value::Number(self.material)),
            ("survey", self.survey_written()),
            (Inputs::EVIDENCE_NAME, self.evidence_written()),
            (Inputs::COUNTRY_NAME, self.country_written()),
        ])
    }

    /// What differs from the defaults, by name.
    ///
    /// ```
    /// use uturn::model::Inputs;
    ///
    /// let mut inputs = Inputs::default();
    /// inputs.plan.headcount = 50.0;
    /// inputs.survey = None;
    /// assert_eq!(Inputs::read(&inputs.given()), Ok(inputs));
    /// ```
    pub fn given(&self) -> Value {
        let default = Inputs::default();
        let changed = |input: &Input| self.get(*input) != default.get(*input);
        let plan = Decided::ALL.map(Input::from).into_iter().filter(changed);
        let ranges = Uncertain::ALL.map(Input::from).into_iter().filter(changed);
        let mut given = vec![("plan", self.named(plan)), ("ranges", self.named(ranges))];
        if self.material != default.material {
            given.push(("material", Value::Number(self.material)));
        }
        if self.survey != default.survey {
            given.push(("survey", self.survey_written()));
        }
        if self.evidence != default.evidence {
            given.push((Inputs::EVIDENCE_NAME, self.evidence_written()));
        }
        if self.country != default.country {
            given.push((Inputs::COUNTRY_NAME, self.country_written()));
        }
        named(given)
    }

    /// Some of them by name.
    pub(crate) fn named(&self, inputs: impl IntoIterator<Item: Into<Input>>) -> Value {
        let entry = |input: Input| (input.name(), self.get(input));
        named(inputs.into_iter().map(Into::into).map(entry))
    }

    pub(in crate::model) fn survey_written(&self) -> Value {
        self.survey.map_or(Value::Nothing, written)
    }

    fn evidence_written(&self) -> Value {
        let pilot = |pilot: PilotResult| named([("pilot", pilot.written())]);
        self.evidence.map_or(Value::Nothing, pilot)
    }

    pub(in crate::model) fn country_written(&self) -> Value {
        Value::Text(self.country.word().to_owned())
    }
}

fn written(survey: Survey) -> Value {
    if let Some(named) = survey.named() {
        return Value::Text(named.word().to_owned());
    }
    named([
        ("event", Value::Text(survey.event.word().to_owned())),
        ("rate", Value::Number(survey.rate)),
    ])
}

/// An object of these names and values.
pub(crate) fn named(entries: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    let entries = entries.into_iter();
    Value::Map(
        entries
            .map(|(name, entry)| (name.to_owned(), entry))
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::evidence::Counted;
    use crate::model::{Country, Presets, SurveyEvent, Work};

    #[test]
    fn what_is_given_reads_back_as_it_was() {
        let own = Survey {
            event: SurveyEvent::Reversal,
            rate: 0.4,
        };
        for survey in [Some(Survey::ORGVUE), Some(Survey::GARTNER), Some(own), None] {
            for (work, evidence) in Work::ALL.into_iter().zip(pilots().into_iter().cycle()) {
                let country = Country::Sweden;
                let mut inputs = Inputs {
                    survey,
                    evidence,
                    material: 0.1,
                    ..Presets { work, country }.start()
                };
                inputs.plan.reversal = false;
                assert_eq!(Inputs::read(&inputs.given()).as_ref(), Ok(&inputs));
                assert_eq!(Inputs::read(&inputs.all()), Ok(inputs));
            }
        }
    }

    /// None, and pilots that judged or followed up what they did, or both.
    fn pilots() -> [Option<PilotResult>; 4] {
        let counted = |hits, of| Some(Counted { hits, of });
        let pilot = |finished, came_back| PilotResult {
            share: 0.15,
            gap: 0.0,
            finished,
            came_back,
        };
        let (finished, came_back) = (counted(151.0, 200.0), counted(0.0, 33.0));
        [
            None,
            Some(pilot(finished, None)),
            Some(pilot(None, came_back)),
            Some(pilot(finished, came_back)),
        ]
    }

    #[test]
    fn all_inputs_are_named() {
        let Value::Map(entries) = Inputs::default().all() else {
            unreachable!("no map");
        };
        let names = entries.iter().flat_map(|(name, entry)| match entry {
            Value::Map(inner) => inner.iter().map(|(name, _)| name.as_str()).collect(),
            _ => vec![name.as_str()],
        });
        let expected: Vec<&str> = Input::all()
            .map(Input::name)
            .chain(["survey", "evidence", "country"])
            .collect();
        assert_eq!(names.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn defaults_give_nothing() {
        let nothing = || Value::Map(Vec::new());
        let expected = vec![("plan".into(), nothing()), ("ranges".into(), nothing())];
        assert_eq!(Inputs::default().given(), Value::Map(expected));
    }
}
