//! The section in which every input can be changed.

use super::inputs::{Unit, input_name, value};
use super::months::waits;
use super::survey::{ALONE_LINE, scaled_line};
use crate::numerals::Numerals;
use uturn::model::report::Lines;
use uturn::model::{Country, Idle, Input, Inputs, PlanResponse, PlanResponsePoint, Survey, Value};
use words::verdict::give_or_take;

/// Its heading.
pub const NUMBERS: &str = "Your numbers";
/// Under the heading.
pub const NUMBERS_LEAD: &str = "Put your own figures in. Where one is uncertain, give a range: in \
    one future out of ten it is lower, in one out of ten higher. Over each track stands what the \
    figure does to the regret risk, from 0 to 100 in 100.";
/// Closes an uncertain input's range.
pub const KNOWN: &str = "I know it";
/// Opens it again.
pub const UNCERTAIN: &str = "I am not sure of it";

/// The choice of a country.
pub const COUNTRY: &str = "Pay and money as in";
/// Names the table of what a country changes.
pub const COUNTRY_FIGURES: &str =
    "What differs from the United States; three figures are low, likely and high.";
/// The inputs in the table of what a choice changes.
pub const PRESET_FIGURE: &str = "Assumption";
/// The column of what is chosen.
pub const PRESET_HERE: &str = "Here";
/// Everything goes back to where it started.
pub const RESET_ALL: &str = "Reset all";
/// One step back.
pub const UNDO: &str = "Undo";
/// The inputs of a group go back.
pub const RESET_GROUP: &str = "Reset this group";
/// Beside an input that is not what it starts from.
pub const CHANGED: &str = "Changed";
/// Opens an input's source and the table of its curve.
pub const SOURCE: &str = "Source and table";
/// Above a curve that is being worked out.
pub const CURVE_AWAITED: &str = "Regret risk along this input: being worked out.";

/// The table of a response curve, and how sure its figures are.
pub fn response_table(numerals: &Numerals, response: &PlanResponse) -> String {
    let errors = response.iter().filter_map(|point| point.standard_error);
    risks_caption(numerals, "Regret risk in 100 simulated futures", errors)
}

/// What a table of risks is of, and how sure the least sure of them is.
pub fn risks_caption(
    numerals: &Numerals,
    caption: &str,
    errors: impl Iterator<Item = Lines<f64>>,
) -> String {
    let least_sure = errors.reduce(|a, b| Lines::of(|line| a.on(line).max(*b.on(line))));
    least_sure.map_or_else(
        || caption.to_owned(),
        |error| format!("{caption}, {}", give_or_take(numerals, error)),
    )
}

/// Why an input does nothing.
pub fn no_effect_while(idle: Idle) -> &'static str {
    match idle {
        Idle::NoAssist => "No effect while people work without AI help.",
        Idle::NoPool => "No effect while there is no on-demand pool.",
        Idle::NoLayoffs => "No effect while nobody is laid off.",
        Idle::NoReversal => "No effect while the plan is never reversed.",
        Idle::NoCut => "No effect while nobody is to be cut.",
    }
}

/// The button that shows all inputs, or the most important only.
pub fn show_inputs(all_are_shown: bool, all: usize, few: usize) -> String {
    if all_are_shown {
        format!("Show only the {few} that matter most")
    } else {
        format!("Show all {all} inputs")
    }
}

/// The column of an input's values, in its unit.
pub fn table_value(input: Input) -> String {
    match input_name(input).unit.after_fields() {
        "" => "Value".into(),
        unit => format!("Value ({unit})"),
    }
}

/// The button that takes an input back to what it starts from.
pub fn reset_to(numerals: &Numerals, input: Input, start: &Value) -> String {
    format!("Reset to {}", value(numerals, input, start))
}

/// A risk for those who hear it: 38 to 55 in 100.
fn spoken(numerals: &Numerals, risk: Lines<f64>) -> String {
    format!(
        "{} in 100",
        numerals.in_100(risk.alone, risk.scaled).joined(" to ")
    )
}

/// A risk beside a curve, with as many words as there is room for.
pub fn figure_at(numerals: &Numerals, risk: Lines<f64>, is_short: bool) -> String {
    let figure = numerals
        .in_100(risk.alone, risk.scaled)
        .joined(numerals.dash());
    if is_short {
        figure
    } else {
        format!("{figure} in 100")
    }
}

