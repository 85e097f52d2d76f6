//! A spread of futures: bands around a middle line.

use super::area::Area;
use super::line::Curve;
use super::path::Polyline;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FanProps {
    /// From the highest to the lowest: the outer band, the inner one, the middle, the inner and
    /// the outer again.
    pub lines: [Polyline; 5],
}

/// A light band, a dark one within it, each with its edges, and the middle line.
#[component]
pub fn Fan(props: &FanProps) -> Html {
    let [highest, high, middle, low, lowest] = &props.lines;
    let edge = |line: &Polyline| html! { <Curve class="edge" line={line.clone()} /> };
    html! {
        <>
            <Area class="outer" upper={highest.clone()} lower={lowest.clone()} />
            <Area class="inner" upper={high.clone()} lower={low.clone()} />
            { for [highest, high, low, lowest].map(edge) }
            <Curve class="middle" line={middle.clone()} />
        </>
    }
}
