//! The hundred dots in words.

use crate::app::numerals::Numerals;
use crate::app::reading::{Dots, Look, Reading};
use crate::model::Survey;

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
    let source = match survey {
        Some(Survey::GARTNER) => "forecast",
        _ => "survey",
    };
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
pub fn hundred_futures(kinds: &[KindOfFuture]) -> String {
    let counts: Vec<String> = kinds
        .iter()
        .map(|kind| format!("{}: {}", kind.count, kind.words))
        .collect();
    format!("Of 100 simulated futures, {}.", counts.join("; "))
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
            hundred_futures(&kinds),
            "Of 100 simulated futures, 35: less AI would have been better; 17: less AI, added by \
             the survey; 29: neither would have been, by that much; 19: \
             more AI would have been."
        );
    }
}
