//! A decision under way: the arithmetic against an independent implementation, and what must hold of it.
//!
//! Every number of tests/fixtures/underway.json is read, whatever their number: another file of the same
//! form can take its place.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod drawn;
mod fixtures;

use drawn::plan;
use fixtures::read;
use proptest::prelude::*;
use serde_json::Value as Json;
use uturn::model::evidence::{Counted, Left, LiveResult};
use uturn::model::observables::Observable;
use uturn::model::path::{Decision, Onward, Way, path, path_under_way};
use uturn::model::report::Line;
use uturn::model::underway::{UnderWay, UnderWayEstimate, UnderWayRun};
use uturn::model::{Engine, Inputs, Plan, Uncertain, Value, World, Worlds};

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

/// Going on as planned is the plan's own path, as long as it is judged as far and has no rule.
#[test]
fn going_on_as_planned_is_the_plans_own_path() {
    let plan = Plan {
        reversal: false,
        ..Plan::default()
    };
    let world = World::default();
    let whole = path(&plan, &world).unwrap();
    for month in [1, 6, 12] {
        let way = Way::AsPlanned;
        let onward = path_under_way(&plan, &world, &Decision { month, way }).unwrap();
        assert_eq!(onward.judged_to_month, 36);
        assert_eq!(onward.monthly.headcount, whole.monthly.headcount);
        assert_eq!(
            onward.monthly.unresolved_share,
            whole.monthly.unresolved_share
        );
    }
}

/// Any decision about any plan.
fn decided() -> impl Strategy<Value = (Plan, Decision)> {
    let way = prop_oneof![
        1 => Just(Way::AsPlanned),
        4 => (prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0], 1.0..=12.0)
            .prop_map(|(share, turn_months)| Way::Staffed { share, turn_months }),
    ];
    (plan(), way, 0.0..1.0).prop_map(|(plan, way, part)| {
        let month = 1 + (part * f64::from(plan.horizon_months - 1)) as u32;
        (plan, Decision { month, way })
    })
}

proptest! {
    #[test]
    fn every_decision_has_a_finite_path((plan, decision) in decided(), resolution in 0.05..0.9) {
        let world = World { ai_resolution: resolution, ..World::default() };
        let onward = path_under_way(&plan, &world, &decision).unwrap();
        let months = plan.horizon_months.max(decision.month + 24);
        prop_assert_eq!(onward.judged_to_month, months);
        for series in series(&onward) {
            prop_assert_eq!(series.len(), months as usize);
            prop_assert!(series.iter().all(|figure| figure.is_finite()));
        }
        prop_assert!(onward.total_cost.is_finite() && onward.keep_payroll > 0.0);
        let shown = onward.shown;
        prop_assert!(plan.ai_share == 0.0 || shown.finished > 0.0 && shown.finished < 1.0);
        prop_assert!(shown.leaving > 0.0);
    }
}

fn estimated(engine: &mut Engine, worlds: Worlds, under_way: UnderWay) -> UnderWayEstimate {
    engine
        .from_here(&Inputs::default(), &under_way, worlds)
        .unwrap()
}

fn counted(percent: f64, of: f64) -> Option<Counted> {
    let hits = percent / 100.0 * of;
    Some(Counted { hits, of })
}

fn seen(finished: Option<Counted>) -> LiveResult {
    LiveResult {
        gap: LiveResult::GAP,
        finished,
        came_back: None,
        leaving: None,
    }
}

