//! What the response curves of uncertain inputs say at their ends, and what a direct run says there.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::thread;

use uturn::model::report::{Estimate, InputEffect};
use uturn::model::{Engine, Error, Estimation, Inputs, Range, Value, Worlds};

/// A curve is smoothed and drawn from one sample: so far it may be off beyond three standard errors
/// of the direct run.
const BIAS: f64 = 0.02;

#[test]
fn ends_of_response_curves_agree_with_direct_runs() -> Result<(), Error> {
    let mut engine = Engine::default();
    let whole = engine.estimate(&Inputs::default(), Worlds::W4096)?;
    let curves = &whole.inputs;
    let threads = thread::available_parallelism().map_or(1, |count| count.get());
    let wrong = thread::scope(|scope| {
        let parts = curves.chunks(curves.len().div_ceil(threads));
        let running: Vec<_> = parts
            .map(|part| scope.spawn(|| disagreeing(part)))
            .collect();
        let found = running.into_iter().map(|thread| thread.join().unwrap());
        found.collect::<Result<Vec<_>, Error>>()
    })?;
    assert_eq!(wrong.concat(), Vec::<String>::new());
    Ok(())
}

/// The ends that are not what a direct run says there.
fn disagreeing(curves: &[InputEffect]) -> Result<Vec<String>, Error> {
    let mut engine = Engine::default();
    let mut wrong = Vec::new();
    for InputEffect {
        input, response, ..
    } in curves
    {
        for point in [response.first(), response.last()] {
            let point = point.unwrap();
            let mut inputs = Inputs::default();
            let [low, likely, high] = [point.value; 3];
            inputs.set((*input).into(), &Value::from(Range { low, likely, high }))?;
            let direct = along_the_shares(&mut engine, inputs)?;
            let at = direct.plan_index;
            let risk = direct.regret_risk.alone[at];
            let error = direct
                .standard_error
                .map_or(f64::NAN, |error| error.alone[at]);
            let allowed = 3.0 * error + BIAS;
            let apart = (point.regret_risk.alone - risk).abs();
            if apart.is_nan() || apart > allowed {
                wrong.push(format!(
                    "{} at {}: {:.3}, directly {risk:.3}",
                    input.name(),
                    point.value,
                    point.regret_risk.alone
                ));
            }
        }
    }
    Ok(wrong)
}

/// From all worlds, without what takes as long again and is not looked at here.
fn along_the_shares(engine: &mut Engine, inputs: Inputs) -> Result<Estimate, Error> {
    let mut run = Estimation::new(inputs, Worlds::W4096)?;
    run.advance(engine, Worlds::W4096.count());
    Ok(run.preview().expect("all worlds are done"))
}

/// Along the material share nothing is smoothed: the same futures are counted anew.
#[test]
fn the_curve_of_what_counts_as_material_is_what_direct_runs_say() -> Result<(), Error> {
    let mut engine = Engine::default();
    let whole = engine.estimate(&Inputs::default(), Worlds::W512)?;
    assert!(whole.material_response.len() > 5);
    for point in &whole.material_response {
        let inputs = Inputs {
            material: point.value,
            ..Inputs::default()
        };
        let direct = engine.estimate(&inputs, Worlds::W512)?;
        let risk = &direct.regret_risk;
        for (curve, run) in [
            (point.regret_risk.alone, risk.alone[direct.plan_index]),
            (point.regret_risk.scaled, risk.scaled[direct.plan_index]),
        ] {
            assert!(
                (curve - run).abs() < 1e-9,
                "at {}: {curve}, {run}",
                point.value
            );
        }
    }
    Ok(())
}
