//! The answer's figure.

use crate::hooks::use_page;
use crate::text;
use yew::prelude::*;

/// "38–55 in 100": as it is written for those who see it, in words for those who hear it.
#[component]
pub fn Headline() -> Html {
    let page = use_page();
    let numerals = &page.numerals;
    let reading = page.reading();
    let spoken = if page.is_awaiting() {
        text::status::standing(numerals, &page)
    } else {
        words::figures::risk(numerals, reading.regret)
    };
    html! {
        <p class="headline">
            <span class="unseen">{ spoken }</span>{ " " }
            <span aria-hidden="true">
                <span class="figure held">{ words::verdict::headline(numerals, &reading) }</span>
                { " " }
                <span class="of">{ words::figures::IN_100 }</span>
            </span>
        </p>
    }
}
