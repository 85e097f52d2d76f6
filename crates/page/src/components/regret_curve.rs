//! The curve that is the control: regret risk over the share handed to AI, as a band between the
//! two lines, with the share's slider on its axis.

mod drawing;
mod places;
#[cfg(not(target_arch = "wasm32"))]
mod unmeasured;

use super::chart_figure::ChartFigure;
use super::rail_key::rail_key;
use super::share_slider::ShareSlider;
use crate::chart::{Frame, Placement};
use crate::hooks::{Sends, Size, use_page, use_size};
use crate::state::Action;
use crate::text;
use drawing::Drawing;

pub use drawing::{DrawingProps, curve};
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct RegretCurveProps {
    #[prop_or_default]
    pub placement: Placement,
}

/// The figure with its title, its reading, the drawing, and what the rail says.
#[component]
pub fn RegretCurve(props: &RegretCurveProps) -> Html {
    let placement = props.placement;
    let page = use_page();
    let plot = use_node_ref();
    let size = use_size(&plot);
    let numerals = page.numerals.clone();
    let share = page.share();
    let survey = page.survey_shown();
    let awaited = page.is_awaiting();
    let estimate = page.known().map(|known| known.estimate.clone());
    let regret = (!awaited).then(|| page.reading().regret);
    let title = text::curve::curve_title(&numerals, page.shown());
    let reading =
        (!awaited).then(|| text::curve::curve_reading(&numerals, page.shown(), share, survey));
    let on_drag = page.sends(Action::Dragged);
    let on_release = page.sends(|()| Action::Released);
    let on_tap = {
        let (on_drag, on_release) = (on_drag.clone(), on_release.clone());
        let plot = plot.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(share) = size.and_then(|size| share_under(&event, &plot, size)) {
                on_drag.emit(share);
                on_release.emit(());
            }
        })
    };
    #[cfg(not(target_arch = "wasm32"))]
    let unmeasured = html! {
        <unmeasured::Unmeasured {placement} {share} {survey} numerals={numerals.clone()}
            estimate={estimate.clone()} />
    };
    #[cfg(target_arch = "wasm32")]
    let unmeasured = Html::default();
    html! {
        <ChartFigure class={classes!("regret-curve", awaited.then_some("awaited"))} level="h2"
            name={text::curve::CURVE} {title} {awaited}
            aside={html! { <p class="aside">{ text::curve::DRAG }</p> }} {reading}
        >
            // Shares grow from left to right in every language, for the slider as for the curve.
            <div class="plot" dir="ltr" ref={plot} onclick={on_tap}>
                <ShareSlider {share} {on_drag} {on_release}
                    value_text={text::curve::slider_value(&numerals, share, regret)} />
                if let Some(size) = size {
                    <Drawing {size} {placement} {share} {survey} numerals={numerals.clone()}
                        estimate={estimate.clone()} />
                } else {
                    { unmeasured }
                }
            </div>
            { rail_key(&page) }
        </ChartFigure>
    }
}

/// The share, in whole percent, where the curve was clicked or tapped; none on the slider, which
/// follows by itself.
pub fn share_under(event: &MouseEvent, plot: &NodeRef, size: Size) -> Option<f64> {
    if event.target_dyn_into::<HtmlInputElement>().is_some() {
        return None;
    }
    let left = plot.cast::<Element>()?.get_bounding_client_rect().left();
    let across = f64::from(event.client_x()) - left;
    let share = Frame::over_shares(size, 0.0, Placement::Page)
        .x
        .value_at(across);
    Some((share.clamp(0.0, 1.0) * 100.0).round() / 100.0)
}
