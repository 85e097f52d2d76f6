//! The rail under the curve, with its two stretches.

use super::frame::Frame;
use yew::prelude::*;

/// The line of no risk from edge to edge; on it a thin line for the whole rail, a thick one for the stretch of low risk, and a bracket under it
/// for the near-best shares: told apart by form, not by colour alone.
pub fn rail(frame: &Frame, low_risk_end: Option<f64>, near_best: Option<[f64; 2]>) -> Html {
    let y = frame.baseline();
    let line = |class: &'static str, from: f64, to: f64| {
        html! {
            <line {class} x1={format!("{:.1}", frame.x.at(from))} x2={format!("{:.1}", frame.x.at(to))}
                y1={format!("{y:.1}")} y2={format!("{y:.1}")} />
        }
    };
    let bracket = near_best.map(|[from, to]| {
        let (left, right) = (frame.x.at(from), frame.x.at(to));
        let (top, bottom) = (y + 9.0, y + 15.0);
        html! {
            <path class="near-best"
                d={format!("M{left:.1} {top:.1}V{bottom:.1}H{right:.1}V{top:.1}")} />
        }
    });
    html! {
        <g>
            <line class="grid zero" x1="0" x2={format!("{:.1}", frame.width)}
                y1={format!("{y:.1}")} y2={format!("{y:.1}")} />
            { line("rail", 0.0, 1.0) }
            { for low_risk_end.filter(|end| *end > 0.0).map(|end| line("low-risk", 0.0, end)) }
            { bracket }
        </g>
    }
}
