//! Figures of all worlds, as both lines weigh them.

use super::lines::{ByKind, Mass, Weights};
use super::percentiles::Percentiles;
use crate::model::inputs::Survey;
use crate::model::report::{Distribution, Line, Lines, Spread};
use crate::model::sampling::SCRAMBLE;

/// The worlds simulated so far, and what each weighs on both lines. Figures are given by world.
pub(in crate::model) struct Weighing<'a, M> {
    kinds: &'a [M],
    pub(in crate::model) weights: Weights,
    percentiles: Percentiles,
}

impl<'a, M: Copy + Into<Mass>> Weighing<'a, M> {
    pub(in crate::model) fn new(kinds: &'a [M], survey: Option<Survey>) -> Self {
        Weighing::given(None, kinds, survey)
    }

    /// Where the surveyed event `happens` in this share of the worlds that say how often it does.
    pub(in crate::model) fn given(
        happens: Option<f64>,
        kinds: &'a [M],
        survey: Option<Survey>,
    ) -> Self {
        Weighing {
            kinds,
            weights: Weights::new(happens, kinds, survey),
            percentiles: Percentiles::over(kinds.iter().copied()),
        }
    }

    pub(in crate::model) fn worlds(&self) -> usize {
        self.kinds.len()
    }

    /// How many scrambles the worlds are.
    pub(in crate::model) fn scrambles(&self) -> usize {
        self.kinds.len().div_ceil(SCRAMBLE)
    }

    /// Each world with its kind.
    pub(in crate::model) fn kinds(&self) -> impl Iterator<Item = (usize, M)> {
        self.kinds.iter().copied().enumerate()
    }

    /// Each world with how much it counts.
    fn masses(&self) -> impl Iterator<Item = (usize, Mass)> {
        self.kinds().map(|(world, kind)| (world, kind.into()))
    }

    /// The weight of every world on a line.
    pub(in crate::model) fn of_worlds(&self, line: Line) -> Vec<f64> {
        let weights = self.weights.on(line);
        let masses = self.masses();
        masses
            .map(|(_, mass)| weights[mass.kind as usize] * mass.weight)
            .collect()
    }

    fn sums(&self, figure: impl Fn(usize) -> f64) -> ByKind<f64> {
        let mut sums = [0.0; 2];
        for (world, Mass { kind, weight }) in self.masses() {
            sums[kind as usize] += weight * figure(world);
        }
        sums
    }

    pub(in crate::model) fn mean(&self, figure: impl Fn(usize) -> f64) -> Lines<f64> {
        self.weights.mean(self.sums(figure))
    }

    /// In what share of the worlds something happens.
    pub(in crate::model) fn probability(&self, happens: impl Fn(usize) -> bool) -> Lines<f64> {
        self.mean(|world| one_if(happens(world)))
    }

    /// The standard error of that share, from its spread over the scrambles; none for a single one.
    pub(in crate::model) fn standard_error(
        &self,
        happens: impl Fn(usize) -> bool,
    ) -> Option<Lines<f64>> {
        let mut scrambles = vec![([0.0; 2], [0.0; 2]); self.scrambles()];
        for (world, Mass { kind, weight }) in self.masses() {
            let (hits, worlds) = &mut scrambles[world / SCRAMBLE];
            hits[kind as usize] += weight * one_if(happens(world));
            worlds[kind as usize] += weight;
        }
        let error = |line| self.weights.standard_error(line, scrambles.iter().copied());
        Lines::of(error).both(|error| *error)
    }

    /// Mean and percentiles.
    pub(in crate::model) fn distribution(
        &mut self,
        figure: impl Fn(usize) -> f64,
    ) -> Lines<Distribution> {
        let mean = self.mean(&figure);
        let spread = self.percentiles.spread(figure, &self.weights);
        Lines::of(|line| {
            let Spread { p10, p50, p90 } = *spread.on(line);
            let mean = *mean.on(line);
            Distribution {
                mean,
                p10,
                p50,
                p90,
            }
        })
    }

    /// The values at rising levels.
    pub(in crate::model) fn percentiles<const N: usize>(
        &mut self,
        levels: [f64; N],
        figure: impl Fn(usize) -> f64,
    ) -> Lines<[f64; N]> {
        self.percentiles.of(figure, levels, &self.weights)
    }

    /// The mean of the worst tenth of the weight (CVaR₉₀).
    pub(in crate::model) fn worst_tenth(&mut self, figure: impl Fn(usize) -> f64) -> Lines<f64> {
        let edge = self.percentiles([0.9], figure);
        Lines::of(|line| {
            let [edge] = *edge.on(line);
            self.percentiles.worst_tenth(edge, line, &self.weights)
        })
    }
}

fn one_if(happens: bool) -> f64 {
    f64::from(u8::from(happens))
}
