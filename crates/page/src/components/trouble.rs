//! The engine does not answer.

use crate::text;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TroubleProps {
    /// The engine's own words; empty if it left none.
    pub reason: AttrValue,
    pub on_try_again: Callback<MouseEvent>,
}

/// What happened, that nothing is lost, and a way on.
#[component]
pub fn Trouble(props: &TroubleProps) -> Html {
    html! {
        <div class="trouble" role="alert">
            <p>
                <strong>{ text::status::TROUBLE }</strong>
                { " " }{ text::status::trouble_reason(&props.reason) }
                { " " }{ text::status::TROUBLE_MEANS }
            </p>
            <button type="button" onclick={props.on_try_again.clone()}>{ text::status::TRY_AGAIN }</button>
        </div>
    }
}
