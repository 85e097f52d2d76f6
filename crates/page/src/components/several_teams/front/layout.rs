//! Where the parts of the front's drawing stand.

use crate::chart::{
    Frame, Point, Polyline, Rect, Tick, first_free, round_levels, text_width, ticks_fit,
};
use crate::hooks::Size;
use crate::numerals::Numerals;
use crate::reading::{Mix, as_few_people};
use crate::text::several_teams;
use uturn::model::company::{Allocation, CompanyEstimate};

/// Radius of a point, and of the plan's.
pub const POINT: f64 = 5.0;
pub const PLAN: f64 = 8.0;
/// What names keep from what they name, and from each other.
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

/// A text in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Name {
    pub text: String,
    pub place: Rect,
    pub anchor: &'static str,
    pub class: &'static str,
}

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
    pub names: Vec<Name>,
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
            .chain(arrow.map(|[from, to]| around(from, to, 1.0)))
            .collect();
        if let Some((x, _)) = target {
            let [y, other] = [frame.y.range.0, frame.y.range.1];
            taken.push(around(Point { x, y }, Point { x, y: other }, 1.0));
        }
        let mut names = Names {
            frame: &frame,
            line: &line,
            taken,
            found: Vec::new(),
        };
        let texts = several_teams::plan_names(numerals, estimate);
        names.put_beside(texts, "line-name", (plan, PLAN));
        if let Some((x, target)) = target {
            names.put_at_target(&several_teams::target_names(numerals, target), x);
        }
        if let Some(few) = few {
            let texts = several_teams::few_names(numerals, &mixes[few]);
            names.put_beside(texts, "line-name best", (points[few], POINT));
        }
        let every = mixes.len().div_ceil(TOLD).max(1);
        let is_told = |at: &usize| at.is_multiple_of(every) || at + 1 == mixes.len();
        for at in (0..mixes.len()).filter(|at| is_told(at) && Some(*at) != few) {
            let texts = several_teams::risk_names(numerals, &mixes[at]);
            names.put_beside(texts, "tick", (points[at], POINT));
        }
        let (low, high) = frame.y.domain;
        let grid = round_levels(low, high);
        for value in &grid {
            let text = several_teams::level(numerals, *value);
            let bottom = frame.y.at(*value) - 2.0;
            let width = text_width(&text, frame.type_size);
            let place = Rect::above(frame.width - width, bottom, width, 1.2 * frame.type_size);
            names.put(text, "tick", [(place, "end")]);
        }
        Layout {
            names: names.found,
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

/// The room of what lies between two points.
fn around(a: Point, b: Point, margin: f64) -> Rect {
    Rect {
        left: a.x.min(b.x) - margin,
        top: a.y.min(b.y) - margin,
        right: a.x.max(b.x) + margin,
        bottom: a.y.max(b.y) + margin,
    }
}

/// Names on their way to their places.
struct Names<'a> {
    frame: &'a Frame,
    line: &'a Polyline,
    taken: Vec<Rect>,
    found: Vec<Name>,
}

/// A place for a text, and which side of it the text keeps to.
type Placed = (Rect, &'static str);

impl Names<'_> {
    /// Puts a text where it first finds room; tells whether it does.
    fn put(
        &mut self,
        text: String,
        class: &'static str,
        places: impl IntoIterator<Item = Placed>,
    ) -> bool {
        let found = places.into_iter().find(|(place, _)| self.is_free(place));
        let Some((place, anchor)) = found else {
            return false;
        };
        self.taken.push(place);
        self.found.push(Name {
            text,
            place,
            anchor,
            class,
        });
        true
    }

    /// Puts the longest of these texts that finds room beside a point.
    fn put_beside(&mut self, texts: Vec<String>, class: &'static str, at: (Point, f64)) {
        for text in texts {
            let places = self.beside(self.width(&text), at);
            if self.put(text, class, places) {
                return;
            }
        }
    }

    /// Puts rows beside the target's line, together, or as many of them as find room.
    fn put_at_target(&mut self, rows: &[String], x: f64) {
        let row = self.row();
        let (foot, top) = self.frame.y.range;
        for count in (1..=rows.len()).rev() {
            let rows = &rows[..count];
            let widths = rows.iter().map(|text| self.width(text));
            let width = widths.fold(0.0, f64::max);
            let height = count as f64 * row;
            let lifts = ((foot - top - height) / row).max(0.0) as usize;
            let places = (0..=lifts).flat_map(|lift| {
                let bottom = foot - GAP - lift as f64 * row;
                let right = (Rect::above(x + GAP, bottom, width, height), "start");
                let left = (Rect::above(x - GAP - width, bottom, width, height), "end");
                [right, left]
            });
            let found = { places }.find(|(place, _)| self.is_free(place));
            let Some((block, anchor)) = found else {
                continue;
            };
            for (at, text) in rows.iter().enumerate() {
                let place = Rect::below(block.left, block.top + at as f64 * row, width, row);
                self.put(text.clone(), "line-name keep", [(place, anchor)]);
            }
            return;
        }
    }

    /// Beside a point of a radius: to its right, to its left, over it, under it.
    fn beside(&self, width: f64, (point, radius): (Point, f64)) -> Vec<Placed> {
        let (Point { x, y }, height, off) = (point, self.row(), radius + GAP);
        let heights = [0.5, 0.9, 0.1].map(|part| y + part * height);
        let right = heights.map(|bottom| (Rect::above(x + off, bottom, width, height), "start"));
        let left =
            heights.map(|bottom| (Rect::above(x - off - width, bottom, width, height), "end"));
        let middle = x - width / 2.0;
        let over = (Rect::above(middle, y - off, width, height), "middle");
        let under = (Rect::below(middle, y + off, width, height), "middle");
        let mut places = right.to_vec();
        places.extend(left);
        places.extend([over, under]);
        places
    }

    fn row(&self) -> f64 {
        1.3 * self.frame.type_size
    }

    /// Some names are in bold.
    fn width(&self, text: &str) -> f64 {
        1.08 * text_width(text, self.frame.type_size)
    }

    fn is_free(&self, place: &Rect) -> bool {
        let bounds = Rect {
            left: 0.0,
            top: 0.0,
            right: self.frame.width,
            bottom: self.frame.baseline() + GAP,
        };
        first_free([*place], &bounds, &self.taken).is_some() && !meets(self.line, place)
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
