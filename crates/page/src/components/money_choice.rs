//! Whose money and pay, chosen under the sentence.

use super::list_field::ListField;
use crate::contract::COUNTRY_LIST;
use crate::hooks::{Sends, focus_on};
use crate::state::{Action, Page};
use crate::text;
use uturn::model::Country;
use yew::prelude::*;

/// All countries, as they stand in the line; beside it another one, where that is offered.
/// `www/offer.js` decides that before the program is there, by the regions that stand here.
pub fn money_choice(page: &Page) -> Html {
    let on_choose = page.sends(|at: usize| Country::ALL.get(at).copied().map(Action::ChoseCountry));
    let on_take = page
        .offered
        .map(|country| page.sends(move |_: MouseEvent| answered(Action::ChoseCountry(country))));
    let on_refuse = page.sends(|_: MouseEvent| answered(Action::KeptCountry));
    let offered = page.offered.map_or("", text::numbers::money_and_pay);
    let is_chosen = |country: &Country| *country == page.presets.country;
    let [not_yours, or, stop] = text::numbers::OFFER;
    html! {
        <>
            <span>
                { text::numbers::MONEY_IS }
                <ListField id={COUNTRY_LIST} label={text::numbers::COUNTRY} {on_choose}
                    choices={Country::ALL.map(|country| text::numbers::money_and_pay(country).into()).to_vec()}
                    chosen={Country::ALL.iter().position(is_chosen).unwrap_or(Country::ALL.len())} />
                { "." }
            </span>{ " " }
            <span class="offer" hidden={page.offered.is_none()}
                data-regions={Country::ALL.map(Country::regions).join(",")}
            >
                { not_yours }
                <button type="button" class="quiet" onclick={on_take}>
                    { text::numbers::TAKE_OFFER }{ offered }
                </button>
                { or }
                <button type="button" class="quiet" onclick={on_refuse}>
                    { text::numbers::REFUSE_OFFER }
                </button>
                { stop }
            </span>
        </>
    }
}

/// The buttons go away.
fn answered(action: Action) -> Action {
    focus_on(COUNTRY_LIST);
    action
}
