//! The page down to the figures that always go with the headline.

use super::story_notice::story_notice;
use super::{
    RegretCurve, curve_table, facts, hundred_futures, notices, question, sentence, sentence_notes,
    survey_choice, verdict,
};
use crate::hooks::use_page;
use yew::prelude::*;

/// The question, the sentence and the answer: what `index.html` carries too.
#[component]
pub fn PrerenderedSections() -> Html {
    let page = use_page();
    html! {
        <>
            { question(&page) }
            { notices(&page) }
            { story_notice(&page) }
            <div class="asked">
                { sentence(&page) }
                { sentence_notes(&page) }
            </div>
            <div class="answer">
                { verdict(&page) }
                <RegretCurve />
                { hundred_futures(&page) }
                { survey_choice(&page) }
                { curve_table(&page) }
            </div>
            { facts(&page) }
        </>
    }
}
