//! The curve as a table.

use super::data_table::{Column, DataTable, Row};
use crate::numerals::Numerals;
use crate::state::State;
use crate::text;
use uturn::model::Survey;
use uturn::model::report::Estimate;
use yew::prelude::*;

/// Every share of the estimate with its two figures, behind a closed heading; nothing is behind it
/// before there is an answer. Below the columns of the answer: opened, it leaves none of them empty.
pub fn curve_table(page: &State) -> Html {
    html! {
        <details class="table">
            <summary>{ text::curve::TABLE }</summary>
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
        let plan = (at == estimate.plan_index).then(
            || html! { <span class="aside">{ format!(" ({})", text::curve::YOUR_PLAN) }</span> },
        );
        let heading = html! { <>{ numerals.percent(*share, 1) }{ for plan }</> };
        let scaled = survey.map(|_| in_100(*scaled));
        Row::new(heading, std::iter::once(in_100(*alone)).chain(scaled))
    });
    let scaled = survey.map(|survey| text::survey::scaled_line(numerals, survey).into());
    let columns = [
        text::curve::TABLE_SHARE.into(),
        text::survey::ALONE_LINE.into(),
    ];
    let columns: Vec<Column> = columns.into_iter().chain(scaled).collect();
    html! {
        <DataTable caption={text::curve::curve_table_caption(numerals, estimate)} {columns}
            rows={rows.collect::<Vec<_>>()} />
    }
}
