//! The teams: a row for each, whose figures are typed there.

use super::take::Take;
use super::team_field::{TeamField, TeamsNumber, id_of, problem_id, teams_problem_id};
use crate::components::data_table::{Column, DataTable, Narrow, Row};
use crate::components::list_field::ListField;
use crate::components::refused::Refused;
use crate::hooks::{Sends, focus_on, go_to, use_page};
use crate::state::{Action, Field, Page, TeamsField};
use crate::text::refusals::{Refusal, refusal};
use crate::text::{self, several_teams};
use uturn::codec::Team;
use uturn::model::company::MAX_TEAMS;
use uturn::model::{Decided, Value, Work};
use yew::prelude::*;

const ID: &str = "teams";
/// The way back is near: a team is taken away by one click.
const UNDO_ID: &str = "undo-teams";
/// What is typed in a row.
const FIELDS: [Field; 3] = [Field::Headcount, Field::Share, Field::Cut];

/// The section.
#[component]
pub fn TeamTable() -> Html {
    let page = use_page();
    let Some(teams) = page.teams() else {
        return Html::default();
    };
    let all = page.all_teams();
    let cheapest = page.company_answer().and_then(|known| {
        let shares = &known.estimate.as_few_people.shares;
        (shares.len() == all.len()).then(|| shares.clone())
    });
    let mut columns: Vec<Column> = several_teams::COLUMNS.map(Column::named).to_vec();
    if cheapest.is_none() {
        columns.pop();
    }
    let rows = all.iter().enumerate().map(|(place, team)| {
        let share = cheapest.as_ref().and_then(|shares| shares.get(place));
        let share = share.map(|share| page.numerals.percent(*share, 0));
        let mut row = row(&page, (place, team), share, all.len() > 1);
        if place == teams.open() {
            row.class = classes!("open");
        }
        row
    });
    let can_add = teams.count() < MAX_TEAMS;
    let planned = page
        .company()
        .map(|company| several_teams::planned(&page.numerals, &company));
    let bridge = page
        .company_answer()
        .and_then(|known| several_teams::bridge(&page.numerals, &known.company, &known.estimate));
    html! {
        <section class="section" aria-labelledby={ID}>
            <h2 id={ID} class="heading">{ several_teams::TEAMS }</h2>
            <DataTable class="teams" labelled_by={ID} narrow={Narrow::List} {columns}
                rows={rows.collect::<Vec<_>>()} />
            <p class="aside">{ planned }{ " " }{ bridge }</p>
            if let Some(words) = several_teams::usual_attrition(&page.numerals, page.presets.country, &all) {
                <p class="aside">{ words }</p>
            }
            if can_add {
                <button type="button" class="add" onclick={page.sends(|_: MouseEvent| Action::AddedTeam)}>
                    { several_teams::ADD }
                </button>{ " " }
            } else {
                <p class="aside">{ several_teams::full(&page.numerals) }</p>
            }
            <Take id={UNDO_ID} class="quiet" words={text::numbers::UNDO} is_idle={!page.can_undo()}
                on_take={page.sends(|()| Action::Undo)} />
        </section>
    }
}

fn row(
    page: &Page,
    (place, team): (usize, &Team),
    cheapest: Option<String>,
    can_be_removed: bool,
) -> Row {
    let name = team.name.as_str();
    let field = |field: Field| html! { <TeamField {place} {field} /> };
    let mut cells = vec![
        work(page, place, team),
        field(Field::Headcount),
        field(Field::Share),
        field(Field::Cut),
        reduction(page, place, team),
    ];
    cells.extend(cheapest.map(|share| html! { <span class="cheapest">{ share }</span> }));
    let heading = html! {
        <>
            <TeamsNumber field={TeamsField::Name(place)} />{ " " }
            { tools(page, place, name, can_be_removed) }
            <div class="problems" aria-live="polite">{ for problems(page, place, name) }</div>
        </>
    };
    Row::new(heading, cells)
}

