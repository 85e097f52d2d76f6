//! The hundred dots in words.

use super::curve::line_name;
use crate::numerals::Numerals;
use crate::reading::{Dots, Look, Reading};
use uturn::model::Survey;
use uturn::model::report::Line;
use words::verdict::survey_noun;

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
    let between = if reading.upper_line() == Line::Scaled {
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
    dots: Dots,
    survey: Option<Survey>,
) -> Option<String> {
    let survey = survey?;
    let of_one_line = [
        (dots.either, "“either”"),
        (dots.neither, "“neither”"),
        (dots.more, "“more”"),
    ];
    let kinds = of_one_line.iter().filter(|(count, _)| *count > 0);
    let kinds: Vec<&str> = kinds.map(|(_, kind)| *kind).collect();
    let (last, first) = kinds.split_last().filter(|_| dots.between > 0)?;
    let (kinds, are) = match first {
        [] => ((*last).to_owned(), "is"),
        first => (format!("{} and {last}", first.join(", ")), "are"),
    };
    Some(format!(
        "Both figures in one picture: {kinds} {are} counted on the upper line, {}.",
        line_name(numerals, reading.upper_line(), Some(survey))
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::typical;

    const DOTS: Dots = Dots {
        less: 35,
        either: 0,
        between: 17,
        neither: 29,
        more: 19,
    };

    #[test]
    fn the_dots_read_as_a_sentence() {
        let numerals = Numerals::english();
        let reading = Reading::at(&typical::estimate(), 0.67);
        let kinds = kinds_of_futures(&numerals, &reading, DOTS, Some(Survey::ORGVUE));
        assert_eq!(
            hundred_futures(&kinds, None),
            "Of 100 simulated futures, 35: less AI would have been better; 17: less AI, added by \
             the survey; 29: neither would have been, by that much; 19: \
             more AI would have been."
        );
    }

    #[test]
    fn the_dots_say_which_line_those_are_of_that_have_one_figure() {
        let numerals = Numerals::english();
        let reading = Reading::at(&typical::estimate(), 0.67);
        let said = |dots, survey| dots_of_two_lines(&numerals, &reading, dots, survey);
        assert_eq!(
            said(DOTS, Some(Survey::ORGVUE)).as_deref(),
            Some(
                "Both figures in one picture: “neither” and “more” are counted on the upper line, if \
                 it goes as surveyed leaders report."
            )
        );
        let one_kind = Dots {
            neither: 48,
            more: 0,
            ..DOTS
        };
        assert!(
            said(one_kind, Some(Survey::ORGVUE))
                .is_some_and(|words| words.contains("“neither” is"))
        );
        assert_eq!(
            said(Dots { between: 0, ..DOTS }, Some(Survey::ORGVUE)),
            None
        );
        assert_eq!(said(DOTS, None), None);
    }
}
