//! Every input: what is open at first, what is wrong, what is changed, and the curves.

use super::*;
use crate::state::End;
use crate::text;
use uturn::model::{Country, Decided, Input, Uncertain, Value};
use words::numerals::Affixes;

const FINISH: &str = "What the AI could truly finish";

/// A value of that range.
fn end(end: End) -> Field {
    Field::Uncertain(Uncertain::AiResolution, end)
}

fn tool<'d>(document: &'d Document, words: &str) -> Element<'d> {
    document.one("button", words)
}

#[test]
fn ten_inputs_are_open_each_with_a_name_and_a_way_to_all() {
    let document = render::<YourNumbers>(&page());
    let section = document.one("region", "Your numbers");
    assert_eq!(section.select("h4").len(), 10);
    for heading in section.select("h4") {
        let all = section.all("group").into_iter().map(Element::name);
        assert!(all.filter(|name| *name == heading.text()).count() >= 1);
    }
    let all = tool(&document, "Show all 56 inputs");
    assert_eq!(all.attr("aria-expanded"), Some("false"));
    for name in ["low", "likely", "high"].map(|end| format!("{FINISH}: {end}")) {
        let field = document.one("textbox", &name);
        let handle = document.one("slider", &name);
        assert_eq!(handle.attr("aria-valuetext"), Some(field.value()));
    }
}

#[test]
fn bad_values_of_a_range_stay_and_are_explained() {
    let start = page();
    let answer = render::<PrerenderedSections>(&start)
        .one("region", ANSWER)
        .heard();
    let mut state = start;
    for (at, name, text, message) in [
        (End::Low, "low", "lots", "“lots” is not a number"),
        (
            End::Low,
            "low",
            "450",
            "“450” is too high. Type a number from 0.1% to 99.9%, such as 26%.",
        ),
        (End::High, "high", "", "nothing is typed"),
        (End::High, "high", "1e9", "“1e9” is not a number"),
        (End::High, "high", "-5", "“-5” is too low"),
    ] {
        state = typed(&state, end(at), text);
        let document = render::<Whole>(&state);
        let field = document.one("textbox", &format!("{FINISH}: {name}"));
        assert_eq!(field.value(), text);
        assert_eq!(field.attr("aria-invalid"), Some("true"));
        let said = field.description();
        assert!(
            said.starts_with(&format!("{FINISH}: {name}: {message}")),
            "{said}"
        );
        let verdict = document.one("region", ANSWER).heard();
        assert!(
            verdict.contains("Answer for your last valid input"),
            "{verdict}"
        );
        let trouble = format!("“{FINISH}: ");
        assert!(verdict.contains(&trouble), "which field: {verdict}");
        document.one("button", "Go to it");
    }
    let state = typed(&state, end(End::Low), "26");
    let state = typed(&state, end(End::High), "57");
    let document = render::<Whole>(&state);
    assert_eq!(document.one("region", ANSWER).heard(), answer);
    let field = document.one("textbox", &format!("{FINISH}: high"));
    assert_eq!(field.attr("aria-invalid"), None);
}

#[test]
fn one_who_knows_a_figure_has_one_field_for_it() {
    let group = |state: &Rc<State>| {
        let document = render::<YourNumbers>(state);
        let group = document.one("group", FINISH);
        let buttons = group.all("button").into_iter().map(Element::name);
        let names = [group.all("textbox").len(), group.all("slider").len()];
        (names, buttons.collect::<Vec<_>>().join(", "))
    };
    let (fields, buttons) = group(&page());
    assert_eq!(fields, [3, 3]);
    assert!(buttons.contains("I know it"), "{buttons}");
    let (fields, buttons) = group(&page().reduce(Action::Knows(Uncertain::AiResolution, true)));
    assert_eq!(fields, [1, 1]);
    assert!(buttons.contains("I am not sure of it"), "{buttons}");
}

