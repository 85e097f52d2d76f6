//! The page: one question, one sentence to fill in, one answer, one curve that is also a control.
//!
//! Link, typing and dragging become actions; `state` reduces them; one hook asks the engine in its
//! worker and turns its answers into actions again. Components read the state and send actions.

mod browser;
mod chart;
mod components;
mod contract;
mod embed;
mod engine;
mod export;
mod first;
mod hooks;
mod link;
mod reading;
#[cfg(test)]
mod rendered;
mod state;
#[cfg(not(target_arch = "wasm32"))]
pub mod still;
mod text;

use components::{
    Announcer, Foot, Later, Masthead, NewerRelease, Orientation, Part, PrerenderedSections,
};
use engine::Answer;
use hooks::{
    remembered, remembered_teams, use_address, use_engine, use_fonts_after, use_leaving,
    use_memory, use_question, use_release, use_rest,
};
use js_sys::futures::spawn_local;
use numerals::Numerals;
use state::{Page, Question, State};
use uturn::codec;
use uturn::model::Country;
use words::numerals;
use yew::prelude::*;

/// Puts the page, or the card that was asked for, into the document's `#page` element, or its body.
pub fn run() {
    spawn_local(async {
        if embed::is_asked_for() {
            embed::start().await;
        } else {
            let before = first::answer().await;
            first::tell(contract::TAKING_OVER);
            let offered = first::offered();
            show::<App>(AppProps { before, offered });
        }
    });
}

fn show<C: yew::BaseComponent>(props: C::Properties) {
    match browser::element(contract::PAGE_ID) {
        Some(place) => yew::Renderer::<C>::with_root_and_props(place.into(), props).render(),
        None => yew::Renderer::<C>::with_props(props).render(),
    };
}

#[derive(Properties, Clone, PartialEq)]
struct AppProps {
    /// What the page showed before the program was there.
    before: Option<Answer>,
    /// What it offered.
    offered: Option<Country>,
}

/// What answers a question.
fn sections(question: Question) -> Html {
    match question {
        Question::Before => html! {
            <><PrerenderedSections /><Later key="before" part={Part::Sections} /><Announcer /></>
        },
        Question::UnderWay => html! { <Later key="under-way" part={Part::UnderWay} /> },
        Question::SeveralTeams => html! { <Later key="several-teams" part={Part::SeveralTeams} /> },
    }
}

/// The page's sections in order.
#[component]
fn App(props: &AppProps) -> Html {
    let AppProps { before, offered } = props.clone();
    let page: Page = use_reducer(|| {
        let link = codec::read(&link::current_fragment());
        State::opened(Numerals::of_visitor(), link, remembered())
            .with_teams_aside(remembered_teams())
            .offering(offered)
            .answered_before(before)
    });
    use_effect_with((), |()| first::tell(contract::TAKEN_OVER));
    use_question(&page);
    use_rest(&page);
    let earlier = use_address(&page);
    use_leaving(&page, &earlier);
    use_memory(&page);
    use_engine(&page, true);
    use_fonts_after(page.has_answer());
    let release = use_release(page.has_answer());
    html! {
        <ContextProvider<Page> context={page.clone()}>
            <Orientation />
            <Masthead />
            <main>{ sections(page.question()) }</main>
            <Foot release={release.clone()} />
            <NewerRelease {release} />
        </ContextProvider<Page>>
    }
}
