//! The self-check: published values, and what this browser makes of them.

use crate::components::data_table::{Column, DataTable, Row};
use crate::numerals::Numerals;
use crate::text;
use std::rc::Rc;
use uturn::model::Check;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ChecksProps {
    /// None until the engine has worked them out.
    pub checks: Option<Rc<Vec<Check>>>,
    /// They are wanted.
    pub on_check: Callback<()>,
    pub numerals: Rc<Numerals>,
}

/// Asks for the check when it is first drawn, and shows how each value compares.
#[component]
pub fn Checks(props: &ChecksProps) -> Html {
    use_effect_with(props.on_check.clone(), |on_check| on_check.emit(()));
    let numerals = &props.numerals;
    let result = props
        .checks
        .as_ref()
        .map_or(text::method::check::CHECKING.into(), |checks| {
            let agreeing = checks.iter().filter(|check| check.ok).count();
            text::method::check::check_result(numerals, agreeing, checks.len())
        });
    html! {
        <div class="checks">
            <p class="aside">{ text::method::check::CHECK_MEANS }</p>
            <p role="status"><strong>{ result }</strong></p>
            if let Some(checks) = &props.checks {
                { table(numerals, checks) }
            }
        </div>
    }
}

fn table(numerals: &Numerals, checks: &[Check]) -> Html {
    let row = |check: &Check| {
        let [expected, computed] = [check.expected, check.computed]
            .map(|value| text::method::check::checked_value(numerals, value));
        let difference =
            text::method::check::checked_difference(numerals, check.expected, check.computed);
        let agreement = text::method::check::agreement(check.ok).to_owned();
        Row::new(&check.name, [expected, computed, difference, agreement])
    };
    html! {
        <div class="scrolled" role="group" tabindex="0" aria-label={text::method::SELF_CHECK}>
            <DataTable columns={text::method::check::CHECK_COLUMNS.map(Column::from).to_vec()}
                rows={checks.iter().map(row).collect::<Vec<_>>()} />
        </div>
    }
}
