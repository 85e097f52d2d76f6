//! Inputs back to named values: the inverse of [`Inputs::read`].

use super::{Decided, Input, Inputs, Survey, Uncertain, Value};

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
        Value::Map(vec![
            ("plan".to_owned(), self.named(Decided::ALL)),
            ("ranges".to_owned(), self.named(Uncertain::ALL)),
            ("material".to_owned(), Value::Number(self.material)),
            ("survey".to_owned(), written(self.survey)),
            (Inputs::COUNTRY_NAME.to_owned(), self.country_written()),
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
        let mut given = vec![
            ("plan".to_owned(), self.named(plan)),
            ("ranges".to_owned(), self.named(ranges)),
        ];
        if self.material != default.material {
            given.push(("material".to_owned(), Value::Number(self.material)));
        }
        if self.survey != default.survey {
            given.push(("survey".to_owned(), written(self.survey)));
        }
        if self.country != default.country {
            given.push((Inputs::COUNTRY_NAME.to_owned(), self.country_written()));
        }
        Value::Map(given)
    }

    fn named(&self, inputs: impl IntoIterator<Item: Into<Input>>) -> Value {
        let entry = |input: Input| (input.name().to_owned(), self.get(input));
        Value::Map(inputs.into_iter().map(Into::into).map(entry).collect())
    }

    fn country_written(&self) -> Value {
        Value::Text(self.country.word().to_owned())
    }
}

fn written(survey: Option<Survey>) -> Value {
    let Some(survey) = survey else {
        return Value::Nothing;
    };
    if let Some(named) = survey.named() {
        return Value::Text(named.word().to_owned());
    }
    Value::Map(vec![
        (
            "event".to_owned(),
            Value::Text(survey.event.word().to_owned()),
        ),
        ("rate".to_owned(), Value::Number(survey.rate)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Country, Presets, SurveyEvent, Work};

    #[test]
    fn what_is_given_reads_back_as_it_was() {
        let own = Survey {
            event: SurveyEvent::Reversal,
            rate: 0.4,
        };
        for survey in [Some(Survey::ORGVUE), Some(Survey::GARTNER), Some(own), None] {
            for work in Work::ALL {
                let country = Country::Sweden;
                let mut inputs = Inputs {
                    survey,
                    material: 0.1,
                    ..Presets { work, country }.start()
                };
                inputs.plan.reversal = false;
                assert_eq!(Inputs::read(&inputs.given()).as_ref(), Ok(&inputs));
                assert_eq!(Inputs::read(&inputs.all()), Ok(inputs));
            }
        }
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
            .chain(["survey", "country"])
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
