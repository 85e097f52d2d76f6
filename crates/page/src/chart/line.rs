//! A curve.

use super::path::Polyline;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CurveProps {
    pub line: Polyline,
    pub class: Classes,
}

/// A line through points.
#[component]
pub fn Curve(props: &CurveProps) -> Html {
    html! { <path class={classes!("curve", props.class.clone())} d={props.line.path()} /> }
}
