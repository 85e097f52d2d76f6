//! Worth and cost of a pilot over the number of answers judged.

use crate::chart::{
    Canvas, Frame, Level, Point, Polyline, Rect, Stem, Tick, area, axis, curve, label,
    round_levels, text_width, ticks_fit, value_grid,
};
use crate::hooks::{Size, use_size};
use crate::numerals::Numerals;
use crate::text::pilot_worth::{LINES, cost};
use std::rc::Rc;
use uturn::model::pilot::PilotSize;
use uturn::model::report::Line;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct WorthCurveProps {
    /// From the smallest to the largest.
    pub sizes: Vec<PilotSize>,
    pub line: Line,
    /// The number to read it at.
    pub told: f64,
    pub numerals: Rc<Numerals>,
}

/// Two lines, and what is left between them; each step across doubles the number.
#[component]
pub fn WorthCurve(props: &WorthCurveProps) -> Html {
    let place = use_node_ref();
    let size = use_size(&place);
    html! {
        // Numbers grow from left to right in every language.
        <div class="plot" dir="ltr" ref={place}>{ size.map(|size| drawing(size, props)) }</div>
    }
}

fn drawing(size: Size, props: &WorthCurveProps) -> Html {
    let numerals = &props.numerals;
    let worth = |size: &PilotSize| *size.evsi.on(props.line);
    let cost = |size: &PilotSize| *cost(size).on(props.line);
    let across = |judged: f64| judged.log2();
    let ends = [props.sizes.first(), props.sizes.last()];
    let [Some(first), Some(last)] = ends else {
        return Html::default();
    };
    let highest = props
        .sizes
        .iter()
        .fold(0.0_f64, |most, size| most.max(worth(size)).max(cost(size)));
    // One number is a point; a domain must not be.
    let x = (
        across(first.judged),
        across(last.judged.max(2.0 * first.judged)),
    );
    let levels = round_levels(0.0, highest.max(1.0));
    let levels: Vec<Level> = levels
        .into_iter()
        .map(|value| Level {
            value,
            text: numerals.money(value, value).into(),
        })
        .collect();
    let widths = levels.iter().map(|level| text_width(&level.text, 1.0));
    let gutter = widths.fold(0.0, f64::max);
    let frame = Frame::beside_levels(size, [x, (0.0, highest.max(1.0))], gutter);
    let line = |of: &dyn Fn(&PilotSize) -> f64| {
        let points = props.sizes.iter().map(|size| Point {
            x: frame.x.at(across(size.judged)),
            y: frame.y.at(of(size)),
        });
        Polyline(points.collect())
    };
    let [worths, costs] = [line(&worth), line(&cost)];
    let ticks = |every: usize| -> Vec<Tick> {
        let last = props.sizes.len() - 1;
        let kept = props.sizes.iter().enumerate();
        let kept = kept.filter(|(at, _)| (last - at).is_multiple_of(every));
        let tick = |(_, size): (usize, &PilotSize)| Tick {
            at: frame.x.at(across(size.judged)),
            text: numerals.whole(size.judged).into(),
        };
        kept.map(tick).collect()
    };
    let ticks = (1..=props.sizes.len())
        .map(ticks)
        .find(|ticks| ticks_fit(&frame, ticks))
        .expect("the last one fits by itself");
    let told = props.sizes.iter().find(|size| size.judged == props.told);
    let name = |(text, line): (&'static str, &Polyline)| {
        let width = text_width(text, frame.type_size);
        let right = frame.x.range.1;
        let (top, _) = line.extent(right - width, right);
        let place = Rect::above(right - width, top - 4.0, width, 1.2 * frame.type_size);
        label(
            text,
            (place, "end"),
            frame.type_size,
            classes!("name", text),
        )
    };
    let names = LINES.into_iter().zip([&worths, &costs]).map(name);
    let stem = told.map(|size| {
        let stem = Stem {
            x: frame.x.at(across(size.judged)),
            from: frame.baseline(),
            to: frame.y.at(worth(size).max(cost(size))),
            dot: frame.y.at(worth(size)),
            ring: frame.y.at(cost(size)),
        };
        stem.draw()
    });
    html! {
        <Canvas width={frame.width} height={frame.height}>
            { value_grid(&frame, &levels, None) }
            { area("gain", &worths, &costs) }
            { curve("price", &costs) }
            { curve("gained", &worths) }
            { stem }
            { for names }
            { axis(&frame, &ticks, frame.height - 1.3 * frame.type_size) }
        </Canvas>
    }
}
