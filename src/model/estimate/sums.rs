//! Sums by kind of world, read as means on both lines.

use super::lines::{ByKind, Weights};
use crate::model::report::Lines;

/// Sums by kind of world, read as means on both lines.
pub(super) struct Along<'a, T> {
    weights: &'a Weights,
    sums: &'a ByKind<T>,
}

impl<'a, T> Along<'a, T> {
    pub(super) fn new(weights: &'a Weights, sums: &'a ByKind<T>) -> Self {
        Along { weights, sums }
    }

    pub(super) fn mean(&self, pick: impl Fn(&T) -> f64) -> Lines<f64> {
        self.weights
            .mean([pick(&self.sums[0]), pick(&self.sums[1])])
    }

    pub(super) fn means(&self, shares: usize, pick: impl Fn(&T) -> &Vec<f64>) -> Lines<Vec<f64>> {
        let cut = |sums: &T| pick(sums)[..shares].to_vec();
        self.weights
            .means(&[cut(&self.sums[0]), cut(&self.sums[1])])
    }
}
