//! The mixes of the teams' shares that no other beats.

use super::listed;
use crate::numerals::Numerals;
use crate::reading::{Difference, Mix, Quantity, as_few_people};
use crate::text::months::{month_cell, named};
use crate::text::survey::{ALONE_LINE, scaled_line};
use uturn::model::Survey;
use uturn::model::company::{Allocation, CompanyEstimate, TargetFigures};
use uturn::model::report::Lines;
use words::differences::saves_or_costs;
use words::figures::{IN_100, risk};

/// On a button that takes a mix over.
pub const TAKE: &str = "Take these shares";
/// On the same where they are the plan’s.
pub const TAKEN: &str = "Your plan’s shares";
/// Names the control along the line.
pub const MIXES: &str = "Mixes, by people in the end";
/// Of the teams' changes so many are told one by one.
const TOLD: usize = 4;

/// What the drawing is of.
pub fn front_name() -> &'static str {
    "Money against keeping everyone"
}

/// What it shows.
pub fn front_title(numerals: &Numerals, estimate: &CompanyEstimate) -> String {
    let found = match &estimate.target {
        Some(target) => getting_there(numerals, estimate, target),
        None => as_few(numerals, estimate),
    };
    format!(", by people in the end: {found}")
}

/// What it takes to get to the target on average.
fn getting_there(
    numerals: &Numerals,
    estimate: &CompanyEstimate,
    target: &TargetFigures,
) -> String {
    match &target.cheapest_on_average {
        None => format!(
            "no mix gets to {} on average",
            numerals.number(target.people, 1)
        ),
        Some(mix) => {
            let what = at_most(numerals, target);
            let money = against_keeping(numerals, mix.net_cost);
            match mix.shares == estimate.plan.shares {
                true => format!("your plan is the cheapest mix with {what}; it {money}"),
                false => format!("the cheapest mix with {what} {money}"),
            }
        }
    }
}

/// What a mix with as few people as the plan has could save.
pub fn as_few(numerals: &Numerals, estimate: &CompanyEstimate) -> String {
    match as_few_people(estimate) {
        None => "no mix with as few people is cheaper than your plan".into(),
        Some(cheapest) => format!(
            "with as few people, another mix is {} cheaper",
            cheaper_by(numerals, &estimate.plan, &cheapest.allocation)
        ),
    }
}

/// How to read it, and how to choose.
pub fn front_lead(
    numerals: &Numerals,
    estimate: &CompanyEstimate,
    survey: Option<Survey>,
) -> String {
    let thinned = if estimate.front.is_exact {
        ""
    } else {
        " Mixes that are almost the same are left out."
    };
    let lines = survey.filter(|_| estimate.has_scaled);
    let lines = lines.map_or_else(String::new, |survey| {
        format!(
            " Averages are {ALONE_LINE}; of two risks, the second holds {}.",
            scaled_line(numerals, survey)
        )
    });
    format!(
        "Line: the mixes of the teams’ shares that no other beats on both people and money, on \
         average. Choose a point.{thinned}{lines}"
    )
}

/// The line in a few sentences, for those who do not see it.
pub fn front_reading(numerals: &Numerals, estimate: &CompanyEstimate) -> String {
    let ends = [
        estimate.front.allocations.first(),
        estimate.front.allocations.last(),
    ];
    let line = match ends {
        [Some(fewest), Some(most)] if fewest != most => format!(
            "From {}, to {}, on average. ",
            both(numerals, fewest),
            both(numerals, most)
        ),
        _ => "One mix beats all others. ".to_owned(),
    };
    format!("{line}Your plan: {}.", both(numerals, &estimate.plan))
}

/// Money and people of a mix.
fn both(numerals: &Numerals, of: &Allocation) -> String {
    format!(
        "{}, which {}",
        named(numerals, Quantity::People, of.people_end),
        against_keeping(numerals, of.net_cost)
    )
}

/// Money against keeping everyone.
fn against_keeping(numerals: &Numerals, money: f64) -> String {
    saves_or_costs(numerals, Difference::of_one(money))
}

/// How much less one mix costs than another.
fn cheaper_by(numerals: &Numerals, dear: &Allocation, cheap: &Allocation) -> String {
    let less = dear.net_cost - cheap.net_cost;
    numerals.money(less, less)
}

/// A grid line's label.
pub fn level(numerals: &Numerals, money: f64) -> String {
    match money {
        0.0 => "as keeping everyone".into(),
        money => against_keeping(numerals, money),
    }
}

