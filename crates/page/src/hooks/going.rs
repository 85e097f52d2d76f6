//! Taking the visitor to another place on the page.

use crate::browser;
use web_sys::{FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions};

/// The id of the page's question.
pub const QUESTION_ID: &str = "question";
/// The id of the answer's heading.
pub const ANSWER_ID: &str = "verdict";

/// The visitor has asked for little motion.
pub fn is_motion_reduced() -> bool {
    browser::is_so("(prefers-reduced-motion: reduce)")
}

/// Puts the focus on the element of this id, where it stands.
pub fn focus_on(id: &str) {
    if let Some(element) = browser::element(id) {
        focus(&element);
    }
}

fn focus(element: &HtmlElement) {
    let focusing = FocusOptions::new();
    focusing.set_prevent_scroll(true);
    // One that refuses the focus leaves it where the page begins.
    let _ = element.focus_with_options(&focusing);
}

/// Scrolls to the question and puts the focus there, at once for those who want little motion.
pub fn go_to_question() {
    let behavior = if is_motion_reduced() {
        ScrollBehavior::Instant
    } else {
        ScrollBehavior::Smooth
    };
    bring(QUESTION_ID, behavior);
}

/// Scrolls to what has this id and puts the focus there, at once: much of the page may lie between.
pub fn go_to(id: &str) {
    bring(id, ScrollBehavior::Instant);
}

fn bring(id: &str, behavior: ScrollBehavior) {
    let Some(place) = browser::element(id) else {
        return;
    };
    let scrolling = ScrollIntoViewOptions::new();
    scrolling.set_behavior(behavior);
    if place.tab_index() < 0 {
        // A heading takes the focus only if it is told to.
        place.set_tab_index(-1);
    }
    focus(&place);
    place.scroll_into_view_with_scroll_into_view_options(&scrolling);
}
