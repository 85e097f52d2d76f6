//! In which month something happens, over all worlds and on both lines.

use super::lines::{ByKind, Mass, Weights, weighted};
use crate::model::report::Lines;

/// Worlds in which something happens, by its month and by their kind.
pub(in crate::model) struct Timing {
    by_month: Vec<ByKind<f64>>,
}

impl Timing {
    /// The month of every world, 0 where it does not happen.
    pub(in crate::model) fn new<M: Into<Mass>>(months: impl Iterator<Item = (u8, M)>) -> Self {
        let mut by_month = vec![[0.0; 2]; usize::from(u8::MAX) + 1];
        for (month, world) in months {
            let Mass { kind, weight } = world.into();
            by_month[usize::from(month)][kind as usize] += weight;
        }
        Timing {
            by_month: by_month.split_off(1),
        }
    }

    /// Worlds in which it happens at all.
    pub(in crate::model) fn ever(&self) -> ByKind<f64> {
        self.by_month.iter().fold([0.0; 2], add)
    }

    /// How often it happens in each of the first months.
    pub(super) fn along(&self, months: usize, weights: &Weights) -> Lines<Vec<f64>> {
        let along = |line| {
            let months = self.by_month.iter().take(months);
            months.map(|month| *weights.mean(*month).on(line)).collect()
        };
        Lines::of(along)
    }

    /// The month by which it has happened in half of these worlds; none where it never has.
    pub(in crate::model) fn median(
        &self,
        among: ByKind<f64>,
        weights: &Weights,
    ) -> Lines<Option<f64>> {
        Lines::of(|line| {
            let half = 0.5 * weighted(weights.on(line), among) * (1.0 - 1e-12);
            let mut running = [0.0; 2];
            self.by_month
                .iter()
                .position(|month| {
                    running = add(running, month);
                    weighted(weights.on(line), running) >= half
                })
                .filter(|_| half > 0.0)
                .map(|index| (index + 1) as f64)
        })
    }
}

fn add(sum: ByKind<f64>, more: &ByKind<f64>) -> ByKind<f64> {
    [sum[0] + more[0], sum[1] + more[1]]
}
