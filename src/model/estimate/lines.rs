//! The two lines: the sampled worlds equally likely, and the same worlds weighted to a survey.
//!
//! Scaling (Jeffrey conditioning on one base rate b) gives worlds in which the surveyed event
//! happens to the reference adopter the weight b/p̂ and the others (1 − b)/(1 − p̂). So there are
//! only two kinds of worlds, and whatever is summed by kind gives both lines.

use crate::model::inputs::Survey;
use crate::model::report::{Line, Lines};
use crate::model::sampling::standard_error_of_mean;

/// Which of the two kinds a world is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Without = 0,
    With = 1,
}

/// A sum over the worlds without the event, and one over those with it.
pub(super) type ByKind<T> = [T; 2];

/// The weight of each kind of world on each line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weights {
    scaled: ByKind<f64>,
    worlds: ByKind<f64>,
}

impl Weights {
    pub(super) fn new(kinds: &[Kind], survey: Option<Survey>) -> Self {
        let with = kinds.iter().filter(|kind| **kind == Kind::With).count() as f64;
        let all = kinds.len() as f64;
        let happened = with / all;
        let scaled = match survey {
            Some(Survey { rate, .. }) if happened > 0.0 && happened < 1.0 => {
                [(1.0 - rate) / (1.0 - happened), rate / happened]
            }
            // Nothing to scale, or nothing to scale with: both lines are one.
            _ => [1.0, 1.0],
        };
        Weights {
            scaled,
            worlds: [all - with, with],
        }
    }

    pub(super) fn on(&self, line: Line) -> ByKind<f64> {
        match line {
            Line::Alone => [1.0, 1.0],
            Line::Scaled => self.scaled,
        }
    }

    /// A figure of each line, worked out once where there is nothing to scale.
    pub(super) fn each<T: Copy>(&self, mut figure: impl FnMut(Line) -> T) -> Lines<T> {
        let alone = figure(Line::Alone);
        let scaled = if self.scaled == [1.0, 1.0] {
            alone
        } else {
            figure(Line::Scaled)
        };
        Lines { alone, scaled }
    }

    /// Σw on a line; the number of worlds, up to rounding.
    pub(super) fn total(&self, line: Line) -> f64 {
        weighted(self.on(line), self.worlds)
    }

    /// (Σw)²/(KΣw²) of the scaled line.
    pub(super) fn effective_sample(&self) -> f64 {
        let squares = weighted(self.scaled.map(|w| w * w), self.worlds);
        let sum = self.total(Line::Scaled);
        sum * sum / ((self.worlds[0] + self.worlds[1]) * squares)
    }

    /// The mean on both lines of what was summed by kind.
    pub(super) fn mean(&self, sums: ByKind<f64>) -> Lines<f64> {
        Lines::of(|line| weighted(self.on(line), sums) / self.total(line))
    }

    /// Means along the shares.
    pub(super) fn means(&self, sums: &ByKind<Vec<f64>>) -> Lines<Vec<f64>> {
        Lines::of(|line| {
            sums[0]
                .iter()
                .zip(&sums[1])
                .map(|(without, with)| *self.mean([*without, *with]).on(line))
                .collect()
        })
    }
}

/// A weighted sum of sums by kind.
pub(super) fn weighted(weights: ByKind<f64>, sums: ByKind<f64>) -> f64 {
    weights[0] * sums[0] + weights[1] * sums[1]
}

/// The quotient of two weighted sums; none where the lower one is 0.
pub(super) fn ratio(weights: ByKind<f64>, above: ByKind<f64>, below: ByKind<f64>) -> Option<f64> {
    let below = weighted(weights, below);
    (below > 0.0).then(|| weighted(weights, above) / below)
}

/// The standard error on both lines of what each scramble says; none for a single one.
pub(super) fn error_of_mean(of_scrambles: &[Lines<f64>]) -> Option<Lines<f64>> {
    let error = |line| {
        let figures = of_scrambles.iter().map(|each| *each.on(line));
        standard_error_of_mean(&figures.collect::<Vec<_>>())
    };
    Lines::of(error).both(|error| *error)
}
