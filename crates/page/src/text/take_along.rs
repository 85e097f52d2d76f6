//! What can be taken along: the words of the section, and of what leaves the page.

use super::QUESTION;
use super::card::{VERSION_NAME, assumptions_changed};
use super::curve::{low_risk, near_best};
use super::fields::sentence;
use super::inputs::input_name;
use super::numbers::country;
use super::pilot;
use super::survey::{ALONE_LINE, scaled_line, survey_cited};
use super::work::work;
use crate::engine::File;
use crate::numerals::{Numerals, Rounded};
use crate::reading::Reading;
use crate::state::{Assumption, Field, Standing, State};
use uturn::model::report::{Line, Lines};
use uturn::model::{Decimal, VERSION};
use words::figures::{IN_100, risk};
use words::verdict::{headline, meaning};

/// Heads the section.
pub const TAKE_ALONG: &str = "Take it along";
/// Under the heading.
pub const TAKE_ALONG_LEAD: &str = "This answer, with the plan it is an answer to: to link to, to \
    quote, to print, or to work on.";

/// Names the choice of what goes along besides.
pub const WITH_RULE: &str = "What to do after a pilot";
/// The rule stays here, or goes along.
pub const WITH_RULE_CHOICES: [&str; 2] = ["left out", "told in quotation, card, picture and print"];

/// Heads the link.
pub const LINK: &str = "Link";
/// About the link.
pub const LINK_MEANS: &str = "Opens the page with these inputs. They stand in the part after #, \
    which no server sees.";
/// The name of the link's field.
pub const LINK_FIELD: &str = "Link to this answer";
/// Heads the quotation.
pub const QUOTE: &str = "Quote this";
/// Heads the picture.
pub const PICTURE: &str = "Picture";
/// About the picture.
pub const PICTURE_MEANS: &str = "Curve and verdict, as you see them here; the page’s typefaces \
    are inside the file.";
/// Names the choice of shapes.
pub const SHAPES: &str = "Shape";
/// Wide, square.
pub const SHAPE_CHOICES: [&str; 2] = ["wide, 1200 × 630", "square, 1080 × 1080"];
/// The shapes in the names of files.
pub const SHAPE_NAMES: [&str; 2] = ["wide", "square"];
/// Names the choice of colours.
pub const COLOURS: &str = "Colours";
/// As the page is shown, light, dark.
pub const COLOUR_CHOICES: [&str; 3] = ["as the page", "light", "dark"];
/// Saves the picture for use anywhere.
pub const SAVE_PNG: &str = "Save as PNG";
/// Saves the picture for any size.
pub const SAVE_SVG: &str = "Save as SVG";
/// Heads the files with numbers.
pub const DATA: &str = "Data";

/// Names the choice of how tables are written.
pub const DECIMALS: &str = "Numbers in the CSV files";

/// What is between a number's parts, and between columns.
pub fn decimal(decimal: Decimal) -> &'static str {
    match decimal {
        Decimal::Comma => "as 1234,5, with semicolons between columns",
        Decimal::Point => "as 1234.5, with commas between columns",
    }
}

/// The button of a file, and what is in it.
pub fn file(file: File) -> [&'static str; 2] {
    match file {
        File::Curve => [
            "The curve (CSV)",
            "A row for each share: regret risk on both lines with its standard error, costs, \
             U-turns, people, customers.",
        ],
        File::Futures => [
            "All futures (CSV)",
            "A row for each of them: what was drawn, and what the plan comes to in it.",
        ],
        File::Results => [
            "Inputs and results (JSON)",
            "Every input and every figure: the engine gives the same digits for the same inputs.",
        ],
        File::FromHere => [
            "Inputs and results (JSON)",
            "Every input, what was seen, and every figure of every way on: the engine gives the same \
             digits for the same inputs.",
        ],
        File::Front => [
            "The mixes (CSV)",
            "A row for each mix that no other beats: shares by team, people in the end, money, and of \
             those that are judged the regret risk.",
        ],
        File::Company => [
            "Inputs and results (JSON)",
            "Every input of every team, and every figure: the engine gives the same digits for the \
             same inputs.",
        ],
    }
}

