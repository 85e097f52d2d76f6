//! What a figure that one has in another form comes to, beside the input that it is for.

use super::refused::Refused;
use super::sources::Sources;
use crate::numerals::Numerals;
use crate::state::{Action, Conversions};
use crate::text;
use crate::text::converter::Conversion;
use std::rc::Rc;
use uturn::model::Decided;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ConverterProps {
    pub conversion: Conversion,
    pub typed: Conversions,
    pub numerals: Rc<Numerals>,
    pub on_action: Callback<Action>,
    /// The result is to be taken over, for this input.
    pub on_use: Callback<(Decided, f64)>,
}

/// Behind a closed heading: the fields, the result, and a button that takes it over.
#[component]
pub fn Converter(props: &ConverterProps) -> Html {
    let (numerals, conversion) = (&props.numerals, props.conversion);
    let input = conversion.input();
    let start = conversion.start(numerals).into_iter().enumerate();
    let texts = start.map(|(at, start)| {
        let typed = props.typed.text(input, at);
        typed.map_or(start, str::to_owned)
    });
    let texts: Vec<String> = texts.collect();
    let read = |at: usize, text: &str| conversion.quantity(at).read(text, numerals);
    let in_motion = props.typed.in_motion_of(input);
    let fields = conversion.fields().iter().enumerate().map(|(at, label)| {
        let oninput = {
            let on_action = props.on_action.clone();
            Callback::from(move |event: InputEvent| {
                if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                    on_action.emit(Action::Converts(input, at, field.value()));
                }
            })
        };
        let is_in_motion = in_motion == Some(at);
        let on_left = is_in_motion.then(|| props.on_action.reform(|()| Action::Rested));
        let onchange = on_left.clone().map(|on_left| on_left.reform(|_: Event| ()));
        let onfocusout = on_left.map(|on_left| on_left.reform(|_: FocusEvent| ()));
        let id = format!("convert-{}-{at}", input.name());
        let text = &texts[at];
        // The first is empty at first, which is no mistake; nor is a number that is half typed.
        let problem = read(at, text).err();
        let problem = problem.filter(|_| (at > 0 || !text.is_empty()) && !is_in_motion);
        let wrong = problem.is_some();
        let problem_id = format!("{id}-problem");
        let refused = problem.map(|problem| {
            html! {
                <Refused class="problem" id={problem_id.clone()} field_id={id.clone()}
                    refusal={conversion.refusal(numerals, at, text, problem)}
                    on_action={props.on_action.clone()} />
            }
        });
        html! {
            <div class="converter-field">
                <label for={id.clone()}>{ *label }</label>
                <input id={id.clone()} type="text" inputmode="decimal" autocomplete="off"
                    value={text.clone()} {oninput} {onchange} {onfocusout}
                    aria-invalid={wrong.then_some("true")}
                    aria-describedby={wrong.then_some(problem_id)} />
                { refused }
            </div>
        }
    });
    let values = texts.iter().enumerate();
    let values = values.map(|(at, text)| read(at, text).ok());
    let values: Option<Vec<f64>> = values.collect();
    let result = values.and_then(|values| conversion.result(&values));
    let on_use = result.map(|result| {
        let taken = (input, result);
        props.on_use.reform(move |_: MouseEvent| taken)
    });
    let said = result.map(|result| conversion.says(numerals, result));
    html! {
        <details class="converter">
            <summary>{ conversion.title() }</summary>
            <p>{ conversion.lead() }</p>
            <Sources of={text::sources::sources_of_text(conversion.lead())} />
            { for fields }
            <p class="result">{ said.clone() }</p>
            // Read out once it rests.
            <p class="unseen" aria-live="polite">{ said.filter(|_| in_motion.is_none()) }</p>
            if let (Some(result), Some(on_use)) = (result, on_use) {
                <button type="button" onclick={on_use}>{ conversion.takes_over(numerals, result) }</button>
            }
        </details>
    }
}
