//! A decision under way: the arithmetic against an independent implementation, and what must hold of it.
//!
//! Every number of tests/fixtures/underway.json is read, whatever their number: another file of the same
//! form can take its place.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod fixtures;

use fixtures::read;
use serde_json::Value as Json;
use uturn::model::path::{Decision, Onward, Way, path_under_way};
use uturn::model::{Plan, Value, World};

fn given(json: &Json) -> Value {
    match json {
        Json::Bool(is_on) => Value::Switch(*is_on),
        Json::String(text) => Value::Text(text.clone()),
        Json::Object(fields) => {
            let fields = fields.iter();
            Value::Map(
                fields
                    .map(|(name, value)| (name.clone(), given(value)))
                    .collect(),
            )
        }
        other => Value::Number(other.as_f64().unwrap()),
    }
}

/// Within 1e-8 of it, or 1e-12.
fn check(what: &str, computed: f64, expected: &Json) {
    let expected = expected.as_f64().unwrap();
    let apart = (computed - expected).abs();
    assert!(
        apart <= 1e-12 || apart <= 1e-8 * expected.abs(),
        "{what} is {computed}, not {expected}"
    );
}

fn decision(case: &Json) -> Decision {
    let month = case["month"].as_u64().unwrap() as u32;
    let way = if case["as_planned"].as_bool().unwrap() {
        Way::AsPlanned
    } else {
        Way::Staffed {
            share: case["new_share"].as_f64().unwrap(),
            turn_months: case["turn_months"].as_f64().unwrap(),
        }
    };
    Decision { month, way }
}

#[test]
fn paths_are_those_of_the_independent_implementation() {
    let file = read("underway.json");
    let cases = file.as_array().unwrap();
    assert!(!cases.is_empty());
    for case in cases {
        let name = case["name"].as_str().unwrap();
        let plan = Plan::read(&given(&case["plan"])).unwrap();
        let world = World::read(&given(&case["world"])).unwrap();
        let found = path_under_way(&plan, &world, &decision(case)).unwrap();
        assert_eq!(
            u64::from(found.judged_to_month),
            case["judged_to_month"],
            "{name}"
        );
        let monthly = &found.monthly;
        let series = case["monthly"].as_object().unwrap();
        for (what, expected) in series {
            let found = match what.as_str() {
                "headcount" => &monthly.headcount,
                "offered_load_erlangs" => &monthly.offered_load_erlangs,
                "unresolved_share" => &monthly.unresolved_share,
                "ai_share" => &monthly.ai_share,
                "finished_by_ai" => &monthly.finished_by_ai,
                other => panic!("{other} is not known"),
            };
            let expected = expected.as_array().unwrap();
            assert_eq!(found.len(), expected.len(), "{name}: {what}");
            for (month, (found, expected)) in found.iter().zip(expected).enumerate() {
                check(
                    &format!("{name}: {what} of month {}", month + 1),
                    *found,
                    expected,
                );
            }
        }
        let cost = &found.cost;
        for (kind, expected) in case["cost"].as_object().unwrap() {
            let found = match kind.as_str() {
                "payroll" => cost.payroll,
                "hiring" => cost.hiring,
                "severance" => cost.severance,
                "ai" => cost.ai,
                "on_demand" => cost.on_demand,
                "defection" => cost.defection,
                "backlash" => cost.backlash,
                "incident" => cost.incident,
                other => panic!("{other} is not known"),
            };
            check(&format!("{name}: {kind}"), found, expected);
        }
        check(
            &format!("{name}: total"),
            found.total_cost,
            &case["total_cost"],
        );
        check(
            &format!("{name}: keep"),
            found.keep_payroll,
            &case["keep_payroll"],
        );
        let reversal = case["reversal_month"].as_u64();
        assert_eq!(found.reversal_month.map(u64::from), reversal, "{name}");
        for (what, expected) in case["predicted"].as_object().unwrap() {
            let found = match what.as_str() {
                "finished" => found.shown.finished,
                "came_back" => found.shown.came_back,
                "leaving" => found.shown.leaving,
                other => panic!("{other} is not known"),
            };
            check(&format!("{name}: {what}"), found, expected);
        }
    }
}

fn series(onward: &Onward) -> [&Vec<f64>; 5] {
    let monthly = &onward.monthly;
    [
        &monthly.headcount,
        &monthly.offered_load_erlangs,
        &monthly.unresolved_share,
        &monthly.ai_share,
        &monthly.finished_by_ai,
    ]
}

fn staffed(month: u32, share: f64) -> Decision {
    let way = Way::Staffed {
        share,
        turn_months: 3.0,
    };
    Decision { month, way }
}

/// A decision changes nothing up to its month, whatever it is.
#[test]
fn what_is_behind_is_the_same_whatever_is_decided() {
    let (plan, world) = (Plan::default(), World::default());
    for month in [1, 5, 12, 35] {
        let as_planned = Decision {
            month,
            way: Way::AsPlanned,
        };
        let planned = path_under_way(&plan, &world, &as_planned).unwrap();
        for share in [0.0, 0.3, 0.67, 1.0] {
            let turned = path_under_way(&plan, &world, &staffed(month, share)).unwrap();
            let behind = month as usize;
            for (ours, theirs) in series(&turned).into_iter().zip(series(&planned)) {
                assert_eq!(
                    ours[..behind],
                    theirs[..behind],
                    "{share} from month {month}"
                );
            }
            assert_eq!(turned.shown, planned.shown);
            assert_eq!(turned.keep_payroll, planned.keep_payroll);
            let reached = turned.monthly.ai_share.last().unwrap();
            assert!(turned.reversal_month.is_some() || (reached - share).abs() < 1e-12);
        }
    }
}
