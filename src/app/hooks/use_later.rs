//! Work that may wait for the next task.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// The value as it was, until the browser has had a chance to draw: what hangs on it is then drawn
/// in a task of its own, and the main thread is never busy with all of the page at a stretch. While
/// values come faster than that, the older ones are skipped.
#[hook]
pub fn use_later<T: Clone + PartialEq + 'static>(value: T) -> T {
    let late = use_state_eq(|| value.clone());
    let setter = late.setter();
    use_effect_with(value, move |value| {
        let value = value.clone();
        let timeout = Timeout::new(0, move || setter.set(value));
        move || drop(timeout)
    });
    (*late).clone()
}
