//! Worlds drawn where the evidence points, and how much each of them counts.

use super::{FAR_OUTSIDE, Proposal, Seen};
use crate::model::observables::{Observable, Shown};
use crate::model::report::EvidenceFigures;
use crate::model::sampling::{INPUTS, SCRAMBLE, Sample};
use crate::model::special::normal_quantile;

type Scores = [f64; INPUTS];

/// The worlds of the sample, drawn anew. Whatever is asked of them, these are the same for the same
/// evidence and the same ranges.
#[derive(Debug)]
pub(in crate::model) struct Drawn {
    scores: Vec<Scores>,
    /// 1 on average, and their logarithms before they were.
    weights: Vec<f64>,
    logarithms: Vec<f64>,
    /// From the ranges, before anything was drawn anew.
    surprises: Vec<(Observable, f64)>,
}

impl Drawn {
    /// As many worlds of the sample, which has to have them; `shows` says what a world at these scores
    /// and uniforms of its events predicts.
    #[cold]
    pub(in crate::model) fn new(
        seen: &Seen,
        sample: &Sample,
        worlds: usize,
        mut shows: impl FnMut(&Scores, [f64; 2]) -> Shown,
    ) -> Self {
        // Far outside of the ranges scores would leave what uniforms come to, and values all bounds.
        let farthest = -normal_quantile(f64::EPSILON / 2.0);
        let hold = |scores: &mut Scores| {
            let held = scores.map(|score| score.clamp(-farthest, farthest));
            *scores = held;
        };
        let point = |world: usize| {
            let (scores, events) = sample.point(world);
            (*scores, *events)
        };
        let mut proposal = |scores: &[Scores]| {
            let shown = scores.iter().enumerate();
            let shown: Vec<Shown> = shown.map(|(i, z)| shows(z, point(i).1)).collect();
            Proposal::new(scores.iter().map(|z| &z[..]), &shown, seen)
        };
        let mut first: Vec<Scores> = (0..SCRAMBLE).map(|world| point(world).0).collect();
        let once = proposal(&first);
        for scores in &mut first {
            once.draw(scores);
            hold(scores);
        }
        let twice = proposal(&first);

        let draw = |world: usize| {
            let (mut scores, events) = point(world);
            let weight = twice.draw(&mut scores);
            hold(&mut scores);
            let likelihood = seen.log_likelihood(&shows(&scores, events));
            (scores, weight + likelihood)
        };
        let (scores, logarithms): (_, Vec<f64>) = (0..worlds).map(draw).unzip();
        Drawn {
            scores,
            weights: normalised(&logarithms),
            logarithms,
            surprises: once.surprises().to_vec(),
        }
    }

    /// Leaves worlds out that something else than the evidence rules out, by their numbers. What counted
    /// for nearly all of them may be among these: the others are weighed against each other anew.
    pub(in crate::model) fn leave_out(&mut self, mut is_out: impl FnMut(&Self, usize) -> bool) {
        for world in 0..self.weights.len() {
            if is_out(self, world) {
                self.logarithms[world] = f64::NEG_INFINITY;
            }
        }
        self.weights = normalised(&self.logarithms);
    }

    /// The scores of one world.
    pub(in crate::model) fn scores(&self, world: usize) -> &Scores {
        &self.scores[world]
    }

    /// How much one world counts; 1 is the mean.
    pub(in crate::model) fn weight(&self, world: usize) -> f64 {
        self.weights[world]
    }

    /// What is to be said of the evidence itself.
    pub(in crate::model) fn figures(&self) -> EvidenceFigures {
        EvidenceFigures {
            effective_sample: effective_sample(&self.weights),
            far_outside: self.far_outside(),
        }
    }

    /// What was seen far outside of what the ranges lead to expect.
    pub(in crate::model) fn far_outside(&self) -> Vec<Observable> {
        let is_far = |(_, deviations): &&(Observable, f64)| *deviations > FAR_OUTSIDE;
        let far = self.surprises.iter().filter(is_far);
        far.map(|(observable, _)| *observable).collect()
    }
}

/// (Σw)²/(KΣw²).
pub(in crate::model) fn effective_sample(weights: &[f64]) -> f64 {
    let sum: f64 = weights.iter().sum();
    let squares: f64 = weights.iter().map(|weight| weight * weight).sum();
    sum * sum / (weights.len() as f64 * squares)
}

/// Weights with these logarithms, 1 on average; none where all of them are ruled out.
fn normalised(logarithms: &[f64]) -> Vec<f64> {
    let largest = logarithms.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if largest == f64::NEG_INFINITY {
        return vec![0.0; logarithms.len()];
    }
    let weight = |logarithm: &f64| libm::exp(logarithm - largest);
    let weights: Vec<f64> = logarithms.iter().map(weight).collect();
    let mean = weights.iter().sum::<f64>() / weights.len() as f64;
    weights.into_iter().map(|weight| weight / mean).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
