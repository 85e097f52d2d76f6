//! What the AI resolves, and how hard what it leaves is (`docs/model.md` section 4, "The AI").
//!
//! The letters are those of `docs/model.md`: s the ceiling, k the exponent of p(d) = s(1 − dᵏ),
//! ε the misrouting.

use super::inputs::{Plan, Talent, World};
use super::lanes::{Lanes, larger};
use super::special::{logistic, logit};

/// Below this share of failures their mean difficulty has no meaning, and ½ stands for it.
const NO_FAILURES: f64 = 1e-9;

/// What the AI resolves of all issues stays so far below what it resolves of the easiest.
const BELOW_CEILING: f64 = 0.02;

/// What in-house talent does to the AI: shift of launch resolution, factor on its improvement,
/// factor on its set-up.
pub(crate) fn talent_effect(talent: Talent) -> (f64, f64, f64) {
    match talent {
        Talent::Thin => (-0.35, 0.5, 1.5),
        Talent::Average => (0.0, 1.0, 1.0),
        Talent::Strong => (0.25, 1.25, 0.85),
    }
}

/// The AI's ability in one world, before time.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ability {
    s: f64,
    q_launch: f64,
    gain: f64,
    epsilon: f64,
}

/// The AI's ability in one month: k and what follows from it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct MonthlyAbility {
    k: f64,
    over_k1: f64,
    over_k2: f64,
    p_all: f64,
    m_all: f64,
}

/// What becomes of the issues given to the AI, as shares of all issues.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AiWork<L> {
    /// Q.
    pub(crate) resolved: L,
    /// f.
    pub(crate) failed: L,
    /// d_D: mean difficulty of what people get directly.
    pub(crate) direct_difficulty: L,
    /// d_F: mean difficulty of the AI's failures.
    pub(crate) failed_difficulty: L,
}

impl Ability {
    pub(crate) fn new(plan: &Plan, world: &World) -> Self {
        let (shift, factor, _) = talent_effect(plan.talent);
        Ability {
            s: world.ai_ceiling,
            q_launch: logistic(logit(world.ai_resolution) + shift),
            gain: world.ai_improvement * factor,
            epsilon: world.misrouting,
        }
    }

    /// An AI that at launch resolves `quality` of all issues, all of them given to it.
    pub(crate) fn of_quality(quality: f64, world: &World) -> Self {
        Ability {
            s: world.ai_ceiling,
            q_launch: quality,
            gain: 0.0,
            epsilon: world.misrouting,
        }
    }

    /// The most that it could resolve of all issues.
    pub(crate) fn highest_quality(&self) -> f64 {
        self.s - BELOW_CEILING
    }

    /// The ability when a share `learned` = 1 − e^{−t/12} of the improvement has come.
    pub(crate) fn in_month(&self, learned: f64) -> MonthlyAbility {
        let s = self.s;
        let q = (self.q_launch + self.gain * learned).min(self.highest_quality());
        let k = q / (s - q);
        let (over_k1, over_k2) = (1.0 / (k + 1.0), 1.0 / (k + 2.0));
        MonthlyAbility {
            k,
            over_k1,
            over_k2,
            p_all: s * (1.0 - over_k1),
            m_all: s * (0.5 - over_k2),
        }
    }

    /// The AI's work on the share `x` of issues; `ln_x` is ln x, and anything very low at x = 0.
    #[inline(always)]
    pub(crate) fn work<L: Lanes>(&self, month: &MonthlyAbility, x: L, ln_x: L) -> AiWork<L> {
        let (s, epsilon) = (self.s, self.epsilon);
        let x_to_k = (ln_x * month.k).exp();
        let x2 = x * x;
        let p = x * s * (L::ONE - x_to_k * month.over_k1);
        let m = x2 * s * (L::HALF - x_to_k * month.over_k2);
        let resolved = p * (1.0 - epsilon) + x * (epsilon * month.p_all);
        let m_q = m * (1.0 - epsilon) + x * (epsilon * month.m_all);
        let failed = larger(x - resolved, L::ZERO);
        let some_fail = failed.greater(L::splat(NO_FAILURES));
        let failed_difficulty = (x2 * ((1.0 - epsilon) * 0.5) + x * (epsilon * 0.5) - m_q) / failed;
        AiWork {
            resolved,
            failed,
            direct_difficulty: (x * (1.0 - epsilon) + 1.0) * 0.5,
            failed_difficulty: some_fail.select(failed_difficulty, L::HALF),
        }
    }
}
