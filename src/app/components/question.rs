//! The question that the page answers.

use crate::app::hooks::QUESTION;
use crate::app::text;
use yew::prelude::*;

/// The page's heading; a story that was loaded puts the focus here.
#[component]
pub fn Question() -> Html {
    html! { <h1 id={QUESTION} tabindex="-1">{ text::QUESTION }</h1> }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `index.html` shows the masthead and the question before the page's own code is there, so
    /// that nothing moves when it takes over.
    #[test]
    fn the_static_page_says_the_same() {
        let page = include_str!("../../../index.html");
        for words in [text::NAME, text::STRAPLINE, text::QUESTION] {
            assert!(page.contains(words), "{words:?} is missing in index.html");
        }
    }
}
