//! Two hundred plans, over all surveys, countries and kinds of work: a figure that stands in more
//! than one place is the same in all of them, and no sentence is said whose condition does not hold.

use super::*;
use crate::numerals::Rounded;
use crate::reading::{self, AddingUp, Alternative, Reading};
use uturn::codec::Settings;
use uturn::model::evidence::{Counted, PilotResult};
use uturn::model::report::{Line, Lines};
use uturn::model::{
    Country, Decimal, InputKind, NamedSurvey, PLAN_INPUTS, Presets, Survey, SurveyEvent, Value,
    WORLD_INPUTS, Work,
};

/// The page down to its sections on this plan.
#[component]
fn Page() -> Html {
    html! {
        <>
            <main>
                <PrerenderedSections />
                <div class="lower"><AnswerAtLength /></div>
                <TakeAlong />
            </main>
            <Announcer />
        </>
    }
}

const PLANS: usize = 200;

/// What a survey's line can be: every named one, rates of one's own, none.
fn surveys() -> Vec<Option<Survey>> {
    let own = |event, rate| Survey { event, rate };
    let named = NamedSurvey::ALL.into_iter().map(NamedSurvey::survey);
    named
        .chain([
            own(SurveyEvent::Regret, 0.3),
            own(SurveyEvent::Regret, 0.95),
            own(SurveyEvent::Reversal, 0.2),
        ])
        .map(Some)
        .chain([None])
        .collect()
}

/// Numbers that look random and are the same each time (SplitMix64).
struct Draws(u64);

impl Draws {
    /// From 0 to 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[((self.next() * all.len() as f64) as usize).min(all.len() - 1)]
    }

    /// About the value, a third of it to three times as much, within bounds.
    fn about(&mut self, value: f64, (low, high): (f64, f64)) -> f64 {
        (value * 9_f64.powf(self.next() - 0.5)).clamp(low, high)
    }
}

/// A plan: what the sentence says, and some inputs away from where they start.
fn drawn(at: usize) -> Settings {
    let mut draws = Draws(at as u64);
    let surveys = surveys();
    let presets = Presets {
        work: Work::ALL[at % Work::ALL.len()],
        country: Country::ALL[at / Work::ALL.len() % Country::ALL.len()],
    };
    let mut inputs = presets.start();
    // Every survey meets every country and kind of work.
    inputs.survey = surveys[at / (Work::ALL.len() * Country::ALL.len()) % surveys.len()];
    inputs.material = draws.of(&[0.05, 0.05, 0.025, 0.2, 0.0]);
    inputs.plan.headcount = draws.of(&[1.0, 3.0, 50.0, 85.0, 700.0, 5_500.0, 100_000.0]);
    inputs.plan.ai_share = draws.of(&[0.0, 0.05, 0.225, 0.4, 0.67, 0.8, 1.0]);
    inputs.plan.claimed_resolution = draws.of(&[0.0, 0.3, 0.67, 1.0]);
    inputs.plan.horizon_months = draws.of(&[6, 12, 36, 41, 60]);
    for _ in 0..4 {
        let input = draws.of(PLAN_INPUTS);
        let value = match input.kind {
            InputKind::Choice { options, .. } => Value::Text(draws.of(options).to_owned()),
            InputKind::Switch { .. } => Value::Switch(draws.next() < 0.5),
            // What the sentence says stays.
            InputKind::Number { .. } | InputKind::Whole { .. }
                if Field::is_said(input.input.into()) =>
            {
                continue;
            }
            InputKind::Number { .. } | InputKind::Whole { .. } => {
                let (low, high) = input.bounds(presets.country).unwrap();
                let value = low + draws.next() * (high - low);
                Value::Number(if input.is_whole() {
                    value.round()
                } else {
                    value
                })
            }
        };
        inputs.set(input.input.into(), &value).unwrap();
    }
    for _ in 0..3 {
        let input = draws.of(WORLD_INPUTS);
        let range = inputs.ranges.get(input.input);
        let bounds = input.bounds(presets.country);
        let likely = draws.about(range.likely, bounds);
        let range = match draws.of(&[0, 1, 2]) {
            0 => [likely; 3],
            1 => [bounds.0.min(likely), likely, bounds.1.max(likely)],
            _ => [range.low.min(likely), likely, range.high.max(likely)],
        };
        let range = Value::List(range.map(Value::Number).to_vec());
        // A range that its input's scale has no place for is left as it is.
        let _ = inputs.set(input.input.into(), &range);
    }
    // A fifth of them after a pilot.
    if at.is_multiple_of(5) {
        let of = 200.0;
        let hits = (of * draws.next()).round();
        inputs.evidence = Some(PilotResult {
            share: PilotResult::SHARE,
            gap: PilotResult::GAP,
            finished: Some(Counted { hits, of }),
            came_back: None,
        });
    }
    Settings {
        inputs,
        presets,
        ..Settings::default()
    }
}

