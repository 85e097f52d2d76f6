//! What a kind of work changes.

use super::preset_figures::PresetFigures;
use crate::numerals::Numerals;
use crate::text;
use std::rc::Rc;
use uturn::model::{Presets, Work};
use yew::prelude::*;

/// The figures that a kind of work sets otherwise than the model's default does in the same
/// country.
pub fn work_figures(here: Presets, numerals: &Rc<Numerals>) -> Html {
    let usual = Presets {
        work: Work::default(),
        ..here
    };
    let remark = text::work::remark_on_work(here.work);
    html! {
        <PresetFigures summary={text::work::what_work_sets(here.work)} caption={text::work::WORK_FIGURES}
            {remark} {here} {usual} usual_name={text::work::work(usual.work)}
            numerals={numerals.clone()} />
    }
}