#[test]
fn what_moves_along_with_a_figure_is_said_beside_it() {
    let state = typed(&page(), end(End::Likely), "70");
    let said = render::<YourNumbers>(&state).one("group", FINISH).heard();
    assert!(said.contains("Moved along: low from 26% to "), "{said}");
    let minutes = Field::of_plan(Decided::HandleMinutes);
    let state = typed(&page(), minutes, "11");
    let document = render::<YourNumbers>(&state);
    let said = document.one("group", "Time to handle one contact").heard();
    assert!(
        said.contains("Moved along: volume a month from 470,000 to 340,000."),
        "{said}"
    );
}

#[test]
fn what_is_changed_is_marked_and_can_be_reset_and_undone() {
    let counted = |document: &Document, words: &str| {
        let section = document.one("region", "Your numbers").heard();
        assert!(section.contains(words), "{words}: {section}");
    };
    let document = render::<YourNumbers>(&page());
    counted(&document, "Assumptions changed: none");
    assert!(tool(&document, "Undo").is_disabled());
    assert!(tool(&document, "Reset all").is_disabled());
    assert_eq!(document.root().select(".changed").len(), 0);

    let state = page().reduce(Action::Chose(Decided::Reversal, Value::Switch(false)));
    let state = typed(&state, end(End::Likely), "50");
    let document = render::<YourNumbers>(&state);
    counted(&document, "Assumptions changed: 2");
    let ai = document.one("group", FINISH);
    assert!(ai.heard().contains("Changed"), "{}", ai.heard());
    ai.one("button", "Reset to 26% / 40% / 57%");
    let switch = document.all("group").into_iter();
    let mut switch = switch.filter(|each| each.name() == "Going back when quality falls");
    let reset = switch.next().unwrap().all("button");
    assert!(
        reset
            .iter()
            .any(|each| each.name().starts_with("Reset to "))
    );
    for words in ["Undo", "Reset all"] {
        assert!(!tool(&document, words).is_disabled(), "{words}");
    }

    let asked = state.request.id;
    let state = state.reduce(Action::Reset(vec![end(End::Low).decides()]));
    assert!(state.request.id > asked, "it is asked anew");
    let state = state.clone().reduce(Action::Reset(state.out_of_place()));
    let document = render::<YourNumbers>(&state);
    counted(&document, "Assumptions changed: none");
    let state = state.reduce(Action::Undo);
    let document = render::<YourNumbers>(&state);
    counted(&document, "Assumptions changed: 1");
}

#[test]
fn another_country_brings_its_money() {
    let state = answered(page().reduce(Action::ChoseCountry(Country::Sweden)));
    let document = render::<Whole>(&state);
    let answer = document.one("region", ANSWER).heard();
    assert!(answer.contains("kr") && !answer.contains('$'), "{answer}");
    let countries = document.one("group", "Pay and money as in");
    let chosen = countries
        .all("radio")
        .into_iter()
        .filter(|each| each.is_chosen());
    assert_eq!(chosen.map(Element::name).collect::<Vec<_>>(), ["Sweden"]);
}

/// Fields hold numbers alone: what they are amounts of stands beside each.
#[test]
fn every_amount_has_its_currency_beside_it_where_the_locale_writes_it() {
    let german = Numerals {
        currencies: vec![(
            "EUR",
            Affixes {
                before: String::new(),
                after: "\u{a0}€".into(),
            },
        )],
        ..Numerals::german()
    };
    for (numerals, link, before, after) in [
        (Numerals::english(), "", "$", ""),
        (Numerals::english(), "#country=sweden", "kr", ""),
        (german, "#country=euro", "", "€"),
    ] {
        let state = Rc::new(State::opened(numerals, codec::read(link), None));
        let document = render::<YourNumbers>(&state);
        let mut amounts = 0;
        for beside in document.root().select(".with-unit") {
            let name = beside.only("label").text();
            let is_money = name.starts_with("Cost of one person")
                || name.starts_with("What a customer brings in");
            let expected = if is_money {
                format!("{before}{name}{after}")
            } else {
                name
            };
            let shown = beside.text().replace([' ', '\u{a0}'], "");
            assert_eq!(shown, expected.replace(' ', ""), "{link}");
            amounts += usize::from(is_money);
        }
        assert_eq!(amounts, 6);
    }
}

