//! The front that is the control: what it says, and what can be chosen there.

use super::companies::{Answers, answers, english};
use super::*;
use crate::components::several_teams::{Front, FrontProps, FrontTable, FrontTableProps};
use crate::components::several_teams::{Offers, OffersProps};
use crate::reading::mixes;
use crate::rendered::render_part;
use crate::text::numbers::UNDO;
use crate::text::several_teams::{MIXES, TAKE, TAKEN, offers};
use uturn::model::company::CompanyEstimate;

fn front(estimate: &CompanyEstimate) -> Document {
    after(estimate, None)
}

/// With a step before, or none.
fn after(estimate: &CompanyEstimate, on_undo: Option<Callback<()>>) -> Document {
    render_part::<Front>(FrontProps {
        estimate: Rc::new(estimate.clone()),
        numerals: english(),
        survey: Inputs::default().survey,
        on_choose: Callback::noop(),
        on_undo,
    })
}

fn offered(estimate: &CompanyEstimate) -> Document {
    render_part::<Offers>(OffersProps {
        estimate: Rc::new(estimate.clone()),
        numerals: english(),
        on_choose: Callback::noop(),
    })
}

fn table(estimate: &CompanyEstimate) -> Document {
    render_part::<FrontTable>(FrontTableProps {
        estimate: Rc::new(estimate.clone()),
        numerals: english(),
    })
}

/// What the buttons say, and whether they do anything.
fn buttons(document: &Document) -> Vec<(String, bool)> {
    let buttons = document.all("button").into_iter();
    let is_on = |button: Element| button.attr("aria-disabled").is_none();
    buttons
        .map(|button| (button.name(), is_on(button)))
        .collect()
}

fn percent(probability: f64) -> String {
    format!("{:.0}", 100.0 * probability)
}

#[test]
fn the_points_are_spread_along_the_line_and_hold_what_the_plan_is_held_against() {
    for (company, estimate) in answers().all() {
        let mixes = mixes(&estimate);
        let front = &estimate.front.allocations;
        assert!(
            (2..=13).contains(&mixes.len()),
            "{company}: {}",
            mixes.len()
        );
        for pair in mixes.windows(2) {
            let [few, more] = [&pair[0], &pair[1]].map(|mix| &mix.allocation);
            assert!(few.people_end < more.people_end, "{company}");
            assert!(few.net_cost > more.net_cost, "{company}");
        }
        assert!(mixes[0].has(&front[0].shares), "{company}");
        assert!(
            mixes[mixes.len() - 1].has(&front[front.len() - 1].shares),
            "{company}"
        );
        let few = &estimate.as_few_people;
        assert!(mixes.iter().any(|mix| mix.has(&few.shares)), "{company}");
        let target = estimate.target.iter();
        for mix in target.flat_map(|target| &target.cheapest_on_average) {
            assert!(
                mixes.iter().any(|other| other.has(&mix.shares)),
                "{company}"
            );
        }
    }
}

#[test]
fn the_control_starts_at_as_few_people_and_says_all_of_a_mix() {
    let estimate = &answers().four_teams;
    let document = front(estimate);
    let slider = document.one("slider", MIXES);
    let mixes = mixes(estimate);
    let at: usize = slider.value().parse().unwrap();
    assert_eq!(mixes[at].allocation, estimate.as_few_people);
    let last = (mixes.len() - 1).to_string();
    assert_eq!(
        [slider.attr("min"), slider.attr("max")],
        [Some("0"), Some(&*last)]
    );
    let said = slider.value_text();
    for part in [
        "people in the end, saves $",
        "on average; regretted in ",
        "2,500 people or fewer in ",
    ] {
        assert!(said.contains(part), "{said}");
    }
    for (team, share) in estimate.teams.iter().zip(&estimate.as_few_people.shares) {
        let share = format!("{}% for {}", percent(*share), team.name);
        assert!(said.contains(&share), "{share} is not in: {said}");
    }
    assert_eq!(
        buttons(&document),
        [(TAKE.into(), true), (UNDO.into(), false)]
    );
    let button = document.one("button", TAKE);
    assert_eq!(
        button.description(),
        document.root().only("#mix-read").text()
    );
}

