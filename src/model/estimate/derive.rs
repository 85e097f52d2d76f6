//! From the simulated futures to the estimate: every figure of `docs/model.md` section 5.

use super::anchor::Anchor;
use super::chosen::chosen_shares;
use super::cost_figures::{cost_figures, reversal_figures, waterfall};
use super::drivers::{Driver, groupings, tipping_resolution};
use super::futures::{Futures, Runner};
use super::lines::Weights;
use super::months::months;
use super::regret_figures::{
    material_response, regret_figures, regret_percentiles, standard_error,
};
use super::regrets::Regrets;
use super::sums::Along;
use super::{Engine, Worlds};
use crate::model::VERSION;
use crate::model::information::{Decision, Weighted};
use crate::model::inputs::{Inputs, WORLD_INPUTS, WorldInput};
use crate::model::report::{Estimate, InputEffect, Lines};
use std::sync::Arc;

/// Everything.
pub(super) fn derive(
    (inputs, worlds): (&Inputs, Worlds),
    futures: &Futures,
    runner: &mut Runner,
    engine: &mut Engine,
) -> Estimate {
    let weights = futures.lines(inputs.survey);
    let regrets = Regrets::new(futures, inputs.material);
    let decision = decision(futures);
    let decision = on_both_lines(&decision, futures, &weights);
    let mut estimate = along_the_shares(inputs, futures, &regrets, &weights, &decision);
    if futures.worlds() == worlds.count() {
        let anchor = Anchor::new(inputs, worlds, futures, &regrets, &weights);
        engine.anchor = Some(Arc::new(anchor));
    }
    estimate.material_response = material_response(futures, &regrets, &weights);
    estimate.inputs = input_effects(
        &mut estimate,
        inputs,
        futures,
        &regrets,
        (runner, engine),
        &weights,
        &decision,
    );
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
    let weights = futures.lines(inputs.survey);
    let regrets = Regrets::new(futures, inputs.material);
    let decision = decision(futures);
    let decision = on_both_lines(&decision, futures, &weights);
    along_the_shares(inputs, futures, &regrets, &weights, &decision)
}

#[inline(never)]
pub(super) fn on_both_lines<'d>(
    decision: &'d Decision,
    futures: &Futures,
    weights: &Weights,
) -> Lines<Weighted<'d>> {
    Lines::of(|line| decision.weighted(futures.weights(weights, line)))
}

#[inline(never)]
pub(super) fn decision(futures: &Futures) -> Decision {
    let costs = (0..futures.worlds()).map(|world| futures.costs(world));
    Decision::new(costs, &futures.keep_payroll)
}

fn along_the_shares(
    inputs: &Inputs,
    futures: &Futures,
    regrets: &Regrets,
    weights: &Weights,
    decision: &Lines<Weighted<'_>>,
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
        evpi: weights.each(|line| decision.on(line).evpi()),
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

/// Value of information, fifths and response curve of every uncertain input that has a part in this
/// plan; sets the tipping point on the way.
fn input_effects(
    estimate: &mut Estimate,
    inputs: &Inputs,
    futures: &Futures,
    regrets: &Regrets,
    (runner, engine): (&Runner, &mut Engine),
    weights: &Weights,
    decision: &Lines<Weighted<'_>>,
) -> Vec<InputEffect> {
    let drawn = runner.drawn.as_ref();
    let drawn = drawn.map(|drawn| groupings(drawn, futures.worlds()));
    if drawn.is_none() {
        engine.ranks.reach(&engine.sample, futures.worlds());
    }
    let groupings = drawn.as_deref();
    let groupings = groupings.unwrap_or_else(|| engine.ranks.of(futures.worlds()));
    let driver = |grouping| {
        let regretted = &regrets.plan_regretted;
        Driver::new(grouping, &futures.masses, regretted, weights)
    };
    let drivers: Vec<Driver<'_>> = groupings.iter().map(driver).collect();
    estimate.tipping_resolution = tipping_resolution(&drivers, &runner.draw);
    let effect = |(input, (row, driver)): (usize, (&WorldInput, &Driver<'_>))| {
        let scores = (0..futures.worlds()).map(|world| runner.scores(engine, world)[input]);
        let scores: Vec<f64> = scores.collect();
        let scrambles = regrets.scrambles.len();
        let known = weights.each(|line| decision.on(line).evppi(&scores, scrambles));
        let [risk_when_low, risk_when_high] = driver.fifths();
        InputEffect {
            name: row.name.to_owned(),
            evppi: Lines::of(|line| known.on(line).value),
            evppi_standard_error: known.both(|known| known.standard_error),
            risk_when_low,
            risk_when_high,
            response: driver.response(&runner.draw, input),
        }
    };
    let rows = WORLD_INPUTS.iter().zip(&drivers).enumerate();
    rows.filter(|(_, (row, _))| inputs.plan.idle_while(row.name).is_none())
        .map(effect)
        .collect()
}
