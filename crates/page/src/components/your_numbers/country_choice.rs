//! The country whose pay and money the numbers start from.

use crate::components::preset_figures::PresetFigures;
use crate::components::radio_group::RadioGroup;
use crate::numerals::Numerals;
use crate::state::Action;
use crate::text;
use std::rc::Rc;
use uturn::model::{Country, Presets};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CountryChoiceProps {
    pub presets: Presets,
    pub numerals: Rc<Numerals>,
    pub on_action: Callback<Action>,
}

/// The choice, and what it changes.
#[component]
pub fn CountryChoice(props: &CountryChoiceProps) -> Html {
    let presets = props.presets;
    let usual = Presets {
        country: Country::default(),
        ..presets
    };
    let choices: Vec<AttrValue> = Country::ALL
        .map(|country| text::numbers::country(country).into())
        .to_vec();
    let on_choose = {
        let on_action = props.on_action.clone();
        Callback::from(move |at: usize| {
            if let Some(country) = Country::ALL.get(at) {
                on_action.emit(Action::ChoseCountry(*country));
            }
        })
    };
    html! {
        <div class="country">
            <RadioGroup name="country" legend={text::numbers::COUNTRY} {choices}
                chosen={presets.country as usize} {on_choose} />
            <PresetFigures summary={text::numbers::what_country_sets(presets.country)}
                caption={text::numbers::COUNTRY_FIGURES} here={presets} {usual}
                usual_name={text::numbers::country(usual.country)} numerals={props.numerals.clone()} />
        </div>
    }
}
