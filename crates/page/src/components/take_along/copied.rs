//! A text with a button that copies it.

use super::action_button::ActionButton;
use crate::browser;
use crate::export;
use crate::text;
use js_sys::futures::spawn_local;
use web_sys::{HtmlInputElement, Node};
use yew::prelude::*;

/// How the text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// On one line that one can go along.
    Field,
    /// As a paragraph.
    Quotation,
    /// As lines of code.
    Code,
}

#[derive(Properties, PartialEq)]
pub struct CopiedProps {
    pub form: Form,
    pub name: AttrValue,
    pub text: AttrValue,
    pub button: AttrValue,
    pub ready: bool,
    /// Further buttons beside it.
    #[prop_or_default]
    pub children: Html,
}

/// Says in words that it has copied. Where the browser does not allow that, the text is selected,
/// so that the keyboard can copy it.
#[component]
pub fn Copied(props: &CopiedProps) -> Html {
    let shown = use_node_ref();
    // What was said, and of which text.
    let said = use_state(|| None);
    let on_act = {
        let (shown, said, text) = (shown.clone(), said.clone(), props.text.clone());
        let form = props.form;
        Callback::from(move |()| {
            let (shown, said, text) = (shown.clone(), said.clone(), text.clone());
            spawn_local(async move {
                let words = if export::copy(&text).await.is_ok() {
                    text::take_along::COPIED
                } else {
                    select(&shown, form);
                    text::take_along::NOT_COPIED
                };
                said.set(Some((text, words)));
            });
        })
    };
    let words = match &*said {
        Some((text, words)) if *text == props.text && props.ready => *words,
        _ => "",
    };
    html! {
        <>
            { text(props, shown) }
            <div class="actions">
                <ActionButton words={props.button.clone()} ready={props.ready} {on_act} />
                { props.children.clone() }
                <p class="said" aria-live="polite">{ words }</p>
            </div>
        </>
    }
}

fn text(props: &CopiedProps, shown: NodeRef) -> Html {
    let (name, text) = (props.name.clone(), &props.text);
    match props.form {
        Form::Field => html! {
            <input class="copied measure held" type="text" readonly=true aria-label={name}
                value={text.clone()} ref={shown} />
        },
        // Of an answer that is not there it only holds the room, neither seen nor read out.
        Form::Quotation => html! {
            <blockquote class="copied measure held" aria-hidden={(!props.ready).then_some("true")}
                ref={shown}
            >
                { text }
            </blockquote>
        },
        // It is scrolled where it is too long.
        Form::Code => html! {
            <pre class="copied measure" role="group" tabindex="0" aria-label={name} dir="ltr" ref={shown}>
                <code translate="no">{ text }</code>
            </pre>
        },
    }
}

fn select(shown: &NodeRef, form: Form) {
    if form == Form::Field {
        if let Some(field) = shown.cast::<HtmlInputElement>() {
            // The focus shows what is selected.
            let _ = field.focus();
            field.select();
        }
    } else if let (Some(node), Some(selection)) = (
        shown.cast::<Node>(),
        browser::window().and_then(|window| window.get_selection().ok().flatten()),
    ) {
        // What cannot be selected by script can still be selected by hand.
        let _ = selection.select_all_children(&node);
    }
}
