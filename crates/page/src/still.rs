//! The page as `index.html` carries it: its upper part with the answer for the default plan, so that
//! it is read before the program is there, and where it cannot run at all.

use super::components::{Masthead, PrerenderedSections};
use super::embed::Contents;
use super::engine::{Answer, Stage};
use super::numerals::Numerals;
use super::state::{Page, Run, State};
use super::text;
use std::sync::mpsc::{RecvError, channel};
use uturn::codec;
use uturn::model::Estimate;
use yew::LocalServerRenderer;
use yew::platform::Runtime;
use yew::prelude::*;

/// The page with this answer.
pub fn answered(estimate: Estimate) -> Result<String, RecvError> {
    markup::<Still>(Some(estimate))
}

/// What stands in its `<main>` while an answer is awaited.
pub fn awaiting() -> Result<String, RecvError> {
    markup::<Awaiting>(None)
}

/// The card of `?embed` while an answer is awaited.
pub fn card() -> Result<String, RecvError> {
    markup::<AwaitingCard>(None)
}

fn markup<C>(estimate: Option<Estimate>) -> Result<String, RecvError>
where
    C: BaseComponent<Properties = StillProps>,
{
    let (done, markup) = channel();
    Runtime::default().spawn_pinned(move || async move {
        let page = LocalServerRenderer::<C>::with_props(StillProps { estimate });
        // Nobody listens any more only if the program has ended.
        let _ = done.send(disabled(&page.hydratable(false).render().await));
    });
    markup.recv()
}

/// Without a script no control does anything; `www/first.js` switches them on.
fn disabled(markup: &str) -> String {
    ["input", "select", "button"]
        .iter()
        .fold(markup.to_owned(), |markup, control| {
            markup.replace(&format!("<{control} "), &format!("<{control} disabled "))
        })
}

#[derive(Properties, PartialEq)]
struct StillProps {
    estimate: Option<Estimate>,
}

#[component]
fn Still(props: &StillProps) -> Html {
    let page = use_still(props);
    html! {
        <ContextProvider<Page> context={page.clone()}>
            <Masthead />
            <noscript>
                <p class="noscript">{ text::still::without_a_program(&page.numerals, &page) }</p>
            </noscript>
            <main><PrerenderedSections /></main>
            <footer class="foot"><p class="measure">{ text::LIMITS }</p></footer>
        </ContextProvider<Page>>
    }
}

#[component]
fn Awaiting(props: &StillProps) -> Html {
    let page = use_still(props);
    html! { <ContextProvider<Page> context={page}><PrerenderedSections /></ContextProvider<Page>> }
}

#[component]
fn AwaitingCard(props: &StillProps) -> Html {
    let page = use_still(props);
    html! { <ContextProvider<Page> context={page}><Contents /></ContextProvider<Page>> }
}

#[hook]
fn use_still(props: &StillProps) -> Page {
    let answer = props.estimate.clone().map(|estimate| Answer {
        id: 0,
        run: Run::Plan,
        stage: Stage::Settled,
        estimate,
    });
    use_reducer(|| {
        State::opened(Numerals::english(), codec::read(""), None).answered_before(answer)
    })
}
