//! The sentence and the line under it: what they take, and what they say about what they do not.

use super::*;
use uturn::model::Country;

const FIELDS: [(Field, &str); 6] = [
    (Field::Headcount, PEOPLE),
    (Field::Share, SHARE),
    (Field::Cut, CUT),
    (Field::Remaining, LEFT),
    (Field::Claim, CLAIM),
    (Field::Contacts, VOLUME),
];

#[test]
fn every_field_keeps_what_it_cannot_read_and_says_what_is_allowed() {
    let start = page();
    let document = render::<PrerenderedSections>(&start);
    let answer = document.one("region", ANSWER).heard();
    for (field, name) in FIELDS {
        let good = document.one("textbox", name).value();
        for text in ["", "abc", "-5", "1e9", "1 200 people", "1,5"] {
            let wrong = typed(&start, field, text);
            let shown = render::<PrerenderedSections>(&wrong);
            let input = shown.one("textbox", name);
            assert_eq!(input.value(), text, "{name}");
            assert_eq!(input.attr("aria-invalid"), Some("true"), "{name}: {text}");
            let message = input.description();
            assert!(message.starts_with(&format!("{name}: ")), "{message}");
            assert!(
                message.contains(" Type a number from ")
                    || message.contains(" Type a whole number from "),
                "{message}"
            );
            let said = shown.one("region", ANSWER).heard();
            let counted = format!("Answer for your last valid input, with {good} for “{name}”.");
            assert!(said.contains(&counted), "{said}");
            assert_eq!(
                shown
                    .all("textbox")
                    .iter()
                    .filter(|each| each.attr("aria-invalid").is_some())
                    .count(),
                1
            );
            let mended = render::<PrerenderedSections>(&typed(&wrong, field, good));
            let input = mended.one("textbox", name);
            assert_eq!(
                (input.attr("aria-invalid"), input.description().as_str()),
                (None, "")
            );
            assert_eq!(mended.one("region", ANSWER).heard(), answer, "{name}");
        }
    }
}

#[test]
fn the_cut_and_the_claim_follow_each_other_up_to_everything() {
    let at = |state: &Rc<State>| stands(&render::<PrerenderedSections>(state), &[CUT, CLAIM]);
    let state = page();
    assert_eq!(at(&state), ["314", "67%"]);
    let state = typed(&state, Field::Claim, "40");
    assert_eq!(at(&state), ["188", "40"]);
    assert_eq!(state.request.inputs, state.inputs, "what is asked");
    let state = typed(&state, Field::Cut, "469");
    assert_eq!(at(&state), ["469", "100%"]);
    assert_eq!(state.request.inputs, state.inputs, "what is asked");
    let state = state.reduce(Action::Entered(Field::Cut));
    let state = typed(&state, Field::Cut, "500");
    assert_eq!(at(&state), ["500", "100%"]);
    let message = render::<PrerenderedSections>(&state)
        .one("textbox", CUT)
        .description();
    assert!(
        message.contains("67% handed over can cut at most 469"),
        "{message}"
    );
}

/// 5 500 people, 40 %, and a cut of 3 000: one click makes it a plan.
#[test]
fn a_cut_that_is_refused_names_the_way_out() {
    let state = opened("#v=1&n=5500&x=0.4");
    let state = typed(&state, Field::Cut, "3000");
    let document = render::<PrerenderedSections>(&state);
    let message = document.one("textbox", CUT).description();
    assert!(
        message.ends_with("40% handed over can cut at most 2,200 people; hand over 55% or more."),
        "{message}"
    );
    document.one("button", "Hand over 55%");
    let state = state
        .reduce(Action::Pulled(Field::Share, 0.55))
        .reduce(Action::Released);
    let document = render::<PrerenderedSections>(&state);
    assert_eq!(
        stands(&document, &[SHARE, CUT, LEFT]),
        ["55%", "3,000", "2,500"]
    );
    assert!(state.is_valid());
}

#[test]
fn a_share_that_can_mean_two_is_asked_about() {
    let state = typed(&page(), Field::Share, "0.4");
    let document = render::<PrerenderedSections>(&state);
    document.one("button", "0.4%");
    document.one("button", "40%");
    let message = document.one("textbox", SHARE).description();
    assert!(message.ends_with("Is it 0.4%, or 40%?"), "{message}");
}

