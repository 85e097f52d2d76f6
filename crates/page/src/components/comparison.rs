//! Keep, hybrid or your plan, on the same futures.

use super::data_table::{Column, DataTable, Narrow, Row};
use crate::numerals::Numerals;
use crate::reading::{Alternative, Hybrid, keeping_cost};
use crate::text;
use crate::text::comparison::{Baseline, Choice, Measure};
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

/// A plan, which has a column.
struct Plan {
    choice: Choice,
    subtitle: String,
    figures: Alternative,
    awaited: bool,
}

/// A table of measures by plans, laid out as a list of measures where it is narrow.
#[component]
pub fn Comparison(props: &ComparisonProps) -> Html {
    let numerals = &props.numerals;
    let plans = plans(props);
    let figures: Vec<_> = plans
        .iter()
        .map(|plan| (plan.choice, plan.figures))
        .collect();
    let measures = text::comparison::measures(numerals, &baseline(props), &figures);
    let corner = html! { <span class="unseen">{ text::comparison::MEASURE }</span> };
    let heads = std::iter::once(corner.into()).chain(plans.iter().map(head));
    let is_open = props.is_pool_open;
    let on_click = props.on_pool.reform(move |_: MouseEvent| !is_open);
    html! {
        <section aria-labelledby="comparison"
            class={classes!("section", "comparison", props.awaited.then_some("awaited"))}
        >
            <h2 id="comparison" class="heading">{ text::comparison::COMPARISON }</h2>
            <p class="aside">{ text::comparison::comparison_lead(numerals, props.survey) }</p>
            <DataTable id={TABLE} labelled_by="comparison" narrow={Narrow::ListWithHeads}
                awaited={props.awaited} columns={heads.collect::<Vec<_>>()}
                rows={measures.into_iter().map(row).collect::<Vec<_>>()} />
            <button type="button" onclick={on_click} aria-controls={TABLE}
                aria-expanded={is_open.to_string()}
            >
                { text::comparison::pool_button(numerals, is_open) }
            </button>{ " " }
        </section>
    }
}

fn plans(props: &ComparisonProps) -> Vec<Plan> {
    let ComparisonProps {
        estimate,
        awaited,
        share,
        numerals,
        ..
    } = props;
    let plan = |choice, subtitle, share: f64| Plan {
        choice,
        subtitle,
        figures: Alternative::at(estimate, share),
        awaited: *awaited,
    };
    let hybrid = Hybrid::of(estimate);
    let subtitle = text::comparison::hybrid_subtitle(numerals, &hybrid, *share);
    let hybrid = plan(Choice::Hybrid, subtitle, hybrid.share);
    // Until it is worked out, the plan without a pool holds its room.
    let pool = props.is_pool_open.then(|| Plan {
        choice: Choice::PlanWithPool,
        subtitle: text::comparison::pool_subtitle(numerals, *share),
        figures: Alternative::at(props.pool.as_ref().unwrap_or(estimate), *share),
        awaited: *awaited || props.pool.is_none(),
    });
    std::iter::once(plan(
        Choice::Keep,
        text::comparison::handed_over(numerals, 0.0),
        0.0,
    ))
    .chain([hybrid])
    .chain([plan(
        Choice::Plan,
        text::comparison::handed_over(numerals, *share),
        *share,
    )])
    .chain(pool)
    .collect()
}

fn baseline(props: &ComparisonProps) -> Baseline {
    let estimate = &props.estimate;
    let keep = keeping_cost(estimate);
    let with_pool = props.pool.as_ref().map_or(keep, |pool| keeping_cost(pool));
    Baseline {
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

fn head(plan: &Plan) -> Column {
    let name = text::comparison::choice_name(plan.choice);
    let head = html! {
        <>
            <span class="name">{ name }</span>{ " " }
            <span class="subtitle held">{ &plan.subtitle }</span>
        </>
    };
    Column {
        head,
        name: Some(name.into()),
        class: class(plan.choice).into(),
        awaited: plan.awaited,
    }
}

fn row(measure: Measure) -> Row {
    let note =
        |note: Option<String>| note.map(|note| html! { <span class="note held">{ note }</span> });
    let heading = html! { <>{ measure.label }{ " " }{ for note(measure.note) }</> };
    let cells = measure.cells.into_iter().map(|cell| {
        html! {
            <>
                <span class="figure held">{ cell.figure }</span>{ " " }
                { for note(cell.note) }
            </>
        }
    });
    Row {
        class: classes!(measure.is_regret.then_some("regret")),
        ..Row::new(heading, cells)
    }
}
