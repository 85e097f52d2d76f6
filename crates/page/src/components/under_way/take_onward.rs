//! The answer to take along: a link, a sentence, a sheet of paper, all figures.

use crate::browser::{address, today};
use crate::components::take_along::{Pictured, Taken, nothing_taken, public};
use crate::engine::FileOf;
use crate::hooks::use_page;
use crate::state::{KnownOnward, Standing};
use crate::{link, text};
use std::rc::Rc;
use text::{take_along, under_way};
use yew::prelude::*;

/// Everything waits for a settled answer to what is typed: nothing else leaves the page.
#[component]
pub fn TakeOnward() -> Html {
    let page = use_page();
    let standing = match page.standing() {
        Standing::Settled if page.in_motion().is_some() => Standing::Older,
        standing => standing,
    };
    let known = page.onward();
    let known = known.and_then(|known| Some((known, known.estimate.as_ref()?)));
    let why = match known {
        None if standing == Standing::Settled => Some(under_way::NOTHING_TO_TAKE),
        _ => take_along::not_yet(standing, page.trouble.is_some()),
    };
    let Some((known, estimate)) = known else {
        return nothing_taken(why);
    };
    let date = today();
    let settings = page.settings_answered();
    let link = link::to_settings(&settings);
    let quotation = under_way::quotation(&page, known, &date, &link);
    let short = under_way::short_quotation(&page, known, &date, &link);
    let printed = under_way::printed(&page, known, &link, &date);
    let words = under_way::picture_words(&page, (known, estimate), public(&address()), &date);
    let KnownOnward { inputs, since, .. } = known;
    let name: Rc<str> = under_way::file_name(&page.numerals, estimate).into();
    html! {
        <Taken {why} {settings} {quotation} {short} {printed} print_means={under_way::PRINT_MEANS}
            {words} answer={Pictured::UnderWay(estimate.clone())} survey={inputs.survey}
            numerals={page.numerals.clone()} {name} of={FileOf::UnderWay(inputs.clone(), *since)} />
    }
}
