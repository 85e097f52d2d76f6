//! The page's own small chart parts: plain geometry first, SVG components on top of it.
//!
//! Every chart is drawn for the width it has, in CSS pixels; sizes of type come in as the root's
//! type size, so that larger text makes larger labels.

mod area;
mod axis;
mod bars;
mod dots;
mod frame;
mod label;
mod line;
mod marker;
mod path;
mod rail;
mod scale;

pub use area::Area;
pub use axis::{Axis, Tick, ValueGrid, tick_places};
pub use bars::{Bar, Bars};
pub use dots::{DotSample, HundredDots, Look};
pub use frame::Frame;
pub use label::{Label, Rect, first_free, text_width};
pub use line::Curve;
pub use marker::{HANDLE, Marker};
pub use path::{Point, Polyline};
pub use rail::Rail;
