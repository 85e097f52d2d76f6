//! What the card tells the page around it, beside how tall it is: `www/outline.js` sees to that.

use crate::browser::{self, today};
use crate::contract::{ESTIMATE_TOLD, TOLD_ESTIMATE, TOLD_LINK, TOLD_TYPE, TOLD_WORDS};
use crate::state::{Page, Question, Standing};
use crate::{link, text};
use serde::Serialize;
use serde_wasm_bindgen::{Error, Serializer};
use wasm_bindgen::JsValue;
use web_sys::Window;
use words::object::object;
use yew::prelude::*;

/// Tells each settled answer, to whichever question, with the link to what it is an answer to; to what is being typed only
/// once that rests.
#[hook]
pub fn use_estimate(page: &Page) {
    let is_told = page.standing() == Standing::Settled && page.in_motion().is_none();
    let settled = is_told.then(|| page.settings_shown());
    let state = page.clone();
    use_effect_with(settled, move |settled| {
        let Some(settings) = settled else { return };
        let link = link::to_settings(settings);
        let date = today();
        let answer = match state.question() {
            Question::Before => state.known().map(|known| {
                (
                    text::take_along::short_quotation(&state, &date, &link),
                    plain(&*known.estimate),
                )
            }),
            Question::UnderWay => state.onward().and_then(|known| {
                let estimate = known.estimate.as_ref()?;
                let words = text::under_way::short_quotation(&state, known, &date, &link);
                Some((words, plain(&**estimate)))
            }),
            Question::SeveralTeams => state.company_answer().map(|known| {
                let words =
                    text::several_teams::short_quotation(&state.numerals, known, &date, &link);
                (words, plain(&*known.estimate))
            }),
        };
        // Plain figures, as they came from the engine: there is nothing in them to refuse.
        if let Some((words, Ok(estimate))) = answer {
            tell([
                (TOLD_TYPE, ESTIMATE_TOLD.into()),
                (TOLD_LINK, link.into()),
                (TOLD_WORDS, words.into()),
                (TOLD_ESTIMATE, estimate),
            ]);
        }
    });
}

/// As a plain object, with null where something is missing.
fn plain(estimate: &impl Serialize) -> Result<JsValue, Error> {
    let serializer = Serializer::new()
        .serialize_missing_as_null(true)
        .serialize_maps_as_objects(true);
    estimate.serialize(&serializer)
}

/// Posts to the page around this one, whoever that is: nothing here is secret.
fn tell<const N: usize>(entries: [(&str, JsValue); N]) {
    let Some(host) = host() else { return };
    // A new plain object takes any field.
    let Ok(message) = object(entries) else { return };
    // A host that has gone away needs no answer.
    let _ = host.post_message(&message, "*");
}

/// The page around this one; none where the card is a page of its own.
fn host() -> Option<Window> {
    let window = browser::window()?;
    let parent = window.parent().ok()??;
    (parent != window).then_some(parent)
}
