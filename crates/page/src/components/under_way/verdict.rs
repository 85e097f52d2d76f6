//! The answer: how many of a hundred, what that counts, and the two figures beside it.

use crate::components::headline;
use crate::components::pilot_result::go_widen;
use crate::components::trouble::trouble;
use crate::components::your_numbers::place_of;
use crate::hooks::{ANSWER_ID, Sends, go_to, use_page};
use crate::state::{Action, KnownOnward, Standing, State};
use crate::text::{pilot, status, under_way};
use yew::prelude::*;

/// The headline as a range, its meaning, and how it stands.
#[component]
pub fn Verdict() -> Html {
    let page = use_page();
    let standing = page.standing();
    let last_valid = (standing == Standing::LastValid).then_some("last-valid");
    html! {
        <section class={classes!("verdict", "onward", last_valid)} aria-labelledby={ANSWER_ID}>
            <h2 id={ANSWER_ID} class="unseen" tabindex="-1">{ words::verdict::VERDICT }</h2>
            if let Some(known) = page.onward() {
                { answer(&page, known) }
            }
            <p class="standing">
                { under_way::standing(&page) }
                if let Some(field) = page.trouble_elsewhere().filter(|_| last_valid.is_some()) {
                    { " " }
                    <button type="button" class="quiet"
                        onclick={Callback::from(move |_: MouseEvent| go_to(&place_of(field)))}
                    >
                        { status::GO_TO_TROUBLE }
                    </button>
                }
            </p>
            if let Some(reason) = &page.trouble
                && standing != Standing::Settled
            {
                { trouble(reason, page.sends(|_| Action::TryAgain)) }
            }
        </section>
    }
}

fn answer(page: &State, known: &KnownOnward) -> Html {
    let numerals = &page.numerals;
    let Some(estimate) = &known.estimate else {
        return html! { <p class="problem">{ under_way::no_answer(page) }</p> };
    };
    let [before, amount, after] = under_way::meaning(numerals, estimate, &known.inputs);
    let far = pilot::far_outside(&estimate.evidence).filter(|_| known.settled);
    html! {
        <>
            { headline(page) }{ " " }
            <p class="meaning">{ before }<strong>{ amount }</strong>{ after }</p>{ " " }
            { for under_way::beside(numerals, estimate).map(|words| html! {
                <p class="in-words">{ words }</p>
            }) }
            if let Some(seen) = under_way::counted_in(numerals, known) {
                <p class="with-pilot">{ seen }</p>
            }
            if let Some((words, inputs)) = far {
                <p class="problem">{ words }{ for inputs.into_iter().map(go_widen) }</p>
            }
        </>
    }
}
