//! The direction that a pilot tells something about.

use super::Observable;
use crate::model::linear::regress;
use crate::model::observables::noise;

/// Below this standard deviation of what it shows, a pilot tells nothing.
const NOTHING: f64 = 1e-9;

/// What a share that a pilot shows says of all that is uncertain.
#[derive(Debug, Clone, PartialEq)]
pub struct Direction {
    /// The middle of what is to be expected, as a logit (c).
    pub constant: f64,
    /// The standard deviation that comes from what is uncertain (h).
    pub h: f64,
    /// The mean square that a linear function leaves (ω²).
    pub residual: f64,
    /// The typical share: its weighted median.
    pub typical: f64,
    /// How far along the direction each world is (s).
    pub(super) scores: Vec<f64>,
}

impl Direction {
    /// From what every world predicts, the scores of all that is uncertain in it, and its weight.
    pub fn new<'a>(
        predicted: &[f64],
        scores: impl Iterator<Item = &'a [f64]> + Clone,
        weights: &[f64],
    ) -> Self {
        let on_scale = predicted
            .iter()
            .map(|share| Observable::Finished.on_scale(*share));
        let mut fits = regress(scores.clone(), &[on_scale.collect()], weights);
        let total: f64 = weights.iter().sum();
        let Some(fit) = fits.pop() else {
            unreachable!("a fit for every side");
        };
        let mean = |values: &[f64]| {
            let products = values
                .iter()
                .zip(weights)
                .map(|(value, weight)| value * weight);
            products.sum::<f64>() / total
        };
        let told: Vec<f64> = scores.map(|scores| fit.at(scores)).collect();
        let constant = mean(&told);
        let squares: Vec<f64> = told
            .iter()
            .map(|y| (y - constant) * (y - constant))
            .collect();
        let h = mean(&squares).sqrt();
        let score = |y: f64| if h > NOTHING { (y - constant) / h } else { 0.0 };
        Direction {
            constant,
            h,
            residual: fit.residual,
            typical: median(predicted, weights),
            scores: told.into_iter().map(score).collect(),
        }
    }

    /// Whether it tells anything at all.
    pub(super) fn tells_something(&self) -> bool {
        self.h > NOTHING
    }

    /// The variance of the noise of a pilot in which so many conversations are judged.
    pub fn noise(&self, gap: f64, judged: f64, design_effect: f64) -> f64 {
        noise(gap, judged, self.typical, design_effect)
    }

    /// The standard deviation of what a pilot shows, as a logit, where its noise has this variance.
    pub fn deviation(&self, noise: f64) -> f64 {
        (self.h * self.h + self.residual + noise).sqrt()
    }

    /// The part of the variance of a pilot's result that tells something (v²).
    pub fn squared_v(&self, noise: f64) -> f64 {
        self.h * self.h / (self.h * self.h + self.residual + noise)
    }

    /// Its root.
    pub fn v(&self, noise: f64) -> f64 {
        self.squared_v(noise).sqrt()
    }

    /// t: how far from the middle a result is, in its standard deviations, which are h/v.
    pub(super) fn told(&self, v: f64, result: f64) -> f64 {
        if self.tells_something() {
            (Observable::Finished.on_scale(result) - self.constant) * v / self.h
        } else {
            0.0
        }
    }
}

/// The smallest value at which the running weight reaches the half.
fn median(values: &[f64], weights: &[f64]) -> f64 {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_unstable_by(|a, b| values[*a].total_cmp(&values[*b]).then(a.cmp(b)));
    // A hair less, so that rounding in the weights does not skip a value.
    let half = 0.5 * weights.iter().sum::<f64>() * (1.0 - 1e-12);
    let mut running = 0.0;
    let reaches_half = |world: &&usize| {
        running += weights[**world];
        running >= half
    };
    order
        .iter()
        .find(reaches_half)
        .map_or(f64::NAN, |world| values[*world])
}
