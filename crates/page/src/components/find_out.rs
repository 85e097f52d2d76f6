//! What to find out first: the worth of knowing an uncertain input before deciding.

use super::pilot_result::PilotResult;
use super::pilot_worth::PilotWorth;
use crate::numerals::Numerals;
use crate::reading::{Finding, findings};
use crate::text;
use std::rc::Rc;
use uturn::model::report::Estimate;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FindOutProps {
    /// The newest estimate from all worlds, or a typical one that only holds the room.
    pub estimate: Rc<Estimate>,
    /// Nothing is known yet.
    pub awaited: bool,
    pub numerals: Rc<Numerals>,
}

/// The inputs most worth finding out, each with its worth and a way to find it out.
#[component]
pub fn FindOut(props: &FindOutProps) -> Html {
    let FindOutProps {
        estimate,
        awaited,
        numerals,
    } = props;
    let findings = findings(estimate);
    let title = findings
        .first()
        .map(|first| text::find_out::find_out_title(numerals, first));
    let lead = if findings.is_empty() {
        text::find_out::NOTHING_TO_FIND_OUT.into()
    } else {
        text::find_out::worth_means(numerals, estimate.evpi, estimate.horizon_months)
    };
    let hidden = awaited.then_some("true");
    html! {
        <section class={classes!("section", "find-out", awaited.then_some("awaited"))}
            aria-labelledby="find-out"
        >
            <h2 id="find-out" class="heading">
                if *awaited {
                    <span class="unseen">{ text::find_out::FIND_OUT }</span>
                }
                <span class="held" aria-hidden={hidden}>
                    { title.unwrap_or_else(|| text::find_out::FIND_OUT.into()) }
                </span>
            </h2>{ " " }
            <p class="aside measure"><span class="held" aria-hidden={hidden}>{ lead }</span></p>
            if !findings.is_empty() {
                <ol aria-hidden={hidden}>
                    { for findings.iter().map(|finding| entry(numerals, finding)) }
                </ol>
            }
            <PilotWorth />
            <PilotResult />
        </section>
    }
}

fn entry(numerals: &Numerals, finding: &Finding) -> Html {
    html! {
        <li>
            <h3 class="held">{ text::inputs::input_name(finding.input.into()).label }</h3>
            <p class="figure held">
                { text::find_out::worth(numerals, finding.value) }{ " " }
                <small>{ text::find_out::sure_of_worth(numerals, finding) }</small>
            </p>{ " " }
            <p class="note measure held">{ text::find_out::how_to_find_out(finding.input) }</p>
        </li>
    }
}
