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

use components::{
    Announcer, Comparison, Facts, Foot, HundredFutures, Masthead, MonthByMonth, Question,
    RegretCurve, Sentence, SurveyChoice, Verdict, Waterfall,
};
use hooks::{use_engine, use_fonts_after};
use numerals::Numerals;
use state::{Action, Page, State};
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
    let on_line = {
        let dispatcher = page.dispatcher();
        use_callback((), move |line, ()| {
            dispatcher.dispatch(Action::ChoseLine(line))
        })
    };
    let on_pool = {
        let dispatcher = page.dispatcher();
        use_callback((), move |open, ()| {
            dispatcher.dispatch(Action::OpenedPool(open))
        })
    };
    // What stays the same while the handle moves is not drawn again: props decide.
    let estimate = page.shown().clone();
    let awaited = page.is_awaiting();
    let is_stale = page.is_off_its_share();
    let survey = page.survey_shown();
    let numerals = page.numerals.clone();
    let line = page.line;
    let inputs = page.inputs_shown();
    let pool = page.pool_shown();
    html! {
        <ContextProvider<Page> context={page.clone()}>
            <Masthead />
            <main>
                <Question />
                <Sentence />
                <div class="answer">
                    <Verdict />
                    <RegretCurve />
                    <HundredFutures />
                    <SurveyChoice />
                </div>
                <Facts />
                <Comparison estimate={estimate.clone()} {awaited} share={page.share()}
                    headcount={inputs.plan.headcount} growth={inputs.ranges.demand_growth.likely}
                    {survey} numerals={numerals.clone()}
                    {pool} is_pool_open={page.is_pool_open} {on_pool} />
                <MonthByMonth estimate={page.full().clone()} awaited={page.is_full_awaited()}
                    is_stale={page.is_full_stale()} {survey}
                    numerals={numerals.clone()} {line} on_line={on_line.clone()} />
                <Waterfall {estimate} {awaited} {is_stale} {survey} {numerals} {line} {on_line} />
                <Announcer />
            </main>
            <Foot />
        </ContextProvider<Page>>
    }
}
