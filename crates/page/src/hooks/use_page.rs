//! The page's state, for the sections that read it and send it actions.

use crate::state::{Action, Page};
use yew::prelude::*;

/// The state that the page provides.
#[hook]
pub fn use_page() -> Page {
    use_context::<Page>().expect("every section stands in a page, which provides its state")
}

/// How sections send actions.
pub trait Sends {
    /// Sends what something comes to, if that is an action.
    fn sends<T: 'static, A: Into<Option<Action>>>(
        &self,
        action: impl Fn(T) -> A + 'static,
    ) -> Callback<T>;
}

impl Sends for Page {
    fn sends<T: 'static, A: Into<Option<Action>>>(
        &self,
        action: impl Fn(T) -> A + 'static,
    ) -> Callback<T> {
        let dispatcher = self.dispatcher();
        Callback::from(move |cause| {
            if let Some(action) = action(cause).into() {
                dispatcher.dispatch(action);
            }
        })
    }
}

/// The same callback each time, for sections that are drawn again only where their props differ.
#[hook]
pub fn use_sends<T: 'static, A: Into<Option<Action>>>(
    page: &Page,
    action: impl Fn(T) -> A + 'static,
) -> Callback<T> {
    (*use_memo((), |()| page.sends(action))).clone()
}
