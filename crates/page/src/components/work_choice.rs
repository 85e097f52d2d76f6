//! The kind of work, chosen inside the sentence.

use super::list_field::ListField;
use crate::contract::WORK_LIST;
use crate::hooks::Sends;
use crate::state::{Action, Page};
use crate::text;
use uturn::model::Work;
use yew::prelude::*;

/// All kinds, as they stand in the sentence.
pub fn work_choice(page: &Page) -> Html {
    let on_choose = page.sends(|at: usize| Work::ALL.get(at).copied().map(Action::ChoseWork));
    let is_chosen = |work: &Work| *work == page.presets.work;
    html! {
        <ListField id={WORK_LIST} label={text::work::WORK} {on_choose}
            choices={Work::ALL.map(|work| text::work::work(work).into()).to_vec()}
            chosen={Work::ALL.iter().position(is_chosen).unwrap_or(Work::ALL.len())} />
    }
}
