//! The handles on an input's track: one, or those of a range.

use super::frame::Frame;
use yew::prelude::*;

/// Radius of a handle; what can be touched is larger.
const RADIUS: f64 = 8.0;

#[derive(Properties, PartialEq)]
pub struct HandlesProps {
    pub frame: Frame,
    /// Where they stand along the track, from 0 to 1: one, or three in ascending order.
    pub at: Vec<f64>,
}

/// The track, the range on it, and a disc at the value. The ends of a range are half discs that
/// open away from each other, so that all three can be told apart where they meet.
#[component]
pub fn Handles(props: &HandlesProps) -> Html {
    let frame = &props.frame;
    let y = frame.baseline();
    let x = |at: f64| frame.x.at(at);
    let line = |class: &'static str, from: f64, to: f64| {
        html! {
            <line {class} x1={format!("{:.1}", x(from))} x2={format!("{:.1}", x(to))}
                y1={format!("{y:.1}")} y2={format!("{y:.1}")} />
        }
    };
    let focus = |class: &'static str, centre: f64| {
        html! {
            <circle class={classes!("handle-focus", class)} cx={format!("{centre:.1}")}
                cy={format!("{y:.1}")} r={(RADIUS + 4.0).to_string()} />
        }
    };
    let disc = |at: f64| {
        html! {
            <>
                { focus("likely", x(at)) }
                <circle class="handle" cx={format!("{:.1}", x(at))} cy={format!("{y:.1}")}
                    r={RADIUS.to_string()} />
            </>
        }
    };
    let half = |class: &'static str, at: f64, outwards: f64| {
        let radius = RADIUS + 1.0;
        let sweep = if outwards < 0.0 { 0 } else { 1 };
        // Its straight side stands at the value, beside the disc where they meet.
        let d = format!(
            "M{:.1} {:.1}h{:.1}a{radius} {radius} 0 0 {sweep} 0 {}h{:.1}Z",
            x(at),
            y - radius,
            outwards * 4.0,
            2.0 * radius,
            -outwards * 4.0
        );
        html! {
            <>
                { focus(class, x(at) + outwards * 7.0) }
                <path class="handle" {d} />
            </>
        }
    };
    html! {
        <g class="handles">
            { line("rail", 0.0, 1.0) }
            if let [low, likely, high] = props.at[..] {
                { line("range", low, high) }
                { half("low", low, -1.0) }
                { half("high", high, 1.0) }
                { disc(likely) }
            } else {
                { for props.at.iter().map(|at| disc(*at)) }
            }
        </g>
    }
}
