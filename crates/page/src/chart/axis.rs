//! Grid lines with their values, and the labels under an axis.

use super::frame::Frame;
use super::label::{Placed, Rect, label, text_width};
use yew::prelude::*;

/// A value that a grid line stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    pub value: f64,
    pub text: AttrValue,
}

/// Where the grid lines' values stand: labels placed later keep off them.
pub fn level_places(frame: &Frame, levels: &[Level]) -> Vec<Rect> {
    let place = |level: &Level| {
        let width = text_width(&level.text, frame.type_size);
        let bottom = frame.y.at(level.value) - 2.0;
        Rect::above(0.0, bottom, width, frame.type_size * 1.2)
    };
    levels.iter().map(place).collect()
}

/// Horizontal lines, each with its value above it; the one at zero stands out. Values are left out that
/// would touch a label that matters more.
pub fn value_grid(frame: &Frame, levels: &[Level], under: Option<Rect>) -> Html {
    let places = level_places(frame, levels);
    let lines = levels.iter().zip(places).map(|(level, place)| {
        let y = format!("{:.1}", frame.y.at(level.value));
        let is_free = under.is_none_or(|under| !under.touches(&place));
        html! {
            <>
                <line class={classes!("grid", (level.value == 0.0).then_some("zero"))}
                    x1="0" x2={format!("{:.1}", frame.width)} y1={y.clone()} y2={y} />
                if is_free {
                    { label(level.text.clone(), (place, "start"), frame.type_size, "tick") }
                }
            </>
        }
    });
    html! { <g>{ for lines }</g> }
}

/// A labelled place on an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// In pixels.
    pub at: f64,
    pub text: AttrValue,
}

/// The ticks' labels stand clear of each other.
pub fn ticks_fit(frame: &Frame, ticks: &[Tick]) -> bool {
    let gap = 0.6 * frame.type_size;
    let places: Vec<Rect> = ticks.iter().map(|tick| tick_place(frame, tick).0).collect();
    places.windows(2).all(|pair| match pair {
        [left, right] => left.right + gap <= right.left,
        _ => true,
    })
}

/// Across, where a tick's label stands, and which side of it the text keeps to: at its place, or
/// where that would not fit, within the chart.
fn tick_place(frame: &Frame, tick: &Tick) -> Placed {
    let width = text_width(&tick.text, frame.type_size);
    let (left, anchor) = if tick.at < width / 2.0 {
        (0.0, "start")
    } else if tick.at > frame.width - width / 2.0 {
        (frame.width - width, "end")
    } else {
        (tick.at - width / 2.0, "middle")
    };
    (Rect::below(left, 0.0, width, 1.2 * frame.type_size), anchor)
}

/// The labels under an axis, from left to right, whose top is there.
pub fn axis(frame: &Frame, ticks: &[Tick], top: f64) -> Html {
    let labels = ticks.iter().map(|tick| {
        let (place, anchor) = tick_place(frame, tick);
        let place = Rect {
            top: place.top + top,
            bottom: place.bottom + top,
            ..place
        };
        label(tick.text.clone(), (place, anchor), frame.type_size, "tick")
    });
    html! { <g>{ for labels }</g> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Placement;
    use crate::hooks::Size;

    #[test]
    fn labels_keep_within_the_chart_and_off_each_other() {
        let size = Size {
            width: 200.0,
            height: 200.0,
            rem: 16.0,
        };
        let frame = Frame::over_shares(size, 0.5, Placement::Page);
        let tick = |at, text: &'static str| Tick {
            at,
            text: text.into(),
        };
        let wide = tick(195.0, "everything");
        let (place, anchor) = tick_place(&frame, &wide);
        assert_eq!((place.right, anchor), (200.0, "end"));
        assert_eq!(tick_place(&frame, &tick(5.0, "nothing")).1, "start");
        assert_eq!(tick_place(&frame, &tick(90.0, "half")).1, "middle");
        assert!(ticks_fit(&frame, &[tick(90.0, "half"), wide.clone()]));
        assert!(!ticks_fit(&frame, &[tick(125.0, "more"), wide]));
    }
}
