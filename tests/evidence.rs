//! What was seen: the arithmetic against an independent implementation, and what it does to the
//! answer.
//!
//! Every number of tests/fixtures/evidence.json is read, whatever their number: another file of the
//! same form can take its place.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod fixtures;

use fixtures::{check, check_all, numbers, read, rows};
use serde_json::{Value as Json, json};
use uturn::model::evidence::{Counted, PilotResult, Proposal, Seen};
use uturn::model::observables::{Observable, Shown, pilot_shows};
use uturn::model::report::{Estimate, Line};
use uturn::model::{
    Decided, Engine, Error, Estimation, Inputs, Plan, Value, World, Worlds, response_to_plan_input,
};

const SHARES: [(&str, Observable); 2] = [
    ("finished", Observable::Finished),
    ("came_back", Observable::CameBack),
];

fn seen(json: &Json) -> Seen {
    let mut seen = Seen::with_gap(json["gap"].as_f64().unwrap());
    for (name, observable) in SHARES {
        if let Some([share, of]) = json.get(name).map(numbers).as_deref() {
            seen = seen.share(observable, *share, *of);
        }
    }
    if let Some([people, years]) = json.get("leaving").map(numbers).as_deref() {
        seen = seen.leaving(*people, *years);
    }
    seen
}

fn world(json: &Json) -> World {
    let fields = json.as_object().unwrap().iter();
    let fields = fields.map(|(name, value)| (name.clone(), Value::Number(value.as_f64().unwrap())));
    World::read(&Value::Map(fields.collect())).unwrap()
}

#[test]
fn likelihoods_are_those_of_the_independent_implementation() {
    let file = &read("evidence.json")["pilot"];
    let share = file["pilot_share"].as_f64().unwrap();
    let worlds = file["worlds"].as_array().unwrap().iter().map(world);
    let shown: Vec<Shown> = worlds
        .map(|world| pilot_shows(&Plan::default(), &world, share))
        .collect();
    assert!(!shown.is_empty());
    for (name, observable) in SHARES {
        let predicted: Vec<f64> = shown.iter().map(|shown| shown.of(observable)).collect();
        check_all(name, &predicted, &file["predicted"][name]);
    }
    for case in file["cases"].as_array().unwrap() {
        let seen = seen(&case["seen"]);
        let found: Vec<f64> = shown
            .iter()
            .map(|shown| seen.log_likelihood(shown))
            .collect();
        check_all("log likelihood", &found, &case["log_likelihood"]);
    }
}

#[test]
fn worlds_are_drawn_where_the_independent_implementation_draws_them() {
    let file = &read("evidence.json")["proposal"];
    let scores = rows(&file["z"]);
    let mut shown = vec![Shown::default(); scores.len()];
    let predicted = |name: &str| numbers(&file["predicted"][name]);
    let columns = predicted("finished")
        .into_iter()
        .zip(predicted("came_back"));
    for (shown, (finished, came_back)) in shown.iter_mut().zip(columns) {
        (shown.finished, shown.came_back) = (finished, came_back);
    }
    let seen = seen(&file["seen"]);
    let proposal = Proposal::new(scores.iter().map(Vec::as_slice), &shown, &seen);
    check_all("mean", proposal.mean(), &file["mean"]);
    let zeta = rows(&file["zeta"]);
    assert!(!zeta.is_empty());
    let weights = file["log_weight_without_likelihood"].as_array().unwrap();
    let drawn = file["drawn"].as_array().unwrap();
    assert!(drawn.len() == zeta.len() && weights.len() == zeta.len());
    for (mut scores, (drawn, weight)) in zeta.into_iter().zip(drawn.iter().zip(weights)) {
        let found = proposal.draw(&mut scores);
        check("log weight", found, weight);
        check_all("drawn", &scores, drawn);
    }
}

#[test]
fn shares_are_kept_from_none_and_all_and_people_from_none() {
    let shown = Shown {
        finished: 0.5,
        came_back: 0.1,
        leaving: 0.3,
    };
    // The nearest that forty conversations come to none is half of one.
    let likelihood = |share| {
        let seen = Seen::with_gap(0.3).share(Observable::Finished, share, 40.0);
        seen.log_likelihood(&shown)
    };
    let variance: f64 = 0.09 + 1.5 / (40.0 * 0.0125 * 0.9875);
    let miss = (0.0125_f64 / 0.9875).ln();
    for share in [0.0, 1.0] {
        assert!((likelihood(share) + 0.5 * miss * miss / variance).abs() < 1e-12);
    }
    // With half a person in five years: 0.1 a year, with a variance of 1/½ + 0.01.
    let found = Seen::with_gap(0.1).leaving(0.0, 5.0).log_likelihood(&shown);
    let miss = (0.1_f64 / 0.3).ln();
    assert!((found + 0.5 * miss * miss / 2.01).abs() < 1e-12);
}

