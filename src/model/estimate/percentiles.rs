//! Weighted percentiles of a column of figures, one figure a world, on both lines.
//!
//! A percentile is the smallest value at which the running weight reaches the level. A column's weights
//! are added up in buckets of rising values; only what is in the buckets that hold a level is sorted.

use super::lines::{ByKind, Kind, Mass, Weights, weighted};
use crate::model::buckets::{Buckets, extremes};
use crate::model::report::{Line, Lines, Spread};

const BUCKETS: usize = 1024;
/// The weight of a world, negative where the surveyed event happens: one word, as it is read more often
/// than anything else of a world.
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

/// Where a level is reached.
struct Holding {
    bucket: usize,
    /// The running weight that reaches it.
    weight: f64,
}

/// Percentiles over some worlds; the room of a column is kept for the next one.
#[derive(Debug)]
pub(in crate::model) struct Percentiles {
    masses: Vec<Signed>,
    /// The column, a value for each world.
    values: Vec<f64>,
    buckets: Buckets<BUCKETS>,
    /// The bucket of each value.
    bucket: Vec<u16>,
    /// How much the worlds of each kind below each bucket count, and in all.
    below: Vec<ByKind<f64>>,
    /// What is in the buckets that hold a level, by rising values.
    sorted: Vec<(f64, Signed)>,
    /// The value of all worlds, where they have one.
    constant: Option<f64>,
}

impl Percentiles {
    /// Over worlds that count so much.
    pub(in crate::model) fn over(worlds: impl Iterator<Item = impl Into<Mass>>) -> Self {
        Percentiles {
            masses: worlds.map(|world| Signed::from(world.into())).collect(),
            values: Vec::new(),
            buckets: Buckets::default(),
            bucket: Vec::new(),
            below: Vec::new(),
            sorted: Vec::new(),
            constant: None,
        }
    }

    /// Takes a new column, a value for each world; values must be finite.
    pub(in crate::model) fn fill(&mut self, values: impl Iterator<Item = f64>) {
        self.values.clear();
        self.values.extend(values);
        self.take();
    }

    /// Takes the column: apart from the above, so that there is one of it for all kinds of columns.
    #[inline(never)]
    fn take(&mut self) {
        let (low, high) = extremes(&self.values);
        self.constant = (low == high).then_some(low);
        if self.constant.is_none() {
            self.buckets = Buckets::new((low, high));
            self.add_up();
        }
    }

    fn add_up(&mut self) {
        self.bucket.resize(self.values.len(), 0);
        for (bucket, value) in self.bucket.iter_mut().zip(&self.values) {
            *bucket = self.buckets.of(*value) as u16;
        }
        let mut within = [[0.0; 2]; BUCKETS];
        for (bucket, mass) in self.bucket.iter().zip(&self.masses) {
            within[usize::from(*bucket) % BUCKETS][mass.kind()] += mass.weight();
        }
        let mut running = [0.0; 2];
        self.below.resize(BUCKETS + 1, running);
        for (until, within) in self.below[1..].iter_mut().zip(&within) {
            running = [running[0] + within[0], running[1] + within[1]];
            *until = running;
        }
    }

    /// The values at rising `levels` on both lines; none for an empty column.
    pub(in crate::model) fn at<const N: usize>(
        &mut self,
        levels: [f64; N],
        weights: &Weights,
    ) -> Option<Lines<[f64; N]>> {
        if self.values.is_empty() {
            return None;
        }
        if let Some(value) = self.constant {
            return Some(Lines::of(|_| [value; N]));
        }
        let holding =
            weights.each(|line| levels.map(|level| self.holding(level, weights.on(line)).bucket));
        self.sort(holding.alone.iter().chain(&holding.scaled));
        Some(weights.each(|line| levels.map(|level| self.value(level, weights.on(line)))))
    }

    /// The values at rising `levels` of a new column, where there is a world at least.
    pub(in crate::model) fn of<const N: usize>(
        &mut self,
        figure: impl Fn(usize) -> f64,
        levels: [f64; N],
        weights: &Weights,
    ) -> Lines<[f64; N]> {
        self.fill((0..self.masses.len()).map(figure));
        let values = self.at(levels, weights);
        values.expect("there is a world")
    }

