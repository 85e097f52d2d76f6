//! Keep, hybrid or your plan, on the same futures.

use crate::numerals::Numerals;
use crate::reading::{Alternative, Hybrid, keeping_cost};
use crate::text::{self, Cell, Choice, Measure, Setting};
use std::rc::Rc;
use uturn::model::Survey;
use uturn::model::report::{Estimate, Lines};
use yew::prelude::*;

/// The table's id, for the button that adds a column to it.
const TABLE: &str = "comparison-table";

#[derive(Properties, PartialEq)]
pub struct ComparisonProps {
    pub estimate: Rc<Estimate>,
    /// There is no answer yet: the estimate only holds the room.
    pub awaited: bool,
    /// The share in the sentence, between two of the estimate's while the handle is dragged.
    pub share: f64,
    /// People today, as the estimate has them.
    pub headcount: f64,
    /// How demand is taken to grow in a year, likewise.
    pub growth: f64,
    /// What the second of two figures is scaled to; none if there is one figure.
    pub survey: Option<Survey>,
    pub numerals: Rc<Numerals>,
    /// The same plan with an on-demand pool, once that has been worked out on the same futures.
    pub pool: Option<Rc<Estimate>>,
    pub is_pool_open: bool,
    /// Opens or closes the column of the plan with a pool.
    pub on_pool: Callback<bool>,
}

/// A plan of the table.
struct Column {
    choice: Choice,
    subtitle: String,
    figures: Alternative,
    awaited: bool,
}

/// A table of measures by plans, laid out as a list of measures where it is narrow. Roles are
/// written out, since a browser forgets those of a table that is not displayed as one.
#[component]
pub fn Comparison(props: &ComparisonProps) -> Html {
    let numerals = &props.numerals;
    let columns = columns(props);
    let plans: Vec<_> = columns
        .iter()
        .map(|column| (column.choice, column.figures))
        .collect();
    let measures = text::measures(numerals, &setting(props), &plans);
    let is_open = props.is_pool_open;
    let on_click = props.on_pool.reform(move |_: MouseEvent| !is_open);
    html! {
        <section aria-labelledby="comparison"
            class={classes!("section", "comparison", props.awaited.then_some("awaited"))}
        >
            <h2 id="comparison" class="heading">{ text::COMPARISON }</h2>
            <p class="aside">{ text::comparison_lead(numerals, props.survey) }</p>
            <table id={TABLE} role="table" aria-labelledby="comparison"
                aria-hidden={props.awaited.then_some("true")}
                class="listed"
            >
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">
                            <span class="unseen">{ text::MEASURE }</span>
                        </th>
                        { for columns.iter().map(heading) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for measures.iter().map(|measure| row(measure, &columns)) }
                </tbody>
            </table>
            <button type="button" onclick={on_click} aria-controls={TABLE}
                aria-expanded={is_open.to_string()}
            >
                { text::pool_button(numerals, is_open) }
            </button>{ " " }
        </section>
    }
}

fn columns(props: &ComparisonProps) -> Vec<Column> {
    let ComparisonProps {
        estimate,
        awaited,
        share,
        numerals,
        ..
    } = props;
    let column = |choice, subtitle, share: f64| Column {
        choice,
        subtitle,
        figures: Alternative::at(estimate, share),
        awaited: *awaited,
    };
    let hybrid = Hybrid::of(estimate);
    let subtitle = text::hybrid_subtitle(numerals, &hybrid, *share);
    let hybrid = column(Choice::Hybrid, subtitle, hybrid.share);
    // Until it is worked out, the plan without a pool holds its room.
    let pool = props.is_pool_open.then(|| Column {
        choice: Choice::PlanWithPool,
        subtitle: text::pool_subtitle(numerals, *share),
        figures: Alternative::at(props.pool.as_ref().unwrap_or(estimate), *share),
        awaited: *awaited || props.pool.is_none(),
    });
    std::iter::once(column(Choice::Keep, text::handed_over(numerals, 0.0), 0.0))
        .chain([hybrid])
        .chain([column(
            Choice::Plan,
            text::handed_over(numerals, *share),
            *share,
        )])
        .chain(pool)
        .collect()
}

fn setting(props: &ComparisonProps) -> Setting {
    let estimate = &props.estimate;
    let keep = keeping_cost(estimate);
    let with_pool = props.pool.as_ref().map_or(keep, |pool| keeping_cost(pool));
    Setting {
        keep: Alternative::at(estimate, 0.0),
        headcount: props.headcount,
        growth: props.growth,
        horizon_months: estimate.horizon_months,
        material: estimate.material_amount,
        pool_cost: Lines::of(|line| with_pool.on(line) - keep.on(line)),
    }
}

/// Names a plan in the stylesheet.
fn class(choice: Choice) -> &'static str {
    match choice {
        Choice::Keep => "keep",
        Choice::Hybrid => "hybrid",
        Choice::Plan => "plan",
        Choice::PlanWithPool => "pool",
    }
}

fn heading(column: &Column) -> Html {
    let awaited = column.awaited.then_some("awaited");
    html! {
        <th role="columnheader" scope="col" class={classes!(class(column.choice), awaited)}>
            <span class="name">{ text::choice_name(column.choice) }</span>{ " " }
            <span class="subtitle held">{ &column.subtitle }</span>
        </th>
    }
}

fn row(measure: &Measure, columns: &[Column]) -> Html {
    let cells = columns.iter().zip(&measure.cells);
    html! {
        <tr role="row" class={measure.is_regret.then_some("regret")}>
            <th role="rowheader" scope="row">
                { &measure.label }{ " " }
                { for measure.note.as_ref().map(|note| html! {
                    <span class="note held">{ note }</span>
                }) }
            </th>
            { for cells.map(|(column, cell)| table_cell(column, cell)) }
        </tr>
    }
}

/// The plan's name stands in the cell only where the columns are gone, and for the eye alone.
fn table_cell(column: &Column, cell: &Cell) -> Html {
    let awaited = column.awaited.then_some("awaited");
    html! {
        <td role="cell" class={classes!(class(column.choice), awaited)}
            aria-busy={column.awaited.then_some("true")}
        >
            <span class="name" aria-hidden="true">{ text::choice_name(column.choice) }</span>{ " " }
            <span class="figure held">{ &cell.figure }</span>{ " " }
            { for cell.note.as_ref().map(|note| html! {
                <span class="note held">{ note }</span>
            }) }
        </td>
    }
}
