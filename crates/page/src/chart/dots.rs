//! A hundred futures, one dot each, in five looks that differ in form as well as colour.

use crate::reading::{Dots, Look};
use yew::prelude::*;

/// Dots in a column; the hundred fill from left to right, column by column.
const ROWS: usize = 5;
/// From one dot to the next, in the drawing's own units.
const PITCH: f64 = 10.0;
/// Radius of a full dot.
const RADIUS: f64 = 4.2;

#[derive(Properties, PartialEq)]
pub struct HundredDotsProps {
    pub dots: Dots,
    /// The counts in words: the dots are one picture.
    pub label: AttrValue,
}

/// All hundred as one image.
#[component]
pub fn HundredDots(props: &HundredDotsProps) -> Html {
    let all = props
        .dots
        .counts()
        .into_iter()
        .flat_map(|(look, count)| std::iter::repeat_n(look, count));
    let dots = all.enumerate().map(|(at, look)| {
        let (column, row) = (at / ROWS, at % ROWS);
        let place = |index: usize| (index as f64 + 0.5) * PITCH;
        dot(look, place(column), place(row))
    });
    html! {
        <svg class="dots" role="img" aria-label={props.label.clone()}
            viewBox={format!("0 0 {} {}", PITCH * 20.0, PITCH * ROWS as f64)}
        >
            { for dots }
        </svg>
    }
}

/// One dot, for the key.
pub fn dot_sample(look: Look) -> Html {
    html! {
        <svg class="dots sample" aria-hidden="true" viewBox={format!("0 0 {PITCH} {PITCH}")}>
            { dot(look, PITCH / 2.0, PITCH / 2.0) }
        </svg>
    }
}

fn dot(look: Look, x: f64, y: f64) -> Html {
    let circle = |class: &'static str, radius: f64| {
        html! { <circle {class} cx={x.to_string()} cy={y.to_string()} r={radius.to_string()} /> }
    };
    // A ring's line lies within the radius of a full dot.
    let ring = RADIUS - 0.6;
    match look {
        Look::Less => circle("less", RADIUS),
        Look::Either => {
            let left_half = format!("M{x} {}a{ring} {ring} 0 0 0 0 {}Z", y - ring, 2.0 * ring);
            html! { <>{ circle("either", ring) }<path class="half" d={left_half} /></> }
        }
        Look::Between => html! { <>{ circle("between", ring) }{ circle("less", 1.5) }</> },
        Look::Neither => circle("neither", 1.8),
        Look::More => circle("more", ring),
    }
}