/// A label under the axis; the last one says what is counted.
pub fn axis_people(numerals: &Numerals, people: f64, is_last: bool) -> String {
    let count = numerals.number(people, 1);
    match is_last {
        true => format!("{count}\u{a0}people"),
        false => count,
    }
}

fn in_100(numerals: &Numerals, risk: Lines<f64>) -> String {
    let figure = numerals.in_100(risk.alone, risk.scaled);
    format!("{}\u{a0}{IN_100}", figure.joined(numerals.dash()))
}

/// What stands at a point, from the longest to the shortest.
pub fn risk_names(numerals: &Numerals, mix: &Mix) -> Vec<String> {
    let risk = in_100(numerals, mix.judged.regret_risk);
    vec![format!("{risk} regretted"), risk]
}

/// What stands at the plan, likewise.
pub fn plan_names(numerals: &Numerals, estimate: &CompanyEstimate) -> Vec<String> {
    let risk = in_100(numerals, estimate.programme.regret_risk);
    vec![
        format!("your plan: {risk} regretted"),
        format!("your plan: {risk}"),
        "your plan".into(),
    ]
}

/// What stands at the cheapest mix with as few people, likewise.
pub fn few_names(numerals: &Numerals, mix: &Mix) -> Vec<String> {
    let risk = in_100(numerals, mix.judged.regret_risk);
    vec![
        format!("as few people, {risk}"),
        "as few people".into(),
        risk,
    ]
}

/// What stands at the target, line by line.
pub fn target_names(numerals: &Numerals, target: &TargetFigures) -> Vec<String> {
    let wanted = format!("wanted: {}", numerals.number(target.people, 1));
    let none =
        (target.cheapest_on_average.is_none()).then(|| "no mix gets there on average".into());
    std::iter::once(wanted).chain(none).collect()
}

/// A mix as it is read under the drawing, and at the control along the line.
pub fn mix_reading(numerals: &Numerals, estimate: &CompanyEstimate, mix: &Mix) -> String {
    let teams = estimate.teams.iter().zip(&mix.allocation.shares);
    let shares = teams.map(|(team, share)| {
        let share = numerals.percent(*share, 1);
        format!("{share} for {}", team.name)
    });
    let met = estimate.target.as_ref().zip(mix.judged.target_met);
    let met = met.map_or_else(String::new, |(target, met)| {
        format!(
            "; {} in {}",
            at_most(numerals, target),
            futures(numerals, met)
        )
    });
    format!(
        "{} in the end, {} on average; regretted in {}{met}. To AI: {}.",
        named(numerals, Quantity::People, mix.allocation.people_end),
        against_keeping(numerals, mix.allocation.net_cost),
        futures(numerals, mix.judged.regret_risk),
        listed(shares.collect()),
    )
}

fn futures(numerals: &Numerals, of: Lines<f64>) -> String {
    format!("{} futures", risk(numerals, of))
}

pub(super) fn at_most(numerals: &Numerals, target: &TargetFigures) -> String {
    format!("{} people or fewer", numerals.number(target.people, 1))
}

/// A mix that could be taken instead of the plan, or that there is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    pub words: String,
    /// By team; the plan’s own where nothing is better.
    pub shares: Option<Vec<f64>>,
}

/// The cheapest mix with as few people, and those that meet the target, if there is one.
pub fn offers(numerals: &Numerals, estimate: &CompanyEstimate) -> Vec<Offer> {
    let target = estimate.target.iter();
    let target = target.flat_map(|target| meeting(numerals, estimate, target));
    std::iter::once(with_as_few(numerals, estimate))
        .chain(target)
        .collect()
}

fn with_as_few(numerals: &Numerals, estimate: &CompanyEstimate) -> Offer {
    let Some(Mix { allocation, judged }) = as_few_people(estimate) else {
        return Offer {
            words: "No mix with as few people is cheaper on average than your plan.".into(),
            shares: Some(estimate.plan.shares.clone()),
        };
    };
    let words = format!(
        "With as few people, the cheapest mix costs {} less on average and is regretted in {} instead \
         of {}: {}.",
        cheaper_by(numerals, &estimate.plan, &allocation),
        risk(numerals, judged.regret_risk),
        risk(numerals, estimate.programme.regret_risk),
        changes(numerals, estimate, &allocation.shares)
    );
    Offer {
        words,
        shares: Some(allocation.shares),
    }
}

