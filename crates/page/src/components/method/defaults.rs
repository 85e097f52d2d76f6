//! Every default of the model, from its one table.

use crate::components::sources::Sources;
use crate::numerals::Numerals;
use crate::text::{self, Group, InputWords};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DefaultsProps {
    pub numerals: Rc<Numerals>,
}

/// A table for each group of inputs. Where columns have no room it is laid out as a list, for the
/// eye alone: the roles keep it a table for those who hear it.
#[component]
pub fn Defaults(props: &DefaultsProps) -> Html {
    html! {
        <div class="defaults">
            <p class="aside">{ text::DEFAULTS_READ }</p>
            { for Group::ALL.map(|group| table(&props.numerals, group)) }
        </div>
    }
}

fn table(numerals: &Numerals, group: Group) -> Html {
    let heading = |name| html! { <th role="columnheader" scope="col">{ name }</th> };
    html! {
        <table role="table" class="listed">
            <caption>{ group.title() }</caption>
            <thead class="heads" role="rowgroup">
                <tr role="row">{ for text::DEFAULTS_COLUMNS.map(heading) }</tr>
            </thead>
            <tbody role="rowgroup">
                { for group.inputs().map(|words| row(numerals, words)) }
            </tbody>
        </table>
    }
}

fn row(numerals: &Numerals, words: &InputWords) -> Html {
    let row = text::default_row(numerals, words);
    let cell = |words: String| html! { <td role="cell">{ words }</td> };
    html! {
        <tr role="row">
            <th role="rowheader" scope="row">{ row.label }</th>
            { for [row.default, row.range].map(cell) }
            <td role="cell">{ &row.source }<Sources of={text::sources_of_text(&row.source)} /></td>
        </tr>
    }
}
