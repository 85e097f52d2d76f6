//! From the simulated worlds to the answer: every figure of "From here" in `docs/model.md` section 9.

use super::UnderWayRun;
use super::months::months;
use crate::model::VERSION;
use crate::model::estimate::Engine;
use crate::model::estimate::chosen::cheapest;
use crate::model::estimate::lines::Mass;
use crate::model::estimate::weighing::Weighing;
use crate::model::evidence::effective_sample;
use crate::model::information::Decision;
use crate::model::path::judged_to;
use crate::model::report::{EvidenceFigures, Lines};
use crate::model::underway::{Risk, UnderWayEstimate, WayFigures};

/// Everything.
pub(super) fn derive(run: &mut UnderWayRun, engine: &mut Engine) -> UnderWayEstimate {
    let (kept, shares, plan) = (&run.kept, &run.menu.shares, run.menu.plan);
    let survey = run.inputs.survey;
    let mut weighing = Weighing::given(kept.happens, &kept.masses, survey);
    let ways = 1 + shares.len();
    let costs = |world: usize| &kept.cost[world * ways..(world + 1) * ways];
    let is_material =
        |world: usize, regret: f64| regret > run.inputs.material * kept.keep_payroll[world];
    let least = |costs: &[f64]| costs.iter().copied().fold(f64::INFINITY, f64::min);

    // Going on as planned stands before the staffed shares.
    let regretted = |world: usize| {
        let own = costs(world)[0];
        is_material(world, own - least(&costs(world)[..=plan + 1]))
    };
    let with_people = |world: usize| {
        let own = costs(world)[plan + 1];
        is_material(world, own - least(&costs(world)[1..=plan + 1]))
    };
    let more = |world: usize| {
        let own = costs(world)[plan + 1];
        is_material(world, own - least(&costs(world)[plan + 1..]))
    };

    let keep_payroll = weighing.mean(|world| kept.keep_payroll[world]);
    let mut figures = (0..ways).map(|way| {
        let sums = |pick: fn(&super::Sums) -> f64| {
            let [without, with] = &kept.sums;
            weighing
                .weights
                .mean([pick(&without[way]), pick(&with[way])])
        };
        let (people_end, unresolved) = (sums(|s| s.people_end), sums(|s| s.unresolved_end));
        let (hires, layoffs) = (sums(|s| s.hires), sums(|s| s.layoffs));
        let against = |world: usize| costs(world)[way] - costs(world)[0];
        WayFigures {
            cost: weighing.mean(|world| costs(world)[way]),
            against_as_planned: weighing.distribution(against),
            cheaper_than_as_planned: weighing.probability(|world| against(world) < 0.0),
            people_end,
            unresolved,
            hires,
            layoffs,
        }
    });
    let as_planned = figures
        .next()
        .expect("going on as planned is the first way");
    let staffed: Vec<WayFigures> = figures.collect();
    let best = Lines::of(|line| {
        let costs: Vec<f64> = staffed.iter().map(|way| *way.cost.on(line)).collect();
        cheapest(shares, &costs, *keep_payroll.on(line))
    });
    let best_share = Lines::of(|line| best.on(line).0);

    let decision = Decision::new((0..kept.masses.len()).map(costs), &kept.keep_payroll);
    let evpi = Lines::of(|line| decision.weighted(weighing.of_worlds(line)).evpi());
    let median = |values: &[f64], weighing: &mut Weighing<'_, Mass>| {
        let medians = weighing.percentiles([0.5], |world| values[world]);
        Lines::of(|line| medians.on(line)[0])
    };
    let (hiring_lag, ramp) = (
        median(&kept.hiring_lag, &mut weighing),
        median(&kept.ramp, &mut weighing),
    );
    let weights = weighing.weights;
    let [regretted, with_people, more] = [
        risk(&weighing, regretted),
        risk(&weighing, with_people),
        risk(&weighing, more),
    ];
    let (evidence, worlds, shares) = (evidence(run), kept.masses.len(), shares.clone());
    UnderWayEstimate {
        model_version: VERSION.to_owned(),
        worlds,
        has_scaled: weights.can_scale(),
        effective_sample: weights.effective_sample(),
        evidence,
        month: run.under_way.month,
        judged_to_month: judged_to(&run.inputs.plan, run.under_way.month),
        shares,
        plan_index: plan,
        keep_payroll,
        regretted,
        regretted_with_enough_people: with_people,
        more_would_have_been_better: more,
        as_planned,
        staffed,
        near_best: Lines::of(|line| best.on(line).1),
        best_share,
        evpi,
        hiring_lag,
        ramp,
        months: months(run, engine, best_share),
    }
}

fn risk(weighing: &Weighing<'_, Mass>, happens: impl Fn(usize) -> bool) -> Risk {
    Risk {
        probability: weighing.probability(&happens),
        standard_error: weighing.standard_error(&happens),
    }
}

/// What is to be said of what was seen.
fn evidence(run: &UnderWayRun) -> EvidenceFigures {
    let weights: Vec<f64> = run.kept.masses.iter().map(|mass| mass.weight).collect();
    EvidenceFigures {
        effective_sample: effective_sample(&weights),
        // Where nothing was seen, nothing of it is far outside.
        far_outside: (run.runner.drawn.as_ref()).map_or_else(Vec::new, |drawn| drawn.far_outside()),
    }
}
