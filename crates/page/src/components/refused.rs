//! A number that cannot be used.

use crate::hooks::focus_on;
use crate::state::Action;
use crate::text::refusals::Refusal;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct RefusedProps {
    /// By which its field finds the message.
    pub id: AttrValue,
    /// The field's own id.
    pub field_id: AttrValue,
    pub refusal: Refusal,
    /// How it is told.
    pub class: &'static str,
    pub on_action: Callback<Action>,
}

/// What is wrong with it, and a button for each way out.
#[component]
pub fn Refused(props: &RefusedProps) -> Html {
    let ways_out = props.refusal.ways_out.iter().map(|way| {
        let (on_action, field_id) = (props.on_action.clone(), props.field_id.clone());
        let actions = way.actions.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            for action in actions.clone() {
                on_action.emit(action);
            }
            // The button goes away.
            focus_on(&field_id);
        });
        html! { <button type="button" {onclick}>{ &way.words }</button> }
    });
    html! {
        <div class={props.class}>
            <p id={&props.id}>{ &props.refusal.message }</p>
            if !props.refusal.ways_out.is_empty() {
                <p class="ways-out">{ for ways_out }</p>
            }
        </div>
    }
}
