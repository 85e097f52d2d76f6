//! Where the curve's labels stand: the figure at the handle first, then the names of the lines,
//! each above or below its own line and clear of everything placed before it.

use crate::app::chart::{
    Frame, HANDLE, Point, Polyline, Rect, first_free, text_width, tick_places,
};
use crate::app::text;
use crate::model::Survey;

/// Between a label and its line.
const GAP: f64 = 8.0;
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

/// Where the labels stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Places {
    /// With the side that its text keeps to.
    pub figure: (Rect, &'static str),
    pub scaled: Option<NamePlace>,
    pub alone: Option<NamePlace>,
}

/// The lines' names, as long as the chart has room for: the upper one's first.
pub fn names(frame: &Frame, survey: Option<Survey>) -> [&'static str; 2] {
    if frame.is_narrow {
        [text::scaled_line_short(survey), text::ALONE_LINE_SHORT]
    } else {
        [text::scaled_line(survey), text::ALONE_LINE]
    }
}

impl Places {
    /// Finds places for a curve whose handle is at `at`, in pixels.
    pub fn find(
        frame: &Frame,
        [scaled, alone]: [&Polyline; 2],
        names: [&'static str; 2],
        at: f64,
        figure: &str,
    ) -> Places {
        let room = Room {
            frame,
            names,
            scaled,
            alone,
            bounds: Rect {
                left: 0.0,
                top: 0.0,
                right: frame.width,
                bottom: frame.baseline() - HANDLE - 4.0,
            },
        };
        let figure = room.figure(at, text_width(figure, frame.figure_size));
        let mut taken = tick_places(frame);
        taken.push(figure.0);
        if scaled == alone {
            return Places {
                figure,
                scaled: None,
                alone: None,
            };
        }
        let stem = Rect {
            left: at - 5.0,
            top: scaled.y_at(at) - 7.0,
            right: at + 5.0,
            bottom: frame.height,
        };
        let clear = |taken: &[Rect]| [taken, &[stem]].concat();
        let scaled = room.above(&clear(&taken));
        taken.extend(scaled.iter().map(|name| name.place));
        // On a narrow chart with high risks neither side of the stem may be wide enough: then the
        // name interrupts the stem.
        let alone = room
            .below(&clear(&taken))
            .or_else(|| room.below(&taken))
            .or_else(|| room.stacked(&clear(&taken)));
        Places {
            figure,
            scaled,
            alone,
        }
    }
}

/// What labels are placed in.
struct Room<'a> {
    frame: &'a Frame,
    names: [&'static str; 2],
    scaled: &'a Polyline,
    alone: &'a Polyline,
    bounds: Rect,
}

impl Room<'_> {
    /// To the left of the stem, or over it where there is no room: at least that always fits.
    fn figure(&self, at: f64, width: f64) -> (Rect, &'static str) {
        let height = self.frame.figure_size * 1.2;
        let last = (self.frame.width - width).max(0.0);
        let over = (at - width / 2.0).clamp(0.0, last);
        let side = if over == 0.0 {
            "start"
        } else if over == last {
            "end"
        } else {
            "middle"
        };
        let rect = |left: f64| {
            let bottom = self
                .top_of_curve(left, left + width)
                .min(self.bounds.bottom);
            Rect::above(left, bottom, width, height)
        };
        let beside = rect(at - GAP - width);
        if first_free([beside], &self.bounds, &[]).is_some() {
            (beside, "end")
        } else {
            (rect(over), side)
        }
    }

    fn above(&self, taken: &[Rect]) -> Option<NamePlace> {
        let (width, height) = self.size_of(self.names[0]);
        let places = (0..10).flat_map(|lift| {
            self.lefts(width).map(move |left| {
                let bottom = self.top_of_curve(left, left + width) - f64::from(lift) * STEP;
                Rect::above(left, bottom, width, height)
            })
        });
        first_free(places, &self.bounds, taken).map(|place| NamePlace {
            place,
            sample: None,
        })
    }

    fn below(&self, taken: &[Rect]) -> Option<NamePlace> {
        let (width, height) = self.size_of(self.names[1]);
        let places = self.lefts(width).map(|left| {
            let (_, low) = self.alone.extent(left, left + width);
            Rect::below(left, low + GAP, width, height)
        });
        first_free(places, &self.bounds, taken).map(|place| NamePlace {
            place,
            sample: None,
        })
    }

    /// Over the other name, with a piece of the line: for risks so small that nothing fits below.
    fn stacked(&self, taken: &[Rect]) -> Option<NamePlace> {
        let (width, height) = self.size_of(self.names[1]);
        let width = width + SAMPLE + GAP;
        let places = (0..10).flat_map(|row| {
            let lift = f64::from(row) * height;
            self.lefts(width).map(move |left| {
                let bottom = self.top_of_curve(left, left + width) - lift;
                Rect::above(left, bottom, width, height)
            })
        });
        let place = first_free(places, &self.bounds, taken)?;
        let y = (place.top + place.bottom) / 2.0;
        let ends = [place.left, place.left + SAMPLE].map(|x| Point { x, y });
        Some(NamePlace {
            place,
            sample: Some(Polyline(ends.to_vec())),
        })
    }

    /// The bottom edge of a label that stands over the band.
    fn top_of_curve(&self, from: f64, to: f64) -> f64 {
        let (scaled, _) = self.scaled.extent(from, to);
        let (alone, _) = self.alone.extent(from, to);
        scaled.min(alone) - GAP
    }

    fn size_of(&self, name: &str) -> (f64, f64) {
        let size = self.frame.type_size;
        (text_width(name, size), 1.3 * size)
    }

    /// Left edges from the right end of the chart to its left end.
    fn lefts(&self, width: f64) -> impl Iterator<Item = f64> + use<> {
        let last = self.frame.width - width;
        let count = (last / STEP).max(0.0) as u32;
        (0..=count).map(move |step| last - f64::from(step) * STEP)
    }
}

#[cfg(test)]
mod tests;
