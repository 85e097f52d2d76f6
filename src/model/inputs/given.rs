//! Inputs back to named values: the inverse of [`Inputs::read`].

use super::{Inputs, PLAN_INPUTS, Plan, Ranges, Survey, SurveyEvent, Value, WORLD_INPUTS};

impl Inputs {
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
        let mut given = vec![
            ("plan".to_owned(), changed_plan(&self.plan)),
            ("ranges".to_owned(), changed_ranges(&self.ranges)),
        ];
        if self.material != default.material {
            given.push(("material".to_owned(), Value::Number(self.material)));
        }
        if self.survey != default.survey {
            given.push(("survey".to_owned(), written(self.survey)));
        }
        Value::Map(given)
    }
}

fn changed_plan(plan: &Plan) -> Value {
    let default = Plan::default();
    let changed = PLAN_INPUTS.iter().filter_map(|input| {
        let value = plan.get(input.name)?;
        (Some(&value) != default.get(input.name).as_ref()).then(|| (input.name.to_owned(), value))
    });
    Value::Map(changed.collect())
}

fn changed_ranges(ranges: &Ranges) -> Value {
    let changed = WORLD_INPUTS.iter().filter_map(|input| {
        let range = ranges.get(input.name)?;
        (range != input.range).then(|| (input.name.to_owned(), range.into()))
    });
    Value::Map(changed.collect())
}

fn written(survey: Option<Survey>) -> Value {
    let Some(survey) = survey else {
        return Value::Nothing;
    };
    if let Some((name, _)) = Survey::NAMED.iter().find(|(_, named)| *named == survey) {
        return Value::Text((*name).to_owned());
    }
    let event = match survey.event {
        SurveyEvent::Regret => "regret",
        SurveyEvent::Reversal => "reversal",
    };
    Value::Map(vec![
        ("event".to_owned(), Value::Text(event.to_owned())),
        ("rate".to_owned(), Value::Number(survey.rate)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Country, Presets, Work};

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
                assert_eq!(Inputs::read(&inputs.given()), Ok(inputs));
            }
        }
    }

    #[test]
    fn defaults_give_nothing() {
        let nothing = || Value::Map(Vec::new());
        let expected = vec![("plan".into(), nothing()), ("ranges".into(), nothing())];
        assert_eq!(Inputs::default().given(), Value::Map(expected));
    }
}
