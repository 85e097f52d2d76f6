//! The page: one question, one sentence to fill in, one answer, one curve that is also a control.
//!
//! Link, typing and dragging become actions; `state` reduces them; one hook asks the engine in its
//! worker and turns its answers into actions again. Components read the state and send actions.

mod chart;
mod components;
mod engine;
mod hooks;
mod link;
mod numerals;
mod reading;
mod state;
mod text;
mod typical;

use components::{
    Announcer, Behind, Below, Facts, Foot, HundredFutures, Masthead, Question, RegretCurve,
    Sentence, SurveyChoice, Verdict, YourNumbers,
};
use hooks::{use_engine, use_fonts_after, use_link};
use numerals::Numerals;
use state::{Page, State};
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
    use_link(&page);
    use_engine(&page);
    use_fonts_after(page.known().is_some());
    html! {
        <ContextProvider<Page> context={page}>
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
                <Below />
                <YourNumbers />
                <Behind />
                <Announcer />
            </main>
            <Foot />
        </ContextProvider<Page>>
    }
}
