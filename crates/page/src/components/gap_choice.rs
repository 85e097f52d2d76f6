//! How far a pilot may be from the roll-out.

use super::list_field::ListField;
use crate::hooks::use_page;
use crate::text::pilot;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct GapChoiceProps {
    /// Unique on the page.
    pub id: AttrValue,
    pub label: AttrValue,
    /// The standard deviation, as a logit; a link may have another one than can be chosen.
    pub gap: f64,
    pub on_choose: Callback<f64>,
}

/// The end of a sentence about a pilot.
#[component]
pub fn GapChoice(props: &GapChoiceProps) -> Html {
    let page = use_page();
    let gap = props.gap;
    let known = pilot::GAPS.iter().position(|(known, _)| *known == gap);
    let mut choices: Vec<AttrValue> = pilot::GAPS
        .iter()
        .map(|(_, words)| (*words).into())
        .collect();
    if known.is_none() {
        choices.push(pilot::other_gap(&page.numerals, gap).into());
    }
    let on_choose = props.on_choose.clone();
    let on_choose = Callback::from(move |at: usize| {
        if let Some((gap, _)) = pilot::GAPS.get(at) {
            on_choose.emit(*gap);
        }
    });
    html! {
        <span>
            { pilot::GAP }
            <ListField id={&props.id} label={&props.label} {choices}
                chosen={known.unwrap_or(pilot::GAPS.len())} {on_choose} />
            { "." }
        </span>
    }
}
