//! How it works: long texts as fragments of HTML, filled with the figures of the one table of
//! inputs, so that none can say another figure than the model uses.

pub mod check;
pub mod defaults;

use super::inputs::written;
use crate::numerals::Numerals;
use uturn::model::report::Lines;
use uturn::model::{Decided, Input, InputKind, Inputs, NamedSurvey, Uncertain, Worlds};

/// The section's title.
pub const METHOD: &str = "How it works";
/// Opens the formulas.
pub const FORMULAS: &str = "The formulas";
/// Opens the tables of defaults.
pub const DEFAULTS: &str = "Every default, its range and its source";
/// Opens the list of publications.
pub const REFERENCES: &str = "What it rests on";
/// Opens the self-check.
pub const SELF_CHECK: &str = "Check the arithmetic in this browser";

/// A long text. Numbers in braces are filled in; see [`filled`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fragment {
    Words,
    Formulas,
}

impl Fragment {
    const fn html(self) -> &'static str {
        match self {
            Fragment::Words => include_str!("method/words.html"),
            Fragment::Formulas => include_str!("method/formulas.html"),
        }
    }
}

/// A fragment as HTML. In braces stand an input of the plan (`{headcount}`: its default), an end of
/// an uncertain one (`{ai_resolution.low}`), a survey's rate, or a constant of the model as a number
/// (`{0.05}`) or a percentage (`{5%}`): all are written as the visitor's locale writes them.
pub fn filled(numerals: &Numerals, fragment: Fragment) -> String {
    let mut rest = fragment.html();
    let mut html = String::new();
    while let Some((before, after)) = rest.split_once('{') {
        let (key, after) = after.split_once('}').expect("a gap ends");
        let figure = figure(numerals, key);
        html.push_str(before);
        html.push_str(&figure.unwrap_or_else(|| unreachable!("{{{key}}} has no figure")));
        rest = after;
    }
    html + rest
}

/// What a placeholder stands for; none if nothing has this name.
fn figure(numerals: &Numerals, key: &str) -> Option<String> {
    if let Some(survey) = key.strip_prefix("survey.") {
        return Some(numerals.percent(NamedSurvey::of_word(survey)?.survey().rate, 0));
    }
    match key {
        "worlds" => return Some(numerals.whole(Worlds::default().count() as f64)),
        "material" => return Some(written(numerals, Input::Material, Inputs::MATERIAL)),
        _ => {}
    }
    if let Ok(constant) = key.parse::<f64>() {
        return Some(numerals.number(constant, DECIMALS));
    }
    if let Some(Ok(percent)) = key.strip_suffix('%').map(str::parse::<f64>) {
        return Some(numerals.percent(percent / 100.0, 0));
    }
    let (input, value) = match key.split_once('.') {
        Some((name, end)) => {
            let input = Uncertain::named(name)?;
            let range = input.row().range;
            let value = match end {
                "low" => range.low,
                "likely" => range.likely,
                "high" => range.high,
                _ => return None,
            };
            (Input::from(input), value)
        }
        None => {
            let input = Decided::named(key)?;
            let value = match input.row().kind {
                InputKind::Number { default, .. } => default,
                InputKind::Whole { default, .. } => default.into(),
                InputKind::Choice { .. } | InputKind::Switch { .. } => return None,
            };
            (input.into(), value)
        }
    };
    Some(written(numerals, input, value))
}

/// More than any constant of the model has.
const DECIMALS: usize = 6;

/// What the method says about the very answer on show.
pub fn of_this_answer(
    numerals: &Numerals,
    floor_binds: Lines<f64>,
    effective_sample: f64,
    has_survey: bool,
) -> String {
    let floor = format!(
        "In {} of 100 futures behind the answer on this page, a customer counts for more than the \
         ranges say: for so much that today’s team is worth its cost.",
        numerals
            .in_100(floor_binds.alone, floor_binds.scaled)
            .joined(" to ")
    );
    if !has_survey {
        return floor;
    }
    format!(
        "{floor} The unequal weights of the line that is scaled leave its futures worth {} as many equal ones.",
        numerals.percent(effective_sample, 0)
    )
}

#[cfg(test)]
mod tests;
