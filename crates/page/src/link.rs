//! Links as the page makes them: to stories, to itself, and to its embedded card.

use super::browser::{self, address};
use uturn::codec::{self, Settings, Since};
use uturn::model::Survey;
use uturn::model::cases::Case;

/// The fragment that loads a case, told with a survey.
pub fn to_story(case: &Case, survey: Option<Survey>) -> String {
    format!("#{}", codec::write_story(case.key, survey))
}

/// The same of a case that is under way.
pub fn to_story_since(case: &Case, survey: Option<Survey>, since: &Since) -> String {
    format!("#{}", codec::write_story_since(case.key, survey, since))
}

/// The fragment of these settings.
pub fn fragment(settings: &Settings) -> String {
    format!("#{}", codec::write(settings))
}

/// This page with these settings, wherever it is served.
pub fn to_settings(settings: &Settings) -> String {
    format!("{}{}", address(), fragment(settings))
}

/// What the part of the address after `#` is now, with its `#`; empty where there is none.
pub fn current_fragment() -> String {
    let fragment = browser::window().and_then(|window| window.location().hash().ok());
    fragment.unwrap_or_default()
}
