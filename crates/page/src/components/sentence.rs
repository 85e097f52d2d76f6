//! The sentence to fill in.

use super::field_of::FieldOf;
use super::work_choice::WorkChoice;
use crate::hooks::use_page;
use crate::state::Field;
use crate::text;
use yew::prelude::*;

/// "[700] people do [customer service]. We plan to hand [67 %] of it to AI first, and to manage
/// with [314] fewer people."
#[component]
pub fn Sentence() -> Html {
    let page = use_page();
    let [people_do, stop, plan, first, fewer] = text::fields::sentence(
        Field::Headcount.value(&page.inputs),
        Field::Cut.value(&page.inputs),
    );
    html! {
        <p class="sentence">
            <span>
                <FieldOf field={Field::Headcount} />{ people_do }
                <span class="work-break" /><WorkChoice />{ stop }
            </span>
            { " " }
            <span>
                { plan }<FieldOf field={Field::Share} />{ first }
                <FieldOf field={Field::Cut} />{ fewer }
            </span>
        </p>
    }
}
