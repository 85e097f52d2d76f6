//! The curve for every width, where nothing can be measured: the stylesheet shows the one of its
//! drawings that fits, and stretches it.

use super::drawing::Drawing;
use crate::chart::Placement;
use crate::hooks::Size;
use crate::numerals::Numerals;
use std::rc::Rc;
use uturn::model::Survey;
use uturn::model::report::Estimate;
use yew::prelude::*;

/// As on phones that are 320 and 390 pixels wide, and as in a window of 1120 or more.
const SIZES: [(&str, f64, f64); 3] = [
    ("narrowest", 288.0, 304.0),
    ("narrow", 358.0, 304.0),
    ("wide", 691.0, 384.0),
];

#[derive(Properties, PartialEq)]
pub struct UnmeasuredProps {
    pub placement: Placement,
    pub share: f64,
    pub survey: Option<Survey>,
    pub numerals: Rc<Numerals>,
    pub estimate: Option<Rc<Estimate>>,
}

/// A drawing for each of them.
#[component]
pub fn Unmeasured(props: &UnmeasuredProps) -> Html {
    let UnmeasuredProps {
        placement,
        share,
        survey,
        ..
    } = *props;
    let drawing = |(class, width, height)| {
        let size = Size {
            width,
            height,
            rem: 16.0,
        };
        html! {
            <div class={classes!("unmeasured", class)}>
                <Drawing {size} {placement} {share} {survey} numerals={props.numerals.clone()}
                    estimate={props.estimate.clone()} />
            </div>
        }
    };
    html! { <>{ for SIZES.map(drawing) }</> }
}
