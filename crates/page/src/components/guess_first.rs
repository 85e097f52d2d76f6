//! A guess before the answer.

use crate::numerals::Numerals;
use crate::text;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Where the guess starts: neither one nor the other.
const MIDDLE: u32 = 50;

#[derive(Properties, PartialEq)]
pub struct GuessFirstProps {
    pub numerals: Rc<Numerals>,
    /// The guess as a share; none if the visitor would rather see the answer.
    pub on_guess: Callback<Option<f64>>,
}

/// A slider from 0 to 100 and two ways on.
#[component]
pub fn GuessFirst(props: &GuessFirstProps) -> Html {
    let guess = use_state_eq(|| MIDDLE);
    let oninput = {
        let guess = guess.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            if let Some(value) = input.and_then(|input| input.value().parse().ok()) {
                guess.set(value);
            }
        })
    };
    let share = f64::from(*guess) / 100.0;
    let on_show = props.on_guess.reform(move |_: MouseEvent| Some(share));
    let on_skip = props.on_guess.reform(|_: MouseEvent| None);
    let said = text::guess::guess(&props.numerals, share);
    html! {
        <div class="guess">
            <label for="guess">{ text::guess::GUESS }</label>
            <output for="guess" aria-hidden="true">{ &said }</output>
            <input id="guess" type="range" min="0" max="100" step="1" value={guess.to_string()}
                aria-valuetext={said.clone()} {oninput} />
            <div>
                <button type="button" onclick={on_show}>{ text::guess::GUESSED }</button>
                <button type="button" class="quiet" onclick={on_skip}>{ text::guess::NO_GUESS }</button>
            </div>
        </div>
    }
}
