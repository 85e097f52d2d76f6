//! What a pilot would tell: the arithmetic against an independent implementation, and what it comes to
//! at the defaults.
//!
//! Every number of tests/fixtures/pilot.json is read, whatever their number: another file of the same
//! form can take its place.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod fixtures;

use fixtures::{check, numbers, read, rows};
use serde_json::{Value as Json, json};
use uturn::model::information::Decision;
use uturn::model::observables::DESIGN_EFFECT;
use uturn::model::pilot::{Advice, Direction, Pilot, PilotEstimate, PilotFit, finished_elsewhere};
use uturn::model::report::Line;
use uturn::model::{Country, Engine, Error, Estimation, Inputs, Presets, Reduction, Work, Worlds};

const LINES: [Line; 2] = [Line::Alone, Line::Scaled];

#[test]
fn direction_fit_and_value_are_those_of_the_independent_implementation() {
    let file = read("pilot.json");
    let (shares, costs) = (numbers(&file["shares"]), rows(&file["cost"]));
    let (weights, keep_payroll) = (numbers(&file["weights"]), numbers(&file["keep_payroll"]));
    let worlds: Vec<Vec<f64>> = (0..weights.len())
        .map(|world| costs.iter().map(|option| option[world]).collect())
        .collect();
    let decision = Decision::new(worlds.iter(), &keep_payroll);
    let decision = decision.weighted(weights.clone());
    let scores = rows(&file["z"]);
    let observable = numbers(&file["observable"]);
    let direction = Direction::new(&observable, scores.iter().map(Vec::as_slice), &weights);
    check("constant", direction.constant, &file["constant"]);
    check("h", direction.h, &file["h"]);
    check("residual", direction.residual, &file["residual_variance"]);
    check("typical", direction.typical, &file["typical"]);
    for case in file["squared_v"].as_array().unwrap() {
        let (n, gap) = (case["n"].as_f64().unwrap(), case["gap"].as_f64().unwrap());
        let noise = direction.noise(gap, n, DESIGN_EFFECT);
        check(
            &format!("v² of {n}"),
            direction.squared_v(noise),
            &case["v2"],
        );
    }

    let fit = PilotFit::new(&decision, direction, &keep_payroll, 1);
    check("policy value", fit.policy_value(), &file["policy_value"]);
    let coefficients = file["coefficients"].as_array().unwrap();
    assert_eq!(coefficients.len(), shares.len());
    for (option, expected) in coefficients.iter().enumerate() {
        let expected = expected.as_array().unwrap();
        assert_eq!(expected.len(), 4);
        for (found, expected) in fit.coefficients(option).iter().zip(expected) {
            check(&format!("coefficient of share {option}"), *found, expected);
        }
    }
    for case in file["evsi"].as_array().unwrap() {
        let v = case["v"].as_f64().unwrap();
        check(&format!("EVSI at v = {v}"), fit.evsi(v), &case["value"]);
        assert_eq!(fit.evsi_standard_error(v), None);
    }
    for case in file["best"].as_array().unwrap() {
        let (v, result) = (
            case["v"].as_f64().unwrap(),
            case["result"].as_f64().unwrap(),
        );
        let share = shares[fit.best_after(v, result)];
        check(
            &format!("best after {result} at v = {v}"),
            share,
            &case["share"],
        );
    }
}

/// What the pilot that is proposed would tell, and one that differs from it.
fn told(
    engine: &mut Engine,
    inputs: &Inputs,
    worlds: Worlds,
    change: impl FnOnce(&mut Pilot),
) -> PilotEstimate {
    let mut run = Estimation::new(inputs.clone(), worlds).unwrap();
    run.advance(engine, worlds.count());
    let mut pilot = Pilot::of(inputs);
    change(&mut pilot);
    run.pilot(engine, &pilot).unwrap().unwrap()
}

#[test]
fn the_defaults_have_the_expected_shape() {
    let mut engine = Engine::default();
    let mut run = Estimation::new(Inputs::default(), Worlds::W4096).unwrap();
    run.advance(&mut engine, 4096);
    for (judged, millions) in [
        (16.0, 3.1),
        (50.0, 4.3),
        (100.0, 4.8),
        (200.0, 5.1),
        (1_000.0, 5.4),
    ] {
        let pilot = Pilot {
            judged,
            ..Pilot::of(run.inputs())
        };
        let told = run.pilot(&mut engine, &pilot).unwrap().unwrap();
        let (evsi, error) = (
            told.asked.evsi.alone,
            told.asked.standard_error.unwrap().alone,
        );
        println!(
            "n {judged}: {evsi} ± {error}, scaled {:?}",
            told.asked.evsi.scaled
        );
        assert!((evsi / 1e6 - millions).abs() <= 0.6, "{judged}: {evsi}");
        assert!((0.1e6..0.6e6).contains(&error), "{judged}: ± {error}");
        if judged == 200.0 {
            let of_two_thirds =
                |threshold: &&uturn::model::pilot::Threshold| threshold.share == 0.67;
            let thresholds = &told.rule.alone.thresholds;
            let from = thresholds.iter().find(of_two_thirds).unwrap().from;
            assert!((from - 0.85).abs() <= 0.03 + 1e-12, "{thresholds:?}");
            println!("{told:#?}");
        }
    }
}

