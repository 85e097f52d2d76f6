//! What can be taken along of the answer to the second question.

use super::along::{stretch, ways_key};
use super::{QUESTION, card_meaning, headline, meaning, no_answer, sentence, spoken_risk};
use crate::numerals::{Numerals, Rounded};
use crate::state::{Field, KnownOnward, State};
use crate::text::card::assumptions_changed;
use crate::text::survey::{ALONE_LINE, scaled_line, survey_cited};
use crate::text::take_along::{Drawn, PictureWords, assumptions, in_a_name, plain, source_line};
use crate::text::work::work;
use uturn::model::VERSION;
use uturn::model::evidence::Counted;
use uturn::model::report::Lines;
use uturn::model::underway::UnderWayEstimate;
use words::figures::IN_100;

/// Why there is nothing to take along.
pub const NOTHING_TO_TAKE: &str =
    "There is nothing to take along where no simulated future fits what is typed above.";
/// About the sheet of paper.
pub const PRINT_MEANS: &str = "Question, answer, curve and ways on, on one page.";

/// Which plan, as it stands in a quotation.
fn condition(state: &State, known: &KnownOnward) -> String {
    let (inputs, numerals) = (&known.inputs, &state.numerals);
    let written = |field: Field| field.written(field.value(inputs), numerals);
    let one = |count: f64, one: &'static str, more: &'static str| {
        if count == 1.0 { one } else { more }
    };
    format!(
        "{} {} ago {} {} {}, {} of it goes to AI first since then, with {} fewer planned",
        numerals.whole(known.since.month.into()),
        one(known.since.month.into(), "month", "months"),
        written(Field::Headcount),
        one(Field::Headcount.value(inputs), "person did", "people did"),
        work(state.presets.work),
        written(Field::Share),
        written(Field::Cut),
    )
}

