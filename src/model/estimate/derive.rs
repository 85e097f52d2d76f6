//! From the simulated futures to the estimate: every figure of MODEL section 5.

use super::Engine;
use super::chosen::chosen_shares;
use super::cost_figures::{cost_figures, reversal_figures, waterfall};
use super::drivers::{Driver, tipping_resolution};
use super::futures::{Futures, Runner};
use super::information::{RelativeCosts, evpi};
use super::lines::Weights;
use super::months::months;
use super::regret_figures::{
    material_response, regret_figures, regret_percentiles, standard_error,
};
use super::regrets::Regrets;
use super::sums::Along;
use crate::model::VERSION;
use crate::model::inputs::{Inputs, WORLD_INPUTS};
use crate::model::report::{Estimate, InputEffect, Lines};
use crate::model::sampling::INPUTS;

/// Everything.
pub(super) fn derive(
    inputs: &Inputs,
    futures: &Futures,
    runner: &mut Runner,
    engine: &mut Engine,
) -> Estimate {
    let weights = Weights::new(&futures.kinds, inputs.survey);
    let regrets = Regrets::new(futures, inputs.material);
    let mut estimate = along_the_shares(inputs, futures, &regrets, &weights);
    estimate.material_response = material_response(futures, &regrets, &weights);
    estimate.inputs = input_effects(&mut estimate, futures, &regrets, runner, engine, &weights);
    estimate.months = months(
        futures,
        runner,
        engine,
        &weights,
        estimate.best_share,
        (estimate.horizon_months, inputs.plan.handle_minutes),
    );
    estimate
}

/// The figures along the shares alone: the monthly bands and what each input does would take a
/// preview half as long again.
pub(super) fn preview(inputs: &Inputs, futures: &Futures) -> Estimate {
    let weights = Weights::new(&futures.kinds, inputs.survey);
    let regrets = Regrets::new(futures, inputs.material);
    along_the_shares(inputs, futures, &regrets, &weights)
}

fn along_the_shares(
    inputs: &Inputs,
    futures: &Futures,
    regrets: &Regrets,
    weights: &Weights,
) -> Estimate {
    let tally = Along::new(weights, &regrets.tally);
    let sums = Along::new(weights, &futures.sums);
    let keep_payroll = sums.mean(|sums| sums.keep_payroll);
    let mut estimate = Estimate {
        model_version: VERSION.to_owned(),
        worlds: futures.worlds(),
        effective_sample: weights.effective_sample(),
        shares: futures.menu.shares.clone(),
        plan_index: futures.menu.plan,
        horizon_months: inputs.plan.horizon_months as usize,
        keep_payroll,
        material_amount: Lines::of(|line| inputs.material * keep_payroll.on(line)),
        value_floor_binds: sums.mean(|sums| sums.value_floor_binds),
        contacts_per_month: sums.mean(|sums| sums.contacts_per_month),
        evpi: evpi(&regrets.tally, weights),
        standard_error: standard_error(regrets, weights),
        ..Estimate::default()
    };
    regret_figures(&mut estimate, &tally, regrets, weights);
    regret_percentiles(&mut estimate, futures, regrets, inputs.material, weights);
    cost_figures(&mut estimate, futures, &sums, weights);
    reversal_figures(&mut estimate, futures, weights);
    chosen_shares(&mut estimate);
    estimate.waterfall = waterfall(&estimate, inputs.plan.claimed_resolution);
    estimate
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
