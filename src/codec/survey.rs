//! The survey as it stands in links: a name, `none`, or an event and its rate.

use super::text;
use crate::model::{NamedSurvey, Survey, SurveyEvent};

const NONE: &str = "none";

/// `orgvue`, `none`, or `reversal,0.4`.
pub fn write(survey: Option<Survey>) -> String {
    let Some(survey) = survey else {
        return NONE.to_owned();
    };
    if let Some(named) = survey.named() {
        return named.word().to_owned();
    }
    format!("{},{}", survey.event.word(), survey.rate)
}

/// The survey that a text stands for, within its bounds; the error says what is allowed.
pub fn read(given: &str) -> Result<Option<Survey>, String> {
    let word = text::word(given);
    if word == NONE {
        return Ok(None);
    }
    if let Some(named) = NamedSurvey::of_word(&word) {
        return Ok(Some(named.survey()));
    }
    let own = word.split_once(',').and_then(|(event, rate)| {
        let event = SurveyEvent::of_word(event)?;
        let rate = text::real(rate)?;
        let (low, high) = Survey::RATE_BOUNDS;
        (low..=high)
            .contains(&rate)
            .then_some(Survey { event, rate })
    });
    own.map(Some).ok_or_else(allowed)
}

fn allowed() -> String {
    let names = NamedSurvey::ALL.map(NamedSurvey::word).join(", ");
    let (low, high) = Survey::RATE_BOUNDS;
    format!("{names}, {NONE}, or regret or reversal with a rate from {low} to {high}")
}
