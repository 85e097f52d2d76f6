//! The page's own small chart parts: plain geometry first, SVG components on top of it.
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

pub use area::Area;
pub use axis::{Axis, Level, Tick, ValueGrid, level_places, ticks_fit};
pub use bars::{Bar, Bars, Swing, Swings};
pub use canvas::Canvas;
pub use columns::Columns;
pub use dots::{DotSample, HundredDots};
pub use fan::Fan;
pub use frame::{Frame, MonthsLayout, Placement};
pub use handles::Handles;
pub use label::{Label, Rect, first_free, text_width};
pub use line::Curve;
pub use line_name::{GAP, LineName, NamePlace, NameRoom, steps};
pub use marker::{HANDLE, Mark, Marker};
pub use naming::{Named, Naming};
pub use paragraph::Paragraph;
pub use path::{Point, Polyline};
pub use rail::Rail;
pub use response::{Response, ResponsePlace};
pub use scale::{Scale, quarters, round_levels};
pub use stem::Stem;
