//! What a path needs to know of its plan and its world, worked out once before the months run.

use super::RESOLUTION_BOUNDS;
use super::events::Events;
use super::staff::Staff;
use super::start::{PAID_HOURS, Start};
use crate::model::ai::{Ability, MonthlyAbility, talent_effect};
use crate::model::inputs::{Plan, Reduction, World};
use crate::model::lanes::{Lanes, clip, larger};

/// What depends on the month and the plan only: the same in every world.
#[derive(Debug, Clone, Copy)]
struct CalendarMonth {
    rollout: f64,
    rollout_next: f64,
    ln_rollout: f64,
    discount: f64,
    /// 1 − e^{−t/12}.
    learned: f64,
    /// Whether the rule of step 7 is in force.
    has_rule: bool,
}

/// The months of a plan.
#[derive(Debug, Clone)]
pub(crate) struct Calendar {
    months: Vec<CalendarMonth>,
}

impl Calendar {
    /// The months of the plan as it is judged before it starts.
    pub(crate) fn new(plan: &Plan) -> Self {
        Calendar::through(plan, plan.horizon_months, 0)
    }

    /// The first months, where `decided` of them are behind: what they cost is sunk, and the rule of
    /// step 7 was not in force.
    pub(crate) fn through(plan: &Plan, months: u32, decided: u32) -> Self {
        let span = plan.rollout_months.max(1.0);
        let discount_per_month = libm::log1p(plan.discount_rate) / 12.0;
        let months = (1..=months)
            .map(|number| {
                let t = f64::from(number);
                let is_ahead = number > decided;
                let rollout = (t / span).min(1.0);
                CalendarMonth {
                    rollout,
                    rollout_next: ((t + 1.0) / span).min(1.0),
                    ln_rollout: libm::log(rollout),
                    discount: if is_ahead {
                        libm::exp(-(t - f64::from(decided)) * discount_per_month)
                    } else {
                        0.0
                    },
                    learned: -libm::expm1(-t / 12.0),
                    has_rule: is_ahead,
                }
            })
            .collect();
        Calendar { months }
    }

    /// r of a month, the one after the last included, and its logarithm.
    pub(super) fn rollout(&self, month: usize) -> f64 {
        match self.months.get(month - 1) {
            Some(month) => month.rollout,
            None => self.months.last().map_or(1.0, |last| last.rollout_next),
        }
    }
}

/// One month of one world.
#[derive(Debug, Clone, Copy)]
pub(super) struct Month {
    /// t.
    pub(super) number: f64,
    /// r of this month and of the next.
    pub(super) rollout: f64,
    pub(super) rollout_next: f64,
    pub(super) ln_rollout: f64,
    pub(super) discount: f64,
    /// Infinite where the rule of step 7 is not in force.
    pub(super) reversal_trigger: f64,
    /// G.
    pub(super) growth: f64,
    /// λ, issues in the month.
    pub(super) issues: f64,
    /// λ·handle_minutes/(60H): erlangs that all issues would make at average effort.
    pub(super) erlangs_of_all: f64,
    /// φb, and its inverse.
    pub(super) servers_per_head: f64,
    pub(super) heads_per_server: f64,
    pub(super) ability: MonthlyAbility,
}

