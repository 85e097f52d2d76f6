//! The numbers behind the answer, as files.

use super::action_button::ActionButton;
use crate::components::radio_group::RadioGroup;
use crate::engine::{Engine, File, FileOf, Said};
use crate::export;
use crate::text;
use std::rc::Rc;
use uturn::model::Decimal;
use wasm_bindgen::JsCast;
use web_sys::Blob;
use yew::prelude::*;

/// What was asked for last, and what has come of it.
#[derive(Debug, Clone, PartialEq)]
enum Progress {
    Asked(File),
    Saved(String),
    Failed(String),
}

#[derive(Properties, PartialEq)]
pub struct DataFilesProps {
    pub ready: bool,
    pub of: FileOf,
    /// The visitor's decimal mark is a comma: tables come that way too.
    pub has_decimal_comma: bool,
    /// How the files' names begin.
    pub name: Rc<str>,
}

/// A file is worked out when it is asked for, by an engine of its own, which other inputs
/// end.
#[component]
pub fn DataFiles(props: &DataFilesProps) -> Html {
    let decimal_at = use_state_eq(|| 0);
    let has_tables = File::of(&props.of).iter().any(|file| file.is_table());
    // The visitor's own comes first.
    let decimals: &[Decimal] = if has_tables && props.has_decimal_comma {
        &[Decimal::Comma, Decimal::Point]
    } else {
        &[Decimal::Point]
    };
    // What was chosen may be gone with the visitor's own.
    let decimal = decimals.get(*decimal_at).copied().unwrap_or(Decimal::Point);
    let progress = use_state_eq(|| None);
    let engine = use_mut_ref(|| None::<Engine>);
    {
        let progress = progress.setter();
        use_effect_with(props.of.clone(), move |_| progress.set(None));
    }
    {
        let engine = engine.clone();
        let is_at_work = matches!(*progress, Some(Progress::Asked(_)));
        use_effect_with(is_at_work, move |is_at_work| {
            if !is_at_work {
                engine.replace(None);
            }
        });
    }
    let ask = |file: File| {
        let (progress, engine) = (progress.setter(), engine.clone());
        let of = props.of.clone();
        let name = format!("{}{}", props.name, ending(file));
        Callback::from(move |()| {
            let on_said = {
                let (progress, name) = (progress.clone(), name.clone());
                Callback::from(move |said| {
                    if let Said::File(file) = said {
                        progress.set(Some(handed_over(file, &name)));
                    }
                })
            };
            let on_failure = {
                let progress = progress.clone();
                Callback::from(move |reason| progress.set(Some(Progress::Failed(reason))))
            };
            progress.set(Some(Progress::Asked(file)));
            match Engine::start(on_said, on_failure) {
                Ok(started) => {
                    started.ask_for(file, decimal, &of);
                    engine.replace(Some(started));
                }
                Err(reason) => progress.set(Some(Progress::Failed(reason))),
            }
        })
    };
    let said = match &*progress {
        None => String::new(),
        Some(Progress::Asked(_)) => text::take_along::IN_THE_MAKING.into(),
        Some(Progress::Saved(name)) => text::take_along::saved(name),
        Some(Progress::Failed(reason)) => text::take_along::not_saved(reason),
    };
    let rows = File::of(&props.of).iter().copied().map(|file| {
        let [words, means] = text::take_along::file(file);
        html! {
            <div class="file">
                <ActionButton {words} ready={props.ready} on_act={ask(file)} />
                <p class="aside measure">{ means }</p>
            </div>
        }
    });
    html! {
        <div class="part">
            <h3>{ text::take_along::DATA }</h3>
            if decimals.len() > 1 {
                <RadioGroup name="decimal" legend={text::take_along::DECIMALS} chosen={*decimal_at}
                    choices={decimals.iter().map(|each| text::take_along::decimal(*each).into()).collect::<Vec<_>>()}
                    on_choose={
                        let setter = decimal_at.setter();
                        Callback::from(move |at| setter.set(at))
                    } />
            }
            { for rows }
            <p class="said" aria-live="polite">{ said }</p>
        </div>
    }
}

fn handed_over(file: wasm_bindgen::JsValue, name: &str) -> Progress {
    let saved = match file.dyn_into::<Blob>() {
        Ok(file) => export::save(&file, name),
        Err(other) => Err(other),
    };
    match saved {
        Ok(()) => Progress::Saved(name.to_owned()),
        Err(trouble) => Progress::Failed(export::reason(&trouble)),
    }
}

fn ending(file: File) -> &'static str {
    match file {
        File::Curve => "curve.csv",
        File::Futures => "futures.csv",
        File::Front => "mixes.csv",
        File::Results | File::FromHere | File::Company => "inputs-and-results.json",
    }
}
