//! Response curves against estimates of their own.

use super::*;
use crate::model::estimate::Estimation;
use crate::model::report::Line;

fn small() -> Inputs {
    let mut inputs = Inputs::default();
    inputs.plan.headcount = 60.0;
    inputs
}

fn whole(engine: &mut Engine, input: Decided, inputs: &Inputs, worlds: Worlds) -> PlanResponse {
    response_to_plan_input(engine, inputs, input, worlds).unwrap()
}

/// The plan's risk by an estimate of its own.
fn direct(
    engine: &mut Engine,
    inputs: &Inputs,
    (input, value): (Decided, &Value),
    worlds: Worlds,
) -> Result<Lines<f64>, Error> {
    let mut inputs = inputs.clone();
    inputs.set(input.into(), value)?;
    let mut run = Estimation::new(inputs, worlds)?;
    run.advance(engine, worlds.count());
    Ok(risk_of(&run))
}

/// The plan's risk in the worlds of a run so far.
fn risk_of(run: &Estimation) -> Lines<f64> {
    let estimate = run.preview().unwrap();
    Lines::of(|line| estimate.regret_risk.on(line)[estimate.plan_index])
}

/// Where all worlds are the first ones, slices, strata, and leaving out the shares above the plan's
/// own change nothing.
#[test]
fn every_point_is_what_an_estimate_of_its_own_says() -> Result<(), Error> {
    let mut engine = Engine::default();
    for (input, survey) in [
        (Decided::HandleMinutes, Inputs::default().survey),
        (Decided::Reduction, None),
    ] {
        let inputs = Inputs { survey, ..small() };
        let mut run = ResponseRun::new(inputs.clone(), input, Worlds::W512)?;
        while run.advance(&mut engine, 100)? {}
        assert!(run.response().len() >= 2);
        for point in run.response() {
            let given = (input, &point.value);
            let risk = direct(&mut engine, &inputs, given, Worlds::W512)?;
            let same = |line: Line| (point.regret_risk.on(line) - risk.on(line)).abs() < 1e-9;
            assert!(
                same(Line::Alone) && same(Line::Scaled),
                "{point:?} {risk:?}"
            );
            assert_eq!(point.standard_error, None);
        }
    }
    Ok(())
}

/// At today's value stands the answer, to the last digit, also where it is none of nine; along the
/// menu every share's is the answer's own.
#[test]
fn todays_value_has_the_answer_itself() -> Result<(), Error> {
    let mut engine = Engine::default();
    let mut inputs = small();
    inputs.plan.rollout_months = 7.5;
    let answer = engine.estimate(&inputs, Worlds::W1024)?;
    for input in [
        Decided::RolloutMonths,
        Decided::Reversal,
        Decided::HorizonMonths,
        Decided::AiShare,
    ] {
        // Asked of another engine, as the page does, too.
        for engine in [&mut engine, &mut Engine::default()] {
            let response = whole(engine, input, &inputs, Worlds::W1024);
            let today = inputs.plan.get(input);
            let today = response.iter().find(|point| point.value == today);
            let risk = today.map(|point| point.regret_risk);
            let own = Lines::of(|line| answer.regret_risk.on(line)[answer.plan_index]);
            assert_eq!(risk, Some(own), "{input:?}");
        }
    }
    let shares = whole(&mut engine, Decided::AiShare, &inputs, Worlds::W1024);
    assert_eq!(shares.len(), 12);
    for point in shares {
        let at = |share: &f64| Value::Number(*share) == point.value;
        let index = answer.shares.iter().position(at).unwrap_or(usize::MAX);
        let risk = Lines::of(|line| answer.regret_risk.on(line)[index]);
        assert_eq!(point.regret_risk, risk, "{:?}", point.value);
    }
    Ok(())
}

/// Against all worlds: nearer than the first ones alone, and off by about as much as the errors say.
#[test]
fn anchored_points_are_as_sure_as_they_say() -> Result<(), Error> {
    let mut engine = Engine::default();
    let inputs = Inputs::default();
    let (mut anchored, mut first, mut told, mut points) = (0.0, 0.0, 0.0, 0.0);
    for input in [Decided::HandleMinutes, Decided::ReversalTrigger] {
        for point in whole(&mut engine, input, &inputs, Worlds::W4096) {
            let mut inputs = inputs.clone();
            inputs.set(input.into(), &point.value)?;
            let mut run = Estimation::new(inputs, Worlds::W4096)?;
            run.advance(&mut engine, Worlds::W512.count());
            let few = risk_of(&run);
            run.advance(&mut engine, Worlds::W4096.count());
            let all = risk_of(&run);
            for line in [Line::Alone, Line::Scaled] {
                let square = |figure: f64| figure * figure;
                anchored += square(point.regret_risk.on(line) - all.on(line));
                first += square(few.on(line) - all.on(line));
                told += point
                    .standard_error
                    .map_or(0.0, |error| square(*error.on(line)));
                points += 1.0;
            }
        }
    }
    let [anchored, first, told] = [anchored, first, told].map(|sum: f64| (sum / points).sqrt());
    println!("off by {anchored}, without an anchor by {first}, said to be {told}");
    assert!(anchored < first && anchored < 1.5 * told && told < 2.0 * anchored);
    Ok(())
}

#[test]
fn an_unknown_name_is_refused_with_those_that_are_known() {
    let message = Decided::read("agent_cost").unwrap_err().to_string();
    assert!(
        message.contains("agent_cost") && message.contains("headcount"),
        "{message}"
    );
}