#[test]
fn on_the_line_the_control_starts_at_the_plan_itself() {
    let estimate = &answers().one_team;
    let document = front(estimate);
    let at: usize = document.one("slider", MIXES).value().parse().unwrap();
    assert_eq!(mixes(estimate)[at].allocation, estimate.plan);
    assert_eq!(
        buttons(&document),
        [(TAKEN.into(), false), (UNDO.into(), false)]
    );
}

#[test]
fn what_a_click_has_taken_is_undone_beside_it() {
    let document = after(&answers().four_teams, Some(Callback::noop()));
    assert_eq!(
        buttons(&document),
        [(TAKE.into(), true), (UNDO.into(), true)]
    );
}

#[test]
fn the_title_says_what_the_target_takes_or_what_could_be_saved_with_as_few_people() {
    let title = |estimate: &CompanyEstimate| front(estimate).root().only("h2").heard();
    let four = title(&answers().four_teams);
    assert!(
        four.ends_with(": no mix gets to 2,500 on average"),
        "{four}"
    );
    let one = title(&answers().one_team);
    assert!(
        one.contains(": the cheapest mix with 700 people or fewer saves $"),
        "{one}"
    );
    let mut estimate = answers().four_teams.clone();
    let plan = estimate.plan.clone();
    estimate.target.as_mut().unwrap().cheapest_on_average = Some(plan);
    let met = title(&estimate);
    assert!(
        met.contains(": your plan is the cheapest mix with 2,500 people or fewer; it saves $"),
        "{met}"
    );
    estimate.target = None;
    let four = title(&estimate);
    assert!(
        four.contains(": with as few people, another mix is $"),
        "{four}"
    );
    let mut estimate = answers().one_team.clone();
    estimate.target = None;
    let one = title(&estimate);
    assert!(
        one.ends_with(": no mix with as few people is cheaper than your plan"),
        "{one}"
    );
}

#[test]
fn what_could_be_done_instead_is_offered_with_what_would_change() {
    let Answers {
        four_teams,
        one_team,
        ..
    } = answers();
    let numerals = Numerals::english();
    let found = offers(&numerals, four_teams);
    assert_eq!(found.len(), 2);
    assert_eq!(
        found[0].shares.as_ref(),
        Some(&four_teams.as_few_people.shares)
    );
    for (team, to) in four_teams
        .teams
        .iter()
        .zip(&four_teams.as_few_people.shares)
    {
        let points = 100.0 * (to - team.share);
        let way = if points < 0.0 { "less" } else { "more" };
        let words = &found[0].words;
        let told = words.split([':', ',']).flat_map(|part| part.split(" and "));
        let told = told.filter(|part| part.trim_end_matches('.').ends_with(&team.name));
        let told: Vec<&str> = told.collect();
        assert_eq!(told.len(), 1, "{words}");
        assert!(
            told[0].contains(&format!("{:.0} ", points.abs())),
            "{words}"
        );
        assert!(told[0].contains(way), "{words}");
    }
    assert_eq!(found[1].shares, None, "no mix comes to 2,500");
    let words = offered(four_teams).heard();
    assert!(
        words.contains("No mix has 2,500 people or fewer on average, nor in at least 80 of 100 futures: the fewest is 2,"),
        "{words}"
    );
    // The plan itself is the cheapest; a target of today's people is met by nearly all.
    let document = offered(one_team);
    assert_eq!(
        buttons(&document),
        [(TAKEN.into(), false), (TAKE.into(), true)]
    );
    let words = document.heard();
    assert!(words.starts_with("No mix with as few people is cheaper on average than your plan."));
    assert!(
        words.contains("The cheapest mix with 700 people or fewer on average and in at least 80")
    );
}

