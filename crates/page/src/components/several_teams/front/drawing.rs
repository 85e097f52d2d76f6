//! The drawing of the front.

use super::layout::{Layout, PLAN, POINT};
use crate::chart::{Canvas, Point, Polyline, axis, curve};
use std::rc::Rc;
use yew::prelude::*;

/// Half as wide as the head of the arrow, and as long as it is.
const HEAD: f64 = 4.0;
const HEAD_LENGTH: f64 = 7.0;

#[derive(Properties, PartialEq)]
pub struct DrawingProps {
    pub layout: Rc<Layout>,
    /// What is read, over everything else.
    pub children: Html,
}

/// All of it, and what is read.
#[component]
pub fn Drawing(props: &DrawingProps) -> Html {
    let frame = props.layout.frame;
    html! {
        <Canvas width={frame.width} height={frame.height}>
            { marks(&props.layout) }
            { props.children.clone() }
        </Canvas>
    }
}

/// The grid, the line of mixes with its points, the target, the plan and the names.
pub fn marks(layout: &Layout) -> Html {
    let frame = layout.frame;
    html! {
        <>
            { for layout.grid.iter().map(|value| grid_line(layout, *value)) }
            { axis(&frame, &layout.ticks, frame.axis_top()) }
            { for layout.target.map(|x| curve("target", &upright(layout, x))) }
            { curve("best", &layout.line) }
            { for layout.points.iter().map(|point| circle("mix", *point, POINT)) }
            { for layout.arrow.map(arrow) }
            { circle("dot", layout.plan, PLAN) }
            { for layout.names.iter().map(|name| name.draw(frame.type_size)) }
        </>
    }
}

#[derive(Properties, PartialEq)]
pub struct LookedProps {
    pub at: Point,
}

/// Around the point that is read.
#[component]
pub fn Looked(props: &LookedProps) -> Html {
    circle("looked", props.at, POINT + 3.0)
}

fn grid_line(layout: &Layout, value: f64) -> Html {
    let y = format!("{:.1}", layout.frame.y.at(value));
    html! {
        <line class={classes!("grid", (value == 0.0).then_some("zero"))} x1="0"
            x2={format!("{:.1}", layout.frame.width)} y1={y.clone()} y2={y} />
    }
}

fn upright(layout: &Layout, x: f64) -> Polyline {
    let (bottom, top) = layout.frame.y.range;
    Polyline([top, bottom].map(|y| Point { x, y }).to_vec())
}

fn circle(class: &'static str, at: Point, radius: f64) -> Html {
    html! {
        <circle {class} cx={format!("{:.1}", at.x)} cy={format!("{:.1}", at.y)}
            r={radius.to_string()} />
    }
}

/// A line with a head.
fn arrow([from, to]: [Point; 2]) -> Html {
    let length = (to.x - from.x).hypot(to.y - from.y);
    let (across, down) = ((to.x - from.x) / length, (to.y - from.y) / length);
    let corner = |side: f64| Point {
        x: to.x - HEAD_LENGTH * across - side * HEAD * down,
        y: to.y - HEAD_LENGTH * down + side * HEAD * across,
    };
    let head = Polyline(vec![corner(1.0), to, corner(-1.0)]);
    html! {
        <>
            <line class="stem" x1={format!("{:.1}", from.x)} y1={format!("{:.1}", from.y)}
                x2={format!("{:.1}", to.x)} y2={format!("{:.1}", to.y)} />
            <path class="arrow" d={head.path()} />
        </>
    }
}
