//! The curve that is the control: money against going on as planned over the share from here on, with
//! the share's slider on its axis.

use super::drawing::{Along, along};
use crate::chart::{Canvas, Placement};
use crate::components::chart_figure::ChartFigure;
use crate::components::data_table::{Column, DataTable, Row};
use crate::components::regret_curve::share_under;
use crate::components::share_slider::ShareSlider;
use crate::hooks::use_size;
use crate::numerals::Numerals;
use crate::reading::Onward;
use crate::text::{self, under_way};
use std::rc::Rc;
use uturn::model::Survey;
use uturn::model::underway::UnderWayEstimate;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CurveProps {
    pub estimate: Rc<UnderWayEstimate>,
    pub numerals: Rc<Numerals>,
    /// What the second line is scaled to.
    pub survey: Option<Survey>,
    #[prop_or_default]
    pub placement: Placement,
}

/// The figure with its title, the drawing, and what is read at the handle.
#[component]
pub fn Curve(props: &CurveProps) -> Html {
    let CurveProps {
        estimate,
        numerals,
        survey,
        placement,
    } = props;
    // The share read; until one is chosen, that of the plan.
    let chosen = use_state_eq(|| None::<f64>);
    let share = chosen.unwrap_or(estimate.shares[estimate.plan_index]);
    let at = Onward::at(estimate, share);
    let plot = use_node_ref();
    let size = use_size(&plot);
    let on_drag = {
        let setter = chosen.setter();
        Callback::from(move |share| setter.set(Some(share)))
    };
    let on_tap = {
        let (on_drag, plot) = (on_drag.clone(), plot.clone());
        Callback::from(move |event: MouseEvent| {
            if let Some(share) = size.and_then(|size| share_under(&event, &plot, size)) {
                on_drag.emit(share);
            }
        })
    };
    html! {
        <ChartFigure class="regret-curve onward" level="h2" name={under_way::curve_name()}
            title={under_way::curve_title(numerals, estimate)} awaited=false
            aside={html! { <p class="aside">{ under_way::curve_lead(numerals, *survey) }</p> }}
            reading={under_way::curve_reading(numerals, estimate)}
        >
            // Shares grow from left to right in every language, for the slider as for the curve.
            <div class="plot" dir="ltr" ref={plot} onclick={on_tap}>
                <ShareSlider {share} label={under_way::SHARE} {on_drag} on_release={Callback::noop()}
                    value_text={under_way::slider_value(numerals, &at)} />
                if let Some(size) = size {
                    <Canvas width={size.width} height={size.height}>
                        { along(Along {
                            size,
                            placement: *placement,
                            estimate,
                            at: Some(at),
                            survey: *survey,
                            numerals,
                        }) }
                    </Canvas>
                }
            </div>
            <ul class="rail-key">
                <li class="near-best">{ under_way::stretch(numerals, estimate) }</li>
            </ul>
            // The slider says the same.
            <p class="onward-reading" aria-hidden="true">
                if *placement == Placement::Card {
                    { under_way::slider_value(numerals, &at) }
                } else {
                    { under_way::onward_reading(numerals, &at) }
                }
            </p>
        </ChartFigure>
    }
}

#[derive(Properties, PartialEq)]
pub struct CurveTableProps {
    pub estimate: Rc<UnderWayEstimate>,
    pub numerals: Rc<Numerals>,
}

/// Every share of the estimate, behind a closed heading.
#[component]
pub fn CurveTable(props: &CurveTableProps) -> Html {
    let CurveTableProps { estimate, numerals } = props;
    let columns = std::iter::once(text::curve::TABLE_SHARE).chain(under_way::table_columns());
    let columns: Vec<Column> = columns.map(Column::from).collect();
    let rows = estimate.shares.iter().enumerate().map(|(at, share)| {
        let plan = (at == estimate.plan_index).then(
            || html! { <span class="aside">{ format!(" ({})", text::curve::YOUR_PLAN) }</span> },
        );
        let heading = html! { <>{ numerals.percent(*share, 1) }{ for plan }</> };
        Row::new(
            heading,
            under_way::table_cells(numerals, &Onward::at(estimate, *share)),
        )
    });
    html! {
        <details class="table">
            <summary>{ under_way::TABLE }</summary>
            <DataTable caption={under_way::TABLE_CAPTION} {columns} rows={rows.collect::<Vec<_>>()} />
        </details>
    }
}
