//! Four ways on, side by side.

use crate::components::data_table::{Column, DataTable, Narrow, Row};
use crate::numerals::Numerals;
use crate::reading::Way;
use crate::text::{comparison, under_way};
use std::rc::Rc;
use uturn::model::Inputs;
use uturn::model::underway::UnderWayEstimate;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct WaysProps {
    pub estimate: Rc<UnderWayEstimate>,
    /// What it is of.
    pub inputs: Inputs,
    pub numerals: Rc<Numerals>,
}

/// A table of measures by ways, laid out as a list of measures where it is narrow.
#[component]
pub fn Ways(props: &WaysProps) -> Html {
    let WaysProps {
        estimate,
        inputs,
        numerals,
    } = props;
    let corner = html! { <span class="unseen">{ comparison::MEASURE }</span> };
    let columns = Way::ALL.map(|way| Column {
        name: Some(under_way::way_name(way).into()),
        class: class(way).into(),
        ..head(way, estimate, numerals).into()
    });
    let columns = std::iter::once(corner.into()).chain(columns);
    let rows = under_way::rows(numerals, estimate, inputs)
        .into_iter()
        .map(row);
    html! {
        <section class="section comparison" aria-labelledby="ways">
            <h2 id="ways" class="heading">{ under_way::WAYS }</h2>
            <p class="aside">{ under_way::ways_lead(numerals, estimate) }</p>
            <DataTable labelled_by="ways" narrow={Narrow::ListWithHeads}
                columns={columns.collect::<Vec<_>>()} rows={rows.collect::<Vec<_>>()} />
            if let Some(words) = under_way::dearer_in_most(estimate) {
                <p class="measure">{ words }</p>
            }
        </section>
    }
}

/// Names a way in the stylesheet: going on has the colour of the plan, turning that of its opposite.
fn class(way: Way) -> &'static str {
    match way {
        Way::AsPlanned => "plan",
        Way::EnoughPeople => "hybrid",
        Way::Cheapest | Way::Back => "keep",
    }
}

fn head(way: Way, estimate: &UnderWayEstimate, numerals: &Numerals) -> Html {
    let same = way.same_as(estimate).map(under_way::same);
    html! {
        <>
            <span class="name">{ under_way::way_name(way) }</span>{ " " }
            <span class="subtitle">
                { under_way::head(numerals, estimate, way) }
                if let Some(same) = same {
                    { ". " }<strong>{ same }</strong>
                }
            </span>
        </>
    }
}

fn row(row: under_way::Row) -> Row {
    let cells = row.cells.into_iter().map(|(figure, note)| {
        html! {
            <>
                <span class="figure">{ figure }</span>{ " " }
                if let Some(note) = note {
                    <span class="note">{ note }</span>
                }
            </>
        }
    });
    Row::new(row.label, cells)
}
