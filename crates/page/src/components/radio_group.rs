//! One of a few.

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct RadioGroupProps {
    /// Unique on the page.
    pub name: AttrValue,
    pub legend: AttrValue,
    /// Shown, or only read out.
    #[prop_or(true)]
    pub has_visible_legend: bool,
    /// What the choices say, in order.
    pub choices: Vec<AttrValue>,
    /// Which of them is chosen.
    pub chosen: usize,
    pub on_choose: Callback<usize>,
}

/// Native radio buttons in a group with a name: arrow keys and screen readers work as everywhere.
#[component]
pub fn RadioGroup(props: &RadioGroupProps) -> Html {
    let choice = |(at, words): (usize, &AttrValue)| {
        let is_chosen = at == props.chosen;
        let onchange = {
            let on_choose = props.on_choose.clone();
            Callback::from(move |event: Event| {
                let input = event.target_dyn_into::<HtmlInputElement>();
                if input.is_some_and(|input| input.checked()) {
                    on_choose.emit(at);
                }
            })
        };
        html! {
            <>
                <label class={classes!("choice", is_chosen.then_some("chosen"))}>
                    <input type="radio" name={props.name.clone()} checked={is_chosen} {onchange} />
                    <span>{ words }</span>
                </label>{ " " }
            </>
        }
    };
    html! {
        <fieldset class={classes!("choices", props.name.to_string())}>
            <legend class={(!props.has_visible_legend).then_some("unseen")}>{ &props.legend }</legend>
            { for props.choices.iter().enumerate().map(choice) }
        </fieldset>
    }
}
