//! What the report says of money, people and reversals along the shares.

use super::futures::{Futures, Sums};
use super::lines::Weights;
use super::percentiles::Percentiles;
use super::sums::Along;
use super::timing::Timing;
use crate::model::path::PARTS;
use crate::model::report::{CostParts, Estimate, Lines, NetCost, Spread, Waterfall};

/// Money by share, and what the cost parts and the end of the horizon look like.
pub(super) fn cost_figures(
    estimate: &mut Estimate,
    futures: &Futures,
    sums: &Along<'_, Sums>,
    weights: &Weights,
) {
    let shares = estimate.shares.len();
    estimate.people_end = sums.means(shares, |s| &s.people_end);
    estimate.unresolved = sums.means(shares, |s| &s.unresolved_end);
    estimate.customers_lost = sums.means(shares, |s| &s.customers_lost);
    estimate.ai_equals_people = sums.means(shares, |s| &s.ai_equals_people);
    let parts: [Lines<Vec<f64>>; PARTS] =
        std::array::from_fn(|part| sums.means(shares, |s| &s.parts[part]));
    estimate.cost_parts = Lines::of(|line| {
        (0..shares)
            .map(|share| {
                CostParts::from(std::array::from_fn::<f64, PARTS, _>(|part| {
                    parts[part].on(line)[share]
                }))
            })
            .collect()
    });
    let mut percentiles = Percentiles::default();
    for share in 0..shares {
        let spread = net_cost(futures, &mut percentiles, weights, |world| {
            futures.costs(world)[share]
        });
        estimate.net_cost.alone.push(spread.alone);
        estimate.net_cost.scaled.push(spread.scaled);
    }
    let control = net_cost(futures, &mut percentiles, weights, |world| {
        futures.control_cost(world)
    });
    let control_mean = sums.mean(|s| {
        s.parts
            .iter()
            .map(|part| part[futures.menu.control()])
            .sum()
    });
    estimate.control = Lines::of(|line| {
        let Spread { p10, p50, p90 } = *control.on(line);
        NetCost {
            mean: control_mean.on(line) - estimate.expected_cost.on(line)[0],
            p10,
            p50,
            p90,
        }
    });
}

/// Percentiles of a cost less the cost of keeping the team.
fn net_cost(
    futures: &Futures,
    percentiles: &mut Percentiles,
    weights: &Weights,
    cost: impl Fn(usize) -> f64,
) -> Lines<Spread> {
    let net = |world| cost(world) - futures.costs(world)[0];
    percentiles.spread(&futures.masses, net, weights)
}

/// How often a share is reversed, and when.
pub(super) fn reversal_figures(estimate: &mut Estimate, futures: &Futures, weights: &Weights) {
    for share in 0..estimate.shares.len() {
        let reversals = reversals(futures, share);
        let probability = weights.mean(reversals.ever());
        let median = reversals.median(reversals.ever(), weights);
        estimate.reversal_probability.alone.push(probability.alone);
        estimate
            .reversal_probability
            .scaled
            .push(probability.scaled);
        estimate.reversal_month_median.alone.push(median.alone);
        estimate.reversal_month_median.scaled.push(median.scaled);
    }
}

/// The share of futures that reverse the plan in each month of the horizon.
pub(super) fn plan_reversals(
    futures: &Futures,
    weights: &Weights,
    horizon: usize,
) -> Lines<Vec<f64>> {
    reversals(futures, futures.menu.plan).along(horizon, weights)
}

fn reversals(futures: &Futures, share: usize) -> Timing {
    let lanes = futures.menu.lanes();
    let months = futures.reversal_month.iter().skip(share).step_by(lanes);
    Timing::new(months.copied().zip(futures.masses.iter().copied()))
}

/// From the vendor's arithmetic to the mean of J − J(0).
pub(super) fn waterfall(estimate: &Estimate, claimed_resolution: f64) -> Lines<Waterfall> {
    let x = estimate.shares[estimate.plan_index];
    Lines::of(|line| {
        let parts = estimate.cost_parts.on(line);
        let (keep, plan) = (&parts[0], &parts[estimate.plan_index]);
        let saved_by_vendor = x * claimed_resolution * estimate.keep_payroll.on(line);
        Waterfall {
            vendor_arithmetic: -saved_by_vendor,
            slower_cuts: plan.payroll - keep.payroll + saved_by_vendor,
            ai: plan.ai - keep.ai,
            hiring_and_severance: plan.hiring + plan.severance - keep.hiring - keep.severance,
            on_demand: plan.on_demand - keep.on_demand,
            defection: plan.defection - keep.defection,
            backlash: plan.backlash - keep.backlash,
            incident: plan.incident - keep.incident,
            total: plan.total() - keep.total(),
        }
    })
}
