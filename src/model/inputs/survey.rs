//! What the upper line can be scaled to: surveys that have a name, and a rate of one's own.

use super::value::Value;
use crate::model::error::Error;

/// What a survey counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SurveyEvent {
    /// Leaders who say that they made wrong decisions: a material R⁺ of the reference adopter.
    Regret,
    /// Rehiring: a reversal by the reference adopter.
    Reversal,
}

impl SurveyEvent {
    /// Both, in the order of the words.
    pub const ALL: [SurveyEvent; 2] = [SurveyEvent::Regret, SurveyEvent::Reversal];

    /// The word that stands for it in the API and in links.
    pub const fn word(self) -> &'static str {
        match self {
            SurveyEvent::Regret => "regret",
            SurveyEvent::Reversal => "reversal",
        }
    }

    /// The event that a word stands for.
    pub fn of_word(word: &str) -> Option<SurveyEvent> {
        SurveyEvent::ALL
            .into_iter()
            .find(|event| event.word() == word)
    }
}

/// Declares the surveys that have a name from one list, in the order of choice.
macro_rules! named_surveys {
    ($($(#[$about:meta])* $name:ident, $word:literal: $event:ident at $rate:literal;)*) => {
        /// A survey that has a name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum NamedSurvey {
            $($(#[$about])* $name,)*
        }

        impl NamedSurvey {
            /// Every one, in the order of choice.
            pub const ALL: [NamedSurvey; [$($word),*].len()] = [$(NamedSurvey::$name),*];

            /// The word that stands for it in the API and in links.
            pub const fn word(self) -> &'static str {
                match self {
                    $(NamedSurvey::$name => $word,)*
                }
            }

            /// The survey that a word stands for.
            pub fn of_word(word: &str) -> Option<NamedSurvey> {
                match word {
                    $($word => Some(NamedSurvey::$name),)*
                    _ => None,
                }
            }

            /// What it counted, and how often.
            pub const fn survey(self) -> Survey {
                match self {
                    $(NamedSurvey::$name => Survey {
                        event: SurveyEvent::$event,
                        rate: $rate,
                    },)*
                }
            }
        }
    };
}

named_surveys! {
    /// Orgvue, April 2025: leaders who made AI redundancies and say they made wrong decisions.
    Orgvue, "orgvue": Regret at 0.55;
    /// Careerminds, February 2026: HR professionals who made AI layoffs and would overhaul the
    /// decision.
    Careerminds, "careerminds": Regret at 0.412;
    /// Gartner, February 2026: forecast of companies that will rehire by 2027.
    Gartner, "gartner": Reversal at 0.50;
    /// Robert Half, 2026: managers who cut roles for AI and rehired for them.
    RobertHalf, "robert_half": Reversal at 0.32;
}

/// A base rate to scale to (`docs/evidence.md` section 2).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Survey {
    /// What it counted.
    pub event: SurveyEvent,
    /// How often, as a share.
    pub rate: f64,
}

impl Survey {
    /// The survey that the upper line is scaled to unless another one is chosen.
    pub const ORGVUE: Survey = NamedSurvey::Orgvue.survey();
    /// [`NamedSurvey::Careerminds`].
    pub const CAREERMINDS: Survey = NamedSurvey::Careerminds.survey();
    /// [`NamedSurvey::Gartner`].
    pub const GARTNER: Survey = NamedSurvey::Gartner.survey();
    /// [`NamedSurvey::RobertHalf`].
    pub const ROBERT_HALF: Survey = NamedSurvey::RobertHalf.survey();
    /// Lowest and highest rate that can be scaled to.
    pub const RATE_BOUNDS: (f64, f64) = (0.01, 0.99);

    /// The one of those with a name that it is; none for a rate of one's own.
    pub fn named(self) -> Option<NamedSurvey> {
        NamedSurvey::ALL
            .into_iter()
            .find(|named| named.survey() == self)
    }

    fn allowed() -> String {
        let names = NamedSurvey::ALL.map(|named| format!("“{}”", named.word()));
        let (low, high) = Survey::RATE_BOUNDS;
        format!(
            "{}, null, or {{event: “regret” or “reversal”, rate: a number from {low} to {high}}}",
            names.join(", ")
        )
    }

    pub(super) fn read(value: &Value) -> Result<Option<Survey>, Error> {
        let refused = |given: &dyn std::fmt::Display| {
            Err(Error::not_allowed("survey", given, Survey::allowed()))
        };
        match value {
            Value::Nothing => Ok(None),
            Value::Text(word) => NamedSurvey::of_word(word)
                .map_or_else(|| refused(value), |named| Ok(Some(named.survey()))),
            Value::Map(entries) => {
                let (mut event, mut rate) = (None, None);
                for (key, entry) in entries {
                    match (key.as_str(), entry) {
                        ("event", Value::Text(word)) if SurveyEvent::of_word(word).is_some() => {
                            event = SurveyEvent::of_word(word);
                        }
                        ("rate", Value::Number(number)) => rate = Some(*number),
                        _ => return refused(&format!("{{{key}: {entry}}}")),
                    }
                }
                let (Some(event), Some(rate)) = (event, rate) else {
                    return refused(value);
                };
                let survey = Survey { event, rate };
                survey.validate()?;
                Ok(Some(survey))
            }
            _ => refused(value),
        }
    }

    pub(super) fn validate(&self) -> Result<(), Error> {
        let (low, high) = Survey::RATE_BOUNDS;
        if (low..=high).contains(&self.rate) {
            Ok(())
        } else {
            Err(Error::not_allowed("survey", self.rate, Survey::allowed()))
        }
    }
}
