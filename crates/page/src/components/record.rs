//! What the article says beside what is on record, and how often surveys count regret.

use super::sources::{Sources, listed};
use crate::text;
use yew::prelude::*;

/// Two tables: side by side where there is room, each row a block of its own where there is not.
/// Their roles are written out, for a table that is not displayed as one.
#[component]
pub fn Record() -> Html {
    let statements = text::STATEMENTS.iter().map(|statement| {
        let sources = text::sources_of_text(statement.record);
        row(
            statement.article,
            [
                (
                    text::ON_RECORD,
                    html! { <>{ statement.record }<Sources of={sources} /></> },
                ),
                (text::HOW_SURE, statement.sure.into()),
            ],
        )
    });
    let rates = text::RATES.iter().map(|rate| {
        // A source in full says more than its name in the table.
        let sources = text::sources_of_text(&format!("{} {}", rate.event, rate.source));
        let source = if sources.is_empty() {
            rate.source.into()
        } else {
            html! { <span class="sources">{ listed(&sources) }</span> }
        };
        let cells = [
            (text::EVENT, rate.event.into()),
            (text::RATE_SOURCE, source),
        ];
        row(rate.rate, cells)
    });
    html! {
        <section class="section record" aria-labelledby="record">
            <h2 id="record" class="heading">{ text::RECORD }</h2>
            <p class="lead">{ text::RECORD_LEAD }</p>
            <table role="table" class="listed statements" aria-labelledby="record">
                { head([text::ARTICLE_SAYS, text::ON_RECORD, text::HOW_SURE]) }
                <tbody role="rowgroup">{ for statements }</tbody>
            </table>
            <h3 id="base-rates">{ text::BASE_RATES }</h3>
            <p class="lead">{ text::BASE_RATES_LEAD }</p>
            <table role="table" class="listed rates" aria-labelledby="base-rates">
                { head([text::RATE, text::EVENT, text::RATE_SOURCE]) }
                <tbody role="rowgroup">{ for rates }</tbody>
            </table>
            <h3>{ text::CONTEXT }</h3>
            { for text::CONTEXTS.iter().map(|words| html! {
                <>
                    <p class="aside">{ *words }</p>
                    <Sources of={text::sources_of_text(words)} />
                </>
            }) }
        </section>
    }
}

fn head(names: [&'static str; 3]) -> Html {
    html! {
        <thead class="heads" role="rowgroup">
            <tr role="row">
                { for names.map(|name| html! { <th role="columnheader" scope="col">{ name }</th> }) }
            </tr>
        </thead>
    }
}

/// A row; its columns' names stand in the cells only where the columns are gone, and for the eye
/// alone.
fn row(heading: &'static str, cells: [(&'static str, Html); 2]) -> Html {
    html! {
        <tr role="row">
            <th role="rowheader" scope="row">{ heading }</th>
            { for cells.map(|(name, words)| html! {
                <td role="cell">
                    <span class="name" aria-hidden="true">{ name }</span>{ " " }
                    { words }
                </td>
            }) }
        </tr>
    }
}
