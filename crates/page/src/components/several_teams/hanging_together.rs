//! How much the teams hang together, and what the answer would be at its ends.

use crate::components::list_field::ListField;
use crate::hooks::{Sends, use_errands_near, use_page};
use crate::state::{Action, Errand, Otherwise};
use crate::text::several_teams;
use yew::prelude::*;

/// From the one end to the other.
const ENDS: [Otherwise; 2] = [Otherwise::Apart, Otherwise::Together];

/// "How much hangs together: [half] (regretted in 26 in 100 if not at all, in 27 in 100 if wholly)".
#[component]
pub fn HangingTogether() -> Html {
    let page = use_page();
    let section = use_node_ref();
    use_errands_near(
        &page,
        &section,
        &[Errand::Otherwise(ENDS[0]), Errand::Otherwise(ENDS[1])],
    );
    let (Some(teams), Some(known)) = (page.teams(), page.company_answer()) else {
        return Html::default();
    };
    let numerals = &page.numerals;
    let mut choices = several_teams::CORRELATIONS
        .map(|(r, words)| (r, AttrValue::from(words)))
        .to_vec();
    let own = teams.correlation();
    if choices.iter().all(|(r, _)| *r != own) {
        // Another one came with a link.
        choices.push((own, numerals.number(own, 4).into()));
    }
    let chosen = choices.iter().position(|(r, _)| *r == own);
    let values: Vec<f64> = choices.iter().map(|(r, _)| *r).collect();
    let on_choose =
        page.sends(move |at: usize| values.get(at).copied().map(Action::ChoseCorrelation));
    let risks = ENDS.map(|end| {
        let estimate = page.errands.otherwise(end, &known.company)?;
        Some(estimate.programme.regret_risk)
    });
    html! {
        <div class="hanging-together" ref={section}>
            <p>
                { several_teams::CORRELATION }{ ": " }
                <ListField id="correlation" label={several_teams::CORRELATION}
                    choices={choices.into_iter().map(|(_, words)| words).collect::<Vec<_>>()}
                    chosen={chosen.unwrap_or(several_teams::CORRELATIONS.len())} {on_choose} />
                { several_teams::at_the_ends(numerals, risks) }{ "." }
            </p>
            <p class="aside measure">{ several_teams::CORRELATION_MEANS }</p>
        </div>
    }
}
