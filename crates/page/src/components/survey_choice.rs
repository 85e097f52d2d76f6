//! What the second figure rests on.

use super::field_of::field_of;
use super::later::{Part, problems_later};
use super::list_field::ListField;
use super::radio_group::RadioGroup;
use super::refused::Refused;
use super::sentence_problems::problem_id;
use crate::hooks::{Sends, use_page};
use crate::state::{Action, Field, Guess, Page, Question};
use crate::text;
use uturn::model::{Inputs, NamedSurvey, Survey, SurveyEvent};
use yew::prelude::*;

/// What a rate of one's own starts from, until it is typed.
const OWN: Survey = Survey {
    event: SurveyEvent::Regret,
    rate: 0.3,
};

/// The choice of survey, a rate of one's own where that is chosen, and what the figure is.
pub fn survey_choice(page: &Page) -> Html {
    let survey = page.inputs.survey;
    let own = survey.filter(|_| page.has_own_rate());
    let named = NamedSurvey::ALL.map(NamedSurvey::survey);
    let words = named.map(|survey| text::survey::survey_choice(&page.numerals, survey).into());
    let words = words.into_iter().chain([
        text::survey::OWN_RATE.into(),
        text::survey::NO_SURVEY.into(),
    ]);
    let words: Vec<AttrValue> = words.collect();
    let choices = named.into_iter().chain([own.unwrap_or(OWN)]).map(Some);
    let choices: Vec<Option<Survey>> = choices.chain([None]).collect();
    let chosen = match own {
        Some(_) => named.len(),
        None => {
            let chosen = choices.iter().position(|choice| *choice == survey);
            chosen.expect("a survey without a name is an own rate")
        }
    };
    let on_choose = page.sends(move |at: usize| choices.get(at).copied().map(Action::ChoseSurvey));
    // That is so of its regret before it begins, which is what is surveyed.
    let is_before = page.question() == Question::Before;
    let is_reference = is_before && page.inputs == Inputs::default() && page.guess != Guess::Wanted;
    html! {
        <div class="survey">
            <RadioGroup name="survey" legend={text::survey::SURVEY_CHOICE} choices={words} {chosen} {on_choose} />
            if let Some(own) = own {
                { own_rate(page, own) }
            }
            <p class="aside">
                { text::survey::survey_means(&page.numerals, survey, is_reference) }
                if page.question() != Question::SeveralTeams {
                    { " " }{ text::survey::COSTS_TOO }
                }
            </p>
        </div>
    }
}

/// The rate, what it is a rate of, and where it is told what is wrong with it.
fn own_rate(page: &Page, Survey { event, rate }: Survey) -> Html {
    let on_choose = page.sends(move |at: usize| {
        let event = SurveyEvent::ALL.get(at).copied()?;
        Some(Action::ChoseSurvey(Some(Survey { event, rate })))
    });
    let is_chosen = |choice: &SurveyEvent| *choice == event;
    let chosen = SurveyEvent::ALL.iter().position(is_chosen);
    let chosen = chosen.expect("all events stand there");
    html! {
        <>
            <p class="own-rate">
                { field_of(page, Field::Rate) }
                { text::survey::OWN_RATE_OF }
                <ListField id="own-event" label={text::survey::OWN_EVENT} {on_choose}
                    choices={SurveyEvent::ALL.map(|event| text::survey::own_event(event).into()).to_vec()}
                    {chosen} />
                { "." }
            </p>
            <div aria-live="polite">{ problems_later(page, Part::RateProblem) }</div>
        </>
    }
}

/// What is wrong with a rate of one's own.
#[component]
pub fn RateProblem() -> Html {
    let page = use_page();
    let on_action = page.sends(|action: Action| action);
    let problem = page.entry(Field::Rate).problem;
    let told = problem.map(|problem| {
        html! {
            <Refused class="problem" id={problem_id(Field::Rate)} field_id={Field::Rate.name()}
                refusal={text::refusals::refusal(Field::Rate, &page, problem)} {on_action} />
        }
    });
    told.unwrap_or_default()
}
