//! Weighted percentiles of a column of figures, one figure a world, on both lines.
//!
//! A percentile is the smallest value at which the running weight reaches the level. A column is
//! dealt into buckets of rising values, and only the buckets that hold a level are sorted.

use super::lines::{ByKind, Kind, Mass, Weights, weighted};
use crate::model::report::{Line, Lines, Spread};

const BUCKETS: usize = 2048;

type Entry = (f64, Signed);

/// The weight of a world, negative where the surveyed event happens: an entry is two words, as it is
/// read and written more often than anything else of a world.
#[derive(Debug, Clone, Copy)]
struct Signed(f64);

impl From<Mass> for Signed {
    fn from(Mass { kind, weight }: Mass) -> Self {
        Signed(match kind {
            Kind::Without => weight,
            Kind::With => -weight,
        })
    }
}

impl Signed {
    fn kind(self) -> usize {
        usize::from(self.0.is_sign_negative())
    }

    fn weight(self) -> f64 {
        self.0.abs()
    }
}

/// A column dealt into buckets; its room is kept for the next column.
#[derive(Debug, Default)]
pub(in crate::model) struct Percentiles {
    column: Vec<Entry>,
    /// The column again, bucket after bucket.
    dealt: Vec<Entry>,
    /// Where each bucket starts, and where the last one ends.
    starts: Vec<u32>,
    /// How much the worlds of each kind below each bucket count, and in all.
    below: Vec<ByKind<f64>>,
    is_sorted: Vec<bool>,
    /// The value of all entries, where they have one.
    constant: Option<f64>,
}

impl Percentiles {
    /// Takes a new column; values must be finite.
    pub(in crate::model) fn fill<M: Into<Mass>>(&mut self, column: impl Iterator<Item = (f64, M)>) {
        self.column.clear();
        self.column
            .extend(column.map(|(value, world)| (value, Signed::from(world.into()))));
        self.take();
    }

    /// Takes the column: apart from the above, so that there is one of it for all kinds of columns.
    #[inline(never)]
    fn take(&mut self) {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for (value, _) in &self.column {
            low = if *value < low { *value } else { low };
            high = if *value > high { *value } else { high };
        }
        self.constant = (low == high).then_some(low);
        let span = high - low;
        let per_unit = if span > 0.0 && span.is_finite() {
            (BUCKETS - 1) as f64 / span
        } else {
            0.0
        };
        self.deal(|value| (((value - low) * per_unit) as usize).min(BUCKETS - 1));
    }

    fn deal(&mut self, bucket: impl Fn(f64) -> usize) {
        self.is_sorted.clear();
        self.is_sorted.resize(BUCKETS, false);
        self.starts.clear();
        self.starts.resize(BUCKETS + 1, 0);
        for (value, _) in &self.column {
            self.starts[bucket(*value) + 1] += 1;
        }
        let mut next = [0; BUCKETS];
        for (index, next) in next.iter_mut().enumerate() {
            *next = self.starts[index];
            self.starts[index + 1] += *next;
        }
        self.dealt.resize(self.column.len(), (0.0, Signed(0.0)));
        for entry in &self.column {
            let place = &mut next[bucket(entry.0)];
            self.dealt[*place as usize] = *entry;
            *place += 1;
        }
        let mut running = [0.0; 2];
        self.below.clear();
        self.below.push(running);
        for bucket in self.starts.windows(2) {
            for (_, mass) in &self.dealt[bucket[0] as usize..bucket[1] as usize] {
                running[mass.kind()] += mass.weight();
            }
            self.below.push(running);
        }
    }

    /// The values at rising `levels` on both lines; none for an empty column.
    pub(in crate::model) fn at<const N: usize>(
        &mut self,
        levels: [f64; N],
        weights: &Weights,
    ) -> Option<Lines<[f64; N]>> {
        if self.column.is_empty() {
            return None;
        }
        if let Some(value) = self.constant {
            return Some(Lines::of(|_| [value; N]));
        }
        Some(Lines::of(|line| {
            levels.map(|level| self.value(level, weights.on(line)))
        }))
    }

    /// The values at rising `levels` of a new column, a figure of each world, of which there
    /// is one at least.
    pub(in crate::model) fn of_worlds<const N: usize>(
        &mut self,
        worlds: &[impl Copy + Into<Mass>],
        figure: impl Fn(usize) -> f64,
        levels: [f64; N],
        weights: &Weights,
    ) -> Lines<[f64; N]> {
        let masses = worlds.iter().enumerate();
        self.fill(masses.map(|(world, mass)| (figure(world), *mass)));
        let values = self.at(levels, weights);
        values.expect("there is a world")
    }

    /// Its 10th, 50th and 90th percentile.
    pub(in crate::model) fn spread(
        &mut self,
        worlds: &[impl Copy + Into<Mass>],
        figure: impl Fn(usize) -> f64,
        weights: &Weights,
    ) -> Lines<Spread> {
        let values = self.of_worlds(worlds, figure, [0.1, 0.5, 0.9], weights);
        Lines::of(|line| {
            let [p10, p50, p90] = *values.on(line);
            Spread { p10, p50, p90 }
        })
    }

