//! Inputs that have no part in a plan.

use super::{Decided, Input, Plan, Reduction, Uncertain};

/// What keeps an input out of every formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idle {
    /// People work without AI help.
    NoAssist,
    /// There is no on-demand pool.
    NoPool,
    /// Nobody is laid off.
    NoLayoffs,
    /// The plan is never reversed.
    NoReversal,
    /// Nobody is to be cut.
    NoCut,
}

impl Plan {
    /// What keeps an input out of every formula as the plan is now; none if it has a part. A pool's
    /// pay does nothing where there is no pool.
    pub fn idle_while(&self, input: Input) -> Option<Idle> {
        let reason = reason(input)?;
        let is_idle = match reason {
            Idle::NoAssist => !self.assist,
            Idle::NoPool => self.on_demand_share == 0.0,
            Idle::NoLayoffs => self.reduction == Reduction::Attrition,
            Idle::NoReversal => !self.reversal,
            Idle::NoCut => self.claimed_resolution == 0.0,
        };
        is_idle.then_some(reason)
    }
}

/// What could keep an input out; none where it has a part in every plan.
fn reason(input: Input) -> Option<Idle> {
    match input {
        Input::Decided(input) => match input {
            Decided::AssistSeatCost => Some(Idle::NoAssist),
            Decided::ReversalTrigger
            | Decided::ReversalPatienceMonths
            | Decided::ReversalRetreat => Some(Idle::NoReversal),
            Decided::ImpersonalAnnouncement => Some(Idle::NoCut),
            Decided::Headcount
            | Decided::AiShare
            | Decided::HorizonMonths
            | Decided::RolloutMonths
            | Decided::ClaimedResolution
            | Decided::Reduction
            | Decided::Occupancy
            | Decided::ServiceGrade
            | Decided::Shrinkage
            | Decided::HandleMinutes
            | Decided::OpenHoursPerWeek
            | Decided::OnDemandShare
            | Decided::Reversal
            | Decided::DiscountRate
            | Decided::TraineeProductivity
            | Decided::CustomerLifetimeYears
            | Decided::Talent
            | Decided::Assist => None,
        },
        Input::Uncertain(input) => match input {
            Uncertain::AssistGain => Some(Idle::NoAssist),
            Uncertain::OnDemandShowUp | Uncertain::OnDemandPremium => Some(Idle::NoPool),
            Uncertain::SeveranceWeeks => Some(Idle::NoLayoffs),
            Uncertain::BacklashProbability | Uncertain::BacklashSize => Some(Idle::NoCut),
            Uncertain::DemandGrowth
            | Uncertain::LoadVariation
            | Uncertain::Patience
            | Uncertain::AiResolution
            | Uncertain::AiCeiling
            | Uncertain::AiImprovement
            | Uncertain::Misrouting
            | Uncertain::FailureDetection
            | Uncertain::ReturnRate
            | Uncertain::EscalationEffort
            | Uncertain::DifficultyEffect
            | Uncertain::FirstContactResolution
            | Uncertain::ResolutionSlope
            | Uncertain::AgentCost
            | Uncertain::Attrition
            | Uncertain::HiringCost
            | Uncertain::HiringLag
            | Uncertain::Ramp
            | Uncertain::AiUnitCost
            | Uncertain::AiSetup
            | Uncertain::AiOversight
            | Uncertain::CustomerMargin
            | Uncertain::StatedToActual
            | Uncertain::AiAversion
            | Uncertain::IncidentRate
            | Uncertain::IncidentSize => None,
        },
        Input::Material => None,
    }
}
