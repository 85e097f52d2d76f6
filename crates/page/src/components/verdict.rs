//! The answer: how many of a hundred, and what that counts.

use super::guess_first::GuessFirst;
use super::headline::headline;
use super::pilot_result::pilot_note;
use super::trouble::trouble;
use super::your_numbers::place_of;
use crate::hooks::{ANSWER_ID, Sends, focus_on, go_to};
use crate::state::{Action, Guess, Page, Standing};
use crate::text;
use yew::prelude::*;

/// The headline as a range, its meaning, the same in a sentence, and how it stands.
pub fn verdict(page: &Page) -> Html {
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
            { headline(page) }{ " " }
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
            { pilot_note(page) }
            if let Guess::Made(guess) = page.guess
                && !page.is_awaiting()
            {
                <p class="guessed">{ text::guess::guess_and_answer(numerals, guess, reading.regret) }</p>
            }
            if page.guess == Guess::Wanted {
                <GuessFirst numerals={page.numerals.clone()} {on_guess} />
            }
            <p class="standing">
                { text::status::standing(numerals, page) }
                if let Some(field) = page.trouble_elsewhere().filter(|_| last_valid.is_some()) {
                    { " " }
                    <button type="button" class="quiet"
                        onclick={Callback::from(move |_: MouseEvent| go_to(&place_of(field)))}
                    >
                        { text::status::GO_TO_TROUBLE }
                    </button>
                }
            </p>
            if let Some(reason) = &page.trouble
                && page.standing() != Standing::Settled
            {
                { trouble(reason, page.sends(|_| Action::TryAgain)) }
            }
        </section>
    }
}
