//! Every default of the model, from its one table.

use crate::components::data_table::{Column, DataTable, Narrow, Row};
use crate::components::sources::Sources;
use crate::numerals::Numerals;
use crate::text;
use crate::text::inputs::{Group, InputWords};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DefaultsProps {
    pub numerals: Rc<Numerals>,
}

/// A table for each group of inputs.
#[component]
pub fn Defaults(props: &DefaultsProps) -> Html {
    html! {
        <div class="defaults">
            <p class="aside">{ text::method::defaults::DEFAULTS_READ }</p>
            { for Group::ALL.map(|group| table(&props.numerals, group)) }
        </div>
    }
}

fn table(numerals: &Numerals, group: Group) -> Html {
    html! {
        <DataTable caption={group.title()} narrow={Narrow::List}
            columns={text::method::defaults::DEFAULTS_COLUMNS.map(Column::from).to_vec()}
            rows={group.inputs().map(|words| row(numerals, words)).collect::<Vec<_>>()} />
    }
}

fn row(numerals: &Numerals, words: &InputWords) -> Row {
    let row = text::method::defaults::default_row(numerals, words);
    let sources = text::sources::sources_of_text(&row.source);
    let source = html! { <>{ row.source }<Sources of={sources} /></> };
    Row::new(row.label, [row.default.into(), row.range.into(), source])
}
