//! The figures that always go with the headline.

use crate::app::hooks::use_page;
use crate::app::text::{self, Fact};
use yew::prelude::*;

/// A label, the figure and a line on it, side by side. What holds for the plan's own share alone
/// is dimmed while another share is being tried.
#[component]
pub fn Facts() -> Html {
    let page = use_page();
    let awaited = page.is_awaiting();
    let numerals = &page.numerals;
    let stale = page.is_off_its_share().then_some("stale");
    let likely = page.inputs.ranges.ai_resolution.likely;
    let along = text::facts(numerals, &page.reading());
    let of_plan = text::facts_of_plan(numerals, page.shown(), likely);
    html! {
        <section class={classes!("facts", awaited.then_some("awaited"))} aria-labelledby="facts">
            <h2 id="facts">{ text::ALSO }</h2>
            <dl aria-hidden={awaited.then_some("true")}>
                { for along.into_iter().map(|entry| fact(entry, None)) }
                { for of_plan.into_iter().map(|entry| fact(entry, stale)) }
            </dl>
        </section>
    }
}

fn fact(fact: Fact, stale: Option<&'static str>) -> Html {
    html! {
        <div class={classes!(stale)}>
            <dt>{ fact.label }</dt>
            <dd class="figure"><span class="held">{ fact.figure }</span></dd>
            <dd class="note held">{ fact.note }</dd>
        </div>
    }
}
