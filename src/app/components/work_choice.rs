//! The kind of work, chosen inside the sentence.

use crate::app::hooks::use_page;
use crate::app::state::Action;
use crate::app::text;
use crate::model::Work;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A native list, as wide as what is chosen: the wrapper repeats it unseen and so gives the width.
#[component]
pub fn WorkChoice() -> Html {
    let page = use_page();
    let chosen = page.presets.work;
    let onchange = {
        let dispatcher = page.dispatcher();
        Callback::from(move |event: Event| {
            let list = event.target_dyn_into::<HtmlSelectElement>();
            let at = list.and_then(|list| usize::try_from(list.selected_index()).ok());
            if let Some(work) = at.and_then(|at| Work::ALL.get(at)) {
                dispatcher.dispatch(Action::ChoseWork(*work));
            }
        })
    };
    let options = Work::ALL.into_iter().map(|work| {
        html! { <option selected={work == chosen}>{ text::work(work) }</option> }
    });
    html! {
        <span class="field work" data-text={text::work(chosen)}>
            <label class="unseen" for="work">{ text::WORK }</label>
            <select id="work" {onchange}>{ for options }</select>
        </span>
    }
}
