//! The page's parts written down natively, for tests: what is in them is found as assistive
//! technology announces it, by role and accessible name.
//!
//! There is no browser here: nothing is measured, focused or hidden by a style, and what lies behind
//! a closed heading counts as if it were open.

mod element;
mod naming;

pub use element::Element;

use super::state::{Page, State};
use scraper::{ElementRef, Html as Markup};
use std::rc::Rc;
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::LocalServerRenderer;
use yew::prelude::*;

/// What a part of the page comes to in a state.
pub struct Document {
    markup: Markup,
}

/// Draws a part of the page that reads the state.
pub fn render<C>(state: &Rc<State>) -> Document
where
    C: BaseComponent<Properties = ()>,
{
    let state = (**state).clone();
    render_part::<Within<C>>(WithinProps { state })
}

/// Draws a part of the page that reads its properties alone.
pub fn render_part<C: BaseComponent>(props: C::Properties) -> Document {
    let drawing = LocalServerRenderer::<C>::with_props(props);
    let runtime = Builder::new_current_thread().build().unwrap();
    let markup = LocalSet::new().block_on(&runtime, drawing.hydratable(false).render());
    Document::read(&markup)
}

#[derive(Properties, PartialEq)]
struct WithinProps {
    state: State,
}

/// The part with the state around it, as the page has it.
#[component]
fn Within<C>(props: &WithinProps) -> Html
where
    C: BaseComponent<Properties = ()>,
{
    let state = props.state.clone();
    let page: Page = use_reducer(|| state);
    html! { <ContextProvider<Page> context={page}><C /></ContextProvider<Page>> }
}

impl Document {
    /// Of markup that was written down before.
    pub fn read(markup: &str) -> Document {
        Document {
            markup: Markup::parse_document(markup),
        }
    }

    /// All of it.
    pub fn root(&self) -> Element<'_> {
        Element::new(self, self.markup.root_element())
    }

    /// The one element of a role and name.
    pub fn one(&self, role: &str, name: &str) -> Element<'_> {
        self.root().one(role, name)
    }

    /// All elements of a role, in the order of the page.
    pub fn all(&self, role: &str) -> Vec<Element<'_>> {
        self.root().all(role)
    }

    /// What is read out.
    pub fn heard(&self) -> String {
        self.root().heard()
    }

    fn by_id(&self, id: &str) -> Option<ElementRef<'_>> {
        let mut all = self.markup.root_element().descendent_elements();
        all.find(|element| element.attr("id") == Some(id))
    }
}

#[cfg(test)]
mod tests;
