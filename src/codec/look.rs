//! How an embedded card is to look.

use super::key::Key;
use super::note::Note;
use super::text;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the visitor's system has it.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order of choice.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// The word that stands for it in links and attributes.
    pub const fn word(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// A colour of three bytes: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// Reads `0a7d5a`, `#0a7d5a` or the short form of either.
    pub fn read(given: &str) -> Option<Self> {
        let digits = given.trim().trim_start_matches('#');
        let nibbles: Option<Vec<u8>> = digits
            .chars()
            .map(|digit| digit.to_digit(16).map(|value| value as u8))
            .collect();
        match nibbles?[..] {
            [r, g, b] => Some(Colour([r, g, b].map(|nibble| nibble * 17))),
            [r, s, g, h, b, c] => Some(Colour(
                [(r, s), (g, h), (b, c)].map(|(high, low)| high * 16 + low),
            )),
            _ => None,
        }
    }

    /// Six digits, without a `#`.
    pub fn written(self) -> String {
        self.0.map(|byte| format!("{byte:02x}")).concat()
    }
}

/// How an embedded card is to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// Light or dark.
    pub theme: Theme,
    /// In place of the colour of regret.
    pub accent: Option<Colour>,
}

impl Look {
    /// `&theme=dark&accent=0a7d5a`: what differs from the usual look.
    pub fn written(self) -> String {
        let mut written = String::new();
        if self.theme != Theme::Auto {
            written += &format!("&{}={}", Key::Theme.written(), self.theme.word());
        }
        if let Some(accent) = self.accent {
            written += &format!("&{}={}", Key::Accent.written(), accent.written());
        }
        written
    }

    pub(super) fn take_theme(&mut self, value: &str) -> Result<(), Note> {
        self.theme = one_of(Key::Theme, value, Theme::ALL, Theme::word)?;
        Ok(())
    }

    pub(super) fn take_accent(&mut self, value: &str) -> Result<(), Note> {
        let colour = Colour::read(value);
        let allowed = "a colour such as 0a7d5a";
        self.accent = Some(colour.ok_or_else(|| Note::not_allowed(Key::Accent, value, allowed))?);
        Ok(())
    }
}

/// The one whose word a value is.
pub(super) fn one_of<T: Copy, const N: usize>(
    key: Key,
    value: &str,
    all: [T; N],
    word: fn(T) -> &'static str,
) -> Result<T, Note> {
    let given = text::word(value);
    let found = all.into_iter().find(|each| word(*each) == given);
    found.ok_or_else(|| {
        let words = all.map(word).join(", ");
        Note::not_allowed(key, value, format!("one of {words}"))
    })
}
