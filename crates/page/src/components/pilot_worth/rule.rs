//! The rule on one line from 0 to 100 finished.

use crate::chart::{self, Canvas, Frame, Rect, Tick, label, text_width};
use crate::hooks::use_size;
use crate::numerals::Numerals;
use crate::reading::{Amount, Stretch};
use crate::text::pilot_worth::{OF_100_FINISHED, PLAN_MARK, stretch_name};
use std::rc::Rc;
use uturn::model::pilot::Rule;
use yew::prelude::*;

/// Above a stretch's name: rows this far apart, in type sizes.
const ROW: f64 = 1.55;
/// Between a name and the upright line to its stretch.
const GAP: f64 = 6.0;
/// Room under the line, in type sizes: the bracket of the plan with its name, and the axis with what is
/// counted there.
const BELOW: f64 = 5.6;
/// From the line to the top of the plan's name, in pixels.
const PLAN_NAME: f64 = 18.0;
/// Ticks of the axis, in hundredths.
const TICKS: [f64; 5] = [0.0, 25.0, 50.0, 75.0, 100.0];

#[derive(Properties, PartialEq)]
pub struct RuleLineProps {
    pub rule: Rule,
    pub stretches: Vec<Stretch>,
    /// The plan's own share.
    pub plan: f64,
    pub numerals: Rc<Numerals>,
}

/// Stretches are as thick as what is to be handed over is large, each with an upright line to its
/// name: told apart without colour.
#[component]
pub fn RuleLine(props: &RuleLineProps) -> Html {
    let place = use_node_ref();
    let size = use_size(&place);
    let drawing = size.map(|size| {
        // As tall as its names need.
        let above = ROW * props.stretches.len() as f64 + 0.6;
        let frame = Frame::of_rows(size, (0.0, 100.0), [above, BELOW]);
        drawing(&frame, props)
    });
    html! {
        // Numbers grow from left to right in every language.
        <div class="rule-line" dir="ltr" ref={place}>{ drawing }</div>
    }
}

fn drawing(frame: &Frame, props: &RuleLineProps) -> Html {
    let numerals = &props.numerals;
    let y = frame.baseline();
    let [low, high] = props.rule.expected.map(|share| frame.x.at(100.0 * share));
    let top = 0.0;
    let expected = html! {
        <rect class="expected" x={px(low)} width={px(high - low)} y={px(top)}
            height={px(y - top + 10.0)} />
    };
    let last = (100.0 * props.rule.expected[1]).floor();
    let bars = props.stretches.iter().map(|stretch| {
        // Up to where the next one begins.
        let to = stretch.to.map_or(last, |to| to + 1.0);
        html! {
            <line class={classes!("stretch", thickness(stretch.amount))}
                x1={px(frame.x.at(stretch.from))} x2={px(frame.x.at(to))} y1={px(y)} y2={px(y)} />
        }
    });
    let ticks = TICKS.map(|at| Tick {
        at: frame.x.at(at),
        text: numerals.whole(at).into(),
    });
    let unit_width = text_width(OF_100_FINISHED, frame.type_size);
    let axis = y + PLAN_NAME + 1.4 * frame.type_size;
    let unit = Rect::below(
        (frame.width - unit_width) / 2.0,
        axis + 1.25 * frame.type_size,
        unit_width,
        1.2 * frame.type_size,
    );
    let tick_mark = |tick: &Tick| {
        let x = px(tick.at);
        html! { <line class="grid" x1={x.clone()} x2={x} y1={px(y)} y2={px(axis)} /> }
    };
    html! {
        <Canvas class="rule-drawing" width={frame.width} height={frame.height}>
            { expected }
            <line class="rail" x1={px(frame.x.at(0.0))} x2={px(frame.x.at(100.0))} y1={px(y)} y2={px(y)} />
            { for bars }
            { names(frame, props) }
            { for ticks.iter().map(tick_mark) }
            { plan(frame, props) }
            { chart::axis(frame, &ticks, axis) }
            { label(OF_100_FINISHED, (unit, "middle"), frame.type_size, "tick") }
        </Canvas>
    }
}

/// Where the plan's own share is one of the cheapest: a bracket over the line, with its name.
fn plan(frame: &Frame, props: &RuleLineProps) -> Html {
    let y = frame.baseline();
    let name = format!("{}, {}", PLAN_MARK, props.numerals.percent(props.plan, 1));
    let width = text_width(&name, frame.type_size);
    let brackets = props.rule.plan_is_near_best.iter().map(|[from, to]| {
        let (left, right) = (frame.x.at(100.0 * from), frame.x.at(100.0 * to + 1.0));
        let (top, bottom) = (y + 9.0, y + 15.0);
        html! {
            <path class="near-best"
                d={format!("M{left:.1} {top:.1}V{bottom:.1}H{right:.1}V{top:.1}")} />
        }
    });
    let named = props.rule.plan_is_near_best.first().map(|[from, to]| {
        let middle = frame.x.at(50.0 * (from + to) + 0.5);
        let left = (middle - width / 2.0).clamp(0.0, (frame.width - width).max(0.0));
        let place = Rect::below(left, y + PLAN_NAME, width, 1.2 * frame.type_size);
        label(
            name.clone(),
            (place, "middle"),
            frame.type_size,
            "plan-name",
        )
    });
    html! { <>{ for brackets }{ named }</> }
}

/// The names in rows, each left of the upright line to its stretch's beginning, the last one on top;
/// where they have no room there, right of it, the first one on top: so no line crosses a name.
fn names(frame: &Frame, props: &RuleLineProps) -> Html {
    let y = frame.baseline();
    let all: Vec<(f64, String)> = props
        .stretches
        .iter()
        .map(|stretch| {
            // The first begins where nothing is finished: it is named at its middle or before its end.
            let at = match (stretch.from, stretch.to) {
                (0.0, Some(to)) => frame.x.at(to + 1.0) - 2.0,
                (0.0, None) => frame.x.at(50.0),
                (from, _) => frame.x.at(from),
            };
            (at, stretch_name(&props.numerals, stretch))
        })
        .collect();
    let width = |name: &str| text_width(name, frame.type_size);
    let fits_left = all.iter().all(|(at, name)| at - GAP - width(name) >= 0.0);
    let count = all.len();
    let named = all.into_iter().enumerate().map(|(place, (at, name))| {
        let row = if fits_left { count - 1 - place } else { place };
        let top = 0.2 * frame.type_size + ROW * frame.type_size * row as f64;
        let wide = width(&name);
        let left = if fits_left {
            at - GAP - wide
        } else {
            (at + GAP).min(frame.width - wide).max(0.0)
        };
        let place = Rect::below(left, top, wide, 1.2 * frame.type_size);
        let (x, anchor) = (px(at), if fits_left { "end" } else { "start" });
        html! {
            <>
                <line class="leader" x1={x.clone()} x2={x} y1={px(top + 0.3 * frame.type_size)} y2={px(y)} />
                { label(name, (place, anchor), frame.type_size, "stretch-name") }
            </>
        }
    });
    html! { <>{ for named }</> }
}

/// Names the stretch in the stylesheet.
fn thickness(amount: Amount) -> &'static str {
    match amount {
        Amount::Nothing => "nothing",
        Amount::Little => "little",
        Amount::AboutHalf => "half",
        Amount::TwoThirds => "two-thirds",
        Amount::Most => "most",
    }
}

fn px(at: f64) -> String {
    format!("{at:.1}")
}
