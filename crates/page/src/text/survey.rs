//! The surveys that the second line can be scaled to, and a rate of one's own, which is nobody's.

use crate::numerals::Numerals;
use uturn::model::{NamedSurvey, Plan, Survey, SurveyEvent};

/// The name of the line from the inputs alone.
pub const ALONE_LINE: &str = "from these inputs alone";
/// The same, where there is little room.
pub const ALONE_LINE_SHORT: &str = "these inputs alone";
/// Names the choice of survey; the choices go on with the sentence.
pub const SURVEY_CHOICE: &str = "Two figures: from these inputs alone, and with";
/// The choice of no survey.
pub const NO_SURVEY: &str = "no survey: one figure";
/// The choice of a rate that no survey found.
pub const OWN_RATE: &str = "a rate of your own";
/// Between the rate's field and what it is a rate of.
pub const OWN_RATE_OF: &str = " of adopters like our reference ";
/// Names the choice of what it is a rate of.
pub const OWN_EVENT: &str = "What they do";

/// What a rate of one's own can be a rate of, in the order of `SurveyEvent::ALL`.
pub fn own_event(event: SurveyEvent) -> &'static str {
    match event {
        SurveyEvent::Regret => "regret it",
        SurveyEvent::Reversal => "make a U-turn",
    }
}

/// The name of the line that is scaled to a survey.
pub fn scaled_line(numerals: &Numerals, survey: Survey) -> String {
    match survey.named() {
        Some(NamedSurvey::Orgvue) => "if it goes as surveyed leaders report".into(),
        Some(NamedSurvey::Careerminds) => "if it goes as surveyed HR professionals report".into(),
        Some(NamedSurvey::Gartner) => "if U-turns are as common as Gartner forecasts".into(),
        Some(NamedSurvey::RobertHalf) => "if U-turns are as common as managers report".into(),
        None => format!("if, as assumed, {}", own_rate(numerals, survey)),
    }
}

/// The same, where there is little room.
pub fn scaled_line_short(numerals: &Numerals, survey: Survey) -> String {
    match survey.named() {
        Some(NamedSurvey::Orgvue) => "as surveyed leaders report".into(),
        Some(NamedSurvey::Careerminds) => "as HR professionals report".into(),
        Some(NamedSurvey::Gartner) => "as Gartner forecasts".into(),
        Some(NamedSurvey::RobertHalf) => "as managers report".into(),
        None => format!("if {}", own_rate(numerals, survey)),
    }
}

/// "30% regret it".
fn own_rate(numerals: &Numerals, own: Survey) -> String {
    let rate = numerals.percent(own.rate, 1);
    format!("{rate} {}", own_event(own.event))
}

/// Whose rate it is, where a figure is passed on.
pub fn survey_cited(numerals: &Numerals, survey: Survey) -> String {
    let rate = numerals.percent(survey.rate, 0);
    match survey.named() {
        Some(NamedSurvey::Orgvue) => format!("Orgvue’s survey of 2025, {rate}"),
        Some(NamedSurvey::Careerminds) => format!("Careerminds’ survey of 2026, {rate}"),
        Some(NamedSurvey::Gartner) => format!("Gartner’s forecast of 2026, {rate}"),
        Some(NamedSurvey::RobertHalf) => format!("Robert Half’s survey of 2026, {rate}"),
        None => format!("an assumed rate, {}", numerals.percent(survey.rate, 1)),
    }
}

/// The same where there is next to no room: "Orgvue, 55%".
pub fn survey_named(numerals: &Numerals, survey: Survey) -> String {
    let whose = match survey.named() {
        Some(NamedSurvey::Orgvue) => "Orgvue",
        Some(NamedSurvey::Careerminds) => "Careerminds",
        Some(NamedSurvey::Gartner) => "Gartner",
        Some(NamedSurvey::RobertHalf) => "Robert Half",
        None => return format!("assumed, {}", numerals.percent(survey.rate, 1)),
    };
    format!("{whose}, {}", numerals.percent(survey.rate, 0))
}

/// A choice of survey.
pub fn survey_choice(numerals: &Numerals, survey: Survey) -> String {
    let rate = numerals.percent(survey.rate, 0);
    match survey.named() {
        Some(NamedSurvey::Orgvue) => format!("as much regret as in Orgvue’s survey, {rate}"),
        Some(NamedSurvey::Careerminds) => {
            format!("as much regret as in Careerminds’ survey, {rate}")
        }
        Some(NamedSurvey::Gartner) => format!("as many U-turns as Gartner forecasts, {rate}"),
        Some(NamedSurvey::RobertHalf) => format!("as many U-turns as Robert Half counted, {rate}"),
        None => OWN_RATE.into(),
    }
}

