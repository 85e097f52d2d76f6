//! Other ways to fewer people, with the same shares: nobody laid off, or a year more.

use super::take::Take;
use crate::hooks::{Sends, use_errands_near, use_page};
use crate::state::{Action, Errand, Otherwise};
use crate::text::several_teams;
use yew::prelude::*;

const WAYS: [Otherwise; 2] = [Otherwise::NobodyLaidOff, Otherwise::YearLonger];

/// What each comes to, beside the plan, and a button that takes it.
#[component]
pub fn OtherWays() -> Html {
    let page = use_page();
    let place = use_node_ref();
    use_errands_near(
        &page,
        &place,
        &[Errand::Otherwise(WAYS[0]), Errand::Otherwise(WAYS[1])],
    );
    let Some(known) = page.company_answer() else {
        return Html::default();
    };
    let ways = WAYS.into_iter().enumerate().map(|(at, way)| {
        let other = way.of(&known.company);
        let estimate = page.errands.otherwise(way, &known.company);
        let words = match &other {
            Some(other) => {
                several_teams::other_way(&page.numerals, (way, other), &known.estimate, estimate)
            }
            None => several_teams::no_way(&page.numerals, way),
        };
        let id = format!("way-{at}");
        let on_take = page.sends(move |()| Action::TookOtherwise(way));
        html! {
            <>
                <p id={id.clone()}>{ words }</p>{ " " }
                <Take words={several_teams::take_way(&page.numerals, way, &known.company)}
                    is_idle={other.is_none()} described_by={id} {on_take} />{ " " }
            </>
        }
    });
    html! {
        <div class="offers ways" ref={place}>
            <h3>{ several_teams::OTHER_WAYS }</h3>
            { for ways }
        </div>
    }
}
