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
use serde_json::{Value as Json, json};
use uturn::model::evidence::{Counted, Left, LiveResult};
use uturn::model::observables::Observable;
use uturn::model::path::{Decision, Onward, Way, path, path_under_way};
use uturn::model::report::{Line, Lines};
use uturn::model::underway::{UnderWay, UnderWayEstimate, UnderWayRun};
use uturn::model::{Engine, Error, Inputs, Plan, Uncertain, Value, World, Worlds};

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
        ("evidence.finished", with(seen(counted(101.0, 50.0)))),
        ("evidence.judged", with(seen(counted(50.0, 0.0)))),
        ("evidence", with(seen(None))),
        ("evidence.person_years", with(nobody)),
    ] {
        let refused = UnderWayRun::new(inputs.clone(), under_way, Worlds::W512).err();
        assert_eq!(refused.unwrap().field(), field, "{under_way:?}");
    }
    let mut nothing_given = inputs;
    nothing_given.plan.ai_share = 0.0;
    let refused = with(seen(counted(50.0, 10.0))).validate(&nothing_given);
    assert_eq!(refused.unwrap_err().field(), "evidence.judged");
}

fn read_under_way(inputs: &Inputs, json: Json) -> Result<UnderWay, Error> {
    UnderWay::read(&serde_json::from_value(json).unwrap(), inputs)
}

/// Counts are read as they are, and written they are read again; person-years that are not given are
/// those of the plan at the likely values.
#[test]
fn what_is_asked_is_read_and_written_again() {
    let inputs = Inputs::default();
    let all = json!({
        "month": 14, "turn_months": 2.5, "rule_was_in_force": true,
        "evidence": {
            "gap": 0.2, "judged": 400, "finished": 208, "closed": 399, "came_back": 40,
            "left": 200, "person_years": 512.5,
        },
    });
    let under_way = read_under_way(&inputs, all).unwrap();
    let evidence = LiveResult {
        gap: 0.2,
        finished: counted(52.0, 400.0),
        came_back: Some(Counted {
            hits: 40.0,
            of: 399.0,
        }),
        leaving: Some(Left {
            people: 200.0,
            person_years: 512.5,
        }),
    };
    let expected = UnderWay {
        month: 14,
        turn_months: 2.5,
        evidence: Some(evidence),
        rule_was_in_force: true,
    };
    assert_eq!(under_way, expected);
    assert_eq!(
        read_under_way(&inputs, json!({ "month": 12 })),
        Ok(UnderWay::since(12))
    );

    for json in [
        json!({ "month": 12 }),
        json!({ "month": 9, "evidence": { "left": 120 } }),
        json!({ "month": 3, "evidence": { "judged": 7, "finished": 0 } }),
    ] {
        let read = read_under_way(&inputs, json).unwrap();
        let written = serde_json::to_string(&read.all()).unwrap();
        assert_eq!(
            read_under_way(&inputs, serde_json::from_str(&written).unwrap()),
            Ok(read)
        );
    }

    let left = json!({ "month": 9, "evidence": { "left": 120 } });
    let left = read_under_way(&inputs, left)
        .unwrap()
        .evidence
        .unwrap()
        .leaving
        .unwrap();
    let likely = inputs.ranges.likely_world();
    let course = path(&inputs.plan, &likely).unwrap().monthly.headcount;
    let years = course[..9].iter().sum::<f64>() / 12.0;
    assert!(
        (left.person_years - years).abs() < 1e-9 * years,
        "{left:?}, {years}"
    );
}

