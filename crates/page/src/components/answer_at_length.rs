//! Everything below the verdict that shows the same answer at length.

use super::comparison::Comparison;
use super::find_out::FindOut;
use super::month_by_month::MonthByMonth;
use super::tornado::Tornado;
use super::waterfall::Waterfall;
use crate::hooks::{use_later, use_page, use_sends};
use crate::reading::TimeUnit;
use crate::state::Action;
use yew::prelude::*;

/// The long sections, a task behind the verdict and the curve. They take props, so that one whose
/// figures are the same as before is not drawn again.
#[component]
pub fn AnswerAtLength() -> Html {
    let page = use_page();
    let state = use_later((*page).clone());
    let on_line = use_sends(&page, Action::ChoseLine);
    let on_pool = use_sends(&page, Action::OpenedPool);
    let estimate = state.shown().clone();
    let awaited = state.is_awaiting();
    let survey = state.survey_shown();
    let numerals = state.numerals.clone();
    let line = state.line;
    let inputs = state.inputs_shown();
    html! {
        <>
            <Comparison estimate={estimate.clone()} {awaited} share={state.share()}
                headcount={inputs.plan.headcount} growth={inputs.ranges.demand_growth.likely}
                {survey} numerals={numerals.clone()} pool={state.pool_shown()}
                is_pool_open={state.is_pool_open} {on_pool} />
            <MonthByMonth estimate={state.full().clone()} awaited={state.is_full_awaited()}
                is_stale={state.is_full_off_its_share()} {survey} numerals={numerals.clone()}
                finest={TimeUnit::finest(state.inputs_of_full())} {line} on_line={on_line.clone()} />
            <Waterfall {estimate} {awaited} is_stale={state.is_off_its_share()} {survey}
                numerals={numerals.clone()} {line} on_line={on_line.clone()} />
            <Tornado estimate={state.full().clone()} awaited={state.is_full_awaited()}
                is_stale={state.is_full_off_its_share()} {survey} numerals={numerals.clone()}
                {line} {on_line} />
            <FindOut estimate={state.full().clone()} awaited={state.is_full_awaited()}
                {numerals} />
        </>
    }
}
