//! Bars with names and amounts: those that go on from each other, as in a waterfall, and those that
//! swing to both sides of a base.

mod layout;
mod swings;

pub use layout::Bar;
pub use swings::{Swing, Swings};

use super::canvas::Canvas;
use super::label::{self, Rect};
use layout::{Layout, Line};
use yew::prelude::*;

/// The pattern's id, unique on the page.
const HATCH: &str = "costs-hatch";

#[derive(Properties, PartialEq)]
pub struct BarsProps {
    pub width: f64,
    /// The root's type size.
    pub rem: f64,
    /// From top to bottom.
    pub bars: Vec<Bar>,
    /// Each bar goes on from the one above it, and the last one gathers them.
    #[prop_or(true)]
    pub go_on: bool,
}

/// Bars with their names and amounts, a line of zero and connectors. Savings are filled, costs
/// hatched, so that they differ without colour. Hidden from assistive technology: its figure has a
/// reading and a table.
#[component]
pub fn Bars(props: &BarsProps) -> Html {
    let layout = Layout::new(props.width, props.rem, 0.0, &props.bars);
    let connectors = layout.rows.windows(2).filter_map(|pair| match pair {
        [above, below] if props.go_on => Some(upright(
            &layout,
            "connector",
            above.end,
            (above.bar.bottom, below.bar.top),
        )),
        _ => None,
    });
    let rows = props.bars.iter().zip(&layout.rows);
    let rects = rows.clone().map(|(bar, row)| drawn(bar, &row.bar));
    let words = rows.map(|(bar, row)| {
        let class = if bar.is_end { "end-name" } else { "step-name" };
        let lines = row.words.iter();
        lines
            .map(|line| label(line, class, layout.type_size))
            .collect::<Html>()
    });
    html! {
        <Canvas class="bars" width={layout.width} height={layout.height}>
            { hatch(HATCH, "costs") }
            { for connectors }
            { for rects }
            { upright(&layout, "zero", layout.base, (0.0, layout.height)) }
            { for words }
        </Canvas>
    }
}

fn drawn(bar: &Bar, place: &Rect) -> Html {
    let saves = bar.to < bar.from;
    if saves {
        rect("bar saves", None, place)
    } else {
        rect("bar costs", Some(HATCH), place)
    }
}

/// Diagonal lines on a ground; the stylesheet gives both their colours, by the pattern's class.
fn hatch(id: &'static str, class: &'static str) -> Html {
    html! {
        <pattern {id} {class} patternUnits="userSpaceOnUse" width="6" height="6"
            patternTransform="rotate(45)"
        >
            <rect class="hatch-ground" width="6" height="6" />
            <line class="hatch-line" x1="3" x2="3" y1="0" y2="6" />
        </pattern>
    }
}

fn rect(class: &'static str, pattern: Option<&'static str>, place: &Rect) -> Html {
    html! {
        <rect {class} fill={pattern.map(|id| format!("url(#{id})"))}
            x={format!("{:.1}", place.left)} y={format!("{:.1}", place.top)}
            width={format!("{:.1}", place.right - place.left)}
            height={format!("{:.1}", place.bottom - place.top)} />
    }
}

fn upright(layout: &Layout, class: &'static str, at: f64, (top, bottom): (f64, f64)) -> Html {
    let pieces = layout.pieces(at, top, bottom);
    let at = format!("{at:.1}");
    let lines = pieces.into_iter().map(|(top, bottom)| {
        html! {
            <line {class} x1={at.clone()} x2={at.clone()}
                y1={format!("{top:.1}")} y2={format!("{bottom:.1}")} />
        }
    });
    lines.collect()
}

fn label(line: &Line, class: &'static str, type_size: f64) -> Html {
    let (text, place) = line;
    label::label(text.clone(), (*place, "start"), type_size, class)
}
