//! What the article says beside what is on record, and how often surveys count regret.

use super::data_table::{Column, DataTable, Narrow, Row};
use super::sources::{Sources, listed};
use crate::text;
use yew::prelude::*;

/// Two tables, of what the article says and of how often regret is counted.
#[component]
pub fn Record() -> Html {
    let statements = text::record::STATEMENTS.iter().map(|statement| {
        let sources = text::sources::sources_of_text(statement.record);
        let record = html! { <>{ statement.record }<Sources of={sources} /></> };
        Row::new(statement.article, [record, statement.sure.into()])
    });
    let rates = text::record::RATES.iter().map(|rate| {
        // A source in full says more than its name in the table.
        let sources = text::sources::sources_of_text(&format!("{} {}", rate.event, rate.source));
        let source = if sources.is_empty() {
            rate.source.into()
        } else {
            html! { <span class="sources">{ listed(&sources) }</span> }
        };
        Row::new(rate.rate, [rate.event.into(), source])
    });
    html! {
        <section class="section record" aria-labelledby="record">
            <h2 id="record" class="heading">{ text::record::RECORD }</h2>
            <p class="lead">{ text::record::RECORD_LEAD }</p>
            <DataTable class="statements" labelled_by="record" narrow={Narrow::List}
                columns={columns([text::record::ARTICLE_SAYS, text::record::ON_RECORD, text::record::HOW_SURE])}
                rows={statements.collect::<Vec<_>>()} />
            <h3 id="base-rates">{ text::record::BASE_RATES }</h3>
            <p class="lead">{ text::record::BASE_RATES_LEAD }</p>
            <DataTable class="rates" labelled_by="base-rates" narrow={Narrow::List}
                columns={columns([text::record::RATE, text::record::EVENT, text::record::RATE_SOURCE])}
                rows={rates.collect::<Vec<_>>()} />
            <h3>{ text::record::CONTEXT }</h3>
            { for text::record::CONTEXTS.iter().map(|words| html! {
                <>
                    <p class="aside">{ *words }</p>
                    <Sources of={text::sources::sources_of_text(words)} />
                </>
            }) }
        </section>
    }
}

fn columns(names: [&'static str; 3]) -> Vec<Column> {
    names.map(Column::named).to_vec()
}
