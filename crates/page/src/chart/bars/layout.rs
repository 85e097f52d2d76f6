//! Where bars, names and amounts stand: names in a column of their own where there is room, each
//! above its bar where there is not; every amount to the right of its bar, and what belongs to the
//! bar's left end, if anything does, to the left of it.

use crate::chart::label::Rect;
use crate::chart::scale::Scale;
use crate::chart::wrap::wrapped;
use yew::AttrValue;

/// Between a bar and its amount, and between the names and the bars.
const GAP: f64 = 8.0;
/// What a line keeps from words.
const CLEAR: f64 = 3.0;
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
    /// To the left of the bar; may be empty.
    pub before: AttrValue,
    /// To the right of the bar.
    pub amount: AttrValue,
    /// Begins or ends the row of steps: its name stands out.
    pub is_end: bool,
}

impl Bar {
    fn name_width(&self, type_size: f64) -> f64 {
        text_width(&self.name, self.is_end, type_size)
    }

    fn before_width(&self, type_size: f64) -> f64 {
        if self.before.is_empty() {
            0.0
        } else {
            GAP + text_width(&self.before, self.is_end, type_size)
        }
    }

    fn amount_width(&self, type_size: f64) -> f64 {
        text_width(&self.amount, self.is_end, type_size)
    }
}

/// A line of text in its place.
pub type Line = (AttrValue, Rect);

/// Where a bar and its words stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub bar: Rect,
    /// Its name, what stands to its left, and its amount.
    pub words: Vec<Line>,
    /// Where the bar ends, in pixels: the next one goes on from there.
    pub end: f64,
}

/// The drawing's layout, in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    pub width: f64,
    pub height: f64,
    pub type_size: f64,
    /// Where the line stands from which the bars are measured.
    pub base: f64,
    pub rows: Vec<Row>,
}

impl Layout {
    /// Lays bars out, measured from a base, for a width and the root's type size.
    pub fn new(width: f64, rem: f64, base: f64, bars: &[Bar]) -> Self {
        let type_size = (0.85 * rem).max(12.0);
        let widest = |width: fn(&Bar, f64) -> f64| {
            let widths = bars.iter().map(|bar| width(bar, type_size));
            widths.fold(0.0, f64::max)
        };
        let beside = widest(Bar::name_width) + 2.0 * GAP;
        let befores = widest(Bar::before_width);
        let amounts = befores + GAP + widest(Bar::amount_width);
        let is_beside = beside + amounts + ROOM_BESIDE * type_size <= width;
        let has_amounts_beside = is_beside || width - amounts >= ROOM_FOR_BARS * width;
        let names = if is_beside { beside } else { 0.0 };
        let room = Room {
            type_size,
            width,
            left: names + if has_amounts_beside { befores } else { 0.0 },
            is_beside,
            has_amounts_beside,
        };
        let scale = room.scale(base, bars);
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
            base: scale.at(base),
            rows,
        }
    }

    /// The places of all words, from top to bottom.
    fn words(&self) -> impl Iterator<Item = &Rect> {
        let lines = self.rows.iter().flat_map(|row| &row.words);
        lines.map(|(_, place)| place)
    }

    /// An upright line from top to bottom, in pieces that leave out the words in its way.
    pub fn pieces(&self, at: f64, top: f64, bottom: f64) -> Vec<(f64, f64)> {
        let in_the_way = self
            .words()
            .filter(|word| (word.left - CLEAR..word.right + CLEAR).contains(&at));
        let mut pieces = Vec::new();
        let mut from = top;
        for word in in_the_way {
            if from < word.top.min(bottom) {
                pieces.push((from, word.top.min(bottom)));
            }
            from = from.max(word.bottom);
        }
        if from < bottom {
            pieces.push((from, bottom));
        }
        pieces
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
    fn scale(&self, base: f64, bars: &[Bar]) -> Scale {
        let ends = bars.iter().flat_map(|bar| [bar.from, bar.to]);
        let (low, high) = ends.fold((base, base), |(low, high): (f64, f64), end| {
            (low.min(end), high.max(end))
        });
        let high = if high > low { high } else { low + 1.0 };
        let all = self.width - self.left - THINNEST;
        let whole = all / (high - low);
        let beside = bars.iter().map(|bar| {
            let amount = GAP + bar.amount_width(self.type_size);
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
        let (pitch, text_height) = (1.35 * size, 1.2 * size);
        let top = top + 0.4 * size;
        let ends_width = bar.before_width(size) + GAP + bar.amount_width(size);
        let has_line_of_ends = !bar.before.is_empty() && ends_width <= self.width;
        let above: &[&AttrValue] = match (self.is_beside, self.has_amounts_beside) {
            (true, _) => &[],
            (false, true) => &[&bar.name],
            // The amount stands in the same line, to the right.
            (false, false) if has_line_of_ends => &[&bar.name, &bar.before],
            (false, false) => &[&bar.name, &bar.before, &bar.amount],
        };
        let above: Vec<AttrValue> = above
            .iter()
            .filter(|text| !text.is_empty())
            .flat_map(|text| self.wrapped(text, bar))
            .collect();
        let (bar_top, bar_height) = if self.is_beside {
            (top, 1.6 * size)
        } else {
            (top + above.len() as f64 * pitch + 0.2 * size, 1.3 * size)
        };
        let (from, to) = (scale.at(bar.from), scale.at(bar.to));
        let thick = (to - from).abs().max(THINNEST);
        let place = Rect::below(from.min(to), bar_top, thick, bar_height);
        let line = |text: AttrValue, left: f64, top: f64| {
            let width = text_width(&text, bar.is_end, size);
            (text, Rect::below(left, top, width, text_height))
        };
        let centred = bar_top + 0.5 * (bar_height - text_height);
        let mut words: Vec<Line> = above
            .into_iter()
            .enumerate()
            .map(|(at, text)| line(text, 0.0, top + at as f64 * pitch))
            .collect();
        if self.is_beside {
            words.push(line(bar.name.clone(), 0.0, centred));
        }
        if self.has_amounts_beside {
            if !bar.before.is_empty() {
                let left = place.left - bar.before_width(size);
                words.push(line(bar.before.clone(), left, centred));
            }
            words.push(line(bar.amount.clone(), place.right + GAP, centred));
        }
        if let (false, true, Some(last)) = (self.has_amounts_beside, has_line_of_ends, words.last())
        {
            let left = self.width - bar.amount_width(size);
            words.push(line(bar.amount.clone(), left, last.1.top));
        }
        let row = Row {
            bar: place,
            words,
            end: to,
        };
        let space = if self.is_beside { 0.5 } else { 0.7 } * size;
        (row, bar_top + bar_height + space)
    }

    /// A text in lines as wide as the drawing, broken between words.
    fn wrapped(&self, text: &str, bar: &Bar) -> Vec<AttrValue> {
        let fits = |line: &str| text_width(line, bar.is_end, self.type_size) <= self.width;
        let lines = wrapped(text.split(' '), fits).into_iter();
        lines.map(AttrValue::from).collect()
    }
}

/// How wide a text gets, without asking the browser. Amounts are largely figures, which are wider
/// than letters in both typefaces and in their fallbacks.
fn text_width(text: &str, is_bold: bool, type_size: f64) -> f64 {
    let letters = text.chars().map(|letter| {
        if letter.is_alphabetic() && !letter.is_uppercase() || letter.is_whitespace() {
            0.53
        } else if matches!(letter, ',' | '.') {
            0.38
        } else {
            0.7
        }
    });
    letters.sum::<f64>() * if is_bold { 1.06 } else { 1.0 } * type_size
}

#[cfg(test)]
mod tests;