/// Handling times say little to who does not know how long one takes.
#[test]
fn patience_is_told_in_minutes_or_hours_too() {
    for (work, told) in [
        ("customer_service", "1.6 / 4 / 12 minutes"),
        ("chat", "2.1 / 5.6 / 18 minutes"),
        ("email", "5.5 / 24 / 92 hours"),
    ] {
        let state = opened(&format!("#work={work}"));
        let inputs = &state.inputs;
        let time = text::numbers::in_time(&state.numerals, Uncertain::Patience.into(), inputs);
        assert_eq!(
            time.map(|time| time.replace('\u{a0}', " ")).as_deref(),
            Some(told)
        );
        assert_eq!(
            text::numbers::in_time(&state.numerals, Uncertain::Ramp.into(), inputs),
            None
        );
    }
    let document = render::<PrerenderedSections>(&opened("#work=email"));
    let table = document.one("table", text::work::WORK_FIGURES).heard();
    assert!(
        table.contains("30 / 130 / 500 handling times (5.5 / 24 / 92 hours)"),
        "{table}"
    );
}

#[test]
fn a_vendors_rate_waits_for_its_figures_beside_the_claim() {
    let document = render::<YourNumbers>(&page());
    let converters = document.root().select("details.converter");
    let named = |name| {
        converters
            .iter()
            .find(|each| each.heard().starts_with(name))
    };
    let chats = named("From chats side by side").unwrap();
    assert!(
        document
            .one("group", "Time to handle one contact")
            .is_before(*chats)
    );
    let converter = *named("From a vendor").unwrap();
    assert!(converter.attr("open").is_none());
    converter.one("button", "From a vendor’s “resolution rate”");
    let fields = converter.all("textbox");
    let fields: Vec<_> = fields
        .iter()
        .map(|each| (each.name(), each.value()))
        .collect();
    let expected = [
        ("The vendor’s rate", ""),
        ("Of those, gave up without a word", "0%"),
    ];
    for ((name, value), expected) in fields.iter().zip(expected) {
        assert_eq!((name.as_str(), *value), expected);
    }
    assert_eq!(fields.len(), 4);
    // There is nothing to count on yet: what opens it is its only button.
    assert_eq!(converter.all("button").len(), 1);
    let claim = document.one("group", CLAIM);
    assert!(claim.is_before(converter));
}

/// As in any other field: no message before a number is typed to its end, and nothing read out.
#[test]
fn a_figure_to_convert_is_judged_once_it_rests_or_is_left() {
    let converter = |state: &Rc<State>| {
        let document = render::<YourNumbers>(state);
        let found = document.root().select("details.converter");
        let rate = found.iter().find(|each| each.heard().contains("vendor"));
        let rate = rate.unwrap();
        let wrong = rate.select("[aria-invalid]").len();
        let said = |class| rate.select(class)[0].text();
        (wrong, said(".result"), said("[aria-live]"))
    };
    let claim = Decided::ClaimedResolution;
    let keys = |state: Rc<State>, at: usize, text: &str| {
        (1..=text.len()).fold(state, |state, end| {
            state.reduce(Action::Converts(claim, at, text[..end].into()))
        })
    };
    let left = |figure: &str| format!("This leaves {figure}.");
    let none = String::new;
    let rate = keys(page(), 0, "80");
    assert_eq!(converter(&rate), (0, left("80%"), none()));
    assert_eq!(rate.settings(), page().settings());
    let rate = rate.reduce(Action::Rested);
    assert_eq!(converter(&rate), (0, left("80%"), left("80%")));

    // Every key is another motion, and has its own rest.
    let one = keys(rate.clone(), 1, "1");
    let two = keys(rate.clone(), 1, "12");
    assert_ne!(one.conversions.in_motion(), two.conversions.in_motion());
    let wrong = keys(rate, 1, "1,0x");
    assert_eq!(converter(&wrong), (0, none(), none()));
    for judged in [
        wrong.clone().reduce(Action::Rested),
        keys(wrong.clone(), 2, "5"),
    ] {
        assert_eq!(converter(&judged), (1, none(), none()));
    }
    let elsewhere = keys(typed(&page(), Field::Headcount, "40"), 0, "80");
    assert_eq!(elsewhere.settings().inputs.plan.headcount, 40.0);
}

