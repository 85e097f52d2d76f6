//! The article's company as several teams: what is told of it.

use crate::components::several_teams::OnRecord;
use crate::numerals::Numerals;
use crate::text::inputs::{input_name, value};
use crate::text::work::work;
use uturn::model::cases::{Basis, CompanyCase, ONE_TARGET};
use uturn::model::company::CompanyEstimate;
use words::figures::duration;

/// The story's name.
pub const NAME: &str = "Klarna, one target for all";
/// The id of its heading.
pub const ID: &str = "story-one-target";
/// Above its answer: what of it is ours.
pub const ASSUMED_HERE: &str = "How many people there were is on record; how they are divided into teams, \
    and what each team hands over, is assumed.";
/// Opens its teams.
pub const LOAD: &str = "Open these teams";
/// Names the table of months.
pub const MONTHS: &str = "People on record, and in the model";
/// Its columns.
pub const COLUMNS: [&str; 3] = ["When", "On record", "8\u{a0}in\u{a0}10 futures"];
/// In the place of the model's figures while other teams are on show.
pub const NOT_ON_SHOW: &str = "The model’s months stand here while these teams are on show.";

/// What was reported.
pub fn reported(numerals: &Numerals) -> String {
    let CompanyCase {
        target,
        record,
        start,
        ..
    } = ONE_TARGET;
    format!(
        "At the end of {} the company had {} people. Outside of engineering it had stopped hiring, and \
         was to become smaller as people leave. The article says that about {} are wanted. {}.",
        start.year - 1,
        numerals.number(record[0].1, 0),
        numerals.number(target, 0),
        common(numerals, Basis::Reported)
    )
}

/// What is on record since then.
pub fn happened(numerals: &Numerals) -> String {
    let people: Vec<String> = ONE_TARGET.record[1..]
        .iter()
        .map(|(_, people)| numerals.number(*people, 0))
        .collect();
    let [first, second, third, said] = &people[..] else {
        unreachable!("four figures are on record after the first");
    };
    let [.., (last, _)] = ONE_TARGET.record else {
        unreachable!("figures are on record");
    };
    format!(
        "{first} people a year later, {second} another year later, {third} in the autumn after that. \
         Early in {} its head said about {said}: the target was not reached by then.",
        last.year
    )
}

/// What is ours of its numbers.
pub fn assumed(numerals: &Numerals) -> String {
    let teams = ONE_TARGET.teams.iter().map(|team| {
        format!(
            "{}: {} people who do {}, {} to AI first, which is counted on to finish {} of it",
            team.name,
            numerals.number(team.people, 0),
            work(team.work),
            numerals.percent(team.ai_share, 0),
            numerals.percent(team.claimed_resolution, 0),
        )
    });
    let teams: Vec<String> = teams.collect();
    format!(
        "How the company is divided, and what each team hands over, such that all plans together come to \
         what is wanted. {}. {}. Everything else is as usual here.",
        teams.join("; "),
        common(numerals, Basis::Assumed)
    )
}

/// What all teams have in common, on this ground.
fn common(numerals: &Numerals, basis: Basis) -> String {
    let of = ONE_TARGET
        .common
        .iter()
        .filter(|setting| setting.basis == basis);
    let entries = of.map(|setting| {
        let label = input_name(setting.input).label;
        let value = value(numerals, setting.input, &setting.amount.value());
        format!("{label}: {value}")
    });
    entries.collect::<Vec<_>>().join("; ")
}

/// The months on record, for the chart; that of the start is the plan's own.
pub fn on_record(numerals: &Numerals) -> impl Iterator<Item = OnRecord> {
    let of = |(month, people): (usize, f64)| OnRecord {
        month,
        people,
        label: numerals.number(people, 0).into(),
    };
    ONE_TARGET.months().skip(1).map(of)
}

/// The months on record: when, how many people, and how many in the model where that is known.
pub fn months(numerals: &Numerals, estimate: Option<&CompanyEstimate>) -> Vec<[String; 3]> {
    let row = |(month, people): (usize, f64)| {
        let of_model = estimate.and_then(|estimate| {
            let of = &estimate.months.people;
            let at = month - 1;
            let low = of.alone.p10.get(at)?.min(*of.scaled.p10.get(at)?);
            let high = of.alone.p90.get(at)?.max(*of.scaled.p90.get(at)?);
            let [low, high] = [low, high].map(|people| numerals.about(people));
            Some(if low == high {
                low
            } else {
                format!("{low} to {high}")
            })
        });
        [
            match month - 1 {
                0 => "at the start".into(),
                after => format!("after {}", duration(numerals, after)),
            },
            numerals.number(people, 0),
            of_model.unwrap_or_default(),
        ]
    };
    ONE_TARGET.months().map(row).collect()
}
