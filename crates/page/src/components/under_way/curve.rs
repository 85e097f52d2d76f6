//! The curve that is the control: money against going on as planned over the share from here on, with
//! the share's slider on its axis.

use crate::chart::{
    Area, Axis, Canvas, Curve as Line, Frame, Label, Level, Mark, Marker, Placement, Point,
    Polyline, Rail, Rect, Tick, ValueGrid, round_levels, text_width, ticks_fit,
};
use crate::components::chart_figure::ChartFigure;
use crate::components::data_table::{Column, DataTable, Row};
use crate::components::regret_curve::share_under;
use crate::components::share_slider::ShareSlider;
use crate::hooks::{Size, use_size};
use crate::numerals::Numerals;
use crate::reading::{Onward, cheapest_stretch, eight_in_ten, mean};
use crate::text::{self, under_way};
use std::rc::Rc;
use uturn::model::Survey;
use uturn::model::report::Lines;
use uturn::model::underway::UnderWayEstimate;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CurveProps {
    pub estimate: Rc<UnderWayEstimate>,
    pub numerals: Rc<Numerals>,
    /// What the second line is scaled to.
    pub survey: Option<Survey>,
}

/// The figure with its title, the drawing, and what is read at the handle.
#[component]
pub fn Curve(props: &CurveProps) -> Html {
    let CurveProps {
        estimate,
        numerals,
        survey,
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
                    { drawing(size, estimate, at, *survey, numerals) }
                }
            </div>
            <ul class="rail-key">
                <li class="near-best">{ under_way::stretch(numerals, estimate) }</li>
            </ul>
            // The slider says the same.
            <p class="onward-reading" aria-hidden="true">{ under_way::onward_reading(numerals, &at) }</p>
        </ChartFigure>
    }
}

/// The grid, the band, the mean lines, going on as planned, the rail and the handle.
fn drawing(
    size: Size,
    estimate: &UnderWayEstimate,
    at: Onward,
    survey: Option<Survey>,
    numerals: &Numerals,
) -> Html {
    let along: Vec<Onward> = (estimate.shares.iter())
        .map(|share| Onward::at(estimate, *share))
        .collect();
    let ends = along.iter().map(|way| eight_in_ten(way.against));
    let (low, high) = ends.fold((0.0, 0.0), |(low, high): (f64, f64), [a, b]| {
        (low.min(a), high.max(b))
    });
    let mut frame = Frame::over_shares(size, 1.0, Placement::Page);
    // Less money than this, over all, is none.
    frame.y.domain = (low, high.max(low + 10.0));
    // The lowest futures keep off the handle.
    frame.y.range.0 -= 1.6 * frame.type_size;
    let line = |height: &dyn Fn(&Onward) -> f64| {
        Polyline(
            along
                .iter()
                .map(|way| Point {
                    x: frame.x.at(way.share),
                    y: frame.y.at(height(way)),
                })
                .collect(),
        )
    };
    let upper = line(&|way| eight_in_ten(way.against)[1]);
    let lower = line(&|way| eight_in_ten(way.against)[0]);
    let means = Lines {
        alone: line(&|way| way.against.alone.mean),
        scaled: line(&|way| way.against.scaled.mean),
    };
    let levels: Vec<Level> = round_levels(low, high)
        .into_iter()
        .map(|value| Level {
            value,
            text: under_way::level(numerals, value).into(),
        })
        .collect();
    let Lines { alone, scaled } = mean(at.against);
    let heights = (frame.y.at(scaled), frame.y.at(alone));
    let rail = Frame {
        y: crate::chart::Scale {
            range: Frame::over_shares(size, 1.0, Placement::Page).y.range,
            ..frame.y
        },
        ..frame
    };
    let plan = estimate.shares[estimate.plan_index];
    let mark = (frame.x.at(plan), frame.y.at(0.0));
    html! {
        <Canvas width={frame.width} height={frame.height}>
            <Area class="beyond" {upper} {lower} />
            <ValueGrid {frame} {levels} under={Some(name_place(&frame, mark).0)} />
            <Axis frame={rail} ticks={ticks(&rail, numerals)} top={rail.baseline() + 19.0} />
            <Line class="alone" line={means.alone} />
            if survey.is_some() {
                <Line class="scaled" line={means.scaled} />
            }
            <Rail frame={rail} low_risk_end={None::<f64>} near_best={cheapest_stretch(estimate)} />
            <Marker frame={rail} share={at.share} heights={Some(heights)} mark={Mark::Handle} />
            { as_planned(&frame, mark) }
        </Canvas>
    }
}

/// Where the name of going on as planned stands: beside its mark, within the chart.
fn name_place(frame: &Frame, (x, y): (f64, f64)) -> (Rect, &'static str) {
    const BESIDE: f64 = 12.0;
    let width = text_width(under_way::as_planned_mark(), frame.type_size);
    let (left, anchor) = if x + BESIDE + width < frame.width {
        (x + BESIDE, "start")
    } else {
        ((x - BESIDE - width).max(0.0), "end")
    };
    (
        Rect::above(left, y - 5.0, width, 1.3 * frame.type_size),
        anchor,
    )
}

/// Going on as planned, a mark of its own on the line of zero, and its name.
fn as_planned(frame: &Frame, (x, y): (f64, f64)) -> Html {
    const HALF: f64 = 6.0;
    let (place, anchor) = name_place(frame, (x, y));
    let (left, right, top, bottom) = (x - HALF, x + HALF, y - HALF, y + HALF);
    html! {
        <>
            <path class="as-planned"
                d={format!("M{left:.1} {y:.1}L{x:.1} {top:.1}L{right:.1} {y:.1}L{x:.1} {bottom:.1}Z")} />
            <Label text={under_way::as_planned_mark()} {place} {anchor}
                type_size={frame.type_size} class="as-planned-name" />
        </>
    }
}

/// The ends in words and as many shares between them as fit.
fn ticks(frame: &Frame, numerals: &Numerals) -> Vec<Tick> {
    let tick = |share: f64, text: String| Tick {
        at: frame.x.at(share),
        text: text.into(),
    };
    let with = |inner: &[f64]| -> Vec<Tick> {
        let inner = inner
            .iter()
            .map(|share| tick(*share, numerals.percent(*share, 0)));
        std::iter::once(tick(0.0, under_way::ALL_THE_WAY_BACK.into()))
            .chain(inner)
            .chain([tick(1.0, text::curve::EVERYTHING.into())])
            .collect()
    };
    [with(&[0.25, 0.5, 0.75]), with(&[0.5]), with(&[])]
        .into_iter()
        .find(|ticks| ticks_fit(frame, ticks))
        .unwrap_or_default()
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
