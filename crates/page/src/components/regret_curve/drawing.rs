//! What is drawn of the curve, in its figure and in pictures of it.

use super::places::{Line, Places, names};
use crate::chart::{
    self, Canvas, Frame, Level, Mark, Placement, Point, Polyline, Rect, Tick, area, axis, label,
    line_name, marker, quarters, rail, ticks_fit, value_grid,
};
use crate::hooks::Size;
use crate::numerals::Numerals;
use crate::reading::Reading;
use crate::text;
use std::rc::Rc;
use uturn::model::Survey;
use uturn::model::report::Estimate;
use yew::prelude::*;

/// The top of the axis while there is no curve: where the defaults will put it.
const EXPECTED: f64 = 0.75;

#[derive(Properties, PartialEq)]
pub struct DrawingProps {
    pub size: Size,
    pub placement: Placement,
    pub share: f64,
    /// What the upper line is scaled to.
    pub survey: Option<Survey>,
    pub numerals: Rc<Numerals>,
    pub estimate: Option<Rc<Estimate>>,
}

/// The grid, the band, the rail and the handle. Hidden from assistive technology, which has the
/// figure's reading, its slider and its table.
#[component]
pub fn Drawing(props: &DrawingProps) -> Html {
    let Size { width, height, .. } = props.size;
    html! {
        <Canvas {width} {height}>{ curve(props, Mark::Handle) }</Canvas>
    }
}

/// All that is drawn, for the page or for a picture, which has no handle.
pub fn curve(of: &DrawingProps, mark: Mark) -> Html {
    let DrawingProps {
        size,
        placement,
        share,
        survey,
        numerals,
        estimate,
    } = of;
    let highest = estimate.as_ref().map_or(EXPECTED, |estimate| {
        let lines = &estimate.regret_risk;
        lines
            .alone
            .iter()
            .chain(&lines.scaled)
            .fold(0.0, |a: f64, b| a.max(*b))
    });
    let frame = Frame::over_shares(*size, highest, *placement);
    let heights = estimate.as_ref().map(|estimate| {
        let regret = Reading::at(estimate, *share).regret;
        (frame.y.at(regret.scaled), frame.y.at(regret.alone))
    });
    let low_risk_end = estimate
        .as_ref()
        .map(|known| text::curve::low_risk_end(known));
    let near_best = estimate
        .as_ref()
        .map(|known| text::curve::near_best_range(known));
    let levels = levels(&frame, numerals);
    let labels = estimate.as_ref().map(|estimate| {
        let names = names(&frame, *survey, numerals);
        let line = |text, size, class| Line { text, size, class };
        // In a picture the plan is told in words, in the card it stands above.
        let handed_over = (*placement == Placement::Page).then(|| {
            let share = text::comparison::handed_over(numerals, *share);
            line(share, frame.type_size, "share")
        });
        let figure = (*placement != Placement::Card).then(|| {
            let risk = words::figures::risk(numerals, Reading::at(estimate, *share).regret);
            line(risk, frame.figure_size, "figure")
        });
        let figure = handed_over.into_iter().chain(figure).collect();
        Labels::find((&frame, &levels), names, estimate, *share, figure)
    });
    let figure = labels.as_ref().and_then(|labels| labels.places.figure);
    let under = figure.map(|(place, _)| place);
    html! {
        <>
            { value_grid(&frame, &levels, under) }
            { axis(&frame, &ticks(&frame, numerals), frame.baseline() + 19.0) }
            { for estimate.as_ref().map(|estimate| band(&frame, estimate, *share)) }
            { rail(&frame, low_risk_end, near_best) }
            { marker(&frame, *share, heights, mark) }
            { for labels.map(|labels| labels.draw(&frame)) }
        </>
    }
}

