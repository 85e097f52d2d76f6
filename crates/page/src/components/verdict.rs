//! The answer: how many of a hundred, and what that counts.

use super::guess_first::GuessFirst;
use super::headline::Headline;
use super::pilot_result::PilotNote;
use super::trouble::Trouble;
use super::your_numbers::place_of;
use crate::hooks::{ANSWER_ID, Sends, focus_on, go_to, use_page};
use crate::state::{Action, Guess, Standing};
use crate::text;
use yew::prelude::*;

/// The headline as a range, its meaning, the same in a sentence, and how it stands.
#[component]
pub fn Verdict() -> Html {
    let page = use_page();
    let numerals = &page.numerals;
    let awaited = page.is_awaiting().then_some("awaited");
    let hidden = page.is_awaiting().then_some("true");
    let reading = page.reading();
    let [before, amount, after] = words::verdict::meaning(numerals, &reading);
    let on_guess = page.sends(|guess| {
        // The buttons go away.
        focus_on(ANSWER_ID);
        Action::Guessed(guess)
    });
    let last_valid = (page.standing() == Standing::LastValid).then_some("last-valid");
    html! {
        <section class={classes!("verdict", awaited, last_valid)} aria-labelledby="verdict">
            <h2 id={ANSWER_ID} class="unseen" tabindex="-1">{ words::verdict::VERDICT }</h2>
            <Headline />{ " " }
            <p class="meaning">
                { before }<strong class="held" aria-hidden={hidden}>{ amount }</strong>{ after }
            </p>{ " " }
            // Empty, it is as high as with words.
            <p class="in-words">
                if !page.is_awaiting() {
                    <strong>{ text::likelihood::likelihood(&reading) }</strong>
                    { " " }
                    { text::likelihood::elsewhere(numerals, page.shown(), &reading) }
                }
            </p>
            <PilotNote />
            if let Guess::Made(guess) = page.guess
                && !page.is_awaiting()
            {
                <p class="guessed">{ text::guess::guess_and_answer(numerals, guess, reading.regret) }</p>
            }
            if page.guess == Guess::Wanted {
                <GuessFirst numerals={page.numerals.clone()} {on_guess} />
            }
            <p class="standing">
                { text::status::standing(numerals, &page) }
                if let Some(field) = page.trouble_elsewhere().filter(|_| last_valid.is_some()) {
                    { " " }
                    <button type="button" class="quiet"
                        onclick={Callback::from(move |_: MouseEvent| go_to(&place_of(field)))}
                    >
                        { text::status::GO_TO_TROUBLE }
                    </button>
                }
            </p>
            if let Some(reason) = page.trouble.clone()
                && page.standing() != Standing::Settled
            {
                <Trouble {reason} on_try_again={page.sends(|_| Action::TryAgain)} />
            }
        </section>
    }
}
