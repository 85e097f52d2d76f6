//! Where an input's default comes from, and its curve as a table.

use crate::app::numerals::Numerals;
use crate::app::text;
use crate::model::report::Line;
use crate::model::{Inputs, PlanResponse, Survey};
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SourceDetailsProps {
    pub name: &'static str,
    pub response: Option<Rc<PlanResponse>>,
    pub survey: Option<Survey>,
    pub numerals: Rc<Numerals>,
}

/// Behind a closed heading, and not on the page before it is opened: there are many of them.
#[component]
pub fn SourceDetails(props: &SourceDetailsProps) -> Html {
    let SourceDetailsProps {
        name,
        response,
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
    html! {
        <details class="table source" {ontoggle}>
            <summary>{ text::SOURCE }</summary>
            if *is_open {
                <p>{ text::source(name) }</p>
                if *name == Inputs::MATERIAL_NAME {
                    <p>{ text::NO_RESPONSE }</p>
                } else if let Some(response) = response {
                    { table(name, response, *survey, numerals) }
                } else {
                    <p>{ text::CURVE_AWAITED }</p>
                }
            }
        </details>
    }
}

fn table(name: &str, response: &PlanResponse, survey: Option<Survey>, numerals: &Numerals) -> Html {
    let columns = text::response_columns(survey);
    let lines = [Line::Alone, Line::Scaled].into_iter().take(columns.len());
    let rows = response.iter().map(|point| {
        let cells = lines.clone().map(|line| {
            let risk = *point.regret_risk.on(line);
            html! { <td>{ numerals.in_100(risk, risk).joined("") }</td> }
        });
        html! {
            <tr>
                <th scope="row">{ text::value(numerals, name, &point.value) }</th>
                { for cells }
            </tr>
        }
    });
    html! {
        <table>
            <caption>{ text::RESPONSE_TABLE }</caption>
            <thead>
                <tr>
                    <th scope="col">{ text::TABLE_VALUE }</th>
                    { for columns.iter().map(|column| html! { <th scope="col">{ *column }</th> }) }
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
