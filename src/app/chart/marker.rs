//! The handle on the rail, and what it points at.

use super::frame::Frame;
use super::stem::Stem;
use yew::prelude::*;

/// Radius of the visible handle; what can be touched is larger.
pub const HANDLE: f64 = 14.0;

#[derive(Properties, PartialEq)]
pub struct MarkerProps {
    pub frame: Frame,
    pub share: f64,
    /// Heights of the two lines at the share; none while there are none.
    pub heights: Option<(f64, f64)>,
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
    html! {
        <g>
            { stem }
            <circle class="handle-focus" cx={across.clone()} cy={format!("{y:.1}")} r={(HANDLE + 4.0).to_string()} />
            <circle class="handle" cx={across.clone()} cy={format!("{y:.1}")} r={HANDLE.to_string()} />
            { grip(-3.0) }
            { grip(3.0) }
        </g>
    }
}
