//! Where the parts of the front's drawing stand.

use crate::chart::{
    Frame, Named, Naming, Point, Polyline, Rect, Tick, round_levels, text_width, ticks_fit,
};
use crate::hooks::Size;
use crate::numerals::Numerals;
use crate::reading::{Mix, as_few_people};
use crate::text::several_teams;
use uturn::model::company::{Allocation, CompanyEstimate};

/// Radius of a point, and of the plan's.
pub const POINT: f64 = 5.0;
pub const PLAN: f64 = 8.0;
/// So far names reach under the lowest point, and keep from the target's line.
const GAP: f64 = 5.0;
/// Points of the line closer than this are one, in pixels.
const FINEST: f64 = 0.5;
/// About so many points say their risk.
const TOLD: usize = 5;
/// Less money than this, over all, is none; the same of people.
const LEAST_MONEY: f64 = 10.0;
const LEAST_PEOPLE: f64 = 0.1;
/// A shorter arrow points nowhere.
const SHORTEST: f64 = 8.0;

/// The drawing, in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    pub frame: Frame,
    /// Money that a grid line stands for.
    pub grid: Vec<f64>,
    pub ticks: Vec<Tick>,
    /// Every allocation of the front.
    pub line: Polyline,
    /// The mixes that can be chosen.
    pub points: Vec<Point>,
    pub plan: Point,
    /// From the plan to the cheapest mix with as few people, where there is a way.
    pub arrow: Option<[Point; 2]>,
    /// Where the target stands across.
    pub target: Option<f64>,
    pub names: Vec<Named>,
}

impl Layout {
    /// Lays the drawing out for a size.
    pub fn of(size: Size, estimate: &CompanyEstimate, mixes: &[Mix], numerals: &Numerals) -> Self {
        let frame = frame(size, estimate);
        let place = |of: &Allocation| Point {
            x: frame.x.at(of.people_end),
            y: frame.y.at(of.net_cost),
        };
        let line = thinned(estimate.front.allocations.iter().map(place));
        let points: Vec<Point> = mixes.iter().map(|mix| place(&mix.allocation)).collect();
        let plan = place(&estimate.plan);
        let few = as_few_people(estimate);
        let few = few.and_then(|few| mixes.iter().position(|mix| *mix == few));
        let arrow = few.and_then(|few| arrow(plan, points[few]));
        let target = estimate.target.as_ref();
        let target = target.map(|target| (frame.x.at(target.people), target));
        let dots = points
            .iter()
            .map(|point| around(*point, *point, POINT + 1.0));
        let mut taken: Vec<Rect> = dots
            .chain([around(plan, plan, PLAN + 1.0)])
            .chain(arrow.into_iter().flat_map(|[from, to]| along(from, to)))
            .collect();
        if let Some((x, _)) = target {
            let [y, other] = [frame.y.range.0, frame.y.range.1];
            taken.push(around(Point { x, y }, Point { x, y: other }, 1.0));
        }
        let mut naming = Naming {
            type_size: frame.type_size,
            bounds: Rect {
                left: 0.0,
                top: 0.0,
                right: frame.width,
                bottom: frame.baseline() + GAP,
            },
            is_clear: &|place| !meets(&line, place),
            taken,
            named: Vec::new(),
        };
        let texts = several_teams::plan_names(numerals, estimate);
        naming.put_beside(texts, "line-name", (plan, PLAN));
        if let Some((x, target)) = target {
            let rows = several_teams::target_names(numerals, target);
            naming.put_rows(&rows, "line-name keep", x);
        }
        if let Some(few) = few {
            let texts = several_teams::few_names(numerals, &mixes[few]);
            naming.put_beside(texts, "line-name best", (points[few], POINT));
        }
        let every = mixes.len().div_ceil(TOLD).max(1);
        let is_told = |at: &usize| at.is_multiple_of(every) || at + 1 == mixes.len();
        let is_named = |at: &usize| Some(*at) == few || mixes[*at].has(&estimate.plan.shares);
        for at in (0..mixes.len()).filter(|at| is_told(at) && !is_named(at)) {
            let texts = several_teams::risk_names(numerals, &mixes[at]);
            naming.put_beside(texts, "tick", (points[at], POINT));
        }
        let (low, high) = frame.y.domain;
        let grid = round_levels(low, high);
        for value in &grid {
            let text = several_teams::level(numerals, *value);
            let bottom = frame.y.at(*value) - 2.0;
            let width = text_width(&text, frame.type_size);
            // At the end of its line, or where the target stands there, before that.
            let ends = std::iter::once(frame.width).chain(target.map(|(x, _)| x - GAP));
            let place = |end: f64| Rect::above(end - width, bottom, width, 1.2 * frame.type_size);
            naming.put(text, "tick", ends.map(|end| (place(end), "end")));
        }
        Layout {
            names: naming.named,
            frame,
            grid,
            ticks: ticks(&frame, numerals),
            line,
            points,
            plan,
            arrow,
            target: target.map(|(x, _)| x),
        }
    }

