//! What a chart is read at.

use yew::prelude::*;

/// An upright line with a filled dot on one line and a ring on another.
pub struct Stem {
    pub x: f64,
    /// Heights of its two ends.
    pub from: f64,
    pub to: f64,
    /// Heights of the two points read: the filled dot's, and the ring's.
    pub dot: f64,
    pub ring: f64,
}

impl Stem {
    pub fn draw(&self) -> Html {
        let across = format!("{:.1}", self.x);
        let dot = |class: &'static str, height: f64| {
            html! { <circle {class} cx={across.clone()} cy={format!("{height:.1}")} r="5" /> }
        };
        html! {
            <>
                <line class="stem" x1={across.clone()} x2={across.clone()}
                    y1={format!("{:.1}", self.from)} y2={format!("{:.1}", self.to)} />
                { dot("dot ring", self.ring) }
                { dot("dot", self.dot) }
            </>
        }
    }
}