/// A figure as it stands anywhere: no marks that only keep it on one line.
fn plain(text: &str) -> String {
    text.replace(['\u{2060}', '\u{200e}'], "")
        .replace('\u{a0}', " ")
}

#[track_caller]
fn says(whole: &str, part: &str, place: &str) {
    let (whole, part) = (plain(whole), plain(part));
    assert!(
        whole.contains(&part),
        "{place}: “{part}” is not in “{whole}”"
    );
}

#[test]
fn figures_agree_wherever_they_stand_and_sentences_hold() {
    for at in 0..PLANS {
        let settings = drawn(at);
        let link = codec::write(&settings);
        println!("plan {at}: {link}");
        let state = answered(opened(&format!("#{link}")));
        assert_eq!(state.inputs, settings.inputs, "the link is the plan");
        let page = render::<Page>(&state);
        figures_agree(&state, &page, &render::<Card>(&state));
        sentences_hold(&state, &page);
        the_answers_sentence_holds(&state, &page);
    }
}

/// A figure is the same in every place that it stands in.
fn figures_agree(state: &State, page: &Document, card: &Document) {
    let quotations = page.root().select("blockquote");
    let [quotation, short] = [0, 1].map(|at| quotations[at].text());
    let picture = page
        .root()
        .only("svg.picture")
        .attr("aria-label")
        .unwrap()
        .to_owned();
    let printed = page.root().only(".printed").text();
    let (numerals, estimate) = (&state.numerals, state.shown());
    let reading = Reading::at(estimate, state.share());

    // The headline.
    let figure = numerals.in_100(reading.regret.alone, reading.regret.scaled);
    let (dashed, spoken) = (figure.joined(numerals.dash()), figure.joined(" to "));
    let answer = page.one("region", ANSWER);
    says(&answer.only(".headline .figure").text(), &dashed, "page");
    says(
        &card.root().only(".headline .figure").text(),
        &dashed,
        "card",
    );
    says(
        &picture,
        &format!(" {dashed} in 100 simulated futures"),
        "picture",
    );
    says(
        &quotation,
        &format!("{spoken} in 100 simulated futures"),
        "quotation",
    );
    says(
        &short,
        &format!("in {spoken} of 100 simulated futures"),
        "short quotation",
    );
    says(
        &page.root().only("[role=status]").text(),
        &format!("{spoken} in 100"),
        "announcer",
    );
    let plan = Alternative::at(estimate, state.share());
    let cell = page
        .root()
        .only(".comparison tr.regret td.plan .figure")
        .text();
    says(&cell, &format!("{spoken} in 100"), "comparison");
    assert_eq!(in_csv(estimate), plan.regret, "CSV");
    assert_eq!(in_json(estimate), plan.regret, "JSON");

    // What it counts.
    let amount = numerals.money(reading.material.alone, reading.material.scaled);
    says(&answer.only(".meaning").text(), &amount, "page");
    says(
        &card.root().only(".meaning").text(),
        &format!("would have saved over {amount}"),
        "card",
    );
    says(
        &picture,
        &format!("better by more than {amount}"),
        "picture",
    );
    says(&quotation, &amount, "quotation");
    says(&short, &format!("by more than {amount}"), "short quotation");
    says(
        &page.root().only(".comparison tr.regret th .note").text(),
        &amount,
        "comparison",
    );

    // Whose rate the second figure rests on.
    let cited = state
        .survey_shown()
        .map(|survey| text::survey::survey_cited(numerals, survey));
    let foot = card.root().only(".card-foot").text();
    let has_two = matches!(figure, Rounded::Range(..));
    match (&cited, state.survey_shown()) {
        (Some(cited), Some(survey)) => {
            says(&foot, &text::survey::survey_named(numerals, survey), "card");
            says(&picture, &format!("second line: {cited}"), "picture");
            says(&printed, &format!("second line: {cited}"), "print");
            if has_two {
                let which = if reading.regret.scaled > reading.regret.alone {
                    "upper"
                } else {
                    "lower"
                };
                says(
                    &short,
                    &format!("the {which} figure: {cited}"),
                    "short quotation",
                );
                says(&quotation, cited, "quotation");
            }
        }
        _ => {
            for words in [&foot, &picture, &printed, &short, &quotation] {
                let names = [
                    "Orgvue",
                    "Careerminds",
                    "Gartner",
                    "Robert",
                    "assumed",
                    "second line",
                ];
                assert!(names.iter().all(|name| !words.contains(name)), "{words}");
            }
        }
    }
    assert!(has_two || !short.contains(" figure: "), "{short}");

    // What is assumed.
    let assumed = text::card::assumptions_changed(numerals, state.changed_assumptions().len());
    for (place, words) in [
        ("card", card.root().only(".card-foot").text()),
        ("picture", picture),
        ("print", printed),
    ] {
        says(&words, &assumed, place);
    }

    // Steps that a reader adds up: those of the table, on each line.
    let rows = page.root().select(".waterfall tbody tr");
    let columns = rows.first().map_or(0, |row| row.select("td").len());
    for (at, line) in [Line::Alone, Line::Scaled]
        .into_iter()
        .take(columns)
        .enumerate()
    {
        let printed = rows
            .iter()
            .map(|row| amount_in(&row.select("td")[at].text()));
        let printed: Vec<f64> = printed.collect();
        let (result, steps) = printed.split_last().unwrap();
        let to = AddingUp::of(estimate.waterfall.on(line), &reading::steps(estimate)).to;
        let sum: f64 = steps.iter().sum();
        assert!((sum - result).abs() <= 1.001 * to, "{printed:?} of {to}");
        let exact = estimate.waterfall.on(line).total;
        assert!(
            (result - exact).abs() <= to.max(0.051 * exact.abs()),
            "{result} of {exact}"
        );
    }
}

