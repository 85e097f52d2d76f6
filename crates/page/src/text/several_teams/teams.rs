//! The teams, a row for each: what they are called, what is planned of them, what cannot be used.

use super::{label, listed};
use crate::numerals::Numerals;
use crate::reading::mean;
use crate::state::{Action, Problem, State, TeamsField, TeamsProblem};
use crate::text::refusals::{Refusal, refused};
use uturn::codec::Team;
use uturn::model::company::{Company, CompanyEstimate, MAX_NAME, MAX_TEAMS};
use uturn::model::report::Lines;
use uturn::model::{Country, Presets, Reduction, Work};
use words::figures::risk;

/// A difference from what is planned is told from this share of all people on.
const TOLD: f64 = 0.02;
/// Of so many teams.
const TEAMS_TOLD: usize = 2;

/// Heads the teams.
pub const TEAMS: &str = "The teams";
/// Names the list of teams whose numbers stand below.
pub const WHOSE: &str = "Whose numbers";
/// Adds one.
pub const ADD: &str = "Add a team";
/// What a team's numbers are called.
pub const ALL_NUMBERS: &str = "All numbers";
/// Copies one.
pub const COPY: &str = "Copy";
/// Takes one away.
pub const REMOVE: &str = "Remove";
/// What a team of this kind of work is called until it is called otherwise.
pub fn name_of(work: Work) -> &'static str {
    match work {
        Work::CustomerService => "Customer service",
        Work::Email => "E-mail",
        Work::Chat => "Chat",
        Work::Translation => "Translation",
        Work::DataAnalysis => "Data analysis",
        Work::Other => "Other work",
    }
}

/// The columns of the table of teams; the last is there once there is an answer.
pub const COLUMNS: [&str; 7] = [
    "Team",
    "Kind of work",
    "People",
    "To AI first",
    "Fewer people planned",
    "How",
    "Cheapest mix with as few",
];

/// How people are to become fewer, in the order of choice.
pub const REDUCTIONS: [(Reduction, &str); 2] = [
    (Reduction::Layoffs, "lay off"),
    (Reduction::Attrition, "let people leave"),
];

/// A list or button in a team's row, for those who cannot see the row.
pub fn of_team(what: &str, name: &str) -> String {
    format!("{what}: {name}")
}

/// That no more can be added.
pub fn full(numerals: &Numerals) -> String {
    format!(
        "There are {} teams: more are not worked out together.",
        numerals.whole(MAX_TEAMS as f64)
    )
}

/// What is wrong with a field, what is allowed there, and what may be meant.
pub fn refusal(state: &State, field: TeamsField, problem: TeamsProblem) -> Refusal {
    let numerals = &state.numerals;
    let typed = state.teams_text(field);
    let name = match field {
        TeamsField::Name(place) => {
            format!("{} {}", label(field), numerals.whole((place + 1) as f64))
        }
        other => label(other).to_owned(),
    };
    let (problem, quantity) = match (problem, state.teams_quantity(field)) {
        (TeamsProblem::Number(problem), Some(quantity)) => (problem, quantity),
        (problem, _) => return of_name(numerals, &name, typed.trim(), problem),
    };
    let allowed = match (field, problem) {
        (TeamsField::Target, _) => format!(
            "Type a number above 0, at most the {} of today, or leave it empty.",
            numerals.number(state.people_today(), 2)
        ),
        (_, Problem::TooLow) => "Each team needs one person at least.".into(),
        (_, Problem::TooHigh) => "A team has at most 100,000 people.".into(),
        _ => "Type a number of people, which the teams divide.".into(),
    };
    refused(
        (&name, &typed),
        problem,
        allowed,
        (&quantity, numerals),
        |text| [Action::TypedOfTeams(field, text), Action::EnteredOfTeams],
    )
}

