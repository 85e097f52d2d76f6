//! A hundred futures as a hundred dots.

use super::Reading;
use uturn::model::report::Line;

/// How many of a hundred futures are of each kind; the kinds make up all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dots {
    /// Less AI would have been better, on both lines.
    pub less: usize,
    /// Less AI would have been better than the plan, and so would more: both on either line.
    pub either: usize,
    /// Less AI would have been better, on one of the lines only.
    pub between: usize,
    /// Neither would have been better.
    pub neither: usize,
    /// More AI would have been better.
    pub more: usize,
}

/// How a dot looks: by what would have been better in its future.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Full.
    Less,
    /// Half full.
    Either,
    /// A ring around a point.
    Between,
    /// A small point.
    Neither,
    /// A ring.
    More,
}

impl Dots {
    /// The kinds in the order of the dots, and how many there are of each.
    pub fn counts(&self) -> [(Look, usize); 5] {
        [
            (Look::Less, self.less),
            (Look::Either, self.either),
            (Look::Between, self.between),
            (Look::Neither, self.neither),
            (Look::More, self.more),
        ]
    }

    /// Counts the futures so that they agree with the figures elsewhere on the page: the headline's
    /// lower one is `less` and `either`, its upper one has `between` added, and `more` is what is
    /// left of those in which more would have been better. The rest follows by largest remainders.
    /// What has one figure only is that of the line with the higher risk.
    pub fn of(reading: &Reading) -> Self {
        let (regret, both, too_little) = (reading.regret, reading.both, reading.too_little);
        let (low, high, both, too_little) = if reading.upper_line() == Line::Scaled {
            (regret.alone, regret.scaled, both.scaled, too_little.scaled)
        } else {
            (regret.scaled, regret.alone, both.alone, too_little.alone)
        };
        let in_100 = |risk: f64| (100.0 * risk).round() as usize;
        let [in_low, in_high] = [low, high].map(in_100);
        let either = both.min(low);
        let [less, either] = apportioned(in_low, [low - either, either]);
        let rest = 100 - in_high.min(100);
        let [in_too_little, in_both] = [too_little, both].map(in_100);
        let more = in_too_little.saturating_sub(in_both).min(rest);
        Dots {
            less,
            either,
            between: in_high - in_low,
            neither: rest - more,
            more,
        }
    }
}

/// So many seats for two parties in proportion to their weights, by largest remainder.
fn apportioned(seats: usize, weights: [f64; 2]) -> [usize; 2] {
    let sum: f64 = weights.iter().sum();
    if sum <= 0.0 {
        return [seats, 0];
    }
    let first = (weights[0] / sum * seats as f64).round() as usize;
    [first, seats - first]
}

#[cfg(test)]
mod tests {
    use super::*;
    use uturn::model::report::Lines;
    use words::typical;

    fn reading(regret: [f64; 2], both: [f64; 2], too_little: [f64; 2]) -> Reading {
        let lines = |[alone, scaled]: [f64; 2]| Lines { alone, scaled };
        Reading {
            regret: lines(regret),
            both: lines(both),
            too_little: lines(too_little),
            ..Reading::at(&typical::estimate(), 0.67)
        }
    }

    #[test]
    fn dots_agree_with_the_headline_and_are_a_hundred() {
        for (regret, both, too_little, expected) in [
            // less, either, between, neither, more
            (
                [0.377, 0.55],
                [0.02, 0.029],
                [0.25, 0.19],
                [35, 3, 17, 29, 16],
            ),
            (
                [0.55, 0.377],
                [0.029, 0.02],
                [0.19, 0.25],
                [35, 3, 17, 29, 16],
            ),
            ([0.0, 0.0], [0.0, 0.0], [0.73, 0.73], [0, 0, 0, 27, 73]),
            ([1.0, 1.0], [0.0, 0.0], [0.0, 0.0], [100, 0, 0, 0, 0]),
            ([0.995, 1.0], [0.4, 0.4], [0.4, 0.4], [60, 40, 0, 0, 0]),
            ([0.01, 0.5], [0.0, 0.3], [0.3, 0.3], [0, 1, 49, 50, 0]),
        ] {
            let dots = Dots::of(&reading(regret, both, too_little));
            let Dots {
                less,
                either,
                between,
                neither,
                more,
            } = dots;
            assert_eq!(
                [less, either, between, neither, more],
                expected,
                "{regret:?}"
            );
            assert_eq!(less + either + between + neither + more, 100);
        }
    }
}