/// The plan's risk as the file has it that can be saved.
fn in_csv(estimate: &Estimate) -> Lines<f64> {
    let csv = estimate.curve().csv(Decimal::Point);
    let mut rows = csv.lines().map(|row| row.split(',').collect::<Vec<_>>());
    let names = rows.next().unwrap();
    let row = rows.nth(estimate.plan_index).unwrap();
    let of = |name: &str| {
        let at = names
            .iter()
            .position(|head| head.starts_with(name))
            .unwrap();
        row[at].parse().unwrap()
    };
    Lines {
        alone: of("regret_risk_alone ["),
        scaled: of("regret_risk_scaled ["),
    }
}

fn in_json(estimate: &Estimate) -> Lines<f64> {
    let json = serde_json::to_string(estimate).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let of = |line: &str| {
        json["regret_risk"][line][estimate.plan_index]
            .as_f64()
            .unwrap()
    };
    Lines {
        alone: of("alone"),
        scaled: of("scaled"),
    }
}

/// What a step is said to cost; a saving is negative.
fn amount_in(words: &str) -> f64 {
    let words = plain(words);
    if words == "makes no difference" {
        return 0.0;
    }
    let is_figure = |letter: &char| letter.is_ascii_digit() || *letter == '.';
    let figure: String = words.chars().filter(is_figure).collect();
    let unit = match &words {
        words if words.contains(" bn") => 1e9,
        words if words.contains(" M") => 1e6,
        _ => 1.0,
    };
    let sign = if words.starts_with("saves") {
        -1.0
    } else {
        1.0
    };
    assert!(
        words.starts_with("saves") || words.ends_with("more"),
        "{words}"
    );
    sign * unit * figure.parse::<f64>().unwrap()
}

