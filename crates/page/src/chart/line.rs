//! A curve.

use super::path::Polyline;
use yew::prelude::*;

/// A line through points.
pub fn curve(class: &'static str, line: &Polyline) -> Html {
    html! { <path class={classes!("curve", class)} d={line.path()} /> }
}