/// What is wrong with a team's name.
fn of_name(numerals: &Numerals, name: &str, typed: &str, problem: TeamsProblem) -> Refusal {
    let wrong = match problem {
        TeamsProblem::Taken => {
            format!("another team is called “{typed}”. Give each its own.")
        }
        TeamsProblem::TooLong => format!(
            "a name has at most {} characters.",
            numerals.whole(MAX_NAME as f64)
        ),
        TeamsProblem::Number(_) => "nothing is typed. Give each team a name.".to_owned(),
    };
    Refusal {
        message: format!("{name}: {wrong}"),
        ways_out: Vec::new(),
    }
}

/// How many fewer people all teams plan.
pub(super) fn planned_cut(company: &Company) -> f64 {
    company.teams.iter().map(|team| team.plan.cut()).sum()
}

/// What is planned of the teams together, under their table.
pub fn planned(numerals: &Numerals, company: &Company) -> String {
    let cut = planned_cut(company);
    let left = company.people_today() - cut;
    let people = |number: f64| numerals.number(number.round(), 0);
    let against = match company.target {
        Some(target) if left.round() > target => {
            format!(", {} more than wanted", people(left - target))
        }
        _ => String::new(),
    };
    format!(
        "Planned of all teams together: {} fewer. If all goes as planned, {} are left{against}.",
        people(cut),
        people(left),
    )
}

/// From what is planned to what the answer comes to on average, by the teams that are off the most;
/// none where it comes to what is planned.
pub fn bridge(
    numerals: &Numerals,
    company: &Company,
    estimate: &CompanyEstimate,
) -> Option<String> {
    let people = |number: f64| numerals.about(number.abs());
    let more = |off: f64| if off > 0.0 { "more" } else { "fewer" };
    let left = company.people_today() - planned_cut(company);
    let between = |of: Lines<f64>| f64::midpoint(of.alone, of.scaled);
    let end = between(mean(estimate.programme.people_end));
    let is_told = |off: f64| off.abs() >= TOLD * company.people_today();
    let off = end - left;
    if !is_told(off) {
        return None;
    }
    let teams = company.teams.iter().zip(&estimate.teams);
    let teams = teams.map(|(team, figures)| {
        let plan = &team.plan;
        let left = plan.headcount - plan.cut();
        (figures, plan.reduction, between(figures.people_end) - left)
    });
    let mut teams: Vec<_> = teams.filter(|(.., off)| is_told(*off)).collect();
    teams.sort_by(|(.., a), (.., b)| b.abs().total_cmp(&a.abs()));
    let teams = teams.iter().take(TEAMS_TOLD);
    let teams = teams.map(|(figures, reduction, off)| {
        let leaving = match reduction {
            Reduction::Attrition if *off > 0.0 => "not enough may have left by themselves; ",
            _ => "",
        };
        format!(
            "{} {} in {} ({leaving}turned back in {})",
            people(*off),
            more(*off),
            figures.name,
            risk(numerals, figures.reversal_probability)
        )
    });
    let teams: Vec<String> = teams.collect();
    let teams = if teams.is_empty() {
        String::new()
    } else {
        format!(": {}", listed(teams))
    };
    Some(format!(
        "On average {} are left in the end, {} {}{teams}.",
        people(end),
        people(off),
        more(off),
    ))
}

/// That teams which serve no customers start with the attrition of those that do; none once it is set.
pub fn usual_attrition(numerals: &Numerals, country: Country, teams: &[Team]) -> Option<String> {
    let serves = |work| matches!(work, Work::CustomerService | Work::Email | Work::Chat);
    let usual = |work| Presets { work, country }.start().ranges.attrition;
    let is_usual = |team: &&Team| !serves(team.work) && team.ranges.attrition == usual(team.work);
    let names: Vec<String> = teams
        .iter()
        .filter(is_usual)
        .map(|team| team.name.clone())
        .collect();
    let likely = usual(Work::Other).likely;
    (!names.is_empty()).then(|| {
        format!(
            "In {} as many leave by themselves as in contact centres, {} a year: set what you know under \
             “{ALL_NUMBERS}”.",
            listed(names),
            numerals.percent(likely, 1)
        )
    })
}
