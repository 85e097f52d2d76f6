//! The sentence to fill in: since when, who, and what was planned.

use super::seen::LiveField;
use crate::components::field_of::field_of;
use crate::components::work_choice::work_choice;
use crate::hooks::use_page;
use crate::state::{Field, LiveFigure};
use crate::text::under_way;
use yew::prelude::*;

/// "[12] months ago [700] people did [customer service]. Since then [67 %] of it goes to AI first; we
/// planned to manage with [314] fewer people."
#[component]
pub fn Sentence() -> Html {
    let page = use_page();
    let month = page.since().map_or(0, |since| since.month);
    let [ago, people_did, stop, since, first, fewer] = under_way::sentence(
        month.into(),
        Field::Headcount.value(&page.inputs),
        Field::Cut.value(&page.inputs),
    );
    html! {
        <p class="sentence">
            <span>
                <LiveField figure={LiveFigure::Month} />{ ago }
                { field_of(&page, Field::Headcount) }{ people_did }
                <span class="work-break" />{ work_choice(&page) }{ stop }
            </span>
            { " " }
            <span>
                { since }{ field_of(&page, Field::Share) }{ first }
                { field_of(&page, Field::Cut) }{ fewer }
            </span>
        </p>
    }
}

/// "[12] months in: [67 %] of [700] people's [customer service] goes to AI first, [314] fewer planned."
#[component]
pub fn SentenceInShort() -> Html {
    let page = use_page();
    let month = page.since().map_or(0, |since| since.month);
    let headcount = Field::Headcount.value(&page.inputs);
    let [months_in, of, people, first, fewer] =
        under_way::sentence_in_short(month.into(), headcount);
    html! {
        <p class="sentence">
            <span>
                <LiveField figure={LiveFigure::Month} />{ months_in }
                { field_of(&page, Field::Share) }{ of }
                { field_of(&page, Field::Headcount) }{ people }
                <span class="work-break" />{ work_choice(&page) }{ first }
                { field_of(&page, Field::Cut) }{ fewer }
            </span>
        </p>
    }
}
