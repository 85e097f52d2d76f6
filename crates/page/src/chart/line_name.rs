//! Names that stand at their lines, or carry a piece of the line where they cannot.

use super::label::{Rect, label, text_width};
use super::line::curve;
use super::path::{Point, Polyline};
use yew::prelude::*;

/// Between a name and its line.
pub const GAP: f64 = 8.0;
/// The step in which places are tried.
const STEP: f64 = 8.0;
/// Length of the piece of line before a name that cannot stand at its line.
const SAMPLE: f64 = 18.0;

/// Where a line's name stands.
#[derive(Debug, Clone, PartialEq)]
pub struct NamePlace {
    pub place: Rect,
    /// A piece of the line beside the name, where the name could not stand at the line itself.
    pub sample: Option<Polyline>,
}

impl NamePlace {
    /// At the line.
    pub fn at_line(place: Rect) -> Self {
        NamePlace {
            place,
            sample: None,
        }
    }

    /// Anywhere, after a piece of the line: the place holds both.
    pub fn with_sample(place: Rect) -> Self {
        let y = (place.top + place.bottom) / 2.0;
        let ends = [place.left, place.left + SAMPLE].map(|x| Point { x, y });
        NamePlace {
            place,
            sample: Some(Polyline(ends.to_vec())),
        }
    }
}

/// What names are placed in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NameRoom {
    pub bounds: Rect,
    pub type_size: f64,
}

impl NameRoom {
    /// Height of a row.
    pub fn row(&self) -> f64 {
        1.3 * self.type_size
    }

    /// How wide a name gets.
    pub fn width(&self, name: &str) -> f64 {
        text_width(name, self.type_size)
    }

    /// The same with a piece of its line.
    pub fn width_with_sample(&self, name: &str) -> f64 {
        self.width(name) + SAMPLE + GAP
    }

    /// Places over an edge, from right to left, then further and further up. The edge tells the
    /// highest that a line gets between two x.
    pub fn over<E: Fn(f64, f64) -> f64>(
        &self,
        width: f64,
        edge: E,
        lifts: impl Iterator<Item = f64>,
    ) -> impl Iterator<Item = Rect> {
        let height = self.row();
        self.tried(width, lifts).map(move |(left, lift)| {
            let bottom = edge(left, left + width) - GAP - lift;
            Rect::above(left, bottom, width, height)
        })
    }

    /// Places under an edge, likewise. The edge tells the lowest that a line gets between two x.
    pub fn under<E: Fn(f64, f64) -> f64>(
        &self,
        width: f64,
        edge: E,
        drops: impl Iterator<Item = f64>,
    ) -> impl Iterator<Item = Rect> {
        let height = self.row();
        self.tried(width, drops).map(move |(left, drop)| {
            let top = edge(left, left + width) + GAP + drop;
            Rect::below(left, top, width, height)
        })
    }

    /// Left edges from the right end of the room to its left end, for each distance from the line.
    fn tried(
        &self,
        width: f64,
        distances: impl Iterator<Item = f64>,
    ) -> impl Iterator<Item = (f64, f64)> {
        let last = self.bounds.right - width;
        let count = ((last - self.bounds.left) / STEP).max(0.0) as u32;
        distances.flat_map(move |distance| {
            (0..=count).map(move |step| (last - f64::from(step) * STEP, distance))
        })
    }
}

/// Distances from a line: none, then further and further in small steps.
pub fn steps(count: u32) -> impl Iterator<Item = f64> {
    (0..count).map(|step| f64::from(step) * STEP)
}

/// A line's name in its place, after a piece of the line if it needs one. The class is that of the name
/// and of the line.
pub fn line_name(
    at: &NamePlace,
    text: impl Into<AttrValue>,
    type_size: f64,
    class: &'static str,
) -> Html {
    let name = label(
        text,
        (at.place, "end"),
        type_size,
        classes!("line-name", class),
    );
    let sample = at.sample.as_ref().map(|line| curve(class, line));
    html! { <>{ sample }{ name }</> }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: NameRoom = NameRoom {
        bounds: Rect {
            left: 20.0,
            top: 0.0,
            right: 120.0,
            bottom: 100.0,
        },
        type_size: 10.0,
    };

    #[test]
    fn places_run_from_right_to_left_and_then_away_from_the_line() {
        let places: Vec<Rect> = ROOM.over(90.0, |_, _| 50.0, steps(2)).collect();
        let edges: Vec<(f64, f64)> = places.iter().map(|at| (at.left, at.bottom)).collect();
        assert_eq!(
            edges,
            [(30.0, 42.0), (22.0, 42.0), (30.0, 34.0), (22.0, 34.0)]
        );
        let below: Vec<f64> = ROOM
            .under(100.0, |_, _| 50.0, steps(2))
            .map(|at| at.top)
            .collect();
        assert_eq!(below, [58.0, 66.0]);
    }

    #[test]
    fn a_name_with_a_sample_holds_room_for_both() {
        let width = ROOM.width_with_sample("keep");
        let place = Rect::below(20.0, 0.0, width, ROOM.row());
        let sample = NamePlace::with_sample(place).sample;
        let end = sample.and_then(|line| line.0.last().copied());
        assert_eq!(end, Some(Point { x: 38.0, y: 6.5 }));
        assert!(width - ROOM.width("keep") >= 18.0);
    }
}
