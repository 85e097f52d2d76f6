//! The engine does not answer.

use crate::text;
use yew::prelude::*;

/// What happened, that nothing is lost, and a way on; the reason in the engine's own words, empty if it
/// left none.
pub fn trouble(reason: &str, on_try_again: Callback<MouseEvent>) -> Html {
    html! {
        <div class="trouble" role="alert">
            <p>
                <strong>{ text::status::TROUBLE }</strong>
                { " " }{ text::status::trouble_reason(reason) }
                { " " }{ text::status::TROUBLE_MEANS }
            </p>
            <button type="button" onclick={on_try_again}>{ text::status::TRY_AGAIN }</button>
        </div>
    }
}
