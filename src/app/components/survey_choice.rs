//! What the upper figure rests on.

use super::radio_group::RadioGroup;
use crate::app::hooks::use_page;
use crate::app::state::{Action, Guess};
use crate::app::text;
use crate::model::{Inputs, Survey};
use yew::prelude::*;

/// The surveys in the order of choice; none comes last.
const SURVEYS: [Option<Survey>; 4] = [
    Some(Survey::ORGVUE),
    Some(Survey::GARTNER),
    Some(Survey::ROBERT_HALF),
    None,
];

/// The choice of survey, and where the upper figure is the survey's own.
#[component]
pub fn SurveyChoice() -> Html {
    let page = use_page();
    let survey = page.inputs.survey;
    let is_reference = page.inputs == Inputs::default() && page.guess != Guess::Wanted;
    let on_choose = {
        let dispatcher = page.dispatcher();
        Callback::from(move |at: usize| {
            if let Some(survey) = SURVEYS.get(at) {
                dispatcher.dispatch(Action::ChoseSurvey(*survey));
            }
        })
    };
    let choices = SURVEYS.map(|survey| text::survey_choice(&page.numerals, survey).into());
    // An own base rate, which only a link can bring, is none of the four.
    let chosen = SURVEYS.iter().position(|known| *known == survey);
    html! {
        <div class="survey">
            <RadioGroup name="survey" legend={text::SURVEY_CHOICE} choices={choices.to_vec()}
                chosen={chosen.unwrap_or(SURVEYS.len())} {on_choose} />
            <p class="aside">{ text::survey_means(&page.numerals, survey, is_reference) }</p>
        </div>
    }
}
