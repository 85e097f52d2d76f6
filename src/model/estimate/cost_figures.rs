//! What the report says of money, people and reversals along the shares.

use super::futures::{Futures, Sums};
use super::lines::Weights;
use super::menu::Menu;
use super::percentiles::Percentiles;
use super::sums::Along;
use super::timing::Timing;
use crate::model::path::PARTS;
use crate::model::report::{CostParts, Lines, NetCost, Spread, Waterfall};

/// Means of the parts of J along the shares.
pub(super) fn cost_parts(shares: usize, sums: &Along<'_, Sums>) -> Lines<Vec<CostParts>> {
    let parts: [Lines<Vec<f64>>; PARTS] =
        std::array::from_fn(|part| sums.means(shares, |s| &s.parts[part]));
    Lines::of(|line| {
        (0..shares)
            .map(|share| {
                CostParts::from(std::array::from_fn::<f64, PARTS, _>(|part| {
                    parts[part].on(line)[share]
                }))
            })
            .collect()
    })
}

/// Percentiles of J − J(0) along the shares, and the same cut without AI beside them.
pub(super) struct NetCosts {
    pub(super) along: Lines<Vec<Spread>>,
    pub(super) control: Lines<NetCost>,
}

impl NetCosts {
    /// `keep_cost` is E\[J(0)\].
    pub(super) fn new(
        futures: &Futures,
        sums: &Along<'_, Sums>,
        keep_cost: Lines<f64>,
        weights: &Weights,
    ) -> Self {
        let mut percentiles = Percentiles::over(futures.masses.iter().copied());
        let mut along = Lines::<Vec<Spread>>::default();
        for share in 0..futures.menu.shares.len() {
            let spread = net_cost(futures, &mut percentiles, weights, |world| {
                futures.costs(world)[share]
            });
            along.alone.push(spread.alone);
            along.scaled.push(spread.scaled);
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
        let control = Lines::of(|line| {
            let Spread { p10, p50, p90 } = *control.on(line);
            NetCost {
                mean: control_mean.on(line) - keep_cost.on(line),
                p10,
                p50,
                p90,
            }
        });
        NetCosts { along, control }
    }
}

/// Percentiles of a cost less the cost of keeping the team.
fn net_cost(
    futures: &Futures,
    percentiles: &mut Percentiles,
    weights: &Weights,
    cost: impl Fn(usize) -> f64,
) -> Lines<Spread> {
    let net = |world| cost(world) - futures.costs(world)[0];
    percentiles.spread(net, weights)
}

/// How often a share is reversed, and when, along the shares.
pub(super) struct Reversals {
    pub(super) probability: Lines<Vec<f64>>,
    pub(super) month_median: Lines<Vec<Option<f64>>>,
}

impl Reversals {
    pub(super) fn new(futures: &Futures, weights: &Weights) -> Self {
        let mut all = Reversals {
            probability: Lines::default(),
            month_median: Lines::default(),
        };
        for share in 0..futures.menu.shares.len() {
            let reversals = reversals(futures, share);
            let probability = weights.mean(reversals.ever());
            let median = reversals.median(reversals.ever(), weights);
            all.probability.alone.push(probability.alone);
            all.probability.scaled.push(probability.scaled);
            all.month_median.alone.push(median.alone);
            all.month_median.scaled.push(median.scaled);
        }
        all
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
pub(super) fn waterfall(
    menu: &Menu,
    cost_parts: &Lines<Vec<CostParts>>,
    keep_payroll: Lines<f64>,
    claimed_resolution: f64,
) -> Lines<Waterfall> {
    let x = menu.shares[menu.plan];
    Lines::of(|line| {
        let parts = cost_parts.on(line);
        let (keep, plan) = (&parts[0], &parts[menu.plan]);
        let saved_by_vendor = x * claimed_resolution * keep_payroll.on(line);
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
