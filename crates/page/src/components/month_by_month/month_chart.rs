//! One of the four charts.

use super::drawing::{Cursor, Drawing};
use super::month_plot::MonthPlot;
use super::names::Names;
use crate::chart::{Frame, Level, MonthsLayout, text_width};
use crate::components::chart_figure::ChartFigure;
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
    let at = course.at(month);
    let draw = {
        let (shown, numerals) = (shown.clone(), numerals.clone());
        Callback::from(move |frame: Frame| {
            html! {
                <>
                    <Drawing {frame} shown={shown.clone()} numerals={numerals.clone()} />
                    <Cursor {frame} {at} />
                    <Names {frame} course={shown.course.clone()} {at} numerals={numerals.clone()} />
                </>
            }
        })
    };
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
            <MonthPlot layout={shown.layout()} months={course.months()} {month}
                name={text::months::month_slider(course.quantity)} awaited={*awaited}
                value_text={text::months::month_value(numerals, course, at)}
                on_month={props.on_month.clone()} {draw} />
        </ChartFigure>
    }
}
