//! How it works: the model in words, and, for those who open them, its formulas, every default with
//! its source, what it rests on, and a check of its arithmetic in the visitor's own browser.

mod checks;
mod defaults;
mod folded;
mod prose;

use super::sources::References;
use crate::numerals::Numerals;
use crate::text;
use crate::text::method::Fragment;
use checks::Checks;
use defaults::Defaults;
use folded::Folded;
use prose::Prose;
use std::rc::Rc;
use uturn::model::Check;
use uturn::model::report::Estimate;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct MethodProps {
    pub estimate: Rc<Estimate>,
    /// There is no answer yet: the estimate only holds the room.
    pub awaited: bool,
    /// The estimate is that of the answer on show, which it says something about.
    pub is_of_answer: bool,
    /// The estimate has a second line.
    pub has_survey: bool,
    pub numerals: Rc<Numerals>,
    /// The self-check's rows; none until the engine has worked them out.
    pub checks: Option<Rc<Vec<Check>>>,
    /// The rows are wanted.
    pub on_check: Callback<()>,
}

/// The section: words first, the rest closed.
#[component]
pub fn Method(props: &MethodProps) -> Html {
    let MethodProps {
        estimate,
        awaited,
        is_of_answer,
        has_survey,
        numerals,
        checks,
        on_check,
    } = props;
    let of_this_answer = text::method::of_this_answer(
        numerals,
        estimate.value_floor_binds,
        estimate.effective_sample,
        *has_survey,
    );
    html! {
        <section class={classes!("section", "method", awaited.then_some("awaited"))} aria-labelledby="method">
            <h2 id="method" class="heading">{ text::method::METHOD }</h2>
            <Prose fragment={Fragment::Words} numerals={numerals.clone()} />
            if *is_of_answer {
                <p class="aside">
                    <span class="held" aria-hidden={awaited.then_some("true")}>{ of_this_answer }</span>
                </p>
            }
            <Folded title={text::method::FORMULAS}>
                <Prose fragment={Fragment::Formulas} numerals={numerals.clone()} />
            </Folded>
            <Folded title={text::method::DEFAULTS}>
                <Defaults numerals={numerals.clone()} />
            </Folded>
            <Folded title={text::method::REFERENCES}>
                <References />
            </Folded>
            <Folded title={text::method::SELF_CHECK}>
                <Checks checks={checks.clone()} {on_check} numerals={numerals.clone()} />
            </Folded>
        </section>
    }
}