#[test]
fn what_cannot_be_asked_is_refused_by_place_value_and_bounds() {
    let inputs = Inputs::default();
    let evidence = |evidence: Json| json!({ "month": 12, "evidence": evidence });
    for (given, message) in [
        (
            json!({}),
            "month is nothing; allowed is a whole number from 1 to 35",
        ),
        (
            json!({ "month": 36 }),
            "month is 36; allowed is a whole number from 1 to 35",
        ),
        (
            json!({ "month": 1.5 }),
            "month is 1.5; allowed is a whole number from 1 to 35",
        ),
        (
            json!({ "month": 12, "turn_months": 13 }),
            "turn_months is 13; allowed is a number from 1 to 12",
        ),
        (
            json!({ "month": 12, "rule_was_in_force": "yes" }),
            "rule_was_in_force is “yes”; allowed is true or false",
        ),
        (
            json!({ "months": 12 }),
            "under_way has no field “months”; its fields are month, turn_months, evidence, \
             rule_was_in_force",
        ),
        (
            evidence(json!({ "left": -1 })),
            "evidence.left is -1; allowed is a number from 0 to 1000000000",
        ),
        (
            evidence(json!({ "person_years": 500 })),
            "evidence.left is nothing; allowed is a number from 0 to 1000000000",
        ),
        (
            evidence(json!({ "left": 5, "person_years": 0 })),
            "evidence.person_years is 0; allowed is a number from 0.01 to 1000000000",
        ),
        (
            evidence(json!({ "judged": 400, "finished": 401 })),
            "evidence.finished is 401; allowed is from 0 to as many as were judged, 400",
        ),
        (
            evidence(json!({ "share": 0.1 })),
            "evidence has no field “share”; its fields are gap, judged, finished, closed, came_back, \
             left, person_years",
        ),
        (
            evidence(json!({})),
            "evidence is empty; allowed is something that was seen, such as {judged: 200, finished: \
             150}",
        ),
    ] {
        let refused = read_under_way(&inputs, given).unwrap_err();
        assert_eq!(refused.to_string(), message);
    }
    let pilot = json!({ "evidence": { "pilot": { "judged": 9, "finished": 9 } } });
    let piloted = Inputs::read(&serde_json::from_value(pilot).unwrap()).unwrap();
    let refused = read_under_way(&piloted, json!({ "month": 12 })).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "evidence.pilot is a result; allowed is nothing: what live operation shows takes its place"
    );
}

#[test]
fn a_decision_is_read_by_name() {
    let plan = Plan::default();
    let read = |json: Json| Decision::read(&serde_json::from_value(json).unwrap(), &plan);
    let month = 12;
    let way = Way::AsPlanned;
    assert_eq!(read(json!({ "month": 12 })), Ok(Decision { month, way }));
    assert_eq!(
        read(json!({ "month": 12, "share": 0.2 })),
        Ok(staffed(month, 0.2))
    );
    for (given, message) in [
        (
            json!({ "share": 0.2 }),
            "month is nothing; allowed is a whole number from 1 to 35",
        ),
        (
            json!({ "month": 12, "share": 2 }),
            "share is 2; allowed is a number from 0 to 1",
        ),
        (
            json!({ "month": 12, "turn_months": 4 }),
            "turn_months is 4; allowed is nothing, where no share is given to turn to",
        ),
        (
            json!({ "month": 12, "new_share": 0.2 }),
            "decision has no field “new_share”; its fields are month, share, turn_months",
        ),
    ] {
        assert_eq!(read(given).unwrap_err().to_string(), message);
    }
}

/// Without a survey, or where its event happens always or never, both lines are one, and that is said.
#[test]
fn it_is_said_whether_there_is_a_scaled_line() {
    let mut engine = Engine::default();
    let unscaled = Inputs {
        survey: None,
        ..Inputs::default()
    };
    for (inputs, has_scaled) in [(Inputs::default(), true), (unscaled, false)] {
        let told = engine.from_here(&inputs, &UnderWay::since(12), Worlds::W512);
        let told = told.unwrap();
        assert_eq!(told.has_scaled, has_scaled);
        let Lines { alone, scaled } = told.regretted.probability;
        assert_eq!(alone == scaled, !has_scaled);
    }
}
