//! Month by month: four charts of the same futures, read at one month together.

mod drawing;
mod month_chart;
mod month_plot;
mod month_slider;
mod month_table;
mod names;

pub use drawing::{Cursor, Drawing, ticks};
pub use month_chart::Shown;
pub use month_plot::{MonthPlot, is_scrolling};
pub use month_table::{MonthTables, rows};
pub use names::lines;

use super::line_switch::LineSwitch;
use crate::numerals::Numerals;
use crate::reading::TimeUnit;
use crate::text;
use month_chart::MonthChart;
use std::rc::Rc;
use uturn::model::Survey;
use uturn::model::report::{Estimate, Line};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct MonthByMonthProps {
    /// What the charts show, or a typical one that only holds their room.
    pub estimate: Rc<Estimate>,
    /// Nothing is known yet.
    pub awaited: bool,
    /// The charts are of another share than the sentence.
    pub is_stale: bool,
    pub numerals: Rc<Numerals>,
    /// The smallest unit that waits are told in.
    pub finest: TimeUnit,
    pub line: Line,
    pub on_line: Callback<Line>,
    /// What the second line is scaled to; none if there is none.
    pub survey: Option<Survey>,
}

/// The section: what its charts show, for which share, the switch between the two lines, and the
/// charts.
#[component]
pub fn MonthByMonth(props: &MonthByMonthProps) -> Html {
    let MonthByMonthProps {
        estimate,
        awaited,
        numerals,
        ..
    } = props;
    // The month read; until one is chosen, the last.
    let month = use_state_eq(|| None::<usize>);
    let on_month = {
        let setter = month.setter();
        use_callback((), move |chosen, ()| setter.set(Some(chosen)))
    };
    let shown = use_memo(
        (estimate.clone(), props.line, props.finest, numerals.clone()),
        |(estimate, line, finest, numerals)| Shown::all(estimate, *line, *finest, numerals),
    );
    let plan = estimate.months.plan.on(props.line);
    let last = plan.people.p50.len();
    let month = month.unwrap_or(last).clamp(1, last.max(1));
    let dimmed = props.is_stale.then_some("stale");
    let charts = shown.iter().map(|shown| {
        html! {
            <MonthChart key={text::months::chart_name(shown.course.quantity)} shown={shown.clone()}
                awaited={*awaited} {month} on_month={on_month.clone()} numerals={numerals.clone()} />
        }
    });
    let line = text::curve::on_line(numerals, props.line, props.survey);
    html! {
        <section class={classes!("section", "months", awaited.then_some("awaited"), dimmed)}
            aria-labelledby="months"
        >
            <h2 id="months" class="heading">{ text::months::MONTHS }</h2>
            <p class="lead">
                <span class="held" aria-hidden={awaited.then_some("true")}>
                    { text::months::months_for(numerals, plan.share, props.is_stale, &line) }
                </span>
                { " " }{ text::months::FAN }
            </p>
            if let Some(survey) = props.survey {
                <LineSwitch name="months-line" line={props.line} {survey}
                    numerals={props.numerals.clone()} on_choose={props.on_line.clone()} />
            }
            <div class="charts">{ for charts }</div>
            <MonthTables shown={shown.to_vec()} awaited={*awaited} numerals={numerals.clone()} />
        </section>
    }
}
