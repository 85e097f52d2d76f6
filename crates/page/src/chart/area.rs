//! A band between two lines.

use super::path::Polyline;
use yew::prelude::*;

/// The area between two lines.
pub fn area(class: &'static str, upper: &Polyline, lower: &Polyline) -> Html {
    html! { <path class={classes!("area", class)} d={upper.area_to(lower)} /> }
}
