//! A number typed inside a sentence.

use super::sentence_notes::problem_id;
use crate::app::state::Field;
use crate::app::text;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    pub field: Field,
    pub text: AttrValue,
    pub is_wrong: bool,
    pub on_type: Callback<String>,
    /// The field is left, or Enter pressed.
    pub on_enter: Callback<()>,
}

/// A text field as wide as what stands in it: the wrapper repeats the text unseen and so gives the
/// width.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let name = props.field.name();
    let oninput = {
        let on_type = props.on_type.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                on_type.emit(input.value());
            }
        })
    };
    let onchange = {
        let on_enter = props.on_enter.clone();
        Callback::from(move |_: Event| on_enter.emit(()))
    };
    html! {
        <span class={classes!("field", name, props.is_wrong.then_some("wrong"))}
            data-text={props.text.clone()}
        >
            <label class="unseen" for={name}>{ text::label(props.field) }</label>
            <input id={name} type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                value={props.text.clone()} {oninput} {onchange}
                aria-invalid={props.is_wrong.then_some("true")}
                aria-describedby={props.is_wrong.then(|| problem_id(props.field))}
            />
        </span>
    }
}
