//! Month by month, all teams together: people with the target, and money against keeping everyone.

use crate::chart::{
    self, Frame, Level, MonthsLayout, Named, Naming, Point, Polyline, Rect, axis, curve,
    round_levels, text_width, value_grid,
};
use crate::components::chart_figure::ChartFigure;
use crate::components::data_table::{Column, DataTable, Row};
use crate::components::line_switch::LineSwitch;
use crate::components::month_by_month::{Cursor, MonthPlot, lines, rows, ticks};
use crate::numerals::Numerals;
use crate::reading::{Course, Quantity};
use crate::text::curve::on_line;
use crate::text::months::{
    MONTHS, TABLE_MONTH, chart_name, chart_table, chart_table_caption, month_slider, value_level,
};
use crate::text::several_teams;
use std::rc::Rc;
use uturn::model::Survey;
use uturn::model::company::{CompanyEstimate, TargetFigures};
use uturn::model::report::Line;
use yew::prelude::*;

/// How far names keep from the last month, where the charts are read at first.
const CLEAR: f64 = 10.0;
/// Radius of a dot that is on record, and of the mark where the target is met.
const DOT: f64 = 4.5;

/// How many people there were, beside what the model says.
#[derive(Debug, Clone, PartialEq)]
pub struct OnRecord {
    /// Counted from 1; months beyond the horizon are left out.
    pub month: usize,
    pub people: f64,
    /// Beside its dot.
    pub label: AttrValue,
}

#[derive(Properties, PartialEq)]
pub struct CompanyMonthsProps {
    pub estimate: Rc<CompanyEstimate>,
    pub numerals: Rc<Numerals>,
    pub line: Line,
    pub on_line: Callback<Line>,
    /// What the second line is scaled to.
    pub survey: Option<Survey>,
    #[prop_or_default]
    pub on_record: Rc<Vec<OnRecord>>,
}

/// The section: what its charts show, the switch between the two lines, the charts and their tables.
#[component]
pub fn CompanyMonths(props: &CompanyMonthsProps) -> Html {
    let CompanyMonthsProps {
        estimate,
        numerals,
        line,
        on_record,
        ..
    } = props;
    // The month read; until one is chosen, the last.
    let month = use_state_eq(|| None::<usize>);
    let on_month = {
        let setter = month.setter();
        Callback::from(move |chosen| setter.set(Some(chosen)))
    };
    let survey = props.survey.filter(|_| estimate.has_scaled);
    let on_line = on_line(numerals, *line, survey);
    let shown = Shown::all(props);
    let last = shown[0].course.months();
    let month = month.unwrap_or(last).clamp(1, last);
    let charts = shown.iter().map(|shown| {
        html! {
            <CompanyChart key={chart_name(shown.course.quantity)} shown={shown.clone()} {month}
                on_month={on_month.clone()} numerals={numerals.clone()} />
        }
    });
    let target = estimate.target.as_ref();
    html! {
        <section class="section months" aria-labelledby="months">
            <h2 id="months" class="heading">{ MONTHS }</h2>
            <p class="lead">
                { several_teams::months_lead(&on_line, target.is_some(), !on_record.is_empty()) }
            </p>
            if let Some(survey) = survey {
                <LineSwitch name="months-line" line={*line} {survey} numerals={numerals.clone()}
                    on_choose={props.on_line.clone()} />
            }
            if let Some(target) = target {
                <p>{ several_teams::months_met(numerals, estimate, target, *line, &on_line) }</p>
            }
            <div class="charts">{ for charts }</div>
            <div class="tables">{ for shown.iter().map(|shown| table(shown, numerals)) }</div>
        </section>
    }
}

/// What a chart shows.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    course: Rc<Course>,
    line: Line,
    levels: Vec<Level>,
    layout: MonthsLayout,
    /// What goes with people: today's, the target, the record.
    beside: Option<Beside>,
}

#[derive(Debug, Clone, PartialEq)]
struct Beside {
    today: f64,
    target: Option<TargetFigures>,
    on_record: Rc<Vec<OnRecord>>,
}

impl Beside {
    /// All numbers of people that the chart has to hold.
    fn people(&self) -> impl Iterator<Item = f64> {
        let target = self.target.iter().map(|target| target.people);
        let record = self.on_record.iter().map(|record| record.people);
        target.chain(record).chain([self.today])
    }

