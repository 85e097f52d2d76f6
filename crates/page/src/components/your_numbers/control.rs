//! One input: its words, its fields, its track and curve, where it comes from, and the way back.

use super::plot::Plot;
use super::shown::{Shown, Slot};
use super::source_details::SourceDetails;
use crate::components::number_field::NumberField;
use crate::components::radio_group::RadioGroup;
use crate::components::refused::Refused;
use crate::numerals::Numerals;
use crate::state::{Action, Field, Subject};
use crate::text;
use std::rc::Rc;
use uturn::model::{Decided, Input, InputKind, Presets, Survey, Uncertain, Value};
use web_sys::HtmlElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ControlProps {
    pub shown: Shown,
    pub presets: Presets,
    /// What the upper line is scaled to.
    pub survey: Option<Survey>,
    pub numerals: Rc<Numerals>,
    pub on_action: Callback<Action>,
}

/// A row of the section.
#[component]
pub fn Control(props: &ControlProps) -> Html {
    let ControlProps {
        shown,
        presets,
        survey,
        numerals,
        on_action,
    } = props;
    let input = shown.words.input;
    // Whoever says so; a range that was closed by its handles keeps them.
    let is_known = use_state_eq(|| shown.is_closed());
    let shown = &match shown.clone() {
        shown if *is_known && shown.is_closed() => shown.known(),
        shown => shown,
    };
    let row = use_node_ref();
    let on_reset = {
        let (on_action, row) = (on_action.clone(), row.clone());
        Callback::from(move |_: MouseEvent| {
            on_action.emit(Action::Reset(vec![Subject::Input(input)]));
            // The button goes away; what comes next is tabbed to from here.
            if let Some(row) = row.cast::<HtmlElement>() {
                let _ = row.focus();
            }
        })
    };
    let reading = match &shown.response {
        Some(response) => text::numbers::response_reading(numerals, input, &shown.value, response),
        None => String::new(),
    };
    let idle = shown.idle_while.map(text::numbers::no_effect_while);
    let problems = shown.slots.iter().filter_map(|slot| {
        let refusal = slot.problem.clone()?;
        let field = slot.field;
        Some(html! {
            <Refused class="problem" id={problem_id(field)} field_id={field_id(field)} {refusal}
                on_action={on_action.clone()} />
        })
    });
    html! {
        <div class={classes!("control", shown.is_changed().then_some("changed"))} role="group"
            aria-labelledby={label_id(input)} tabindex="-1" ref={row}
        >
            <div class="words">
                <h4 id={label_id(input)}>{ shown.words.label }</h4>
                <p class="note">{ shown.words.note }</p>
                if !shown.words.trade.is_empty() {
                    <p class="note">{ text::inputs::in_the_trade(shown.words) }</p>
                }
                if let Input::Decided(input) = input
                    && shown.slots.is_empty()
                {
                    { options(shown, input, on_action) }
                } else {
                    { fields(shown, numerals, on_action) }
                }
                if let Some(moved) = &shown.moved {
                    <p class="note">{ moved }</p>
                }
                if let Input::Uncertain(input) = input {
                    { certainty(shown, input, &is_known, on_action) }
                }
                <div aria-live="polite">{ for problems }</div>
                if shown.is_changed() {
                    <p class="way-back">
                        <span class="mark">{ text::numbers::CHANGED }</span>
                        <button type="button" class="quiet" onclick={on_reset}>
                            { text::numbers::reset_to(numerals, input, &shown.start) }
                        </button>
                    </p>
                }
            </div>
            <div class="risk">
                <Plot shown={shown.clone()} numerals={numerals.clone()}
                    on_action={on_action.clone()} />
                if let Some(idle) = idle {
                    <p class="idle">{ idle }</p>
                } else {
                    <p class="unseen">{ reading }</p>
                }
            </div>
            <SourceDetails {input} presets={*presets} response={shown.response.clone()}
                idle={idle.or(shown.no_curve)}
                survey={*survey}
                numerals={numerals.clone()} />
        </div>
    }
}