/// The rule reads from few to many: the more is finished, the more is to be handed over, and the plan
/// is as good as any around where it is the cheapest.
#[test]
fn the_more_a_pilot_finishes_the_more_is_to_be_handed_over() {
    let mut engine = Engine::default();
    for share in [0.1, 0.3, 0.67] {
        let told = told(&mut engine, &Inputs::default(), Worlds::W2048, |pilot| {
            pilot.share = share
        });
        for line in LINES {
            let rule = told.rule.on(line);
            let [low, high] = rule.expected;
            assert!(low > 0.0 && low < high && high < 1.0);
            let thresholds = &rule.thresholds;
            assert!(thresholds.len() > 4, "{thresholds:?}");
            for pair in thresholds.windows(2) {
                assert!(pair[0].share < pair[1].share && pair[0].from < pair[1].from);
            }
            for [from, to] in &rule.plan_is_near_best {
                assert!(from <= to && *from >= low - 1e-9 && *to <= high + 1e-9);
            }
            if let Some(own) = thresholds.iter().find(|threshold| threshold.share == 0.67) {
                let holds = |[from, to]: &[f64; 2]| (*from..=*to).contains(&own.from);
                assert!(rule.plan_is_near_best.iter().any(holds), "{rule:?}");
            }
        }
    }
}

/// More is never worth less, up to the error of a sample; nothing is worth more than knowing all.
#[test]
fn more_conversations_are_worth_no_less_and_never_more_than_knowing_all() {
    let mut engine = Engine::default();
    let mut others = vec![Inputs::default()];
    for work in [Work::Translation, Work::DataAnalysis] {
        let country = Country::Sweden;
        others.push(Presets { work, country }.start());
    }
    let mut small = Inputs::default();
    small.plan.headcount = 5.0;
    small.plan.reduction = Reduction::Attrition;
    small.survey = None;
    others.push(small);
    for inputs in others {
        for share in [0.01, 0.3, 1.0] {
            let told = told(&mut engine, &inputs, Worlds::W1024, |pilot| {
                pilot.share = share
            });
            for line in LINES {
                let (evpi, limit) = (*told.evpi.on(line), *told.limit.on(line));
                let hair = 0.01 * evpi;
                assert!(limit <= evpi, "{limit} of {evpi}");
                let mut before = 0.0;
                for size in &told.sizes {
                    let evsi = *size.evsi.on(line);
                    assert!(evsi >= before - hair, "{size:?} after {before}");
                    assert!(evsi >= 0.0 && evsi <= limit + hair, "{size:?} of {limit}");
                    before = evsi;
                }
            }
            if inputs.survey.is_none() {
                assert_eq!(told.asked.evsi.alone, told.asked.evsi.scaled);
                assert_eq!(told.rule.alone, told.rule.scaled);
            }
        }
    }
}

/// A pilot of any size tends to what knowing its direction is worth, where nothing stands between it
/// and the roll-out; a gap takes away from that, and what is left is worth less, however many are
/// judged.
#[test]
fn with_more_and_more_conversations_nothing_but_the_gap_is_left() {
    let mut engine = Engine::default();
    let inputs = Inputs::default();
    let mut told = |gap, judged| {
        let change = |pilot: &mut Pilot| (pilot.gap, pilot.judged) = (gap, judged);
        told(&mut engine, &inputs, Worlds::W1024, change)
    };
    let everything = told(0.0, 1e9);
    let limit = everything.limit.alone;
    assert!((everything.asked.evsi.alone / limit - 1.0).abs() < 0.05);
    let few = told(0.0, 1.0);
    assert!(few.asked.evsi.alone < 0.4 * limit);
    let mut before = everything.asked.evsi.alone;
    for gap in [0.1, 0.3, 1.0, 3.0] {
        let evsi = told(gap, 1e9).asked.evsi.alone;
        assert!(evsi < before, "gap {gap}: {evsi} after {before}");
        before = evsi;
    }
    assert!(before < 0.2 * limit);
}

#[test]
fn a_net_is_less_its_price_and_less_what_waiting_forgoes() {
    let mut engine = Engine::default();
    let inputs = Inputs::default();
    let estimate = engine.estimate(&inputs, Worlds::W512).unwrap();
    let told = told(&mut engine, &inputs, Worlds::W512, |pilot| {
        (pilot.months, pilot.price, pilot.judged) = (6.0, 25.0, 100.0);
    });
    for line in LINES {
        let costs = estimate.expected_cost.on(line);
        let least = costs.iter().copied().fold(f64::INFINITY, f64::min);
        let expected = told.asked.evsi.on(line) * (1.0 - 6.0 / 36.0)
            - 100.0 * 25.0
            - (costs[0] - least) * 6.0 / 36.0;
        let apart = told.asked.net.on(line) - expected;
        assert!(apart.abs() < 1e-6 * costs[0], "{line:?}: {apart}");
        assert_eq!(told.evpi.on(line), estimate.evpi.on(line));
    }
    // 442 000 issues a month, a tenth of them, for six months.
    assert!(
        (240_000.0..265_000.0).contains(&told.conversations),
        "{}",
        told.conversations
    );
}

