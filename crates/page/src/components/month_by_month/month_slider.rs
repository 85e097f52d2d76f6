//! The month at which the charts are read, as a slider over a chart.

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct MonthSliderProps {
    pub name: AttrValue,
    pub month: usize,
    pub months: usize,
    /// The month and its figures, in words.
    pub value_text: AttrValue,
    pub on_month: Callback<usize>,
}

/// A native slider, for the keyboard and for assistive technology; it lies over the whole plot and
/// shows nothing but its focus. Pointers are followed by the plot, which knows where its months are.
#[component]
pub fn MonthSlider(props: &MonthSliderProps) -> Html {
    let oninput = {
        let on_month = props.on_month.clone();
        Callback::from(move |event: InputEvent| {
            let month = event
                .target_dyn_into::<HtmlInputElement>()
                .map(|input| input.value_as_number());
            if let Some(month) = month.filter(|month| *month >= 1.0) {
                on_month.emit(month as usize);
            }
        })
    };
    html! {
        <input class="month-slider" type="range" min="1" max={props.months.to_string()} step="1"
            value={props.month.to_string()} aria-label={props.name.clone()}
            aria-valuetext={props.value_text.clone()} {oninput}
        />
    }
}
