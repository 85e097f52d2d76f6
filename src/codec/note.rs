//! What a link holds and could not be used as it stands.

use super::key::Key;

/// One thing that the reader of a link should know.
#[derive(Debug, Clone, PartialEq)]
pub enum Note {
    /// Made with an older version, whose inputs are kept.
    Older {
        /// The version that made it.
        version: String,
    },
    /// Made with a version that is not known here.
    UnknownVersion {
        /// The version that made it.
        version: String,
    },
    /// A key that means nothing here.
    UnknownKey {
        /// The key as it stands in the link, cut short where it is long.
        key: String,
    },
    /// A value that is not allowed.
    NotAllowed {
        /// What it was given for.
        key: Key,
        /// The value as it stands in the link, cut short where it is long.
        value: String,
        /// What is allowed, in words.
        allowed: String,
    },
    /// It asks about several teams, and something else beside.
    AnotherQuestion,
    /// Something of one of several teams.
    OfTeam {
        /// The team's name.
        team: String,
        /// What could not be used.
        note: Box<Note>,
    },
    /// The link is longer than any that this page makes; the rest of it was not read.
    TooLong,
}

/// Characters of a key or a value that a note repeats.
const SHOWN: usize = 40;

impl Note {
    pub(super) fn not_allowed(key: Key, value: &str, allowed: impl Into<String>) -> Self {
        Note::NotAllowed {
            key,
            value: shortened(value),
            allowed: allowed.into(),
        }
    }

    pub(super) fn unknown_key(key: &str) -> Self {
        Note::UnknownKey {
            key: shortened(key),
        }
    }
}

/// The beginning of a text, without what would not be seen or would turn the text around it.
pub(super) fn shortened(text: &str) -> String {
    let is_seen = |c: &char| {
        !c.is_control()
            && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let mut seen = text.chars().filter(is_seen);
    let mut short: String = seen.by_ref().take(SHOWN).collect();
    if seen.next().is_some() {
        short.push('…');
    }
    short
}
