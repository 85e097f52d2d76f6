//! Lines as points, and as SVG path data.

use super::label::Rect;
use std::fmt::Write;

/// A point, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// Points joined by straight lines, from left to right.
#[derive(Debug, Clone, PartialEq)]
pub struct Polyline(pub Vec<Point>);

impl Polyline {
    /// The line's height at an x; beyond its ends, the end's.
    pub fn y_at(&self, x: f64) -> f64 {
        let after = self.0.partition_point(|point| point.x < x);
        match (
            after.checked_sub(1).and_then(|at| self.0.get(at)),
            self.0.get(after),
        ) {
            (Some(a), Some(b)) => a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x),
            (Some(end), None) | (None, Some(end)) => end.y,
            (None, None) => 0.0,
        }
    }

    /// The highest and the lowest the line gets between two x, as pixels (higher is less).
    pub fn extent(&self, from: f64, to: f64) -> (f64, f64) {
        let inner = self
            .0
            .iter()
            .filter(|point| (from..=to).contains(&point.x))
            .map(|point| point.y);
        inner
            .chain([self.y_at(from), self.y_at(to)])
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(high, low), y| {
                (high.min(y), low.max(y))
            })
    }

    /// The line, or anything between it and a lower one, crosses a rectangle.
    pub fn crosses(&self, lower: &Polyline, place: &Rect) -> bool {
        let (high, _) = self.extent(place.left, place.right);
        let (_, low) = lower.extent(place.left, place.right);
        high < place.bottom && low > place.top
    }

    /// The part between two x, cut exactly there.
    pub fn cut(&self, from: f64, to: f64) -> Polyline {
        let end = |x| Point { x, y: self.y_at(x) };
        let inner = self.0.iter().filter(|point| point.x > from && point.x < to);
        Polyline(
            std::iter::once(end(from))
                .chain(inner.copied())
                .chain(std::iter::once(end(to)))
                .collect(),
        )
    }

    /// Path data of the line.
    pub fn path(&self) -> String {
        joined(self.0.iter(), "M")
    }

    /// Path data of the area between this line and a lower one.
    pub fn area_to(&self, lower: &Polyline) -> String {
        format!("{}{}Z", self.path(), joined(lower.0.iter().rev(), "L"))
    }
}

/// A tenth of a pixel is finer than any screen shows.
fn joined<'a>(points: impl Iterator<Item = &'a Point>, first: &str) -> String {
    let mut path = String::new();
    for (at, point) in points.enumerate() {
        let verb = if at == 0 { first } else { "L" };
        // Writing to a string cannot fail.
        let _ = write!(path, "{verb}{:.1} {:.1}", point.x, point.y);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Polyline {
        Polyline(points.iter().map(|&(x, y)| Point { x, y }).collect())
    }

    #[test]
    fn heights_lie_on_the_line() {
        let line = line(&[(0.0, 100.0), (10.0, 50.0), (20.0, 60.0)]);
        for (x, y) in [
            (-5.0, 100.0),
            (0.0, 100.0),
            (5.0, 75.0),
            (15.0, 55.0),
            (30.0, 60.0),
        ] {
            assert_eq!(line.y_at(x), y);
        }
        assert_eq!(line.extent(5.0, 20.0), (50.0, 75.0));
        assert_eq!(line.extent(12.0, 14.0), (52.0, 54.0));
    }

    #[test]
    fn a_line_or_band_crosses_what_it_has_a_point_in() {
        let upper = line(&[(0.0, 50.0), (10.0, 50.0)]);
        let lower = line(&[(0.0, 70.0), (10.0, 70.0)]);
        let place = |bottom| Rect::above(2.0, bottom, 4.0, 10.0);
        for (bottom, line, band) in [
            (49.0, false, false),
            (55.0, true, true),
            (65.0, false, true),
            (85.0, false, false),
        ] {
            assert_eq!(upper.crosses(&upper, &place(bottom)), line, "{bottom}");
            assert_eq!(upper.crosses(&lower, &place(bottom)), band, "{bottom}");
        }
    }

    #[test]
    fn a_cut_ends_where_it_is_cut() {
        let line = line(&[(0.0, 100.0), (10.0, 50.0), (20.0, 60.0)]);
        assert_eq!(line.cut(5.0, 20.0).path(), "M5.0 75.0L10.0 50.0L20.0 60.0");
        assert_eq!(line.cut(0.0, 0.0).path(), "M0.0 100.0L0.0 100.0");
    }

    #[test]
    fn an_area_runs_along_one_line_and_back_along_the_other() {
        let upper = line(&[(0.0, 1.0), (1.0, 2.0)]);
        let lower = line(&[(0.0, 3.0), (1.0, 4.0)]);
        assert_eq!(upper.area_to(&lower), "M0.0 1.0L1.0 2.0L1.0 4.0L0.0 3.0Z");
    }
}
