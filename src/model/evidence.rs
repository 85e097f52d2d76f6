//! What was seen, and worlds drawn where it points (`docs/model.md` section 9, "Evidence").
//!
//! A linear fit of what every world predicts says where to draw; how well a world predicts what was
//! seen says how much it counts (importance sampling with a proposal that has heavier tails than the
//! posterior).

mod drawn;
mod given;

use super::linear::{Linear, cholesky, dot, eigen, regress, substitute};
use super::observables::{DESIGN_EFFECT, Observable, Shown, noise};
pub(super) use drawn::{Drawn, effective_sample};
pub(super) use given::{CONVERSATIONS, GAPS, SHARES, number, numbers, within};
pub use given::{Counted, Left, LiveResult, PilotResult};

/// Lies farther from what the ranges say than so many standard deviations: far outside of them.
pub const FAR_OUTSIDE: f64 = 3.0;
/// The proposal's variance in a direction that was seen, over the posterior's: heavier tails.
const HEAVIER: f64 = 2.0;
/// Directions about which so much less is seen than about the first are none.
const UNSEEN: f64 = 1e-12;
/// People who left are at least so many, and a share is so many conversations away from none and all.
const LEAST_COUNT: f64 = 0.5;
/// The variance of the logarithm of leaving between what is modelled and what is lived.
const LEAVING_GAP: f64 = 0.01;

/// What was seen of one observable, on its scale.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Told {
    observable: Observable,
    y: f64,
    variance: f64,
}

/// What was seen.
///
/// ```
/// use uturn::model::evidence::Seen;
/// use uturn::model::observables::{Observable, pilot_shows};
/// use uturn::model::{Plan, World};
///
/// let shown = pilot_shows(&Plan::default(), &World::default(), 0.1);
/// let likelihood = |finished| {
///     let seen = Seen::with_gap(0.3).share(Observable::Finished, finished, 200.0);
///     seen.log_likelihood(&shown)
/// };
/// assert!(likelihood(shown.finished) > likelihood(0.3));
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Seen {
    gap: f64,
    told: Vec<Told>,
}

impl Seen {
    /// Nothing yet; `gap` is the standard deviation, as a logit, between what was tried and the
    /// roll-out.
    pub fn with_gap(gap: f64) -> Self {
        Seen {
            gap,
            told: Vec::new(),
        }
    }

    /// And a share seen in `conversations`, at least 1.
    #[must_use]
    pub fn share(mut self, observable: Observable, share: f64, conversations: f64) -> Self {
        let least = LEAST_COUNT / conversations;
        let share = share.clamp(least, 1.0 - least);
        self.told.push(Told {
            observable,
            y: observable.on_scale(share),
            variance: noise(self.gap, conversations, share, DESIGN_EFFECT),
        });
        self
    }

    /// And `people` who left by themselves in so many `person_years`, above 0.
    #[must_use]
    pub fn leaving(mut self, people: f64, person_years: f64) -> Self {
        let people = people.max(LEAST_COUNT);
        self.told.push(Told {
            observable: Observable::Leaving,
            y: Observable::Leaving.on_scale(people / person_years),
            variance: 1.0 / people + LEAVING_GAP,
        });
        self
    }

    /// ln of the likelihood of a world that predicts this, but for a constant.
    #[inline(never)]
    pub fn log_likelihood(&self, shown: &Shown) -> f64 {
        let exponent = |told: &Told| {
            let miss = told.y - told.observable.on_scale(shown.of(told.observable));
            -0.5 * miss * miss / told.variance
        };
        self.told.iter().map(exponent).sum()
    }
}

/// Where to draw the scores of what is uncertain.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// μ.
    mean: Vec<f64>,
    /// The rows of W, each with what it shrinks by, less 1.
    directions: Vec<(Vec<f64>, f64)>,
    surprises: Vec<(Observable, f64)>,
}

