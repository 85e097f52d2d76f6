//! The answer to take along: a link, a sentence, a picture, data, a sheet of paper.

mod action_button;
mod copied;
mod data_files;
mod embed;
mod layout;
mod picture;
mod picture_files;
mod share;
mod taken;

use crate::browser::{self, address, today};
use crate::components::radio_group::RadioGroup;
use crate::engine::FileOf;
use crate::hooks::{use_later, use_page, use_sends};
use crate::numerals::Numerals;
use crate::state::{Action, PilotAnswer, Standing, State};
use crate::{link, text};
pub use action_button::{ActionButton, WhyNot};
pub use copied::{Copied, Form};
pub use data_files::DataFiles;
pub use embed::Embed;
pub use layout::Shape;
#[cfg(test)]
pub use layout::{Layout, Plot};
pub use picture::Pictured;
pub use picture_files::{PictureFiles, png_name};
pub use share::Share;
use std::rc::Rc;
pub use taken::{Taken, nothing_taken};
use uturn::codec::{PlannedPilot, Settings};
use uturn::model::report::Line;
use yew::prelude::*;

/// The id of the line that says why nothing can be taken along yet.
pub const WHY: &str = "take-along-why";

/// Everything waits for a settled answer to what is typed: nothing else leaves the page.
#[component]
pub fn TakeAlong() -> Html {
    let page = use_page();
    let state = use_later((*page).clone());
    let pilot = state.pilot_answer().filter(|(_, is_current)| *is_current);
    let rule_of = pilot.filter(|_| state.tells_rule());
    let rule_of = rule_of.map(|(answer, _)| answer);
    let why = why_not(&page, &state).or_else(|| text::take_along::no_rule_yet(&state));
    let date = today();
    let settings = state.settings_answered();
    let link = link::to_settings(&settings);
    let rule = |told: fn(&Numerals, &PilotAnswer, Line) -> String| {
        rule_of.map(|answer| told(&state.numerals, answer, state.line))
    };
    let told = rule(text::pilot_worth::rule_told);
    let quotation = text::take_along::quotation(&state, &date, &link);
    let quotation = std::iter::once(quotation.as_str()).chain(told.as_deref());
    let quotation = quotation.collect::<Vec<_>>().join(" ");
    let short = text::take_along::short_quotation(&state, &date, &link);
    let reading = state.reading();
    let words = text::take_along::PictureWords::of(&state, public(&address()), &date);
    let words = words.with_rule(rule(text::pilot_worth::rule_in_short));
    let name: Rc<str> = text::take_along::file_name(&state.numerals, &reading, "").into();
    let printed = text::take_along::printed(&state, &link, &date);
    let printed: Vec<_> = told.into_iter().chain(printed).collect();
    let embedded = embedded(&settings, rule_of);
    let on_rule = use_sends(&page, |at| Action::TellsRule(at == 1));
    html! {
        <Taken {why} {settings} {embedded} {quotation} {short} {printed} print_means={text::take_along::PRINT_MEANS}
            {words} answer={Pictured::Before(state.shown().clone(), state.share())}
            survey={state.survey_shown()} numerals={state.numerals.clone()} {name}
            of={FileOf::Plan(state.inputs_shown().clone())}
        >
            if page.possible_pilot().is_some() {
                <RadioGroup name="with-rule" legend={text::take_along::WITH_RULE} chosen={usize::from(page.tells_rule())}
                    choices={text::take_along::WITH_RULE_CHOICES.map(AttrValue::from).to_vec()}
                    on_choose={on_rule} />
            }
        </Taken>
    }
}

/// What a card in other pages is asked: one that is asked about a pilot tells its rule.
pub fn embedded(settings: &Settings, rule_of: Option<&PilotAnswer>) -> Settings {
    let planned_pilot = match rule_of {
        Some(answer) => PlannedPilot {
            share: Some(answer.pilot.share),
            ..settings.planned_pilot
        },
        None => PlannedPilot::default(),
    };
    Settings {
        planned_pilot,
        ..settings.clone()
    }
}

/// Why the answer on show cannot be taken along, or none. The section is drawn a moment after the
/// answer: until it is, it may still show another one; and what is being typed may be half a number.
fn why_not(page: &State, drawn: &State) -> Option<&'static str> {
    let is_behind = page.in_motion().is_some()
        || page.inputs != drawn.inputs
        || page.asked_pilot() != drawn.asked_pilot()
        || page.tells_rule() != drawn.tells_rule()
        || !Rc::ptr_eq(page.shown(), drawn.shown());
    let standing = match page.standing() {
        Standing::Settled if is_behind => Standing::Older,
        standing => standing,
    };
    text::take_along::not_yet(standing, page.trouble.is_some())
}

/// An address as pictures show it; none where others could not open it.
pub fn public(address: &str) -> Option<&str> {
    let (_, place) = address.split_once("://")?;
    let is_local = ["localhost", "127.", "[::1]", "/"]
        .iter()
        .any(|start| place.starts_with(start));
    (!is_local).then(|| place.trim_end_matches('/'))
}

/// Opens the browser's window for printing.
pub fn print(_: ()) {
    if let Some(window) = browser::window() {
        // A browser that cannot print does nothing.
        let _ = window.print();
    }
}

#[cfg(test)]
mod tests {
    use super::public;

    #[test]
    fn only_addresses_that_others_can_open_are_shown() {
        for (address, expected) in [
            ("https://example.org/uturn/", Some("example.org/uturn")),
            ("http://127.0.0.1:8080/", None),
            ("http://localhost/", None),
            ("file:///home/index.html", None),
            ("", None),
        ] {
            assert_eq!(public(address), expected, "{address}");
        }
    }
}
