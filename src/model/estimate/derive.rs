//! From the simulated futures to the estimate: every figure of MODEL section 5.

use super::Engine;
use super::drivers::{Driver, tipping_resolution};
use super::futures::{Futures, Runner, Sums};
use super::information::{RelativeCosts, evpi};
use super::lines::{ByKind, Weights, ratio, weighted};
use super::months::months;
use super::percentiles::Percentiles;
use super::regrets::{Regrets, Tally};
use crate::model::VERSION;
use crate::model::inputs::{Inputs, WORLD_INPUTS};
use crate::model::path::PARTS;
use crate::model::report::{
    CostParts, Estimate, InputEffect, Line, Lines, NetCost, Spread, Waterfall,
};
use crate::model::sampling::INPUTS;

/// "Low risk" goes up to this regret risk.
const LOW_RISK: f64 = 0.25;
/// "Near best" reaches so far above the lowest expected cost, in keep-the-team payrolls.
const NEAR_BEST: f64 = 0.01;
/// Minimax regret looks at this percentile: the maximum over a sample would not settle.
const MINIMAX_LEVEL: f64 = 0.95;

pub(super) fn derive(
    inputs: &Inputs,
    futures: &Futures,
    runner: &mut Runner,
    engine: &mut Engine,
) -> Estimate {
    let weights = Weights::new(&futures.kinds, inputs.survey);
    let regrets = Regrets::new(futures, inputs.material);
    let tally = Along::new(&weights, &regrets.tally);
    let sums = Along::new(&weights, &futures.sums);
    let keep_payroll = sums.mean(|sums| sums.keep_payroll);
    let mut estimate = Estimate {
        model_version: VERSION.to_owned(),
        worlds: futures.worlds(),
        effective_sample: weights.effective_sample(),
        shares: futures.menu.shares.clone(),
        plan_index: futures.menu.plan,
        keep_payroll,
        material_amount: Lines::of(|line| inputs.material * keep_payroll.on(line)),
        value_floor_binds: sums.mean(|sums| sums.value_floor_binds),
        contacts_per_month: sums.mean(|sums| sums.contacts_per_month),
        evpi: evpi(&regrets.tally, &weights),
        standard_error: standard_error(&regrets, &weights),
        ..Estimate::default()
    };
    regret_figures(&mut estimate, &tally, &regrets, &weights);
    regret_percentiles(&mut estimate, futures, &regrets, inputs.material, &weights);
    cost_figures(&mut estimate, futures, &sums, &weights);
    reversal_figures(&mut estimate, futures, &weights);
    chosen_shares(&mut estimate);
    estimate.waterfall = waterfall(&estimate, inputs.plan.claimed_resolution);
    estimate.inputs = input_effects(&mut estimate, futures, &regrets, runner, engine, &weights);
    estimate.months = months(
        futures,
        runner,
        engine,
        &weights,
        estimate.best_share,
        (
            inputs.plan.horizon_months as usize,
            inputs.plan.handle_minutes,
        ),
    );
    estimate
}

/// Sums by kind of world, read as means on both lines.
struct Along<'a, T> {
    weights: &'a Weights,
    sums: &'a ByKind<T>,
}

impl<'a, T> Along<'a, T> {
    fn new(weights: &'a Weights, sums: &'a ByKind<T>) -> Self {
        Along { weights, sums }
    }

    fn mean(&self, pick: impl Fn(&T) -> f64) -> Lines<f64> {
        self.weights
            .mean([pick(&self.sums[0]), pick(&self.sums[1])])
    }

    fn means(&self, shares: usize, pick: impl Fn(&T) -> &Vec<f64>) -> Lines<Vec<f64>> {
        let cut = |sums: &T| pick(sums)[..shares].to_vec();
        self.weights
            .means(&[cut(&self.sums[0]), cut(&self.sums[1])])
    }
}

/// Probabilities and means of R⁺ and R⁻.
fn regret_figures(
    estimate: &mut Estimate,
    tally: &Along<'_, Tally>,
    regrets: &Regrets,
    weights: &Weights,
) {
    let shares = estimate.shares.len();
    estimate.regret_risk = tally.means(shares, |t| &t.too_much);
    estimate.regret_too_little = tally.means(shares, |t| &t.too_little);
    estimate.both_regrets = tally.means(shares, |t| &t.both);
    estimate.dearer_than_keeping = tally.means(shares, |t| &t.dearer);
    estimate.materially_dearer_than_keeping = tally.means(shares, |t| &t.materially_dearer);
    estimate.expected_regret = tally.means(shares, |t| &t.regret);
    estimate.expected_cost = tally.means(shares, |t| &t.cost);
    let [without, with] = &regrets.tally;
    estimate.regret_given_regret = Lines::of(|line| {
        (0..shares)
            .map(|i| {
                ratio(
                    weights.on(line),
                    [
                        without.regret_where_material[i],
                        with.regret_where_material[i],
                    ],
                    [without.too_much[i], with.too_much[i]],
                )
            })
            .collect()
    });
}