/// The regret risk along an input in a sentence: at the ends of a curve and where the input stands,
/// or for every option.
pub fn response_reading(
    numerals: &Numerals,
    input: Input,
    today: &Value,
    response: &PlanResponse,
) -> String {
    let at = |point: &PlanResponsePoint| {
        format!(
            "{} at {}",
            spoken(numerals, point.regret_risk),
            value(numerals, input, &point.value)
        )
    };
    let (Some(first), Some(last)) = (response.first(), response.last()) else {
        return String::new();
    };
    if !matches!(first.value, Value::Number(_)) {
        let each: Vec<String> = response
            .iter()
            .map(|point| {
                let option = value(numerals, input, &point.value);
                format!("{} with “{option}”", spoken(numerals, point.regret_risk))
            })
            .collect();
        return format!("Regret risk: {}.", each.join(", "));
    }
    if first.value == last.value {
        return format!("Regret risk: {}.", at(first));
    }
    let turn = turning_point(response)
        .map_or_else(String::new, |point| format!(", passing {}", at(point)));
    // Of an uncertain input: were it known to be just this. Where it stands, one hears at the top.
    let likely = match today {
        Value::List(ends) => ends.get(1),
        _ => None,
    };
    let likely = likely.and_then(|likely| point_at(response, likely));
    let likely = likely.map_or_else(String::new, |point| {
        format!(
            "; {} if it is exactly {}",
            spoken(numerals, point.regret_risk),
            value(numerals, input, &point.value)
        )
    });
    format!(
        "Regret risk goes from {} to {}{turn}{likely}.",
        at(first),
        at(last)
    )
}

/// Where a curve turns: the point between its ends that lies beyond both by more than chance.
fn turning_point(response: &PlanResponse) -> Option<&PlanResponsePoint> {
    /// Two standard errors of a risk from 512 futures.
    const CHANCE: f64 = 0.04;
    let risk = |point: &PlanResponsePoint| point.regret_risk.alone;
    let (first, last) = (risk(response.first()?), risk(response.last()?));
    let beyond = |point: &&PlanResponsePoint| {
        let below = first.min(last) - risk(point);
        let above = risk(point) - first.max(last);
        below.max(above)
    };
    let furthest = response
        .iter()
        .max_by(|a, b| beyond(a).total_cmp(&beyond(b)))?;
    (beyond(&furthest) > CHANCE).then_some(furthest)
}

/// The curve at a value between two of its points.
fn point_at(response: &PlanResponse, value: &Value) -> Option<PlanResponsePoint> {
    let number = |value: &Value| match value {
        Value::Number(number) => Some(*number),
        _ => None,
    };
    let wanted = number(value)?;
    let (before, after) = response.windows(2).find_map(|pair| {
        let [before, after] = pair else {
            return None;
        };
        let holds = (number(&before.value)?..=number(&after.value)?).contains(&wanted);
        holds.then_some((before, after))
    })?;
    let (from, to) = (number(&before.value)?, number(&after.value)?);
    let part = if to > from {
        (wanted - from) / (to - from)
    } else {
        0.0
    };
    let between = |line| {
        let (from, to) = (before.regret_risk.on(line), after.regret_risk.on(line));
        from + part * (to - from)
    };
    Some(PlanResponsePoint {
        value: value.clone(),
        regret_risk: Lines::of(between),
        standard_error: None,
    })
}

/// The columns of the table of a response curve.
pub fn response_columns(numerals: &Numerals, survey: Option<Survey>) -> Vec<String> {
    let scaled = survey.map(|survey| scaled_line(numerals, survey));
    std::iter::once(ALONE_LINE.into()).chain(scaled).collect()
}

/// A country.
pub fn country(country: Country) -> &'static str {
    match country {
        Country::UnitedStates => "the United States",
        Country::UnitedKingdom => "the United Kingdom",
        Country::EuroArea => "the euro area",
        Country::Sweden => "Sweden",
    }
}

/// Before the list of countries under the sentence.
pub const MONEY_IS: &str = "Money is in ";
/// Around the two answers to the offer of another country, after its money and pay, and after both.
pub const OFFER: [&str; 3] = ["Not yours? ", ", or ", "."];
/// Before the money and pay that are offered.
pub const TAKE_OFFER: &str = "Change to ";
/// Refuses the offer.
pub const REFUSE_OFFER: &str = "leave it so";

/// A country's money, and whose pay the numbers start from.
pub fn money_and_pay(country: Country) -> &'static str {
    match country {
        Country::UnitedStates => "US dollars, with American pay",
        Country::UnitedKingdom => "pounds, with British pay",
        Country::EuroArea => "euros, with euro-area pay",
        Country::Sweden => "Swedish kronor, with Swedish pay",
    }
}

/// Opens the table of what a country changes.
pub fn what_country_sets(place: Country) -> String {
    format!("What differs in {}", country(place))
}

/// What a range of handling times comes to on the clock: "1.6 / 4 / 12 minutes"; none for any other
/// input.
pub fn in_time(numerals: &Numerals, input: Input, inputs: &Inputs) -> Option<String> {
    let Input::Uncertain(uncertain) = input else {
        return None;
    };
    let range = inputs.ranges.get(uncertain);
    let minutes = |times: f64| times * inputs.plan.handle_minutes;
    (input_name(input).unit == Unit::HandleTimes)
        .then(|| waits(numerals, [range.low, range.likely, range.high].map(minutes)))
}

