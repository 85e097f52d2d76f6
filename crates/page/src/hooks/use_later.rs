//! Work that may wait.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long a value has to stand, in milliseconds: some frames.
const PAUSE: u32 = 60;

/// The value as it was, until it has stood for a moment: what hangs on it is then drawn in a task of
/// its own, and the main thread is never busy with all of the page at a stretch. While values come
/// faster than that, as from a handle that moves, the older ones are skipped.
#[hook]
pub fn use_later<T: Clone + PartialEq + 'static>(value: T) -> T {
    use_rested(value, PAUSE)
}

/// The value as it was, until it has stood for so many milliseconds.
#[hook]
pub fn use_rested<T: Clone + PartialEq + 'static>(value: T, pause: u32) -> T {
    let late = use_state_eq(|| value.clone());
    let setter = late.setter();
    use_effect_with(value, move |value| {
        let value = value.clone();
        let timeout = Timeout::new(pause, move || setter.set(value));
        move || drop(timeout)
    });
    (*late).clone()
}
