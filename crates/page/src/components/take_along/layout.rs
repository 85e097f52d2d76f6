//! Where the parts of a picture lie: text from the top, source from the bottom, and the curve in
//! the room between.

use crate::chart::Paragraph;
use crate::hooks::Size;
use crate::text::take_along::{Drawn, PictureWords};

/// The shapes that pictures come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// As pages show it that are linked to.
    Wide,
    Square,
}

impl Shape {
    /// All of them.
    pub const ALL: [Shape; 2] = [Shape::Wide, Shape::Square];

    /// Width and height of the picture, in pixels.
    pub fn size(self) -> (f64, f64) {
        match self {
            Shape::Wide => (1200.0, 630.0),
            Shape::Square => (1080.0, 1080.0),
        }
    }

    fn sizes(self) -> Sizes {
        match self {
            Shape::Wide => Sizes {
                margin: 44.0,
                question: 50.0,
                question_width: 1.06,
                sentence: 21.5,
                figure: 92.0,
                column: 330.0,
                type_size: 16.5,
            },
            Shape::Square => Sizes {
                margin: 56.0,
                question: 62.0,
                // Two lines of about the same length.
                question_width: 0.8,
                sentence: 29.0,
                figure: 124.0,
                column: 440.0,
                type_size: 22.0,
            },
        }
    }
}

/// Of type, and of what stands around it.
struct Sizes {
    margin: f64,
    question: f64,
    /// How much of the inner width its lines may take by their estimate, which is a wide one.
    question_width: f64,
    sentence: f64,
    figure: f64,
    /// Width of the column with the headline's figure.
    column: f64,
    /// Of everything else.
    type_size: f64,
}

/// What is drawn, what that says, and where.
pub struct Key {
    pub drawn: Drawn,
    pub words: Paragraph,
    pub at: (f64, f64),
}

/// Where the curve lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plot {
    pub left: f64,
    pub top: f64,
    pub size: Size,
}

/// All parts with their places.
pub struct Layout {
    pub left: f64,
    pub top: f64,
    pub type_size: f64,
    pub question: Paragraph,
    pub sentence: Paragraph,
    pub sentence_top: f64,
    pub figure: Paragraph,
    pub answer_top: f64,
    pub meaning: Paragraph,
    pub meaning_at: (f64, f64),
    pub plot: Plot,
    pub key: [Key; 2],
    /// From what is drawn to its words.
    pub indent: f64,
    pub rule: f64,
    pub assumptions: Paragraph,
    pub assumptions_top: f64,
    pub source: Paragraph,
    pub source_top: f64,
}

/// Lines of the serif face come out shorter than their estimate, which is that of the sans.
const SERIF: f64 = 1.06;
/// From the left end of what is drawn to its words.
const INDENT: f64 = 36.0;
/// Between the column of the figure and what stands beside it.
const GUTTER: f64 = 36.0;
/// Letters of the figure's size start this far below the top of their line.
const OVERHEAD: f64 = 0.22;

impl Layout {
    /// Lays the words out.
    pub fn of(shape: Shape, words: &PictureWords) -> Self {
        let (width, height) = shape.size();
        let Sizes {
            margin,
            type_size,
            column,
            ..
        } = shape.sizes();
        let sizes = shape.sizes();
        let inner = width - 2.0 * margin;
        let beside = margin + column + GUTTER;
        let rest = width - margin - beside;
        let small = |text: &str, class, width| Paragraph::new(text, class, type_size, width);

        let question = Paragraph::new(
            &words.question,
            "title",
            sizes.question,
            inner * sizes.question_width,
        );
        let top = margin - 0.35 * sizes.question;
        let sentence_top = top + question.height() + 0.55 * sizes.sentence;
        let sentence = Paragraph::new(&words.sentence, "plan-told", sizes.sentence, inner * SERIF);
        let answer_top = sentence_top + sentence.height() + 0.8 * type_size;

        let source = small(&words.source, "gloss", inner);
        let assumptions = small(&words.assumptions, "gloss", inner);
        let source_top = height - 0.6 * margin - source.height();
        let assumptions_top = source_top - assumptions.height();
        let rule = assumptions_top - 0.6 * type_size;

        let figure = Paragraph::new(&words.figure, "total", sizes.figure, f64::INFINITY);
        let below_figure = answer_top + (1.3 - OVERHEAD) * sizes.figure;
        let (meaning, meaning_at, key_left, key_width) = match shape {
            Shape::Wide => {
                let meaning = small(&words.meaning, "gloss", column);
                (meaning, (margin, below_figure), margin, column - INDENT)
            }
            Shape::Square => {
                let meaning = small(&words.meaning, "gloss", rest);
                let at = (beside, answer_top + 0.3 * type_size);
                (meaning, at, margin, inner - INDENT)
            }
        };
        let [drawn, drawn_second] = words.key.each_ref().map(|(drawn, _)| *drawn);
        let keys = words
            .key
            .each_ref()
            .map(|(_, text)| small(text, "gloss", key_width));
        let after_meaning = meaning_at.1 + meaning.height();
        let keys_height: f64 = keys.iter().map(Paragraph::height).sum();
        // Beside the curve under the headline, or under the curve.
        let key_top = match shape {
            Shape::Wide => after_meaning + 0.9 * type_size,
            Shape::Square => rule - keys_height - 0.9 * type_size,
        };
        let (plot_left, plot_top, plot_bottom) = match shape {
            Shape::Wide => (beside, answer_top, rule - 0.6 * type_size),
            Shape::Square => (
                margin,
                after_meaning.max(below_figure) + 0.6 * type_size,
                key_top - 0.6 * type_size,
            ),
        };
        let plot = Plot {
            left: plot_left,
            top: plot_top,
            size: Size {
                width: width - margin - plot_left,
                height: plot_bottom - plot_top,
                // Labels of the curve are 0.8 of it.
                rem: type_size / 0.8,
            },
        };
        let [first, second] = keys;
        let second_top = key_top + first.height() + 0.3 * type_size;
        Layout {
            left: margin,
            top,
            type_size,
            question,
            sentence,
            sentence_top,
            figure,
            answer_top: answer_top - OVERHEAD * sizes.figure,
            meaning,
            meaning_at,
            plot,
            key: [
                Key {
                    drawn,
                    words: first,
                    at: (key_left, key_top),
                },
                Key {
                    drawn: drawn_second,
                    words: second,
                    at: (key_left, second_top),
                },
            ],
            indent: INDENT,
            rule,
            assumptions,
            assumptions_top,
            source,
            source_top,
        }
    }
}