/// A plan in a world.
pub(crate) struct Setting {
    months: Vec<Month>,
    pub(super) ability: Ability,
    pub(super) headcount: f64,
    pub(super) trainees_at_start: f64,
    pub(super) hires_at_start: f64,
    trainee_productivity: f64,
    /// m, g_l, g_r and m/g_l.
    pub(super) leaving: f64,
    pub(super) arriving: f64,
    pub(super) learning: f64,
    pub(super) hires_per_target: f64,
    /// 1 where people are laid off, 0 where only attrition shrinks the team.
    pub(super) layoffs: f64,
    pub(super) claimed_resolution: f64,
    /// 1/occupancy and β.
    over_occupancy: f64,
    beta: f64,
    pub(super) failure_detection: f64,
    pub(super) return_rate: f64,
    pub(super) escalation_effort: f64,
    difficulty_effect: f64,
    first_contact_resolution: f64,
    resolution_slope: f64,
    /// Most on-demand people at work at once.
    pub(super) pool: f64,
    /// Money per person-month, per hire, per person laid off, per on-demand person at work a month.
    pub(super) pay: f64,
    pub(super) hiring_cost: f64,
    pub(super) severance: f64,
    pub(super) pool_cost: f64,
    pub(super) ai_unit_cost: f64,
    /// Money a month for oversight if everything were handed over, at today's demand.
    pub(super) oversight: f64,
    pub(super) seat_cost: f64,
    pub(super) ai_aversion: f64,
    pub(super) stated_to_actual: f64,
    /// V.
    pub(super) customer_value: f64,
    value_floor_binds: bool,
    /// Infinite where management never reverses.
    pub(super) reversal_patience: f64,
    reversal_trigger: f64,
    pub(super) kept_after_reversal: f64,
    pub(super) ln_kept_after_reversal: f64,
    contacts_at_start: f64,
    issues_at_start: f64,
    setup_cost: f64,
    pub(super) events: Events,
}

impl Setting {
    pub(crate) fn new(plan: &Plan, calendar: &Calendar, world: &World) -> Self {
        let n = plan.headcount;
        let start = Start::new(plan, world);
        let Start {
            leaving,
            arriving,
            open_hours,
            phi,
            ..
        } = start;
        let pay = world.agent_cost / 12.0;
        let contacts_at_start = start.contacts(plan);
        let issues_at_start = start.issues(plan, world);
        let (own_value, floor) = customer_values(plan, world, &start);
        let (_, _, setup_factor) = talent_effect(plan.talent);
        let kept = 1.0 - plan.reversal_retreat;
        let mut setting = Setting {
            months: Vec::with_capacity(calendar.months.len()),
            ability: Ability::new(plan, world),
            headcount: n,
            trainees_at_start: start.trainees,
            hires_at_start: start.hires,
            trainee_productivity: plan.trainee_productivity,
            leaving,
            arriving,
            learning: start.learning,
            hires_per_target: leaving / arriving,
            layoffs: match plan.reduction {
                Reduction::Layoffs => 1.0,
                Reduction::Attrition => 0.0,
            },
            claimed_resolution: plan.claimed_resolution,
            over_occupancy: 1.0 / plan.occupancy,
            beta: plan.service_grade,
            failure_detection: world.failure_detection,
            return_rate: world.return_rate,
            escalation_effort: world.escalation_effort,
            difficulty_effect: world.difficulty_effect,
            first_contact_resolution: world.first_contact_resolution,
            resolution_slope: world.resolution_slope,
            pool: plan.on_demand_share * n * phi * world.on_demand_show_up,
            pay,
            hiring_cost: world.hiring_cost,
            severance: world.agent_cost / 52.0 * world.severance_weeks,
            pool_cost: open_hours * (pay / PAID_HOURS) / (1.0 - plan.shrinkage)
                * world.on_demand_premium,
            ai_unit_cost: world.ai_unit_cost,
            oversight: world.ai_oversight * pay * n,
            seat_cost: if plan.assist {
                plan.assist_seat_cost
            } else {
                0.0
            },
            ai_aversion: world.ai_aversion,
            stated_to_actual: world.stated_to_actual,
            customer_value: own_value.max(floor),
            value_floor_binds: floor > own_value,
            reversal_patience: if plan.reversal {
                plan.reversal_patience_months.into()
            } else {
                f64::INFINITY
            },
            reversal_trigger: plan.reversal_trigger,
            kept_after_reversal: kept,
            ln_kept_after_reversal: libm::log(kept.max(f64::MIN_POSITIVE)),
            contacts_at_start,
            issues_at_start,
            setup_cost: world.ai_setup * setup_factor * pay * n,
            events: Events::new(plan, world),
        };
        let erlangs_per_issue = plan.handle_minutes / (60.0 * open_hours);
        let assist_gain = if plan.assist { world.assist_gain } else { 0.0 };
        setting.fill_months(calendar, world, phi, erlangs_per_issue, assist_gain);
        setting
    }

