//! A number typed inside a sentence, or beside a track; or a name.

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    /// The name of the quantity: a class by which its style is found.
    pub name: AttrValue,
    pub label: AttrValue,
    /// Unique on the page: an input can be typed in more than one place.
    pub id: AttrValue,
    pub text: AttrValue,
    /// It is a name, not a number.
    #[prop_or_default]
    pub is_words: bool,
    /// What stands in it followed from another field's change.
    pub is_moved: bool,
    /// Where it is said what is wrong; none if nothing is.
    pub problem: Option<AttrValue>,
    pub on_type: Callback<String>,
    /// The field is left, or Enter pressed, after something was typed.
    pub on_enter: Callback<()>,
}

/// A text field as wide as what stands in it: the wrapper repeats the text unseen and so gives the
/// width.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let NumberFieldProps {
        name,
        label,
        id,
        text,
        problem,
        ..
    } = props;
    let is_typed = use_mut_ref(|| false);
    let oninput = {
        let (on_type, is_typed) = (props.on_type.clone(), is_typed.clone());
        Callback::from(move |event: InputEvent| {
            *is_typed.borrow_mut() = true;
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                on_type.emit(input.value());
            }
        })
    };
    // No change is told by a browser where what was typed is what stood there before.
    let on_left = {
        let on_enter = props.on_enter.clone();
        Callback::from(move |()| {
            if is_typed.replace(false) {
                on_enter.emit(());
            }
        })
    };
    let onchange = on_left.reform(|_: Event| ());
    let onfocusout = on_left.reform(|_: FocusEvent| ());
    html! {
        <span class={classes!("field", name.to_string(), problem.is_some().then_some("wrong"),
                props.is_moved.then_some("moved"))}
            data-text={text.clone()}
        >
            <label class="unseen" for={id.clone()}>{ label }</label>
            <input {id} type="text" inputmode={(!props.is_words).then_some("decimal")} autocomplete="off" spellcheck="false"
                value={text.clone()} {oninput} {onchange} {onfocusout}
                aria-invalid={problem.is_some().then_some("true")}
                aria-describedby={problem.clone()}
            />
        </span>
    }
}
