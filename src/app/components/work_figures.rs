//! What a kind of work changes.

use crate::app::numerals::Numerals;
use crate::app::text;
use crate::model::Work;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct WorkFiguresProps {
    pub work: Work,
    pub numerals: Rc<Numerals>,
}

/// The figures that a kind of work sets, behind a closed heading; nothing for the one that is the
/// model's default.
#[component]
pub fn WorkFigures(props: &WorkFiguresProps) -> Html {
    let rows = text::figures_of_work(&props.numerals, props.work);
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <details class="table">
            <summary>{ text::what_work_sets(props.work) }</summary>
            if props.work == Work::Other {
                <p>{ text::STAND_INS }</p>
            }
            <table>
                <caption>{ text::WORK_FIGURES }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ text::WORK_FIGURE }</th>
                        <th scope="col">{ text::WORK_HERE }</th>
                        <th scope="col">{ text::work(Work::CustomerService) }</th>
                    </tr>
                </thead>
                <tbody>
                    { for rows.into_iter().map(|[figure, here, otherwise]| html! {
                        <tr>
                            <th scope="row">{ figure }</th>
                            <td>{ here }</td>
                            <td>{ otherwise }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </details>
    }
}
