//! The sentence to fill in.

use super::field_of::field_of;
use super::work_choice::work_choice;
use crate::state::{Field, Page};
use crate::text;
use yew::prelude::*;

/// "[700] people do [customer service]. We plan to hand [67 %] of it to AI first, and to manage
/// with [314] fewer people."
pub fn sentence(page: &Page) -> Html {
    let [people_do, stop, plan, first, fewer] = text::fields::sentence(
        Field::Headcount.value(&page.inputs),
        Field::Cut.value(&page.inputs),
    );
    html! {
        <p class="sentence">
            <span>
                { field_of(page, Field::Headcount) }{ people_do }
                <span class="work-break" />{ work_choice(page) }{ stop }
            </span>
            { " " }
            <span>
                { plan }{ field_of(page, Field::Share) }{ first }
                { field_of(page, Field::Cut) }{ fewer }
            </span>
        </p>
    }
}
