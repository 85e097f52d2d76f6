//! What one input does to the answer: a small curve over the input's own track.

use super::area::area;
use super::axis::{Tick, axis, ticks_fit};
use super::frame::Frame;
use super::label::{Rect, first_free, label, text_width};
use super::line;
use super::path::{Point, Polyline};
use super::stem::Stem;
use uturn::model::report::Lines;
use yew::prelude::*;

/// Half of what a dot on a line takes up.
const DOT: f64 = 6.0;
/// How far a handle reaches above its track.
const HANDLE: f64 = 9.0;
/// From a label to what it belongs to, in type sizes.
const GAP: f64 = 0.75;

/// A point that the curve goes through.
#[derive(Debug, Clone, PartialEq)]
pub struct ResponsePlace {
    /// Along the track, from 0 to 1.
    pub at: f64,
    pub risk: Lines<f64>,
    /// The input's value there in full, and as short as it can be, where it is to be read.
    pub value: Option<[AttrValue; 2]>,
    /// The risk there, where it is to be read.
    pub figure: Option<AttrValue>,
}

#[derive(Properties, PartialEq)]
pub struct ResponseProps {
    pub frame: Frame,
    /// From left to right.
    pub places: Vec<ResponsePlace>,
    /// The places stand each for itself: no line joins them.
    pub are_options: bool,
    /// Where the input stands today, along the track.
    pub today: f64,
}

/// The band between the two lines, or a pair of dots for each option; today's value on a stem.
#[component]
pub fn Response(props: &ResponseProps) -> Html {
    let frame = &props.frame;
    let stems = props
        .places
        .iter()
        .filter(|_| props.are_options)
        .map(|place| {
            stem(
                frame,
                place.at,
                place.at == props.today,
                &lines(frame, &props.places),
            )
        });
    let curve = (!props.are_options && props.places.len() > 1)
        .then(|| curve(frame, &props.places, props.today));
    html! {
        <g class="response">
            { for curve }
            { for stems }
            { for figures(frame, props).into_iter().map(|(text, place, anchor)| {
                label(text, (place, anchor), frame.type_size, "figure")
            }) }
            { axis(frame, &ticks(frame, &props.places), frame.axis_top()) }
        </g>
    }
}

/// The upper line, then the lower one; a survey may find regret rarer than the inputs do.
fn lines(frame: &Frame, places: &[ResponsePlace]) -> [Polyline; 2] {
    let line = |risk: fn(&Lines<f64>) -> f64| {
        let points = places.iter().map(|place| Point {
            x: frame.x.at(place.at),
            y: frame.y.at(risk(&place.risk)),
        });
        Polyline(points.collect())
    };
    [line(|risk| risk.scaled), line(|risk| risk.alone)]
}

fn curve(frame: &Frame, places: &[ResponsePlace], today: f64) -> Html {
    let lines = lines(frame, places);
    let [scaled, alone] = &lines;
    let ends = places.first().zip(places.last());
    let is_on_it = ends.is_some_and(|(first, last)| (first.at..=last.at).contains(&today));
    html! {
        <>
            { area("chosen", scaled, alone) }
            { line::curve("alone", alone) }
            { line::curve("scaled", scaled) }
            if is_on_it {
                { stem(frame, today, true, &lines) }
            }
        </>
    }
}

fn stem(frame: &Frame, at: f64, is_today: bool, [scaled, alone]: &[Polyline; 2]) -> Html {
    let x = frame.x.at(at);
    let (upper, lower) = (scaled.y_at(x), alone.y_at(x));
    let stem = Stem {
        x,
        from: frame.baseline(),
        to: upper.min(lower),
        dot: upper,
        ring: lower,
    };
    html! {
        <g class={if is_today { "today" } else { "other" }}>
            { stem.draw() }
        </g>
    }
}

/// The values to be read under the track, at both ends or under every option: in full where that
/// fits, else short, else none.
fn ticks(frame: &Frame, places: &[ResponsePlace]) -> Vec<Tick> {
    let written = |length: usize| -> Vec<Tick> {
        let tick = |place: &ResponsePlace| {
            let text = place.value.as_ref()?.get(length)?.clone();
            let at = frame.x.at(place.at);
            Some(Tick { at, text })
        };
        places.iter().filter_map(tick).collect()
    };
    [written(0), written(1)]
        .into_iter()
        .find(|ticks| ticks_fit(frame, ticks))
        .unwrap_or_default()
}

/// Where today's stem stands; an option's belongs to its own figure.
fn stem_place(
    frame: &Frame,
    props: &ResponseProps,
    scaled: &Polyline,
    alone: &Polyline,
) -> Option<Rect> {
    let ends = props.places.first().zip(props.places.last());
    let is_on_it = ends.is_some_and(|(first, last)| (first.at..=last.at).contains(&props.today));
    let x = frame.x.at(props.today);
    (is_on_it && !props.are_options).then(|| Rect {
        left: x - DOT,
        right: x + DOT,
        top: scaled.y_at(x).min(alone.y_at(x)) - DOT,
        bottom: frame.baseline(),
    })
}

