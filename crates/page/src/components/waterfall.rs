//! Where the saving goes: from the vendor's arithmetic to the expected result.

use super::chart_figure::{ChartFigure, how_or_whose};
use super::data_table::{DataTable, Row};
use super::line_switch::LineSwitch;
use crate::chart::{Bar, Bars};
use crate::hooks::use_size;
use crate::numerals::Numerals;
use crate::reading::{Step, has_saving, steps};
use crate::text;
use std::rc::Rc;
use uturn::model::Survey;
use uturn::model::report::{self, Estimate, Line, Lines};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct WaterfallProps {
    pub estimate: Rc<Estimate>,
    /// There is no answer yet: the estimate only holds the room.
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
pub fn Waterfall(props: &WaterfallProps) -> Html {
    let WaterfallProps {
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
        "waterfall",
        awaited.then_some("awaited"),
        is_stale.then_some("stale")
    );
    let waterfall = estimate.waterfall.on(*line);
    let shown = steps(estimate);
    let has_saving = has_saving(estimate);
    let title = has_saving.then(|| {
        let line = text::curve::on_line(numerals, *line, *survey);
        format!(
            "{}{line}",
            text::waterfall::waterfall_title(numerals, waterfall, &shown)
        )
    });
    let reading = (has_saving && !awaited).then(|| {
        let line = text::curve::line_name(numerals, *line, *survey);
        text::waterfall::waterfall_reading(numerals, waterfall, &shown, &line)
    });
    let bars = size.filter(|_| has_saving).map(|size| {
        html! {
            <Bars width={size.width} rem={size.rem} bars={bars(numerals, waterfall, &shown)} />
        }
    });
    html! {
        <ChartFigure class={state} level="h2" id="waterfall" name={text::waterfall::WATERFALL} {title}
            awaited={*awaited} aside={aside(props, has_saving)} {reading}
        >
            if let Some(survey) = *survey
                && has_saving
            {
                <LineSwitch name="waterfall-line" line={*line} {survey} numerals={numerals.clone()}
                    on_choose={on_line} />
            }
            // Costs grow from left to right in every language.
            <div class={classes!("steps", (!has_saving).then_some("none"))} dir="ltr" ref={place}>
                { bars }
            </div>
            if has_saving {
                <details class="table">
                    <summary>{ text::waterfall::STEPS_TABLE }</summary>
                    if !awaited {
                        { table(props, &shown) }
                    }
                </details>
            }
        </ChartFigure>
    }
}

/// How to read the bars, or whose they still are: one in the other's room, so that nothing moves.
fn aside(props: &WaterfallProps, has_saving: bool) -> Html {
    let estimate = &props.estimate;
    let share = estimate.shares.get(estimate.plan_index);
    let still = share.map(|share| text::waterfall::still_for(&props.numerals, *share));
    let how = if has_saving {
        text::waterfall::HOW_TO_READ
    } else {
        text::waterfall::NOTHING_TO_SAVE
    };
    how_or_whose("", how, still, props.is_stale)
}

/// Each step from where the one before it ends; the first and the result from zero.
fn bars(numerals: &Numerals, waterfall: &report::Waterfall, steps: &[Step]) -> Vec<Bar> {
    let amounts = text::waterfall::step_amounts(numerals, waterfall, steps);
    let mut so_far = 0.0;
    let bar = |(step, amount): (&Step, String)| {
        let cost = step.cost(waterfall);
        let from = if *step == Step::Result { 0.0 } else { so_far };
        so_far = from + cost;
        Bar {
            from,
            to: so_far,
            name: text::waterfall::step_name(*step, Lines::of(|_| cost)).into(),
            before: AttrValue::default(),
            amount: amount.into(),
            is_end: matches!(step, Step::Vendor | Step::Result),
        }
    };
    steps.iter().zip(amounts).map(bar).collect()
}

fn table(props: &WaterfallProps, steps: &[Step]) -> Html {
    let WaterfallProps {
        estimate,
        numerals,
        survey,
        ..
    } = props;
    let horizon = estimate.horizon_months;
    let lines: &[Line] = if survey.is_some() {
        &[Line::Alone, Line::Scaled]
    } else {
        &[Line::Alone]
    };
    let amounts = lines
        .iter()
        .map(|line| text::waterfall::step_amounts(numerals, estimate.waterfall.on(*line), steps));
    let amounts: Vec<Vec<String>> = amounts.collect();
    let rows = steps.iter().enumerate().map(|(at, step)| {
        let cost = Lines::of(|line| step.cost(estimate.waterfall.on(line)));
        let cells = amounts.iter().map(|amounts| amounts[at].as_str());
        Row::new(text::waterfall::step_name(*step, cost), cells)
    });
    let rows: Vec<Row> = rows.collect();
    let names = lines
        .iter()
        .map(|line| text::curve::line_name(numerals, *line, *survey).into());
    let columns = std::iter::once(text::waterfall::TABLE_STEP.into()).chain(names);
    html! {
        <DataTable class="measure" caption={text::waterfall::steps_caption(numerals, horizon)}
            columns={columns.collect::<Vec<_>>()} {rows} />
    }
}
