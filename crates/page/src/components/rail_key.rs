//! What the two stretches on the rail say.

use crate::state::State;
use crate::text;
use yew::prelude::*;

/// One line for each stretch, each beside its mark.
pub fn rail_key(page: &State) -> Html {
    let awaited = page.is_awaiting();
    let estimate = page.shown();
    let line = |mark: &'static str, words: String| {
        html! { <li class={mark}><span class="held">{ words }</span></li> }
    };
    html! {
        <ul class={classes!("rail-key", awaited.then_some("awaited"))}
            aria-hidden={awaited.then_some("true")}
        >
            { line("low-risk", text::curve::low_risk(&page.numerals, estimate, page.survey_shown())) }
            { line("near-best", text::curve::near_best(&page.numerals, estimate, page.survey_shown())) }
        </ul>
    }
}
