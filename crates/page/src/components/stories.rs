//! Stories: cases on record, what the model makes of them, and a button to load each.

mod mark;
mod one_target;
mod replay;
mod replay_chart;
mod story;

use crate::hooks::use_near;
use crate::numerals::Numerals;
use crate::state::Turned;
use crate::text;
use one_target::OneTarget;
use replay::Replay;
use std::rc::Rc;
use story::Story;
use uturn::model::Survey;
use uturn::model::cases::{CASES, Case};
use uturn::model::company::CompanyEstimate;
use uturn::model::report::Estimate;
use words::typical;
use yew::prelude::*;

/// The model's answers to a case, as far as they are there.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    /// To the plan as it was made.
    pub before: Option<Rc<Estimate>>,
    /// To the plan as it was changed, where that is known.
    pub after: Option<Rc<Estimate>>,
    /// In the month when its makers turned, where that is known.
    pub turned: Option<Turned>,
}

#[derive(Properties, PartialEq)]
pub struct StoriesProps {
    /// In the order of the cases.
    pub answers: Vec<Answers>,
    pub numerals: Rc<Numerals>,
    pub survey: Option<Survey>,
    /// Of the article's company as several teams, while it is on show.
    pub of_company: Option<Rc<CompanyEstimate>>,
    pub on_load: Callback<&'static Case>,
    /// The section comes near: its answers will be wanted.
    pub on_near: Callback<()>,
}

/// The section: how to read its answers, and the cases one after another. A case whose months are
/// on record can be replayed.
#[component]
pub fn Stories(props: &StoriesProps) -> Html {
    let place = use_node_ref();
    let is_near = use_near(&place);
    {
        let on_near = props.on_near.clone();
        use_effect_with(is_near, move |is_near| {
            if *is_near {
                on_near.emit(());
            }
        });
    }
    let numerals = &props.numerals;
    let typical = use_memo((), |()| typical::estimate());
    let story = |(case, answers): (&'static Case, &Answers)| {
        html! {
            <Story key={case.key} {case} answers={answers.clone()} typical={typical.clone()}
                numerals={numerals.clone()} survey={props.survey}
                on_load={props.on_load.clone()}
            >
                if !case.dates.is_empty() {
                    <Replay {case} estimate={answers.before.clone()}
                        typical={typical.clone()} numerals={numerals.clone()} />
                }
            </Story>
        }
    };
    html! {
        <section class="section stories" aria-labelledby="stories" ref={place}>
            <h2 id="stories" class="heading">{ text::stories::STORIES }</h2>
            <p class="lead">{ text::stories::stories_lead(numerals, props.survey) }</p>
            { for CASES.iter().zip(&props.answers).map(story) }
            <OneTarget estimate={props.of_company.clone()} numerals={numerals.clone()} survey={props.survey} />
        </section>
    }
}
