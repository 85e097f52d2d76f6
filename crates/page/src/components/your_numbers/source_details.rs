//! Where an input's default comes from, and its curve as a table.

use crate::components::data_table::{Column, DataTable, Row};
use crate::components::sources::Sources;
use crate::numerals::Numerals;
use crate::text;
use std::rc::Rc;
use uturn::model::report::Line;
use uturn::model::{Input, PlanResponse, Presets, Survey, Value};
use web_sys::HtmlElement;
use words::field::in_three_figures as rounded;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SourceDetailsProps {
    pub input: Input,
    pub presets: Presets,
    pub response: Option<Rc<PlanResponse>>,
    /// Said in place of a response that the input has none of.
    pub idle: Option<&'static str>,
    pub survey: Option<Survey>,
    pub numerals: Rc<Numerals>,
}

/// Behind a closed heading, and not on the page before it is opened: there are many of them.
#[component]
pub fn SourceDetails(props: &SourceDetailsProps) -> Html {
    let SourceDetailsProps {
        input,
        presets,
        response,
        idle,
        survey,
        numerals,
    } = props;
    let is_open = use_state_eq(|| false);
    let ontoggle = {
        let setter = is_open.setter();
        Callback::from(move |event: Event| {
            let details = event.target_dyn_into::<HtmlElement>();
            setter.set(details.is_some_and(|details| details.has_attribute("open")));
        })
    };
    let source = text::inputs::source_under(*input, *presets);
    html! {
        <details class="table source" {ontoggle}>
            <summary>{ text::numbers::SOURCE }</summary>
            if *is_open {
                <p>{ &source }</p>
                <Sources of={text::sources::sources_of_text(&source)} />
                if let Some(response) = response {
                    { table(*input, response, *survey, numerals) }
                } else {
                    <p>{ idle.unwrap_or(text::numbers::CURVE_AWAITED) }</p>
                }
            }
        </details>
    }
}

fn table(
    input: Input,
    response: &PlanResponse,
    survey: Option<Survey>,
    numerals: &Numerals,
) -> Html {
    let columns = text::numbers::response_columns(numerals, survey);
    let lines = [Line::Alone, Line::Scaled].into_iter().take(columns.len());
    let last = response.len().saturating_sub(1);
    let rows = response.iter().enumerate().map(|(index, point)| {
        let heading = if index == 0 || index == last {
            text::inputs::short_value(numerals, input, &point.value)
        } else {
            text::inputs::short_value(numerals, input, &in_three_figures(&point.value))
        };
        let cells = lines.clone().map(|line| {
            let risk = *point.regret_risk.on(line);
            numerals.in_100(risk, risk).joined("")
        });
        Row::new(heading, cells)
    });
    let rows: Vec<Row> = rows.collect();
    let first = Column::from(text::numbers::table_value(input));
    let columns = columns.into_iter().map(Column::from);
    let columns: Vec<Column> = std::iter::once(first).chain(columns).collect();
    html! { <DataTable caption={text::numbers::response_table(numerals, response)} {columns} {rows} /> }
}

/// The points between the ends are where they happen to be: three figures of them are enough.
fn in_three_figures(value: &Value) -> Value {
    match value {
        Value::Number(number) => Value::Number(rounded(*number)),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_figures_are_kept() {
        for (number, expected) in [
            (422_949.0, 423_000.0),
            (0.341_26, 0.341),
            (-0.012_345, -0.0123),
            (8.0, 8.0),
            (0.0, 0.0),
        ] {
            let rounded = in_three_figures(&Value::Number(number));
            assert_eq!(rounded, Value::Number(expected));
        }
        let switch = Value::Switch(true);
        assert_eq!(in_three_figures(&switch), switch);
    }
}
