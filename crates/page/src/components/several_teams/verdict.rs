//! The answer: whether the target is met, how likely the programme is regretted, and what goes with it.

use crate::components::headline;
use crate::components::trouble::trouble;
use crate::hooks::{ANSWER_ID, Sends, use_page};
use crate::state::{Action, KnownCompany, Standing, State};
use crate::text::several_teams;
use yew::prelude::*;

/// The figures, their meaning, and how they stand.
#[component]
pub fn Verdict() -> Html {
    let page = use_page();
    let standing = page.standing();
    let last_valid = (standing == Standing::LastValid).then_some("last-valid");
    html! {
        <section class={classes!("verdict", "onward", last_valid)} aria-labelledby={ANSWER_ID}>
            <h2 id={ANSWER_ID} class="unseen" tabindex="-1">{ words::verdict::VERDICT }</h2>
            if let Some(known) = page.company_answer() {
                { answer(&page, known) }
            }
            <p class="standing">{ several_teams::standing(&page) }</p>
            if let Some(reason) = &page.trouble
                && standing != Standing::Settled
            {
                { trouble(reason, page.sends(|_| Action::TryAgain)) }
            }
        </section>
    }
}

fn answer(page: &State, known: &KnownCompany) -> Html {
    let numerals = &page.numerals;
    let estimate = &known.estimate;
    let [before, amount, after] = several_teams::regret_meaning(numerals, estimate, &known.company);
    html! {
        <>
            { headline(page) }{ " " }
            if let Some(meaning) = several_teams::target_meaning(numerals, estimate) {
                <p class="meaning">{ meaning }</p>{ " " }
            }
            if let Some([spoken, figure]) = several_teams::regret_figure(numerals, estimate) {
                <p class="headline">
                    <span class="unseen">{ spoken }</span>{ " " }
                    <span aria-hidden="true">
                        <span class="figure">{ figure }</span>{ " " }
                        <span class="of">{ words::figures::IN_100 }</span>
                    </span>
                </p>{ " " }
            }
            <p class="meaning">{ before }<strong>{ amount }</strong>{ after }</p>{ " " }
            { for several_teams::beside(numerals, estimate).into_iter().map(|words| html! {
                <p class="in-words">{ words }</p>
            }) }
            { for several_teams::in_the_end(numerals, estimate).into_iter().map(|words| html! {
                <p class="in-words">{ words }</p>
            }) }
        </>
    }
}
