//! The handle on the rail, and what it points at.

use super::frame::Frame;
use super::stem::Stem;
use yew::prelude::*;

/// Radius of the visible handle; what can be touched is larger.
pub const HANDLE: f64 = 14.0;

/// Radius of the disc where there is no handle.
const DISC: f64 = 7.0;

/// What stands on the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Something to take hold of.
    Handle,
    /// A disc, for a picture.
    Disc,
}

/// A stem from the handle to the curve, a filled dot on the upper line, a ring on the lower one, at
/// these heights; none while there are none.
pub fn marker(frame: &Frame, share: f64, heights: Option<(f64, f64)>, mark: Mark) -> Html {
    let (x, y) = (frame.x.at(share), frame.baseline());
    let across = format!("{x:.1}");
    let stem = heights.map(|(upper, lower)| {
        let stem = Stem {
            x,
            from: y,
            to: upper,
            dot: upper,
            ring: lower,
        };
        stem.draw()
    });
    let grip = |offset: f64| {
        html! {
            <line class="grip" x1={format!("{:.1}", x + offset)} x2={format!("{:.1}", x + offset)}
                y1={format!("{:.1}", y - 5.0)} y2={format!("{:.1}", y + 5.0)} />
        }
    };
    let circle = |class: &'static str, radius: f64| {
        html! {
            <circle {class} cx={across.clone()} cy={format!("{y:.1}")} r={radius.to_string()} />
        }
    };
    html! {
        <g>
            { stem }
            if mark == Mark::Handle {
                { circle("handle-focus", HANDLE + 4.0) }
                { circle("handle", HANDLE) }
                { grip(-3.0) }
                { grip(3.0) }
            } else {
                { circle("handle", DISC) }
            }
        </g>
    }
}
