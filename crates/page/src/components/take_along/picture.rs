//! The answer as a picture of its own: what a file of it holds, drawn in the page.

use super::layout::{Key, Layout, Plot, Shape};
use crate::chart::{Mark, Placement};
use crate::components::regret_curve::{DrawingProps, curve};
use crate::components::several_teams::front;
use crate::components::under_way::{Along, along};
use crate::numerals::Numerals;
use crate::text::take_along::{Drawn, PictureWords};
use std::rc::Rc;
use uturn::model::Survey;
use uturn::model::company::CompanyEstimate;
use uturn::model::report::Estimate;
use uturn::model::underway::UnderWayEstimate;
use yew::prelude::*;

/// The id of the picture's drawing, by which it is found to be saved.
pub const PICTURE: &str = "picture";

/// The answer whose curve is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Pictured {
    /// Of a plan that has not begun, read at a share.
    Before(Rc<Estimate>, f64),
    /// Of one under way.
    UnderWay(Rc<UnderWayEstimate>),
    /// Of several teams.
    Teams(Rc<CompanyEstimate>),
}

#[derive(Properties, PartialEq)]
pub struct PictureProps {
    pub shape: Shape,
    pub words: PictureWords,
    pub answer: Pictured,
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
    let plot = layout.plot;
    let keys = layout.key.iter().map(|key| {
        let (left, top) = key.at;
        html! {
            <>
                { sample(key, layout.type_size) }
                { key.words.draw(left + layout.indent, top) }
            </>
        }
    });
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
                { drawn(props, plot) }
            </g>
            { for keys }
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

fn drawn(props: &PictureProps, plot: Plot) -> Html {
    let (size, survey) = (plot.size, props.survey);
    match &props.answer {
        Pictured::Before(estimate, share) => {
            let chart = DrawingProps {
                size,
                placement: Placement::Picture,
                share: *share,
                survey,
                numerals: props.numerals.clone(),
                estimate: Some(estimate.clone()),
            };
            curve(&chart, Mark::Disc)
        }
        // Nothing is read at a handle, so that it takes no more room than in the card.
        Pictured::UnderWay(estimate) => along(Along {
            size,
            placement: Placement::Card,
            estimate,
            at: None,
            survey,
            numerals: &props.numerals,
        }),
        Pictured::Teams(estimate) => front(size, estimate, &props.numerals),
    }
}

/// A piece of what is drawn before what it says, in the middle of the first line.
fn sample(key: &Key, type_size: f64) -> Html {
    let (left, top) = key.at;
    let (middle, right) = (top + 0.65 * type_size, left + SAMPLE);
    let (upper, lower) = (middle - 3.0, middle + 3.0);
    let y = format!("{middle:.1}");
    html! {
        <g class="drawing">
            { match key.drawn {
                Drawn::LowRisk => html! {
                    <line class="low-risk" x1={left.to_string()} x2={right.to_string()} y1={y.clone()} y2={y} />
                },
                Drawn::NearBest => html! {
                    <path class="near-best" d={format!("M{left} {upper:.1}V{lower:.1}H{right}V{upper:.1}")} />
                },
                Drawn::Mixes => html! {
                    <>
                        <path class="curve best" d={format!("M{left} {middle:.1}H{right}")} />
                        <circle class="mix" cx={(left + SAMPLE / 2.0).to_string()} cy={y} r="5" />
                    </>
                },
                Drawn::Plan => html! {
                    <circle class="dot" cx={(left + SAMPLE / 2.0).to_string()} cy={y} r="7" />
                },
                Drawn::Ways => html! {
                    <>
                        <rect class="area beyond" x={left.to_string()} y={format!("{:.1}", middle - 7.0)}
                            width={SAMPLE.to_string()} height="14" />
                        <path class="curve scaled" d={format!("M{left} {middle:.1}H{right}")} />
                    </>
                },
            } }
        </g>
    }
}

/// Length of what is drawn before its words.
const SAMPLE: f64 = 24.0;
