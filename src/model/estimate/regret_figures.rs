//! What the report says of R⁺ and R⁻ along the shares.

use super::futures::Futures;
use super::lines::{ByKind, Mass, Weights, ratio};
use super::percentiles::Percentiles;
use super::regrets::{Regrets, Tally};
use super::sums::Along;
use crate::model::report::{Estimate, Line, Lines, ResponsePoint};
use crate::model::sampling::SCRAMBLE;

/// Minimax regret looks at this percentile: the maximum over a sample would not settle.
const MINIMAX_LEVEL: f64 = 0.95;

/// Probabilities and means of R⁺ and R⁻.
pub(super) fn regret_figures(
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

/// Shares of the payroll at which the plan's risk is told.
const MATERIAL_SHARES: [f64; 9] = [0.0, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3];

/// The plan's P(R⁺ material) for other shares of the payroll that count as material.
pub(super) fn material_response(
    futures: &Futures,
    regrets: &Regrets,
    weights: &Weights,
) -> Vec<ResponsePoint> {
    let own = &regrets.too_much[futures.menu.plan];
    let at = |share: f64| {
        let mut regretted = vec![[0.0; 2]; regrets.scrambles.len()];
        for world in 0..own.len() {
            if own[world] > share * futures.keep_payroll[world] {
                let Mass { kind, weight } = futures.masses[world];
                regretted[world / SCRAMBLE][kind as usize] += weight;
            }
        }
        let all = regretted
            .iter()
            .fold([0.0; 2], |all, hits| [all[0] + hits[0], all[1] + hits[1]]);
        ResponsePoint {
            value: share,
            regret_risk: weights.mean(all),
            standard_error: risk_error(regrets, weights, |scramble| regretted[scramble]),
        }
    };
    MATERIAL_SHARES.map(at).to_vec()
}

/// Percentiles and tail means of R⁺, and the minimax-regret share.
pub(super) fn regret_percentiles(
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
        let masses = futures.masses.iter().copied();
        percentiles.fill(either.iter().copied().zip(masses.clone()));
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
                .zip(masses.clone())
                .enumerate()
                .filter(|(world, (regret, _))| *regret > threshold(*world))
                .map(|(_, entry)| entry),
        );
        let median = percentiles.at([0.5], weights);
        let on = |line| median.map(|median| median.on(line)[0]);
        let medians = &mut estimate.median_regret_given_regret;
        medians.alone.push(on(Line::Alone));
        medians.scaled.push(on(Line::Scaled));

        percentiles.fill(too_much.iter().copied().zip(masses));
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

/// The spread of the scrambles' estimates of the regret risk along the shares; none for a single
/// scramble.
pub(super) fn standard_error(regrets: &Regrets, weights: &Weights) -> Option<Lines<Vec<f64>>> {
    let errors: Option<Vec<Lines<f64>>> = (0..regrets.too_much.len())
        .map(|share| {
            risk_error(regrets, weights, |scramble| {
                let [without, with] = &regrets.scrambles[scramble];
                [without.1[share], with.1[share]]
            })
        })
        .collect();
    let errors = errors?;
    Some(Lines::of(|line| {
        errors.iter().map(|error| *error.on(line)).collect()
    }))
}

/// The standard error of a share of worlds, of which a scramble has so many by kind.
fn risk_error(
    regrets: &Regrets,
    weights: &Weights,
    hits: impl Fn(usize) -> ByKind<f64>,
) -> Option<Lines<f64>> {
    let error = |line| {
        let scrambles = regrets.scrambles.iter().enumerate();
        let counted =
            scrambles.map(|(scramble, [without, with])| (hits(scramble), [without.0, with.0]));
        weights.standard_error(line, counted)
    };
    Lines::of(error).both(|error| *error)
}
