//! The answer to take along: a link, sentences, a sheet of paper, all figures.

use crate::browser::{address, today};
use crate::components::take_along::{
    ActionButton, Copied, DataFiles, Embed, Form, PictureFiles, Pictured, Share, WHY, WhyNot,
    print, public,
};
use crate::engine::FileOf;
use crate::hooks::use_page;
use crate::link;
use crate::state::Standing;
use crate::text::{several_teams, take_along};
use std::rc::Rc;
use yew::prelude::*;

/// Everything waits for a settled answer to what is typed: nothing else leaves the page.
#[component]
pub fn TakeTeams() -> Html {
    let page = use_page();
    let standing = match page.standing() {
        Standing::Settled if page.in_motion().is_some() => Standing::Older,
        standing => standing,
    };
    let why = take_along::not_yet(standing, page.trouble.is_some());
    let Some(known) = page.company_answer() else {
        return html! {
            <section class="section take-along" aria-labelledby="take-along">
                <h2 id="take-along" class="heading">{ take_along::TAKE_ALONG }</h2>
                <p class="why">{ why }</p>
            </section>
        };
    };
    let ready = why.is_none();
    let (numerals, date) = (&page.numerals, today());
    let settings = page.settings_shown();
    let link = link::to_settings(&settings);
    let quotation = several_teams::quotation(numerals, known, &date, &link);
    let short = several_teams::short_quotation(numerals, known, &date, &link);
    let name: Rc<str> = several_teams::file_name(numerals, &known.estimate).into();
    let words = several_teams::picture_words(&page, known, public(&address()), &date);
    let printed = match why {
        Some(why) => vec![why.to_owned()],
        None => several_teams::printed(numerals, known, &link, &date).to_vec(),
    };
    html! {
        <ContextProvider<WhyNot> context={WhyNot(why)}>
        <section class={classes!("section", "take-along", (!ready).then_some("awaited"))}
            aria-labelledby="take-along"
        >
            <h2 id="take-along" class="heading">{ take_along::TAKE_ALONG }</h2>
            <p class="lead">{ take_along::TAKE_ALONG_LEAD }</p>
            <p id={WHY} class="why">{ why }</p>
            <div class="parts">
                <div class="part">
                    <h3>{ take_along::LINK }</h3>
                    <p class="aside measure">{ take_along::LINK_MEANS }</p>
                    <Copied form={Form::Field} name={take_along::LINK_FIELD} text={link.clone()}
                        button={take_along::COPY_LINK} {ready}>
                        <Share {ready} text={quotation.clone()} url={link} />
                    </Copied>
                </div>
                <div class="part">
                    <h3>{ take_along::QUOTE }</h3>
                    <Copied form={Form::Quotation} name={take_along::QUOTE} text={quotation.clone()}
                        button={take_along::COPY_QUOTE} {ready} />
                    <h4>{ take_along::QUOTE_SHORT }</h4>
                    <Copied form={Form::Quotation} name={take_along::QUOTE_SHORT} text={short}
                        button={take_along::COPY_QUOTE_SHORT} {ready} />
                </div>
                <div class="part print-button">
                    <h3>{ take_along::PRINT }</h3>
                    <p class="aside measure">{ several_teams::PRINT_MEANS }</p>
                    <ActionButton words={take_along::PRINT_BUTTON} {ready} on_act={Callback::from(print)} />
                </div>
            </div>
            <Embed {ready} {settings} {quotation} />
            <PictureFiles {ready} {words} answer={Pictured::Teams(known.estimate.clone())}
                survey={known.survey()} numerals={numerals.clone()} name={name.clone()} />
            <DataFiles {ready} of={FileOf::Teams(known.company.clone())}
                has_decimal_comma={numerals.decimal == ","} {name} />
        </section>
        // On paper alone.
        <div class="printed">{ for printed.into_iter().map(|line| html! { <p>{ line }</p> }) }</div>{ " " }
        </ContextProvider<WhyNot>>
    }
}
