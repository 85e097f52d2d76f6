//! The worker that runs the engine, and its life from start to end.

use super::later::{Unread, said_later};
use super::messages::{File, FileOf, Other, Said, errands, file, question, said};
use super::reason;
use crate::browser;
use crate::contract::ENGINE_META;
use crate::state::{Request, Round};
use gloo::timers::callback::Timeout;
use js_sys::futures::spawn_local;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use uturn::model::Decimal;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, Event, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

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
    pub fn start(on_said: Callback<Said>, on_failure: Callback<String>) -> Result<Self, String> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let program = program().ok_or("the page does not say where the engine is")?;
        let worker =
            Worker::new_with_options(&program, &options).map_err(|error| reason(&error))?;
        Ok(Engine::over(worker, on_said, on_failure))
    }

    /// Takes a worker over.
    pub fn over(worker: Worker, on_said: Callback<Said>, on_failure: Callback<String>) -> Self {
        let silence = Rc::new(RefCell::new(None));
        let on_message = {
            let waiting = Waiting::new(on_said.clone(), on_failure.clone());
            let (silence, on_failure) = (silence.clone(), on_failure.clone());
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                silence.replace(None);
                match said(event.data()) {
                    Ok(Said::Other(other)) => waiting.push(other),
                    Ok(said) => on_said.emit(said),
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
        Engine {
            worker,
            on_failure,
            silence,
            _on_message: on_message,
            _on_error: on_error,
        }
    }

    /// Asks for estimates of the plan; the worker drops whatever it was doing.
    pub fn ask(&self, request: &Request) {
        self.send(question(request), !request.runs.is_empty());
    }

    /// Sends on errands, the `first` and every `of`-th from there on; the worker drops whatever it
    /// was doing.
    pub fn send_on(&self, round: &Round, first: usize, of: usize) {
        self.send(errands(round, first, of), round.jobs.len() > first);
    }

    /// Asks for a file.
    pub fn ask_for(&self, what: File, decimal: Decimal, of: &FileOf) {
        self.send(file(what, decimal, of), true);
    }

    /// From now on the worker must not be silent for long.
    pub fn expect_an_answer(&self) {
        let on_failure = self.on_failure.clone();
        let patience = Timeout::new(PATIENCE_MS, move || on_failure.emit(String::new()));
        self.silence.replace(Some(patience));
    }

    /// Silence is the answer to a message that asks for nothing and only ends an older run.
    fn send(&self, message: Result<JsValue, JsValue>, expects_an_answer: bool) {
        match message.and_then(|message| self.worker.post_message(&message)) {
            Ok(()) if expects_an_answer => self.expect_an_answer(),
            Ok(()) => drop(self.silence.replace(None)),
            Err(error) => self.on_failure.emit(reason(&error)),
        }
    }
}

/// What a worker has said and the program that starts cannot read, in its order.
struct Waiting {
    said: RefCell<VecDeque<Box<Other>>>,
    is_reading: Cell<bool>,
    on_said: Callback<Said>,
    on_failure: Callback<String>,
}

impl Waiting {
    fn new(on_said: Callback<Said>, on_failure: Callback<String>) -> Rc<Self> {
        Rc::new(Waiting {
            said: RefCell::default(),
            is_reading: Cell::new(false),
            on_said,
            on_failure,
        })
    }

    fn push(self: &Rc<Self>, other: Box<Other>) {
        self.said.borrow_mut().push_back(other);
        if !self.is_reading.replace(true) {
            let waiting = Rc::downgrade(self);
            spawn_local(async move {
                // One that has ended meanwhile is no longer heard.
                while let Some(next) = waiting.upgrade().and_then(|waiting| waiting.next()) {
                    let said = said_later(next).await;
                    if let Some(waiting) = waiting.upgrade() {
                        waiting.tell(said);
                    }
                }
            });
        }
    }

    fn next(&self) -> Option<Box<Other>> {
        let next = self.said.borrow_mut().pop_front();
        self.is_reading.set(next.is_some());
        next
    }

    fn tell(&self, said: Result<Said, Unread>) {
        match said {
            Ok(said) => self.on_said.emit(said),
            // The engine has left no word.
            Err(Unread::Lost) => self.on_failure.emit(String::new()),
            Err(Unread::Senseless(message)) => self.on_failure.emit(message),
        }
    }
}

fn program() -> Option<String> {
    browser::document()?
        .query_selector(ENGINE_META)
        .ok()??
        .get_attribute("content")
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onmessageerror(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
