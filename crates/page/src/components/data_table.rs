//! A table of words and figures.

use yew::prelude::*;

/// A column, or what stands above the rows' headings.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    pub head: Html,
    /// Said in each of its cells, for the eye alone, where the table is laid out as a list.
    pub name: Option<AttrValue>,
    /// Names it in the stylesheet.
    pub class: Classes,
    /// What stands in it only holds the room of what is not known yet.
    pub awaited: bool,
}

impl Column {
    /// A column whose head also stands in its cells.
    pub fn named(name: &'static str) -> Self {
        Column {
            name: Some(name.into()),
            ..name.into()
        }
    }
}

impl<T: Into<Html>> From<T> for Column {
    fn from(head: T) -> Self {
        Column {
            head: head.into(),
            ..Column::default()
        }
    }
}

/// What the row is about, and its cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub heading: Html,
    pub cells: Vec<Html>,
    /// Names it in the stylesheet.
    pub class: Classes,
}

impl Row {
    pub fn new<C: Into<Html>>(
        heading: impl Into<Html>,
        cells: impl IntoIterator<Item = C>,
    ) -> Self {
        Row {
            heading: heading.into(),
            cells: cells.into_iter().map(Into::into).collect(),
            class: Classes::default(),
        }
    }
}

/// How a table is laid out where its columns have no room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Narrow {
    /// As ever: its cells are short.
    #[default]
    Columns,
    /// As a list of its rows.
    List,
    /// The same, and a row of its columns' heads, which say more than names.
    ListWithHeads,
}

#[derive(Properties, PartialEq)]
pub struct DataTableProps {
    #[prop_or_default]
    pub id: Option<AttrValue>,
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub caption: Option<AttrValue>,
    /// The id of the heading that names it, where it has no caption.
    #[prop_or_default]
    pub labelled_by: Option<AttrValue>,
    #[prop_or_default]
    pub narrow: Narrow,
    /// The first is that of the rows' headings.
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// All of it only holds the room of what is not known yet.
    #[prop_or_default]
    pub awaited: bool,
}

/// Rows with a heading each, under the heads of their columns. The roles of one that can be laid out
/// as a list are written out, since a browser forgets those of a table that is not displayed as one.
#[component]
pub fn DataTable(props: &DataTableProps) -> Html {
    let is_list = props.narrow != Narrow::Columns;
    let role = |role: &'static str| is_list.then_some(role);
    let heads = (props.narrow == Narrow::List).then_some("heads");
    let head = |column: &Column| {
        let awaited = column.awaited.then_some("awaited");
        html! {
            <th role={role("columnheader")} scope="col" class={classes!(column.class.clone(), awaited)}>
                { column.head.clone() }
            </th>
        }
    };
    let cell = |(column, cell): (&Column, &Html)| {
        let awaited = column.awaited.then_some("awaited");
        html! {
            <td role={role("cell")} class={classes!(column.class.clone(), awaited)}
                aria-busy={column.awaited.then_some("true")}
            >
                if let Some(name) = &column.name {
                    <span class="name" aria-hidden="true">{ name }</span>{ " " }
                }
                { cell.clone() }
            </td>
        }
    };
    let row = |row: &Row| {
        let cells = props.columns.iter().skip(1).zip(&row.cells);
        html! {
            <tr role={role("row")} class={row.class.clone()}>
                <th role={role("rowheader")} scope="row">{ row.heading.clone() }</th>
                { for cells.map(cell) }
            </tr>
        }
    };
    html! {
        <table id={props.id.clone()} role={role("table")} aria-labelledby={props.labelled_by.clone()}
            aria-hidden={props.awaited.then_some("true")}
            class={classes!(is_list.then_some("listed"), props.class.clone())}
        >
            if let Some(caption) = &props.caption {
                <caption>{ caption }</caption>
            }
            <thead role={role("rowgroup")} class={heads}>
                <tr role={role("row")}>{ for props.columns.iter().map(head) }</tr>
            </thead>
            <tbody role={role("rowgroup")}>{ for props.rows.iter().map(row) }</tbody>
        </table>
    }
}