/// The two lines, the upper one first.
fn lines(frame: &Frame, estimate: &Estimate) -> [Polyline; 2] {
    let risks = &estimate.regret_risk;
    [&risks.scaled, &risks.alone].map(|risks| {
        let points = estimate
            .shares
            .iter()
            .zip(risks)
            .map(|(share, risk)| Point {
                x: frame.x.at(*share),
                y: frame.y.at(*risk),
            });
        Polyline(points.collect())
    })
}

fn band(frame: &Frame, estimate: &Estimate, share: f64) -> Html {
    let [scaled, alone] = lines(frame, estimate);
    let (start, at, end) = (frame.x.at(0.0), frame.x.at(share), frame.x.at(1.0));
    html! {
        <>
            { area("chosen", &scaled.cut(start, at), &alone.cut(start, at)) }
            { area("beyond", &scaled.cut(at, end), &alone.cut(at, end)) }
            { chart::curve("alone", &alone) }
            { chart::curve("scaled", &scaled) }
        </>
    }
}

/// A line's name and its class, the upper one's first.
type Named = [(String, &'static str); 2];

/// The lines' names, the figure at the handle, and where they stand.
struct Labels {
    named: Named,
    /// The share and the figure; none where they stand elsewhere.
    figure: Vec<Line>,
    places: Places,
}

impl Labels {
    fn find(
        (frame, levels): (&Frame, &[Level]),
        [scaled_name, alone_name]: [String; 2],
        estimate: &Estimate,
        share: f64,
        figure: Vec<Line>,
    ) -> Self {
        let [scaled, alone] = lines(frame, estimate);
        let (of_scaled, of_alone) = ((scaled_name, "scaled"), (alone_name, "alone"));
        // A survey may find regret rarer than the inputs do: then its line is the lower one.
        let (named, ordered) = if height(&scaled) <= height(&alone) {
            ([of_scaled, of_alone], [&scaled, &alone])
        } else {
            ([of_alone, of_scaled], [&alone, &scaled])
        };
        let at = frame.x.at(share);
        let texts = named.each_ref().map(|(name, _)| name.as_str());
        let places = Places::find((frame, levels), texts, ordered, at, &figure);
        Labels {
            named,
            figure,
            places,
        }
    }

    fn draw(self, frame: &Frame) -> Html {
        let [upper, lower] = self.named;
        let figure = self.places.figure.map(|(place, anchor)| {
            let mut top = place.top;
            let line = |line: Line| {
                let place = Rect {
                    top,
                    bottom: top + line.height(),
                    ..place
                };
                top = place.bottom;
                label(line.text, (place, anchor), line.size, line.class)
            };
            let left = self.figure.into_iter().skip(self.places.left_out);
            left.map(line).collect::<Html>()
        });
        let name = |at, (text, class): (String, &'static str)| {
            line_name(&at, text, frame.type_size, class)
        };
        html! {
            <>
                { for self.places.upper.map(|at| name(at, upper)) }
                { for self.places.lower.map(|at| name(at, lower)) }
                { for figure }
            </>
        }
    }
}

/// How low a line lies on the whole, in pixels.
fn height(line: &Polyline) -> f64 {
    line.0.iter().map(|point| point.y).sum()
}

/// The quarters up to the top of the axis.
pub(super) fn levels(frame: &Frame, numerals: &Numerals) -> Vec<Level> {
    let level = |risk| Level {
        value: risk,
        text: text::curve::level(numerals, risk).into(),
    };
    quarters(frame.y.domain.1).map(level).collect()
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
        std::iter::once(tick(0.0, text::curve::NOTHING.into()))
            .chain(inner.iter().map(|share| percent(*share)))
            .chain([tick(1.0, text::curve::EVERYTHING.into())])
            .collect()
    };
    let all = if frame.is_narrow {
        with(&[0.5])
    } else {
        with(&[0.25, 0.5, 0.75])
    };
    [all, with(&[0.5]), with(&[])]
        .into_iter()
        .find(|ticks| ticks_fit(frame, ticks))
        .unwrap_or_else(|| vec![percent(0.0), percent(1.0)])
}