/// A pilot with so many of a hundred finished, of `judged`.
fn finished(percent: f64, judged: f64) -> PilotResult {
    PilotResult {
        share: PilotResult::SHARE,
        gap: PilotResult::GAP,
        finished: Some(Counted {
            hits: percent / 100.0 * judged,
            of: judged,
        }),
        came_back: None,
    }
}

fn with(evidence: PilotResult) -> Inputs {
    Inputs {
        evidence: Some(evidence),
        ..Inputs::default()
    }
}

fn risk(estimate: &Estimate, line: Line) -> f64 {
    estimate.regret_risk.on(line)[estimate.plan_index]
}

/// The more a pilot has finished, the less is regretted, and the more is to be handed over.
#[test]
fn the_more_was_finished_the_less_is_regretted() {
    let mut engine = Engine::default();
    let estimates = [50.0, 65.0, 78.0, 90.0].map(|percent| {
        let estimate = engine
            .estimate(&with(finished(percent, 200.0)), Worlds::W1024)
            .unwrap();
        let evidence = estimate.evidence.clone().unwrap();
        assert!(evidence.effective_sample > 0.15, "{evidence:?}");
        assert!(evidence.far_outside.is_empty());
        estimate
    });
    for line in [Line::Alone, Line::Scaled] {
        let risks = estimates.each_ref().map(|estimate| risk(estimate, line));
        assert!(risks.is_sorted_by(|a, b| a > b), "{line:?}: {risks:?}");
        let best = estimates
            .each_ref()
            .map(|estimate| *estimate.best_share.on(line));
        assert!(best.is_sorted(), "{line:?}: {best:?}");
        assert!(best[0] <= 0.1 && best[3] >= 0.6, "{line:?}: {best:?}");
    }
}

/// What the rule of a pilot says beforehand is what its result does: the shares that are the cheapest
/// by the fit are within 1 % of payroll of the cheapest with the evidence.
#[test]
fn a_result_does_what_the_rule_said_it_would() {
    let mut engine = Engine::default();
    let inputs = Inputs::default();
    let mut run = Estimation::new(inputs.clone(), Worlds::W2048).unwrap();
    run.advance(&mut engine, 2048);
    let pilot = uturn::model::pilot::Pilot::of(&inputs);
    let told = run.pilot(&mut engine, &pilot).unwrap().unwrap();
    for percent in [60.0, 75.0, 88.0] {
        let estimate = engine
            .estimate(&with(finished(percent, 200.0)), Worlds::W2048)
            .unwrap();
        for line in [Line::Alone, Line::Scaled] {
            let holds = |threshold: &&uturn::model::pilot::Threshold| {
                threshold.from <= percent / 100.0 + 1e-9
            };
            let thresholds = &told.rule.on(line).thresholds;
            let share = thresholds.iter().rev().find(holds).unwrap().share;
            let costs = estimate.expected_cost.on(line);
            let cost = costs[estimate
                .shares
                .iter()
                .position(|own| *own == share)
                .unwrap()];
            let least = costs.iter().copied().fold(f64::INFINITY, f64::min);
            let dearer = (cost - least) / estimate.keep_payroll.on(line);
            assert!(dearer <= 0.01, "{percent}: {share}, {dearer}");
        }
    }
}

/// Another talent would have shown something else, so that its worlds are drawn anew; what a pilot does
/// not depend on is run in the same ones.
#[test]
fn only_another_talent_has_worlds_of_its_own() {
    let mut engine = Engine::default();
    let inputs = with(finished(70.0, 200.0));
    let today = engine.estimate(&inputs, Worlds::W512).unwrap();
    for input in [
        Decided::Talent,
        Decided::ReversalRetreat,
        Decided::AiShare,
        Decided::Occupancy,
    ] {
        let response = response_to_plan_input(&mut engine, &inputs, input, Worlds::W512).unwrap();
        let own = response
            .iter()
            .find(|point| point.value == inputs.plan.get(input));
        assert_eq!(
            own.unwrap().regret_risk.alone,
            risk(&today, Line::Alone),
            "{input:?}"
        );
        assert_eq!(
            own.unwrap().regret_risk.scaled,
            risk(&today, Line::Scaled),
            "{input:?}"
        );
        if input != Decided::Talent {
            continue;
        }
        for point in response {
            let mut other = inputs.clone();
            other.set(input.into(), &point.value).unwrap();
            let estimate = engine.estimate(&other, Worlds::W512).unwrap();
            for line in [Line::Alone, Line::Scaled] {
                assert_eq!(
                    *point.regret_risk.on(line),
                    risk(&estimate, line),
                    "{:?}",
                    point.value
                );
            }
        }
    }
}