#[test]
fn every_curve_on_show_is_read_out() {
    let of_plan = text::inputs::open_at_first().filter_map(|words| match words.input {
        Input::Decided(input) => Some(input),
        _ => None,
    });
    let state = page().reduce(Action::Looked(of_plan.collect()));
    assert!(state.round.jobs.len() > 3);
    let awaited = readings(&state);
    assert!(awaited.iter().any(String::is_empty), "{awaited:?}");
    let known = readings(&worked_out(state));
    assert_eq!(known.len(), 10);
    for reading in known {
        let figures = reading
            .strip_prefix("Regret risk: ")
            .or(reading.strip_prefix("Regret risk goes from "));
        let starts =
            figures.is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
        assert!(starts, "{reading}");
    }
}

/// What is said of the curves.
fn readings(state: &Rc<State>) -> Vec<String> {
    let document = render::<YourNumbers>(state);
    let readings = document.root().select(".risk .unseen");
    readings.into_iter().map(Element::heard).collect()
}

/// What the section shows: its headings of groups and inputs.
fn shown(document: &Document) -> Vec<String> {
    let section = document.one("region", "Your numbers");
    let away = section.select("[hidden] h3, [hidden] h4");
    let all = section.select("h3, h4").into_iter().map(Element::text);
    let away: Vec<String> = away.into_iter().map(Element::text).collect();
    all.filter(|heading| !away.contains(heading)).collect()
}

#[test]
fn an_input_is_looked_for_in_plain_words_or_the_trades() {
    let sought = |state: &Rc<State>, words: &str| {
        let state = state.clone().reduce(Action::Sought(words.into()));
        render::<YourNumbers>(&state)
    };
    let counted = |document: &Document| {
        let search = document.one("region", "Your numbers").only(".search");
        search.only("[aria-live=polite]").text()
    };
    let usual = render::<YourNumbers>(&page());
    assert_eq!(counted(&usual), "10 of 56 inputs");
    let field = usual.one("searchbox", "Find an input");
    assert!(field.description().contains("AHT"));

    // One that is closed at first, with its group alone.
    for words in ["turnover", "leave by themselves"] {
        let found = sought(&page(), words);
        let shown = shown(&found);
        assert!(
            shown.starts_with(&["The people".into(), "People who leave by themselves".into()]),
            "{shown:?}"
        );
        assert!(shown.len() < 6, "{shown:?}");
        found.one("textbox", "People who leave by themselves: likely");
    }
    let found = sought(&page(), "AHT");
    let words = found.one("group", "Time to handle one contact").heard();
    assert!(
        words.contains("In the trade: AHT, average handle time."),
        "{words}"
    );
    assert_eq!(
        counted(&found),
        format!("{} of 56 inputs", shown(&found).len() - 3)
    );

    let none = sought(&page(), "zebra");
    assert_eq!(
        counted(&none),
        "None of 56 inputs has these words. They are in English: try pay, leave or AHT."
    );
    assert_eq!(shown(&none), ["What these numbers imply"]);
    none.one("button", "Clear the search");
    assert_eq!(shown(&sought(&page(), "  ")), shown(&usual));

    // What is typed and cannot be read stays in sight: what is said of it elsewhere leads there.
    let typed = typed(&page(), end(End::Low), "lots");
    assert!(!shown(&sought(&page(), "AHT")).contains(&FINISH.into()));
    assert!(shown(&sought(&typed, "AHT")).contains(&FINISH.into()));
    let again = typed
        .reduce(Action::Sought("AHT".into()))
        .reduce(Action::Sought(String::new()));
    let document = render::<YourNumbers>(&again);
    assert_eq!(
        document.one("textbox", &format!("{FINISH}: low")).value(),
        "lots"
    );
}
