//! The share of contacts abandoned in a month, over three load levels (`docs/model.md` section 4,
//! step 4).

mod table;

use super::erlang::{NO_SERVERS, erlang_a};
use super::inputs::World;
use super::lanes::Lanes;
pub(crate) use table::{AbandonmentTable, TableQueue};

/// Three Gauss–Hermite load levels.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LoadLevels {
    /// ℓ = 1 + min(load_variation, ½)·z for z ∈ {−√3, 0, √3}.
    pub(crate) level: [f64; 3],
    /// Their weight in the mean, times ℓ: the busier level has more contacts to lose.
    pub(crate) weight: [f64; 3],
}

impl LoadLevels {
    pub(crate) fn new(load_variation: f64) -> Self {
        let step = load_variation.min(0.5) * 3f64.sqrt();
        let level = [1.0 - step, 1.0, 1.0 + step];
        LoadLevels {
            level,
            weight: [level[0] / 6.0, level[1] * 2.0 / 3.0, level[2] / 6.0],
        }
    }
}

/// How the abandoned share is computed from the servers and the load.
pub(crate) trait Queue<L> {
    /// A = Σ weight·ℓ·P(abandon at load aℓ, n); the mean wait is A/θ handle times.
    fn abandoned(&mut self, n: L, a: L) -> L;
}

/// Nobody is served without servers.
#[inline(always)]
pub(crate) fn without_servers<L: Lanes>(n: L, otherwise: L) -> L {
    n.less(L::splat(NO_SERVERS)).select(L::ONE, otherwise)
}

/// Erlang A itself, at every level.
pub(crate) struct ExactQueue {
    theta: f64,
    levels: LoadLevels,
}

impl ExactQueue {
    pub(crate) fn new(world: &World) -> Self {
        ExactQueue {
            theta: 1.0 / world.patience,
            levels: LoadLevels::new(world.load_variation),
        }
    }

    fn abandoned_by(&self, n: f64, a: f64) -> f64 {
        let LoadLevels { level, weight } = self.levels;
        (0..3)
            .map(|i| weight[i] * erlang_a(n, a * level[i], self.theta).abandoned)
            .sum()
    }
}

impl<L: Lanes> Queue<L> for ExactQueue {
    fn abandoned(&mut self, n: L, a: L) -> L {
        let exact = L::of(|lane| self.abandoned_by(n.lane(lane), a.lane(lane)));
        without_servers(n, exact)
    }
}
