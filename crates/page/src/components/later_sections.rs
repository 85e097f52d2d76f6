//! The sections below the answer.

use super::answer_at_length::AnswerAtLength;
use super::background::Background;
use super::take_along::TakeAlong;
use super::your_numbers::YourNumbers;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How many there are.
const SECTIONS: usize = 4;

/// They are drawn one after another, each in a task of its own, so that the program's start does not
/// hold up what is done to the page meanwhile.
#[component]
pub fn LaterSections() -> Html {
    let drawn = use_state_eq(|| 0);
    {
        let setter = drawn.setter();
        use_effect_with(*drawn, move |drawn| {
            let next = drawn + 1;
            let timeout = (next <= SECTIONS).then(|| Timeout::new(0, move || setter.set(next)));
            move || drop(timeout)
        });
    }
    html! {
        <>
            if *drawn > 0 { <AnswerAtLength /> }
            if *drawn > 1 { <YourNumbers /> }
            if *drawn > 2 { <Background /> }
            if *drawn > 3 { <TakeAlong /> }
        </>
    }
}
