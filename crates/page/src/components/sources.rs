//! Where a text comes from, in a line under it; and all sources as a list.

use crate::text;
use crate::text::sources::{Source, Topic};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SourcesProps {
    pub of: Vec<&'static Source>,
}

/// "Source: Orgvue (29 April 2025), …"; nothing where there is none.
#[component]
pub fn Sources(props: &SourcesProps) -> Html {
    if props.of.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { " " }
            <p class="sources">{ text::sources::sources_named(props.of.len()) }{ " " }{ listed(&props.of) }</p>
        </>
    }
}

/// One after the other.
pub fn listed(sources: &[&'static Source]) -> Html {
    let sources = sources.iter().enumerate().map(|(at, source)| {
        html! { <>{ if at > 0 { "; " } else { "" } }{ cited(source) }</> }
    });
    html! { <>{ for sources }</> }
}

/// All of them by topic.
#[component]
pub fn References() -> Html {
    let topic = |topic: Topic| {
        let sources = topic
            .sources()
            .map(|source| html! { <li>{ cited(source) }{ "." }</li> });
        html! {
            <>
                <h4>{ topic.title() }</h4>
                <ul>{ for sources }</ul>
            </>
        }
    };
    html! { <div class="prose references">{ for Topic::ALL.map(topic) }</div> }
}

/// The title leads there, where there is an address; it is read without a network too.
fn cited(source: &Source) -> Html {
    let Source {
        authors,
        title,
        publisher,
        date,
        address,
        ..
    } = source;
    let title = match address {
        Some(address) => {
            html! { <a href={*address} target="_blank" rel="noopener">{ *title }</a> }
        }
        None => html! { <span>{ *title }</span> },
    };
    if authors.is_empty() {
        html! { <>{ format!("{publisher} ({date}), ") }{ title }</> }
    } else {
        html! { <>{ format!("{authors} ({date}), ") }{ title }{ format!(", {publisher}") }</> }
    }
}
