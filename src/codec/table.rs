//! Tables of defaults: what a link of a certain version leaves out.
//!
//! The current version's is the model's own. When a default, a preset or a story changes, the
//! version does too, and the table as it was is kept: [`frozen`](Table::frozen) reads it from a
//! text with one line for each start, in the syntax of links. `tables/1.txt` is that text for the
//! current version; a test compares it with the model, so that no default changes unnoticed.

use super::read::take_inputs;
use super::{Key, differences, joined, survey, written};
use crate::model::cases::{CASES, Case};
use crate::model::{Country, Input, Inputs, Presets, VERSION, Work};

/// The defaults of one version.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// The version's name in links.
    pub version: &'static str,
    /// As [`text_of_the_model`] wrote it; none stands for the model's own defaults.
    frozen: Option<&'static str>,
}

impl Table {
    /// The model as it is now.
    pub const CURRENT: Table = Table {
        version: VERSION,
        frozen: None,
    };

    /// A table as it once was.
    pub const fn frozen(version: &'static str, text: &'static str) -> Self {
        Table {
            version,
            frozen: Some(text),
        }
    }

    /// What one starts from under these presets.
    pub fn start(&self, presets: Presets) -> Inputs {
        match self.frozen {
            None => presets.start(),
            Some(text) => {
                let mut inputs = base(text, presets.country);
                set_by_line(text, &start_name(presets), &mut inputs);
                inputs
            }
        }
    }

    /// The inputs of a story.
    pub fn story(&self, case: &Case) -> Inputs {
        match self.frozen {
            None => case.inputs(),
            Some(text) => {
                let mut inputs = base(text, case.presets().country);
                set_by_line(text, &story_name(case), &mut inputs);
                inputs
            }
        }
    }
}

/// What a page knows: the newest version, and those before it.
#[derive(Debug, Clone, Copy)]
pub struct Tables {
    /// That of links without a version.
    pub current: Table,
    /// Those that were.
    pub older: &'static [Table],
}

impl Tables {
    /// Every version that there has been.
    pub const ALL: Tables = Tables {
        current: Table::CURRENT,
        older: &[],
    };
}

const BASE: &str = "defaults";

fn start_name(presets: Presets) -> String {
    format!("{}-{}", presets.work.word(), presets.country.word())
}

fn story_name(case: &Case) -> String {
    format!("{}={}", Key::Story.written(), case.key)
}

/// The whole first line: every input as it was. An input that came later is as it is now.
fn base(text: &str, country: Country) -> Inputs {
    let mut inputs = Inputs {
        country,
        ..Inputs::default()
    };
    set_by_line(text, BASE, &mut inputs);
    inputs
}

fn set_by_line(text: &str, name: &str, inputs: &mut Inputs) {
    let mut lines = text.lines().filter_map(|line| line.split_once(' '));
    if let Some((_, fragment)) = lines.find(|(found, _)| *found == name) {
        take_inputs(fragment, inputs);
    }
}

/// The model's defaults as the text of a table: a name and a fragment a line.
pub fn text_of_the_model() -> String {
    let default = Inputs::default();
    let mut lines = format!("{BASE} {}\n", in_full(&default));
    let starts = Work::ALL
        .into_iter()
        .flat_map(|work| Country::ALL.map(|country| Presets { work, country }))
        .map(|presets| (start_name(presets), presets.start()));
    let stories = CASES.iter().map(|case| (story_name(case), case.inputs()));
    for (name, inputs) in starts.chain(stories) {
        lines += &format!("{name} {}\n", joined(differences(&inputs, &default)));
    }
    lines
}

/// Every input, changed or not.
fn in_full(inputs: &Inputs) -> String {
    let mut parts: Vec<_> = Input::all().map(|input| written(input, inputs)).collect();
    parts.push((Key::Survey, survey::write(inputs.survey)));
    joined(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::Settings;

    const FIRST: Table = Table::frozen("1", include_str!("tables/1.txt"));

    /// If this fails, a default has changed: give the model a new version, keep the old file as
    /// it is and list it in [`Tables::ALL`], and write the new one by
    /// `UTURN_WRITE_TABLE=1 cargo test --lib codec::table`.
    #[test]
    fn the_text_of_this_version_is_what_the_model_says() {
        let text = text_of_the_model();
        if std::env::var_os("UTURN_WRITE_TABLE").is_some() {
            let file = format!(
                "{}/src/codec/tables/{VERSION}.txt",
                env!("CARGO_MANIFEST_DIR")
            );
            assert!(std::fs::write(&file, &text).is_ok(), "{file}");
        }
        assert_eq!(VERSION, FIRST.version);
        assert_eq!(include_str!("tables/1.txt"), text);
    }

    #[test]
    fn a_frozen_table_says_what_the_model_said() {
        for work in Work::ALL {
            for country in Country::ALL {
                let presets = Presets { work, country };
                assert_eq!(FIRST.start(presets), presets.start(), "{presets:?}");
            }
        }
        for case in CASES {
            assert_eq!(FIRST.story(case), case.inputs(), "{}", case.key);
        }
    }

    #[test]
    fn settings_by_default_are_what_the_page_opens_with() {
        let Settings {
            inputs, presets, ..
        } = Settings::default();
        assert_eq!(inputs, presets.start());
    }
}