/// Heads the print-out.
pub const PRINT: &str = "Print";
/// About the print-out.
pub const PRINT_MEANS: &str = "Question, answer, curve and comparison on one page.";
/// Prints.
pub const PRINT_BUTTON: &str = "Print this answer";
/// Opens what the browser has for sharing.
pub const SHARE: &str = "Share …";
/// Copies the link.
pub const COPY_LINK: &str = "Copy link";
/// Copies the quotation.
pub const COPY_QUOTE: &str = "Copy quotation";
/// Names the short quotation.
pub const QUOTE_SHORT: &str = "In short";
/// Copies it.
pub const COPY_QUOTE_SHORT: &str = "Copy the short one";

/// What was copied.
pub const COPIED: &str = "Copied.";
/// The browser does not let the page copy.
pub const NOT_COPIED: &str = "Your browser does not let the page copy. It is selected: press \
    Ctrl+C, or ⌘C on a Mac.";
/// While a file is being put together.
pub const IN_THE_MAKING: &str = "Putting it together …";

/// A file has been handed to the browser.
pub fn saved(name: &str) -> String {
    format!("Saved as {name}.")
}

/// A file could not be made.
pub fn not_saved(reason: &str) -> String {
    let reason = match reason {
        "" => "the browser gives no reason",
        reason => reason,
    };
    format!("Not saved: {reason}.")
}

/// The browser has what it takes to share, and did not.
pub fn not_shared(reason: &str) -> String {
    match reason {
        "" => "Not shared.".into(),
        reason => format!("Not shared: {reason}."),
    }
}

/// Why nothing can be taken along yet; nothing where it can.
pub fn not_yet(standing: Standing, is_stopped: bool) -> Option<&'static str> {
    Some(match standing {
        Standing::Settled => return None,
        Standing::Guessing => "There is something to take along once you have made your guess.",
        Standing::LastValid => {
            "Something typed above cannot be read. Once it can, its answer can be taken along."
        }
        _ if is_stopped => {
            "The calculation stopped. Once it has answered, this can be taken along."
        }
        Standing::Awaited | Standing::Older | Standing::Preview | Standing::Interpolated => {
            "In a moment: the answer is still being worked out."
        }
    })
}

/// Why an answer with what to do after a pilot cannot be taken along yet, if it cannot.
pub fn no_rule_yet(state: &State) -> Option<&'static str> {
    let is_known = state
        .pilot_answer()
        .is_some_and(|(_, is_current)| is_current);
    if is_known || !state.tells_rule() {
        return None;
    }
    Some(if state.is_pilot_missing() {
        "What works out a pilot did not come over the network. What to do after one can be left out \
         below, or tried again where the pilot is."
    } else {
        "In a moment: what to do after a pilot is still being worked out."
    })
}

/// The sentence to fill in as it has been filled in.
fn plan(state: &State) -> String {
    let (inputs, numerals) = (state.plan_shown(), &state.numerals);
    let value = |field: Field| field.value(&inputs);
    let written = |field: Field| field.written(value(field), numerals);
    let [people_do, stop, plan, first, fewer] =
        sentence(value(Field::Headcount), value(Field::Cut));
    format!(
        "{}{people_do}{}{stop} {plan}{}{first}{}{fewer}",
        written(Field::Headcount),
        work(state.presets.work),
        written(Field::Share),
        written(Field::Cut),
    )
}

/// The same after "if".
fn condition(state: &State) -> String {
    let (inputs, numerals) = (state.plan_shown(), &state.numerals);
    let written = |field: Field| field.written(field.value(&inputs), numerals);
    let one = |field: Field, one: &'static str, more: &'static str| {
        if field.value(&inputs) == 1.0 {
            one
        } else {
            more
        }
    };
    format!(
        "{} {} {} and {} of it goes to AI first, with {} fewer {},",
        written(Field::Headcount),
        one(Field::Headcount, "person does", "people do"),
        work(state.presets.work),
        written(Field::Share),
        written(Field::Cut),
        one(Field::Cut, "person", "people"),
    )
}

