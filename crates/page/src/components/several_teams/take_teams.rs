//! The answer to take along: a link, sentences, a sheet of paper, all figures.

use crate::browser::{address, today};
use crate::components::take_along::{Pictured, Taken, nothing_taken, public};
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
        return nothing_taken(why);
    };
    let (numerals, date) = (&page.numerals, today());
    let settings = page.settings_shown();
    let link = link::to_settings(&settings);
    let quotation = several_teams::quotation(numerals, known, &date, &link);
    let short = several_teams::short_quotation(numerals, known, &date, &link);
    let printed = several_teams::printed(numerals, known, &link, &date).to_vec();
    let name: Rc<str> = several_teams::file_name(numerals, &known.estimate).into();
    let words = several_teams::picture_words(&page, known, public(&address()), &date);
    html! {
        <Taken {why} {settings} {quotation} {short} {printed} print_means={several_teams::PRINT_MEANS}
            {words} answer={Pictured::Teams(known.estimate.clone())} survey={known.survey()}
            numerals={numerals.clone()} {name} of={FileOf::Teams(known.company.clone())} />
    }
}
