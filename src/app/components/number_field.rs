//! A number typed inside a sentence, or beside a track.

use crate::app::state::Field;
use crate::app::text;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    pub field: Field,
    /// Unique on the page: an input can be typed in more than one place.
    pub id: AttrValue,
    pub text: AttrValue,
    /// Where it is said what is wrong; none if nothing is.
    pub problem: Option<AttrValue>,
    pub on_type: Callback<String>,
    /// The field is left, or Enter pressed.
    pub on_enter: Callback<()>,
}

/// A text field as wide as what stands in it: the wrapper repeats the text unseen and so gives the
/// width.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let NumberFieldProps {
        field,
        id,
        text,
        problem,
        ..
    } = props;
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
        <span class={classes!("field", field.name(), problem.is_some().then_some("wrong"))}
            data-text={text.clone()}
        >
            <label class="unseen" for={id.clone()}>{ text::label(*field) }</label>
            <input {id} type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                value={text.clone()} {oninput} {onchange}
                aria-invalid={problem.is_some().then_some("true")}
                aria-describedby={problem.clone()}
            />
        </span>
    }
}