/// The inputs that differ between two sets of them, each in its own currency: the input, its value
/// here, and the usual one.
pub fn differing_figures(
    (here_numerals, here): (&Numerals, &Inputs),
    (usual_numerals, usual): (&Numerals, &Inputs),
) -> Vec<[String; 3]> {
    let of = |numerals: &Numerals, inputs: &Inputs, input: Input| {
        let written = value(numerals, input, &inputs.get(input));
        match in_time(numerals, input, inputs) {
            Some(time) => format!("{written} ({time})"),
            None => written,
        }
    };
    here.differing(usual)
        .map(|input| {
            [
                input_name(input).label.to_owned(),
                of(here_numerals, here, input),
                of(usual_numerals, usual, input),
            ]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uturn::model::{Decided, Presets, Uncertain, Work};

    fn point(value: Value, alone: f64, scaled: f64) -> PlanResponsePoint {
        PlanResponsePoint {
            value,
            regret_risk: Lines { alone, scaled },
            standard_error: None,
        }
    }

    #[test]
    fn a_curve_is_read_at_its_ends_and_where_one_is() {
        let numerals = Numerals::english();
        let curve = vec![
            point(Value::Number(0.26), 0.55, 0.7),
            point(Value::Number(0.5), 0.31, 0.4),
            point(Value::Number(0.57), 0.2, 0.2),
        ];
        let range = Value::List([0.26, 0.38, 0.57].map(Value::Number).into());
        assert_eq!(
            response_reading(&numerals, Uncertain::AiResolution.into(), &range, &curve),
            "Regret risk goes from 55 to 70 in 100 at 26% to 20 in 100 at 57%; \
             43 to 55 in 100 if it is exactly 38%."
        );
        let outside = Value::List([0.8, 0.9, 0.95].map(Value::Number).into());
        let reading = response_reading(&numerals, Uncertain::AiResolution.into(), &outside, &curve);
        assert!(
            reading.ends_with("at 57%."),
            "the curve does not reach there: {reading}"
        );
        let known = vec![point(Value::Number(0.4), 0.3, 0.4); 3];
        let exactly = Value::List([0.4; 3].map(Value::Number).into());
        assert_eq!(
            response_reading(&numerals, Uncertain::AiResolution.into(), &exactly, &known),
            "Regret risk: 30 to 40 in 100 at 40%."
        );
    }

    #[test]
    fn a_curve_that_turns_says_where() {
        let curve = vec![
            point(Value::Number(0.0), 0.9, 0.93),
            point(Value::Number(0.5), 0.3, 0.4),
            point(Value::Number(1.0), 0.53, 0.65),
        ];
        let today = Value::Number(0.67);
        assert_eq!(
            response_reading(
                &Numerals::english(),
                Decided::ClaimedResolution.into(),
                &today,
                &curve
            ),
            "Regret risk goes from 90 to 93 in 100 at 0% to 53 to 65 in 100 at 100%, passing 30 to 40 \
             in 100 at 50%."
        );
    }

    #[test]
    fn options_are_read_one_by_one() {
        let options = vec![
            point(Value::Switch(false), 0.1, 0.2),
            point(Value::Switch(true), 0.3, 0.3),
        ];
        assert_eq!(
            response_reading(
                &Numerals::english(),
                Decided::Reversal.into(),
                &Value::Switch(true),
                &options
            ),
            "Regret risk: 10 to 20 in 100 with “no”, 30 in 100 with “yes”."
        );
    }

    #[test]
    fn values_of_every_kind_are_written() {
        let numerals = Numerals::english();
        let inputs = Inputs::default();
        for (name, expected) in [
            ("ai_resolution", "Reset to 26% / 40% / 57%"),
            ("handle_minutes", "Reset to 8\u{a0}minutes"),
            ("reduction", "Reset to lay off at once, with severance"),
            ("reversal", "Reset to yes"),
            ("material", "Reset to 5%"),
        ] {
            let input = Input::named(name).unwrap();
            let start = inputs.get(input);
            assert_eq!(reset_to(&numerals, input, &start), expected);
        }
    }

    #[test]
    fn a_country_lists_what_differs_each_in_its_own_money() {
        let usual = Presets::default();
        let sweden = Presets {
            country: Country::Sweden,
            work: Work::default(),
        };
        let numerals = Numerals::english();
        let kronor = numerals.in_currency("SEK");
        let rows = differing_figures((&kronor, &sweden.start()), (&numerals, &usual.start()));
        assert_eq!(rows.len(), 7);
        assert!(rows.contains(&[
            "Cost of one person".to_owned(),
            "kr\u{a0}400,000 / kr\u{a0}500,000 / kr\u{a0}620,000 a year".to_owned(),
            "$48,000 / $58,000 / $70,000 a year".to_owned(),
        ]));
    }
}
