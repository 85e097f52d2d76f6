//! The shape that `docs/model.md` section 7 tells to expect at the defaults, within three standard
//! errors plus half a point.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

use uturn::model::report::{Estimate, Line};
use uturn::model::{Engine, Inputs, Survey, Worlds};

fn estimate(survey: Option<Survey>) -> Estimate {
    let inputs = Inputs {
        survey,
        ..Inputs::default()
    };
    Engine::default().estimate(&inputs, Worlds::W4096).unwrap()
}

fn index(estimate: &Estimate, share: f64) -> usize {
    estimate.shares.iter().position(|x| *x == share).unwrap()
}

/// Published percent against ours, within three standard errors plus half a point.
fn check(name: &str, ours: f64, published: f64, standard_error: f64) {
    let allowed = 3.0 * 100.0 * standard_error + 0.5;
    let off = (100.0 * ours - published).abs();
    println!(
        "{name}: {:.2} (published {published}, allowed ± {allowed:.2})",
        100.0 * ours
    );
    assert!(
        off <= allowed,
        "{name} is {:.2}, published {published}",
        100.0 * ours
    );
}

#[test]
fn regret_risk_along_the_shares() {
    let estimate = estimate(Some(Survey::ORGVUE));
    let errors = estimate.standard_error.clone().unwrap();
    for (share, alone, scaled) in [
        (0.10, 6.8, 9.5),
        (0.30, 16.5, 23.2),
        (0.50, 27.6, 39.6),
        (0.67, 37.7, 55.0),
        (0.85, 49.3, 62.8),
        (1.00, 60.0, 70.4),
    ] {
        let i = index(&estimate, share);
        for (line, published) in [(Line::Alone, alone), (Line::Scaled, scaled)] {
            check(
                &format!("regret risk at {share}, {line:?}"),
                estimate.regret_risk.on(line)[i],
                published,
                errors.on(line)[i],
            );
        }
    }
    let i = estimate.plan_index;
    let scaled = estimate.regret_risk.scaled[i];
    assert!(
        (scaled - 0.55).abs() < 1e-12,
        "by construction, yet {scaled}"
    );
}

#[test]
fn what_stands_beside_it_at_the_default_plan() {
    let estimate = estimate(Some(Survey::ORGVUE));
    let i = estimate.plan_index;
    // A probability's standard error from 4 096 worlds is at most half a hundredth of its root.
    let error = 0.008;
    for (name, figure, alone, scaled) in [
        (
            "dearer than keeping",
            &estimate.dearer_than_keeping,
            30.2,
            43.5,
        ),
        ("too little", &estimate.regret_too_little, 25.3, 19.3),
        ("reversal", &estimate.reversal_probability, 40.3, 49.2),
    ] {
        check(name, figure.alone[i], alone, error);
        check(&format!("{name}, scaled"), figure.scaled[i], scaled, error);
    }
    check("effective sample", estimate.effective_sample, 89.0, 0.005);
    check(
        "value floor binds",
        estimate.value_floor_binds.alone,
        36.0,
        0.005,
    );
}

#[test]
fn the_rates_that_count_rehiring() {
    for (survey, published) in [(Survey::GARTNER, 42.6), (Survey::ROBERT_HALF, 33.6)] {
        let estimate = estimate(Some(survey));
        let i = estimate.plan_index;
        let error = estimate.standard_error.as_ref().unwrap().scaled[i];
        check(
            "regret risk",
            estimate.regret_risk.scaled[i],
            published,
            error,
        );
    }
}

#[test]
fn the_lowest_cost_and_the_first_inputs_by_value_of_information() {
    let estimate = estimate(Some(Survey::ORGVUE));
    assert!((0.30..=0.40).contains(&estimate.best_share.alone));
    assert!((estimate.best_share.scaled - 0.20).abs() <= 0.05 + 1e-12);
    let mut inputs = estimate.inputs;
    inputs.sort_by(|a, b| b.evppi.alone.total_cmp(&a.evppi.alone));
    let mut first: Vec<_> = inputs[..3]
        .iter()
        .map(|effect| effect.input.name())
        .collect();
    assert_eq!(first[0], "ai_resolution");
    first.sort_unstable();
    assert_eq!(
        first,
        ["ai_resolution", "customer_margin", "stated_to_actual"]
    );
}

#[test]
fn the_months_of_the_u_turns_add_up_and_have_the_reported_median() {
    let estimate = estimate(Some(Survey::ORGVUE));
    for line in [Line::Alone, Line::Scaled] {
        let months = estimate.months.reversals.on(line);
        let ever = estimate.reversal_probability.on(line)[estimate.plan_index];
        assert!((months.iter().sum::<f64>() - ever).abs() < 1e-12);
        let median = estimate.reversal_month_median.on(line)[estimate.plan_index].unwrap() as usize;
        let by = |month: usize| months[..month].iter().sum::<f64>();
        assert!(by(median) >= 0.5 * ever - 1e-12 && by(median - 1) < 0.5 * ever);
    }
}

#[test]
fn without_a_survey_both_lines_are_one() {
    let estimate = estimate(None);
    assert_eq!(estimate.regret_risk.alone, estimate.regret_risk.scaled);
    assert_eq!(estimate.months.plan.alone, estimate.months.plan.scaled);
    assert_eq!(estimate.effective_sample, 1.0);
}
