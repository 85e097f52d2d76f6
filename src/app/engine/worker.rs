//! The worker that runs the engine, and its life from start to end.

use super::messages::{Answer, answer, question};
use super::reason;
use crate::app::state::Request;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{ErrorEvent, Event, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

/// The worker's file name carries no hash, so the build is named in its query: a new release never
/// runs an old engine.
const BUILD: &str = match option_env!("UTURN_BUILD_ID") {
    Some(build) => build,
    None => env!("CARGO_PKG_VERSION"),
};

/// Silence after which the engine counts as lost: far more than the slowest phone takes for a run.
const PATIENCE_MS: u32 = 20_000;

/// A running worker. Dropping it ends the worker.
pub struct Engine {
    worker: Worker,
    on_failure: Callback<String>,
    silence: Rc<RefCell<Option<Timeout>>>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

impl Engine {
    /// Starts the worker; what it says goes to one of the two callbacks.
    pub fn start(
        on_answer: Callback<Answer>,
        on_failure: Callback<String>,
    ) -> Result<Self, String> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&format!("worker.js?{BUILD}"), &options)
            .map_err(|error| reason(&error))?;
        let silence = Rc::new(RefCell::new(None));
        let on_message = {
            let (silence, on_failure) = (silence.clone(), on_failure.clone());
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                silence.replace(None);
                match answer(event.data()) {
                    Ok(answer) => on_answer.emit(answer),
                    Err(message) => on_failure.emit(message),
                }
            })
        };
        let on_error = {
            let (silence, on_failure) = (silence.clone(), on_failure.clone());
            Closure::<dyn FnMut(Event)>::new(move |event: Event| {
                silence.replace(None);
                // A worker whose file cannot be fetched reports a plain event without a message.
                let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
                on_failure.emit(message.unwrap_or_default());
            })
        };
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(on_error.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Engine {
            worker,
            on_failure,
            silence,
            _on_message: on_message,
            _on_error: on_error,
        })
    }

    /// Asks for an estimate; the worker drops any older run.
    pub fn ask(&self, request: &Request) {
        let sent = question(request).and_then(|message| {
            self.worker
                .post_message(&message)
                .map_err(|error| reason(&error))
        });
        match sent {
            Ok(()) => {
                // A request for nothing only ends an older run: silence is its answer.
                let patience = (!request.runs.is_empty()).then(|| {
                    let on_failure = self.on_failure.clone();
                    Timeout::new(PATIENCE_MS, move || on_failure.emit(String::new()))
                });
                self.silence.replace(patience);
            }
            Err(message) => self.on_failure.emit(message),
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onmessageerror(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