/// One sentence to quote, with everything that an estimate must not be quoted without.
pub fn quotation(state: &State, date: &str, link: &str) -> String {
    let numerals = &state.numerals;
    let reading = state.reading();
    let [before, amount, after] = meaning(numerals, &reading);
    let after = after.trim_end_matches('.');
    let lines = match state.survey_shown() {
        Some(survey) if reading.regret.alone != reading.regret.scaled => format!(
            ": {} {ALONE_LINE} and {} {} ({})",
            alone(numerals, reading.regret.alone),
            alone(numerals, reading.regret.scaled),
            scaled_line(numerals, survey),
            survey_cited(numerals, survey),
        ),
        _ => String::new(),
    };
    let pilot = pilot::cited(state).map_or_else(String::new, |pilot| {
        format!(", counting in a pilot’s result ({pilot})")
    });
    let text = format!(
        "If {} there are {} {before}{amount}{after}{lines}{pilot}, says U-turn (model version \
         {VERSION}, {date}, {link}), a model’s estimate, not a forecast for a named company.",
        condition(state),
        risk(numerals, reading.regret),
    );
    // What keeps a range on one line is of no use elsewhere.
    text.replace('\u{2060}', "")
}

/// The same in a breath: what is handed over, the figure with its threshold, and whose it is.
pub fn short_quotation(state: &State, date: &str, link: &str) -> String {
    let (inputs, numerals) = (state.plan_shown(), &state.numerals);
    let written = |field: Field| field.written(field.value(&inputs), numerals);
    let reading = state.reading();
    let Lines { alone, scaled } = reading.regret;
    let figure = numerals.in_100(alone, scaled);
    let survey = match (&figure, state.survey_shown()) {
        (Rounded::Range(..), Some(survey)) => format!(
            "; the {} figure: {}",
            if reading.upper_line() == Line::Scaled {
                "upper"
            } else {
                "lower"
            },
            survey_cited(numerals, survey)
        ),
        _ => String::new(),
    };
    let pilot = pilot::cited(state).map_or_else(String::new, |pilot| {
        format!(", counting in a pilot: {pilot}")
    });
    let text = format!(
        "Handing {} of {} {} {} to AI: in {} of {} simulated futures, less would have been better by \
         more than {} (a model’s estimate{pilot}{survey}; U-turn, {date}, {link}).",
        written(Field::Share),
        written(Field::Headcount),
        if inputs.plan.headcount == 1.0 {
            "person’s"
        } else {
            "people’s"
        },
        work(state.presets.work),
        figure.joined(" to "),
        numerals.whole(100.0),
        numerals.money(reading.material.alone, reading.material.scaled),
    );
    text.replace('\u{2060}', "")
}

fn alone(numerals: &Numerals, risk: f64) -> String {
    numerals.in_100(risk, risk).joined("")
}

/// Which model the answer is of, from how many futures, and whose rate its second line rests on.
pub fn source_line(state: &State, worlds: usize, address: Option<&str>, date: &str) -> String {
    let numerals = &state.numerals;
    let worlds = numerals.whole(worlds as f64);
    let survey = state.survey_shown().map_or_else(String::new, |survey| {
        format!(" · second line: {}", survey_cited(numerals, survey))
    });
    let address = address.map_or_else(String::new, |address| format!(" · {address}"));
    format!(
        "{VERSION_NAME}, a model’s estimate from {worlds} simulated futures{survey}{address} · {date}"
    )
}

/// At the foot of a printed page.
pub fn printed(state: &State, link: &str, date: &str) -> [String; 3] {
    [
        assumptions(state),
        source_line(state, state.shown().worlds, Some(link), date),
        "A model’s estimate, not a forecast for a named company.".into(),
    ]
}

/// As many changed inputs are named.
const NAMED: usize = 3;

