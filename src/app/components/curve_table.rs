//! The curve as a table.

use crate::app::numerals::Numerals;
use crate::app::text;
use crate::model::Survey;
use crate::model::report::Estimate;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CurveTableProps {
    /// None yet: a heading with nothing behind it.
    pub estimate: Option<Rc<Estimate>>,
    pub numerals: Rc<Numerals>,
    pub survey: Option<Survey>,
}

/// Every share of the estimate with its two figures, behind a closed heading.
#[component]
pub fn CurveTable(props: &CurveTableProps) -> Html {
    html! {
        <details class="table">
            <summary>{ text::TABLE }</summary>
            if let Some(estimate) = &props.estimate {
                { table(estimate, &props.numerals, props.survey) }
            }
        </details>
    }
}

fn table(estimate: &Estimate, numerals: &Numerals, survey: Option<Survey>) -> Html {
    let risk = &estimate.regret_risk;
    let in_100 = |risk: f64| numerals.in_100(risk, risk).joined("");
    let rows = estimate.shares.iter().zip(&risk.alone).zip(&risk.scaled);
    let rows = rows.enumerate().map(|(at, ((share, alone), scaled))| {
        let plan = (at == estimate.plan_index)
            .then(|| html! { <span class="aside">{ format!(" ({})", text::YOUR_PLAN) }</span> });
        html! {
            <tr>
                <th scope="row">{ numerals.percent(*share, 1) }{ for plan }</th>
                <td>{ in_100(*alone) }</td>
                if survey.is_some() {
                    <td>{ in_100(*scaled) }</td>
                }
            </tr>
        }
    });
    html! {
        <table>
            <caption>{ text::curve_table_caption(numerals, estimate) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ text::TABLE_SHARE }</th>
                    <th scope="col">{ text::ALONE_LINE }</th>
                    if let Some(survey) = survey {
                        <th scope="col">{ text::scaled_line(numerals, survey) }</th>
                    }
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