/// What is written as others do, or in another way, is asked about, and a click takes it.
#[test]
fn what_is_likely_meant_is_offered() {
    for (field, name, text, offered, taken) in [
        (Field::Headcount, PEOPLE, "1e3", "1,000", 1000.0),
        (Field::Headcount, PEOPLE, "1 200 people", "1,200", 1200.0),
        (Field::Share, SHARE, "½", "50%", 0.5),
        (Field::Share, SHARE, "0,4", "40%", 0.4),
        (Field::Cut, CUT, "40 %", "280", 280.0),
        (Field::Contacts, VOLUME, "450k", "450,000", 450_000.0),
    ] {
        let state = typed(&page(), field, text);
        let document = render::<PrerenderedSections>(&state);
        let message = document.one("textbox", name).description();
        assert!(
            message.contains(&format!("“{text}” is not a number.")),
            "{message}"
        );
        assert!(message.contains("Type a number from "), "{message}");
        assert!(message.ends_with(&format!("{offered}?")), "{message}");
        document.one("button", offered);
        let state = state.reduce(Action::Pulled(field, taken));
        let state = state.reduce(Action::Released);
        assert!(state.is_valid(), "{name}");
        assert_eq!(state.entry(field).text, offered, "{name}");
    }
}

/// “1,” is not a number yet, and nobody is told so.
#[test]
fn nothing_is_said_of_a_number_before_typing_rests() {
    let start = page();
    let answer = render::<PrerenderedSections>(&start)
        .one("region", ANSWER)
        .heard();
    for text in ["1,", "0.", "", "7k"] {
        let typing = start
            .clone()
            .reduce(Action::Typed(Field::Headcount, text.into()));
        let document = render::<PrerenderedSections>(&typing);
        let field = document.one("textbox", PEOPLE);
        assert_eq!((field.value(), field.attr("aria-invalid")), (text, None));
        assert_eq!(document.one("region", ANSWER).heard(), answer);
        let rests = typing.reduce(Action::Rested);
        let field = render::<PrerenderedSections>(&rests)
            .one("textbox", PEOPLE)
            .description();
        assert!(field.starts_with(PEOPLE), "{field}");
    }
}

#[test]
fn figures_that_move_along_are_marked_and_told() {
    let state = answered(typed(&page(), Field::Headcount, "250"));
    let document = render::<Whole>(&state);
    let marked = document.root().select(".sentence .moved, .notes .moved");
    assert_eq!(marked.len(), 3, "cut, what is left, volume");
    let told = document.all("status").into_iter().map(Element::heard);
    let told: Vec<String> = told.collect();
    assert!(
        told.iter()
            .any(|said| said.contains("fewer people from 314 to 112")),
        "{told:?}"
    );
}

#[test]
fn a_volume_that_does_not_fit_says_what_it_means_and_what_makes_it_fit() {
    let state = page();
    assert_eq!(
        stands(&render::<PrerenderedSections>(&state), &[VOLUME]),
        ["470,000"]
    );
    let possible = typed(&state, Field::Contacts, "300000");
    assert!(possible.is_valid() && possible.request.id > state.request.id);
    let wrong = typed(&possible, Field::Contacts, "9000000");
    let document = render::<PrerenderedSections>(&wrong);
    let message = document.one("textbox", VOLUME).description();
    assert!(message.contains("the model ends at 95%."), "{message}");
    let buttons = document.all("button").into_iter().map(Element::name);
    let buttons: Vec<String> = buttons
        .filter(|name| name.contains("work on this"))
        .collect();
    assert_eq!(buttons.len(), 1, "{buttons:?}");
}

#[test]
fn the_list_says_which_work_is_chosen_and_what_that_sets() {
    let state = page().reduce(Action::ChoseWork(uturn::model::Work::Translation));
    let document = render::<PrerenderedSections>(&state);
    let list = document.one("combobox", "Kind of work");
    let chosen = list
        .all("option")
        .into_iter()
        .filter(|each| each.is_chosen());
    assert_eq!(
        chosen.map(Element::text).collect::<Vec<_>>(),
        ["translation"]
    );
    let tables = document.all("table").into_iter().map(Element::text);
    let tables: Vec<String> = tables.collect();
    assert!(
        tables[0].contains("customer service") && tables[0].contains("45"),
        "{tables:?}"
    );
    let again = render::<PrerenderedSections>(&answered(state));
    assert_ne!(
        again.one("region", ANSWER).heard(),
        render::<PrerenderedSections>(&page())
            .one("region", ANSWER)
            .heard()
    );
}

