//! One of the four charts.

use super::drawing::{Cursor, Drawing};
use super::month_slider::MonthSlider;
use super::names::Names;
use crate::chart::{Canvas, Frame, Level, MonthsLayout, text_width};
use crate::components::chart_figure::ChartFigure;
use crate::hooks::use_size;
use crate::numerals::Numerals;
use crate::reading::{Course, TimeUnit};
use crate::text;
use std::rc::Rc;
use uturn::model::report::{Estimate, Line};
use yew::prelude::*;

/// What a chart shows, worked out once for all the months at which it is read.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    pub course: Rc<Course>,
    pub levels: Vec<Level>,
    /// Room for the widest label of all the charts, in type sizes, so that a month stands at the
    /// same place in each.
    pub gutter: f64,
}

impl Shown {
    /// The four charts of an estimate, in order; waits in no smaller unit than `finest`.
    pub fn all(
        estimate: &Estimate,
        line: Line,
        finest: TimeUnit,
        numerals: &Numerals,
    ) -> [Self; 4] {
        let charts = Course::all(estimate, line, finest).map(|course| {
            let level = |value| Level {
                value,
                text: text::months::value_level(numerals, course.quantity, value).into(),
            };
            let levels: Vec<Level> = course.levels().into_iter().map(level).collect();
            (course, levels)
        });
        let labels = charts.iter().flat_map(|(_, levels)| levels);
        let gutter = labels
            .map(|level| text_width(&level.text, 1.0))
            .fold(0.0, f64::max);
        charts.map(|(course, levels)| Shown {
            course: Rc::new(course),
            levels,
            gutter,
        })
    }

    /// What its chart has to make room for.
    pub fn layout(&self) -> MonthsLayout {
        MonthsLayout {
            gutter: self.gutter,
            domain: self.course.domain(),
            has_strip: self.course.middle_reversal().is_some(),
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct MonthChartProps {
    pub shown: Shown,
    pub awaited: bool,
    pub month: usize,
    pub on_month: Callback<usize>,
    pub numerals: Rc<Numerals>,
}

/// The figure: its title, its reading at the month, and the plot.
#[component]
pub fn MonthChart(props: &MonthChartProps) -> Html {
    let MonthChartProps {
        shown,
        awaited,
        month,
        numerals,
        ..
    } = props;
    let (course, month) = (&shown.course, *month);
    let plot = use_node_ref();
    let frame = use_size(&plot)
        .filter(|_| !awaited)
        .map(|size| Frame::over_months(size, course.months(), shown.layout()));
    let follow = {
        let on_month = props.on_month.clone();
        Callback::from(move |event: PointerEvent| {
            if let Some(frame) = frame.as_ref().filter(|_| !is_scrolling(&event)) {
                on_month.emit(frame.month_at(f64::from(event.offset_x())));
            }
        })
    };
    let at = course.at(month);
    html! {
        <ChartFigure class="month-chart" level="h3"
            name={html! { <strong>{ text::months::chart_name(course.quantity) }</strong> }}
            title={text::months::chart_title(numerals, course)} awaited={*awaited}
            reading={(!awaited).then(|| text::months::course_reading(numerals, course))}
        >
            // The slider says the same.
            <p class="reading figure" aria-hidden="true">
                <span class="held">{ text::months::month_reading(numerals, course, at) }</span>
            </p>
            // Months run from left to right in every language, for the slider as for the chart. A
            // finger's tap is its pointer's release; a swipe up or down is the page's, and cancels.
            <div class="plot" dir="ltr" ref={plot} onpointermove={follow.clone()} onpointerup={follow}>
                if let Some(frame) = frame {
                    <MonthSlider name={text::months::month_slider(course.quantity)} {month}
                        months={course.months()} on_month={props.on_month.clone()}
                        value_text={text::months::month_value(numerals, course, at)} />
                    <Canvas width={frame.width} height={frame.height}>
                        <Drawing {frame} shown={shown.clone()} numerals={numerals.clone()} />
                        <Cursor {frame} {at} />
                        <Names {frame} course={course.clone()} {at} numerals={numerals.clone()} />
                    </Canvas>
                }
            </div>
        </ChartFigure>
    }
}

/// A finger that moves up or down more than sideways is about to scroll the page.
pub fn is_scrolling(event: &PointerEvent) -> bool {
    event.pointer_type() == "touch" && event.movement_y().abs() > event.movement_x().abs()
}
