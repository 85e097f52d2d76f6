//! What a pilot has shown: typed here, and beside the verdict what it changed.

use super::gap_choice::GapChoice;
use super::number_field::NumberField;
use super::refused::Refused;
use super::your_numbers::place_of;
use crate::hooks::{Sends, focus_on, go_to, use_page};
use crate::reading::Reading;
use crate::state::{Action, End, Field, State};
use crate::text::{self, pilot};
use uturn::codec::PilotFigure;
use uturn::model::Input;
use yew::prelude::*;

/// The id of the part.
const PILOT: &str = "pilot-result";

/// The sentence about a pilot, and what its result has changed.
#[component]
pub fn PilotResult() -> Html {
    let page = use_page();
    let counted = page.inputs.evidence.as_ref();
    let gap = page.pilot_gap();
    let on_gap = page.sends(Action::ChoseGap);
    let on_action = page.sends(|action: Action| action);
    let on_leave_out = {
        let dispatcher = page.dispatcher();
        Callback::from(move |_: MouseEvent| {
            dispatcher.dispatch(Action::LeftOutPilot);
            // The button goes away.
            focus_on(PILOT);
        })
    };
    let [given, of_all, finished, closed, it_closed, came_back] = pilot::SENTENCE;
    let figures = [
        PilotFigure::Share,
        PilotFigure::Judged,
        PilotFigure::Finished,
        PilotFigure::Closed,
        PilotFigure::CameBack,
    ];
    let problems = figures.into_iter().filter_map(|figure| {
        let problem = page.pilot_problem(figure)?;
        Some(html! {
            <Refused class="problem" id={problem_id(figure)} field_id={field_id(figure)}
                refusal={pilot::refusal(&page, figure, problem)} on_action={on_action.clone()} />
        })
    });
    html! {
        <div class="pilot-result">
            <h3 id={PILOT} tabindex="-1">{ pilot::TITLE }</h3>
            <p class="aside measure">{ pilot::LEAD }{ " " }{ pilot::FINISHED_MEANS }</p>
            <p class="figures measure">
                { given }<PilotField figure={PilotFigure::Share} />{ of_all }
                <PilotField figure={PilotFigure::Judged} />{ finished }
                <PilotField figure={PilotFigure::Finished} />{ closed }
                <PilotField figure={PilotFigure::Closed} />{ it_closed }
                <PilotField figure={PilotFigure::CameBack} />{ came_back }
                { " " }
                <GapChoice id="pilot-gap" label={pilot::GAP_LABEL} {gap} on_choose={on_gap} />
            </p>
            <div aria-live="polite">
                { for problems }
                if let Some(lacking) = pilot::lacking(page.pilot_outcome()) {
                    <p class="aside">{ lacking }</p>
                }
            </div>
            if counted.is_some() {
                { changed(&page) }
                <button type="button" onclick={on_leave_out}>{ pilot::LEAVE_OUT }</button>
            }
        </div>
    }
}

/// What the result has changed, and what it is at odds with.
fn changed(page: &State) -> Html {
    if page.is_full_awaited() || page.inputs_of_full().evidence != page.inputs.evidence {
        return Html::default();
    }
    let narrowed = pilot::narrowed(&page.numerals, page.full(), page.inputs_of_full());
    let far = page.full().evidence.as_ref().and_then(pilot::far_outside);
    html! {
        <>
            <p class="changed">{ narrowed }</p>
            if let Some((words, inputs)) = far {
                <p class="problem">
                    { words }
                    { for inputs.into_iter().map(go_widen) }
                </p>
            }
        </>
    }
}

/// Leads to a range that is to be wider.
pub fn go_widen(input: Input) -> Html {
    let Input::Uncertain(uncertain) = input else {
        unreachable!("only what is uncertain has a range");
    };
    let place = place_of(Field::Uncertain(uncertain, End::Likely));
    let onclick = Callback::from(move |_: MouseEvent| go_to(&place));
    html! {
        <>
            { " " }{ text::inputs::input_name(input).label }{ ": " }
            <button type="button" class="quiet" {onclick}>{ pilot::GO_WIDEN }</button>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct PilotFieldProps {
    figure: PilotFigure,
}

/// A figure's field.
#[component]
fn PilotField(props: &PilotFieldProps) -> Html {
    let page = use_page();
    let figure = props.figure;
    let on_type = page.sends(move |typed| Action::TypedOfPilot(figure, typed));
    let on_enter = page.sends(|()| Action::EnteredOfPilot);
    let name = field_id(figure);
    html! {
        <NumberField name={name.clone()} label={pilot::label(figure)} id={name}
            text={page.pilot_text(figure)} is_moved=false
            problem={page.pilot_problem(figure).map(|_| problem_id(figure))} {on_type} {on_enter} />
    }
}

fn field_id(figure: PilotFigure) -> AttrValue {
    format!("pilot-{}", figure.name()).into()
}

fn problem_id(figure: PilotFigure) -> AttrValue {
    format!("pilot-{}-problem", figure.name()).into()
}

/// Beside the verdict: that a result is counted in, and what the figure would be without it.
pub fn pilot_note(page: &State) -> Html {
    if page.is_awaiting() || page.inputs_shown().evidence.is_none() {
        return Html::default();
    }
    let before = page.unseen_shown();
    let before = before.map(|estimate| Reading::at(&estimate, page.share()));
    let words = pilot::instead_of(&page.numerals, &page.reading(), before.as_ref());
    html! {
        <p class="with-pilot">
            { words }{ " " }
            <button type="button" class="quiet"
                onclick={Callback::from(|_: MouseEvent| go_to(PILOT))}
            >
                { pilot::GO_TO }
            </button>
        </p>
    }
}
