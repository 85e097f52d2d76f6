//! Erlang B, C and A against published values and against plain sums at 40 digits.
//!
//! Every case is read from the files, whatever their number.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

use serde_json::Value;
use uturn::model::erlang::{erlang_a, erlang_b, erlang_c};

fn fixture(name: &str) -> Value {
    let path = format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn cases<'f>(file: &'f Value, key: &str) -> &'f [Value] {
    let cases = file[key].as_array().unwrap();
    assert!(!cases.is_empty(), "{key} has no case");
    cases
}

fn number(case: &Value, key: &str) -> f64 {
    case[key]
        .as_f64()
        .unwrap_or_else(|| panic!("{key} in {case}"))
}

/// Checks one published figure of a case, if the case holds it.
fn check(case: &Value, key: &str, computed: f64) {
    if let Some(expected) = case[key].as_f64() {
        let tolerance = number(case, "tolerance");
        let error = (computed - expected).abs();
        assert!(
            error <= tolerance,
            "{key} = {computed}, off by {error:e} in {case}"
        );
    }
}

#[test]
fn erlang_b_has_the_published_values() {
    for case in cases(&fixture("erlang.json"), "erlang_b") {
        check(
            case,
            "value",
            erlang_b(number(case, "n"), number(case, "a")),
        );
    }
}

#[test]
fn erlang_c_has_the_published_values() {
    for case in cases(&fixture("erlang.json"), "erlang_c") {
        let (n, a) = (number(case, "n"), number(case, "a"));
        let wait = erlang_c(n, a);
        check(case, "wait_probability", wait);
        let within_20s = 1.0 - wait * (-(n - a) * 20.0 / 180.0).exp();
        check(case, "service_level_20s_at_180s", within_20s);
        check(case, "mean_wait_s_at_180s", wait * 180.0 / (n - a));
    }
}

#[test]
fn erlang_a_has_the_published_values() {
    for case in cases(&fixture("erlang.json"), "erlang_a") {
        let (n, a) = (number(case, "n"), number(case, "a"));
        let queue = erlang_a(n, a, number(case, "theta"));
        check(case, "wait_probability", queue.wait_probability);
        check(case, "abandoned", queue.abandoned);
        check(case, "mean_wait_handle_times", queue.mean_wait);
    }
}

#[test]
fn erlang_a_equals_the_exact_series() {
    let mut worst = (0.0, String::new());
    for case in cases(&fixture("erlang_a_exact.json"), "erlang_a") {
        let queue = erlang_a(number(case, "n"), number(case, "a"), number(case, "theta"));
        for (key, computed) in [
            ("wait_probability", queue.wait_probability),
            ("abandoned", queue.abandoned),
        ] {
            let exact = number(case, key);
            if exact > 1e-15 {
                let relative = (computed / exact - 1.0).abs();
                if relative.is_nan() || relative > worst.0 {
                    worst = (relative, format!("{key} in {case}: {computed}"));
                }
            }
        }
    }
    println!("worst relative error {:e}: {}", worst.0, worst.1);
    assert!(worst.0 < 1e-9, "{} is off by {:e}", worst.1, worst.0);
}
