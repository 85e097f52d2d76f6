//! When typing rests.

use crate::state::{Action, Page};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long no key comes and no handle moves until what stands there is taken to be meant, in
/// milliseconds.
const PAUSE: u32 = 1000;

/// Tells when what is being typed or moved has been left alone for a moment: it is then judged, put
/// into the address and told to the page around a card. It is finished only when its field is left.
#[hook]
pub fn use_rest(page: &Page) {
    let dispatcher = page.dispatcher();
    let in_motion = (page.in_motion(), page.conversions.in_motion());
    use_effect_with(in_motion, move |in_motion| {
        let moves = in_motion.0.is_some() || in_motion.1.is_some();
        let timeout =
            moves.then(|| Timeout::new(PAUSE, move || dispatcher.dispatch(Action::Rested)));
        move || drop(timeout)
    });
}
