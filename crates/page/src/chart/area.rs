//! A band between two lines.

use super::path::Polyline;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct AreaProps {
    pub upper: Polyline,
    pub lower: Polyline,
    pub class: Classes,
}

/// The area between two lines.
#[component]
pub fn Area(props: &AreaProps) -> Html {
    html! {
        <path class={classes!("area", props.class.clone())} d={props.upper.area_to(&props.lower)} />
    }
}
