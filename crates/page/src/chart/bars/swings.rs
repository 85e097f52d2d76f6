//! Bars that swing to both sides of a base, as in a tornado.

use super::layout::{Bar, Layout};
use super::{hatch, label, rect, upright};
use crate::chart::canvas::Canvas;
use crate::chart::{self, Rect, text_width};
use yew::prelude::*;

/// Of the patterns on the two sides of the base, unique on the page.
const HATCH_LESS: &str = "hatch-less";
const HATCH_MORE: &str = "hatch-more";

/// From one end to the other, and the words beside them.
#[derive(Debug, Clone, PartialEq)]
pub struct Swing {
    pub name: AttrValue,
    pub low: f64,
    pub low_words: AttrValue,
    pub high: f64,
    pub high_words: AttrValue,
}

impl Swing {
    fn bar(&self) -> Bar {
        let (low, high) = (self.low_words.clone(), self.high_words.clone());
        let (before, amount) = if self.low <= self.high {
            (low, high)
        } else {
            (high, low)
        };
        Bar {
            from: self.low,
            to: self.high,
            name: self.name.clone(),
            before,
            amount,
            is_end: false,
        }
    }
}

/// The base's name has a line of its own above the bars: its height in type sizes.
const HEAD: f64 = 1.5;

#[derive(Properties, PartialEq)]
pub struct SwingsProps {
    pub width: f64,
    /// The root's type size.
    pub rem: f64,
    pub base: f64,
    pub base_name: AttrValue,
    /// From top to bottom.
    pub swings: Vec<Swing>,
}

/// Bars about a named upright line, each with its name and the words of its two ends. The part
/// towards the low end is hatched, the part towards the high end filled, so that they differ
/// without colour. Hidden from assistive technology: its figure has a reading and a table.
#[component]
pub fn Swings(props: &SwingsProps) -> Html {
    let bars: Vec<Bar> = props.swings.iter().map(Swing::bar).collect();
    let layout = Layout::new(props.width, props.rem, props.base, &bars);
    let rows = props.swings.iter().zip(&layout.rows);
    let parts = rows.flat_map(|(swing, row)| parts(swing, &row.bar, layout.base));
    let parts = parts.map(|(class, pattern, place)| rect(class, pattern, &place));
    let words = layout.rows.iter().flat_map(|row| &row.words);
    let head = HEAD * layout.type_size;
    let width = text_width(&props.base_name, layout.type_size).min(layout.width);
    let left = (layout.base - 0.5 * width).clamp(0.0, layout.width - width);
    let name = Rect::below(left, -head, width, 1.2 * layout.type_size);
    html! {
        <Canvas class="bars swings" width={layout.width} height={head + layout.height} top={-head}>
            { hatch(HATCH_LESS, "less") }
            { hatch(HATCH_MORE, "more") }
            { for parts }
            { upright(&layout, "zero", layout.base, (-0.2 * layout.type_size, layout.height)) }
            { for words.map(|line| label(line, "step-name", layout.type_size)) }
            { chart::label(props.base_name.clone(), (name, "middle"), layout.type_size, "base-name") }
        </Canvas>
    }
}

/// A part of a bar: how it looks, and where it stands.
type Part = (&'static str, Option<&'static str>, Rect);

/// The two parts of a swing, one on each side of the base; one of them is empty where both ends lie
/// on the same side.
fn parts(swing: &Swing, bar: &Rect, base: f64) -> [Part; 2] {
    let base = base.clamp(bar.left, bar.right);
    let (left, right) = (
        Rect {
            right: base,
            ..*bar
        },
        Rect { left: base, ..*bar },
    );
    if swing.low <= swing.high {
        [
            ("bar less", Some(HATCH_LESS), left),
            ("bar more", None, right),
        ]
    } else {
        [
            ("bar less", None, left),
            ("bar more", Some(HATCH_MORE), right),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::stylesheet::{Measures, pixels};

    fn swing(low: f64, high: f64) -> Swing {
        Swing {
            name: "Margin of a customer".into(),
            low,
            low_words: "18 when low".into(),
            high,
            high_words: "68 when high".into(),
        }
    }

    #[test]
    fn the_low_end_is_hatched_on_whichever_side_it_lies() {
        let bar = Rect::below(10.0, 0.0, 80.0, 20.0);
        for (low, high, hatched) in [(0.2, 0.6, (10.0, 40.0)), (0.6, 0.2, (40.0, 90.0))] {
            let parts = parts(&swing(low, high), &bar, 40.0);
            let [(_, _, place)] = parts
                .iter()
                .filter(|(_, pattern, _)| pattern.is_some())
                .collect::<Vec<_>>()[..]
            else {
                unreachable!("one part is hatched");
            };
            assert_eq!((place.left, place.right), hatched);
        }
    }

    #[test]
    fn both_ends_on_one_side_leave_one_part_empty() {
        let bar = Rect::below(10.0, 0.0, 80.0, 20.0);
        let [(_, _, left), (_, _, right)] = parts(&swing(0.5, 0.6), &bar, 2.0);
        assert_eq!((left.left, left.right), (10.0, 10.0));
        assert_eq!((right.left, right.right), (10.0, 90.0));
    }

    /// So that nothing moves when they are drawn.
    #[test]
    fn the_stylesheet_keeps_room_for_ten_bars() {
        for rem in [16.0_f64, 20.0, 12.0] {
            let bars = vec![swing(0.18, 0.68).bar(); 10];
            let widths = [70.0 * rem.max(16.0), 30.0 * rem.max(16.0)];
            let room = pixels(".ends", "min-height", Measures { rem, width: 0.0 });
            for (width, room) in widths.into_iter().zip(room) {
                let layout = Layout::new(width, rem, 0.38, &bars);
                let height = layout.height + HEAD * layout.type_size;
                assert!(
                    (height - room).abs() < 0.01,
                    "{height} in {room}, {width} px, {rem} px type"
                );
            }
        }
    }

    #[test]
    fn words_of_the_ends_stand_at_their_sides() {
        for (width, rem) in [(232.0, 16.0), (248.0, 32.0), (358.0, 16.0), (1040.0, 16.0)] {
            let bars = [swing(0.18, 0.68), swing(0.7, 0.1)].map(|swing| swing.bar());
            let layout = Layout::new(width, rem, 0.38, &bars);
            for (row, (left, right)) in layout.rows.iter().zip([
                ("18 when low", "68 when high"),
                ("68 when high", "18 when low"),
            ]) {
                let place = |words: &str| {
                    let found = row.words.iter().find(|(text, _)| text == words);
                    found.map(|(_, place)| *place)
                };
                let (Some(left), Some(right)) = (place(left), place(right)) else {
                    // Broken into lines above the bar.
                    continue;
                };
                assert!(left.left >= 0.0 && right.right <= width, "{width} px");
                let beside = left.right <= row.bar.left && right.left >= row.bar.right;
                let is_above = left.bottom <= row.bar.top && right.bottom <= row.bar.top;
                let apart = left.right < right.left || left.bottom <= right.top;
                assert!(beside || is_above && apart, "{width} px, {rem} px type");
            }
        }
    }
}
