//! The curve as a table.

use crate::hooks::use_page;
use crate::numerals::Numerals;
use crate::text;
use uturn::model::Survey;
use uturn::model::report::Estimate;
use yew::prelude::*;

/// Every share of the estimate with its two figures, behind a closed heading; nothing is behind it
/// before there is an answer. Below the columns of the answer: opened, it leaves none of them empty.
#[component]
pub fn CurveTable() -> Html {
    let page = use_page();
    html! {
        <details class="table">
            <summary>{ text::TABLE }</summary>
            if let Some(known) = page.known() {
                { table(&known.estimate, &page.numerals, page.survey_shown()) }
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
