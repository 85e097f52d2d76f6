//! The figures that always go with the headline.

use crate::state::State;
use words::verdict::Fact;
use yew::prelude::*;

/// A label, the figure and a line on it, side by side. What only a full estimate of this very plan
/// can tell is dimmed until there is one.
pub fn facts(page: &State) -> Html {
    let awaited = page.is_awaiting();
    let numerals = &page.numerals;
    let state = if page.is_full_awaited() {
        Some("awaited")
    } else {
        page.is_full_off_its_share().then_some("stale")
    };
    let along = words::verdict::facts(numerals, &page.reading(), page.inputs_shown());
    let of_plan = words::verdict::facts_of_plan(numerals, page.full(), page.inputs_of_full());
    html! {
        <section class={classes!("section", "facts", awaited.then_some("awaited"))} aria-labelledby="facts">
            <h2 id="facts" class="heading">{ words::verdict::ALSO }</h2>
            <dl aria-hidden={awaited.then_some("true")}>
                { for along.into_iter().map(|entry| fact(entry, None)) }
                { for of_plan.into_iter().map(|entry| fact(entry, state)) }
            </dl>
        </section>
    }
}

fn fact(fact: Fact, state: Option<&'static str>) -> Html {
    html! {
        <div class={classes!(state)}>
            <dt>{ fact.label }</dt>
            <dd class="figure"><span class="held">{ fact.figure }</span></dd>{ " " }
            <dd class="note held">{ fact.note }</dd>
        </div>
    }
}