/// What would change from the plan, the largest first.
fn changes(numerals: &Numerals, estimate: &CompanyEstimate, to: &[f64]) -> String {
    let teams = estimate.teams.iter().zip(to);
    let changes = teams.map(|(team, to)| (&team.name, (100.0 * (to - team.share)).round()));
    let mut changes: Vec<_> = changes.filter(|(_, points)| *points != 0.0).collect();
    changes.sort_by(|(_, a), (_, b)| b.abs().total_cmp(&a.abs()));
    let told = changes.iter().take(TOLD).enumerate();
    let mut told: Vec<String> = told
        .map(|(at, (name, points))| {
            let unit = match (at, points.abs() == 1.0) {
                (0, true) => " point",
                (0, false) => " points",
                _ => "",
            };
            let way = if *points < 0.0 { "less" } else { "more" };
            let to_ai = if at == 0 { " to AI" } else { "" };
            let points = numerals.whole(points.abs());
            format!("{points}{unit} {way}{to_ai} for {name}")
        })
        .collect();
    match changes.len().saturating_sub(TOLD) {
        0 if told.is_empty() => return "its shares are nearly the same".into(),
        0 => {}
        1 => told.push("less of a change for one other team".into()),
        others => {
            let others = numerals.whole(others as f64);
            told.push(format!("less of a change for {others} others"));
        }
    }
    listed(told)
}

/// The cheapest mixes that meet the target, on average and in most futures.
fn meeting(numerals: &Numerals, estimate: &CompanyEstimate, target: &TargetFigures) -> Vec<Offer> {
    const MOST: &str = "in at least 80\u{a0}of\u{a0}100 futures";
    let wanted = at_most(numerals, target);
    let fewest = month_cell(numerals, Quantity::People, target.fewest_people);
    let fewest = if fewest == month_cell(numerals, Quantity::People, target.people) {
        "hardly more, on average".to_owned()
    } else {
        format!("{fewest} on average")
    };
    let offer = |mix: &Allocation, what: &str| {
        let mix = Mix::held_against(mix);
        let met = mix.judged.target_met;
        let met = met.map_or_else(String::new, |met| {
            format!("; it comes to so few in {}", risk(numerals, met))
        });
        let figures = format!(
            "{} on average and is regretted in {}{met}",
            against_keeping(numerals, mix.allocation.net_cost),
            risk(numerals, mix.judged.regret_risk)
        );
        let words = if mix.has(&estimate.plan.shares) {
            format!("Your plan is the cheapest mix with {what}: it {figures}.")
        } else {
            format!("The cheapest mix with {what} {figures}.")
        };
        Offer {
            words,
            shares: Some(mix.allocation.shares),
        }
    };
    let none = |what: &str| Offer {
        words: format!("No mix has {what}: the fewest is {fewest}."),
        shares: None,
    };
    let on_average = format!("{wanted} on average");
    match (
        &target.cheapest_on_average,
        &target.cheapest_in_most_futures,
    ) {
        (None, None) => vec![none(&format!("{on_average}, nor {MOST}"))],
        (Some(mix), Some(same)) if mix == same => {
            vec![offer(mix, &format!("{on_average} and {MOST}"))]
        }
        (of_average, of_most) => {
            let found = |mix: &Option<Allocation>, what: &str| match mix {
                Some(mix) => offer(mix, what),
                None => none(what),
            };
            vec![
                found(of_average, &on_average),
                found(of_most, &format!("{wanted} {MOST}")),
            ]
        }
    }
}

/// Opens the table.
pub const TABLE: &str = "The mixes as a table";
/// Of the table as a whole.
pub const TABLE_CAPTION: &str =
    "Mixes that no other beats on both people and money, and your plan; shares to AI by team";

/// Its columns: people, and what goes with them; the teams’ shares.
pub fn table_columns(numerals: &Numerals, estimate: &CompanyEstimate) -> Vec<String> {
    let first = ["People in the end", "On average", "Regretted"].map(String::from);
    let target = estimate
        .target
        .iter()
        .map(|target| at_most(numerals, target));
    let teams = estimate.teams.iter().map(|team| team.name.clone());
    first.into_iter().chain(target).chain(teams).collect()
}

/// A mix’s cells, people first.
pub fn table_cells(numerals: &Numerals, mix: &Mix) -> Vec<String> {
    let first = [
        month_cell(numerals, Quantity::People, mix.allocation.people_end),
        against_keeping(numerals, mix.allocation.net_cost),
        risk(numerals, mix.judged.regret_risk),
    ];
    let target = mix.judged.target_met.map(|met| risk(numerals, met));
    let shares = mix.allocation.shares.iter();
    let shares = shares.map(|share| numerals.percent(*share, 1));
    first.into_iter().chain(target).chain(shares).collect()
}
