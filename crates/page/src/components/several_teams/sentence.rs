//! The sentence to fill in: how many people in how many teams, and how many are wanted when.

use super::team_field::{TeamField, TeamsNumber, id_of, problem_id, teams_id, teams_problem_id};
use crate::components::refused::Refused;
use crate::hooks::{Sends, use_page};
use crate::state::{Action, Field, TeamsField};
use crate::text::refusals::refusal;
use crate::text::several_teams;
use uturn::model::Decided;
use yew::prelude::*;

/// The months are those of every team.
const MONTHS: Field = Field::Decided(Decided::HorizonMonths);

/// "[5,500] people in 4 teams. In [36] months we want to be [2,500]."
#[component]
pub fn Sentence() -> Html {
    let page = use_page();
    let Some(teams) = page.teams() else {
        return Html::default();
    };
    let open = teams.open();
    let [people_in, within, months, stop] =
        several_teams::sentence(&page.numerals, page.people_today(), teams.count());
    html! {
        <p class="sentence">
            <span><TeamsNumber field={TeamsField::People} />{ people_in }</span>
            { " " }
            <span>
                { within }<TeamField place={open} field={MONTHS} />{ months }
                <TeamsNumber field={TeamsField::Target} />{ stop }
            </span>
        </p>
    }
}

/// What of it cannot be used.
#[component]
pub fn SentenceProblems() -> Html {
    let page = use_page();
    let on_action = page.sends(|action: Action| action);
    let problems = [TeamsField::People, TeamsField::Target].into_iter();
    let problems = problems.filter_map(|field| {
        let problem = page.teams_problem(field)?;
        Some(html! {
            <Refused class="problem" id={teams_problem_id(field)} field_id={teams_id(field)}
                refusal={several_teams::refusal(&page, field, problem)} on_action={on_action.clone()} />
        })
    });
    let open = page.teams().map_or(0, |teams| teams.open());
    let of_months = page.entry(MONTHS).problem.map(|problem| {
        html! {
            <Refused class="problem" id={problem_id(open, MONTHS)} field_id={id_of(open, MONTHS)}
                refusal={refusal(MONTHS, &page, problem)} on_action={on_action.clone()} />
        }
    });
    html! { <div class="problems" aria-live="polite">{ for problems }{ of_months }</div> }
}
