//! The one effect that talks to the engine.

use crate::app::engine::Engine;
use crate::app::state::{Action, Page};
use yew::prelude::*;

/// Keeps an engine running, asks it whenever the request changes, and turns what it says into
/// actions. A new start number ends the old worker and starts another.
#[hook]
pub fn use_engine(page: &Page) {
    let engine = use_mut_ref(|| None::<(u32, Engine)>);
    let dispatcher = page.dispatcher();
    use_effect_with(
        (page.start, page.request.clone()),
        move |(start, request)| {
            let mut engine = engine.borrow_mut();
            if engine.as_ref().is_none_or(|(running, _)| running != start) {
                *engine = None;
                let on_answer = {
                    let dispatcher = dispatcher.clone();
                    Callback::from(move |answer| {
                        dispatcher.dispatch(Action::Answered(Box::new(answer)));
                    })
                };
                let on_failure = {
                    let dispatcher = dispatcher.clone();
                    Callback::from(move |message| dispatcher.dispatch(Action::Failed(message)))
                };
                match Engine::start(on_answer, on_failure) {
                    Ok(started) => *engine = Some((*start, started)),
                    Err(message) => dispatcher.dispatch(Action::Failed(message)),
                }
            }
            if let Some((_, engine)) = engine.as_ref() {
                engine.ask(request);
            }
        },
    );
}
