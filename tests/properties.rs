//! What must hold for every valid input: random draws over the whole table.
#![cfg(feature = "serde")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod drawn;

use drawn::{between_by_factors, company, evidence, inputs, plan, under_way};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::Value as Json;
use uturn::model::company::{Company, CompanyEstimate, company_estimate};
use uturn::model::path::path;
use uturn::model::pilot::Pilot;
use uturn::model::report::{Estimate, Line};
use uturn::model::{
    Country, Engine, Error, Estimation, Input, Inputs, PLAN_INPUTS, Value, WORLD_INPUTS, World,
    Worlds, estimate,
};

/// Figures that may be absent; JSON has no NaN, so a null anywhere else was not finite.
const MAY_BE_ABSENT: [&str; 13] = [
    "standard_error",
    "evppi_standard_error",
    "parts_of_regret",
    "target",
    "target_met",
    "judged",
    "month_median",
    "cheapest_on_average",
    "cheapest_in_most_futures",
    "regret_given_regret",
    "median_regret_given_regret",
    "reversal_month_median",
    "tipping_resolution",
];

fn check_finite(name: &str, json: &Json) -> Result<(), TestCaseError> {
    match json {
        Json::Null => prop_assert!(false, "{name} is not finite"),
        Json::Array(items) => {
            for item in items {
                check_finite(name, item)?;
            }
        }
        Json::Object(fields) => {
            let fields = fields.iter();
            for (field, value) in fields.filter(|(field, _)| !MAY_BE_ABSENT.contains(&&field[..])) {
                check_finite(&format!("{name}.{field}"), value)?;
            }
        }
        _ => {}
    }
    Ok(())
}

