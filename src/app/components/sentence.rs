//! The sentence to fill in.

use super::number_field::NumberField;
use super::sentence_notes::SentenceNotes;
use crate::app::hooks::use_page;
use crate::app::state::{Action, Field};
use crate::app::text;
use yew::prelude::*;

/// "[700] people do this work. We plan to hand [67 %] of it to AI first."
#[component]
pub fn Sentence() -> Html {
    let page = use_page();
    let field = |field: Field| {
        let on_type = {
            let dispatcher = page.dispatcher();
            Callback::from(move |typed| dispatcher.dispatch(Action::Typed(field, typed)))
        };
        let on_enter = {
            let dispatcher = page.dispatcher();
            Callback::from(move |()| dispatcher.dispatch(Action::Entered(field)))
        };
        let entry = page.entry(field);
        html! {
            <NumberField {field} text={entry.text.clone()} is_wrong={entry.problem.is_some()}
                {on_type} {on_enter} />
        }
    };
    let [before, between, after] = text::SENTENCE;
    html! {
        <div class="asked">
            <p class="sentence">
                { before }{ field(Field::Headcount) }{ between }{ field(Field::Share) }{ after }
            </p>
            <SentenceNotes />
        </div>
    }
}
