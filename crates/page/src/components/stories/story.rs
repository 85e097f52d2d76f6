//! One case.

use super::Answers;
use crate::components::data_table::{Column, DataTable, Row};
use crate::components::sources::Sources;
use crate::hooks::go_to_question;
use crate::link;
use crate::numerals::Numerals;
use crate::state::Turned;
use crate::text;
use std::rc::Rc;
use uturn::codec::Since;
use uturn::model::Survey;
use uturn::model::cases::Case;
use uturn::model::report::{Estimate, Lines};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct StoryProps {
    pub case: &'static Case,
    pub answers: Answers,
    /// Holds the room of an answer that is on its way.
    pub typical: Rc<Estimate>,
    pub numerals: Rc<Numerals>,
    /// The survey on the page, which the story is told with.
    pub survey: Option<Survey>,
    pub on_load: Callback<&'static Case>,
    /// What follows the case's texts.
    #[prop_or_default]
    pub children: Html,
}

/// What the model says and the way to the case's numbers, beside what was reported, what is
/// assumed and what happened.
#[component]
pub fn Story(props: &StoryProps) -> Html {
    let StoryProps { case, numerals, .. } = props;
    let name = text::stories::story_id(case);
    let on_click = {
        let (on_load, case) = (props.on_load.clone(), *case);
        Callback::from(move |_: MouseEvent| {
            on_load.emit(case);
            go_to_question();
        })
    };
    let assumed = text::stories::story_assumed(numerals, case);
    html! {
        <article class="story" aria-labelledby={name.clone()}>
            <div class="gist">
                <h3 id={name.clone()}>{ text::stories::story_name(case) }</h3>
                <h4>{ text::stories::MODEL_SAYS }</h4>
                { answers(props) }
                { for case.turned_after.map(|months| turned(props, months)) }
                <button type="button" onclick={on_click} aria-describedby={name.clone()}>
                    { text::stories::LOAD }
                </button>
                <p class="aside">
                    <a href={link::to_story(case, props.survey)} aria-describedby={name}>{ text::stories::LINK_TO_STORY }</a>
                </p>
            </div>
            <div class="told">
                <dl>
                { part(text::stories::REPORTED, [text::stories::story_reported(numerals, case), String::new()]) }
                { part(text::stories::HAPPENED, [text::stories::story_happened(numerals, case), String::new()]) }
                { part(text::stories::PUBLIC, [text::stories::story_public(numerals, case), String::new()]) }
                { part(text::stories::ASSUMED, [text::stories::story_reasons(numerals, case), assumed]) }
                { part(text::stories::CHECKED, [text::stories::story_check(numerals, case), String::new()]) }
                </dl>
                <Sources of={text::sources::sources_of_story(case)} />
                { numbers(props) }
            </div>
            { props.children.clone() }
        </article>
    }
}

/// A heading with what is told under it and what it comes to in inputs; nothing where neither is
/// there.
fn part(name: &'static str, [told, inputs]: [String; 2]) -> Html {
    if told.is_empty() && inputs.is_empty() {
        return Html::default();
    }
    html! {
        <div>
            <dt>{ name }</dt>
            if !told.is_empty() {
                <dd>{ told }</dd>
            }
            if !inputs.is_empty() {
                <dd class="inputs">{ inputs }</dd>
            }
        </div>
    }
}

/// What the button loads, behind a closed heading.
fn numbers(props: &StoryProps) -> Html {
    let rows = text::stories::story_numbers(&props.numerals, props.case);
    let row = |[input, value, basis]: [String; 3]| Row::new(input, [value, basis]);
    let columns = [
        text::stories::LOADED_INPUT,
        text::stories::LOADED_VALUE,
        text::stories::LOADED_BASIS,
    ]
    .map(Column::from);
    html! {
        <details class="table">
            <summary>{ text::stories::NUMBERS_LOADED }</summary>
            <DataTable columns={columns.to_vec()}
                rows={rows.into_iter().map(row).collect::<Vec<_>>()} />
        </details>
    }
}

/// The risk of the plan as it was made and as it was changed, and whether the model would have
/// warned.
fn answers(props: &StoryProps) -> Html {
    let StoryProps {
        case,
        answers,
        typical,
        numerals,
        ..
    } = props;
    let before = answers.before.as_ref();
    let warning =
        text::stories::story_warning(numerals, case, before.unwrap_or(typical), props.survey);
    let changed = text::stories::story_changed(numerals, case);
    html! {
        <>
            <dl class="answers">
                { answer(props, text::stories::AS_PLANNED, String::new(), before) }
                if !changed.is_empty() {
                    { answer(props, text::stories::AS_CHANGED, changed, answers.after.as_ref()) }
                }
            </dl>
            <p class={classes!("warning", before.is_none().then_some("awaited"))}>
                { held(before, warning) }
            </p>
        </>
    }
}

/// What the model says in the month when its makers turned, and the way to that question with the
/// case's numbers.
fn turned(props: &StoryProps, months: u32) -> Html {
    let StoryProps {
        case,
        answers,
        numerals,
        survey,
        ..
    } = props;
    let told = |risks: [Lines<f64>; 3], is_awaited: bool| {
        let [figure, beside] = text::stories::story_turned(numerals, risks);
        html! {
            <>
                <dd class="figure">{ held_while(is_awaited, figure) }</dd>{ " " }
                <dd class="inputs">{ held_while(is_awaited, beside) }</dd>
            </>
        }
    };
    let said = match &answers.turned {
        Some(Turned::Known(estimate)) => told(text::stories::risks_from_here(estimate), false),
        Some(Turned::Missing) => {
            html! { <dd class="inputs">{ text::stories::NOT_WORKED_OUT }</dd> }
        }
        None => told(text::stories::TYPICAL_RISKS, true),
    };
    let address = link::to_story_since(case, *survey, &Since::after(months));
    html! {
        <>
            <dl class="answers">
                <div class={classes!(answers.turned.is_none().then_some("awaited"))}>
                    <dt>{ text::stories::when_they_turned(numerals, months) }</dt>
                    { said }
                </div>
            </dl>
            <p class="aside">
                <a href={address} aria-describedby={text::stories::story_id(case)}>
                    { text::stories::LINK_TO_TURN }
                </a>
            </p>
        </>
    }
}

/// One answer, under its name and over what was changed for it.
fn answer(
    props: &StoryProps,
    name: &'static str,
    changed: String,
    estimate: Option<&Rc<Estimate>>,
) -> Html {
    let numerals = &props.numerals;
    let shown = estimate.unwrap_or(&props.typical);
    html! {
        <div class={classes!(estimate.is_none().then_some("awaited"))}>
            <dt>{ name }</dt>
            <dd class="figure">{ held(estimate, text::stories::story_risk(numerals, shown)) }</dd>{ " " }
            <dd class="inputs">{ held(estimate, text::stories::story_unresolved(numerals, shown)) }</dd>
            if !changed.is_empty() {
                <dd class="inputs">{ changed }</dd>
            }
        </div>
    }
}

/// Words that rest on an answer; until it is there they only hold room.
fn held(estimate: Option<&Rc<Estimate>>, words: String) -> Html {
    held_while(estimate.is_none(), words)
}

fn held_while(awaited: bool, words: String) -> Html {
    html! {
        <>
            if awaited {
                <span class="unseen">{ text::stories::WORKING_OUT }</span>{ " " }
            }
            <span class="held" aria-hidden={awaited.then_some("true")}>{ words }</span>
        </>
    }
}
