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

#[derive(Properties, PartialEq)]
pub struct MarkerProps {
    pub frame: Frame,
    pub share: f64,
    /// Heights of the two lines at the share; none while there are none.
    pub heights: Option<(f64, f64)>,
    pub mark: Mark,
}

/// A stem from the handle to the curve, a filled dot on the upper line, a ring on the lower one.
#[component]
pub fn Marker(props: &MarkerProps) -> Html {
    let frame = &props.frame;
    let (x, y) = (frame.x.at(props.share), frame.baseline());
    let across = format!("{x:.1}");
    let stem = props.heights.map(|(upper, lower)| {
        html! { <Stem {x} from={y} to={upper} dot={upper} ring={lower} /> }
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
            if props.mark == Mark::Handle {
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
