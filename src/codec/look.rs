//! How an embedded card is to look.

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

const THEME: &str = "theme";
const ACCENT: &str = "accent";

impl Look {
    /// `&theme=dark&accent=0a7d5a`: what differs from the usual look.
    pub fn written(self) -> String {
        let mut written = String::new();
        if self.theme != Theme::Auto {
            written += &format!("&{THEME}={}", self.theme.word());
        }
        if let Some(accent) = self.accent {
            written += &format!("&{ACCENT}={}", accent.written());
        }
        written
    }

    /// Takes one value in, if the key is one of a look's.
    pub(super) fn take(&mut self, key: &str, value: &str) -> Option<Result<(), Note>> {
        match key {
            THEME => {
                let word = text::word(value);
                let theme = Theme::ALL.into_iter().find(|theme| theme.word() == word);
                Some(match theme {
                    Some(theme) => {
                        self.theme = theme;
                        Ok(())
                    }
                    None => Err(Note::not_allowed(
                        THEME,
                        value,
                        words(Theme::ALL.map(Theme::word)),
                    )),
                })
            }
            ACCENT => Some(match Colour::read(value) {
                Some(colour) => {
                    self.accent = Some(colour);
                    Ok(())
                }
                None => Err(Note::not_allowed(ACCENT, value, "a colour such as 0a7d5a")),
            }),
            _ => None,
        }
    }
}

/// What is allowed where a few words are.
pub(super) fn words<const N: usize>(words: [&str; N]) -> String {
    format!("one of {}", words.join(", "))
}
