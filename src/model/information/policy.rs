//! Which option a fit calls the cheapest at a score z: the lower envelope of its cubics.
//!
//! In most places few options can be the cheapest. So the range of z is halved again and again, and from each
//! part those options are dropped that are dearer than some other one all over it; mostly one is left. What is
//! taken is the same everywhere as if all were compared.

use super::{Cubic, basis};
use crate::model::buckets::{Buckets, extremes};
use std::ops::Range;

/// Cells of the range of z, which are not halved; at most 256, so that a byte names a choice.
const CELLS: usize = 128;
/// More than rounding makes of a cubic, as a part of the largest that its terms can be.
const ROUNDING: f64 = 1e-12;

pub(in crate::model) struct Policy {
    range: Buckets<CELLS>,
    /// Which of `choices` is left in each cell.
    cells: [u8; CELLS],
    choices: Vec<Vec<Candidate>>,
}

/// An option that may be the cheapest.
#[derive(Clone, Copy)]
struct Candidate {
    option: usize,
    /// Its coefficients.
    cubic: Cubic,
    /// By how much rounding can move it at most.
    rounding: f64,
}

impl Policy {
    /// For these scores.
    pub(in crate::model) fn new(fit: &[Cubic], scores: &[f64]) -> Self {
        let (lowest, highest) = extremes(scores);
        let mut policy = Policy {
            range: Buckets::new((lowest, highest)),
            cells: [0; CELLS],
            choices: Vec::new(),
        };
        let farthest = if highest > -lowest { highest } else { -lowest };
        policy.divide(0..CELLS, &candidates(fit, farthest));
        policy
    }

    /// Leaves to some cells those options that may be the cheapest there, and halves them where several may.
    fn divide(&mut self, cells: Range<usize>, options: &[Candidate]) {
        let part = [cells.start, cells.end].map(|cell| self.range.edge(cell));
        let left = possible(options, part);
        if left.len() > 1 && cells.len() > 1 {
            let middle = cells.start.midpoint(cells.end);
            self.divide(cells.start..middle, &left);
            self.divide(middle..cells.end, &left);
        } else {
            self.cells[cells].fill(self.choices.len() as u8);
            self.choices.push(left);
        }
    }

    /// The cheapest option at one of the scores, the first of equal ones.
    #[inline(always)]
    pub(in crate::model) fn taken(&self, z: f64) -> usize {
        match self.left(z) {
            [only] => only.option,
            several => cheapest(several, &basis(z)).map_or(0, |cheapest| cheapest.option),
        }
    }

    /// What it costs by the fit.
    pub(in crate::model) fn cost(&self, z: f64) -> f64 {
        let basis = basis(z);
        cheapest(self.left(z), &basis).map_or(f64::NAN, |cheapest| at(&cheapest.cubic, &basis))
    }

    /// What may be the cheapest at one of the scores.
    #[inline(always)]
    fn left(&self, z: f64) -> &[Candidate] {
        &self.choices[usize::from(self.cells[self.range.of(z)])]
    }
}

/// All options, where no score is farther from 0 than `farthest`.
fn candidates(fit: &[Cubic], farthest: f64) -> Vec<Candidate> {
    let square = farthest * farthest;
    let most = [1.0, farthest, square + 1.0, farthest * (square + 3.0)];
    let candidate = |(option, cubic): (usize, &Cubic)| {
        let terms = cubic.iter().zip(most);
        let largest: f64 = terms.map(|(c, most)| c.abs() * most).sum();
        Candidate {
            option,
            cubic: *cubic,
            rounding: ROUNDING * largest,
        }
    };
    fit.iter().enumerate().map(candidate).collect()
}

/// Those that may be the cheapest in a part of the range of z: that are not dearer all over it than the one
/// that is the cheapest in its middle. Options rise and fall together, so their difference tells them apart
/// where they themselves would not.
fn possible(options: &[Candidate], part: [f64; 2]) -> Vec<Candidate> {
    let middle = basis(part[0].midpoint(part[1]));
    let Some(rival) = cheapest(options, &middle) else {
        return Vec::new();
    };
    let mut possible = Vec::with_capacity(options.len());
    for option in options {
        if option.dearer_at_least(rival, part) <= 0.0 {
            possible.push(*option);
        }
    }
    possible
}

/// The cheapest at a score with these terms, the first of equal ones; none where nothing is a number.
fn cheapest<'a>(options: &'a [Candidate], basis: &Cubic) -> Option<&'a Candidate> {
    let (mut cheapest, mut least) = (None, f64::INFINITY);
    for option in options {
        let cost = at(&option.cubic, basis);
        if cost < least {
            (cheapest, least) = (Some(option), cost);
        }
    }
    cheapest
}

impl Candidate {
    /// By how much it is dearer than a rival all over a part of the range of z: no cubic gets below its
    /// Bernstein coefficients there.
    fn dearer_at_least(&self, rival: &Candidate, [from, to]: [f64; 2]) -> f64 {
        let difference = std::array::from_fn(|k| self.cubic[k] - rival.cubic[k]);
        let third = (to - from) / 3.0;
        let [(start, rise), (end, rise_at_end)] = [from, to].map(|z| along(&difference, z));
        let inner = [start + rise * third, end - rise_at_end * third];
        let coefficients = inner.into_iter().chain([end]);
        let least = coefficients.fold(start, |least, c| if c < least { c } else { least });
        least - (self.rounding + rival.rounding)
    }
}

/// A cubic at a score with these terms.
fn at(c: &Cubic, basis: &Cubic) -> f64 {
    c[0] + c[1] * basis[1] + c[2] * basis[2] + c[3] * basis[3]
}

/// A cubic at z and its derivative: that of Heₖ is k·Heₖ₋₁.
fn along(c: &Cubic, z: f64) -> (f64, f64) {
    let basis = basis(z);
    let slope = c[1] + 2.0 * c[2] * basis[1] + 3.0 * c[3] * basis[2];
    (at(c, &basis), slope)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::information::least;

    #[test]
    fn what_is_taken_is_the_cheapest_of_all_options() {
        let mut state = 1_u64;
        let mut coin = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 33) as f64 / (1_u64 << 31) as f64 - 0.5
        };
        for apart in [1.0, 1e-3, 1e-14] {
            for _ in 0..50 {
                // Neighbours on a menu cost nearly the same, some of them exactly.
                let common = [0; 4].map(|_| coin());
                let options = (0..22).map(|_| common.map(|term| term + apart * coin()));
                let mut fit: Vec<Cubic> = options.collect();
                fit[17] = fit[4];
                let scores: Vec<f64> = (0..500).map(|_| 8.0 * coin()).collect();
                let policy = Policy::new(&fit, &scores);
                for z in &scores {
                    let plainly = least(fit.iter().map(|c| at(c, &basis(*z))));
                    assert_eq!(policy.taken(*z), plainly);
                    assert_eq!(policy.cost(*z), at(&fit[plainly], &basis(*z)));
                }
            }
        }
    }

    #[test]
    fn where_no_score_differs_the_cheapest_is_taken_all_the_same() {
        let fit = [3.0, 2.0, 4.0, 2.0].map(|cost| [cost, 0.0, 0.0, 0.0]);
        assert_eq!(Policy::new(&fit, &[0.0; 3]).taken(0.0), 1);
    }
}
