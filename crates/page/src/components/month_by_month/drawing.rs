//! The drawing inside a chart over months.

use super::month_chart::Shown;
use super::names::lines;
use crate::chart::{self, Columns, Frame, Rect, Stem, Tick, axis, curve, ticks_fit, value_grid};
use crate::numerals::Numerals;
use crate::reading::MonthFigures;
use crate::text;
use std::rc::Rc;
use yew::prelude::*;

/// One future in a hundred within a month: rarer U-turns look rare.
const LEAST_TALLEST: f64 = 0.01;

#[derive(Properties, PartialEq)]
pub struct DrawingProps {
    pub frame: Frame,
    pub shown: Shown,
    pub numerals: Rc<Numerals>,
}

/// What does not change with the month read: the grid, the fan, the line of keeping everyone, and
/// where U-turns happen. Hidden from assistive technology, which has the figure's reading, its
/// slider and its table.
#[component]
pub fn Drawing(props: &DrawingProps) -> Html {
    let DrawingProps {
        frame,
        shown,
        numerals,
    } = props;
    let course = &shown.course;
    let (fan, keep) = lines(frame, course);
    html! {
        <g>
            { value_grid(frame, &shown.levels, None) }
            { axis(frame, &ticks(frame, course.months(), numerals), frame.axis_top()) }
            { chart::fan(&fan) }
            { curve("keep", &keep) }
            { for course.middle_reversal().map(|_| strip(frame, &course.reversals)) }
        </g>
    }
}

#[derive(Properties, PartialEq)]
pub struct CursorProps {
    pub frame: Frame,
    pub at: MonthFigures,
}

/// The line at the month read, with a dot on the plan's middle line and a ring on the other.
#[component]
pub fn Cursor(props: &CursorProps) -> Html {
    let (frame, at) = (&props.frame, &props.at);
    let stem = Stem {
        x: frame.x.at(at.month as f64),
        from: frame.y.range.1,
        to: frame.axis_top(),
        dot: frame.y.at(at.middle),
        ring: frame.y.at(at.keep),
    };
    html! { <g class="cursor">{ stem.draw() }</g> }
}

/// Where U-turns happen, on a line of its own.
fn strip(frame: &Frame, reversals: &[f64]) -> Html {
    let ground = format!("{:.1}", frame.strip_bottom());
    html! {
        <>
            <line class="grid zero" x1={format!("{:.1}", frame.x.range.0)}
                x2={format!("{:.1}", frame.width)} y1={ground.clone()} y2={ground} />
            <Columns class="u-turns" columns={columns(frame, reversals)} />
        </>
    }
}

/// One bar a month, the tallest as tall as the strip has room for unless it stands for less than
/// [`LEAST_TALLEST`].
fn columns(frame: &Frame, reversals: &[f64]) -> Vec<Rect> {
    let most = reversals.iter().copied().fold(LEAST_TALLEST, f64::max);
    let months = frame.x.domain.1 - frame.x.domain.0;
    let apart = (frame.x.range.1 - frame.x.range.0) / months;
    // As wide as leaves a gap of a pixel at least.
    let width = (0.7 * apart).clamp(1.0, 12.0);
    let tallest = frame.strip_room();
    let bars = reversals
        .iter()
        .enumerate()
        .filter(|(_, share)| **share > 0.0);
    bars.map(|(index, share)| {
        let left = frame.x.at((index + 1) as f64) - width / 2.0;
        Rect::above(left, frame.strip_bottom(), width, share / most * tallest)
    })
    .collect()
}

/// As many of the months' names as fit beside each other.
pub fn ticks(frame: &Frame, months: usize, numerals: &Numerals) -> Vec<Tick> {
    let every = |every| {
        let ticks = text::months::month_ticks(numerals, months, every).into_iter();
        ticks
            .map(|(month, text)| Tick {
                at: frame.x.at(month as f64),
                text: text.into(),
            })
            .collect::<Vec<_>>()
    };
    // None, where not even one of them fits.
    (1..=months)
        .map(every)
        .find(|ticks| ticks_fit(frame, ticks))
        .unwrap_or_default()
}