#[test]
fn a_plan_that_meets_its_target_most_cheaply_is_told_as_that() {
    let mut estimate = answers().four_teams.clone();
    let plan = estimate.plan.clone();
    let target = estimate.target.as_mut().unwrap();
    target.cheapest_on_average = Some(plan.clone());
    target.cheapest_in_most_futures = None;
    let found = offers(&Numerals::english(), &estimate);
    assert_eq!(found.len(), 3);
    assert!(found[1].words.starts_with(
        "Your plan is the cheapest mix with 2,500 people or fewer on average: it saves $"
    ));
    assert_eq!(found[1].shares, Some(plan.shares));
    assert!(
        found[2]
            .words
            .starts_with("No mix has 2,500 people or fewer in at least 80")
    );
}

#[test]
fn a_fewest_that_reads_like_the_target_is_not_told_as_a_figure() {
    let mut estimate = answers().four_teams.clone();
    estimate.target.as_mut().unwrap().fewest_people = 2_500.4;
    let found = offers(&Numerals::english(), &estimate);
    assert!(
        found[1]
            .words
            .ends_with(": the fewest is hardly more, on average."),
        "{}",
        found[1].words
    );
}

#[test]
fn of_many_teams_the_largest_changes_are_told() {
    let found = offers(&Numerals::english(), &answers().eight_teams);
    let words = &found[0].words;
    assert_eq!(words.matches(" for customer service").count(), 4, "{words}");
    assert!(words.contains(" and less of a change for "), "{words}");
}

#[test]
fn one_line_has_one_figure_and_two_have_a_range() {
    let Answers {
        four_teams,
        without_survey,
        ..
    } = answers();
    assert!(!without_survey.has_scaled);
    let risk = without_survey.as_few_people.judged.unwrap().regret_risk;
    let told = format!("is regretted in {} in 100 instead of", percent(risk.alone));
    let words = offered(without_survey).heard();
    assert!(words.contains(&told), "{told} is not in: {words}");
    assert!(!front(without_survey).heard().contains("two risks"));
    let risk = four_teams.as_few_people.judged.unwrap().regret_risk;
    let told = format!(
        "is regretted in {} to {} in 100",
        percent(risk.alone),
        percent(risk.scaled)
    );
    let words = offered(four_teams).heard();
    assert!(words.contains(&told), "{told} is not in: {words}");
    assert!(
        front(four_teams)
            .heard()
            .contains("of two risks, the second holds if it goes as")
    );
}

#[test]
fn the_table_has_every_point_and_the_plan() {
    for (company, estimate) in answers().all() {
        let document = table(&estimate);
        let heads: Vec<String> = document
            .all("columnheader")
            .iter()
            .map(|head| head.text())
            .collect();
        let teams = &heads[heads.len() - estimate.teams.len()..];
        assert!(
            teams
                .iter()
                .zip(&estimate.teams)
                .all(|(head, team)| *head == team.name)
        );
        assert_eq!(
            heads.len() - teams.len(),
            3 + usize::from(estimate.target.is_some())
        );
        let rows = document.all("rowheader");
        let plan = rows
            .iter()
            .filter(|row| row.text().ends_with("(your plan)"));
        assert_eq!(plan.count(), 1, "{company}");
        let mixes = mixes(&estimate);
        let is_on_it = mixes.iter().any(|mix| mix.has(&estimate.plan.shares));
        assert_eq!(
            rows.len(),
            mixes.len() + usize::from(!is_on_it),
            "{company}"
        );
    }
}

#[test]
fn words_have_no_holes_at_any_setting() {
    for (company, estimate) in answers().all() {
        for document in [front(&estimate), offered(&estimate), table(&estimate)] {
            let heard = document.heard();
            for hole in ["NaN", "inf", "()", "  ", ": ."] {
                assert!(!heard.contains(hole), "{company}: {hole} in {heard}");
            }
            assert_eq!(document.root().run_ons(), Vec::<String>::new(), "{company}");
        }
    }
}
