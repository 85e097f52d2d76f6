//! What the numbers imply, for checking.

use crate::numerals::Numerals;
use crate::text;
use std::rc::Rc;
use uturn::model::{Inputs, Work, implied};
use words::verdict::Fact;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ImpliedFiguresProps {
    pub inputs: Inputs,
    pub work: Work,
    pub numerals: Rc<Numerals>,
    /// Share of futures in which the team's cost sets what a customer is worth; none until known.
    pub floor: Option<f64>,
}

/// A heading and a list of figures, each with a line on it.
#[component]
pub fn ImpliedFigures(props: &ImpliedFiguresProps) -> Html {
    let implied = implied(&props.inputs);
    let facts = text::implied::implied(&props.numerals, props.work, &implied, props.floor);
    html! {
        <div class="implied">
            <h3>{ text::implied::IMPLIED }</h3>
            <p class="aside">{ text::implied::IMPLIED_LEAD }</p>
            <dl>{ for facts.into_iter().map(fact) }</dl>
        </div>
    }
}

fn fact(fact: Fact) -> Html {
    html! {
        <div>
            <dt>{ fact.label }</dt>
            <dd class="figure">{ fact.figure }</dd>{ " " }
            <dd class="note">{ fact.note }</dd>
        </div>
    }
}