/// What else a choice of survey moves, where costs are averages of either line.
pub const COSTS_TOO: &str = "The choice also moves the shares that are cheapest on average.";

/// What the chosen survey counted; `is_reference` where the plan on show is the one whose regret
/// is set to it.
pub fn survey_means(numerals: &Numerals, survey: Option<Survey>, is_reference: bool) -> String {
    let Some(survey) = survey else {
        return "The simulated futures as they are, all equally likely.".into();
    };
    let rate = numerals.percent(survey.rate, 0);
    let meaning = match survey.named() {
        Some(NamedSurvey::Orgvue) => format!(
            "Of about 454 leaders who made people redundant for AI, {rate} say they made wrong \
             decisions (2025)."
        ),
        Some(NamedSurvey::Careerminds) => format!(
            "Of 600 HR professionals who had made AI layoffs within a year, {rate} would overhaul \
             the decision (2026; the survey is an outplacement vendor’s)."
        ),
        Some(NamedSurvey::Gartner) => format!(
            "Gartner’s forecast of February 2026: {rate} of the companies that cut staff for AI \
             will rehire by 2027. It counts U-turns, not regret."
        ),
        Some(NamedSurvey::RobertHalf) => format!(
            "Of US managers who cut roles for AI, {rate} told Robert Half that they have rehired for them (2026). It counts \
             U-turns, not regret, and does not say consistently of whom."
        ),
        None => "No survey’s: this rate was entered here, or came with the link.".into(),
    };
    let reference = format!(
        "a team of {}, {} handed over",
        numerals.whole(Plan::default().headcount),
        numerals.percent(Plan::default().ai_share, 0),
    );
    let means = format!("{meaning} The figure is for adopters like our reference: {reference}.");
    if is_reference {
        format!("{means} Here the upper figure is the survey’s own, by construction.")
    } else {
        means
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: Survey = Survey {
        event: SurveyEvent::Regret,
        rate: 0.3,
    };

    #[test]
    fn every_survey_says_what_it_counted_and_how_often() {
        let numerals = Numerals::english();
        for (survey, choice, counted) in [
            (
                Survey::ORGVUE,
                "as much regret as in Orgvue’s survey, 55%",
                "454 leaders who made people redundant for AI, 55% say",
            ),
            (
                Survey::CAREERMINDS,
                "as much regret as in Careerminds’ survey, 41%",
                "41% would overhaul",
            ),
            (
                Survey::GARTNER,
                "as many U-turns as Gartner forecasts, 50%",
                "not regret",
            ),
            (
                Survey::ROBERT_HALF,
                "as many U-turns as Robert Half counted, 32%",
                "32% told Robert Half",
            ),
            (OWN, "a rate of your own", "No survey’s"),
        ] {
            assert_eq!(survey_choice(&numerals, survey), choice);
            let means = survey_means(&numerals, Some(survey), false);
            assert!(
                means.contains(counted) && !means.contains("by construction"),
                "{means}"
            );
        }
        let own = survey_means(&numerals, Some(Survey::ORGVUE), true);
        assert!(own.ends_with("by construction."));
    }

    #[test]
    fn a_rate_of_ones_own_is_never_told_as_a_surveys() {
        let numerals = Numerals::english();
        let every = NamedSurvey::ALL.map(NamedSurvey::survey).into_iter();
        for survey in every.chain([OWN]) {
            let told = [
                scaled_line(&numerals, survey),
                scaled_line_short(&numerals, survey),
                survey_cited(&numerals, survey),
                survey_means(&numerals, Some(survey), false),
            ];
            for words in told {
                let names_a_source = ["leaders", "managers", "HR", "Gartner", "Orgvue", "Robert"]
                    .iter()
                    .chain(&["Careerminds"])
                    .any(|name| words.contains(name));
                assert_eq!(names_a_source, survey.named().is_some(), "{words}");
            }
        }
        let turns = Survey {
            event: SurveyEvent::Reversal,
            rate: 0.2,
        };
        assert_eq!(
            scaled_line(&numerals, turns),
            "if, as assumed, 20% make a U-turn"
        );
    }
}
