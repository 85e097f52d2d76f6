//! What the report says of R⁺ and R⁻ along the shares.

use super::futures::Futures;
use super::lines::{ByKind, Mass, Weights, ratio};
use super::percentiles::Percentiles;
use super::regrets::Regrets;
use crate::model::report::{Line, Lines, ResponsePoint};
use crate::model::sampling::SCRAMBLE;

/// Minimax regret looks at this percentile: the maximum over a sample would not settle.
const MINIMAX_LEVEL: f64 = 0.95;

/// E\[R⁺ | R⁺ material\] along the shares.
pub(super) fn regret_given_regret(regrets: &Regrets, weights: &Weights) -> Lines<Vec<Option<f64>>> {
    let [without, with] = &regrets.tally;
    Lines::of(|line| {
        (0..regrets.too_much.len())
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
    })
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

/// Percentiles and tail means of R⁺ along the shares, and the minimax-regret share.
pub(super) struct RegretPercentiles {
    pub(super) median_given_regret: Lines<Vec<Option<f64>>>,
    pub(super) p90: Lines<Vec<f64>>,
    pub(super) cvar90: Lines<Vec<f64>>,
    pub(super) minimax_share: Lines<f64>,
}

impl RegretPercentiles {
    pub(super) fn new(
        futures: &Futures,
        regrets: &Regrets,
        material: f64,
        weights: &Weights,
    ) -> Self {
        const WORLDS: &str = "a run has worlds";
        let mut percentiles = Percentiles::over(futures.masses.iter().copied());
        let (mut p90, mut cvar90) = (Lines::<Vec<f64>>::default(), Lines::<Vec<f64>>::default());
        let mut median_given_regret = Lines::<Vec<Option<f64>>>::default();
        let mut minimax = Lines::of(|_| (f64::INFINITY, 0.0));
        for (share, (too_much, either)) in regrets.too_much.iter().zip(&regrets.either).enumerate()
        {
            percentiles.fill(either.iter().copied());
            let high = percentiles.at([MINIMAX_LEVEL], weights).expect(WORLDS);
            for (least, [regret]) in [
                (&mut minimax.alone, high.alone),
                (&mut minimax.scaled, high.scaled),
            ] {
                if regret < least.0 {
                    *least = (regret, futures.menu.shares[share]);
                }
            }
            let is_material =
                |world: &usize| too_much[*world] > material * futures.keep_payroll[*world];
            let regretted = || (0..too_much.len()).filter(is_material);
            let masses = regretted().map(|world| futures.masses[world]);
            let mut among_regretted = Percentiles::over(masses);
            among_regretted.fill(regretted().map(|world| too_much[world]));
            let median = among_regretted.at([0.5], weights);
            let on = |line| median.map(|median| median.on(line)[0]);
            median_given_regret.alone.push(on(Line::Alone));
            median_given_regret.scaled.push(on(Line::Scaled));

            percentiles.fill(too_much.iter().copied());
            let edge = percentiles.at([0.9], weights).expect(WORLDS);
            for (line, p90, cvar90) in [
                (Line::Alone, &mut p90.alone, &mut cvar90.alone),
                (Line::Scaled, &mut p90.scaled, &mut cvar90.scaled),
            ] {
                let [edge] = *edge.on(line);
                p90.push(edge);
                cvar90.push(percentiles.worst_tenth(edge, line, weights));
            }
        }
        RegretPercentiles {
            median_given_regret,
            p90,
            cvar90,
            minimax_share: Lines::of(|line| minimax.on(line).1),
        }
    }
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
