//! What the browser has for sharing.

use super::action_button::ActionButton;
use crate::browser;
use crate::export::reason;
use crate::text;
use js_sys::Object;
use js_sys::futures::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::ShareData;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ShareProps {
    pub ready: bool,
    pub text: AttrValue,
    pub url: AttrValue,
}

/// A button where the browser can share, and nothing where it cannot.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let trouble = use_state_eq(String::new);
    if !can_share() {
        return Html::default();
    }
    let on_act = {
        let (text, url, trouble) = (props.text.clone(), props.url.clone(), trouble.clone());
        Callback::from(move |()| {
            let (text, url, trouble) = (text.clone(), url.clone(), trouble.clone());
            spawn_local(async move { trouble.set(share(&text, &url).await) });
        })
    };
    html! {
        <>
            <ActionButton words={text::take_along::SHARE} ready={props.ready} {on_act} />
            <p class="said" aria-live="polite">{ &*trouble }</p>
        </>
    }
}

fn can_share() -> bool {
    let navigator = browser::window().map(|window| window.navigator());
    let share = navigator.and_then(|navigator| browser::get(&navigator, "share"));
    share.is_some_and(|share| share.is_function())
}

/// What went wrong, in words; nothing where nothing did, or where the visitor changed their mind.
async fn share(text: &str, url: &str) -> String {
    let Some(window) = browser::window() else {
        return String::new();
    };
    let data: ShareData = Object::new().unchecked_into();
    data.set_title(text::QUESTION);
    data.set_text(text);
    data.set_url(url);
    match window.navigator().share_with_data(&data).await {
        Err(error) if !is_abort(&error) => text::take_along::not_shared(&reason(&error)),
        _ => String::new(),
    }
}

fn is_abort(error: &JsValue) -> bool {
    browser::get(error, "name").is_some_and(|name| name == "AbortError")
}
