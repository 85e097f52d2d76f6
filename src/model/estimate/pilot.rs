//! What a pilot would tell of the worlds that were simulated: nothing is run again.

use super::Engine;
use super::derive::{decision, on_both_lines};
use super::futures::{Futures, Runner};
use crate::model::inputs::Inputs;
use crate::model::observables::{DESIGN_EFFECT, pilot_shows};
use crate::model::pilot::{Direction, Pilot, PilotEstimate, PilotFit, PilotSize, SIZES, advice};
use crate::model::report::Lines;
use crate::model::sampling::SCRAMBLE;

/// Everything.
pub(super) fn pilot(
    pilot: &Pilot,
    inputs: &Inputs,
    futures: &Futures,
    runner: &Runner,
    engine: &mut Engine,
) -> PilotEstimate {
    let worlds = futures.worlds();
    let finished = |world| {
        let world = runner.world(engine, world);
        pilot_shows(&inputs.plan, &world, pilot.share).finished
    };
    let predicted: Vec<f64> = (0..worlds).map(finished).collect();
    let weights = futures.lines(inputs.survey);
    let decision = decision(futures);
    let decision = on_both_lines(&decision, futures, &weights);
    let sample = &engine.sample;
    let fits = Lines::of(|line| {
        let decision = decision.on(line);
        let scores = (0..worlds).map(|world| &runner.scores(sample, world)[..]);
        let direction = Direction::new(&predicted, scores, decision.weights());
        let scrambles = worlds.div_ceil(SCRAMBLE);
        PilotFit::new(decision, direction, &futures.keep_payroll, scrambles)
    });

    let noise = |fit: &PilotFit<'_>, judged| {
        let direction = fit.direction();
        direction.noise(pilot.gap, judged, DESIGN_EFFECT)
    };
    let v = |fit: &PilotFit<'_>, judged| fit.direction().v(noise(fit, judged));
    let net = |fit: &PilotFit<'_>, judged| {
        let evsi = fit.evsi(v(fit, judged));
        fit.net(evsi, judged, pilot.price, pilot.part_of_horizon(inputs))
    };
    let size = |judged: f64| {
        let error = |fit: &PilotFit<'_>| fit.evsi_standard_error(v(fit, judged));
        PilotSize {
            judged,
            evsi: Lines::of(|line| fits.on(line).evsi(v(fits.on(line), judged))),
            standard_error: fits.both(error),
            net: Lines::of(|line| net(fits.on(line), judged)),
        }
    };
    let (shares, plan) = (&futures.menu.shares, futures.menu.plan);
    let conversations = pilot.conversations(inputs);
    PilotEstimate {
        has_scaled: weights.can_scale(),
        conversations,
        asked: size(pilot.judged),
        sizes: SIZES.map(size).to_vec(),
        limit: Lines::of(|line| fits.on(line).evsi(1.0)),
        evpi: weights.each(|line| decision.on(line).evpi()),
        advice: Lines::of(|line| advice(conversations, |judged| net(fits.on(line), judged))),
        rule: Lines::of(|line| {
            let fit = fits.on(line);
            fit.rule(noise(fit, pilot.judged), shares, plan)
        }),
    }
}
