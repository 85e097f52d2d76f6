//! From the simulated futures to the estimate: every figure of `docs/model.md` section 5.

use super::anchor::Anchor;
use super::chosen::Chosen;
use super::cost_figures::{NetCosts, Reversals, cost_parts, waterfall};
use super::drivers::{Driver, groupings, tipping_resolution};
use super::futures::{Futures, Runner};
use super::lines::Weights;
use super::months::months;
use super::regret_figures::{
    RegretPercentiles, material_response, regret_given_regret, standard_error,
};
use super::regrets::Regrets;
use super::sums::Along;
use super::{Engine, Worlds};
use crate::model::VERSION;
use crate::model::information::{Decision, Weighted};
use crate::model::inputs::{Inputs, Uncertain};
use crate::model::report::{Estimate, InputEffect, Lines, Months};
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
        (runner, engine),
        &weights,
        estimate.best_share,
        estimate.horizon_months,
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
    let (menu, shares) = (&futures.menu, futures.menu.shares.len());
    let tally = Along::new(weights, &regrets.tally);
    let sums = Along::new(weights, &futures.sums);
    let keep_payroll = sums.mean(|sums| sums.keep_payroll);
    let regret_risk = tally.means(shares, |t| &t.too_much);
    let expected_cost = tally.means(shares, |t| &t.cost);
    let percentiles = RegretPercentiles::new(futures, regrets, inputs.material, weights);
    let keep_cost = Lines::of(|line| expected_cost.on(line)[0]);
    let net_costs = NetCosts::new(futures, &sums, keep_cost, weights);
    let cost_parts = cost_parts(shares, &sums);
    let reversals = Reversals::new(futures, weights);
    let chosen = Chosen::new(&menu.shares, &expected_cost, &regret_risk, keep_payroll);
    let claim = inputs.plan.claimed_resolution;
    Estimate {
        model_version: VERSION.to_owned(),
        worlds: futures.worlds(),
        has_scaled: weights.can_scale(),
        effective_sample: weights.effective_sample(),
        shares: menu.shares.clone(),
        plan_index: menu.plan,
        horizon_months: inputs.plan.horizon_months as usize,
        regret_risk,
        standard_error: standard_error(regrets, weights),
        regret_too_little: tally.means(shares, |t| &t.too_little),
        both_regrets: tally.means(shares, |t| &t.both),
        dearer_than_keeping: tally.means(shares, |t| &t.dearer),
        materially_dearer_than_keeping: tally.means(shares, |t| &t.materially_dearer),
        expected_regret: tally.means(shares, |t| &t.regret),
        regret_given_regret: regret_given_regret(regrets, weights),
        median_regret_given_regret: percentiles.median_given_regret,
        regret_p90: percentiles.p90,
        regret_cvar90: percentiles.cvar90,
        expected_cost,
        net_cost: net_costs.along,
        waterfall: waterfall(menu, &cost_parts, keep_payroll, claim),
        cost_parts,
        reversal_probability: reversals.probability,
        reversal_month_median: reversals.month_median,
        people_end: sums.means(shares, |s| &s.people_end),
        unresolved: sums.means(shares, |s| &s.unresolved_end),
        customers_lost: sums.means(shares, |s| &s.customers_lost),
        ai_equals_people: sums.means(shares, |s| &s.ai_equals_people),
        control: net_costs.control,
        best_share: chosen.best,
        near_best: chosen.near_best,
        low_risk_share: chosen.low_risk,
        minimax_share: percentiles.minimax_share,
        evpi: weights.each(|line| decision.on(line).evpi()),
        keep_payroll,
        material_amount: Lines::of(|line| inputs.material * keep_payroll.on(line)),
        value_floor_binds: sums.mean(|sums| sums.value_floor_binds),
        contacts_per_month: sums.mean(|sums| sums.contacts_per_month),
        // Only the run knows.
        evidence: None,
        // A preview has none of these.
        tipping_resolution: None,
        months: Months::default(),
        material_response: Vec::new(),
        inputs: Vec::new(),
    }
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
    let Engine { sample, ranks, .. } = engine;
    let drawn = runner.drawn.as_deref();
    let of_drawn = drawn.map(|drawn| groupings(drawn, futures.worlds()));
    let groupings = match &of_drawn {
        Some(groupings) => groupings,
        None => ranks.of(sample, futures.worlds()),
    };
    let regretted = &regrets.plan_regretted;
    let driver = |input| Driver::new((input, groupings), &futures.masses, regretted, weights);
    let drivers: Vec<Driver<'_>> = Uncertain::ALL.into_iter().map(driver).collect();
    estimate.tipping_resolution = tipping_resolution(&drivers, &runner.draw);
    let effect = |driver: &Driver<'_>| {
        let z_of = |world| runner.scores(sample, world)[driver.input as usize];
        let scores = (0..futures.worlds()).map(z_of);
        let scores: Vec<f64> = scores.collect();
        let scrambles = regrets.scrambles.len();
        let known = weights.each(|line| decision.on(line).evppi(&scores, scrambles));
        let [risk_when_low, risk_when_high] = driver.fifths();
        InputEffect {
            input: driver.input,
            evppi: Lines::of(|line| known.on(line).value),
            evppi_standard_error: known.both(|known| known.standard_error),
            risk_when_low,
            risk_when_high,
            response: driver.response(&runner.draw),
        }
    };
    let has_part = |driver: &&Driver<'_>| inputs.plan.idle_while(driver.input.into()).is_none();
    drivers.iter().filter(has_part).map(effect).collect()
}
