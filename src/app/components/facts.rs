//! The figures that always go with the headline.

use crate::app::hooks::use_page;
use crate::app::text;
use yew::prelude::*;

/// Three figures side by side: a label, the figure, a line on it.
#[component]
pub fn Facts() -> Html {
    let page = use_page();
    let awaited = page.is_awaiting();
    let facts = text::facts(&page.numerals, &page.reading());
    html! {
        <section class={classes!("facts", awaited.then_some("awaited"))} aria-labelledby="facts">
            <h2 id="facts">{ text::ALSO }</h2>
            <dl aria-hidden={awaited.then_some("true")}>
                { for facts.into_iter().map(|fact| html! {
                    <div>
                        <dt>{ fact.label }</dt>
                        <dd class="figure"><span class="held">{ fact.figure }</span></dd>
                        <dd class="note held">{ fact.note }</dd>
                    </div>
                }) }
            </dl>
        </section>
    }
}
