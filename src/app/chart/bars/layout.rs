//! Where bars, names and amounts stand: names in a column of their own where there is room, each
//! above its bar where there is not; every amount to the right of its bar.

use crate::app::chart::label::{Rect, text_width};
use crate::app::chart::scale::Scale;
use yew::AttrValue;

/// Between a bar and its amount, and between the names and the bars.
const GAP: f64 = 8.0;
/// So that a step of almost nothing can be seen.
const THINNEST: f64 = 2.0;
/// The room for bars, in type sizes, that names beside them must leave.
const ROOM_BESIDE: f64 = 14.0;
/// The part of the width that amounts beside the bars must leave to them.
const ROOM_FOR_BARS: f64 = 0.4;

/// A bar from one value to another, and its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub from: f64,
    pub to: f64,
    pub name: AttrValue,
    pub amount: AttrValue,
    /// Begins or ends the row of steps: its name stands out.
    pub is_end: bool,
}

/// A line of text in its place.
pub type Line = (AttrValue, Rect);

/// Where a bar and its words stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub bar: Rect,
    pub name: Vec<Line>,
    pub amount: Line,
    /// Where the bar ends, in pixels: the next one goes on from there.
    pub end: f64,
}

/// The drawing's layout, in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    pub width: f64,
    pub height: f64,
    pub type_size: f64,
    /// Where the line of zero stands.
    pub zero: f64,
    pub rows: Vec<Row>,
}

impl Layout {
    /// Lays bars out for a width and the root's type size.
    pub fn new(width: f64, rem: f64, bars: &[Bar]) -> Self {
        let type_size = (0.85 * rem).max(12.0);
        let widest = |words: fn(&Bar) -> &AttrValue| {
            let widths = bars.iter().map(|bar| text_width(words(bar), type_size));
            widths.fold(0.0, f64::max)
        };
        let (names, amounts) = (widest(|bar| &bar.name), widest(|bar| &bar.amount));
        let beside = names + 2.0 * GAP;
        let is_beside = beside + GAP + amounts + ROOM_BESIDE * type_size <= width;
        let has_amounts_beside = is_beside || width - GAP - amounts >= ROOM_FOR_BARS * width;
        let room = Room {
            type_size,
            width,
            left: if is_beside { beside } else { 0.0 },
            is_beside,
            has_amounts_beside,
        };
        let scale = room.scale(bars);
        let mut top = 0.0;
        let rows = bars
            .iter()
            .map(|bar| {
                let (row, next) = room.row(bar, &scale, top);
                top = next;
                row
            })
            .collect();
        Layout {
            width,
            height: top,
            type_size,
            zero: scale.at(0.0),
            rows,
        }
    }
}

struct Room {
    type_size: f64,
    width: f64,
    /// Where the bars may begin.
    left: f64,
    is_beside: bool,
    has_amounts_beside: bool,
}

impl Room {
    /// The largest scale at which each amount finds room to the right of its bar.
    fn scale(&self, bars: &[Bar]) -> Scale {
        let ends = bars.iter().flat_map(|bar| [bar.from, bar.to]);
        let (low, high) = ends.fold((0.0, 0.0), |(low, high): (f64, f64), end| {
            (low.min(end), high.max(end))
        });
        let high = if high > low { high } else { low + 1.0 };
        let all = self.width - self.left - THINNEST;
        let whole = all / (high - low);
        let beside = bars.iter().map(|bar| {
            let amount = GAP + text_width(&bar.amount, self.type_size);
            let reach = bar.from.max(bar.to) - low;
            if self.has_amounts_beside && reach > 0.0 {
                (all - amount).max(0.0) / reach
            } else {
                whole
            }
        });
        let unit = beside.fold(whole, f64::min);
        Scale {
            domain: (low, high),
            range: (self.left, self.left + unit * (high - low)),
        }
    }

    /// A row from this top, and the top of the next one.
    fn row(&self, bar: &Bar, scale: &Scale, top: f64) -> (Row, f64) {
        let size = self.type_size;
        let line_height = 1.35 * size;
        let names = if self.is_beside {
            vec![bar.name.clone()]
        } else {
            wrapped(&bar.name, size, self.width)
        };
        let mut bar_top = top + 0.4 * size;
        if !self.is_beside {
            let above = names.len() + usize::from(!self.has_amounts_beside);
            bar_top += above as f64 * line_height + 0.2 * size;
        }
        let bar_height = if self.is_beside { 1.6 } else { 1.3 } * size;
        let (from, to) = (scale.at(bar.from), scale.at(bar.to));
        let place = Rect::below(
            from.min(to),
            bar_top,
            (to - from).abs().max(THINNEST),
            bar_height,
        );
        let text_height = 1.2 * size;
        let centred = bar_top + 0.5 * (bar_height - text_height);
        let line = |at: usize, text: &AttrValue| {
            let line_top = if self.is_beside {
                centred
            } else {
                top + 0.4 * size + at as f64 * line_height
            };
            let width = text_width(text, size);
            (text.clone(), Rect::below(0.0, line_top, width, text_height))
        };
        let amount = if self.has_amounts_beside {
            let width = text_width(&bar.amount, size);
            let place = Rect::below(place.right + GAP, centred, width, text_height);
            (bar.amount.clone(), place)
        } else {
            line(names.len(), &bar.amount)
        };
        let row = Row {
            bar: place,
            name: names
                .iter()
                .enumerate()
                .map(|(at, name)| line(at, name))
                .collect(),
            amount,
            end: to,
        };
        let space = if self.is_beside { 0.5 } else { 0.7 } * size;
        (row, bar_top + bar_height + space)
    }
}

/// A text in lines no wider than this, broken between words.
fn wrapped(text: &str, type_size: f64, width: f64) -> Vec<AttrValue> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if text_width(&format!("{line} {word}"), type_size) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.into_iter().map(AttrValue::from).collect()
}

#[cfg(test)]
mod tests;
