//! What a pilot would tell, what its result costs, and a plan under way, beside an estimate without any of
//! these: one thread, `cargo bench --bench pilot`.

use divan::Bencher;
use uturn::model::evidence::{Counted, LiveResult, PilotResult};
use uturn::model::pilot::Pilot;
use uturn::model::underway::UnderWay;
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

/// From the twelfth month on, with what was seen or without.
#[divan::bench(args = [false, true])]
fn under_way(bencher: Bencher, has_evidence: bool) {
    let (mut engine, inputs) = (Engine::default(), inputs(false));
    let under_way = UnderWay {
        evidence: has_evidence.then_some(LiveResult {
            gap: LiveResult::GAP,
            finished: Some(Counted {
                hits: 200.0,
                of: 400.0,
            }),
            came_back: None,
            leaving: None,
        }),
        ..UnderWay::since(12)
    };
    bencher.bench_local(|| engine.from_here(&inputs, &under_way, Worlds::W4096));
}
