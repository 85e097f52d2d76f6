//! Names that are placed one after another, each where there is still room.

use super::label::{Placed, Rect, first_free, label, text_width};
use super::path::Point;
use yew::prelude::*;

/// Between a name and what it names.
const GAP: f64 = 5.0;
/// How far apart places along a line are tried, in pixels.
const STEP: f64 = 8.0;

/// A text in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    pub text: String,
    pub place: Rect,
    pub anchor: &'static str,
    pub class: &'static str,
}

impl Named {
    /// Written down.
    pub fn draw(&self, type_size: f64) -> Html {
        let at = (self.place, self.anchor);
        label(self.text.clone(), at, type_size, self.class)
    }
}

/// Names on their way to their places.
pub struct Naming<'a> {
    pub type_size: f64,
    pub bounds: Rect,
    /// Whether no line runs through a place.
    pub is_clear: &'a dyn Fn(&Rect) -> bool,
    /// What has its place already.
    pub taken: Vec<Rect>,
    pub named: Vec<Named>,
}

impl Naming<'_> {
    /// Height of a name.
    pub fn row(&self) -> f64 {
        1.3 * self.type_size
    }

    /// Width of a name: some are in bold.
    pub fn width(&self, text: &str) -> f64 {
        1.08 * text_width(text, self.type_size)
    }

    /// Nothing is in a place.
    pub fn is_free(&self, place: &Rect) -> bool {
        first_free([*place], &self.bounds, &self.taken).is_some() && (self.is_clear)(place)
    }

    /// Puts a text where it first finds room; tells whether it does.
    pub fn put(
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
        self.named.push(Named {
            text,
            place,
            anchor,
            class,
        });
        true
    }

    /// Puts the first of these texts that finds room beside a point of a radius.
    pub fn put_beside(&mut self, texts: Vec<String>, class: &'static str, at: (Point, f64)) {
        for text in texts {
            let places = self.beside(self.width(&text), at);
            if self.put(text, class, places) {
                return;
            }
        }
    }

    /// Puts the first of these texts that finds room over or under a level line.
    pub fn put_along(&mut self, texts: Vec<String>, class: &'static str, y: f64) {
        for text in texts {
            let (width, height) = (self.width(&text), self.row());
            let last = self.bounds.right - width;
            let count = ((last - self.bounds.left) / STEP).max(0.0) as u32;
            let lefts = (0..=count).map(|step| last - f64::from(step) * STEP);
            let places = lefts.flat_map(|left| {
                let over = Rect::above(left, y - GAP / 2.0, width, height);
                let under = Rect::below(left, y + GAP / 2.0, width, height);
                [(over, "end"), (under, "end")]
            });
            if self.put(text, class, places) {
                return;
            }
        }
    }

    /// Puts rows beside an upright line, one under the other from as low as they find room, or as many
    /// of them as do.
    pub fn put_rows(&mut self, rows: &[String], class: &'static str, x: f64) {
        let (row, foot) = (self.row(), self.bounds.bottom - GAP);
        for count in (1..=rows.len()).rev() {
            let rows = &rows[..count];
            let width = rows.iter().map(|text| self.width(text));
            let width = width.fold(0.0, f64::max);
            let height = count as f64 * row;
            let lifts = ((foot - self.bounds.top - height) / row).max(0.0) as u32;
            let mut places = (0..=lifts).flat_map(|lift| {
                let bottom = foot - f64::from(lift) * row;
                let right = Rect::above(x + GAP, bottom, width, height);
                let left = Rect::above(x - GAP - width, bottom, width, height);
                [(right, "start"), (left, "end")]
            });
            let Some((block, anchor)) = places.find(|(place, _)| self.is_free(place)) else {
                continue;
            };
            let named = rows.iter().enumerate().map(|(at, text)| Named {
                text: text.clone(),
                place: Rect::below(block.left, block.top + at as f64 * row, width, row),
                anchor,
                class,
            });
            self.named.extend(named);
            self.taken.push(block);
            return;
        }
    }

    /// To the right of a point, to its left, over it, under it.
    fn beside(&self, width: f64, (point, radius): (Point, f64)) -> Vec<Placed> {
        let (Point { x, y }, height, off) = (point, self.row(), radius + GAP);
        let feet = [0.5, 0.9, 0.1].map(|part| y + part * height);
        let right = feet.map(|foot| (Rect::above(x + off, foot, width, height), "start"));
        let left = feet.map(|foot| (Rect::above(x - off - width, foot, width, height), "end"));
        let middle = x - width / 2.0;
        let over = (Rect::above(middle, y - off, width, height), "middle");
        let under = (Rect::below(middle, y + off, width, height), "middle");
        right.into_iter().chain(left).chain([over, under]).collect()
    }
}
