//! The answer's figure.

use crate::state::{Question, State};
use crate::text;
use yew::prelude::*;

/// "38–55 in 100": as it is written for those who see it, in words for those who hear it.
pub fn headline(page: &State) -> Html {
    let numerals = &page.numerals;
    let (spoken, figure) = match page.question() {
        // Where there is no estimate there is no figure yet, or there is none.
        Question::UnderWay => match page.onward_estimate() {
            Some(estimate) => (
                text::under_way::spoken_risk(numerals, &estimate.regretted),
                text::under_way::headline(numerals, estimate),
            ),
            None => (text::under_way::standing(page), String::new()),
        },
        Question::SeveralTeams => match page.company_answer() {
            Some(known) => (
                text::several_teams::spoken_headline(numerals, &known.estimate),
                text::several_teams::headline(numerals, &known.estimate),
            ),
            None => (text::several_teams::standing(page), String::new()),
        },
        Question::Before => {
            let reading = page.reading();
            let spoken = if page.is_awaiting() {
                text::status::standing(numerals, page)
            } else {
                words::figures::risk(numerals, reading.regret)
            };
            (spoken, words::verdict::headline(numerals, &reading))
        }
    };
    // A target that is met is nothing to regret.
    let known = page.company_answer();
    let is_target = known.is_some_and(|known| known.estimate.target.is_some());
    let of_target = page.question() == Question::SeveralTeams && is_target;
    html! {
        <p class={classes!("headline", of_target.then_some("of-target"))}>
            <span class="unseen">{ spoken }</span>{ " " }
            <span aria-hidden="true">
                <span class="figure held">{ &figure }</span>
                { " " }
                if !figure.is_empty() {
                    <span class="of">{ words::figures::IN_100 }</span>
                }
            </span>
        </p>
    }
}
