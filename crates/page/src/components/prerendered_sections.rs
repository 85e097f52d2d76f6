//! The page down to the figures that always go with the headline.

use super::story_notice::StoryNotice;
use super::{
    CurveTable, Facts, HundredFutures, Notices, Question, RegretCurve, Sentence, SentenceNotes,
    SurveyChoice, Verdict,
};
use yew::prelude::*;

/// The question, the sentence and the answer: what `index.html` carries too.
#[component]
pub fn PrerenderedSections() -> Html {
    html! {
        <>
            <Question />
            <Notices />
            <StoryNotice />
            <div class="asked">
                <Sentence />
                <SentenceNotes />
            </div>
            <div class="answer">
                <Verdict />
                <RegretCurve />
                <HundredFutures />
                <SurveyChoice />
                <CurveTable />
            </div>
            <Facts />
        </>
    }
}
