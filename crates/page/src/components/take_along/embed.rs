//! The window that gives the code for other pages, with the card as it will be there.

use super::action_button::ActionButton;
use super::copied::{Copied, Form};
use crate::browser::{self, address};
use crate::components::radio_group::RadioGroup;
use crate::text;
use crate::text::embed::{EmbedForm, Embedding, Picture};
use gloo::events::EventListener;
use uturn::codec::{Colour, Look, Settings, Theme};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlDialogElement, HtmlIFrameElement, HtmlInputElement, MessageEvent};
use yew::prelude::*;

/// As tall as the card is in a column of 288 pixels: the code of a frame does not know its column.
const NARROW: u32 = 480;
/// Until the card has said how tall it is.
const EXPECTED: u32 = 470;

#[derive(Properties, PartialEq)]
pub struct EmbedProps {
    pub ready: bool,
    pub settings: Settings,
    pub picture: Picture,
    pub quotation: AttrValue,
}

/// A button, and the window that it opens.
#[component]
pub fn Embed(props: &EmbedProps) -> Html {
    let dialog = use_node_ref();
    let is_open = use_state_eq(|| false);
    let on_act = {
        let (dialog, is_open) = (dialog.clone(), is_open.clone());
        Callback::from(move |()| {
            is_open.set(true);
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // A window that is open already stays so.
                let _ = dialog.show_modal();
            }
        })
    };
    let on_close = {
        let is_open = is_open.clone();
        Callback::from(move |_: Event| is_open.set(false))
    };
    html! {
        <div class="part">
            <h3>{ text::embed::EMBED }</h3>
            <p class="aside measure">{ text::embed::EMBED_MEANS }</p>
            <ActionButton words={text::embed::EMBED_BUTTON} ready={props.ready} {on_act} />
            <dialog class="embed" ref={dialog} aria-labelledby="embed" onclose={on_close}>
                <h3 id="embed">{ text::embed::EMBED }</h3>
                if *is_open {
                    <Choices settings={props.settings.clone()} picture={props.picture.clone()}
                        quotation={props.quotation.clone()} />
                }
                <form method="dialog"><button>{ text::embed::CLOSE }</button></form>
            </dialog>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ChoicesProps {
    settings: Settings,
    picture: Picture,
    quotation: AttrValue,
}

/// Form and look, the code that they come to, and the card.
#[component]
fn Choices(props: &ChoicesProps) -> Html {
    let form_at = use_state_eq(|| 0);
    let theme_at = use_state_eq(|| 0);
    let accent = use_state_eq(String::new);
    let height = use_state_eq(|| EXPECTED);

    let colour = Colour::read(&accent);
    let is_wrong = colour.is_none() && !accent.trim().is_empty();
    let form = EmbedForm::ALL[*form_at];
    let look = Look {
        theme: Theme::ALL[*theme_at],
        accent: colour,
    };
    let address = address();
    let embedding = Embedding {
        address: &address,
        settings: &props.settings,
        look,
        height: (*height).max(NARROW),
        picture: &props.picture,
        quotation: &props.quotation,
    };
    let card = embedding.card();
    let choose = |at: &UseStateHandle<usize>| {
        let setter = at.setter();
        Callback::from(move |at| setter.set(at))
    };
    let on_accent = {
        let accent = accent.setter();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                accent.set(input.value());
            }
        })
    };
    html! {
        <>
            <RadioGroup name="embed-form" legend={text::embed::EMBED_FORMS} chosen={*form_at}
                choices={text::embed::EMBED_FORM_CHOICES.map(AttrValue::from).to_vec()}
                on_choose={choose(&form_at)} />
            <div class="row">
                <RadioGroup name="embed-theme" legend={text::embed::EMBED_THEMES} chosen={*theme_at}
                    choices={text::embed::EMBED_THEME_CHOICES.map(AttrValue::from).to_vec()}
                    on_choose={choose(&theme_at)} />
                // A label around its field would have what stands in the field in its name.
                <span class="accent">
                    <label for="embed-accent">{ text::embed::EMBED_ACCENT }</label>
                    <input id="embed-accent" type="text" spellcheck="false" autocomplete="off"
                        placeholder="0a7d5a" value={(*accent).clone()} oninput={on_accent}
                        aria-invalid={is_wrong.then_some("true")}
                        aria-describedby={is_wrong.then_some("accent-problem")} />
                </span>
            </div>
            <div aria-live="polite">
                if is_wrong {
                    <p class="problem" id="accent-problem">{ text::embed::EMBED_ACCENT_WRONG }</p>
                }
            </div>
            <p class="aside">{ text::embed::embed_form_means(form, (*height).max(NARROW), &props.picture) }</p>
            <Copied form={Form::Code} name={text::embed::EMBED_CODE} text={embedding.code(form)}
                button={text::embed::COPY_CODE} ready=true />
            if form != EmbedForm::Picture {
                <p class="aside">{ text::embed::EMBED_PREVIEW }</p>
                <Preview {card} height={*height} on_height={
                    let setter = height.setter();
                    Callback::from(move |height| setter.set(height))
                } />
            }
            <p class="aside">{ text::embed::EMBED_NOTE }</p>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct PreviewProps {
    /// Its address.
    card: String,
    height: u32,
    on_height: Callback<u32>,
}

/// The card in a frame. The frame stays while the choices change: it is led on to their address
/// without an entry in the history, and the program in it is not loaded again.
#[component]
fn Preview(props: &PreviewProps) -> Html {
    let frame = use_node_ref();
    let first = use_state(|| props.card.clone());
    let shown = use_mut_ref(|| props.card.clone());
    use_heights(&frame, props.on_height.clone());
    let led = frame.clone();
    use_effect_with(props.card.clone(), move |card| {
        let frame = led.cast::<HtmlIFrameElement>();
        let window = frame.and_then(|frame| frame.content_window());
        let before = shown.replace(card.clone());
        if let (Some(window), true) = (window, before != *card) {
            // It can only refuse an address that cannot be read, and this one is ours.
            let _ = window.location().replace(card);
        }
    });
    html! {
        <iframe ref={frame} src={(*first).clone()} title={text::embed::EMBED_PREVIEW}
            height={props.height.to_string()} />
    }
}

/// Hears the heights that the card in a frame says it has.
#[hook]
fn use_heights(frame: &NodeRef, on_height: Callback<u32>) {
    use_effect_with((frame.clone(), on_height), |(frame, on_height)| {
        let (frame, on_height) = (frame.clone(), on_height.clone());
        let hear = move |event: &Event| {
            let card = frame.cast::<HtmlIFrameElement>();
            let card = card.and_then(|card| card.content_window());
            let Some(event) = event.dyn_ref::<MessageEvent>() else {
                return;
            };
            let is_the_card = card.is_some_and(|card| {
                let source = event.source().map(JsValue::from);
                source == Some(card.into())
            });
            if let (true, Some(height)) = (is_the_card, height_said(&event.data())) {
                on_height.emit(height);
            }
        };
        let window = browser::window();
        let listener = window.map(|window| EventListener::new(&window, "message", hear));
        move || drop(listener)
    });
}

/// The height in a message about it, if it is one that a card can have.
fn height_said(message: &JsValue) -> Option<u32> {
    let field = |name: &str| browser::get(message, name);
    if field("type")?.as_string()? != "embed-size" {
        return None;
    }
    let height = field("height")?.as_f64()?;
    (1.0..10_000.0).contains(&height).then_some(height as u32)
}
