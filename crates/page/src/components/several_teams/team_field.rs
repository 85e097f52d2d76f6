//! A number of one of several teams, or of all of them.

use crate::components::number_field::NumberField;
use crate::hooks::{Sends, use_page};
use crate::state::{Action, Field, TeamsField};
use crate::text;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TeamFieldProps {
    /// The place of the team among all.
    pub place: usize,
    pub field: Field,
}

/// Shows what stands in a team's field, and sends what is typed there: whoever turns to it opens its team.
#[component]
pub fn TeamField(props: &TeamFieldProps) -> Html {
    let page = use_page();
    let TeamFieldProps { place, field } = *props;
    let Some(entry) = page.entry_of_team(place, field) else {
        // It is drawn once more while its team is taken away.
        return Html::default();
    };
    let is_open = page.teams().is_some_and(|teams| teams.open() == place);
    let dispatcher = page.dispatcher();
    let on_type = Callback::from(move |typed| {
        dispatcher.dispatch(Action::OpenedTeam(place));
        dispatcher.dispatch(Action::Typed(field, typed));
    });
    let on_enter = page.sends(move |()| Action::Entered(field));
    let onfocusin = page.sends(move |_: FocusEvent| Action::OpenedTeam(place));
    html! {
        <span {onfocusin}>
            <NumberField name={field.name()} label={text::fields::label(field)} id={id_of(place, field)}
                text={entry.text} is_moved={is_open && text::moved::has_moved(&page, field)}
                problem={entry.problem.map(|_| problem_id(place, field))} {on_type} {on_enter} />
        </span>
    }
}

/// The id of a team's field.
pub fn id_of(place: usize, field: Field) -> String {
    format!("team-{place}-{}", field.name())
}

/// Where it is said what is wrong with a team's field.
pub fn problem_id(place: usize, field: Field) -> AttrValue {
    format!("{}-problem", id_of(place, field)).into()
}

#[derive(Properties, PartialEq)]
pub struct TeamsNumberProps {
    pub field: TeamsField,
}

/// A number of all teams, or the name of one.
#[component]
pub fn TeamsNumber(props: &TeamsNumberProps) -> Html {
    let page = use_page();
    let field = props.field;
    let on_type = page.sends(move |typed| Action::TypedOfTeams(field, typed));
    let on_enter = page.sends(|()| Action::EnteredOfTeams);
    let dispatcher = page.dispatcher();
    let onfocusin = Callback::from(move |_: FocusEvent| {
        if let TeamsField::Name(place) = field {
            dispatcher.dispatch(Action::OpenedTeam(place));
        }
    });
    html! {
        <span {onfocusin}>
            <NumberField name={name_of(field)} label={text::several_teams::label(field)} id={teams_id(field)}
                is_words={matches!(field, TeamsField::Name(_))} text={page.teams_text(field)} is_moved=false
                problem={page.teams_problem(field).map(|_| teams_problem_id(field))} {on_type} {on_enter} />
        </span>
    }
}

/// A class by which its style is found.
fn name_of(field: TeamsField) -> &'static str {
    match field {
        TeamsField::People => "all-people",
        TeamsField::Target => "target",
        TeamsField::Name(_) => "team-name",
    }
}

/// The field's own id.
pub fn teams_id(field: TeamsField) -> String {
    match field {
        TeamsField::Name(place) => format!("team-{place}-name"),
        other => name_of(other).to_owned(),
    }
}

/// Where it is said what is wrong with it.
pub fn teams_problem_id(field: TeamsField) -> AttrValue {
    format!("{}-problem", teams_id(field)).into()
}