/// What is expected after twelve months at the defaults: figures of another implementation, three points
/// around them.
#[test]
fn the_defaults_have_the_expected_shape() {
    let mut engine = Engine::default();
    let all = LiveResult {
        came_back: counted(25.0, 400.0),
        leaving: Some(Left {
            people: 200.0,
            person_years: 500.0,
        }),
        ..seen(counted(45.0, 400.0))
    };
    for (evidence, figures, cheapest) in [
        (None, [24.0, 13.0, 33.0], [0.65, 0.70]),
        (
            Some(seen(counted(35.0, 400.0))),
            [41.0, 33.0, 20.0],
            [0.10, 0.10],
        ),
        (
            Some(seen(counted(75.0, 400.0))),
            [5.0, 3.0, 57.0],
            [0.80, 0.80],
        ),
        (Some(all), [40.0, 25.0, 16.0], [0.50, 0.50]),
    ] {
        let under_way = UnderWay {
            evidence,
            ..UnderWay::since(12)
        };
        let told = estimated(&mut engine, Worlds::W4096, under_way);
        let risks = [
            told.regretted.probability.alone,
            told.regretted_with_enough_people.probability.alone,
            told.more_would_have_been_better.probability.alone,
        ];
        for (risk, expected) in risks.into_iter().zip(figures) {
            assert!(
                (100.0 * risk - expected).abs() <= 3.0,
                "{risks:?}, not {figures:?}"
            );
        }
        // One step of the menu further off may be the cheapest of a sample.
        let (best, [low, high]) = (told.best_share.alone, cheapest);
        assert!(
            (low - 0.05 - 1e-9..=high + 0.05 + 1e-9).contains(&best),
            "{best}"
        );
        let [least, most] = told.near_best.alone;
        assert!(least <= high && most >= low, "{least} to {most}");
        assert!(told.evidence.effective_sample > 0.15 && told.evidence.far_outside.is_empty());
    }
}

/// What the months say is what the figures say, and what is behind is the same for every way.
#[test]
fn months_begin_alike_and_end_where_the_figures_say() {
    let mut engine = Engine::default();
    let told = estimated(&mut engine, Worlds::W512, UnderWay::since(14));
    let months = &told.months;
    let ways = [
        &months.as_planned,
        &months.enough_people,
        &months.lowest_cost,
        &months.back,
    ];
    for line in [Line::Alone, Line::Scaled] {
        let planned = months.as_planned.on(line);
        for bands in ways.map(|way| way.on(line)) {
            assert_eq!(bands.people.p50.len(), 38);
            assert_eq!(bands.people.p50[..14], planned.people.p50[..14]);
            assert_eq!(bands.unresolved.p90[..14], planned.unresolved.p90[..14]);
            assert!(bands.net_cost.p50[..14].iter().all(|money| *money == 0.0));
            let at = |share: f64| told.shares.iter().position(|own| *own == share).unwrap();
            let figures = &told.staffed[at(bands.share)];
            if !std::ptr::eq(bands, planned) {
                let against = figures.against_as_planned.on(line);
                let last = *bands.net_cost.p50.last().unwrap();
                assert!(
                    (last - against.p50).abs() <= 1e-9 * against.p50.abs(),
                    "{last}"
                );
            }
        }
        assert!(planned.net_cost.p90.iter().all(|money| *money == 0.0));
        assert_eq!(months.lowest_cost.on(line).share, *told.best_share.on(line));
        assert_eq!(months.back.on(line).share, 0.0);
    }
}

/// All the way back takes people at once; nobody is laid off for it, and it is the dearer the better the
/// AI.
#[test]
fn a_turn_back_takes_people_and_lays_nobody_off() {
    let mut engine = Engine::default();
    let told = estimated(&mut engine, Worlds::W512, UnderWay::since(12));
    let plan = told.plan_index;
    for line in [Line::Alone, Line::Scaled] {
        let hires = told.staffed.iter().map(|way| *way.hires.on(line));
        let hires: Vec<f64> = hires.collect();
        assert!(hires[..=plan].is_sorted_by(|a, b| a >= b), "{hires:?}");
        assert!(
            told.staffed[..=plan]
                .iter()
                .all(|way| *way.layoffs.on(line) == 0.0)
        );
        let people = told.staffed[..=plan]
            .iter()
            .map(|way| *way.people_end.on(line));
        assert!(people.collect::<Vec<_>>().is_sorted_by(|a, b| a >= b));
        let own = &told.staffed[plan];
        assert!(own.unresolved.on(line) < told.as_planned.unresolved.on(line));
        let cheaper = told.as_planned.cheaper_than_as_planned.on(line);
        assert_eq!(*cheaper, 0.0);
        assert!(*told.evpi.on(line) > 0.0);
    }
    assert!((told.hiring_lag.alone - 1.8).abs() < 0.1 && (told.ramp.alone - 3.0).abs() < 0.2);
    assert!(told.regretted.probability.alone < told.regretted.probability.scaled);
}

