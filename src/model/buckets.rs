//! A range of values in buckets of one width.

use super::lanes::{Doubles, larger, smaller};

/// 2⁵²: added to a small number that is not negative it leaves the nearest integer in the lowest bits. That is
/// a third of the time of a conversion in Wasm, which looks at what does not fit.
const INTEGER: f64 = 4_503_599_627_370_496.0;

/// So many buckets, a power of two: the first one is about the lowest value, the last one about the highest.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Buckets<const COUNT: usize> {
    low: f64,
    per_unit: f64,
}

impl<const COUNT: usize> Buckets<COUNT> {
    pub(super) fn new((low, high): (f64, f64)) -> Self {
        let per_unit = (COUNT - 1) as f64 / (high - low);
        // One bucket for all, where they are too close together or too far apart to be told so.
        let is_told = per_unit > 0.0 && per_unit.is_finite();
        Buckets {
            low,
            per_unit: if is_told { per_unit } else { 0.0 },
        }
    }

    /// The bucket of a value in the range; it never falls where the value rises.
    #[inline(always)]
    pub(super) fn of(self, value: f64) -> usize {
        let place = (value - self.low) * self.per_unit;
        (place + INTEGER).to_bits() as usize % COUNT
    }

    /// Where a bucket begins, and the one before it ends.
    pub(super) fn edge(self, bucket: usize) -> f64 {
        let place = bucket as f64 - 0.5;
        if self.per_unit > 0.0 {
            self.low + place / self.per_unit
        } else {
            self.low
        }
    }
}

/// The lowest and the highest of some values; pairs of them at a time.
pub(super) fn extremes(values: &[f64]) -> (f64, f64) {
    let (pairs, rest) = values.as_chunks();
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    let (mut lows, mut highs) = (Doubles::splat(low), Doubles::splat(high));
    for pair in pairs {
        lows = smaller(lows, Doubles::from(*pair));
        highs = larger(highs, Doubles::from(*pair));
    }
    for value in lows.to_array().iter().chain(rest) {
        low = if *value < low { *value } else { low };
    }
    for value in highs.to_array().iter().chain(rest) {
        high = if *value > high { *value } else { high };
    }
    (low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_between_the_edges_of_its_bucket() {
        let values: Vec<f64> = (0..997)
            .map(|i| f64::from(i * 7919 % 997) * 0.37 - 20.0)
            .collect();
        let (low, high) = extremes(&values);
        assert_eq!((low, high), (-20.0, 996.0 * 0.37 - 20.0));
        let buckets = Buckets::<64>::new((low, high));
        for value in values {
            let bucket = buckets.of(value);
            let edges = [bucket, bucket + 1].map(|bucket| buckets.edge(bucket));
            assert!((edges[0] - 1e-9..=edges[1] + 1e-9).contains(&value));
        }
        assert_eq!([low, high].map(|value| buckets.of(value)), [0, 63]);
    }

    #[test]
    fn what_cannot_be_told_apart_is_in_one_bucket() {
        for high in [3.0, 3.0 + f64::EPSILON * 2.0, f64::MAX] {
            let buckets = Buckets::<64>::new((if high > 4.0 { -high } else { 3.0 }, high));
            assert!(buckets.of(3.0) <= buckets.of(high) && buckets.of(high) < 64);
        }
    }
}
