//! The hundred dots in words.

use super::survey::{ALONE_LINE, scaled_line_short};
use crate::app::numerals::Numerals;
use crate::app::reading::{Dots, Look, Reading};
use crate::model::Survey;
use crate::words::verdict::survey_noun;

/// One kind of future: its look, how many of a hundred, and what would have been better.
#[derive(Debug, Clone, PartialEq)]
pub struct KindOfFuture {
    pub look: Look,
    pub count: String,
    pub words: String,
}

/// The kinds that there are any of, in the order of the dots.
pub fn kinds_of_futures(
    numerals: &Numerals,
    reading: &Reading,
    dots: Dots,
    survey: Option<Survey>,
) -> Vec<KindOfFuture> {
    let source = survey_noun(survey);
    let between = if reading.regret.scaled >= reading.regret.alone {
        format!("less AI, added by the {source}")
    } else {
        format!("less AI, taken away by the {source}")
    };
    let words = |look| match look {
        Look::Less => "less AI would have been better",
        Look::Either => "either less or more would have been",
        Look::Between => &between,
        Look::Neither => "neither would have been, by that much",
        Look::More => "more AI would have been",
    };
    let counts = dots.counts().into_iter().filter(|(_, count)| *count > 0);
    counts
        .map(|(look, count)| KindOfFuture {
            look,
            count: numerals.whole(count as f64),
            words: words(look).to_owned(),
        })
        .collect()
}

/// All hundred, for those who don't see them.
pub fn hundred_futures(kinds: &[KindOfFuture], two_lines: Option<&str>) -> String {
    let counts: Vec<String> = kinds
        .iter()
        .map(|kind| format!("{}: {}", kind.count, kind.words))
        .collect();
    let two_lines = two_lines.map_or_else(String::new, |words| format!(" {words}"));
    format!(
        "Of 100 simulated futures, {}.{two_lines}",
        counts.join("; ")
    )
}

/// That the dots show both lines at once, and where those stand that have one figure only; nothing
/// where there is but one line.
pub fn dots_of_two_lines(
    numerals: &Numerals,
    reading: &Reading,
    survey: Option<Survey>,
) -> Option<String> {
    let survey = survey?;
    let counted = if reading.regret.scaled >= reading.regret.alone {
        scaled_line_short(numerals, survey)
    } else {
        ALONE_LINE.into()
    };
    Some(format!(
        "Both figures in one picture: “neither” and “more” are counted {counted}."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::typical;

    #[test]
    fn the_dots_read_as_a_sentence() {
        let numerals = Numerals::english();
        let reading = Reading::at(&typical::estimate(), 0.67);
        let dots = Dots {
            less: 35,
            either: 0,
            between: 17,
            neither: 29,
            more: 19,
        };
        let kinds = kinds_of_futures(&numerals, &reading, dots, Some(Survey::ORGVUE));
        assert_eq!(
            hundred_futures(&kinds, None),
            "Of 100 simulated futures, 35: less AI would have been better; 17: less AI, added by \
             the survey; 29: neither would have been, by that much; 19: \
             more AI would have been."
        );
    }
}