/// Worlds in which the plan's own rule would have fired count no more, if it was in force and did not.
#[test]
fn a_rule_that_did_not_fire_says_something_too() {
    let mut engine = Engine::default();
    let silent = estimated(&mut engine, Worlds::W1024, UnderWay::since(12));
    let under_way = UnderWay {
        rule_was_in_force: true,
        ..UnderWay::since(12)
    };
    let told = estimated(&mut engine, Worlds::W1024, under_way);
    assert_eq!(silent.evidence.effective_sample, 1.0);
    // Of the defaults' futures a fifth or so have turned back within a year.
    let left = told.evidence.effective_sample;
    assert!((0.6..0.95).contains(&left), "{left}");
    let of = |told: &UnderWayEstimate| told.regretted_with_enough_people.probability;
    assert!(of(&told).alone < of(&silent).alone && of(&told).scaled < of(&silent).scaled);
    // A rule that fires in every world leaves none.
    let mut inputs = Inputs::default();
    inputs.plan.reversal_trigger = 0.01;
    inputs.plan.reversal_patience_months = 1;
    for input in [Uncertain::AiResolution, Uncertain::FailureDetection] {
        let low = Value::List([0.01, 0.011, 0.012].map(Value::Number).to_vec());
        inputs.set(input.into(), &low).unwrap();
    }
    let refused = engine
        .from_here(&inputs, &under_way, Worlds::W512)
        .unwrap_err();
    assert_eq!(refused.field(), "rule_was_in_force");
}

#[test]
fn chunks_say_the_same_and_a_preview_is_a_prefix() {
    let under_way = UnderWay {
        evidence: Some(seen(counted(50.0, 200.0))),
        rule_was_in_force: true,
        ..UnderWay::since(9)
    };
    let mut engine = Engine::default();
    let at_once = estimated(&mut engine, Worlds::W1024, under_way);
    let mut engine = Engine::default();
    let mut run = UnderWayRun::new(Inputs::default(), under_way, Worlds::W1024).unwrap();
    assert!(run.estimate(&mut engine).unwrap().is_none());
    while run.advance(&mut engine, 100) < 1024 {}
    assert_eq!(run.estimate(&mut engine).unwrap().unwrap(), at_once);
}

#[test]
fn what_lies_far_outside_of_the_ranges_is_named() {
    let mut engine = Engine::default();
    let evidence = LiveResult {
        leaving: Some(Left {
            people: 900.0,
            person_years: 500.0,
        }),
        ..seen(counted(50.0, 400.0))
    };
    let under_way = UnderWay {
        evidence: Some(evidence),
        ..UnderWay::since(12)
    };
    let told = estimated(&mut engine, Worlds::W512, under_way);
    assert_eq!(told.evidence.far_outside, [Observable::Leaving]);
    assert!(told.regretted.probability.alone.is_finite());
}

#[test]
fn what_cannot_be_is_refused_by_its_name() {
    let inputs = Inputs::default();
    let good = UnderWay::since(12);
    assert_eq!(good.validate(&inputs), Ok(()));
    let with = |evidence| UnderWay {
        evidence: Some(evidence),
        ..good
    };
    let nobody = LiveResult {
        leaving: Some(Left {
            people: 3.0,
            person_years: 0.0,
        }),
        ..seen(None)
    };
    for (field, under_way) in [
        ("month", UnderWay::since(0)),
        ("month", UnderWay::since(36)),
        (
            "turn_months",
            UnderWay {
                turn_months: 0.5,
                ..good
            },
        ),
        ("finished", with(seen(counted(101.0, 50.0)))),
        ("judged", with(seen(counted(50.0, 0.0)))),
        ("evidence", with(seen(None))),
        ("person_years", with(nobody)),
    ] {
        let refused = UnderWayRun::new(inputs.clone(), under_way, Worlds::W512).err();
        assert_eq!(refused.unwrap().field(), field, "{under_way:?}");
    }
    let mut nothing_given = inputs;
    nothing_given.plan.ai_share = 0.0;
    let refused = with(seen(counted(50.0, 10.0))).validate(&nothing_given);
    assert_eq!(refused.unwrap_err().field(), "judged");
}