#[test]
fn a_pilot_is_advised_against_where_it_costs_more_than_it_tells() {
    let mut engine = Engine::default();
    let inputs = Inputs::default();
    let mut advice = |change: fn(&mut Pilot)| {
        told(&mut engine, &inputs, Worlds::W512, change)
            .advice
            .alone
    };
    assert!(
        matches!(advice(|_| ()), Advice::Judge { judged, net } if judged >= 100.0 && net > 1e6)
    );
    assert!(matches!(advice(|pilot| pilot.price = 1e6), Advice::DecideNow { net } if net < 0.0));
    assert!(matches!(
        advice(|pilot| pilot.months = 35.9),
        Advice::DecideNow { .. }
    ));
    assert_eq!(advice(|pilot| pilot.months = 0.0), Advice::TooFew);
}

#[test]
fn a_pilot_on_easy_issues_flatters() {
    let inputs = Inputs::default();
    let of = |finished, share| finished_elsewhere(&inputs, 0.1, finished, share).unwrap();
    for (share, percent) in [(0.1, 78.0), (0.67, 52.0), (1.0, 40.0)] {
        let found = 100.0 * of(0.78, share).unwrap();
        assert!((found - percent).abs() < 1.0, "{share}: {found}");
    }
    // The same of the same, less of more, more if it finishes more.
    assert!((of(0.6, 0.1).unwrap() - 0.6).abs() < 1e-9);
    let mut before = 0.0;
    for finished in [0.0, 0.1, 0.5, 0.8, 0.9] {
        let along = [0.1, 0.3, 0.67, 1.0].map(|share| of(finished, share).unwrap());
        assert!(along.is_sorted_by(|a, b| a >= b), "{along:?}");
        assert!(along[3] >= before, "{along:?}");
        before = along[3];
    }
    assert_eq!(of(1.0, 0.67), None, "above what the likely ceiling allows");
}

#[test]
fn what_cannot_be_asked_is_refused_by_its_name() {
    let inputs = Inputs::default();
    let good = Pilot::of(&inputs);
    assert_eq!(good.validate(&inputs), Ok(()));
    for (field, pilot) in [
        ("share", Pilot { share: 0.0, ..good }),
        ("share", Pilot { share: 1.1, ..good }),
        ("gap", Pilot { gap: -0.1, ..good }),
        (
            "gap",
            Pilot {
                gap: f64::NAN,
                ..good
            },
        ),
        (
            "judged",
            Pilot {
                judged: 0.0,
                ..good
            },
        ),
        (
            "months",
            Pilot {
                months: 36.0,
                ..good
            },
        ),
        (
            "months",
            Pilot {
                months: -1.0,
                ..good
            },
        ),
        (
            "price",
            Pilot {
                price: -1.0,
                ..good
            },
        ),
        (
            "price",
            Pilot {
                price: f64::INFINITY,
                ..good
            },
        ),
    ] {
        let refused = pilot.validate(&inputs).unwrap_err();
        assert_eq!(refused.field(), field, "{pilot:?}");
        assert!(matches!(refused, Error::NotAllowed { .. }));
    }
    let read = |json: Json| Pilot::read(&serde_json::from_value(json).unwrap(), &inputs);
    assert_eq!(read(json!({})), Ok(good));
    let small = Pilot {
        judged: 50.0,
        months: 0.0,
        ..good
    };
    assert_eq!(read(json!({ "judged": 50, "months": 0 })), Ok(small));
    for (given, message) in [
        (
            json!({ "share": 0 }),
            "share is 0; allowed is a number from 0.01 to 1",
        ),
        (
            json!({ "price": -1 }),
            "price is -1; allowed is a number, 0 or more",
        ),
        (
            json!({ "months": 36 }),
            "months is 36; allowed is a number from 0, below the 36 months of the plan",
        ),
        (
            json!({ "finished": 3 }),
            "pilot has no field “finished”; its fields are share, gap, months, price, judged",
        ),
    ] {
        assert_eq!(read(given).unwrap_err().to_string(), message);
    }
    for (share, finished, of) in [(0.0, 0.5, 0.5), (0.5, 1.5, 0.5), (0.5, 0.5, 2.0)] {
        assert!(finished_elsewhere(&inputs, share, finished, of).is_err());
    }
    let swedish = Presets {
        work: Work::CustomerService,
        country: Country::Sweden,
    }
    .start();
    assert_eq!(Pilot::of(&swedish).price, 105.0);
}
