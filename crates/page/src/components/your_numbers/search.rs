//! Looking for an input among all of them.

use crate::hooks::use_rested;
use crate::state::Action;
use crate::text;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How long typing rests until what was found is said, in milliseconds.
const REST: u32 = 600;

#[derive(Properties, PartialEq)]
pub struct SearchProps {
    pub sought: AttrValue,
    /// How many inputs are on show.
    pub found: AttrValue,
    pub on_action: Callback<Action>,
}

/// A field that narrows the section to what is looked for, and how much that is. Escape clears it.
#[component]
pub fn Search(props: &SearchProps) -> Html {
    let said = use_rested(props.found.clone(), REST);
    let oninput = props.on_action.reform(|event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Action::Sought(input.value())
    });
    let onkeydown = {
        let on_action = props.on_action.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                on_action.emit(Action::Sought(String::new()));
            }
        })
    };
    html! {
        <div class="search">
            <label for="find-input">{ text::inputs::search::FIND_INPUT }</label>{ " " }
            <input id="find-input" type="search" autocomplete="off" spellcheck="false"
                aria-describedby="find-input-by" value={props.sought.clone()}
                {oninput} {onkeydown} />{ " " }
            <p aria-live="polite">{ said }</p>{ " " }
            <p class="aside" id="find-input-by">{ text::inputs::search::FIND_INPUT_BY }</p>
        </div>
    }
}
