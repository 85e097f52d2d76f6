//! Grid lines with their values, and the labels under an axis.

use super::frame::Frame;
use super::label::{Label, Rect, text_width};
use super::scale::quarters;
use crate::app::numerals::Numerals;
use crate::app::text;
use std::rc::Rc;
use yew::prelude::*;

/// Where the grid lines' values stand: labels placed later keep off them.
pub fn tick_places(frame: &Frame) -> Vec<Rect> {
    quarters(frame.y.domain.1)
        .map(|risk| {
            let widest = if risk < 1.0 {
                "25 in 100"
            } else {
                "100 in 100"
            };
            let width = text_width(widest, frame.type_size);
            Rect::above(0.0, frame.y.at(risk) - 2.0, width, frame.type_size * 1.2)
        })
        .collect()
}

#[derive(Properties, PartialEq)]
pub struct ValueGridProps {
    pub frame: Frame,
    pub numerals: Rc<Numerals>,
    /// A label that matters more: values that it would touch are left out.
    pub under: Option<Rect>,
}

/// Horizontal lines at the quarters, each with its value above it.
#[component]
pub fn ValueGrid(props: &ValueGridProps) -> Html {
    let frame = &props.frame;
    let risks = quarters(frame.y.domain.1).zip(tick_places(frame));
    let lines = risks.map(|(risk, place)| {
        let y = frame.y.at(risk);
        let label = text::level(&props.numerals, risk);
        let is_free = props.under.is_none_or(|under| !under.touches(&place));
        html! {
            <>
                <line class="grid" x1="0" x2={format!("{:.1}", frame.width)}
                    y1={format!("{y:.1}")} y2={format!("{y:.1}")} />
                if is_free {
                    <Label text={label} {place} type_size={frame.type_size} class="tick" />
                }
            </>
        }
    });
    html! { <g>{ for lines }</g> }
}

/// A labelled place on an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// In pixels.
    pub at: f64,
    pub text: AttrValue,
}

#[derive(Properties, PartialEq)]
pub struct AxisProps {
    pub frame: Frame,
    /// From left to right; the first and the last keep within the chart.
    pub ticks: Vec<Tick>,
    /// Top of the labels.
    pub top: f64,
}

/// The labels under an axis.
#[component]
pub fn Axis(props: &AxisProps) -> Html {
    let frame = &props.frame;
    let last = props.ticks.len().saturating_sub(1);
    let labels = props.ticks.iter().enumerate().map(|(at, tick)| {
        let (left, right, anchor) = match at {
            0 => (0.0, frame.width, "start"),
            _ if at == last => (0.0, frame.width, "end"),
            _ => (tick.at, tick.at, "middle"),
        };
        let place = Rect {
            left,
            right,
            top: props.top,
            bottom: props.top + 1.2 * frame.type_size,
        };
        html! {
            <Label text={tick.text.clone()} {place} {anchor}
                type_size={frame.type_size} class="tick" />
        }
    });
    html! { <g>{ for labels }</g> }
}