/// Which assumptions are not the usual ones, as far as there is room for them.
pub fn assumptions(state: &State) -> String {
    let changed = state.changed_assumptions_shown();
    let count = assumptions_changed(&state.numerals, changed.len());
    let named = changed
        .iter()
        .take(NAMED)
        .map(|assumption| match assumption {
            Assumption::Country => format!(
                "pay and money as in {}",
                country(state.inputs_shown().country)
            ),
            Assumption::Survey => "the survey".to_owned(),
            Assumption::Pilot => {
                let pilot = pilot::cited(state).expect("it is named because there is one");
                format!("a pilot’s result ({pilot})")
            }
            Assumption::Input(input) => input_name(*input).label.to_owned(),
        });
    let named: Vec<String> = named.collect();
    match changed.len().saturating_sub(NAMED) {
        _ if changed.is_empty() => count,
        0 => format!("{count}: {}", named.join("; ")),
        more => format!(
            "{count}: {}; and {} more",
            named.join("; "),
            state.numerals.whole(more as f64)
        ),
    }
}

/// What a picture has words about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// The stretch of the rail where the risk is low.
    LowRisk,
    /// That of the shares near the cheapest.
    NearBest,
    /// The lines and the band of the ways on.
    Ways,
    /// The line and the points of several teams’ mixes.
    Mixes,
    /// The point of several teams’ plan.
    Plan,
}

/// Everything that a picture says, but for its curve.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureWords {
    pub question: String,
    pub sentence: String,
    pub figure: String,
    /// What the figure counts.
    pub meaning: String,
    /// What is drawn of the curve, and what that says.
    pub key: [(Drawn, String); 2],
    pub assumptions: String,
    pub source: String,
}

impl PictureWords {
    /// The words of the answer on show.
    pub fn of(state: &State, address: Option<&str>, date: &str) -> Self {
        let numerals = &state.numerals;
        let reading = state.reading();
        let survey = state.survey_shown();
        let estimate = state.shown();
        PictureWords {
            question: QUESTION.into(),
            sentence: plan(state),
            figure: headline(numerals, &reading),
            meaning: format!("{IN_100} {}", meaning(numerals, &reading).concat()),
            key: [
                (Drawn::LowRisk, low_risk(numerals, estimate, survey)),
                (Drawn::NearBest, near_best(numerals, estimate, survey)),
            ],
            assumptions: assumptions(state),
            source: source_line(state, estimate.worlds, address, date),
        }
    }

    /// With a rule for what to do after a pilot.
    pub fn with_rule(self, rule: Option<String>) -> Self {
        let Some(rule) = rule else { return self };
        PictureWords {
            assumptions: format!("{}. {rule}", self.assumptions),
            ..self
        }
    }

    /// All of it, for those who do not see the picture.
    pub fn spoken(&self) -> String {
        let PictureWords {
            question,
            sentence,
            figure,
            meaning,
            key: [first, second],
            assumptions,
            source,
        } = self;
        let key = |(drawn, says): &(Drawn, String)| match drawn {
            Drawn::Ways => format!("{} {says}", super::under_way::curve_name().to_lowercase()),
            Drawn::LowRisk | Drawn::NearBest => format!("on the rail, {says}"),
            Drawn::Mixes | Drawn::Plan => says.clone(),
        };
        let (first, second) = (key(first), key(second));
        let assumptions = assumptions.trim_end_matches('.');
        format!(
            "{question} {sentence} {figure} {meaning} In the curve, {first}; {second}. {assumptions}. \
             {source}"
        )
    }
}

/// The name of a file: what it is of, and what is in it.
pub fn file_name(numerals: &Numerals, reading: &Reading, what: &str) -> String {
    let figure = headline(&plain(numerals), reading);
    format!("uturn-{}-{what}", in_a_name(&figure))
}

/// Names of files are for machines too: plain digits and letters.
pub fn plain(numerals: &Numerals) -> Numerals {
    Numerals {
        currency: numerals.currency,
        ..Numerals::english()
    }
}

/// A figure in hundredths, written plainly, as names of files have it.
pub fn in_a_name(figure: &str) -> String {
    let figure = figure.replace('–', "-");
    let figure: Vec<&str> = figure.split('\u{a0}').collect();
    format!("{}-in-100", figure.join("-"))
}

#[cfg(test)]
mod tests;
