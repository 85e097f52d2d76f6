//! Text of several lines.

use super::label::text_width;
use super::wrap::wrapped;
use yew::prelude::*;

/// From one baseline to the next, in type sizes: large letters stand closer.
const LEADING: f64 = 1.35;
const LARGE_LEADING: f64 = 1.14;
/// Where large begins, in pixels.
const LARGE: f64 = 40.0;
/// From the top of a line to its baseline, in type sizes.
const ASCENT: f64 = 1.0;

/// Lines of one size, as wide as they may get.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    lines: Vec<String>,
    type_size: f64,
    class: &'static str,
}

impl Paragraph {
    /// Breaks a text into lines at its spaces; a word that is wider than a line stays whole.
    pub fn new(text: &str, class: &'static str, type_size: f64, width: f64) -> Self {
        let words = text.split(' ').filter(|word| !word.is_empty());
        let lines = wrapped(words, |line| text_width(line, type_size) <= width);
        Paragraph {
            lines,
            type_size,
            class,
        }
    }

    /// How tall the lines are together.
    pub fn height(&self) -> f64 {
        self.lines.len() as f64 * self.leading()
    }

    fn leading(&self) -> f64 {
        let leading = if self.type_size < LARGE {
            LEADING
        } else {
            LARGE_LEADING
        };
        leading * self.type_size
    }

    /// The lines, from their top left corner on.
    pub fn draw(&self, left: f64, top: f64) -> Html {
        let lines = self.lines.iter().enumerate().map(|(at, line)| {
            let baseline = top + ASCENT * self.type_size + at as f64 * self.leading();
            html! {
                <>
                    <text class={self.class} x={left.to_string()} y={format!("{baseline:.1}")}
                        font-size={self.type_size.to_string()}
                    >
                        { line }
                    </text>{ " " }
                </>
            }
        });
        html! { <>{ for lines }</> }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_keep_within_their_width() {
        // Ten letters of size 10 are estimated at 51 pixels.
        let paragraph = Paragraph::new("one two  three\u{a0}four five", "", 10.0, 51.0);
        assert_eq!(paragraph.lines, ["one two", "three\u{a0}four", "five"]);
        assert!((paragraph.height() - 40.5).abs() < 1e-9);
    }

    #[test]
    fn a_long_word_stays_whole() {
        let paragraph = Paragraph::new("a incomprehensibilities b", "", 10.0, 51.0);
        assert_eq!(paragraph.lines, ["a", "incomprehensibilities", "b"]);
    }
}