/// Percentiles and tail means of R⁺, and the minimax-regret share.
fn regret_percentiles(
    estimate: &mut Estimate,
    futures: &Futures,
    regrets: &Regrets,
    material: f64,
    weights: &Weights,
) {
    let mut percentiles = Percentiles::default();
    let mut minimax = Lines::of(|_| (f64::INFINITY, 0.0));
    for (share, (too_much, either)) in regrets.too_much.iter().zip(&regrets.either).enumerate() {
        let threshold = |world: usize| material * futures.keep_payroll[world];
        let kinds = futures.kinds.iter().copied();
        percentiles.fill(either.iter().copied().zip(kinds.clone()));
        let high = percentiles.at([MINIMAX_LEVEL], weights).unwrap_or_default();
        for (least, [regret]) in [
            (&mut minimax.alone, high.alone),
            (&mut minimax.scaled, high.scaled),
        ] {
            if regret < least.0 {
                *least = (regret, estimate.shares[share]);
            }
        }
        percentiles.fill(
            too_much
                .iter()
                .copied()
                .zip(kinds.clone())
                .enumerate()
                .filter(|(world, (regret, _))| *regret > threshold(*world))
                .map(|(_, entry)| entry),
        );
        let median = percentiles.at([0.5], weights);
        let on = |line| median.map(|median| median.on(line)[0]);
        let medians = &mut estimate.median_regret_given_regret;
        medians.alone.push(on(Line::Alone));
        medians.scaled.push(on(Line::Scaled));

        percentiles.fill(too_much.iter().copied().zip(kinds));
        let edge = percentiles.at([0.9], weights).unwrap_or_default();
        for (line, p90, cvar90) in [
            (
                Line::Alone,
                &mut estimate.regret_p90.alone,
                &mut estimate.regret_cvar90.alone,
            ),
            (
                Line::Scaled,
                &mut estimate.regret_p90.scaled,
                &mut estimate.regret_cvar90.scaled,
            ),
        ] {
            let [edge] = *edge.on(line);
            p90.push(edge);
            cvar90.push(percentiles.worst_tenth(edge, line, weights));
        }
    }
    estimate.minimax_share = Lines::of(|line| minimax.on(line).1);
}

/// Money by share, and what the cost parts and the end of the horizon look like.
fn cost_figures(
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
    percentiles.fill(
        futures
            .kinds
            .iter()
            .enumerate()
            .map(|(world, kind)| (cost(world) - futures.costs(world)[0], *kind)),
    );
    let values = percentiles.at([0.1, 0.5, 0.9], weights).unwrap_or_default();
    Lines::of(|line| {
        let [p10, p50, p90] = *values.on(line);
        Spread { p10, p50, p90 }
    })
}

/// How often a share is reversed, and when.
fn reversal_figures(estimate: &mut Estimate, futures: &Futures, weights: &Weights) {
    let lanes = futures.menu.lanes();
    for share in 0..estimate.shares.len() {
        // Reversals by kind of world and month.
        let mut by_month = vec![[0.0; 2]; usize::from(u8::MAX) + 1];
        for (world, kind) in futures.kinds.iter().enumerate() {
            let month = futures.reversal_month[world * lanes + share];
            by_month[usize::from(month)][*kind as usize] += 1.0;
        }
        let by_month = &by_month[1..];
        let add = |sum: ByKind<f64>, c: &ByKind<f64>| [sum[0] + c[0], sum[1] + c[1]];
        let reversed = by_month.iter().fold([0.0; 2], add);
        let probability = weights.mean(reversed);
        let median = Lines::of(|line| {
            let half = 0.5 * weighted(weights.on(line), reversed) * (1.0 - 1e-12);
            let mut running = [0.0; 2];
            by_month
                .iter()
                .position(|month| {
                    running = add(running, month);
                    weighted(weights.on(line), running) >= half
                })
                .filter(|_| half > 0.0)
                .map(|index| (index + 1) as f64)
        });
        estimate.reversal_probability.alone.push(probability.alone);
        estimate
            .reversal_probability
            .scaled
            .push(probability.scaled);
        estimate.reversal_month_median.alone.push(median.alone);
        estimate.reversal_month_median.scaled.push(median.scaled);
    }
}

