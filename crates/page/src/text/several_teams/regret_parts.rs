//! Where the regret comes from, by team, and which team's AI to find out about first.

use super::listed;
use crate::numerals::Numerals;
use crate::reading::TeamPart;
use crate::text::find_out::give_or_take;
use uturn::model::company::{CompanyEstimate, TeamFigures};
use uturn::model::report::Lines;
use words::figures::duration;

/// Starts the title.
pub const REGRET_PARTS: &str = "Where the regret comes from";
/// Heads what there is to find out.
pub const FIND_OUT_FIRST: &str = "Which team’s AI to find out about first";
/// Opens the table.
pub const PARTS_TABLE: &str = "The teams as a table";
/// Of the table as a whole.
pub const PARTS_CAPTION: &str = "Each team’s part of the regret, and what it would be worth to know first what AI can finish there";
/// Its columns.
pub const PARTS_COLUMNS: [&str; 3] = ["Team", "Part of the regret", "Worth of knowing"];
/// In place of a worth.
const COULD_BE_CHANCE: &str = "could be chance";
/// In place of one that a first look cannot tell from chance.
const NOT_KNOWN_YET: &str = "not known yet";

/// Parts of a whole that have a name.
const NAMED: [(f64, &str); 12] = [
    (1.0, "nearly all of it"),
    (0.9, "nine tenths"),
    (0.8, "four fifths"),
    (0.75, "three quarters"),
    (2.0 / 3.0, "two thirds"),
    (0.6, "three fifths"),
    (0.5, "half"),
    (0.4, "two fifths"),
    (1.0 / 3.0, "a third"),
    (0.25, "a quarter"),
    (0.2, "a fifth"),
    (0.1, "a tenth"),
];

/// The rest of the title: the largest part, and on which line, where there are two.
pub fn parts_title(parts: &[TeamPart], on_line: &str) -> Option<String> {
    let largest = parts.iter().max_by(|a, b| a.part.total_cmp(&b.part))?;
    let whose = match parts {
        [only] => format!("all of it from {}", only.name),
        _ if largest.part > 1.0 => format!("more than all of it from {}", largest.name),
        _ => {
            let off = |part: f64| (part - largest.part).abs();
            let nearest = NAMED
                .iter()
                .min_by(|(a, _), (b, _)| off(*a).total_cmp(&off(*b)));
            let (_, words) = nearest?;
            let about = if largest.part > 0.95 { "" } else { "about " };
            format!("{about}{words} from {}", largest.name)
        }
    };
    Some(format!(": {whose}{on_line}"))
}

/// How to read the bars; said in their place where there are none.
pub fn parts_lead(parts: Option<&[TeamPart]>, on_line: &str) -> String {
    let Some(parts) = parts else {
        return format!(
            "In none of the simulated futures would a smaller programme have been better by enough to \
             count{on_line}: there is no regret to divide."
        );
    };
    let negative = if parts.iter().any(|part| part.part < 0.0) {
        " Filled: a team that the smaller programme would have made dearer."
    } else {
        ""
    };
    format!(
        "Of all that a smaller programme would have saved in the futures that are regretted, each \
         team’s part.{negative}"
    )
}

/// A part beside its bar.
pub fn part_amount(numerals: &Numerals, part: f64) -> String {
    if part.abs() < 0.005 {
        "next to nothing".into()
    } else {
        numerals.percent(part, 0)
    }
}

/// The bars in a sentence, for those who do not see them.
pub fn parts_reading(numerals: &Numerals, parts: &[TeamPart]) -> String {
    let parts = parts.iter();
    let parts = parts.map(|of| format!("{} {}", of.name, part_amount(numerals, of.part)));
    format!("{}.", listed(parts.collect()))
}

/// Whether what it would be worth to know is more than chance could make of nothing; none where that
/// is not known.
fn is_sure(team: &TeamFigures) -> Option<bool> {
    /// As the model says of its standard errors.
    const ERRORS: f64 = 2.0;
    let Lines { alone, scaled } = team.evppi_standard_error?;
    Some(team.evppi.alone > ERRORS * alone || team.evppi.scaled > ERRORS * scaled)
}

/// Which team's AI it is worth most to find out about, in words.
pub fn worth_first(numerals: &Numerals, estimate: &CompanyEstimate) -> String {
    let teams = || estimate.teams.iter();
    if teams().any(|team| is_sure(team).is_none()) {
        return "What that would be worth is known once all futures are simulated.".into();
    }
    let most = |team: &&TeamFigures| team.evppi.alone.max(team.evppi.scaled);
    let mut sure: Vec<&TeamFigures> = teams().filter(|team| is_sure(team) == Some(true)).collect();
    sure.sort_by(|a, b| most(b).total_cmp(&most(a)));
    let Some((first, rest)) = sure.split_first() else {
        let whose = match &estimate.teams[..] {
            [_] => "",
            _ => " for every team",
        };
        return format!(
            "What it would be worth to know before deciding what the AI can finish could be chance{whose}."
        );
    };
    let worth = |team: &TeamFigures| numerals.money(team.evppi.alone, team.evppi.scaled);
    let unsure = estimate.teams.len() - sure.len();
    let others = match (rest, unsure) {
        ([], 0) => String::new(),
        ([], 1) => " For the other team it could be chance.".to_owned(),
        ([], _) => " For every other team it could be chance.".to_owned(),
        (rest, unsure) => {
            let rest = rest.iter();
            let rest = rest.map(|team| format!("{} for {}", worth(team), team.name));
            let chance = match unsure {
                0 => "",
                1 => "; for one team it could be chance",
                _ => "; for the others it could be chance",
            };
            format!(" Next: {}{chance}.", listed(rest.collect()))
        }
    };
    format!(
        "Knowing before deciding what the AI can finish in {} would save {} on average over {} \
         ({}).{others}",
        first.name,
        worth(first),
        duration(numerals, estimate.horizon_months),
        give_or_take(numerals, first.evppi_standard_error, first.evppi),
    )
}

/// A team's cells in the table.
pub fn part_cells(numerals: &Numerals, part: Option<f64>, team: &TeamFigures) -> [String; 2] {
    let part = part.map_or_else(|| "none".to_owned(), |part| part_amount(numerals, part));
    let worth = match is_sure(team) {
        Some(true) => numerals.money(team.evppi.alone, team.evppi.scaled),
        Some(false) => COULD_BE_CHANCE.into(),
        None => NOT_KNOWN_YET.into(),
    };
    [part, worth]
}
