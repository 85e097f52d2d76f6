//! The page without a network, and releases that are newer than the page.

use crate::browser;
use crate::contract::TAKE_OVER;
use gloo::events::EventListener;
use js_sys::futures::spawn_local;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{
    EventTarget, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, VisibilityState,
};
use yew::prelude::*;

/// The service worker's program.
const PROGRAM: &str = "sw.js";
/// When another one has taken over.
const TAKEN_OVER: &str = "controllerchange";
/// Where the page says that it is being developed.
const DEVELOPED: &str = "meta[name=build][data-development]";

/// What the browser keeps of the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Release {
    /// Nothing, or that is not known yet: the page needs a network when it is opened again.
    NotKept,
    /// All of it.
    Kept,
    /// All of it, and a newer release that waits to be asked for.
    NewerWaits(ServiceWorker),
    /// A newer release, which was asked for elsewhere: so it stays, whatever becomes of its worker.
    NewerIsThere,
}

impl Release {
    /// Goes on in the newer release, at the same address.
    pub fn take_newer(&self) {
        match self {
            Release::NewerWaits(worker) => {
                if let Some(container) = container() {
                    EventListener::once(&container, TAKEN_OVER, |_| reload()).forget();
                }
                // Any text can be posted.
                let _ = worker.post_message(&TAKE_OVER.into());
            }
            Release::NewerIsThere => reload(),
            Release::NotKept | Release::Kept => {}
        }
    }
}

/// Has the browser keep the page, once that is wanted, and looks out for newer releases. Where a
/// browser keeps nothing, the page works as before, with a network.
#[hook]
pub fn use_release(is_wanted: bool) -> Release {
    let release = use_state_eq(|| Release::NotKept);
    let setter = release.setter();
    use_effect_with(is_wanted, move |is_wanted| {
        let listeners = Listeners::default();
        if let (true, Some(container)) = (*is_wanted, container()) {
            let listeners = listeners.clone();
            spawn_local(async move { look_out(container, &setter, &listeners).await });
        }
        move || drop(listeners.take())
    });
    (*release).clone()
}

type Listeners = Rc<RefCell<Vec<EventListener>>>;

async fn look_out(
    container: ServiceWorkerContainer,
    release: &UseStateSetter<Release>,
    listeners: &Listeners,
) {
    // A page that was loaded without a worker takes its first one as its own.
    let has_own = Cell::new(container.controller().is_some());
    let is_left_behind = Rc::new(Cell::new(false));
    // Browsers may refuse; those without a network keep what they have.
    let Ok(registration) = container.register(PROGRAM).await else {
        return;
    };
    let Ok(registration) = registration.dyn_into::<ServiceWorkerRegistration>() else {
        return;
    };
    let look = {
        let (registration, release) = (registration.clone(), release.clone());
        let is_left_behind = is_left_behind.clone();
        move || {
            let now = match kept(&registration) {
                Release::Kept if is_left_behind.get() => Release::NewerIsThere,
                now => now,
            };
            if matches!(now, Release::NewerWaits(_)) && is_developed() {
                now.take_newer();
            }
            release.set(now);
        }
    };
    look();
    for worker in [registration.installing(), registration.waiting()] {
        listen(listeners, worker, "statechange", look.clone());
    }
    {
        let (found, registration) = (listeners.clone(), registration.clone());
        listen(
            listeners,
            Some(registration.clone()),
            "updatefound",
            move || {
                listen(
                    &found,
                    registration.installing(),
                    "statechange",
                    look.clone(),
                );
            },
        );
    }
    {
        let release = release.clone();
        listen(listeners, Some(container), TAKEN_OVER, move || {
            if has_own.replace(true) {
                is_left_behind.set(true);
                release.set(Release::NewerIsThere);
            }
        });
    }
    // Pages are left open for days.
    let document = browser::document();
    listen(listeners, document.clone(), "visibilitychange", move || {
        let is_back =
            |document: &web_sys::Document| document.visibility_state() == VisibilityState::Visible;
        if document.as_ref().is_some_and(is_back) {
            let registration = registration.clone();
            spawn_local(async move {
                // Without a network there is nothing newer to be had.
                if let Ok(update) = registration.update() {
                    let _ = update.await;
                }
            });
        }
    });
}

fn listen(
    listeners: &Listeners,
    target: Option<impl AsRef<EventTarget>>,
    event: &'static str,
    hear: impl Fn() + 'static,
) {
    if let Some(target) = target {
        let listener = EventListener::new(target.as_ref(), event, move |_| hear());
        listeners.borrow_mut().push(listener);
    }
}

fn kept(registration: &ServiceWorkerRegistration) -> Release {
    match (registration.waiting(), registration.active()) {
        (Some(newer), Some(_)) => Release::NewerWaits(newer),
        (_, Some(_)) => Release::Kept,
        _ => Release::NotKept,
    }
}

/// What browsers have for it: nothing on pages that are not secure, or where it is switched off.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = browser::window()?.navigator();
    let container = browser::get(&navigator, "serviceWorker")?;
    container.dyn_into().ok()
}

/// Whoever works on the page wants to see the newest.
fn is_developed() -> bool {
    let document = browser::document();
    document.is_some_and(|document| matches!(document.query_selector(DEVELOPED), Ok(Some(_))))
}

fn reload() {
    if let Some(window) = browser::window() {
        // It can only refuse while the page is being left, which is as good.
        let _ = window.location().reload();
    }
}
