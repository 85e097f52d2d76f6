//! What the article says beside what is on record, and how often surveys count regret.

use super::data_table::{Column, DataTable, Narrow, Row};
use super::sources::{Sources, listed};
use crate::text;
use yew::prelude::*;

/// Two tables, of what the article says and of how often regret is counted.
#[component]
pub fn Record() -> Html {
    let statements = text::STATEMENTS.iter().map(|statement| {
        let sources = text::sources_of_text(statement.record);
        let record = html! { <>{ statement.record }<Sources of={sources} /></> };
        Row::new(statement.article, [record, statement.sure.into()])
    });
    let rates = text::RATES.iter().map(|rate| {
        // A source in full says more than its name in the table.
        let sources = text::sources_of_text(&format!("{} {}", rate.event, rate.source));
        let source = if sources.is_empty() {
            rate.source.into()
        } else {
            html! { <span class="sources">{ listed(&sources) }</span> }
        };
        Row::new(rate.rate, [rate.event.into(), source])
    });
    html! {
        <section class="section record" aria-labelledby="record">
            <h2 id="record" class="heading">{ text::RECORD }</h2>
            <p class="lead">{ text::RECORD_LEAD }</p>
            <DataTable class="statements" labelled_by="record" narrow={Narrow::List}
                columns={columns([text::ARTICLE_SAYS, text::ON_RECORD, text::HOW_SURE])}
                rows={statements.collect::<Vec<_>>()} />
            <h3 id="base-rates">{ text::BASE_RATES }</h3>
            <p class="lead">{ text::BASE_RATES_LEAD }</p>
            <DataTable class="rates" labelled_by="base-rates" narrow={Narrow::List}
                columns={columns([text::RATE, text::EVENT, text::RATE_SOURCE])}
                rows={rates.collect::<Vec<_>>()} />
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

fn columns(names: [&'static str; 3]) -> Vec<Column> {
    names.map(Column::named).to_vec()
}
