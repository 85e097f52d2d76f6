//! What a figure that one has in another form comes to, beside the input that it is for.

use super::sources::Sources;
use crate::numerals::Numerals;
use crate::text::{self, Conversion};
use std::rc::Rc;
use uturn::model::Decided;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ConverterProps {
    pub conversion: Conversion,
    pub numerals: Rc<Numerals>,
    /// The result is to be taken over, for this input.
    pub on_use: Callback<(Decided, f64)>,
}

/// Behind a closed heading: the fields, the result, and a button that takes it over.
#[component]
pub fn Converter(props: &ConverterProps) -> Html {
    let (numerals, conversion) = (&props.numerals, props.conversion);
    let typed = use_state_eq(|| conversion.start(numerals));
    let fields = conversion.fields().iter().enumerate().map(|(at, label)| {
        let oninput = {
            let typed = typed.clone();
            Callback::from(move |event: InputEvent| {
                if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                    let mut next = (*typed).clone();
                    next[at] = input.value();
                    typed.set(next);
                }
            })
        };
        let id = format!("convert-{}-{at}", conversion.input().name());
        let text = &typed[at];
        // The first is empty at first, which is no mistake.
        let wrong = (at > 0 || !text.is_empty()) && conversion.read(numerals, at, text).is_none();
        let problem = format!("{id}-problem");
        html! {
            <div class="converter-field">
                <label for={id.clone()}>{ *label }</label>
                <input {id} type="text" inputmode="decimal" autocomplete="off"
                    value={text.clone()} {oninput}
                    aria-invalid={wrong.then_some("true")}
                    aria-describedby={wrong.then(|| problem.clone())} />
                if wrong {
                    <p class="problem" id={problem}>{ conversion.problem(numerals, at, text) }</p>
                }
            </div>
        }
    });
    let values = typed.iter().enumerate();
    let values = values.map(|(at, text)| conversion.read(numerals, at, text));
    let values: Option<Vec<f64>> = values.collect();
    let result = values.and_then(|values| conversion.result(&values));
    let on_use = result.map(|result| {
        let taken = (conversion.input(), result);
        props.on_use.reform(move |_: MouseEvent| taken)
    });
    html! {
        <details class="converter">
            <summary>{ conversion.title() }</summary>
            <p>{ conversion.lead() }</p>
            <Sources of={text::sources_of_text(conversion.lead())} />
            { for fields }
            <p class="result" aria-live="polite">
                { result.map(|result| conversion.says(numerals, result)) }
            </p>
            if let (Some(result), Some(on_use)) = (result, on_use) {
                <button type="button" onclick={on_use}>{ conversion.takes_over(numerals, result) }</button>
            }
        </details>
    }
}
