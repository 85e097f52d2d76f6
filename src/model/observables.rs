//! What a pilot or live operation shows, what every world predicts of it, and how surely it is seen
//! (`docs/model.md` section 8, "Observables").

use super::ai::Ability;
use super::inputs::{Plan, World};
use super::lanes::{Doubles, Lanes};
use super::special::logit;

/// The design effect of topics and repeat customers: so many conversations tell what one drawn by
/// itself would.
pub const DESIGN_EFFECT: f64 = 1.5;
/// Shares are compared within these bounds, where their logits are finite.
const SHARES: (f64, f64) = (1e-6, 1.0 - 1e-6);

/// Something that is seen, and that every world predicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Observable {
    /// Of the issues given to the AI, the share that it finished: Q/x.
    Finished,
    /// Of what the AI closed, the share that came back: ρu/(Q + u).
    CameBack,
    /// People who leave by themselves, per person-year; of live operation alone.
    Leaving,
}

impl Observable {
    /// Where it is compared: a share as its logit, leaving as its logarithm.
    pub fn on_scale(self, value: f64) -> f64 {
        let (low, high) = SHARES;
        match self {
            Observable::Finished | Observable::CameBack => logit(value.clamp(low, high)),
            Observable::Leaving => libm::log(value),
        }
    }
}

/// The variance of a share's logit as `conversations` show it, when a typical share is `typical`;
/// `gap` is the standard deviation between what is tried and the roll-out.
pub fn noise(gap: f64, conversations: f64, typical: f64, design_effect: f64) -> f64 {
    gap * gap + design_effect / (conversations * typical * (1.0 - typical))
}

/// What one world predicts.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Shown {
    /// Of the issues given to the AI, the share that it finished.
    pub finished: f64,
    /// Of what the AI closed, the share that came back.
    pub came_back: f64,
    /// People who left by themselves, per person-year; 0 where nothing was live.
    pub leaving: f64,
}

impl Shown {
    /// What the AI's work on the share `x` of issues shows, Q and f of it.
    pub(super) fn of_work(world: &World, x: f64, [resolved, failed]: [f64; 2]) -> Self {
        let unnoticed = (1.0 - world.failure_detection) * failed;
        let closed = resolved + unnoticed;
        Shown {
            finished: resolved / x,
            came_back: if closed > 0.0 {
                world.return_rate * unnoticed / closed
            } else {
                0.0
            },
            leaving: 0.0,
        }
    }

    /// One of them.
    pub fn of(&self, observable: Observable) -> f64 {
        match observable {
            Observable::Finished => self.finished,
            Observable::CameBack => self.came_back,
            Observable::Leaving => self.leaving,
        }
    }
}

/// What a pilot at `share`, above 0, shows before launch.
pub fn pilot_shows(plan: &Plan, world: &World, share: f64) -> Shown {
    shows(&Ability::new(plan, world), world, share)
}

/// What an AI of this ability shows at launch.
pub(super) fn shows(ability: &Ability, world: &World, share: f64) -> Shown {
    let lanes = <Doubles as Lanes>::splat;
    let at_launch = ability.in_month(0.0);
    let work = ability.work(&at_launch, lanes(share), lanes(libm::log(share)));
    let own = [work.resolved, work.failed].map(|lanes| lanes.lane(0));
    Shown::of_work(world, share, own)
}