/// The shares that the figures along the menu single out.
fn chosen_shares(estimate: &mut Estimate) {
    let best = Lines::of(|line| {
        let costs = estimate.expected_cost.on(line);
        (0..costs.len()).fold(0, |best, i| if costs[i] < costs[best] { i } else { best })
    });
    estimate.best_share = Lines::of(|line| estimate.shares[*best.on(line)]);
    estimate.near_best = Lines::of(|line| {
        let (costs, best) = (estimate.expected_cost.on(line), *best.on(line));
        let limit = costs[best] + NEAR_BEST * estimate.keep_payroll.on(line);
        let below = (0..best).rev().take_while(|i| costs[*i] <= limit).count();
        let above = (best + 1..costs.len())
            .take_while(|i| costs[*i] <= limit)
            .count();
        [estimate.shares[best - below], estimate.shares[best + above]]
    });
    estimate.low_risk_share =
        Lines::of(|line| low_risk_share(&estimate.shares, estimate.regret_risk.on(line)));
}

/// The largest share up to which the risk stays at [`LOW_RISK`] or below, by linear interpolation.
fn low_risk_share(shares: &[f64], risk: &[f64]) -> f64 {
    match risk.iter().position(|risk| *risk > LOW_RISK) {
        None => shares.last().copied().unwrap_or(1.0),
        Some(0) => 0.0,
        Some(i) => {
            let part = (LOW_RISK - risk[i - 1]) / (risk[i] - risk[i - 1]);
            shares[i - 1] + part * (shares[i] - shares[i - 1])
        }
    }
}

/// From the vendor's arithmetic to the mean of J − J(0).
fn waterfall(estimate: &Estimate, claimed_resolution: f64) -> Lines<Waterfall> {
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

/// The spread of the scrambles' estimates of the regret risk; none for a single scramble.
fn standard_error(regrets: &Regrets, weights: &Weights) -> Option<Lines<Vec<f64>>> {
    let scrambles = regrets.scrambles.len();
    if scrambles < 2 {
        return None;
    }
    let shares = regrets.too_much.len();
    Some(Lines::of(|line| {
        (0..shares)
            .map(|share| {
                let estimates = regrets.scrambles.iter().map(|[without, with]| {
                    let hits = [without.1[share], with.1[share]];
                    ratio(weights.on(line), hits, [without.0, with.0]).unwrap_or(0.0)
                });
                let mean = estimates.clone().sum::<f64>() / scrambles as f64;
                let squares: f64 = estimates.map(|risk| (risk - mean) * (risk - mean)).sum();
                (squares / (scrambles * (scrambles - 1)) as f64).sqrt()
            })
            .collect()
    }))
}

/// Value of information, fifths and response curve of every uncertain input; sets the tipping
/// point on the way.
fn input_effects(
    estimate: &mut Estimate,
    futures: &Futures,
    regrets: &Regrets,
    runner: &Runner,
    engine: &mut Engine,
    weights: &Weights,
) -> Vec<InputEffect> {
    engine.ranks.reach(&engine.sample, futures.worlds());
    let costs = RelativeCosts::new(futures, estimate.keep_payroll.alone);
    let drivers: Vec<Driver<'_>> = (0..INPUTS)
        .filter_map(|input| {
            Driver::new(
                engine,
                &futures.kinds,
                &regrets.plan_regretted,
                input,
                weights,
            )
        })
        .collect();
    estimate.tipping_resolution = tipping_resolution(&drivers, &runner.draw);
    WORLD_INPUTS
        .iter()
        .zip(&drivers)
        .enumerate()
        .map(|(input, (row, driver))| {
            let [risk_when_low, risk_when_high] = driver.fifths();
            InputEffect {
                name: row.name.to_owned(),
                evppi: costs.evppi(futures, engine, input, weights),
                risk_when_low,
                risk_when_high,
                response: driver.response(&runner.draw, input),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::low_risk_share;

    #[test]
    fn low_risk_ends_where_the_risk_first_passes_a_quarter() {
        let shares = [0.0, 0.5, 1.0];
        for (risk, expected) in [
            ([0.0, 0.1, 0.2], 1.0),
            ([0.0, 0.25, 0.5], 0.5),
            ([0.0, 0.5, 0.2], 0.25),
            ([0.3, 0.4, 0.5], 0.0),
        ] {
            assert_eq!(low_risk_share(&shares, &risk), expected, "{risk:?}");
        }
    }
}
