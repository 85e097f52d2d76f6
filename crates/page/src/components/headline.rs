//! The answer's figure.

use crate::hooks::use_page;
use crate::text;
use yew::prelude::*;

/// "38–55 in 100": as it is written for those who see it, in words for those who hear it.
#[component]
pub fn Headline() -> Html {
    let page = use_page();
    let numerals = &page.numerals;
    let onward = page.since().map(|_| page.onward_estimate());
    let (spoken, figure) = match onward {
        Some(Some(estimate)) => (
            text::under_way::spoken_risk(numerals, &estimate.regretted),
            text::under_way::headline(numerals, estimate),
        ),
        // There is no figure yet, or there is none.
        Some(None) => (text::under_way::standing(&page), String::new()),
        None => {
            let reading = page.reading();
            let spoken = if page.is_awaiting() {
                text::status::standing(numerals, &page)
            } else {
                words::figures::risk(numerals, reading.regret)
            };
            (spoken, words::verdict::headline(numerals, &reading))
        }
    };
    html! {
        <p class="headline">
            <span class="unseen">{ spoken }</span>{ " " }
            <span aria-hidden="true">
                <span class="figure held">{ &figure }</span>
                { " " }
                if !figure.is_empty() {
                    <span class="of">{ words::figures::IN_100 }</span>
                }
            </span>
        </p>
    }
}
