//! What moves the answer, in words.

use super::inputs::input_name;
use crate::numerals::Numerals;
use crate::reading::Driver;
use uturn::model::Input;
use words::figures::IN_100;

/// Starts the title.
pub const DRIVERS: &str = "What moves the answer";
/// Said in place of a chart, where the risk is none whatever comes.
pub const NO_RISK_TO_MOVE: &str =
    "Nothing is handed to AI, so there is no regret for anything to move.";
/// Said in place of a chart, where no input stands out.
pub const NOTHING_MOVES_IT: &str = "No uncertain input moves the risk by more than chance could; its range is too narrow, or \
     the risk too near none or all.";
/// Opens the table.
pub const DRIVERS_TABLE: &str = "What moves the answer, as a table";
/// Of the table as a whole.
pub const DRIVERS_CAPTION: &str = "Futures in 100 in which less AI would have been better";
/// Of the table's first column.
pub const TABLE_INPUT: &str = "Input";
/// Of its other columns: each uncertain input at its two ends.
pub const TABLE_WHEN: [&str; 2] = ["When it is low", "When it is high"];

/// The rest of the title: the strongest of them, and on which line.
pub fn drivers_title(strongest: &Driver, on_line: &str) -> String {
    format!(
        ": most of all, {}{on_line}",
        in_sentence(strongest.input.into())
    )
}

/// An input's name as it stands inside a sentence.
pub fn in_sentence(input: Input) -> String {
    let label = input_name(input).label;
    let mut letters = label.chars();
    let first = letters.next().expect("an input has a name");
    // What begins with an abbreviation keeps it.
    if letters.next().is_some_and(char::is_uppercase) {
        return label.into();
    }
    let rest = &label[first.len_utf8()..];
    first.to_lowercase().chain(rest.chars()).collect()
}

/// How to read the bars, with the difference that chance could make, how many inputs move the risk
/// by more than that, and how many by less.
pub fn how_to_read_drivers(
    numerals: &Numerals,
    chance: f64,
    shown: usize,
    beyond: usize,
    within: usize,
) -> String {
    let whole = |count: usize| numerals.whole(count as f64);
    let beyond = match beyond {
        beyond if beyond > shown => format!(
            " {} inputs move it by more than that; the strongest {} are shown.",
            whole(beyond),
            whole(shown)
        ),
        _ => String::new(),
    };
    let within = match within {
        0 => String::new(),
        1 => " One other input moves it by no more than that.".into(),
        within => format!(
            " The {} other inputs move it by no more than that.",
            whole(within)
        ),
    };
    format!(
        "Each bar runs from the risk in the fifth of futures where an input is lowest (its hatched \
         end) to the risk in the fifth where it is highest (its filled end). Differences of less \
         than about {} could be chance and are left out.{beyond}{within}",
        points(numerals, chance)
    )
}

fn points(numerals: &Numerals, difference: f64) -> String {
    let points = (100.0 * difference).round().max(1.0);
    let unit = if points == 1.0 { "point" } else { "points" };
    format!("{}\u{a0}{unit}", numerals.whole(points))
}

/// Under the title, while the sentence says another share than the one worked out.
pub fn drivers_still_for(numerals: &Numerals, share: f64) -> String {
    format!("Still for {} to AI.", numerals.percent(share, 1))
}

/// Beside an end of a bar: the low one, then the high one.
pub fn driver_ends(numerals: &Numerals, driver: &Driver) -> [String; 2] {
    [
        format!("{} when low", count(numerals, driver.low)),
        format!("{} when high", count(numerals, driver.high)),
    ]
}

/// A risk in a cell of the table.
pub fn count(numerals: &Numerals, risk: f64) -> String {
    numerals.in_100(risk, risk).joined("")
}

/// Beside the upright line.
pub fn plan_risk(numerals: &Numerals, risk: f64) -> String {
    format!("your plan: {} {IN_100}", count(numerals, risk))
}

/// The chart in a sentence or two, for those who don't see it.
pub fn drivers_reading(numerals: &Numerals, drivers: &[Driver], risk: f64, line: &str) -> String {
    let parts = drivers.iter().map(|driver| {
        let [low, high] = driver_ends(numerals, driver);
        format!("{}: {low}, {high}", input_name(driver.input.into()).label)
    });
    let parts: Vec<String> = parts.collect();
    format!(
        "The plan’s risk, {line}, is {} {IN_100}. {}.",
        count(numerals, risk),
        parts.join("; ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use uturn::model::Uncertain;

    const MARGIN: Driver = Driver {
        input: Uncertain::CustomerMargin,
        low: 0.179,
        high: 0.683,
    };

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn names_stand_inside_sentences() {
        let oversight = in_sentence(Uncertain::AiOversight.into());
        assert_eq!(oversight, "people who watch over the AI");
        for input in Input::all() {
            let name = in_sentence(input);
            let is_small = name.chars().next().is_some_and(char::is_lowercase);
            assert!(is_small || name.starts_with("AI "), "{name}");
        }
    }

    #[test]
    fn the_reading_names_both_ends() {
        let numerals = Numerals::english();
        let reading = drivers_reading(&numerals, &[MARGIN], 0.377, "from these inputs alone");
        assert_eq!(
            plain(&reading),
            "The plan’s risk, from these inputs alone, is 38 in 100. \
             What a customer brings in: 18 when low, 68 when high."
        );
    }

    #[test]
    fn what_is_left_out_is_counted() {
        let numerals = Numerals::english();
        for (chance, [shown, beyond, within], expected) in [
            (
                0.0494,
                [10, 10, 22],
                "about 5 points could be chance and are left out. The 22 other inputs move it by no \
                 more than that.",
            ),
            (
                0.004,
                [10, 12, 1],
                "about 1 point could be chance and are left out. 12 inputs move it by more than that; \
                 the strongest 10 are shown. One other input moves it by no more than that.",
            ),
            (
                0.03,
                [3, 3, 0],
                "about 3 points could be chance and are left out.",
            ),
        ] {
            let how = how_to_read_drivers(&numerals, chance, shown, beyond, within);
            let how = plain(&how);
            assert!(how.ends_with(expected), "{how}");
        }
    }
}
