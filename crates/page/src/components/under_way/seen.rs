//! What was seen since the start, and what a turn would take: typed here.

use crate::components::list_field::ListField;
use crate::components::number_field::NumberField;
use crate::components::refused::Refused;
use crate::components::sentence_problems::sentence_problems;
use crate::hooks::{Sends, use_page};
use crate::state::{Action, LiveFigure};
use crate::text::{pilot, under_way};
use yew::prelude::*;

/// The sentence about it, and what of all that is typed cannot be used.
#[component]
pub fn Seen() -> Html {
    let page = use_page();
    let [of, finished, closed, it_closed, came_back, left, years_in] = under_way::SEEN;
    let [turn, months] = under_way::TURN;
    let since = page.since();
    let was_in_force = since.is_some_and(|since| since.rule_was_in_force);
    // What was typed of their time stays in sight without them: it may be what cannot be used.
    let of_leavers = [LiveFigure::Left, LiveFigure::PersonYears];
    let mut of_leavers = of_leavers.into_iter().map(|figure| page.live_text(figure));
    let tells_leavers = of_leavers.any(|text| !text.trim().is_empty());
    let on_rule = page.sends(|at: usize| Action::ChoseRule(at == 1));
    html! {
        <div class="seen">
            <p class="figures">
                { of }<LiveField figure={LiveFigure::Judged} />{ finished }
                <LiveField figure={LiveFigure::Finished} />{ closed }
                <LiveField figure={LiveFigure::Closed} />{ it_closed }
                <LiveField figure={LiveFigure::CameBack} />{ came_back }
                <LiveField figure={LiveFigure::Left} />{ left }
                if tells_leavers {
                    { years_in }<LiveField figure={LiveFigure::PersonYears} />
                    { under_way::PERSON_YEARS }
                }
                { "." }
            </p>
            <div class="notes">
                <p>
                    <span>{ under_way::SEEN_MEANS }{ " " }{ pilot::FINISHED_MEANS }</span>{ " " }
                    <span>{ turn }<LiveField figure={LiveFigure::Turn} />{ months }</span>{ " " }
                    if page.inputs.plan.reversal {
                        <span>
                            { under_way::RULE }
                            <ListField id="rule" label={under_way::RULE_LABEL}
                                choices={under_way::RULES.map(AttrValue::from).to_vec()}
                                chosen={usize::from(was_in_force)} on_choose={on_rule} />
                            { "." }
                        </span>
                    }
                </p>
                <LiveProblems />
                { sentence_problems(&page) }
            </div>
        </div>
    }
}

/// What of it cannot be used, and what is still needed.
#[component]
pub fn LiveProblems() -> Html {
    let page = use_page();
    let on_action = page.sends(|action: Action| action);
    let problems = LiveFigure::ALL.into_iter().filter_map(|figure| {
        let problem = page.live_problem(figure)?;
        Some(html! {
            <Refused class="problem" id={problem_id(figure)} field_id={field_id(figure)}
                refusal={under_way::refusal(&page, figure, problem)} on_action={on_action.clone()} />
        })
    });
    html! {
        <div class="problems" aria-live="polite">
            { for problems }
            if let Some(lacking) = under_way::lacking(page.counting()) {
                <p>{ lacking }</p>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct LiveFieldProps {
    pub figure: LiveFigure,
}

/// A figure's field.
#[component]
pub fn LiveField(props: &LiveFieldProps) -> Html {
    let page = use_page();
    let figure = props.figure;
    let on_type = page.sends(move |typed| Action::TypedLive(figure, typed));
    let on_enter = page.sends(|()| Action::EnteredLive);
    let name = field_id(figure);
    html! {
        <NumberField name={name.clone()} label={under_way::label(figure)} id={name}
            text={page.live_text(figure)} is_moved=false
            problem={page.live_problem(figure).map(|_| problem_id(figure))} {on_type} {on_enter} />
    }
}

fn field_id(figure: LiveFigure) -> AttrValue {
    format!("live-{}", figure.name()).into()
}

fn problem_id(figure: LiveFigure) -> AttrValue {
    format!("live-{}-problem", figure.name()).into()
}
