//! Figures of all worlds, as both lines weigh them.

use crate::model::estimate::lines::{ByKind, Kind, Weights};
use crate::model::estimate::percentiles::Percentiles;
use crate::model::inputs::Survey;
use crate::model::report::{Distribution, Line, Lines, Spread};
use crate::model::sampling::SCRAMBLE;

/// The worlds simulated so far, and what each weighs on both lines. Figures are given by world.
pub(super) struct Weighing<'a> {
    kinds: &'a [Kind],
    pub(super) weights: Weights,
    percentiles: Percentiles,
}

impl<'a> Weighing<'a> {
    pub(super) fn new(kinds: &'a [Kind], survey: Option<Survey>) -> Self {
        Weighing {
            kinds,
            weights: Weights::new(kinds, survey),
            percentiles: Percentiles::default(),
        }
    }

    pub(super) fn worlds(&self) -> usize {
        self.kinds.len()
    }

    /// How many scrambles the worlds are.
    pub(super) fn scrambles(&self) -> usize {
        self.kinds.len().div_ceil(SCRAMBLE)
    }

    /// Each world with its kind.
    pub(super) fn kinds(&self) -> impl Iterator<Item = (usize, Kind)> {
        self.kinds.iter().copied().enumerate()
    }

    /// The weight of every world on a line.
    pub(super) fn of_worlds(&self, line: Line) -> Vec<f64> {
        let weights = self.weights.on(line);
        self.kinds
            .iter()
            .map(|kind| weights[*kind as usize])
            .collect()
    }

    fn sums(&self, figure: impl Fn(usize) -> f64) -> ByKind<f64> {
        let mut sums = [0.0; 2];
        for (world, kind) in self.kinds() {
            sums[kind as usize] += figure(world);
        }
        sums
    }

    pub(super) fn mean(&self, figure: impl Fn(usize) -> f64) -> Lines<f64> {
        self.weights.mean(self.sums(figure))
    }

    /// In what share of the worlds something happens.
    pub(super) fn probability(&self, happens: impl Fn(usize) -> bool) -> Lines<f64> {
        self.mean(|world| one_if(happens(world)))
    }

    /// The standard error of that share, from its spread over the scrambles; none for a single one.
    pub(super) fn standard_error(&self, happens: impl Fn(usize) -> bool) -> Option<Lines<f64>> {
        let mut scrambles = vec![([0.0; 2], [0.0; 2]); self.scrambles()];
        for (world, kind) in self.kinds() {
            let (hits, worlds) = &mut scrambles[world / SCRAMBLE];
            hits[kind as usize] += one_if(happens(world));
            worlds[kind as usize] += 1.0;
        }
        let error = |line| self.weights.standard_error(line, scrambles.iter().copied());
        Lines::of(error).both(|error| *error)
    }

    /// Mean and percentiles.
    pub(super) fn distribution(&mut self, figure: impl Fn(usize) -> f64) -> Lines<Distribution> {
        let mean = self.mean(&figure);
        let spread = self.percentiles.spread(self.kinds, figure, &self.weights);
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
    pub(super) fn percentiles<const N: usize>(
        &mut self,
        levels: [f64; N],
        figure: impl Fn(usize) -> f64,
    ) -> Lines<[f64; N]> {
        self.percentiles
            .of_worlds(self.kinds, figure, levels, &self.weights)
    }

    /// The mean of the worst tenth of the weight (CVaR₉₀).
    pub(super) fn worst_tenth(&mut self, figure: impl Fn(usize) -> f64) -> Lines<f64> {
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
