//! One chart of a replay: the months so far, with what is on record.

use super::mark::Marks;
use crate::chart::{Canvas, Frame, Rect};
use crate::components::chart_figure::ChartFigure;
use crate::components::month_by_month::{Cursor, Drawing, Shown};
use crate::hooks::use_size;
use crate::numerals::Numerals;
use crate::text;
use crate::text::stories::replay::Dated;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ReplayChartProps {
    pub shown: Shown,
    pub awaited: bool,
    pub month: usize,
    pub dated: Rc<Vec<Dated>>,
    pub numerals: Rc<Numerals>,
}

/// The figure: its name, its reading at the month, and the drawing up to there.
#[component]
pub fn ReplayChart(props: &ReplayChartProps) -> Html {
    let ReplayChartProps {
        shown,
        awaited,
        month,
        dated,
        numerals,
    } = props;
    let course = &shown.course;
    let plot = use_node_ref();
    let frame = use_size(&plot)
        .filter(|_| !awaited)
        .map(|size| Frame::over_months(size, course.months(), shown.layout()));
    let at = course.at(*month);
    let u_turns = course
        .middle_reversal()
        .map(|_| text::months::u_turns_by(numerals, at));
    html! {
        <ChartFigure class="month-chart" level="h5" name={text::stories::replay::replay_title(course.quantity)}
            awaited={*awaited}
            reading={(!awaited).then(|| text::months::course_reading(numerals, course))}
        >
            <p class="reading figure">
                <span class="held">{ text::months::month_reading(numerals, course, at) }</span>{ " " }
                if let Some(u_turns) = u_turns {
                    <span class="held u-turns-so-far">{ u_turns }</span>
                }
            </p>{ " " }
            <div class="plot" dir="ltr" ref={plot}>
                if let Some(frame) = frame {
                    <Canvas width={frame.width} height={frame.height}>
                        <Drawing {frame} shown={shown.clone()} numerals={numerals.clone()} />
                        { veil(&frame, *month) }
                        <Marks {frame} dated={dated.clone()} month={*month} />
                        <Cursor {frame} {at} />
                    </Canvas>
                }
            </div>
        </ChartFigure>
    }
}

/// What is still to come lies under a veil.
fn veil(frame: &Frame, month: usize) -> Html {
    let left = frame.x.at(month as f64);
    let place = Rect::below(left, 0.0, frame.width - left, frame.strip_bottom());
    html! {
        <rect class="veil" x={format!("{:.1}", place.left)} y="0"
            width={format!("{:.1}", place.right - place.left)}
            height={format!("{:.1}", place.bottom)} />
    }
}
