//! Where the curve's labels stand: those at the handle first, then the names of the lines,
//! each above or below its own line and clear of everything placed before it.

use crate::chart::{
    Frame, GAP, HANDLE, Level, NamePlace, NameRoom, Polyline, Rect, first_free, level_places,
    steps, text_width,
};
use crate::numerals::Numerals;
use crate::text;
use uturn::model::Survey;

/// Where the labels stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Places {
    /// Of all that stands at the handle, with the side that its text keeps to; none where that is
    /// nothing.
    pub figure: Option<(Rect, &'static str)>,
    /// So many of its lines, from the top, have no room.
    pub left_out: usize,
    pub upper: Option<NamePlace>,
    pub lower: Option<NamePlace>,
}

/// A line of what stands at the handle.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub text: String,
    /// Of its type.
    pub size: f64,
    pub class: &'static str,
}

impl Line {
    /// How high it is.
    pub fn height(&self) -> f64 {
        1.2 * self.size
    }
}

/// The lines' names, as long as the chart has room for: the scaled one's first.
pub fn names(frame: &Frame, survey: Option<Survey>, numerals: &Numerals) -> [String; 2] {
    let scaled = |name: fn(&Numerals, Survey) -> String| {
        survey.map_or_else(String::new, |survey| name(numerals, survey))
    };
    if frame.is_narrow {
        [
            scaled(text::survey::scaled_line_short),
            text::survey::ALONE_LINE_SHORT.into(),
        ]
    } else {
        [
            scaled(text::survey::scaled_line),
            text::survey::ALONE_LINE.into(),
        ]
    }
}

impl Places {
    /// Finds places for a curve whose handle is at `at`, in pixels; lines and texts are those of
    /// the upper line first. What stands at the handle has lines of its own, from the top; where the
    /// first of several would keep a name from its line, it gives way.
    pub fn find(
        chart: (&Frame, &[Level]),
        texts: [&str; 2],
        lines: [&Polyline; 2],
        at: f64,
        figure: &[Line],
    ) -> Places {
        let all = Places::with(chart, texts, lines, at, figure);
        let has_names = lines[0] == lines[1] || all.upper.is_some() && all.lower.is_some();
        match figure {
            [_, rest @ ..] if !has_names && !rest.is_empty() => Places {
                left_out: 1,
                ..Places::with(chart, texts, lines, at, rest)
            },
            _ => all,
        }
    }

    fn with(
        (frame, levels): (&Frame, &[Level]),
        texts: [&str; 2],
        [upper, lower]: [&Polyline; 2],
        at: f64,
        figure: &[Line],
    ) -> Places {
        let room = Room {
            frame,
            texts,
            upper,
            lower,
            names: NameRoom {
                bounds: Rect {
                    left: 0.0,
                    top: 0.0,
                    right: frame.width,
                    bottom: frame.baseline() - HANDLE - 4.0,
                },
                type_size: frame.type_size,
            },
        };
        let width = |line: &Line| text_width(&line.text, line.size);
        let figure = (!figure.is_empty()).then(|| {
            let widest = figure.iter().map(width).fold(0.0, f64::max);
            room.figure(at, widest, figure.iter().map(Line::height).sum())
        });
        let mut taken = level_places(frame, levels);
        taken.extend(figure.map(|(place, _)| place));
        if upper == lower {
            return Places {
                figure,
                left_out: 0,
                upper: None,
                lower: None,
            };
        }
        let stem = Rect {
            left: at - 5.0,
            top: upper.y_at(at).min(lower.y_at(at)) - 7.0,
            right: at + 5.0,
            bottom: frame.height,
        };
        let clear = |taken: &[Rect]| [taken, &[stem]].concat();
        let upper = room.above(&clear(&taken));
        taken.extend(upper.iter().map(|name| name.place));
        // On a narrow chart with high risks neither side of the stem may be wide enough: then the
        // name interrupts the stem.
        let lower = room
            .below(&clear(&taken))
            .or_else(|| room.below(&taken))
            .or_else(|| room.stacked(&clear(&taken)));
        Places {
            figure,
            left_out: 0,
            upper,
            lower,
        }
    }
}

/// What labels are placed in.
struct Room<'a> {
    frame: &'a Frame,
    texts: [&'a str; 2],
    upper: &'a Polyline,
    lower: &'a Polyline,
    names: NameRoom,
}

impl Room<'_> {
    /// To the left of the stem, or over it where there is no room: at least that always fits.
    fn figure(&self, at: f64, width: f64, height: f64) -> (Rect, &'static str) {
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
            let bottom =
                (self.top_of_curve(left, left + width) - GAP).min(self.names.bounds.bottom);
            Rect::above(left, bottom, width, height)
        };
        let beside = rect(at - GAP - width);
        if first_free([beside], &self.names.bounds, &[]).is_some() {
            (beside, "end")
        } else {
            (rect(over), side)
        }
    }

    fn above(&self, taken: &[Rect]) -> Option<NamePlace> {
        let width = self.names.width(self.texts[0]);
        let edge = |from, to| self.top_of_curve(from, to);
        let places = self.names.over(width, edge, steps(10));
        first_free(places, &self.names.bounds, taken).map(NamePlace::at_line)
    }

    fn below(&self, taken: &[Rect]) -> Option<NamePlace> {
        let width = self.names.width(self.texts[1]);
        let edge = |from, to| self.lower.extent(from, to).1;
        let places = self.names.under(width, edge, steps(1));
        first_free(places, &self.names.bounds, taken).map(NamePlace::at_line)
    }

    /// Over the other name, with a piece of the line: for risks so small that nothing fits below.
    fn stacked(&self, taken: &[Rect]) -> Option<NamePlace> {
        let width = self.names.width_with_sample(self.texts[1]);
        let edge = |from, to| self.top_of_curve(from, to);
        let row = self.names.row();
        let rows = (0..10).map(|count| f64::from(count) * row);
        let places = self.names.over(width, edge, rows);
        first_free(places, &self.names.bounds, taken).map(NamePlace::with_sample)
    }

    /// The highest that the band gets between two x.
    fn top_of_curve(&self, from: f64, to: f64) -> f64 {
        let (upper, _) = self.upper.extent(from, to);
        let (lower, _) = self.lower.extent(from, to);
        upper.min(lower)
    }
}

#[cfg(test)]
mod tests;
