//! The sentence to fill in: how many people in how many teams, and how many are wanted when.

use super::team_field::{TeamField, TeamsNumber, problem_id, teams_problem_id};
use crate::hooks::use_page;
use crate::state::{Field, TeamsField};
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
    let problems = [TeamsField::People, TeamsField::Target].into_iter();
    let problems = problems.filter_map(|field| {
        let problem = page.teams_problem(field)?;
        Some(html! {
            <p class="problem" id={teams_problem_id(field)}>
                { several_teams::refusal(&page, field, problem) }
            </p>
        })
    });
    let open = page.teams().map_or(0, |teams| teams.open());
    let of_months = page.entry(MONTHS).problem.map(|problem| {
        html! {
            <p class="problem" id={problem_id(open, MONTHS)}>
                { refusal(MONTHS, &page, problem).message }
            </p>
        }
    });
    html! { <div class="problems" aria-live="polite">{ for problems }{ of_months }</div> }
}
