//! What a page shows of a link before its program is there: the numbers as they stand in its
//! sentence, and the answer in words.

use std::collections::BTreeMap;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::{Estimation, write};
use uturn::codec;
use uturn::model::{self, Presets, Worlds};
use words::field::Field;
use words::figures::risk;
use words::numerals::Numerals;
use words::reading::Reading;
use words::verdict::{first_look, from_futures, headline, meaning};

/// A link, read.
#[wasm_bindgen]
pub struct Opening {
    settings: codec::Settings,
    wants_guess: bool,
    numerals: Numerals,
}

/// The sentence.
#[derive(Serialize)]
struct Sentence {
    /// What stands in its fields, by their names.
    fields: BTreeMap<&'static str, String>,
    /// The place of the kind of work among all kinds.
    work: usize,
    /// That of the country among all countries.
    country: usize,
}

/// The answer.
#[derive(Serialize)]
struct Words {
    headline: String,
    spoken: String,
    meaning: [String; 3],
    standing: String,
}

#[wasm_bindgen]
impl Opening {
    /// Reads the part of an address after `#`, as leniently as the page does, and what the browser
    /// remembers, for where that sets nothing; numbers are written as in the first of these
    /// languages.
    #[wasm_bindgen(constructor)]
    pub fn new(link: &str, remembered: &str, languages: &JsValue) -> Opening {
        let link = codec::read_plan(link);
        let settings = link
            .settings
            .or_else(|| codec::read_plan(remembered).settings);
        // Where neither sets anything, the page starts from the usual numbers.
        let settings = settings.unwrap_or_default();
        let currency = settings.presets.country.currency();
        Opening {
            wants_guess: link.wants_guess,
            numerals: Numerals::of(languages).in_currency(currency),
            settings,
        }
    }

    /// The answer waits for the visitor's guess.
    #[wasm_bindgen(getter, js_name = wantsGuess)]
    pub fn wants_guess(&self) -> bool {
        self.wants_guess
    }

    /// A run of the link's inputs.
    pub fn estimation(&self) -> Result<Estimation, JsValue> {
        model::Estimation::new(self.settings.inputs.clone(), Worlds::default())
            .map(Estimation)
            .map_err(|error| super::thrown(&error))
    }

    /// What stands in the sentence.
    pub fn sentence(&self) -> Result<JsValue, JsValue> {
        let inputs = &self.settings.inputs;
        let written = |field: Field| field.written(field.value(inputs), &self.numerals);
        let fields = Field::IN_SENTENCE.map(|field| (field.name(), written(field)));
        let Presets { work, country } = self.settings.presets;
        write(&Sentence {
            fields: fields.into(),
            work: work as usize,
            country: country as usize,
        })
    }

    /// The answer of that run as far as it is.
    pub fn words(&self, run: &Estimation) -> Result<JsValue, JsValue> {
        let estimate = run.0.preview().ok_or_else(|| run.too_early())?;
        let share = self.settings.inputs.plan.ai_share;
        let reading = Reading::at(&estimate, share);
        let numerals = &self.numerals;
        let standing = if run.worlds_done() < run.worlds() {
            first_look(numerals, &estimate)
        } else {
            from_futures(numerals, &estimate, share)
        };
        write(&Words {
            headline: headline(numerals, &reading),
            spoken: risk(numerals, reading.regret),
            meaning: meaning(numerals, &reading),
            standing,
        })
    }
}
