//! What the browser's `Intl` says about the visitor's numbers.

use super::{Affixes, MINUS, Numerals};
use js_sys::{Array, Function, Object, Reflect};
use uturn::model::Country;
use wasm_bindgen::{JsCast, JsValue};

/// A piece of a formatted number: what it is and how it is written.
type Part = (String, String);

impl Numerals {
    /// How the visitor's own locale writes numbers.
    pub fn of_visitor() -> Self {
        let navigator = get(&js_sys::global(), "navigator");
        let languages = navigator.and_then(|navigator| get(&navigator, "languages"));
        // Without a list `Intl` takes the browser's own language.
        Self::of(&languages.unwrap_or(JsValue::UNDEFINED))
    }

    /// How the first of these languages that is known writes numbers; English where `Intl` is of no
    /// help.
    pub fn of(languages: &JsValue) -> Self {
        Self::asked(&Locale { languages }).unwrap_or_else(Self::english)
    }

    #[cold]
    fn asked(locale: &Locale) -> Option<Self> {
        let formatted = |options: &[(&str, &str)], value| locale.formatted(options, value);
        let money = |currency| locale.money(currency);
        let plain = formatted(&[], 1_234_567_890.5)?;
        let wholes: Vec<&str> = all(&plain, "integer").collect();
        let zero = formatted(&[], 0.0)?.first()?.1.chars().next()?;
        let length = |chunk: Option<&&str>| chunk.map(|chunk| chunk.chars().count());
        let smallest_grouped = if all(&formatted(&[], 1234.0)?, "group").next().is_some() {
            4
        } else {
            5
        };
        let currency = Country::default().currency();
        Some(Numerals {
            zero,
            decimal: all(&plain, "decimal").next()?.to_owned(),
            // Some locales group no digits.
            group: all(&plain, "group").next().unwrap_or("").to_owned(),
            primary_group: length(wholes.last())?,
            further_groups: length(wholes.iter().rev().nth(1)).unwrap_or(3),
            grouped_from: smallest_grouped,
            // Some locales have a hyphen there, which is no minus where a number is read.
            minus: all(&formatted(&[], -1.0)?, "minusSign")
                .next()?
                .replace('-', MINUS),
            percent: around(&formatted(&[("style", "percent")], 0.5)?),
            currency,
            money: money(currency)?,
            currencies: Country::ALL
                .into_iter()
                .map(|country| Some((country.currency(), money(country.currency())?)))
                .collect::<Option<_>>()?,
        })
    }
}

/// The languages of a locale, as browsers list them.
struct Locale<'a> {
    languages: &'a JsValue,
}

impl Locale<'_> {
    /// What stands around an amount of money.
    #[cold]
    fn money(&self, currency: &str) -> Option<Affixes> {
        let options = [
            ("style", "currency"),
            ("currency", currency),
            ("currencyDisplay", "narrowSymbol"),
        ];
        Some(around(&self.formatted(&options, 5.0)?))
    }

    /// `new Intl.NumberFormat(languages, options).formatToParts(value)`. Through reflection, since
    /// the constructor throws on a language that it doesn't know and its binding doesn't catch.
    #[cold]
    fn formatted(&self, options: &[(&str, &str)], value: f64) -> Option<Vec<Part>> {
        let settings = Object::new();
        for (name, setting) in options {
            Reflect::set(&settings, &(*name).into(), &(*setting).into()).ok()?;
        }
        let intl = get(&js_sys::global(), "Intl")?;
        let class: Function = get(&intl, "NumberFormat")?.dyn_into().ok()?;
        let given = Array::of2(self.languages, &settings);
        let format = Reflect::construct(&class, &given).ok()?;
        let to_parts: Function = get(&format, "formatToParts")?.dyn_into().ok()?;
        let parts = to_parts.call1(&format, &value.into()).ok()?;
        Array::from(&parts)
            .iter()
            .map(|part| Some((text_of(&part, "type")?, text_of(&part, "value")?)))
            .collect()
    }
}

fn all<'a>(parts: &'a [Part], kind: &'a str) -> impl Iterator<Item = &'a str> {
    parts
        .iter()
        .filter(move |part| part.0 == kind)
        .map(|part| part.1.as_str())
}

/// What stands before and after the digits.
#[cold]
fn around(parts: &[Part]) -> Affixes {
    let of_number = |part: &Part| matches!(part.0.as_str(), "integer" | "decimal" | "fraction");
    let outside = |parts: &mut dyn Iterator<Item = &Part>| -> Vec<String> {
        parts
            .take_while(|part| !of_number(part))
            .map(|part| part.1.clone())
            .collect()
    };
    let mut after = outside(&mut parts.iter().rev());
    after.reverse();
    Affixes {
        before: outside(&mut parts.iter()).concat(),
        after: after.concat(),
    }
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}

fn text_of(part: &JsValue, name: &str) -> Option<String> {
    get(part, name)?.as_string()
}