/// No sentence is said whose condition does not hold.
fn sentences_hold(state: &State, page: &Document) {
    let (numerals, estimate) = (&state.numerals, state.shown());
    let reading = Reading::at(estimate, state.share());
    let inputs = state.inputs_shown();
    let [_, loss, u_turn, on_average] = words::verdict::facts(numerals, &reading, inputs);
    let [cut, tipping] = words::verdict::facts_of_plan(numerals, estimate, inputs);
    let shown = page.root().only(".facts").text();
    for fact in [&loss, &u_turn, &on_average, &cut, &tipping] {
        says(&shown, &fact.figure, &fact.label);
        says(&shown, &fact.note, &fact.label);
    }
    let both = |holds: &dyn Fn(Line) -> bool| holds(Line::Alone) && holds(Line::Scaled);
    let neither = |holds: &dyn Fn(Line) -> bool| !holds(Line::Alone) && !holds(Line::Scaled);

    if on_average.note.contains("pull the average up") {
        let above = |line| reading.net_cost.on(line) > reading.net_cost_median.on(line);
        assert!(both(&above), "{}", on_average.note);
    }
    if loss.note.contains("pulled up") {
        let (median, mean) = (reading.loss_median.unwrap(), reading.loss_mean.unwrap());
        assert!(
            both(&|line| mean.on(line) > median.on(line)),
            "{}",
            loss.note
        );
    }
    let lines_disagree = |figure: Lines<f64>| {
        let size = figure.alone.abs().min(figure.scaled.abs());
        size >= 0.5 && (figure.alone < 0.0) != (figure.scaled < 0.0)
    };
    assert_eq!(
        on_average
            .note
            .contains("decides whether this saves or costs"),
        lines_disagree(reading.net_cost),
        "{}",
        on_average.note
    );
    assert_eq!(u_turn.figure == "left out", !inputs.plan.reversal);

    let saves = |line| estimate.waterfall.on(line).total < 0.0;
    let beyond = |line| estimate.waterfall.on(line).total < estimate.control.on(line).mean;
    let cut_saves = |line| estimate.control.on(line).mean < 0.0;
    if cut.note.contains("Only what the plan saves beyond") {
        assert!(both(&beyond) && both(&cut_saves), "{}", cut.note);
    }
    if cut.note.contains("saves no more than that") {
        assert!(neither(&beyond) && !neither(&saves), "{}", cut.note);
    }
    if cut.note.contains("None of the plan’s saving") {
        assert!(both(&saves) && neither(&cut_saves), "{}", cut.note);
    }
    if tipping.note.starts_with("However able") {
        let range = inputs.ranges.ai_resolution;
        assert!(range.low < range.high, "{}", tipping.note);
    }
    let hybrid = page.root().only(".comparison th.hybrid .subtitle").text();
    for share in ["0%", "100%"] {
        assert!(!hybrid.starts_with(&format!("{share} to AI")), "{hybrid}");
    }

    // Words of two lines only where there are two; a survey's name only where it is that one.
    let parts = [".verdict", ".regret-curve", ".hundred", ".facts", ".lower"];
    let told = parts.map(|part| page.root().only(part).text()).join(" ");
    let one_line = inputs.survey.is_none();
    for words in [
        "on either line",
        "one line or the other",
        "on one of the lines",
    ] {
        assert!(!one_line || !told.contains(words), "{words}");
    }
    let is_own = inputs.survey.is_some_and(|survey| survey.named().is_none());
    for name in [
        "Orgvue",
        "Careerminds",
        "Gartner",
        "Robert Half",
        "surveyed",
        "managers",
    ] {
        let is_said = told.contains(name);
        assert!(!(is_own || one_line) || !is_said, "{name}");
    }
}

/// How likely regret is said to be agrees with both figures, and what is said of another share with
/// the comparison's column of it.
fn the_answers_sentence_holds(state: &State, page: &Document) {
    let told = plain(&page.one("region", ANSWER).only(".in-words").text());
    let reading = Reading::at(state.shown(), state.share());
    let printed = Lines::of(|line| (100.0 * reading.regret.on(line)).round());
    let (low, high) = (
        printed.alone.min(printed.scaled),
        printed.alone.max(printed.scaled),
    );
    let hands_over = state.share() > 0.0;
    assert_eq!(told.starts_with("Nothing is handed to AI"), !hands_over);
    for (words, from, to) in [
        ("all but ruled out", 0.0, 0.0),
        ("very unlikely", 1.0, 9.0),
        ("unlikely", 10.0, 32.0),
        ("about as likely as not", 33.0, 66.0),
        ("likely", 67.0, 90.0),
        ("very likely", 91.0, 99.0),
        ("all but certain", 100.0, 100.0),
    ] {
        let [low, high] = [low, high].map(|end| hands_over && (from..=to).contains(&end));
        let is_said = |words: String| told.contains(&words);
        assert_eq!(
            is_said(format!("Regret is {words}.")),
            low && high,
            "{told}"
        );
        assert_eq!(
            is_said(format!("between {words} and ")),
            low && !high,
            "{told}"
        );
        assert_eq!(is_said(format!(" and {words}.")), high && !low, "{told}");
    }

    let comparison = page.root().only(".comparison");
    let subtitle = plain(&comparison.only("th.hybrid .subtitle").text());
    let risk_of = |plan: &str| {
        let cell = comparison.only(&format!("tr.regret td.{plan} .figure"));
        plain(&cell.text())
    };
    if let Some((_, there)) = told.split_once(" At ") {
        let (share, _) = there.split_once([',', ' ']).unwrap();
        assert!(
            subtitle.starts_with(&format!("{share} to AI")),
            "{told} {subtitle}"
        );
        let (_, risk) = there.split_once("would be ").unwrap();
        let (hybrid, plan) = (risk_of("hybrid"), risk_of("plan"));
        if risk == "the same." {
            assert_eq!(hybrid, plan, "{told}");
        } else {
            assert_eq!(risk.replace('–', " to "), format!("{hybrid}."), "{told}");
            assert_ne!(hybrid, plan, "{told}");
        }
    } else {
        assert!(subtitle.ends_with("that is your plan"), "{told} {subtitle}");
    }
    if told.contains("near the lowest cost") {
        assert!(
            subtitle.contains(", near the lowest cost"),
            "{told} {subtitle}"
        );
    }
}
