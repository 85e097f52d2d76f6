//! One of a few, chosen inside a sentence.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ListFieldProps {
    /// Unique on the page.
    pub id: AttrValue,
    pub label: AttrValue,
    /// What the choices say, in order.
    pub choices: Vec<AttrValue>,
    /// Which of them is chosen.
    pub chosen: usize,
    pub on_choose: Callback<usize>,
}

/// A native list, as wide as what is chosen: the wrapper repeats it unseen and so gives the width.
#[component]
pub fn ListField(props: &ListFieldProps) -> Html {
    let ListFieldProps {
        id,
        label,
        choices,
        chosen,
        ..
    } = props;
    let list = use_node_ref();
    {
        // An option that was once chosen by hand no longer follows its attribute.
        let (list, chosen) = (list.clone(), *chosen);
        use_effect(move || {
            if let Some(list) = list.cast::<HtmlSelectElement>() {
                let is_there = chosen < list.length() as usize;
                list.set_selected_index(if is_there { chosen as i32 } else { -1 });
            }
        });
    }
    let onchange = {
        let on_choose = props.on_choose.clone();
        Callback::from(move |event: Event| {
            let list = event.target_dyn_into::<HtmlSelectElement>();
            if let Some(at) = list.and_then(|list| usize::try_from(list.selected_index()).ok()) {
                on_choose.emit(at);
            }
        })
    };
    let options = choices.iter().enumerate().map(|(at, words)| {
        html! { <option selected={at == *chosen}>{ words }</option> }
    });
    html! {
        <span class={classes!("field", "work", id.to_string())} data-text={choices.get(*chosen).cloned()}>
            <label class="unseen" for={id.clone()}>{ label }</label>
            <select {id} {onchange} ref={list}>{ for options }</select>
        </span>
    }
}