    /// What is on record of a month.
    fn on_record(&self, month: usize) -> Option<f64> {
        let record = self.on_record.iter().find(|record| record.month == month);
        record.map(|record| record.people)
    }
}

impl Shown {
    /// People, and money.
    fn all(props: &CompanyMonthsProps) -> [Shown; 2] {
        let CompanyMonthsProps {
            estimate,
            numerals,
            line,
            on_record,
            ..
        } = props;
        let [people, money] = Course::of_company(estimate, *line);
        let beside = Beside {
            today: estimate.people_today,
            target: estimate.target.clone(),
            on_record: on_record.clone(),
        };
        let charts = [(people, Some(beside)), (money, None)].map(|(course, beside)| {
            let people = beside.iter().flat_map(Beside::people);
            let (low, high) = people.fold(course.domain(), |(low, high), people| {
                (low.min(people), high.max(people))
            });
            let levels = match course.quantity {
                Quantity::People => round_levels(low, high),
                _ => course.levels(),
            };
            let level = |value| Level {
                value,
                text: value_level(numerals, course.quantity, value).into(),
            };
            let levels: Vec<Level> = levels.into_iter().map(level).collect();
            (course, beside, levels, (low, high))
        });
        // Room for the widest label of both, so that a month stands at the same place in each.
        let labels = charts.iter().flat_map(|(_, _, levels, _)| levels);
        let widths = labels.map(|level| text_width(&level.text, 1.0));
        let gutter = widths.fold(0.0, f64::max);
        charts.map(|(course, beside, levels, domain)| Shown {
            course: Rc::new(course),
            line: *line,
            levels,
            layout: MonthsLayout {
                gutter,
                domain,
                has_strip: false,
            },
            beside,
        })
    }

    fn on_record(&self, month: usize) -> Option<f64> {
        self.beside.as_ref()?.on_record(month)
    }
}

#[derive(Properties, PartialEq)]
struct CompanyChartProps {
    shown: Shown,
    /// The month read.
    month: usize,
    on_month: Callback<usize>,
    numerals: Rc<Numerals>,
}

/// A chart: its title, its reading at the month, and the plot.
#[component]
fn CompanyChart(props: &CompanyChartProps) -> Html {
    let CompanyChartProps {
        shown,
        month,
        numerals,
        ..
    } = props;
    let (course, month) = (&shown.course, *month);
    let reading =
        several_teams::company_month(numerals, course, course.at(month), shown.on_record(month));
    let target = shown.beside.as_ref();
    let target = target.and_then(|beside| Some(beside.target.as_ref()?.people));
    let draw = {
        let (shown, numerals) = (shown.clone(), numerals.clone());
        Callback::from(move |frame: Frame| drawing(&frame, &shown, month, &numerals))
    };
    html! {
        <ChartFigure class="month-chart" level="h3"
            name={html! { <strong>{ chart_name(course.quantity) }</strong> }} awaited=false
            title={several_teams::months_title(numerals, course, target)}
            reading={several_teams::company_course(numerals, course)}
        >
            // The slider says the same.
            <p class="reading figure" aria-hidden="true">{ reading.clone() }</p>
            <MonthPlot layout={shown.layout} months={course.months()}
                name={month_slider(course.quantity)} {month} value_text={reading}
                on_month={props.on_month.clone()} {draw} />
        </ChartFigure>
    }
}

fn drawing(frame: &Frame, shown: &Shown, month: usize, numerals: &Numerals) -> Html {
    let course = &shown.course;
    let (fan, today) = lines(frame, course);
    let beside = shown.beside.as_ref();
    let target = beside.and_then(|beside| beside.target.as_ref());
    let names = beside.map(|beside| names(frame, shown, beside, numerals));
    let dot = |class: &'static str, at: Point| {
        html! {
            <circle {class} cx={format!("{:.1}", at.x)} cy={format!("{:.1}", at.y)}
                r={DOT.to_string()} />
        }
    };
    let record = beside
        .into_iter()
        .flat_map(|beside| on_record(frame, beside));
    html! {
        <>
            { value_grid(frame, &shown.levels, None) }
            { axis(frame, &ticks(frame, course.months(), numerals), frame.axis_top()) }
            { chart::fan(&fan) }
            if beside.is_some() {
                { curve("keep", &today) }
            }
            if let Some(target) = target {
                { curve("target", &level_line(frame, target.people)) }
                { for met(frame, target, shown.line).map(|at| dot("met", at)) }
            }
            <Cursor frame={*frame} at={course.at(month)} />
            { for record.map(|(at, _)| dot("on-record", at)) }
            { for names.iter().flatten().map(|name| name.draw(frame.type_size)) }
        </>
    }
}

