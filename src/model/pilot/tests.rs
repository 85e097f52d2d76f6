use super::*;
use crate::model::ai::Ability;
use crate::model::estimate::{Engine, Worlds};
use crate::model::information::Decision;
use crate::model::inputs::Inputs;
use crate::model::observables::{DESIGN_EFFECT, pilot_shows};
use crate::model::sampling::{Draw, SCRAMBLES, Sample};

/// d = max(y, 0) with y = p₁ − p₂, p₁ ~ N(1, 1) and p₂ ~ N(0, 2²): the options cost 0 and −y. The
/// published values are those of docs/evidence.md section 7.
#[test]
fn a_normal_decision_has_its_published_values() {
    let worlds = Worlds::W4096.count();
    let mut sample = Sample::default();
    sample.reach(worlds);
    let scores: Vec<[f64; 2]> = (0..worlds)
        .map(|world| [sample.z(world)[0], sample.z(world)[1]])
        .collect();
    let costs = scores.iter().map(|[a, b]| [0.0, 2.0 * b - (1.0 + a)]);
    let equal = vec![1.0; worlds];
    let decision = Decision::new(costs, &equal);
    let decision = decision.weighted(equal.clone());
    /// What is observed, its prior variance, and n with EVSI.
    type Case<'a> = (fn(&[f64; 2]) -> f64, f64, &'a [(f64, f64)]);
    let cases: [Case<'_>; 2] = [
        (
            |z| 1.0 + z[0],
            1.0,
            &[
                (f64::INFINITY, 0.083_315_47),
                (1.0, 0.025_127_27),
                (10.0, 0.072_325_12),
                (100.0, 0.082_117_61),
                (1_000.0, 0.083_194_61),
            ],
        ),
        (
            |z| 2.0 * z[1],
            4.0,
            &[
                (f64::INFINITY, 0.395_593_11),
                (1.0, 0.322_341_83),
                (10.0, 0.386_966_55),
            ],
        ),
    ];
    for (observed, prior_variance, published) in cases {
        // As a share, whose logit is what is observed.
        let shares: Vec<f64> = scores.iter().map(|z| logistic(observed(z))).collect();
        let direction = Direction::new(&shares, scores.iter().map(|z| &z[..]), &equal);
        assert!(direction.residual < 1e-20);
        let fit = PilotFit::new(&decision, direction, &equal, SCRAMBLES);
        for (n, expected) in published {
            let v = if n.is_finite() {
                (n / (n + 1.0 / prior_variance)).sqrt()
            } else {
                1.0
            };
            let (found, error) = (fit.evsi(v), fit.evsi_standard_error(v).unwrap());
            assert!(
                (found - expected).abs() <= 3.0 * error && error < 0.01,
                "n = {n}: {found} ± {error}, not {expected}"
            );
        }
    }
}

/// What a pilot of n conversations is worth, by weighing the very worlds with the binomial likelihood of
/// each possible result: no normal scores, no direction, no fit. The best share after a result is looked
/// for in the worlds that are `advised` by and judged by the costs in those that are `judged`.
fn by_brute_force(
    (shares, costs): (&[f64], &[Vec<f64>]),
    n: u32,
    advised: impl Fn(usize) -> bool,
    judged: impl Fn(usize) -> bool,
) -> f64 {
    let options = costs[0].len();
    let least =
        |sums: &[f64]| (0..options).fold(0, |best, i| if sums[i] < sums[best] { i } else { best });
    let mut all = vec![0.0; options];
    for costs in costs {
        for (sum, cost) in all.iter_mut().zip(costs) {
            *sum += cost;
        }
    }
    let without = least(&all);
    let counted = (0..shares.len()).filter(|world| judged(*world)).count() as f64;
    let mut log_choose = 0.0;
    let mut gain = 0.0;
    for k in 0..=n {
        if k > 0 {
            log_choose += libm::log(f64::from(n + 1 - k) / f64::from(k));
        }
        let (mut advice, mut judgement) = (vec![0.0; options], vec![0.0; options]);
        for (world, (share, costs)) in shares.iter().zip(costs).enumerate() {
            let log = f64::from(k) * libm::log(*share) + f64::from(n - k) * libm::log1p(-share);
            if log + log_choose < -30.0 {
                continue;
            }
            let likelihood = libm::exp(log + log_choose);
            for (sums, counts) in [
                (&mut advice, advised(world)),
                (&mut judgement, judged(world)),
            ] {
                if counts {
                    for (sum, cost) in sums.iter_mut().zip(costs) {
                        *sum += likelihood * cost;
                    }
                }
            }
        }
        gain += judgement[without] - judgement[least(&advice)];
    }
    gain / counted
}