    /// The point nearest to a place, and how far it is.
    pub fn nearest(&self, (x, y): (f64, f64)) -> Option<(usize, f64)> {
        let distances = self.points.iter();
        let distances = distances.map(|point| (point.x - x).hypot(point.y - y));
        let nearest = |a: &(usize, f64), b: &(usize, f64)| a.1.total_cmp(&b.1);
        distances.enumerate().min_by(nearest)
    }
}

/// People from the fewest to today's, and all money on show.
fn frame(size: Size, estimate: &CompanyEstimate) -> Frame {
    let front = &estimate.front.allocations;
    let shown = || {
        front
            .iter()
            .chain([&estimate.plan, &estimate.as_few_people])
    };
    let ends = |(low, high): (f64, f64), value: f64| (low.min(value), high.max(value));
    let today = estimate.people_today;
    let target = estimate.target.as_ref();
    let people = shown().map(|of| of.people_end);
    let people = people.chain(target.map(|target| target.people));
    let (fewest, most) = people.fold((today, today), ends);
    let (low, high) = shown().map(|of| of.net_cost).fold((0.0, 0.0), ends);
    // A point is no domain.
    let people = (fewest, most.max(fewest + LEAST_PEOPLE));
    let money = (low, high.max(low + LEAST_MONEY));
    Frame::beside_levels(size, [people, money], 0.0)
}

/// As many round numbers of people as fit beside each other.
fn ticks(frame: &Frame, numerals: &Numerals) -> Vec<Tick> {
    let (low, high) = frame.x.domain;
    let levels = round_levels(low, high);
    let last = levels.len() - 1;
    let every = |every: usize| -> Vec<Tick> {
        let kept = levels.iter().enumerate();
        let kept = kept.filter(|(at, _)| (last - at).is_multiple_of(every));
        let tick = |(at, people): (usize, &f64)| Tick {
            at: frame.x.at(*people),
            text: several_teams::axis_people(numerals, *people, at == last).into(),
        };
        kept.map(tick).collect()
    };
    // None, where not even one of them fits.
    (1..=levels.len())
        .map(every)
        .find(|ticks| ticks_fit(frame, ticks))
        .unwrap_or_default()
}

/// Points as far apart as can be seen, and the last.
fn thinned(points: impl Iterator<Item = Point>) -> Polyline {
    let mut kept: Vec<Point> = Vec::new();
    let mut points = points.peekable();
    while let Some(point) = points.next() {
        let is_near = |last: &Point| (last.x - point.x).hypot(last.y - point.y) < FINEST;
        if points.peek().is_none() || !kept.last().is_some_and(is_near) {
            kept.push(point);
        }
    }
    Polyline(kept)
}

/// From the edge of the plan's point to that of another, where there is something between them.
fn arrow(plan: Point, to: Point) -> Option<[Point; 2]> {
    let (across, down) = (to.x - plan.x, to.y - plan.y);
    let length = across.hypot(down);
    let on_the_way = |at: f64| Point {
        x: plan.x + across * at / length,
        y: plan.y + down * at / length,
    };
    let (start, end) = (PLAN + 2.0, length - POINT - 3.0);
    (end - start >= SHORTEST).then(|| [on_the_way(start), on_the_way(end)])
}

/// The room of a straight line, piece by piece.
fn along(from: Point, to: Point) -> impl Iterator<Item = Rect> {
    const PIECES: u32 = 24;
    let at = move |piece: u32| {
        let part = f64::from(piece) / f64::from(PIECES);
        Point {
            x: from.x + part * (to.x - from.x),
            y: from.y + part * (to.y - from.y),
        }
    };
    (0..PIECES).map(move |piece| around(at(piece), at(piece + 1), 1.0))
}

/// The room of what lies between two points.
fn around(a: Point, b: Point, margin: f64) -> Rect {
    Rect {
        left: a.x.min(b.x) - margin,
        top: a.y.min(b.y) - margin,
        right: a.x.max(b.x) + margin,
        bottom: a.y.max(b.y) + margin,
    }
}

/// The line runs through a place; beyond its ends there is none.
fn meets(line: &Polyline, place: &Rect) -> bool {
    let [Some(first), Some(last)] = [line.0.first(), line.0.last()] else {
        return false;
    };
    let (left, right) = (place.left.max(first.x), place.right.min(last.x));
    left <= right
        && line.crosses(
            line,
            &Rect {
                left,
                right,
                ..*place
            },
        )
}

#[cfg(test)]
mod tests;