    fn fill_months(
        &mut self,
        calendar: &Calendar,
        world: &World,
        phi: f64,
        erlangs_per_issue: f64,
        assist_gain: f64,
    ) {
        let growth_per_month = libm::log1p(world.demand_growth) / 12.0;
        for (index, month) in calendar.months.iter().enumerate() {
            let number = (index + 1) as f64;
            let growth = libm::exp(growth_per_month * number);
            let servers_per_head = phi / (1.0 - assist_gain * month.rollout);
            let issues = self.issues_at_start * growth;
            self.months.push(Month {
                number,
                rollout: month.rollout,
                rollout_next: month.rollout_next,
                ln_rollout: month.ln_rollout,
                discount: month.discount,
                reversal_trigger: if month.has_rule {
                    self.reversal_trigger
                } else {
                    f64::INFINITY
                },
                growth,
                issues,
                erlangs_of_all: issues * erlangs_per_issue,
                servers_per_head,
                heads_per_server: 1.0 / servers_per_head,
                ability: self.ability.in_month(month.learned),
            });
        }
    }

    pub(super) fn months(&self) -> &[Month] {
        &self.months
    }

    /// Contacts in a month at the start, returns included: λ₀(1 + (1 − F)ρ).
    pub(crate) fn contacts_at_start(&self) -> f64 {
        self.contacts_at_start
    }

    /// N·G at the end of the horizon.
    pub(crate) fn team_grown_with_demand(&self) -> f64 {
        let last = self.months.last();
        self.headcount * last.expect("a horizon has months").growth
    }

    /// Whether V₀ sets the value of a customer.
    pub(crate) fn value_floor_binds(&self) -> bool {
        self.value_floor_binds
    }

    /// τ before the effort of a hand-over: 1 + η(2d − 1).
    #[inline(always)]
    pub(super) fn effort<L: Lanes>(&self, difficulty: L) -> L {
        (difficulty * 2.0 - 1.0) * self.difficulty_effect + 1.0
    }

    /// F at a difficulty: F − κ(2d − 1), clipped.
    #[inline(always)]
    pub(super) fn resolution<L: Lanes>(&self, difficulty: L) -> L {
        let (low, high) = RESOLUTION_BOUNDS;
        clip(
            (difficulty * 2.0 - 1.0) * -self.resolution_slope + self.first_contact_resolution,
            low,
            high,
        )
    }

    /// Servers needed for a load: max(a/occupancy, a + β√a).
    #[inline(always)]
    pub(super) fn needed<L: Lanes>(&self, load: L) -> L {
        larger(load * self.over_occupancy, load + load.sqrt() * self.beta)
    }

    /// n_s.
    #[inline(always)]
    pub(super) fn servers<L: Lanes>(&self, staff: &Staff<L>, month: &Month) -> L {
        (staff.experienced + staff.trainees * self.trainee_productivity) * month.servers_per_head
    }

    /// ai_setup·setup factor·pay·N·x.
    pub(super) fn setup_cost<L: Lanes>(&self, share: L) -> L {
        share * self.setup_cost
    }
}

/// Money that an issue never resolved costs: the customers who leave over it, at V each.
pub(crate) fn loss_per_unresolved(plan: &Plan, world: &World) -> f64 {
    let (own, floor) = customer_values(plan, world, &Start::new(plan, world));
    super::DEFECT_AFTER_NONE * own.max(floor)
}

/// What a customer is worth: by the margin, and at least so much that the team is worth its cost.
fn customer_values(plan: &Plan, world: &World, start: &Start) -> (f64, f64) {
    let own = world.customer_margin * plan.customer_lifetime_years * world.stated_to_actual;
    let (low, high) = RESOLUTION_BOUNDS;
    let f = world.first_contact_resolution.clamp(low, high);
    let team_cost = (world.agent_cost / 12.0 + world.hiring_cost * start.leaving) * plan.headcount;
    let saved_by_team = start.issues(plan, world)
        * super::DEFECTION_SPREAD
        * f
        * (1.0 + (1.0 - f) * world.return_rate);
    (own, team_cost / saved_by_team)
}