/// What was seen: the words after each of the counts, and what is said of people who left.
fn seen(
    numerals: &Numerals,
    known: &KnownOnward,
    [finished, came_back]: [&str; 2],
    left: impl Fn(String) -> String,
) -> Option<String> {
    let part = |counted: Option<Counted>, what: &str| {
        counted.map(|Counted { hits, of }| {
            let share = numerals.percent(hits / of, 0);
            format!("{share} of {} {what}", numerals.number(of, 0))
        })
    };
    let since = &known.since;
    let parts = [
        part(since.finished, finished),
        part(since.came_back, came_back),
        since.left.map(|people| left(numerals.number(people, 0))),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// In a few words; none where nothing was seen.
fn cited(numerals: &Numerals, known: &KnownOnward) -> Option<String> {
    let years = known.since.person_years.or(known.person_years);
    let years = years.map_or_else(String::new, |years| {
        format!(" in {} person-years", numerals.whole(years))
    });
    let counts = ["answers judged were finished", "closed issues came back"];
    seen(numerals, known, counts, |left| {
        format!("{left} people left{years}")
    })
}

/// In the card and in pictures, where there is little room.
pub fn seen_in_short(numerals: &Numerals, known: &KnownOnward) -> Option<String> {
    let left = |left| format!("{left} left");
    let seen = seen(numerals, known, ["finished", "came back"], left)?;
    Some(format!("Seen: {seen}."))
}

/// Beside the verdict: what is counted in.
pub fn counted_in(numerals: &Numerals, known: &KnownOnward) -> Option<String> {
    Some(format!("With what was seen: {}.", cited(numerals, known)?))
}

/// One sentence to quote, with everything that an estimate must not be quoted without.
pub fn quotation(state: &State, known: &KnownOnward, date: &str, link: &str) -> String {
    let numerals = &state.numerals;
    let Some(estimate) = &known.estimate else {
        return no_answer(state);
    };
    let [before, amount, after] = meaning(numerals, estimate, &known.inputs);
    let regretted = estimate.regretted.probability;
    let alone = |risk: f64| numerals.in_100(risk, risk).joined("");
    let lines = match known.inputs.survey {
        Some(survey) if regretted.alone != regretted.scaled => format!(
            ": {} {ALONE_LINE} and {} {} ({})",
            alone(regretted.alone),
            alone(regretted.scaled),
            scaled_line(numerals, survey),
            survey_cited(numerals, survey),
        ),
        _ => String::new(),
    };
    let seen = cited(numerals, known).map_or_else(String::new, |seen| format!(" ({seen})"));
    let text = format!(
        "If {}{seen}, there are {} {before}{amount}{}{lines}; with enough people, less AI would have \
         been better in {}, and more AI in {}, says U-turn (model version {VERSION}, {date}, {link}), a \
         model’s estimate, not a forecast for a named company.",
        condition(state, known),
        spoken_risk(numerals, &estimate.regretted),
        after.trim_end_matches('.'),
        spoken_risk(numerals, &estimate.regretted_with_enough_people),
        spoken_risk(numerals, &estimate.more_would_have_been_better),
    );
    text.replace('\u{2060}', "")
}

/// The same in a breath: what was handed over, what was seen, the figure with its threshold, and whose
/// it is.
pub fn short_quotation(state: &State, known: &KnownOnward, date: &str, link: &str) -> String {
    let (inputs, numerals) = (&known.inputs, &state.numerals);
    let Some(estimate) = &known.estimate else {
        return no_answer(state);
    };
    let written = |field: Field| field.written(field.value(inputs), numerals);
    let Lines { alone, scaled } = estimate.regretted.probability;
    let figure = numerals.in_100(alone, scaled);
    let survey = match (&figure, inputs.survey) {
        (Rounded::Range(..), Some(survey)) => format!(
            "; the {} figure: {}",
            if scaled >= alone { "upper" } else { "lower" },
            survey_cited(numerals, survey)
        ),
        _ => String::new(),
    };
    let seen = cited(numerals, known).map_or_else(String::new, |seen| format!(" ({seen})"));
    let [_, amount, _] = meaning(numerals, estimate, inputs);
    let text = format!(
        "{} {} after {} of {} {} {} began to go to AI{seen}: in {} of {} simulated futures, going on \
         with enough people or with less AI would have been better by more than {amount} (a model’s \
         estimate{survey}; U-turn, {date}, {link}).",
        numerals.whole(known.since.month.into()),
        if known.since.month == 1 {
            "month"
        } else {
            "months"
        },
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
    );
    text.replace('\u{2060}', "")
}

/// What stands under the answer on paper.
pub fn printed(state: &State, known: &KnownOnward, link: &str, date: &str) -> Vec<String> {
    let numerals = &state.numerals;
    let survey = known.inputs.survey.map_or_else(String::new, |survey| {
        format!(" · second figure: {}", survey_cited(numerals, survey))
    });
    let source = format!(
        "U-turn, model version {VERSION} · {date}{survey} · a model’s estimate, not a forecast for a \
         named company"
    );
    let seen = counted_in(numerals, known).into_iter();
    let changed = state.changed_assumptions_shown().len();
    let changed = assumptions_changed(numerals, changed);
    seen.chain([changed, source, link.to_owned()]).collect()
}

/// The words of the answer on show in a picture.
pub fn picture_words(
    state: &State,
    (known, estimate): (&KnownOnward, &UnderWayEstimate),
    address: Option<&str>,
    date: &str,
) -> PictureWords {
    let (inputs, numerals) = (&known.inputs, &state.numerals);
    let value = |field: Field| field.value(inputs);
    let written = |field: Field| field.written(value(field), numerals);
    let month = f64::from(known.since.month);
    let [ago, people_did, stop, since, first, fewer] =
        sentence(month, value(Field::Headcount), value(Field::Cut));
    let seen = seen_in_short(numerals, known).map_or_else(String::new, |seen| format!(" {seen}"));
    let [before, amount] = card_meaning(numerals, estimate, inputs);
    let [.., after] = meaning(numerals, estimate, inputs);
    PictureWords {
        question: QUESTION.into(),
        sentence: format!(
            "{}{ago}{}{people_did}{}{stop} {since}{}{first}{}{fewer}{seen}",
            numerals.whole(month),
            written(Field::Headcount),
            work(state.presets.work),
            written(Field::Share),
            written(Field::Cut),
        ),
        figure: headline(numerals, estimate),
        meaning: format!("{IN_100} {before}{amount}{after}"),
        key: [
            (Drawn::Ways, ways_key(numerals, inputs.survey)),
            (Drawn::NearBest, stretch(numerals, estimate)),
        ],
        assumptions: assumptions(state),
        source: source_line(state, estimate.worlds, address, date),
    }
}

/// The beginning of files' names.
pub fn file_name(numerals: &Numerals, estimate: &UnderWayEstimate) -> String {
    let figure = headline(&plain(numerals), estimate);
    format!(
        "uturn-after-{}-months-{}-",
        estimate.month,
        in_a_name(&figure)
    )
}