/// Judged by the worlds that it comes from, advice looks better than it is; judged by others, worse than
/// what all worlds together would give.
#[test]
fn a_pilot_is_worth_what_weighing_the_worlds_by_its_results_says() {
    let mut engine = Engine::default();
    let inputs = Inputs::default();
    let (decided, keep_payroll) = engine.decided(&inputs, Worlds::W4096);
    let worlds = decided.len();
    let draw = Draw::new(&inputs);
    let equal = vec![1.0; worlds];
    let decision = Decision::new(decided.iter(), &keep_payroll);
    let decision = decision.weighted(equal.clone());
    for share in [0.1, 0.3, 1.0] {
        let finished = |world: usize| {
            let (scores, events) = engine.sample.point(world);
            pilot_shows(&inputs.plan, &draw.world(scores, *events), share).finished
        };
        let predicted: Vec<f64> = (0..worlds).map(finished).collect();
        let scores = (0..worlds).map(|world| &engine.sample.z(world)[..]);
        let direction = Direction::new(&predicted, scores, &equal);
        let fit = PilotFit::new(&decision, direction, &keep_payroll, SCRAMBLES);
        for n in [16, 100, 1_000] {
            let noise = fit.direction().noise(0.0, f64::from(n), 1.0);
            let ours = fit.evsi(fit.direction().v(noise));
            let brute = |advised: fn(usize) -> bool, judged: fn(usize) -> bool| {
                by_brute_force((&predicted, &decided), n, advised, judged)
            };
            let first = |world: usize| world < 2_048;
            let second = |world: usize| world >= 2_048;
            let high = brute(|_| true, |_| true);
            let low = 0.5 * (brute(first, second) + brute(second, first));
            let between = 0.5 * (low + high);
            assert!(
                (ours / between - 1.0).abs() <= 0.06,
                "share {share}, n {n}: {ours}, not {low} to {high}"
            );
        }
    }
}

#[test]
fn what_says_nothing_is_worth_nothing() {
    let scores: Vec<[f64; 1]> = (0..64).map(|i| [f64::from(i % 8) - 3.5]).collect();
    let costs: Vec<[f64; 2]> = (0..64).map(|i| [1.0, 0.5 + f64::from(i % 3)]).collect();
    let equal = vec![1.0; 64];
    let decision = Decision::new(costs.iter(), &equal);
    let decision = decision.weighted(equal.clone());
    let direction = Direction::new(&[0.5; 64], scores.iter().map(|z| &z[..]), &equal);
    let noise = direction.noise(0.3, 100.0, DESIGN_EFFECT);
    let fit = PilotFit::new(&decision, direction, &equal, 1);
    assert_eq!(fit.evsi(1.0), 0.0);
    let rule = fit.rule(noise, &[0.0, 1.0], 1);
    // One share, whatever the result.
    assert_eq!(rule.thresholds.len(), 1);
    assert_eq!(rule.thresholds[0].share, 0.0);
}

#[test]
fn the_best_size_is_the_smallest_that_is_nearly_as_good_as_any() {
    let net = |judged: f64| 100.0 - 1_000.0 / judged - 0.01 * judged;
    assert_eq!(
        advice(1e6, net),
        Advice::Judge {
            judged: 200.0,
            net: 93.0
        }
    );
    assert_eq!(
        advice(60.0, net),
        Advice::Judge {
            judged: 50.0,
            net: 79.5
        }
    );
    assert_eq!(advice(24.0, net), Advice::TooFew);
    assert_eq!(advice(1e6, |_| -3.0), Advice::DecideNow { net: -3.0 });
}

#[test]
fn an_ability_of_a_quality_resolves_that_much_of_everything() {
    let likely = Inputs::default().ranges.likely_world();
    for quality in [0.0, 0.1, 0.4, 0.8] {
        let shown =
            crate::model::observables::shows(&Ability::of_quality(quality, &likely), &likely, 1.0);
        assert!((shown.finished - quality).abs() < 1e-12);
    }
}