    /// Its 10th, 50th and 90th percentile.
    pub(in crate::model) fn spread(
        &mut self,
        figure: impl Fn(usize) -> f64,
        weights: &Weights,
    ) -> Lines<Spread> {
        let values = self.of(figure, [0.1, 0.5, 0.9], weights);
        Lines::of(|line| {
            let [p10, p50, p90] = *values.on(line);
            Spread { p10, p50, p90 }
        })
    }

    /// The bucket that holds a level on a line, and the weight that is wanted there.
    fn holding(&self, level: f64, weights: ByKind<f64>) -> Holding {
        // A hair less, so that rounding in the weights does not skip a value.
        let weight = level * weighted(weights, self.below[BUCKETS]) * (1.0 - 1e-12);
        let is_before = |until: &ByKind<f64>| weighted(weights, *until) < weight;
        let bucket = self.below[1..BUCKETS].partition_point(is_before);
        Holding { bucket, weight }
    }

    /// Picks out what is in some buckets, and sorts it.
    fn sort<'a>(&mut self, buckets: impl Iterator<Item = &'a usize>) {
        let mut is_wanted = [false; BUCKETS];
        buckets.for_each(|bucket| is_wanted[*bucket] = true);
        self.pick(&is_wanted);
    }

    #[inline(never)]
    fn pick(&mut self, is_wanted: &[bool; BUCKETS]) {
        self.sorted.clear();
        for (world, bucket) in self.bucket.iter().enumerate() {
            if is_wanted[usize::from(*bucket)] {
                self.sorted.push((self.values[world], self.masses[world]));
            }
        }
        self.sorted
            .sort_unstable_by(|(a, _), (b, _)| a.total_cmp(b));
    }

    /// The value at a level on a line, whose bucket is sorted.
    #[inline(never)]
    fn value(&self, level: f64, weights: ByKind<f64>) -> f64 {
        let Holding { bucket, weight } = self.holding(level, weights);
        let before = |bucket| {
            let is_before = |(value, _): &(f64, Signed)| self.buckets.of(*value) < bucket;
            self.sorted.partition_point(is_before)
        };
        let entries = &self.sorted[before(bucket)..before(bucket + 1)];
        let mut running = self.below[bucket];
        let reaching = entries.iter().find(|(_, mass)| {
            running[mass.kind()] += mass.weight();
            weighted(weights, running) >= weight
        });
        let (value, _) =
            (reaching.or(entries.last())).expect("the weight is reached where there are values");
        *value
    }

    /// The mean of the worst tenth of the weight, given its edge (the 90th percentile); the value
    /// at the edge is taken in part.
    pub(in crate::model) fn worst_tenth(&self, edge: f64, line: Line, weights: &Weights) -> f64 {
        let weights = weights.on(line);
        let (mut total, mut beyond, mut sum) = (0.0, 0.0, 0.0);
        for (value, mass) in self.values.iter().zip(&self.masses) {
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
            let mut percentiles = Percentiles::over(masses.iter().copied());
            percentiles.fill(values.iter().copied());
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
        let column = (1..=15).map(f64::from);
        let worlds = [Kind::Without; 15];
        let weights = Weights::new(None, &worlds, None);
        let mut percentiles = Percentiles::over(worlds.into_iter());
        percentiles.fill(column);
        let [edge] = percentiles.at([0.9], &weights).unwrap().alone;
        assert_eq!(edge, 14.0);
        let worst = percentiles.worst_tenth(edge, Line::Alone, &weights);
        assert!((worst - (15.0 + 7.0) / 1.5).abs() < 1e-12);
    }

    #[test]
    fn an_empty_column_has_no_percentile() {
        let weights = Weights::new::<Kind>(None, &[], None);
        let mut percentiles = Percentiles::over(std::iter::empty::<Kind>());
        percentiles.fill(std::iter::empty());
        assert_eq!(percentiles.at([0.5], &weights), None);
    }
}