#[test]
fn money_and_pay_are_chosen_beside_the_sentence_and_another_is_offered() {
    const MONEY: &str = "Pay and money as in";
    let chosen = |document: &Document| {
        let options = document.one("combobox", MONEY).all("option");
        let chosen = options.into_iter().filter(|each| each.is_chosen());
        chosen.map(Element::name).collect::<Vec<_>>()
    };
    let buttons = |document: &Document| {
        let all = document.one("combobox", MONEY).is_withheld();
        assert!(!all);
        let all = document.all("button").into_iter().map(Element::name);
        all.filter(|name| {
            ["Change to", "leave it"]
                .iter()
                .any(|start| name.starts_with(start))
        })
        .collect::<Vec<_>>()
    };
    let state = page();
    let document = render::<PrerenderedSections>(&state);
    assert_eq!(chosen(&document), ["US dollars, with American pay"]);
    assert!(document.heard().contains("Money is in "));
    assert_eq!(buttons(&document), [""; 0]);

    let offering = Rc::new((*state).clone().offering(Some(Country::Sweden)));
    let document = render::<PrerenderedSections>(&offering);
    let kronor = "Swedish kronor, with Swedish pay";
    assert_eq!(chosen(&document), ["US dollars, with American pay"]);
    assert_eq!(
        buttons(&document),
        [&format!("Change to {kronor}"), "leave it so"]
    );
    let taken = offering.reduce(Action::ChoseCountry(Country::Sweden));
    let document = render::<PrerenderedSections>(&taken);
    assert_eq!(chosen(&document), [kronor]);
    assert_eq!(buttons(&document), [""; 0]);

    // What is at home where is said in the page, for the script that offers it.
    let regions = document.root().only(".offer").attr("data-regions");
    let regions: Vec<_> = regions.unwrap().split(',').collect();
    assert_eq!(regions.len(), Country::ALL.len());
    assert!(regions[2].split(' ').any(|region| region == "DE"));

    let card = render::<Card>(&taken);
    assert_eq!(card.all("combobox").len(), 1);
    assert_eq!(card.root().select(".offer").len(), 0);
}

/// Types into a field of the sentence, and leaves it.
fn entered(state: Rc<State>, field: Field, text: &str) -> Rc<State> {
    typed(&state, field, text).reduce(Action::Entered(field))
}

#[test]
fn a_cut_of_ones_own_that_moves_is_told_and_can_be_kept() {
    let told = |state: &State| text::moved::cut_of_ones_own(state).map(|told| told.message);
    let state = entered(page(), Field::Share, "50");
    assert_eq!(told(&state), None, "nobody has set one");
    let state = entered(state, Field::Cut, "300");
    assert_eq!(told(&state), None, "it is what was typed");
    let moving = state
        .clone()
        .reduce(Action::Typed(Field::Share, "60".into()));
    assert_eq!(told(&moving), None, "nothing is told while it is typed");
    let state = entered(state, Field::Share, "60");
    let refusal = text::moved::cut_of_ones_own(&state).unwrap();
    assert_eq!(refusal.message, "300 fewer people became 360.");
    assert_eq!(refusal.ways_out.len(), 1);
    let keep = refusal.ways_out[0].clone();
    assert_eq!(keep.words, "Keep 300");
    let kept = takes(state, keep);
    assert_eq!(kept.entry(Field::Cut).text, "300");
    assert_eq!(told(&kept), None);
    // So many are no longer there.
    let fewer = entered(kept, Field::Headcount, "250");
    let refusal = text::moved::cut_of_ones_own(&fewer).unwrap();
    assert!(refusal.ways_out.is_empty(), "{refusal:?}");
}

/// With other numbers than those of the page as it came the words above are longer or shorter.
#[test]
fn the_volume_stands_on_a_line_that_does_not_depend_on_the_numbers_above() {
    let document = render::<PrerenderedSections>(&opened("#v=1&n=27&x=0.6"));
    let lines = document.root().select(".notes > p");
    let starts = |at: usize, words: &str| lines[at].heard().starts_with(words);
    assert!(starts(0, "AI answers first") && starts(1, "This assumes about"));
}