/// A preview is a prefix, chunks do not matter, and the table of futures says the same.
#[test]
fn chunks_and_the_table_say_the_same() {
    let mut engine = Engine::default();
    let inputs = with(finished(70.0, 200.0));
    let at_once = engine.estimate(&inputs, Worlds::W1024).unwrap();
    let mut engine = Engine::default();
    let mut run = Estimation::new(inputs, Worlds::W1024).unwrap();
    while run.advance(&mut engine, 100) < 1024 {}
    assert_eq!(run.estimate(&mut engine).unwrap(), at_once);
    let table = run.futures(&mut engine).unwrap();
    let column = |name: &str| table.get(name).unwrap();
    for (line, weights) in [(Line::Alone, "weight"), (Line::Scaled, "weight_scaled")] {
        let mean = |name: &str| {
            let pairs = column(name).iter().zip(column(weights));
            pairs.map(|(value, weight)| value * weight).sum::<f64>() / 1024.0
        };
        let plan = at_once.plan_index;
        for (name, expected) in [
            ("is_regretted", at_once.regret_risk.on(line)[plan]),
            ("cost", at_once.expected_cost.on(line)[plan]),
            ("people_end", at_once.people_end.on(line)[plan]),
        ] {
            let found = mean(name);
            assert!(
                (found / expected - 1.0).abs() < 1e-9,
                "{name}: {found}, {expected}"
            );
        }
    }
}

/// Scaling means "if adopters like the reference regretted as often as in this survey": it is about
/// worlds as drawn without evidence, so with evidence its risk at the reference plan is not the rate.
#[test]
fn the_survey_is_about_worlds_without_the_evidence() {
    let mut engine = Engine::default();
    let inputs = with(finished(90.0, 400.0));
    let estimate = engine.estimate(&inputs, Worlds::W1024).unwrap();
    let [alone, scaled] = [Line::Alone, Line::Scaled].map(|line| risk(&estimate, line));
    assert!(
        alone < 0.3 && scaled > alone && scaled < 0.5,
        "{alone}, {scaled}"
    );
    // Weights of kinds by the frequency without the evidence, and normalised again.
    let prior = engine
        .estimate(
            &Inputs {
                survey: None,
                ..Inputs::default()
            },
            Worlds::W1024,
        )
        .unwrap();
    let happens = risk(&prior, Line::Alone);
    let odds = alone / (1.0 - alone) * (0.55 / happens) / (0.45 / (1.0 - happens));
    assert!((scaled - odds / (1.0 + odds)).abs() < 1e-9, "{scaled}");
    let without = Inputs {
        survey: None,
        ..inputs
    };
    let estimate = engine.estimate(&without, Worlds::W1024).unwrap();
    assert_eq!(estimate.regret_risk.alone, estimate.regret_risk.scaled);
    assert!((risk(&estimate, Line::Alone) - alone).abs() < 1e-12);
}

#[test]
fn what_cannot_have_been_seen_is_refused_by_its_name() {
    let good = finished(70.0, 200.0);
    assert_eq!(with(good).validate(), Ok(()));
    let counted = |hits, of| Some(Counted { hits, of });
    for (field, evidence) in [
        ("share", PilotResult { share: 0.0, ..good }),
        ("gap", PilotResult { gap: -1.0, ..good }),
        (
            "judged",
            PilotResult {
                finished: counted(0.0, 0.0),
                ..good
            },
        ),
        (
            "finished",
            PilotResult {
                finished: counted(201.0, 200.0),
                ..good
            },
        ),
        (
            "finished",
            PilotResult {
                finished: counted(-1.0, 200.0),
                ..good
            },
        ),
        (
            "closed",
            PilotResult {
                came_back: counted(0.0, f64::NAN),
                ..good
            },
        ),
        (
            "came_back",
            PilotResult {
                came_back: counted(9.0, 8.0),
                ..good
            },
        ),
    ] {
        let refused = Estimation::new(with(evidence), Worlds::W512).err().unwrap();
        assert_eq!(
            refused.field(),
            format!("evidence.pilot.{field}"),
            "{evidence:?}"
        );
        assert!(matches!(refused, Error::NotAllowed { .. }));
    }
    let empty = PilotResult {
        finished: None,
        ..good
    };
    let refused = with(empty).validate().unwrap_err();
    assert_eq!(refused.field(), "evidence.pilot");
    // Once there is a result, another pilot of the same kind is no question.
    let inputs = with(good);
    let pilot = uturn::model::pilot::Pilot::of(&inputs);
    let refused = pilot.validate(&inputs).unwrap_err();
    assert_eq!(refused.field(), "evidence.pilot");
}

