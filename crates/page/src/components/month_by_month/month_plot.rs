//! The plot of a chart over months: followed by pointers, read by a slider.

use super::month_slider::MonthSlider;
use crate::chart::{Canvas, Frame, MonthsLayout};
use crate::hooks::use_size;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct MonthPlotProps {
    pub layout: MonthsLayout,
    pub months: usize,
    /// Names the slider.
    pub name: AttrValue,
    pub month: usize,
    /// The month and its figures, in words.
    pub value_text: AttrValue,
    pub on_month: Callback<usize>,
    /// Nothing is known yet: only the room is held.
    #[prop_or_default]
    pub awaited: bool,
    /// Draws what the frame is for.
    pub draw: Callback<Frame, Html>,
}

/// Months run from left to right in every language, for the slider as for the chart. A finger's tap is
/// its pointer's release; a swipe up or down is the page's, and cancels.
#[component]
pub fn MonthPlot(props: &MonthPlotProps) -> Html {
    let months = props.months;
    let plot = use_node_ref();
    let frame = use_size(&plot)
        .filter(|_| !props.awaited)
        .map(|size| Frame::over_months(size, months, props.layout));
    let follow = {
        let on_month = props.on_month.clone();
        Callback::from(move |event: PointerEvent| {
            if let Some(frame) = frame.as_ref().filter(|_| !is_scrolling(&event)) {
                on_month.emit(frame.month_at(f64::from(event.offset_x())));
            }
        })
    };
    html! {
        <div class="plot" dir="ltr" ref={plot} onpointermove={follow.clone()} onpointerup={follow}>
            if let Some(frame) = frame {
                <MonthSlider name={props.name.clone()} month={props.month} {months}
                    on_month={props.on_month.clone()} value_text={props.value_text.clone()} />
                <Canvas width={frame.width} height={frame.height}>{ props.draw.emit(frame) }</Canvas>
            }
        </div>
    }
}

/// A finger that moves up or down more than sideways is about to scroll the page.
pub fn is_scrolling(event: &PointerEvent) -> bool {
    event.pointer_type() == "touch" && event.movement_y().abs() > event.movement_x().abs()
}