impl Proposal {
    /// From worlds at these scores that predict what is `shown`.
    #[cold]
    #[inline(never)]
    pub fn new<'a>(
        scores: impl Iterator<Item = &'a [f64]> + Clone,
        shown: &[Shown],
        seen: &Seen,
    ) -> Self {
        let predicted = |told: &Told| {
            let values = shown.iter().map(|shown| shown.of(told.observable));
            values
                .map(|value| told.observable.on_scale(value))
                .collect()
        };
        let sides: Vec<Vec<f64>> = seen.told.iter().map(predicted).collect();
        let fits = regress(scores, &sides, &vec![1.0; shown.len()]);
        let noise = fits.iter().zip(&seen.told);
        let noise: Vec<f64> = noise
            .map(|(fit, told)| told.variance + fit.residual)
            .collect();
        let misses = seen.told.iter().zip(&fits);
        let misses: Vec<f64> = misses.map(|(told, fit)| told.y - fit.constant).collect();

        let mut s = products(&fits, &vec![1.0; noise.len()]);
        for (d, noise) in noise.iter().enumerate() {
            s[d][d] += noise;
        }
        let surprise = |(d, told): (usize, &Told)| {
            let deviations = misses[d].abs() / s[d][d].sqrt();
            (told.observable, deviations)
        };
        let surprises = seen.told.iter().enumerate().map(surprise).collect();
        let lean = substitute(&cholesky(s), misses);

        let roots: Vec<f64> = noise.iter().map(|noise| noise.sqrt()).collect();
        let inverse: Vec<f64> = roots.iter().map(|root| 1.0 / root).collect();
        let parts = eigen(products(&fits, &inverse));
        let largest = parts
            .iter()
            .fold(0.0, |most, (value, _)| f64::max(most, *value));
        let known = parts
            .into_iter()
            .filter(|(value, _)| *value > UNSEEN * largest);
        let direction = |(value, vector): (f64, Vec<f64>)| {
            let scale = 1.0 / value.sqrt();
            let parts = vector.iter().zip(&roots);
            let parts: Vec<f64> = parts.map(|(part, root)| scale * part / root).collect();
            let shrink = (HEAVIER / (1.0 + value)).min(1.0).sqrt() - 1.0;
            (combined(&parts, &fits), shrink)
        };
        Proposal {
            mean: combined(&lean, &fits),
            directions: known.map(direction).collect(),
            surprises,
        }
    }

    /// μ, where the middle of the draws is.
    pub fn mean(&self) -> &[f64] {
        &self.mean
    }

    /// By how many standard deviations each thing seen is off what the worlds predict.
    pub fn surprises(&self) -> &[(Observable, f64)] {
        &self.surprises
    }

    /// Takes the scores ζ of a point to those of the proposal, and returns the logarithm of their
    /// weight −½|z|² + ½|ζ|², the likelihood left out.
    #[inline(never)]
    pub fn draw(&self, scores: &mut [f64]) -> f64 {
        let before = dot(scores, scores);
        // The rows are orthonormal: what one of them shrinks is nothing to another.
        for (row, shrink) in &self.directions {
            let along = dot(row, scores) * shrink;
            for (score, part) in scores.iter_mut().zip(row) {
                *score += along * part;
            }
        }
        for (score, mean) in scores.iter_mut().zip(&self.mean) {
            *score += mean;
        }
        0.5 * (before - dot(scores, scores))
    }
}

/// The scalar products of the slopes of fits, each fit scaled.
#[inline(never)]
fn products(fits: &[Linear], scales: &[f64]) -> Vec<Vec<f64>> {
    let product = |i: usize, j: usize| {
        let (a, b) = (&fits[i].slopes, &fits[j].slopes);
        scales[i] * scales[j] * dot(a, b)
    };
    let count = fits.len();
    let row = |i: usize| (0..count).map(|j| product(i, j)).collect();
    (0..count).map(row).collect()
}

/// The slopes of fits in a linear combination.
#[inline(never)]
fn combined(parts: &[f64], fits: &[Linear]) -> Vec<f64> {
    let mut sum = vec![0.0; fits.first().map_or(0, |fit| fit.slopes.len())];
    for (part, fit) in parts.iter().zip(fits) {
        for (sum, slope) in sum.iter_mut().zip(&fit.slopes) {
            *sum += part * slope;
        }
    }
    sum
}
