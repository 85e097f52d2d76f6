//! The value of information against an independent implementation (tests/peer) and published values.
//!
//! Every case is read from the files, whatever their number.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

use serde_json::Value;
use uturn::model::information::Decision;
use uturn::model::{Engine, Input, Inputs, Reduction, Value as Given, Worlds};

fn fixture(name: &str) -> Value {
    let path = format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    let entries = value.as_array().unwrap().iter();
    entries.map(|entry| entry.as_f64().unwrap()).collect()
}

/// Equal up to rounding in sums of this size.
fn check(what: &str, computed: f64, expected: &Value, scale: f64) {
    let expected = expected.as_f64().unwrap();
    let error = (computed - expected).abs();
    assert!(
        error <= 1e-10 * scale,
        "{what} is {computed}, not {expected}"
    );
}

#[test]
fn both_fits_and_the_better_one_are_those_of_the_independent_implementation() {
    let file = fixture("information.json");
    let cases = file.as_array().unwrap();
    assert!(!cases.is_empty());
    for case in cases {
        let what = case["what"].as_str().unwrap();
        let (z, weights) = (numbers(&case["z"]), numbers(&case["weights"]));
        let options: Vec<Vec<f64>> = case["cost"]
            .as_array()
            .unwrap()
            .iter()
            .map(numbers)
            .collect();
        let worlds: Vec<Vec<f64>> = (0..z.len())
            .map(|world| options.iter().map(|option| option[world]).collect())
            .collect();
        let costs = worlds.iter().map(Vec::as_slice);
        let decision = Decision::new(costs, &numbers(&case["keep_payroll"]));
        let weighted = decision.weighted(weights);
        let known = weighted.evppi(&z, 1);
        let largest = worlds
            .iter()
            .flatten()
            .fold(0.0, |most, cost| f64::max(most, *cost));
        check(
            &format!("{what}: plain"),
            known.plain,
            &case["plain"],
            largest,
        );
        check(
            &format!("{what}: damped"),
            known.damped,
            &case["damped"],
            largest,
        );
        check(
            &format!("{what}: EVPPI"),
            known.value,
            &case["evppi"],
            largest,
        );
        check(
            &format!("{what}: EVPI"),
            weighted.evpi(),
            &case["evpi"],
            largest,
        );
        assert_eq!(known.standard_error, None);
    }
}

#[test]
fn evpi_has_the_published_values() {
    let file = fixture("erlang.json");
    let cases = file["evpi"].as_array().unwrap();
    assert!(!cases.is_empty());
    for case in cases {
        let benefits = case["costs"].as_array().unwrap().iter().map(numbers);
        let costs = |world: Vec<f64>| world.iter().map(|benefit| -benefit).collect();
        let worlds: Vec<Vec<f64>> = benefits.map(costs).collect();
        let equal = vec![1.0; worlds.len()];
        let decision = Decision::new(worlds.iter().map(Vec::as_slice), &equal);
        check(
            "EVPI",
            decision.weighted(equal.clone()).evpi(),
            &case["evpi"],
            100.0,
        );
    }
}

fn read(plan: &[(&str, Given)], ranges: &[(&str, [f64; 3])]) -> Inputs {
    let mut inputs = Inputs::default();
    for (name, value) in plan {
        inputs.set(Input::named(name).unwrap(), value).unwrap();
    }
    for (name, [low, likely, high]) in ranges {
        let range = [low, likely, high].map(|value| Given::Number(*value));
        let input = Input::named(name).unwrap();
        inputs.set(input, &Given::List(range.to_vec())).unwrap();
    }
    inputs
}

/// Wide ranges, where fitted values in place of costs would give many times the value of knowing
/// everything.
#[test]
fn knowing_one_input_is_never_worth_more_than_knowing_everything() {
    let mut engine = Engine::default();
    for (name, range) in [
        ("customer_margin", [60.0, 230.0, 3_000.0]),
        ("backlash_size", [0.05, 0.2, 30.0]),
        ("incident_size", [0.03, 0.15, 100.0]),
        ("ai_unit_cost", [0.01, 0.99, 900.0]),
    ] {
        let inputs = read(&[], &[(name, range)]);
        let estimate = engine.estimate(&inputs, Worlds::W4096).unwrap();
        for effect in &estimate.inputs {
            assert!(
                effect.evppi.alone <= estimate.evpi.alone,
                "{name}: {effect:?}"
            );
            assert!(
                effect.evppi.scaled <= estimate.evpi.scaled,
                "{name}: {effect:?}"
            );
        }
    }
}

/// An input that is said to be idle changes no figure, whatever its range.
#[test]
fn what_has_no_part_in_a_plan_changes_nothing_and_is_left_out() {
    let mut engine = Engine::default();
    let mut idle = Vec::new();
    let mut inputs = Inputs::default();
    inputs.plan.reduction = Reduction::Attrition;
    inputs.plan.reversal = false;
    inputs.plan.claimed_resolution = 0.0;
    let estimate = engine.estimate(&inputs, Worlds::W512).unwrap();
    for input in Input::all().filter(|input| inputs.plan.idle_while(*input).is_some()) {
        idle.push(input.name());
        let mut other = inputs.clone();
        let value = match other.get(input) {
            Given::List(range) => Given::List(
                range
                    .iter()
                    .map(|value| match value {
                        Given::Number(value) => Given::Number(value * 0.9),
                        _ => unreachable!("a range of numbers"),
                    })
                    .collect(),
            ),
            // Whole, where it has to be.
            Given::Number(value) if value > 1.0 => Given::Number((value * 0.5).floor()),
            Given::Number(value) => Given::Number(value * 0.5),
            Given::Switch(is_on) => Given::Switch(!is_on),
            other => other,
        };
        other.set(input, &value).unwrap();
        assert_eq!(
            engine.estimate(&other, Worlds::W512).unwrap(),
            estimate,
            "{input:?}"
        );
        assert!(
            estimate
                .inputs
                .iter()
                .all(|effect| Input::from(effect.input) != input),
            "{input:?}"
        );
    }
    assert_eq!(idle.len(), 11, "{idle:?}");
    let all = engine.estimate(&Inputs::default(), Worlds::W512).unwrap();
    assert_eq!(all.inputs.len(), 32 - 3);
}
