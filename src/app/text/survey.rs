//! The surveys that the second line can be scaled to.

use crate::app::numerals::Numerals;
use crate::model::{Plan, Survey};

/// The name of the line from the inputs alone.
pub const ALONE_LINE: &str = "from these inputs alone";
/// The same, where there is little room.
pub const ALONE_LINE_SHORT: &str = "these inputs alone";
/// Names the choice of survey; the choices go on with the sentence.
pub const SURVEY_CHOICE: &str = "Two figures: from these inputs alone, and with";

/// The name of the line that is scaled to a survey.
pub fn scaled_line(survey: Option<Survey>) -> &'static str {
    match survey {
        Some(Survey::GARTNER) => "if U-turns are as common as Gartner forecasts",
        Some(Survey::ROBERT_HALF) => "if U-turns are as common as managers report",
        _ => "if it goes as surveyed leaders report",
    }
}

/// The same, where there is little room.
pub fn scaled_line_short(survey: Option<Survey>) -> &'static str {
    match survey {
        Some(Survey::GARTNER) => "as Gartner forecasts",
        Some(Survey::ROBERT_HALF) => "as managers report",
        _ => "as surveyed leaders report",
    }
}

/// A choice of survey.
pub fn survey_choice(numerals: &Numerals, survey: Option<Survey>) -> String {
    let rate = |survey: Survey| numerals.percent(survey.rate, 0);
    match survey {
        Some(survey @ Survey::GARTNER) => {
            format!("as many U-turns as Gartner forecasts, {}", rate(survey))
        }
        Some(survey @ Survey::ROBERT_HALF) => {
            format!("as many U-turns as Robert Half counted, {}", rate(survey))
        }
        Some(survey) => format!("as much regret as in Orgvue’s survey, {}", rate(survey)),
        None => "no survey: one figure".into(),
    }
}

/// What the chosen survey counted; `is_reference` where the plan on show is the one whose regret
/// is set to it.
pub fn survey_means(numerals: &Numerals, survey: Option<Survey>, is_reference: bool) -> String {
    let meaning = match survey {
        Some(Survey::GARTNER) => {
            "A forecast of February 2026: half of the companies that cut staff for AI will rehire \
             by 2027. It counts U-turns, not regret."
        }
        Some(Survey::ROBERT_HALF) => {
            "Managers who cut roles for AI and have rehired for them. It counts U-turns, not \
             regret, and does not say consistently of whom."
        }
        Some(_) => {
            "Of about 454 leaders who made people redundant for AI, so many say they made wrong \
             decisions (2025)."
        }
        None => return "The simulated futures as they are, all equally likely.".into(),
    };
    let means = format!(
        "{meaning} The figure is for adopters like our reference: a team of {}, {} handed over.",
        numerals.whole(Plan::default().headcount),
        numerals.percent(Plan::default().ai_share, 0),
    );
    if is_reference {
        format!("{means} Here the upper figure is the survey’s own, by construction.")
    } else {
        means
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_survey_says_what_it_counted_and_how_often() {
        let numerals = Numerals::english();
        for (survey, choice, counted) in [
            (
                Some(Survey::ORGVUE),
                "as much regret as in Orgvue’s survey, 55%",
                "454 leaders",
            ),
            (
                Some(Survey::GARTNER),
                "as many U-turns as Gartner forecasts, 50%",
                "not regret",
            ),
            (
                Some(Survey::ROBERT_HALF),
                "as many U-turns as Robert Half counted, 32%",
                "not regret",
            ),
            (None, "no survey: one figure", "equally likely"),
        ] {
            assert_eq!(survey_choice(&numerals, survey), choice);
            let means = survey_means(&numerals, survey, false);
            assert!(
                means.contains(counted) && !means.contains("by construction"),
                "{means}"
            );
        }
        assert!(survey_means(&numerals, Some(Survey::ORGVUE), true).ends_with("by construction."));
    }
}