    /// The value at a level on a line.
    #[inline(never)]
    fn value(&mut self, level: f64, weights: ByKind<f64>) -> f64 {
        let weight = |sums: ByKind<f64>| weighted(weights, sums);
        // A hair less, so that rounding in the weights does not skip a value.
        let wanted = level * weight(self.below[BUCKETS]) * (1.0 - 1e-12);
        let reached = |until: &ByKind<f64>| weight(*until) < wanted;
        let bucket = self.below[1..BUCKETS].partition_point(reached);
        let mut running = self.below[bucket];
        let entries = self.sorted(bucket);
        for (value, mass) in entries {
            running[mass.kind()] += mass.weight();
            if weight(running) >= wanted {
                return *value;
            }
        }
        let last = entries.last();
        last.expect("the weight is reached where there are values")
            .0
    }

    /// The values of one bucket, sorted.
    fn sorted(&mut self, bucket: usize) -> &[Entry] {
        let [start, end] = [bucket, bucket + 1].map(|i| self.starts[i] as usize);
        let entries = &mut self.dealt[start..end];
        if !std::mem::replace(&mut self.is_sorted[bucket], true) {
            entries.sort_unstable_by(|(a, _), (b, _)| a.total_cmp(b));
        }
        entries
    }

    /// The mean of the worst tenth of the weight, given its edge (the 90th percentile); the value
    /// at the edge is taken in part.
    pub(in crate::model) fn worst_tenth(&self, edge: f64, line: Line, weights: &Weights) -> f64 {
        let weights = weights.on(line);
        let (mut total, mut beyond, mut sum) = (0.0, 0.0, 0.0);
        for (value, mass) in &self.column {
            let weight = weights[mass.kind()] * mass.weight();
            total += weight;
            if *value > edge {
                beyond += weight;
                sum += weight * value;
            }
        }
        let tenth = 0.1 * total;
        (sum + (tenth - beyond) * edge) / tenth
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::inputs::{Survey, SurveyEvent};

    /// Straight from the definition.
    fn plain(column: &[(f64, Mass)], level: f64, weights: ByKind<f64>) -> f64 {
        let mut sorted = column.to_vec();
        sorted.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let weight = |mass: &Mass| weights[mass.kind as usize] * mass.weight;
        let total: f64 = sorted.iter().map(|(_, mass)| weight(mass)).sum();
        let mut running = 0.0;
        for (value, mass) in sorted {
            running += weight(&mass);
            if running >= level * total - 1e-9 {
                return value;
            }
        }
        f64::NAN
    }

    #[test]
    fn percentiles_are_the_smallest_values_at_which_the_weight_reaches_the_level() {
        let spread = |i: usize| (i * 7919 % 1009) as f64;
        let columns: [Vec<f64>; 4] = [
            (0..1000).map(spread).collect(),
            (0..1000).map(|i| (spread(i) * 0.01).exp()).collect(),
            (0..1000).map(|i| f64::from(i % 3)).collect(),
            vec![5.0; 40],
        ];
        let levels = [0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
        let alike = |_: usize| 1.0;
        let unlike = |i: usize| 0.1 + (i * 31 % 17) as f64;
        for (values, weight) in columns.into_iter().flat_map(|values| {
            let weights: [fn(usize) -> f64; 2] = [alike, unlike];
            weights.map(|weight| (values.clone(), weight))
        }) {
            let kind = |i| {
                if i % 5 == 0 {
                    Kind::With
                } else {
                    Kind::Without
                }
            };
            let mass = |i| Mass {
                kind: kind(i),
                weight: weight(i),
            };
            let column = values.iter().enumerate();
            let column: Vec<(f64, Mass)> = column.map(|(i, v)| (*v, mass(i))).collect();
            let masses: Vec<_> = column.iter().map(|(_, mass)| *mass).collect();
            let survey = Survey {
                event: SurveyEvent::Regret,
                rate: 0.6,
            };
            let weights = Weights::new(None, &masses, Some(survey));
            let mut percentiles = Percentiles::default();
            percentiles.fill(column.iter().copied());
            let found = percentiles.at(levels, &weights).unwrap();
            for line in [Line::Alone, Line::Scaled] {
                for (level, value) in levels.into_iter().zip(found.on(line)) {
                    assert_eq!(*value, plain(&column, level, weights.on(line)), "{level}");
                }
            }
        }
    }

    #[test]
    fn the_worst_tenth_takes_the_value_at_its_edge_in_part() {
        // 15 values: the worst tenth is 1.5 values, 15 and half of 14.
        let column: Vec<_> = (1..=15).map(|v| (f64::from(v), Kind::Without)).collect();
        let weights = Weights::new(None, &[Kind::Without; 15], None);
        let mut percentiles = Percentiles::default();
        percentiles.fill(column.into_iter());
        let [edge] = percentiles.at([0.9], &weights).unwrap().alone;
        assert_eq!(edge, 14.0);
        let worst = percentiles.worst_tenth(edge, Line::Alone, &weights);
        assert!((worst - (15.0 + 7.0) / 1.5).abs() < 1e-12);
    }

    #[test]
    fn an_empty_column_has_no_percentile() {
        let weights = Weights::new::<Kind>(None, &[], None);
        let mut percentiles = Percentiles::default();
        percentiles.fill(std::iter::empty::<(f64, Kind)>());
        assert_eq!(percentiles.at([0.5], &weights), None);
    }
}