/// A choice of the row opens its team first: it is that team's.
fn chooses<T: 'static>(
    page: &Page,
    place: usize,
    action: impl Fn(T) -> Option<Action> + 'static,
) -> Callback<T> {
    let dispatcher = page.dispatcher();
    Callback::from(move |chosen| {
        dispatcher.dispatch(Action::OpenedTeam(place));
        if let Some(action) = action(chosen) {
            dispatcher.dispatch(action);
        }
    })
}

fn work(page: &Page, place: usize, team: &Team) -> Html {
    let choices = Work::ALL.map(|work| several_teams::name_of(work).into());
    let chosen = Work::ALL.iter().position(|work| *work == team.work);
    let on_choose = chooses(page, place, |at: usize| {
        Work::ALL.get(at).copied().map(Action::ChoseWork)
    });
    html! {
        <ListField id={format!("team-{place}-work")} choices={choices.to_vec()}
            label={several_teams::of_team(text::work::WORK, &team.name)}
            chosen={chosen.unwrap_or(Work::ALL.len())} {on_choose} />
    }
}

fn reduction(page: &Page, place: usize, team: &Team) -> Html {
    let all = several_teams::REDUCTIONS;
    let chosen = all
        .iter()
        .position(|(route, _)| *route == team.plan.reduction);
    let on_choose = chooses(page, place, move |at: usize| {
        let (route, _) = all.get(at)?;
        Some(Action::Chose(
            Decided::Reduction,
            Value::Text(route.word().into()),
        ))
    });
    html! {
        <ListField id={format!("team-{place}-reduction")}
            choices={all.map(|(_, words)| words.into()).to_vec()}
            label={several_teams::of_team(several_teams::COLUMNS[5], &team.name)}
            chosen={chosen.unwrap_or(all.len())} {on_choose} />
    }
}

fn tools(page: &Page, place: usize, name: &str, can_be_removed: bool) -> Html {
    let on_all = chooses(page, place, |_: MouseEvent| None);
    let on_all = Callback::from(move |event| {
        on_all.emit(event);
        go_to("your-numbers");
    });
    let tool = |words: &'static str, onclick: Callback<MouseEvent>| {
        html! {
            <>
                <button type="button" class="quiet" {onclick}>
                    { words }<span class="unseen">{ format!(": {name}") }</span>
                </button>{ " " }
            </>
        }
    };
    let on_remove = page.sends(move |_| Action::RemovedTeam(place));
    // The button goes with its row, so the focus has to go before.
    let on_remove = Callback::from(move |event| {
        focus_on(UNDO_ID);
        on_remove.emit(event);
    });
    let is_full = page.teams().is_some_and(|teams| teams.count() == MAX_TEAMS);
    html! {
        <span class="tools">
            { tool(several_teams::ALL_NUMBERS, on_all) }
            if !is_full {
                { tool(several_teams::COPY, page.sends(move |_| Action::CopiedTeam(place))) }
            }
            if can_be_removed {
                { tool(several_teams::REMOVE, on_remove) }
            }
        </span>
    }
}

/// What cannot be used in a row.
fn problems(page: &Page, place: usize, name: &str) -> Vec<Html> {
    let field = TeamsField::Name(place);
    let of_name = page.teams_problem(field).map(|problem| {
        let refusal = several_teams::refusal(page, field, problem);
        html! { <p class="problem" id={teams_problem_id(field)}>{ refusal.message }</p> }
    });
    let on_action = chooses(page, place, Some);
    let of_numbers = FIELDS.into_iter().filter_map(|field| {
        let problem = page.entry_of_team(place, field)?.problem?;
        let refusal = refusal(field, &page.with_team_open(place), problem);
        let message = several_teams::of_team(name, &refusal.message);
        let refusal = Refusal { message, ..refusal };
        Some(html! {
            <Refused class="problem" id={problem_id(place, field)} field_id={id_of(place, field)} {refusal}
                on_action={on_action.clone()} />
        })
    });
    of_name.into_iter().chain(of_numbers).collect()
}
