//! Month by month, from the start on: what has been, and then a way on beside going on as planned.

use crate::chart::{
    self, Frame, Level, MonthsLayout, Point, Polyline, Rect, axis, curve, label, text_width,
    value_grid,
};
use crate::components::chart_figure::ChartFigure;
use crate::components::line_switch::LineSwitch;
use crate::components::month_by_month::{MonthPlot, ticks};
use crate::components::radio_group::RadioGroup;
use crate::hooks::{Sends, use_page};
use crate::numerals::Numerals;
use crate::reading::{Course, Quantity, TimeUnit, Way};
use crate::state::Action;
use crate::text::{self, months, under_way};
use std::rc::Rc;
use uturn::model::Survey;
use uturn::model::report::Line;
use uturn::model::underway::UnderWayEstimate;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct OnwardMonthsProps {
    pub estimate: Rc<UnderWayEstimate>,
    pub numerals: Rc<Numerals>,
    pub line: Line,
    /// What the second line is scaled to; none if there is none.
    pub survey: Option<Survey>,
    /// The smallest unit that waits are told in.
    pub finest: TimeUnit,
}

/// The section: which way its fans are of, and the charts.
#[component]
pub fn OnwardMonths(props: &OnwardMonthsProps) -> Html {
    let OnwardMonthsProps {
        estimate,
        numerals,
        line,
        survey,
        finest,
    } = props;
    let page = use_page();
    let on_line = page.sends(Action::ChoseLine);
    // The cheapest until another one is chosen.
    let way_at = use_state_eq(|| 1_usize);
    let way = Way::OTHERS[*way_at];
    let month = use_state_eq(|| None::<usize>);
    let courses = Course::onward(estimate, way, *line, *finest);
    let last = courses[0].months();
    let month_read = month.unwrap_or(last).clamp(1, last);
    let charts = courses.map(|course| {
        let level = |value| Level {
            value,
            text: months::value_level(numerals, course.quantity, value).into(),
        };
        let levels: Vec<Level> = course.levels().into_iter().map(level).collect();
        (Rc::new(course), levels)
    });
    // Room for the widest label of all, so that a month stands at the same place in each.
    let labels = charts.iter().flat_map(|(_, levels)| levels);
    let gutter = labels.map(|level| text_width(&level.text, 1.0));
    let gutter = gutter.fold(0.0, f64::max);
    let charts = charts.into_iter().map(|(course, levels)| {
        let setter = month.setter();
        let on_month = Callback::from(move |chosen| setter.set(Some(chosen)));
        let key = months::chart_name(course.quantity);
        html! {
            <OnwardChart {key} {course} {levels} {gutter} {way} now={estimate.month as usize} month={month_read} {on_month}
                numerals={numerals.clone()} />
        }
    });
    let on_way = {
        let setter = way_at.setter();
        Callback::from(move |at| setter.set(at))
    };
    let line_words = text::curve::on_line(numerals, *line, *survey);
    html! {
        <section class="section months onward" aria-labelledby="months">
            <h2 id="months" class="heading">{ months::MONTHS }</h2>
            <p class="lead">{ under_way::months_lead(way, &line_words) }</p>
            <RadioGroup name="onward-way" legend={under_way::WAY_SHOWN} chosen={*way_at}
                choices={Way::OTHERS.map(|way| under_way::way_name(way).into()).to_vec()}
                on_choose={on_way} />
            if let Some(survey) = survey {
                <LineSwitch name="months-line" line={*line} survey={*survey}
                    numerals={numerals.clone()} on_choose={on_line} />
            }
            <div class="charts">{ for charts }</div>
            <p class="aside">{ under_way::SPENT }</p>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct OnwardChartProps {
    course: Rc<Course>,
    levels: Vec<Level>,
    /// Room for the levels' labels, in type sizes.
    gutter: f64,
    way: Way,
    /// The month that the plan is in.
    now: usize,
    /// The month read.
    month: usize,
    on_month: Callback<usize>,
    numerals: Rc<Numerals>,
}

/// A chart: its title, its reading at the month, and the plot.
#[component]
fn OnwardChart(props: &OnwardChartProps) -> Html {
    let OnwardChartProps {
        course,
        way,
        now,
        month,
        numerals,
        ..
    } = props;
    let layout = MonthsLayout {
        gutter: props.gutter,
        domain: course.domain(),
        has_strip: false,
    };
    let draw = {
        let (course, levels) = (course.clone(), props.levels.clone());
        let (months, numerals) = ((*now, *month), numerals.clone());
        Callback::from(move |frame: Frame| {
            drawing(&frame, &course, months, levels.clone(), &numerals)
        })
    };
    let reading = under_way::month_reading(numerals, course, *way, (*month, *now));
    let name = under_way::chart_name(course.quantity);
    html! {
        <ChartFigure class="month-chart" level="h3" name={html! { <strong>{ name }</strong> }}
            title={under_way::chart_title(numerals, course, *way)} awaited=false
        >
            // The slider says the same.
            <p class="reading figure" aria-hidden="true">{ reading.clone() }</p>
            <MonthPlot {layout} months={course.months()} month={*month} value_text={reading}
                name={under_way::month_slider(course.quantity)} on_month={props.on_month.clone()}
                {draw} />
        </ChartFigure>
    }
}

/// What has been as one grey line up to now, the way's fan from there on, and going on dashed.
fn drawing(
    frame: &Frame,
    course: &Course,
    (now, month): (usize, usize),
    levels: Vec<Level>,
    numerals: &Numerals,
) -> Html {
    let along = |values: &[f64], from: usize, to: usize| {
        let point = |month: usize| Point {
            x: frame.x.at(month as f64),
            y: frame.y.at(values[month - 1]),
        };
        Polyline((from..=to).map(point).collect())
    };
    let last = course.months();
    let plan = &course.plan;
    let fan = [&plan.p90, &plan.p75, &plan.p50, &plan.p25, &plan.p10]
        .map(|values| along(values, now, last));
    let upright = |class: &'static str, month: usize| {
        let x = format!("{:.1}", frame.x.at(month as f64));
        html! {
            <line {class} x1={x.clone()} x2={x} y1={format!("{:.1}", frame.y.range.1)}
                y2={format!("{:.1}", frame.axis_top())} />
        }
    };
    let at = course.at(month);
    let dot = |class: &'static str, value: f64| {
        html! {
            <circle {class} cx={format!("{:.1}", frame.x.at(month as f64))}
                cy={format!("{:.1}", frame.y.at(value))} r="5" />
        }
    };
    let text = under_way::NOW;
    let width = text_width(text, frame.type_size);
    let x = frame.x.at(now as f64);
    let left = if x + 5.0 + width < frame.width {
        x + 5.0
    } else {
        x - 5.0 - width
    };
    let place = Rect::below(left, 0.0, width, 1.3 * frame.type_size);
    html! {
        <>
            { value_grid(frame, &levels, None) }
            { axis(frame, &ticks(frame, last, numerals), frame.axis_top()) }
            { chart::fan(&fan) }
            // Money counts from now on.
            if course.quantity != Quantity::Money {
                { curve("been", &along(&plan.p50, 1, now)) }
            }
            { curve("keep", &along(&course.keep, now, last)) }
            { upright("stem now", now) }
            { label(text, (place, "start"), frame.type_size, "now") }
            <g class="cursor">
                { upright("stem", month) }
                if month > now {
                    { dot("dot ring", at.keep) }
                }
                { dot("dot", at.middle) }
            </g>
        </>
    }
}
