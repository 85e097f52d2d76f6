//! What moves the answer: the regret risk where each uncertain input is low, and where it is high.

use super::chart_figure::{ChartFigure, how_or_whose};
use super::data_table::{Column, DataTable, Row};
use super::line_switch::LineSwitch;
use crate::chart::{Swing, Swings};
use crate::hooks::use_size;
use crate::numerals::Numerals;
use crate::reading::{Driver, Drivers, chance_of_plan, drivers, has_saving};
use crate::text;
use std::rc::Rc;
use uturn::model::Survey;
use uturn::model::report::{Estimate, Line};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TornadoProps {
    /// The newest estimate from all worlds, or a typical one that only holds the room.
    pub estimate: Rc<Estimate>,
    /// Nothing is known yet.
    pub awaited: bool,
    /// The sentence says another share than the one worked out.
    pub is_stale: bool,
    pub numerals: Rc<Numerals>,
    pub line: Line,
    pub on_line: Callback<Line>,
    /// What the second line is scaled to; none if there is none.
    pub survey: Option<Survey>,
}

/// The figure with its title, its reading, the switch between the lines, the bars and the table.
#[component]
pub fn Tornado(props: &TornadoProps) -> Html {
    let TornadoProps {
        estimate,
        awaited,
        is_stale,
        numerals,
        line,
        on_line,
        survey,
    } = props;
    let place = use_node_ref();
    let size = use_size(&place);
    let state = classes!(
        "tornado",
        awaited.then_some("awaited"),
        is_stale.then_some("stale")
    );
    let found = drivers(estimate, *line);
    let drivers = &found.shown;
    let risk = *estimate.risk_of_plan().on(*line);
    let title = drivers.first().map(|first| {
        text::drivers::drivers_title(first, &text::curve::on_line(numerals, *line, *survey))
    });
    let reading = (!drivers.is_empty() && !awaited).then(|| {
        text::drivers::drivers_reading(
            numerals,
            drivers,
            risk,
            &text::curve::line_name(numerals, *line, *survey),
        )
    });
    let swings = size.filter(|_| !drivers.is_empty()).map(|size| {
        let swings: Vec<Swing> = drivers
            .iter()
            .map(|driver| swing(numerals, driver))
            .collect();
        html! {
            <Swings width={size.width} rem={size.rem} base={risk}
                base_name={text::drivers::plan_risk(numerals, risk)} {swings} />
        }
    });
    html! {
        <ChartFigure class={state} level="h2" id="tornado" name={text::drivers::DRIVERS} {title}
            awaited={*awaited} aside={aside(props, &found)} {reading}
        >
            if let Some(survey) = *survey
                && !drivers.is_empty()
            {
                <LineSwitch name="tornado-line" line={*line} {survey} numerals={numerals.clone()}
                    on_choose={on_line} />
            }
            // The risk grows from left to right in every language.
            <div class={classes!("ends", drivers.is_empty().then_some("none"))} dir="ltr" ref={place}>
                { swings }
            </div>
            if !drivers.is_empty() {
                <details class="table">
                    <summary>{ text::drivers::DRIVERS_TABLE }</summary>
                    if !awaited {
                        { table(numerals, drivers) }
                    }
                </details>
            }
        </ChartFigure>
    }
}

/// How to read the bars, or whose they still are: one in the other's room, so that nothing moves.
fn aside(props: &TornadoProps, found: &Drivers) -> Html {
    let TornadoProps {
        estimate, numerals, ..
    } = props;
    let still = text::drivers::drivers_still_for(numerals, estimate.shares[estimate.plan_index]);
    let (shown, beyond) = (found.shown.len(), found.beyond_chance);
    let how = if shown > 0 {
        let chance = chance_of_plan(estimate, props.line);
        let within = estimate.inputs.len().saturating_sub(beyond);
        text::drivers::how_to_read_drivers(numerals, chance, shown, beyond, within)
    } else if has_saving(estimate) {
        text::drivers::NOTHING_MOVES_IT.into()
    } else {
        text::drivers::NO_RISK_TO_MOVE.into()
    };
    how_or_whose("measure", &how, Some(still), props.is_stale)
}

fn swing(numerals: &Numerals, driver: &Driver) -> Swing {
    let [low_words, high_words] = text::drivers::driver_ends(numerals, driver).map(AttrValue::from);
    Swing {
        name: text::inputs::input_name(driver.input.into()).label.into(),
        low: driver.low,
        low_words,
        high: driver.high,
        high_words,
    }
}

fn table(numerals: &Numerals, drivers: &[Driver]) -> Html {
    let rows = drivers.iter().map(|driver| {
        let cells = [driver.low, driver.high].map(|risk| text::drivers::count(numerals, risk));
        Row::new(text::inputs::input_name(driver.input.into()).label, cells)
    });
    let columns = std::iter::once(text::drivers::TABLE_INPUT).chain(text::drivers::TABLE_WHEN);
    html! {
        <DataTable caption={text::drivers::DRIVERS_CAPTION} columns={columns.map(Column::from).collect::<Vec<_>>()}
            rows={rows.collect::<Vec<_>>()} />
    }
}
