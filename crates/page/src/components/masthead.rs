//! The name of the page, and the questions that it answers.

use crate::hooks::use_page;
use crate::state::{Action, Page, Question};
use crate::{link, text};
use uturn::model::Inputs;
use uturn::model::cases::case;
use yew::prelude::*;

/// The story that prompted the page.
const STORY: &str = "klarna-record";

/// The name, the questions, and what prompted it.
#[component]
pub fn Masthead() -> Html {
    let page = use_page();
    let [after, turn] = text::PROMPTED;
    let story = case(STORY).map(|case| link::to_story(case, Inputs::default().survey));
    html! {
        <header class="masthead">
            <p class="brand">{ text::NAME }</p>
            <nav class="questions" aria-label={text::QUESTIONS}>
                { for Question::ALL.map(|question| to(&page, question)) }
            </nav>
            <p class="strapline">{ after }<a href={story}>{ turn }</a></p>
        </header>
    }
}

/// A question's link, which carries the numbers over; the one on show is marked.
fn to(page: &Page, question: Question) -> Html {
    let current = (page.question() == question).then_some("page");
    let href = link::fragment(&page.settings_asking(question));
    let dispatcher = page.dispatcher();
    let onclick = Callback::from(move |event: MouseEvent| {
        // What asks for another window or tab goes there.
        let is_plain = !event.ctrl_key() && !event.meta_key() && !event.shift_key();
        if event.button() == 0 && is_plain {
            // What is half-typed is kept, which the link does not say.
            event.prevent_default();
            dispatcher.dispatch(Action::Asks(question));
        }
    });
    html! {
        <>
            <a {href} aria-current={current} {onclick}>{ text::question_in_short(question) }</a>{ " " }
        </>
    }
}