/// The risks to be read, each where it touches neither the curve nor another: beside its end, or
/// above or below it.
fn figures(frame: &Frame, props: &ResponseProps) -> Vec<(AttrValue, Rect, &'static str)> {
    let bounds = Rect {
        left: 0.0,
        // A label's room ends a little above its letters.
        top: -0.25 * frame.type_size,
        right: frame.width,
        bottom: frame.baseline() - HANDLE,
    };
    let [scaled, alone] = lines(frame, &props.places);
    let (gap, height) = (GAP * frame.type_size, 1.2 * frame.type_size);
    let mut taken: Vec<Rect> = stem_place(frame, props, &scaled, &alone)
        .into_iter()
        .collect();
    let mut found = Vec::new();
    let last = props.places.len().saturating_sub(1);
    for (index, place) in props.places.iter().enumerate() {
        let Some(text) = &place.figure else {
            continue;
        };
        let width = text_width(text, frame.type_size);
        let x = frame.x.at(place.at);
        let [upper, lower] = [&scaled, &alone].map(|line| line.y_at(x));
        let (upper, lower) = (upper.min(lower), upper.max(lower));
        let middle = (f64::midpoint(upper, lower) + height / 2.0).min(bounds.bottom);
        let beside = match index {
            0 => Some((x - gap - width, "end")),
            _ if index == last => Some((x + gap, "start")),
            _ => None,
        };
        let beside = beside
            .filter(|_| !props.are_options)
            .map(|(left, anchor)| (Rect::above(left, middle, width, height), anchor));
        let (left, anchor) = match index {
            _ if props.are_options => (x - width / 2.0, "middle"),
            0 => (x, "start"),
            _ => (x - width, "end"),
        };
        // Options stand each for itself; a curve may rise under its figure.
        let (upper, lower) = if props.are_options {
            (upper, lower)
        } else {
            let extents = [&scaled, &alone].map(|line| line.extent(left, left + width));
            let [(scaled_top, scaled_foot), (alone_top, alone_foot)] = extents;
            (scaled_top.min(alone_top), scaled_foot.max(alone_foot))
        };
        // Dots reach beyond their lines.
        let clear = if props.are_options { gap } else { DOT + 1.0 };
        let above = Rect::above(left, upper - clear, width, height);
        let below = Rect::below(left, lower + clear, width, height);
        let free = beside
            .into_iter()
            .chain([(above, anchor), (below, anchor)])
            .find(|(place, _)| first_free([*place], &bounds, &taken).is_some());
        if let Some((at, anchor)) = free {
            taken.push(at);
            found.push((text.clone(), at, anchor));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hooks::Size;

    fn frame(width: f64) -> Frame {
        Frame::over_track(Size {
            width,
            height: 136.0,
            rem: 16.0,
        })
    }

    fn place(at: f64, alone: f64, scaled: f64, figure: &'static str) -> ResponsePlace {
        ResponsePlace {
            at,
            risk: Lines { alone, scaled },
            value: Some(["a value".into(), "value".into()]),
            figure: Some(figure.into()),
        }
    }

    fn figures_of(width: f64, places: Vec<ResponsePlace>, are_options: bool) -> Vec<Rect> {
        let props = ResponseProps {
            frame: frame(width),
            places,
            are_options,
            today: 0.5,
        };
        figures(&props.frame, &props)
            .into_iter()
            .map(|(_, place, _)| place)
            .collect()
    }

    #[test]
    fn figures_stand_beside_a_short_curve_and_over_a_long_one() {
        let short = vec![
            place(0.35, 0.2, 0.35, "20–35 in 100"),
            place(0.65, 0.5, 0.7, "50–70 in 100"),
        ];
        let found = figures_of(560.0, short, false);
        let frame = frame(560.0);
        assert!(found[0].right < frame.x.at(0.35) && found[1].left > frame.x.at(0.65));
        let long = vec![
            place(0.0, 0.2, 0.35, "20–35 in 100"),
            place(1.0, 0.5, 0.6, "50–60 in 100"),
        ];
        for width in [248.0, 340.0, 560.0] {
            let found = figures_of(width, long.clone(), false);
            assert_eq!(found.len(), 2, "{width}");
            assert!(!found[0].touches(&found[1]), "{width}");
        }
    }

    #[test]
    fn every_option_has_its_figure_at_any_risk() {
        for risk in [0.0, 0.4, 0.93] {
            let options = vec![
                place(1.0 / 6.0, risk, risk + 0.07, "38–55"),
                place(0.5, risk, risk + 0.07, "38–55"),
                place(5.0 / 6.0, risk, risk + 0.07, "38–55"),
            ];
            assert_eq!(figures_of(248.0, options, true).len(), 3, "{risk}");
        }
    }
}
