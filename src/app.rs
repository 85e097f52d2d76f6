//! The page: one question, one sentence to fill in, one answer, one curve that is also a control.
//!
//! Link, typing and dragging become actions; `state` reduces them; one hook asks the engine in its
//! worker and turns its answers into actions again. Components read the state and send actions.

mod chart;
mod components;
mod engine;
mod hooks;
mod numerals;
mod reading;
mod state;
mod text;
mod typical;

use crate::model::report::{Estimate, Line};
use components::{
    Announcer, Comparison, Facts, Foot, Masthead, Question, RegretCurve, Sentence, Verdict,
    Waterfall,
};
use hooks::{use_engine, use_fonts_after};
use numerals::Numerals;
use state::{Page, Standing, State};
use std::rc::Rc;
use yew::prelude::*;

/// Puts the page into the document's `#page` element, or its body.
pub fn run() {
    let place = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("page"));
    match place {
        Some(place) => yew::Renderer::<App>::with_root(place).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}

/// The page's sections in order.
#[component]
fn App() -> Html {
    let page: Page = use_reducer(|| State::new(Numerals::of_visitor()));
    use_engine(&page);
    use_fonts_after(page.known.is_some());
    let estimate = page.shown().clone();
    let awaited = page.is_awaiting();
    let share = page.share.value;
    // Today's people as the shown estimate has them: what is typed may be ahead of it.
    let typed = page.headcount.value;
    let headcount = page
        .known
        .as_ref()
        .map_or(typed, |known| known.plan.headcount);
    let line = use_state_eq(|| Line::Alone);
    let on_line = {
        let setter = line.setter();
        Callback::from(move |line| setter.set(line))
    };
    let is_stale = page.standing() == Standing::Interpolated;
    let numerals = page.numerals.clone();
    html! {
        <ContextProvider<Page> context={page}>
            <Masthead />
            <main>
                <Question />
                <Sentence />
                <div class="answer">
                    <Verdict />
                    <RegretCurve />
                </div>
                <Facts />
                <Comparison estimate={estimate.clone()} {awaited} {share} is_pool_open={false}
                    {headcount} numerals={numerals.clone()}
                    pool={None::<Rc<Estimate>>} on_pool={Callback::noop()} />
                <Waterfall {estimate} {awaited} {is_stale} {numerals} line={*line} {on_line}
                    has_two_lines={true} />
                <Announcer />
            </main>
            <Foot />
        </ContextProvider<Page>>
    }
}
