//! What a choice of presets changes.

use super::data_table::{DataTable, Row};
use crate::numerals::Numerals;
use crate::text;
use std::rc::Rc;
use uturn::model::Presets;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PresetFiguresProps {
    /// What opens the table.
    pub summary: AttrValue,
    pub caption: AttrValue,
    /// Said above the table.
    #[prop_or_default]
    pub remark: Option<AttrValue>,
    pub here: Presets,
    /// What it is compared with.
    pub usual: Presets,
    pub usual_name: AttrValue,
    pub numerals: Rc<Numerals>,
}

/// The figures that a choice sets, behind a closed heading; nothing for the usual one.
#[component]
pub fn PresetFigures(props: &PresetFiguresProps) -> Html {
    let [here, usual] = [props.here, props.usual].map(|presets| {
        let numerals = props.numerals.in_currency(presets.country.currency());
        (numerals, presets.start())
    });
    let rows = text::numbers::differing_figures((&here.0, &here.1), (&usual.0, &usual.1));
    if rows.is_empty() {
        return Html::default();
    }
    let columns = vec![
        text::numbers::PRESET_FIGURE.into(),
        text::numbers::PRESET_HERE.into(),
        props.usual_name.clone().into(),
    ];
    let rows = rows.into_iter();
    html! {
        <details class="table">
            <summary>{ &props.summary }</summary>
            if let Some(remark) = &props.remark {
                <p>{ remark }</p>
            }
            <DataTable caption={&props.caption} {columns}
                rows={rows.map(|[figure, here, usual]| Row::new(figure, [here, usual])).collect::<Vec<_>>()} />
        </details>
    }
}
