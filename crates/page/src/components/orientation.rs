//! The bar over the top of the window, once the answer has left it.

use super::headline::headline;
use crate::browser;
use crate::hooks::{ANSWER_ID, go_to, use_page, use_scrolled_past};
use crate::state::Standing;
use crate::text;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, Node};
use yew::prelude::*;

/// Between the bar and what is brought out from under it, in pixels: an outline has room.
const GAP: f64 = 10.0;

/// The answer's figure, the plan in short, and a menu of the sections. Those who go by keys or ears
/// find it before the page's own controls, wherever the answer is.
#[component]
pub fn Orientation() -> Html {
    let page = use_page();
    let (bar, button) = (use_node_ref(), use_node_ref());
    let is_past = use_scrolled_past(&bar, ANSWER_ID);
    let is_open = use_state_eq(|| false);
    {
        // Whoever turns to something else wants the menu no more.
        let (bar, setter) = (bar.clone(), is_open.setter());
        use_effect_with(*is_open, move |is_open| {
            let document = browser::document();
            let listener = document.filter(|_| *is_open).map(|document| {
                EventListener::new(&document, "pointerdown", move |event| {
                    if !is_within(&bar, event.target()) {
                        setter.set(false);
                    }
                })
            });
            move || drop(listener)
        });
    }
    {
        let bar = bar.clone();
        use_effect_with((), move |()| {
            let document = browser::document();
            let listener = document.map(|document| {
                EventListener::new(&document, "focusin", move |event| {
                    uncover(&bar, event.target());
                })
            });
            move || drop(listener)
        });
    }
    let onfocusout = {
        let (bar, setter) = (bar.clone(), is_open.setter());
        Callback::from(move |event: FocusEvent| {
            // Where the focus goes nowhere on the page, as to another window, it may come back.
            let to = event.related_target();
            if to.is_some() && !is_within(&bar, to) {
                setter.set(false);
            }
        })
    };
    let onkeydown = {
        let (button, is_open) = (button.clone(), is_open.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && *is_open {
                is_open.set(false);
                // The menu goes away, with what had the focus in it.
                if let Some(button) = button.cast::<HtmlElement>() {
                    let _ = button.focus();
                }
            }
        })
    };
    let on_menu = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let section = |(heading, name): (&'static str, &'static str)| {
        let setter = is_open.setter();
        let onclick = Callback::from(move |_: MouseEvent| {
            setter.set(false);
            go_to(heading);
        });
        html! { <li><button type="button" {onclick}>{ name }</button></li> }
    };
    let [share, whose, fewer, people] = text::orientation::plan_in_short(&page.numerals, &page);
    let classes = classes!(
        "orientation",
        (is_past || *is_open).then_some("shown"),
        page.is_awaiting().then_some("awaited"),
        (page.standing() == Standing::LastValid).then_some("last-valid")
    );
    html! {
        <nav class={classes} aria-label={text::orientation::ORIENTATION} ref={bar} {onfocusout} {onkeydown}>
            <div>
                { headline(&page) }{ " " }
                <p class="plan">
                    { share }<span>{ whose }</span>{ fewer }<span>{ people }</span>
                </p>{ " " }
                <button type="button" class="quiet" aria-expanded={is_open.to_string()}
                    onclick={on_menu} ref={button}
                >
                    { text::orientation::SECTIONS }
                </button>
            </div>
            if *is_open {
                <ul>{ for text::orientation::sections(page.question()).iter().copied().map(section) }</ul>
            }
        </nav>
    }
}

/// Brings what has got the focus out from under the bar: browsers do not all know that it lies there.
/// What is clicked stays under the pointer.
fn uncover(bar: &NodeRef, target: Option<EventTarget>) {
    let target = target.and_then(|target| target.dyn_into::<Element>().ok());
    let (Some(bar), Some(target)) = (bar.cast::<Element>(), target) else {
        return;
    };
    let place = target.get_bounding_client_rect();
    let covered = bar.get_bounding_client_rect().bottom() - place.top();
    if covered > 0.0
        && place.bottom() > 0.0
        && !bar.contains(Some(&target))
        && target.matches(":focus-visible").unwrap_or(true)
        && let Some(window) = browser::window()
    {
        window.scroll_by_with_x_and_y(0.0, -covered - GAP);
    }
}

fn is_within(bar: &NodeRef, target: Option<EventTarget>) -> bool {
    let target = target.and_then(|target| target.dyn_into::<Node>().ok());
    bar.cast::<Node>()
        .is_some_and(|bar| bar.contains(target.as_ref()))
}
