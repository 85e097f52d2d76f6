//! What there is before the program: `www/first.js` may already have an answer, or have asked for
//! one, and `www/handover.js` looks after what a visitor has done to the still page.

use super::browser::{self, get};
use super::contract::{
    FIRST, FIRST_ANSWER, FIRST_LOST, FIRST_OFFERED, FIRST_TAKE_WORKER, TAKEN_SAID, TAKEN_WORKER,
};
use super::engine::{Answer, Said, said};
use js_sys::{Function, Promise};
use uturn::model::Country;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, Worker};

/// The number of its request to the engine.
pub const FIRST_REQUEST: u32 = 0;

/// What the still page shows; none where it shows nothing yet, where that did not come, or where it is
/// no longer what is asked.
pub async fn answer() -> Option<Answer> {
    let answer: Promise = call(FIRST_ANSWER)?.dyn_into().ok()?;
    answer_in(answer.await.ok()?)
}

/// The country whose money and pay the still page offers, if it does.
pub fn offered() -> Option<Country> {
    let first = get(&js_sys::global(), FIRST)?;
    let at = get(&first, FIRST_OFFERED)?.as_f64()?;
    Country::ALL.get(at as usize).copied()
}

/// The worker that was asked for the answer, and what it has said so far; none where nothing was
/// asked, or the worker has failed.
pub fn take_worker() -> Option<(Worker, Option<Answer>)> {
    let taken = call(FIRST_TAKE_WORKER)?;
    let worker = get(&taken, TAKEN_WORKER)?.dyn_into().ok()?;
    Some((worker, get(&taken, TAKEN_SAID).and_then(answer_in)))
}

/// Has the still page say that the program did not come.
pub fn is_lost() {
    // Without it, what it shows stays.
    let _ = call(FIRST_LOST);
}

/// Tells the still page.
pub fn tell(event: &str) {
    if let (Some(window), Ok(event)) = (browser::window(), Event::new(event)) {
        // Without it, the little that was typed so far would have to be typed again.
        let _ = window.dispatch_event(&event);
    }
}

fn call(name: &str) -> Option<JsValue> {
    let first = get(&js_sys::global(), FIRST)?;
    let method: Function = get(&first, name)?.dyn_into().ok()?;
    method.call0(&first).ok()
}

fn answer_in(message: JsValue) -> Option<Answer> {
    match said(message) {
        Ok(Said::Answer(answer)) => Some(*answer),
        _ => None,
    }
}