fn label_id(input: Input) -> String {
    format!("your-{}", input.name())
}

/// The id of a field that is not in the sentence.
pub fn place_of(field: Field) -> String {
    match field {
        Field::Rate => field.name().to_owned(),
        _ => field_id(field),
    }
}

/// Unique on the page: what the sentence holds too is typed in two places.
fn field_id(field: Field) -> String {
    match field {
        Field::Uncertain(_, end) => {
            format!("your-{}-{}", field.name(), text::fields::end_name(end))
        }
        _ => format!("your-{}-value", field.name()),
    }
}

fn problem_id(field: Field) -> String {
    format!("{}-problem", field_id(field))
}

/// One field, or the three of a range, with their unit.
fn fields(shown: &Shown, numerals: &Numerals, on_action: &Callback<Action>) -> Html {
    let [before, after] = shown.words.unit.beside_field(numerals);
    let field = |slot: &Slot| {
        let field = slot.field;
        let on_type = on_action.reform(move |typed| Action::Typed(field, typed));
        let on_enter = on_action.reform(move |()| Action::Entered(field));
        let problem = slot.problem.as_ref().map(|_| problem_id(field));
        html! {
            <>
                <span class="slot">
                    if let Field::Uncertain(_, end) = field
                        && shown.slots.len() > 1
                    {
                        // The field's own name says it to those who hear it.
                        <span class="end" aria-hidden="true">{ text::fields::end_name(end) }</span>{ " " }
                    }
                    <span class="with-unit">
                        { before }
                        <NumberField name={field.name()} label={text::fields::label(field)}
                            id={field_id(field)} text={slot.text.clone()} is_moved={slot.is_moved} {problem} {on_type} {on_enter} />
                        { after }
                    </span>
                </span>{ " " }
            </>
        }
    };
    html! {
        <p class="slots">
            { for shown.slots.iter().map(field) }
            <span class="unit">
                { shown.words.unit.after_fields() }
                if let Some(time) = &shown.in_time { { ": " }{ time } }
            </span>
        </p>
    }
}

/// The way from a range to one value that is known, and back.
fn certainty(
    shown: &Shown,
    input: Uncertain,
    is_known: &UseStateHandle<bool>,
    on_action: &Callback<Action>,
) -> Html {
    let becomes_known = shown.slots.len() > 1;
    let onclick = {
        let (on_action, is_known) = (on_action.clone(), is_known.clone());
        Callback::from(move |_: MouseEvent| {
            is_known.set(becomes_known);
            on_action.emit(Action::Knows(input, becomes_known));
        })
    };
    html! {
        <p>
            <button type="button" class="quiet" {onclick}>
                { if becomes_known { text::numbers::KNOWN } else { text::numbers::UNCERTAIN } }
                <span class="unseen">{ format!(": {}", shown.words.label) }</span>
            </button>
        </p>
    }
}

/// The options of a choice or a switch.
fn options(shown: &Shown, input: Decided, on_action: &Callback<Action>) -> Html {
    let options = match input.row().kind {
        InputKind::Choice { options, .. } => options
            .iter()
            .map(|option| Value::Text((*option).to_owned()))
            .collect(),
        _ => vec![Value::Switch(false), Value::Switch(true)],
    };
    let chosen = options.iter().position(|option| *option == shown.value);
    let chosen = chosen.expect("a choice stands at one of its options");
    let choices: Vec<AttrValue> = options
        .iter()
        .map(|option| text::inputs::option(input.into(), option).written.into())
        .collect();
    let on_choose = {
        let on_action = on_action.clone();
        Callback::from(move |at: usize| {
            if let Some(option) = options.get(at) {
                on_action.emit(Action::Chose(input, option.clone()));
            }
        })
    };
    html! {
        <RadioGroup name={format!("choose-{}", input.name())} legend={shown.words.label}
            has_visible_legend={false} {choices} {chosen} {on_choose} />
    }
}
