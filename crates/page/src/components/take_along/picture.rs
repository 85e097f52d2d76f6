//! The answer as a picture of its own: what a file of it holds, drawn in the page.

use super::layout::{Layout, Shape};
use crate::chart::{Mark, Placement};
use crate::components::regret_curve::{DrawingProps, curve};
use crate::numerals::Numerals;
use crate::text::take_along::PictureWords;
use std::rc::Rc;
use uturn::model::Survey;
use uturn::model::report::Estimate;
use yew::prelude::*;

/// The id of the picture's drawing, by which it is found to be saved.
pub const PICTURE: &str = "picture";

#[derive(Properties, PartialEq)]
pub struct PictureProps {
    pub shape: Shape,
    pub words: PictureWords,
    pub estimate: Rc<Estimate>,
    pub share: f64,
    /// What the upper line is scaled to.
    pub survey: Option<Survey>,
    pub numerals: Rc<Numerals>,
}

/// Question, plan, verdict, curve, what the rail says, and the source, one below the other or side
/// by side. English runs from left to right, in whatever page the picture stands.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let layout = Layout::of(props.shape, &props.words);
    let (width, height) = props.shape.size();
    let (left, right) = (layout.left, width - layout.left);
    let [low_risk, near_best] = &layout.key;
    let plot = layout.plot;
    let chart = DrawingProps {
        size: plot.size,
        placement: Placement::Picture,
        share: props.share,
        survey: props.survey,
        numerals: props.numerals.clone(),
        estimate: Some(props.estimate.clone()),
    };
    html! {
        <svg id={PICTURE} class="picture" role="img" aria-label={props.words.spoken()}
            width={width.to_string()} height={height.to_string()}
            viewBox={format!("0 0 {width} {height}")}
        >
            <rect class="paper" width={width.to_string()} height={height.to_string()} />
            { layout.question.draw(left, layout.top) }
            { layout.sentence.draw(left, layout.sentence_top) }
            { layout.figure.draw(left, layout.answer_top) }
            { layout.meaning.draw(layout.meaning_at.0, layout.meaning_at.1) }
            <g class="drawing" transform={format!("translate({} {})", plot.left, plot.top)}>
                { curve(&chart, Mark::Disc) }
            </g>
            { key(low_risk.at, layout.type_size, sample_of_low_risk) }
            { low_risk.words.draw(low_risk.at.0 + layout.indent, low_risk.at.1) }
            { key(near_best.at, layout.type_size, sample_of_near_best) }
            { near_best.words.draw(near_best.at.0 + layout.indent, near_best.at.1) }
            { rule(left, right, layout.rule) }
            { layout.assumptions.draw(left, layout.assumptions_top) }
            { layout.source.draw(left, layout.source_top) }
        </svg>
    }
}

fn rule(left: f64, right: f64, y: f64) -> Html {
    html! {
        <line class="grid" x1={left.to_string()} x2={right.to_string()}
            y1={format!("{y:.1}")} y2={format!("{y:.1}")} />
    }
}

/// A stretch of the rail before what it says, in the middle of the first line.
fn key((left, top): (f64, f64), type_size: f64, sample: fn(f64, f64) -> Html) -> Html {
    html! { <g class="drawing">{ sample(left, top + 0.65 * type_size) }</g> }
}

fn sample_of_low_risk(left: f64, y: f64) -> Html {
    let (y, end) = (format!("{y:.1}"), (left + SAMPLE).to_string());
    html! { <line class="low-risk" x1={left.to_string()} x2={end} y1={y.clone()} y2={y} /> }
}

fn sample_of_near_best(left: f64, y: f64) -> Html {
    let (top, bottom, right) = (y - 3.0, y + 3.0, left + SAMPLE);
    html! { <path class="near-best" d={format!("M{left} {top:.1}V{bottom:.1}H{right}V{top:.1}")} /> }
}

/// Length of a stretch of the rail before its words.
const SAMPLE: f64 = 24.0;
