//! What stands behind the answer: the stories, the record and the method.

use super::method::Method;
use super::record::Record;
use super::stories::{Answers, Stories};
use crate::hooks::{use_later, use_page, use_sends};
use crate::state::{Action, Errand, Phase, Question};
use uturn::model::cases::{CASES, ONE_TARGET};
use yew::prelude::*;

/// The sections that the answer rests on, a task behind the answer itself.
#[component]
pub fn Background() -> Html {
    let page = use_page();
    let state = use_later((*page).clone());
    let on_load = use_sends(&page, Action::LoadedCase);
    let on_near = use_sends(&page, |()| Action::Asked(stories()));
    let on_check = use_sends(&page, |()| Action::Asked(vec![Errand::SelfCheck]));
    let answers = CASES.iter().map(|case| Answers {
        before: state.errands.story(case.key, Phase::Before),
        after: state.errands.story(case.key, Phase::After),
        turned: state.errands.turned(case.key),
    });
    let answers: Vec<_> = answers.collect();
    let of_company = state
        .company_answer()
        .filter(|known| known.is_of(&ONE_TARGET));
    let of_company = of_company.map(|known| known.estimate.clone());
    // Other questions have an estimate of another kind.
    let is_of_answer = state.question() == Question::Before;
    html! {
        <>
            <Stories {answers} of_company={of_company} numerals={state.numerals.clone()} survey={state.inputs.survey} {on_load} {on_near} />
            <Record />
            <Method estimate={state.full().clone()} awaited={is_of_answer && state.is_full_awaited()} {is_of_answer}
                has_survey={state.survey_shown().is_some()} numerals={state.numerals.clone()}
                checks={state.errands.checks()} {on_check} />
        </>
    }
}

/// What the model is to say of every case.
pub fn stories() -> Vec<Errand> {
    let phases = CASES.iter().flat_map(|case| {
        let after = (!case.after.is_empty()).then_some(Phase::After);
        let [before, after] =
            [Some(Phase::Before), after].map(|phase| Some(Errand::Story(case.key, phase?)));
        [
            before,
            after,
            case.turned_after.map(|_| Errand::Turn(case.key)),
        ]
    });
    phases.flatten().collect()
}
