//! The page's own small chart parts: plain geometry first, SVG on top of it. What only draws is a function: a
//! component of its own would be code for each, and is for what keeps something.
//!
//! Every chart is drawn for the width it has, in CSS pixels; sizes of type come in as the root's
//! type size, so that larger text makes larger labels.

mod area;
mod axis;
mod bars;
mod canvas;
mod columns;
mod dots;
mod fan;
mod frame;
mod handles;
mod label;
mod line;
mod line_name;
mod marker;
mod naming;
mod paragraph;
mod path;
mod rail;
mod response;
mod scale;
mod stem;
#[cfg(test)]
mod stylesheet;
mod wrap;

pub use area::area;
pub use axis::{Level, Tick, axis, level_places, ticks_fit, value_grid};
pub use bars::{Bar, Bars, Swing, Swings};
pub use canvas::Canvas;
pub use columns::Columns;
pub use dots::{HundredDots, dot_sample};
pub use fan::fan;
pub use frame::{Frame, MonthsLayout, Placement};
pub use handles::Handles;
pub use label::{Rect, first_free, label, text_width};
pub use line::curve;
pub use line_name::{GAP, NamePlace, NameRoom, line_name, steps};
pub use marker::{HANDLE, Mark, marker};
pub use naming::{Named, Naming};
pub use paragraph::Paragraph;
pub use path::{Point, Polyline};
pub use rail::rail;
pub use response::{Response, ResponsePlace};
pub use scale::{Scale, quarters, round_levels};
pub use stem::Stem;
