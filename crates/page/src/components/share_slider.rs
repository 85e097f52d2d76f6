//! The share handed over, as a slider on the curve's own axis.

use crate::state::Field;
use crate::text;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ShareSliderProps {
    pub share: f64,
    #[prop_or_else(|| text::fields::label(Field::Share).into())]
    pub label: AttrValue,
    /// The share and the risk there, in words.
    pub value_text: AttrValue,
    pub on_drag: Callback<f64>,
    pub on_release: Callback<()>,
}

/// A native slider: keyboard, touch and assistive technology work as everywhere else. Its thumb is
/// unseen; the chart draws the handle where it is.
#[component]
pub fn ShareSlider(props: &ShareSliderProps) -> Html {
    let oninput = {
        let on_drag = props.on_drag.clone();
        Callback::from(move |event: InputEvent| {
            let percent = event
                .target_dyn_into::<HtmlInputElement>()
                .map(|input| input.value_as_number());
            if let Some(percent) = percent.filter(|percent| percent.is_finite()) {
                on_drag.emit(percent / 100.0);
            }
        })
    };
    let onchange = {
        let on_release = props.on_release.clone();
        Callback::from(move |_: Event| on_release.emit(()))
    };
    html! {
        <input class="slider" type="range" min="0" max="100" step="1"
            value={(props.share * 100.0).round().to_string()}
            aria-label={props.label.clone()}
            aria-valuetext={props.value_text.clone()}
            {oninput} {onchange}
        />
    }
}
