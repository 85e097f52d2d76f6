//! What charts are drawn on.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CanvasProps {
    /// Names the chart in the stylesheet.
    #[prop_or_default]
    pub class: Classes,
    pub width: f64,
    pub height: f64,
    /// What lies at its upper edge.
    #[prop_or_default]
    pub top: f64,
    pub children: Html,
}

/// A drawing in CSS pixels. Hidden from assistive technology, which has its figure's reading and
/// table, and the sliders over it.
#[component]
pub fn Canvas(props: &CanvasProps) -> Html {
    let (width, height, top) = (props.width, props.height, props.top);
    html! {
        <svg class={classes!("drawing", props.class.clone())} aria-hidden="true"
            width={width.to_string()} height={height.to_string()}
            viewBox={format!("0 {top} {width} {height}")}
        >
            { props.children.clone() }
        </svg>
    }
}