/// Inputs with the evidence that this JSON is.
fn read_with(evidence: Json) -> Result<Inputs, Error> {
    let inputs = json!({ "evidence": evidence });
    Inputs::read(&serde_json::from_value(inputs).unwrap())
}

/// Counts are read as they are; written as JSON and read again they give the same bits.
#[test]
fn counts_are_read_and_written_again_bit_by_bit() {
    let counts = json!({ "pilot": {
        "share": 0.15, "gap": 0.2, "judged": 203, "finished": 141, "closed": 97, "came_back": 11,
    } });
    let inputs = read_with(counts.clone()).unwrap();
    let counted = |hits, of| Some(Counted { hits, of });
    let expected = PilotResult {
        share: 0.15,
        gap: 0.2,
        finished: counted(141.0, 203.0),
        came_back: counted(11.0, 97.0),
    };
    assert_eq!(inputs.evidence, Some(expected));
    let written = serde_json::to_string(&inputs.all()).unwrap();
    let again = Inputs::read(&serde_json::from_str(&written).unwrap()).unwrap();
    assert_eq!(again, inputs);
    let mut engine = Engine::default();
    let estimates = [&inputs, &again].map(|inputs| engine.estimate(inputs, Worlds::W512).unwrap());
    assert_eq!(estimates[0], estimates[1]);
    assert!(estimates[0].evidence.is_some());

    // Either pair is enough, and the pilot is the usual one where nothing is said of it.
    let judged = read_with(json!({ "pilot": { "judged": 200, "finished": 140 } }));
    assert_eq!(judged, Ok(with(finished(70.0, 200.0))));
    for nothing in [json!(null), json!({}), json!({ "pilot": null })] {
        assert_eq!(read_with(nothing), Ok(Inputs::default()));
    }
}

#[test]
fn counts_that_cannot_be_are_refused_by_place_value_and_bounds() {
    let pilot = |counts: Json| read_with(json!({ "pilot": counts }));
    for (refused, message) in [
        (
            pilot(json!({ "judged": 0, "finished": 0 })),
            "evidence.pilot.judged is 0; allowed is a number from 1 to 1000000000",
        ),
        (
            pilot(json!({ "judged": 200, "finished": 201 })),
            "evidence.pilot.finished is 201; allowed is from 0 to as many as were judged, 200",
        ),
        (
            pilot(json!({ "finished": 20 })),
            "evidence.pilot.judged is nothing; allowed is a number from 1 to 1000000000",
        ),
        (
            pilot(json!({ "judged": 20 })),
            "evidence.pilot.finished is nothing; allowed is from 0 to as many as were judged, 20",
        ),
        (
            pilot(json!({ "closed": 5, "came_back": 6 })),
            "evidence.pilot.came_back is 6; allowed is from 0 to as many as were closed, 5",
        ),
        (
            pilot(json!({ "judged": "many", "finished": 1 })),
            "evidence.pilot.judged is “many”; allowed is a number from 1 to 1000000000",
        ),
        (
            pilot(json!({ "share": 0, "judged": 20, "finished": 1 })),
            "evidence.pilot.share is 0; allowed is a number from 0.01 to 1",
        ),
        (
            pilot(json!({ "gap": 4, "judged": 20, "finished": 1 })),
            "evidence.pilot.gap is 4; allowed is a number from 0 to 3",
        ),
        (
            pilot(json!({ "gap": 0.2 })),
            "evidence.pilot is empty; allowed is something that was seen, such as {judged: 200, \
             finished: 150}",
        ),
        (
            pilot(json!({ "left": 3 })),
            "evidence.pilot has no field “left”; its fields are share, gap, judged, finished, \
             closed, came_back",
        ),
        (
            pilot(json!([200, 150])),
            "evidence.pilot is [200, 150]; allowed is an object with named values",
        ),
        (
            read_with(json!({ "live": {} })),
            "evidence has no field “live”; its fields are pilot",
        ),
        (
            read_with(json!("good")),
            "evidence is “good”; allowed is an object with named values",
        ),
    ] {
        assert_eq!(refused.unwrap_err().to_string(), message);
    }
}
