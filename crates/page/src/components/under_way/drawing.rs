//! What is drawn of the ways on along the shares: on the page, in the card, and in pictures.

use crate::chart::{
    Frame, Level, Mark, Placement, Point, Polyline, Rect, Scale, Tick, area, axis, curve, label,
    marker, rail, round_levels, text_width, ticks_fit, value_grid,
};
use crate::hooks::Size;
use crate::numerals::Numerals;
use crate::reading::{Onward, cheapest_stretch, eight_in_ten, mean};
use crate::text::{self, under_way};
use uturn::model::Survey;
use uturn::model::report::Lines;
use uturn::model::underway::UnderWayEstimate;
use yew::prelude::*;

/// What there is to draw.
#[derive(Clone, Copy)]
pub struct Along<'a> {
    pub size: Size,
    pub placement: Placement,
    pub estimate: &'a UnderWayEstimate,
    /// What is read at the handle; a picture has none.
    pub at: Option<Onward>,
    /// What the second line is scaled to.
    pub survey: Option<Survey>,
    pub numerals: &'a Numerals,
}

/// The grid, the band, the mean lines, going on as planned, the rail and the handle.
pub fn along(of: Along) -> Html {
    let Along {
        size,
        placement,
        estimate,
        at,
        survey,
        numerals,
    } = of;
    let along: Vec<Onward> = (estimate.shares.iter())
        .map(|share| Onward::at(estimate, *share))
        .collect();
    let ends = along.iter().map(|way| eight_in_ten(way.against));
    let (low, high) = ends.fold((0.0, 0.0), |(low, high): (f64, f64), [a, b]| {
        (low.min(a), high.max(b))
    });
    let track = Frame::over_shares(size, 1.0, placement);
    let (bottom, top) = track.y.range;
    let frame = Frame {
        y: Scale {
            // Less money than this, over all, is none.
            domain: (low, high.max(low + 10.0)),
            // The lowest futures keep off the handle.
            range: (bottom - 1.6 * track.type_size, top),
        },
        ..track
    };
    let line = |height: &dyn Fn(&Onward) -> f64| {
        let points = along.iter().map(|way| Point {
            x: frame.x.at(way.share),
            y: frame.y.at(height(way)),
        });
        Polyline(points.collect())
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
    let handle = at.map(|at| {
        let Lines { alone, scaled } = mean(at.against);
        let heights = (frame.y.at(scaled), frame.y.at(alone));
        marker(&track, at.share, Some(heights), Mark::Handle)
    });
    let plan = estimate.shares[estimate.plan_index];
    let mark = (frame.x.at(plan), frame.y.at(0.0));
    html! {
        <>
            { area("beyond", &upper, &lower) }
            { value_grid(&frame, &levels, Some(name_place(&frame, mark).0)) }
            { axis(&track, &ticks(&track, numerals), track.baseline() + 19.0) }
            { curve("alone", &means.alone) }
            if survey.is_some() {
                { curve("scaled", &means.scaled) }
            }
            { rail(&track, None, Some(cheapest_stretch(estimate))) }
            { handle }
            { as_planned(&frame, mark) }
        </>
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
fn as_planned(frame: &Frame, mark: (f64, f64)) -> Html {
    let text = under_way::as_planned_mark();
    html! {
        <>
            { diamond(mark) }
            { label(text, name_place(frame, mark), frame.type_size, "as-planned-name") }
        </>
    }
}

fn diamond((x, y): (f64, f64)) -> Html {
    const HALF: f64 = 6.0;
    let (left, right, top, bottom) = (x - HALF, x + HALF, y - HALF, y + HALF);
    html! {
        <path class="as-planned"
            d={format!("M{left:.1} {y:.1}L{x:.1} {top:.1}L{right:.1} {y:.1}L{x:.1} {bottom:.1}Z")} />
    }
}

/// The ends in words and as many shares between them as fit; the ends in figures where even their
/// words do not.
fn ticks(frame: &Frame, numerals: &Numerals) -> Vec<Tick> {
    let tick = |share: f64, text: String| Tick {
        at: frame.x.at(share),
        text: text.into(),
    };
    let percent = |share: f64| tick(share, numerals.percent(share, 0));
    let with = |inner: &[f64]| -> Vec<Tick> {
        std::iter::once(tick(0.0, under_way::ALL_THE_WAY_BACK.into()))
            .chain(inner.iter().map(|share| percent(*share)))
            .chain([tick(1.0, text::curve::EVERYTHING.into())])
            .collect()
    };
    [with(&[0.25, 0.5, 0.75]), with(&[0.5]), with(&[])]
        .into_iter()
        .find(|ticks| ticks_fit(frame, ticks))
        .unwrap_or_else(|| vec![percent(0.0), percent(1.0)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_its_ends_however_narrow_it_is() {
        let texts = |width: f64| -> Vec<String> {
            let size = Size {
                width,
                height: 200.0,
                rem: 16.0,
            };
            let frame = Frame::over_shares(size, 1.0, Placement::Card);
            let ticks = ticks(&frame, &Numerals::english());
            ticks.iter().map(|tick| tick.text.to_string()).collect()
        };
        assert_eq!(texts(600.0).len(), 5);
        assert_eq!(texts(288.0), ["all the way back", "50%", "everything"]);
        assert_eq!(texts(150.0), ["0%", "100%"]);
    }
}
