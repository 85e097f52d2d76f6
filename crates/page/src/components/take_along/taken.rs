//! An answer as it is taken along, whichever question it answers.

use super::{
    ActionButton, Copied, DataFiles, Embed, Form, PictureFiles, Pictured, Shape, Share, WHY,
    WhyNot, png_name, print,
};
use crate::engine::FileOf;
use crate::link;
use crate::numerals::Numerals;
use crate::text::embed::Picture;
use crate::text::take_along::{self, PictureWords};
use std::rc::Rc;
use uturn::codec::Settings;
use uturn::model::Survey;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TakenProps {
    /// Why it cannot be taken along yet, if it cannot: nothing but a settled answer to what is typed
    /// leaves the page.
    pub why: Option<&'static str>,
    pub settings: Settings,
    /// What a card in other pages is asked, if not the same.
    #[prop_or_default]
    pub embedded: Option<Settings>,
    pub quotation: String,
    pub short: String,
    /// What paper says of it.
    pub printed: Vec<String>,
    /// What a sheet of paper will have on it.
    pub print_means: &'static str,
    pub words: PictureWords,
    pub answer: Pictured,
    pub survey: Option<Survey>,
    pub numerals: Rc<Numerals>,
    /// What its files are called.
    pub name: Rc<str>,
    pub of: FileOf,
    /// What is to be chosen before.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Taken(props: &TakenProps) -> Html {
    let TakenProps { why, words, .. } = props;
    let ready = why.is_none();
    let shape = use_state_eq(|| Shape::Wide);
    let on_shape = {
        let setter = shape.setter();
        Callback::from(move |shape| setter.set(shape))
    };
    let picture = Picture {
        file: png_name(&props.name, *shape),
        size: shape.size(),
    };
    let link = link::to_settings(&props.settings);
    let printed = match why {
        Some(why) => vec![(*why).to_owned()],
        None => props.printed.clone(),
    };
    html! {
        <ContextProvider<WhyNot> context={WhyNot(*why)}>
        <section class={classes!("section", "take-along", (!ready).then_some("awaited"))}
            aria-labelledby="take-along"
        >
            <h2 id="take-along" class="heading">{ take_along::TAKE_ALONG }</h2>
            <p class="lead">{ take_along::TAKE_ALONG_LEAD }</p>
            <p id={WHY} class="why">{ *why }</p>
            { props.children.clone() }
            <div class="parts">
                <div class="part">
                    <h3>{ take_along::LINK }</h3>
                    <p class="aside measure">{ take_along::LINK_MEANS }</p>
                    <Copied form={Form::Field} name={take_along::LINK_FIELD} text={link.clone()}
                        button={take_along::COPY_LINK} {ready}>
                        <Share {ready} text={props.quotation.clone()} url={link} />
                    </Copied>
                </div>
                <div class="part">
                    <h3>{ take_along::QUOTE }</h3>
                    <Copied form={Form::Quotation} name={take_along::QUOTE} text={props.quotation.clone()}
                        button={take_along::COPY_QUOTE} {ready} />
                    <h4>{ take_along::QUOTE_SHORT }</h4>
                    <Copied form={Form::Quotation} name={take_along::QUOTE_SHORT} text={props.short.clone()}
                        button={take_along::COPY_QUOTE_SHORT} {ready} />
                </div>
                <div class="part print-button">
                    <h3>{ take_along::PRINT }</h3>
                    <p class="aside measure">{ props.print_means }</p>
                    <ActionButton words={take_along::PRINT_BUTTON} {ready} on_act={Callback::from(print)} />
                </div>
            </div>
            <Embed {ready} settings={props.embedded.as_ref().unwrap_or(&props.settings).clone()}
                {picture} quotation={props.quotation.clone()} />
            <PictureFiles {ready} words={words.clone()} answer={props.answer.clone()} survey={props.survey}
                numerals={props.numerals.clone()} name={props.name.clone()} shape={*shape} {on_shape} />
            <DataFiles {ready} of={props.of.clone()} has_decimal_comma={props.numerals.decimal == ","}
                name={props.name.clone()} />
        </section>
        // On paper alone.
        <div class="printed">{ for printed.into_iter().map(|line| html! { <p>{ line }</p> }) }</div>{ " " }
        </ContextProvider<WhyNot>>
    }
}

/// What stands there as long as there is no answer at all.
pub fn nothing_taken(why: Option<&'static str>) -> Html {
    html! {
        <section class="section take-along" aria-labelledby="take-along">
            <h2 id="take-along" class="heading">{ take_along::TAKE_ALONG }</h2>
            <p class="why">{ why }</p>
        </section>
    }
}
