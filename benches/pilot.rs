//! What a pilot would tell, and what its result costs, beside an estimate without: one thread,
//! `cargo bench --bench pilot`.

use divan::Bencher;
use uturn::model::evidence::{Counted, PilotResult};
use uturn::model::pilot::Pilot;
use uturn::model::{Engine, Estimation, Inputs, Worlds};

fn main() {
    divan::main();
}

/// A team that is not the reference adopter's, with a pilot's result or without.
fn inputs(has_evidence: bool) -> Inputs {
    let mut inputs = Inputs::default();
    inputs.plan.headcount = 250.0;
    inputs.evidence = has_evidence.then_some(PilotResult {
        share: PilotResult::SHARE,
        gap: PilotResult::GAP,
        finished: Some(Counted {
            hits: 140.0,
            of: 200.0,
        }),
        came_back: Some(Counted {
            hits: 12.0,
            of: 150.0,
        }),
    });
    inputs
}

/// The settled answer. The reference adopter has been run in the worlds of the sample; in those that
/// are drawn for the evidence it runs anew each time.
#[divan::bench(args = [false, true])]
fn settled(bencher: Bencher, has_evidence: bool) {
    let (mut engine, inputs) = (Engine::default(), inputs(has_evidence));
    bencher.bench_local(|| engine.estimate(&inputs, Worlds::W4096));
}

/// What comes before the first world: two passes of the proposal, and all weights.
#[divan::bench]
fn worlds_drawn_anew(bencher: Bencher) {
    let (mut engine, inputs) = (Engine::default(), inputs(true));
    bencher.bench_local(|| {
        Estimation::new(inputs.clone(), Worlds::W4096).map(|mut run| run.advance(&mut engine, 1))
    });
}

/// What a pilot would tell, once the worlds are simulated.
#[divan::bench]
fn told(bencher: Bencher) {
    let (mut engine, inputs) = (Engine::default(), inputs(false));
    let pilot = Pilot::of(&inputs);
    let run = Estimation::new(inputs, Worlds::W4096).map(|mut run| {
        run.advance(&mut engine, run.worlds());
        run
    });
    let Ok(run) = run else {
        return;
    };
    bencher.bench_local(|| run.pilot(&mut engine, &pilot));
}
