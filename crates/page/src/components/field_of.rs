//! A field of the page's state.

use super::number_field::NumberField;
use super::sentence_problems::problem_id;
use crate::hooks::Sends;
use crate::state::{Action, Field, Page};
use crate::text;
use yew::prelude::*;

/// Shows what stands in a field and sends what is typed there.
pub fn field_of(page: &Page, field: Field) -> Html {
    let on_type = page.sends(move |typed| Action::Typed(field, typed));
    let on_enter = page.sends(move |()| Action::Entered(field));
    let entry = page.entry(field);
    html! {
        <NumberField name={field.name()} label={text::fields::label(field)} id={field.name()}
            text={entry.text.clone()} is_moved={text::moved::has_moved(page, field)} problem={entry.problem.map(|_| problem_id(field))} {on_type} {on_enter} />
    }
}
