//! What the AI resolves, and how hard what it leaves is (`docs/model.md` section 4, "The AI").
//!
//! The letters are those of `docs/model.md`: s the ceiling, k the exponent of p(d) = s(1 − dᵏ),
//! ε the misrouting.

use super::inputs::{Plan, Talent, World};
use super::lanes::{Lanes, exp, larger};
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
pub(crate) struct AiWork {
    /// Q.
    pub(crate) resolved: Lanes,
    /// f.
    pub(crate) failed: Lanes,
    /// d_D: mean difficulty of what people get directly.
    pub(crate) direct_difficulty: Lanes,
    /// d_F: mean difficulty of the AI's failures.
    pub(crate) failed_difficulty: Lanes,
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
    pub(crate) fn work(&self, month: &MonthlyAbility, x: Lanes, ln_x: Lanes) -> AiWork {
        let (s, epsilon) = (self.s, self.epsilon);
        let x_to_k = exp(ln_x * month.k);
        let x2 = x * x;
        let p = s * x * (1.0 - x_to_k * month.over_k1);
        let m = s * x2 * (0.5 - x_to_k * month.over_k2);
        let resolved = (1.0 - epsilon) * p + epsilon * month.p_all * x;
        let m_q = (1.0 - epsilon) * m + epsilon * month.m_all * x;
        let failed = larger(x - resolved, Lanes::ZERO);
        let some_fail = failed.simd_gt(Lanes::splat(NO_FAILURES));
        let failed_difficulty = ((1.0 - epsilon) * 0.5 * x2 + epsilon * 0.5 * x - m_q) / failed;
        AiWork {
            resolved,
            failed,
            direct_difficulty: 0.5 * (1.0 + (1.0 - epsilon) * x),
            failed_difficulty: some_fail.select(failed_difficulty, Lanes::HALF),
        }
    }
}