fn check_estimate(inputs: &Inputs, estimate: &Estimate) -> Result<(), TestCaseError> {
    let json = serde_json::to_value(estimate).unwrap();
    check_finite("estimate", &json)?;
    for line in [Line::Alone, Line::Scaled] {
        for (name, figure) in [
            ("regret_risk", &estimate.regret_risk),
            ("regret_too_little", &estimate.regret_too_little),
            ("both_regrets", &estimate.both_regrets),
            ("dearer_than_keeping", &estimate.dearer_than_keeping),
            ("reversal_probability", &estimate.reversal_probability),
        ] {
            for p in figure.on(line) {
                prop_assert!((0.0..=1.0 + 1e-12).contains(p), "{name} is {p}");
            }
        }
        let last = estimate.shares.len() - 1;
        prop_assert_eq!(estimate.regret_risk.on(line)[0], 0.0);
        prop_assert_eq!(estimate.expected_regret.on(line)[0], 0.0);
        prop_assert_eq!(estimate.regret_too_little.on(line)[last], 0.0);

        let costs = estimate.expected_cost.on(line);
        let w = estimate.waterfall.on(line);
        let steps = [
            w.vendor_arithmetic,
            w.slower_cuts,
            w.ai,
            w.hiring_and_severance,
            w.on_demand,
            w.defection,
            w.backlash,
            w.incident,
        ];
        let largest = costs[0].abs().max(costs[estimate.plan_index].abs());
        let net = costs[estimate.plan_index] - costs[0];
        prop_assert!((steps.iter().sum::<f64>() - net).abs() <= 1e-9 * largest);
        prop_assert!((w.total - net).abs() <= 1e-9 * largest);
        let best = costs.iter().copied().fold(f64::INFINITY, f64::min);
        let at_best = estimate
            .shares
            .iter()
            .position(|x| x == estimate.best_share.on(line));
        prop_assert_eq!(costs[at_best.unwrap()], best);
        prop_assert!(*estimate.evpi.on(line) >= -1e-9 * largest);

        let reversals = estimate.months.reversals.on(line);
        prop_assert_eq!(reversals.len(), inputs.plan.horizon_months as usize);
        let ever = estimate.reversal_probability.on(line)[estimate.plan_index];
        prop_assert!((reversals.iter().sum::<f64>() - ever).abs() <= 1e-12);
    }
    prop_assert!(estimate.effective_sample > 0.0 && estimate.effective_sample <= 1.0 + 1e-12);
    prop_assert_eq!(estimate.shares[estimate.plan_index], inputs.plan.ai_share);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, ..ProptestConfig::default() })]

    #[test]
    fn every_valid_input_has_a_sound_estimate(inputs in inputs()) {
        let estimate = estimate(&inputs, Worlds::W512).unwrap();
        check_estimate(&inputs, &estimate)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_seen_the_estimate_is_sound(mut inputs in inputs(), evidence in evidence()) {
        inputs.evidence = Some(evidence);
        let estimate = estimate(&inputs, Worlds::W512).unwrap();
        check_estimate(&inputs, &estimate)?;
        let said = estimate.evidence.unwrap();
        prop_assert!(said.effective_sample > 0.0 && said.effective_sample <= 1.0 + 1e-12);
    }

    #[test]
    fn whatever_a_pilot_would_tell_is_worth_something_and_not_more_than_all(
        inputs in inputs(),
        share in between_by_factors(0.01, 1.0),
        (gap, part) in (0.0..=3.0, 0.0..1.0),
        judged in between_by_factors(1.0, 1e9),
    ) {
        let months = part * f64::from(inputs.plan.horizon_months);
        let pilot = Pilot { share, gap, months, judged, ..Pilot::of(&inputs) };
        let mut run = Estimation::new(inputs, Worlds::W512).unwrap();
        let mut engine = Engine::default();
        run.advance(&mut engine, 512);
        let told = run.pilot(&mut engine, &pilot).unwrap().unwrap();
        check_finite("pilot", &serde_json::to_value(&told).unwrap())?;
        for line in [Line::Alone, Line::Scaled] {
            let evpi = told.evpi.on(line);
            let mut before = 0.0;
            for size in &told.sizes {
                let evsi = *size.evsi.on(line);
                prop_assert!(evsi >= before - 0.01 * evpi, "{size:?} after {before} of {evpi}");
                prop_assert!(evsi <= evpi * (1.0 + 1e-9) + 1e-6, "{size:?} of {evpi}");
                before = evsi;
            }
            let rule = told.rule.on(line);
            prop_assert!(!rule.thresholds.is_empty() || rule.expected[1] - rule.expected[0] < 0.01);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn every_plan_under_way_has_a_sound_estimate((inputs, under_way) in under_way()) {
        let mut engine = Engine::default();
        let told = match engine.from_here(&inputs, &under_way, Worlds::W512) {
            Ok(told) => told,
            // Its own rule would have fired in all worlds.
            Err(refused) => {
                prop_assert_eq!(refused.field(), "rule_was_in_force");
                return Ok(());
            }
        };
        check_finite("estimate", &serde_json::to_value(&told).unwrap())?;
        let last = inputs.plan.horizon_months.max(under_way.month + 24);
        prop_assert_eq!(told.judged_to_month, last);
        for line in [Line::Alone, Line::Scaled] {
            for risk in [
                &told.regretted,
                &told.regretted_with_enough_people,
                &told.more_would_have_been_better,
            ] {
                let p = *risk.probability.on(line);
                prop_assert!((0.0..=1.0 + 1e-12).contains(&p), "{p}");
            }
            let costs = told.staffed.iter().map(|way| *way.cost.on(line));
            let least = costs.fold(f64::INFINITY, f64::min);
            let best = told.shares.iter().position(|share| share == told.best_share.on(line));
            prop_assert_eq!(*told.staffed[best.unwrap()].cost.on(line), least);
            prop_assert!(*told.evpi.on(line) >= -1e-9 * least.abs());
            let people = &told.months.back.on(line).people;
            prop_assert_eq!(people.p50.len(), last as usize);
        }
    }
}

fn check_company(company: &Company, estimate: &CompanyEstimate) -> Result<(), TestCaseError> {
    let json = serde_json::to_value(estimate).unwrap();
    check_finite("estimate", &json)?;
    let programme = &estimate.programme;
    for line in [Line::Alone, Line::Scaled] {
        let target = estimate.target.as_ref().map(|target| &target.met);
        let probabilities = [
            &programme.regret_risk,
            &programme.regret_too_little,
            &programme.dearer_than_keeping,
        ];
        for p in probabilities.into_iter().chain(target) {
            prop_assert!((0.0..=1.0 + 1e-12).contains(p.on(line)), "{p:?}");
        }
        prop_assert!(*programme.expected_regret.on(line) >= 0.0);
        match programme.parts_of_regret.on(line) {
            Some(parts) => prop_assert!((parts.iter().sum::<f64>() - 1.0).abs() <= 1e-9),
            None => prop_assert_eq!(*programme.regret_risk.on(line), 0.0),
        }
        let people = estimate.months.people.on(line);
        prop_assert_eq!(people.p50.len(), company.horizon_months as usize);
        for (low, high) in people.p10.iter().zip(&people.p90) {
            prop_assert!(0.0 <= *low && low <= high);
        }
    }
    let (plan, front) = (&estimate.plan, &estimate.front.allocations);
    for pair in front.windows(2) {
        prop_assert!(pair[0].people_end < pair[1].people_end);
        prop_assert!(pair[0].net_cost >= pair[1].net_cost);
    }
    prop_assert!(front.iter().filter(|point| point.judged.is_some()).count() <= 64);
    // The plan's own shares are on the menus, so that it is beaten or on the front.
    let is_as_good = front
        .iter()
        .any(|point| point.people_end <= plan.people_end && point.net_cost <= plan.net_cost);
    prop_assert!(is_as_good || !estimate.front.is_exact);
    prop_assert!(estimate.as_few_people.people_end <= plan.people_end);
    prop_assert!(estimate.as_few_people.net_cost <= plan.net_cost);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn every_valid_company_has_a_sound_estimate(company in company()) {
        let estimate = company_estimate(&company, Worlds::W512).unwrap();
        check_company(&company, &estimate)?;
    }
}

proptest! {
    #[test]
    fn larger_severance_never_lowers_the_cost(
        plan in plan(),
        resolution in 0.01..0.99,
        growth in -0.3..0.3,
        weeks in 0.5..40.0,
        more in 0.1..40.0,
    ) {
        let cost = |severance_weeks| {
            let world = World {
                ai_resolution: resolution,
                demand_growth: growth,
                severance_weeks,
                ..World::default()
            };
            path(&plan, &world).unwrap().total_cost
        };
        prop_assert!(cost(weeks + more) >= cost(weeks) * (1.0 - 1e-14));
    }

    #[test]
    fn out_of_range_is_an_error_that_names_field_value_and_bounds(
        index in 0..PLAN_INPUTS.len(),
        beyond in 1e-6..1e6,
        above in any::<bool>(),
    ) {
        let input = &PLAN_INPUTS[index];
        let value = match input.bounds(Country::default()) {
            Some((low, high)) => Value::Number(if above { high + beyond } else { low - beyond }),
            None => Value::Number(beyond),
        };
        let error = Inputs::default().set(input.input.into(), &value).unwrap_err();
        let message = error.to_string();
        prop_assert!(message.contains(input.name), "{message}");
        prop_assert!(message.contains(&value.to_string()), "{message}");
        if let Some((low, high)) = input.bounds(Country::default()) {
            prop_assert!(message.contains(&format!("from {low} to {high}")), "{message}");
        }
        let refused = matches!(error, Error::NotAllowed { .. });
        prop_assert!(refused);
    }

    #[test]
    fn a_range_out_of_order_or_bounds_is_an_error(
        index in 0..WORLD_INPUTS.len(),
        part in 0.1..0.9,
    ) {
        let input = &WORLD_INPUTS[index];
        let (low, high) = input.bounds(Country::default());
        let middle = low + part * (high - low);
        for range in [[middle, low, high], [low, high, middle], [low - 1.0, middle, high],
                      [low, middle, high + 1.0], [f64::NAN, middle, high]] {
            let value = Value::List(range.map(Value::Number).to_vec());
            let message = Inputs::default().set(input.input.into(), &value).unwrap_err().to_string();
            prop_assert!(message.contains(input.name), "{message}");
            prop_assert!(message.contains(&value.to_string()), "{message}");
        }
    }
}

/// Ranges of a kind of work that differ from the defaults, and the plan's minutes and hours.
type KindOfWork = (&'static str, f64, f64, &'static [(&'static str, [f64; 3])]);

/// The presets of the kinds of work (judgement, as everywhere in them).
const KINDS_OF_WORK: [KindOfWork; 6] = [
    ("customer service", 8.0, 84.0, &[]),
    (
        "e-mail",
        11.0,
        60.0,
        &[
            ("patience", [30.0, 130.0, 500.0]),
            ("failure_detection", [0.45, 0.65, 0.85]),
            ("return_rate", [0.40, 0.60, 0.78]),
            ("customer_margin", [80.0, 320.0, 1_240.0]),
        ],
    ),
    (
        "chat",
        7.0,
        84.0,
        &[
            ("patience", [0.3, 0.8, 2.5]),
            ("customer_margin", [52.0, 200.0, 790.0]),
        ],
    ),
    (
        "translation",
        45.0,
        40.0,
        &[
            ("patience", [8.0, 20.0, 60.0]),
            ("failure_detection", [0.30, 0.50, 0.70]),
            ("return_rate", [0.20, 0.35, 0.60]),
            ("stated_to_actual", [0.04, 0.10, 0.25]),
            ("customer_margin", [700.0, 2_700.0, 10_600.0]),
        ],
    ),
    (
        "data analysis",
        240.0,
        40.0,
        &[
            ("patience", [5.0, 15.0, 40.0]),
            ("failure_detection", [0.35, 0.55, 0.75]),
            ("return_rate", [0.30, 0.50, 0.75]),
            ("stated_to_actual", [0.04, 0.10, 0.25]),
            ("customer_margin", [5_700.0, 21_800.0, 85_500.0]),
        ],
    ),
    ("other", 15.0, 40.0, &[]),
];

#[test]
fn an_ai_that_resolves_almost_nothing_is_regretted_for_every_kind_of_work() {
    let mut engine = Engine::default();
    for (name, handle_minutes, open_hours_per_week, ranges) in KINDS_OF_WORK {
        let mut inputs = Inputs::default();
        inputs.plan.handle_minutes = handle_minutes;
        inputs.plan.open_hours_per_week = open_hours_per_week;
        inputs.ranges.ai_resolution = [0.02; 3].into();
        for (field, range) in ranges {
            let range = Value::List(range.map(Value::Number).to_vec());
            inputs.set(Input::named(field).unwrap(), &range).unwrap();
        }
        let estimate = engine.estimate(&inputs, Worlds::W4096).unwrap();
        let risk = estimate.regret_risk.alone[estimate.plan_index];
        assert!(risk > 0.9, "{name}: {risk}");
    }
}

#[test]
fn a_chunked_run_equals_a_whole_one_and_the_preview_is_its_prefix() {
    let inputs = Inputs::default();
    let mut engine = Engine::default();
    let mut run = uturn::model::Estimation::new(inputs.clone(), Worlds::W1024).unwrap();
    while run.advance(&mut engine, 100) < 512 {}
    assert!(
        run.estimate(&mut engine).is_none(),
        "600 worlds are not whole scrambles"
    );
    let mut run = uturn::model::Estimation::new(inputs.clone(), Worlds::W1024).unwrap();
    while run.advance(&mut engine, 64) < 512 {}
    let preview = run.estimate(&mut engine).unwrap();
    while run.advance(&mut engine, 64) < 1024 {}
    let whole = run.estimate(&mut engine).unwrap();
    assert_eq!(preview, estimate(&inputs, Worlds::W512).unwrap());
    assert_eq!(whole, estimate(&inputs, Worlds::W1024).unwrap());
}

#[test]
fn an_engine_that_has_served_other_plans_gives_the_same_estimate() {
    let mut engine = Engine::default();
    let mut other = Inputs::default();
    other.plan.headcount = 12.0;
    other.ranges.patience = [0.01, 3.0, 100.0].into();
    engine.estimate(&other, Worlds::W512).unwrap();
    let inputs = Inputs::default();
    assert_eq!(
        engine.estimate(&inputs, Worlds::W512).unwrap(),
        estimate(&inputs, Worlds::W512).unwrap()
    );
}

#[test]
fn only_the_four_sample_sizes_exist() {
    for worlds in [512.0, 1024.0, 2048.0, 4096.0] {
        assert_eq!(Worlds::from_count(worlds).unwrap().count() as f64, worlds);
    }
    for worlds in [0.0, 1000.0, 4097.0, -512.0, f64::NAN, f64::INFINITY] {
        let message = Worlds::from_count(worlds).unwrap_err().to_string();
        assert!(
            message.contains("worlds") && message.contains("4096"),
            "{message}"
        );
    }
}

#[test]
fn customers_lost_are_what_defection_costs_where_a_customer_is_worth_their_margin() {
    // Without discounting, one margin in all worlds and so high that V₀ never binds.
    let margin = 1e5;
    let mut inputs = Inputs::default();
    inputs.plan.discount_rate = 0.0;
    inputs.ranges.customer_margin = [margin; 3].into();
    let estimate = estimate(&inputs, Worlds::W512).unwrap();
    assert_eq!(estimate.value_floor_binds.alone, 0.0);
    for line in [Line::Alone, Line::Scaled] {
        let parts = estimate.cost_parts.on(line);
        for (parts, lost) in parts.iter().zip(estimate.customers_lost.on(line)) {
            let worth = margin * inputs.plan.customer_lifetime_years * lost;
            assert!((parts.defection / worth - 1.0).abs() < 1e-6);
        }
    }
}

#[test]
fn the_page_opens_with_the_volume_that_the_sentence_names() {
    let estimate = estimate(&Inputs::default(), Worlds::W512).unwrap();
    let contacts = estimate.contacts_per_month.alone;
    assert!((460e3..480e3).contains(&contacts), "{contacts}");
}