/// From the first month to the last.
fn level_line(frame: &Frame, value: f64) -> Polyline {
    let y = frame.y.at(value);
    let (first, last) = frame.x.range;
    Polyline([first, last].map(|x| Point { x, y }).to_vec())
}

/// Where half of the futures have first come to the target.
fn met(frame: &Frame, target: &TargetFigures, line: Line) -> Option<Point> {
    let month = (*target.month_median.on(line))?;
    Some(Point {
        x: frame.x.at(month.clamp(1.0, frame.x.domain.1)),
        y: frame.y.at(target.people),
    })
}

/// What is on record within the horizon, and what stands beside it.
fn on_record<'a>(
    frame: &'a Frame,
    beside: &'a Beside,
) -> impl Iterator<Item = (Point, &'a AttrValue)> {
    let (first, last) = frame.x.domain;
    let record = beside.on_record.iter();
    let record = record.filter(move |of| (first..=last).contains(&(of.month as f64)));
    record.map(|of| {
        let at = Point {
            x: frame.x.at(of.month as f64),
            y: frame.y.at(of.people),
        };
        (at, &of.label)
    })
}

/// Names of the target, of today's people and of what is on record, off the fan and each other.
fn names(frame: &Frame, shown: &Shown, beside: &Beside, numerals: &Numerals) -> Vec<Named> {
    let ([highest, .., lowest], _) = lines(frame, &shown.course);
    let today = frame.y.at(beside.today);
    let dots = on_record(frame, beside).map(|(at, _)| at);
    let target = beside.target.as_ref();
    let met = target.and_then(|target| met(frame, target, shown.line));
    let taken = dots.chain(met).map(|at| Rect {
        left: at.x - DOT,
        right: at.x + DOT,
        top: at.y - DOT,
        bottom: at.y + DOT,
    });
    let wanted = target.map(|target| frame.y.at(target.people));
    let off_lines = |place: &Rect| {
        let crosses = |y: f64| place.top < y && y < place.bottom;
        !crosses(today) && !wanted.is_some_and(crosses)
    };
    let off_fan = |place: &Rect| off_lines(place) && !highest.crosses(&lowest, place);
    let mut naming = Naming {
        type_size: frame.type_size,
        bounds: Rect {
            left: frame.x.range.0,
            top: 0.0,
            right: frame.width,
            bottom: frame.baseline(),
        },
        is_clear: &off_lines,
        taken: taken.collect(),
        named: Vec::new(),
    };
    // The record may lie in the fan, and has no other place.
    for (at, label) in on_record(frame, beside) {
        naming.put_beside(vec![label.to_string()], "line-name keep", (at, DOT));
    }
    naming.is_clear = &off_fan;
    naming.bounds.right = frame.x.range.1 - CLEAR;
    if let Some(target) = target {
        let texts = several_teams::target_line_names(numerals, target, shown.line);
        naming.put_along(texts, "line-name keep", frame.y.at(target.people));
    }
    let text = several_teams::today_line_name(numerals, beside.today);
    naming.put_along(vec![text], "line-name keep", today);
    naming.named
}

/// The figures of the months behind a closed heading.
fn table(shown: &Shown, numerals: &Numerals) -> Html {
    let course = &shown.course;
    let has_record = (shown.beside.as_ref()).is_some_and(|beside| !beside.on_record.is_empty());
    let columns = several_teams::month_columns(course, has_record).into_iter();
    let columns = std::iter::once(TABLE_MONTH).chain(columns);
    let columns: Vec<Column> = columns.map(Column::from).collect();
    let of_record = |month: &usize| has_record && shown.on_record(*month).is_some();
    let mut months = rows(course.months());
    months.extend((1..=course.months()).filter(of_record));
    months.sort_unstable();
    months.dedup();
    let rows = months.into_iter().map(|month| {
        let record = has_record.then(|| shown.on_record(month));
        let cells = several_teams::month_cells(numerals, course, course.at(month), record);
        Row::new(numerals.whole(month as f64), cells)
    });
    html! {
        <details class="table">
            <summary>{ chart_table(course.quantity) }</summary>
            <DataTable caption={chart_table_caption(course.quantity)} {columns}
                rows={rows.collect::<Vec<_>>()} />
        </details>
    }
}
