//! A handle on an input's track.

use super::track::Track;
use crate::state::{Action, Field};
use crate::text;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct HandleProps {
    pub field: Field,
    /// Which of the handles it is.
    pub class: &'static str,
    pub track: Track,
    pub value: f64,
    /// Where its neighbours stand, which it does not pass.
    pub between: (f64, f64),
    pub value_text: AttrValue,
    pub on_action: Callback<Action>,
    /// It is being moved, or let go.
    pub on_hold: Callback<bool>,
}

/// A native slider whose thumb alone can be touched: keyboard, touch and assistive technology work
/// as everywhere else. The thumb is unseen; the chart draws the handle where it is.
#[component]
pub fn Handle(props: &HandleProps) -> Html {
    let HandleProps {
        field,
        track,
        value,
        between,
        ..
    } = props;
    let (field, track, (low, high)) = (*field, *track, *between);
    let oninput = {
        let (on_action, on_hold) = (props.on_action.clone(), props.on_hold.clone());
        Callback::from(move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let step = input.value_as_number();
            if !step.is_finite() {
                return;
            }
            let wanted = track.value_at(step);
            let allowed = wanted.max(low).min(high);
            if allowed != wanted {
                // The thumb must not run ahead of the handle that is drawn.
                input.set_value_as_number(track.step_of(allowed));
            }
            on_hold.emit(true);
            on_action.emit(Action::Pulled(field, allowed));
        })
    };
    let onchange = {
        let (on_action, on_hold) = (props.on_action.clone(), props.on_hold.clone());
        Callback::from(move |_: Event| {
            on_hold.emit(false);
            on_action.emit(Action::Released);
        })
    };
    html! {
        <input class={classes!("handle-of", props.class)} type="range" min="0"
            max={track.steps.to_string()} step="1" value={track.step_of(*value).to_string()}
            aria-label={text::fields::label(field)} aria-valuetext={props.value_text.clone()}
            {oninput} {onchange}
        />
    }
}
