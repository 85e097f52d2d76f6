//! Above the answer to a story's plan: whose it is.

use crate::hooks::{ANSWER_ID, Sends, focus_on, go_to};
use crate::state::{Action, Page};
use crate::text;
use yew::prelude::*;

/// The story's name, what was assumed for it, the way to the whole of it, and the way out; nothing
/// where the plan is no story's.
pub fn story_notice(page: &Page) -> Html {
    let Some(case) = page.story() else {
        return Html::default();
    };
    let on_read = {
        let heading = text::stories::story_id(case);
        Callback::from(move |_: MouseEvent| go_to(&heading))
    };
    let on_leave = page.sends(|_: MouseEvent| {
        // The button goes away.
        focus_on(ANSWER_ID);
        Action::LeftStory
    });
    html! {
        <section class="notice story-told" aria-labelledby="story-told">
            <h2 id="story-told">{ text::stories::story_name(case) }</h2>{ " " }
            <p>{ text::stories::story_assumed_here(&page.numerals, case) }</p>{ " " }
            <button type="button" class="quiet" onclick={on_read}>{ text::stories::READ_STORY }</button>{ " " }
            <button type="button" class="quiet" onclick={on_leave}>
                { text::stories::leave_story(page.was_usual_before_story()) }
            </button>
        </section>
    }
}
