//! The contract as TypeScript's declarations.

use super::GROUPS;
use crate::engine::message_fields;
use crate::first;
use crate::text::{self, several_teams, under_way};
use std::fs;
use std::path::Path;
use uturn::codec::{Note, Theme, read};
use uturn::model::Decimal;

/// Keys of links that scripts look for.
const KEYS: [&str; 6] = ["story", "theme", "accent", "country", "since", "team"];

/// Keys that ask another question than the first, and which.
const LATER: [(&str, &str); 2] = [
    ("since", under_way::QUESTION),
    ("team", several_teams::QUESTION),
];

const HEAD: &str =
    "// Written by a test from crates/page/src/contract.rs, which is what to change.\n";

fn declarations() -> String {
    let mut text = HEAD.to_owned();
    for (name, about, words) in GROUPS {
        text += &declared(name, about, words);
    }
    text += &declared(
        "SaidField",
        "What the program reads of what the worker says.",
        &message_fields(),
    );
    text += &declared(
        "Decimal",
        "How the numbers of a table are written.",
        &[Decimal::Point, Decimal::Comma].map(Decimal::word),
    );
    text += &declared("Key", "Keys of links that scripts look for.", &KEYS);
    text += &declared(
        "Theme",
        "How a card is to look.",
        &Theme::ALL.map(Theme::word),
    );
    text += &declared("Title", "The page's title.", &[&title(text::QUESTION)]);
    let later = |name: &str, about: &str, of: fn(&str) -> String| {
        let entries = LATER.map(|(key, question)| format!("{key}: {:?}", of(question)));
        let entries = entries.join("; ");
        format!("\n/** {about} */\nexport type {name} = {{ {entries} }};\n")
    };
    let keys = LATER.map(|(key, _)| key);
    text += &declared("LaterKey", "Keys that ask another question.", &keys);
    text += &later("LaterQuestion", "What it is.", str::to_owned);
    text += &later("LaterTitle", "The title of a card that asks it.", title);
    let first = first::FIRST_REQUEST;
    text + &format!(
        "\n/** The number of the still page's question. */\nexport type FirstQuestion = {first};\n"
    )
}

fn declared(name: &str, about: &str, words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("{word:?}")).collect();
    let about: Vec<&str> = about.lines().map(str::trim).collect();
    format!(
        "\n/** {} */\nexport type {name} = {};\n",
        about.join(" ").trim(),
        words.join(" | ")
    )
}

/// The question in the middle of a line.
fn title(question: &str) -> String {
    let (first, rest) = question.split_at(1);
    format!("U-turn: {}{rest}", first.to_lowercase())
}

#[test]
fn the_declarations_say_what_the_program_says() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/types/contract.d.ts");
    let declarations = declarations();
    let is_current = fs::read_to_string(&file).is_ok_and(|there| there == declarations);
    if !is_current {
        fs::write(&file, declarations).unwrap();
    }
    assert!(
        is_current,
        "{} was out of date, and is written anew",
        file.display()
    );
}

#[test]
fn links_have_the_keys_that_scripts_look_for() {
    for key in KEYS {
        let notes = read(&format!("#v=1&{key}=none")).notes;
        let is_unknown = |note: &Note| matches!(note, Note::UnknownKey { .. });
        assert!(!notes.iter().any(is_unknown), "{key}: {notes:?}");
    }
    assert!(matches!(
        read("#v=1&keys=none").notes[..],
        [Note::UnknownKey { .. }]
    ));
}

#[test]
fn the_page_and_the_app_have_their_title() {
    let page = include_str!("../../../../index.html");
    assert!(page.contains(&format!("<title>{}</title>", title(text::QUESTION))));
    let app = include_str!("../../../../www/manifest.webmanifest");
    assert!(app.contains(&format!("\"name\": \"{}\"", title(text::QUESTION))));
}
