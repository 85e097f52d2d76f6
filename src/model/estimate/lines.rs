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
pub(in crate::model) enum Kind {
    Without = 0,
    With = 1,
}

/// How much a world counts: its weight, 1 on average, and of which kind it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::model) struct Mass {
    pub(in crate::model) kind: Kind,
    pub(in crate::model) weight: f64,
}

impl From<Kind> for Mass {
    /// A world like any other of its kind.
    fn from(kind: Kind) -> Self {
        Mass { kind, weight: 1.0 }
    }
}

/// A sum over the worlds without the event, and one over those with it.
pub(in crate::model) type ByKind<T> = [T; 2];

/// The weight of each kind of world on each line.
#[derive(Debug, Clone, Copy)]
pub(in crate::model) struct Weights {
    scaled: ByKind<f64>,
    can_scale: bool,
    /// Σ of the worlds' own weights, and of their squares.
    worlds: ByKind<f64>,
    squares: ByKind<f64>,
    count: f64,
}

impl Weights {
    /// Of worlds where the event `happens` in this share of those that say how often it does: of these
    /// themselves, where none is given.
    pub(in crate::model) fn new<M: Copy + Into<Mass>>(
        happens: Option<f64>,
        worlds: &[M],
        survey: Option<Survey>,
    ) -> Self {
        let (mut sums, mut squares) = ([0.0; 2], [0.0; 2]);
        for Mass { kind, weight } in worlds.iter().map(|world| (*world).into()) {
            sums[kind as usize] += weight;
            squares[kind as usize] += weight * weight;
        }
        let happens = happens.unwrap_or(sums[1] / (sums[0] + sums[1]));
        let scaled = Weights::scaled(happens, survey);
        Weights {
            // Nothing to scale, or nothing to scale with: both lines are one.
            scaled: scaled.unwrap_or([1.0, 1.0]),
            can_scale: scaled.is_some(),
            worlds: sums,
            squares,
            count: worlds.len() as f64,
        }
    }

    /// The weights of the scaled line where the event happens in this share of the worlds; none
    /// without a survey, or where all worlds are of one kind.
    fn scaled(happened: f64, survey: Option<Survey>) -> Option<ByKind<f64>> {
        let Survey { rate, .. } = survey?;
        let is_mixed = happened > 0.0 && happened < 1.0;
        is_mixed.then(|| [(1.0 - rate) / (1.0 - happened), rate / happened])
    }

    pub(in crate::model) fn on(&self, line: Line) -> ByKind<f64> {
        match line {
            Line::Alone => [1.0, 1.0],
            Line::Scaled => self.scaled,
        }
    }

    /// A figure of each line, worked out once where there is nothing to scale.
    pub(in crate::model) fn each<T: Copy>(&self, mut figure: impl FnMut(Line) -> T) -> Lines<T> {
        let alone = figure(Line::Alone);
        let scaled = if self.scaled == [1.0, 1.0] {
            alone
        } else {
            figure(Line::Scaled)
        };
        Lines { alone, scaled }
    }

    /// Whether there is a scaled line of its own.
    pub(in crate::model) fn can_scale(&self) -> bool {
        self.can_scale
    }

    /// Σw on a line; the number of worlds, up to rounding, where all of them count alike.
    pub(super) fn total(&self, line: Line) -> f64 {
        weighted(self.on(line), self.worlds)
    }

    /// (Σw)²/(KΣw²) of the scaled line.
    pub(in crate::model) fn effective_sample(&self) -> f64 {
        let squares = weighted(self.scaled.map(|w| w * w), self.squares);
        let sum = self.total(Line::Scaled);
        sum * sum / (self.count * squares)
    }

    /// The standard error of a probability, from the spread of its estimates by the scrambles, each
    /// given by its hits and its worlds; none for a single scramble. One of whose worlds none counts says
    /// nothing.
    pub(in crate::model) fn standard_error(
        &self,
        line: Line,
        scrambles: impl Iterator<Item = (ByKind<f64>, ByKind<f64>)>,
    ) -> Option<f64> {
        let estimate = |(hits, worlds)| ratio(self.on(line), hits, worlds);
        standard_error_of_mean(&scrambles.filter_map(estimate).collect::<Vec<_>>())
    }

    /// How much the worlds of each kind count: so many they are, where all count alike.
    pub(in crate::model) fn worlds(&self) -> ByKind<f64> {
        self.worlds
    }

    /// The mean on both lines of what was summed by kind.
    pub(in crate::model) fn mean(&self, sums: ByKind<f64>) -> Lines<f64> {
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
pub(in crate::model) fn weighted(weights: ByKind<f64>, sums: ByKind<f64>) -> f64 {
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
