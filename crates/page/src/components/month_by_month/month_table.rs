//! The charts over months as tables.

use super::month_chart::Shown;
use crate::components::data_table::{Column, DataTable, Row};
use crate::numerals::Numerals;
use crate::reading::Course;
use crate::reading::Quantity;
use crate::text;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct MonthTablesProps {
    pub shown: Vec<Shown>,
    /// Nothing is behind the headings yet.
    pub awaited: bool,
    pub numerals: Rc<Numerals>,
}

/// The figures of the months, each chart's behind a closed heading. They stand below all charts: one
/// that is opened leaves no column empty beside it.
#[component]
pub fn MonthTables(props: &MonthTablesProps) -> Html {
    let tables = props.shown.iter().map(|Shown { course, .. }| {
        html! {
            <details class="table">
                <summary>{ text::months::chart_table(course.quantity) }</summary>
                if !props.awaited {
                    { table(course, &props.numerals) }
                }
            </details>
        }
    });
    html! { <div class="tables">{ for tables }</div> }
}

fn table(course: &Course, numerals: &Numerals) -> Html {
    let quantity = course.quantity;
    let columns = text::months::chart_table_columns(course).into_iter();
    let columns = std::iter::once(text::months::TABLE_MONTH).chain(columns);
    let columns: Vec<Column> = columns.map(Column::from).collect();
    let row = |month: usize| {
        let at = course.at(month);
        let cell = |value| text::months::month_cell(numerals, quantity, value);
        let keep = (quantity != Quantity::Money).then(|| cell(at.keep));
        let reversed = course
            .middle_reversal()
            .map(|_| numerals.in_100(at.reversed, at.reversed).joined(""));
        let cells = [at.middle, at.low, at.high].map(cell).into_iter();
        Row::new(
            numerals.whole(month as f64),
            cells.chain(keep).chain(reversed),
        )
    };
    let rows = rows(course.months()).into_iter().map(row);
    html! {
        <DataTable caption={text::months::chart_table_caption(quantity)} {columns}
            rows={rows.collect::<Vec<_>>()} />
    }
}

/// Every month of a year; of a longer time the first, every third and the last.
pub fn rows(months: usize) -> Vec<usize> {
    let is_shown =
        |month: &usize| months <= 12 || *month == 1 || month.is_multiple_of(3) || *month == months;
    (1..=months).filter(is_shown).collect()
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn a_year_has_every_month_and_more_has_quarters() {
        assert_eq!(rows(6), [1, 2, 3, 4, 5, 6]);
        assert_eq!(rows(14), [1, 3, 6, 9, 12, 14]);
        assert_eq!(rows(36).len(), 13);
        assert_eq!(rows(0), [0; 0]);
    }
}
